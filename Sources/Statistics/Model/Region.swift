public import Languages

/// A place that figures are about: a country, province, city, county or cluster.
public struct Region: Hashable, Sendable, Codable, Identifiable {
  /// Stable key, used in data files and file names; SDMX's `REF_AREA`.
  public var id: String
  /// Its name.
  public var name: LocalizedText
  /// Key of the region it is part of.
  public var parent: String?
  /// What it is grouped with for comparison, such as `large cities`; `nil` if it is in no group.
  public var group: String?
  /// Whether a briefing is made for it; context regions are only compared with.
  public var isSubject: Bool

  /// Its cell in a grid of tiles; `nil` if none was given.
  public var tile: Tile?

  /// A cell of a grid, its column and row counted from 1.
  public struct Tile: Hashable, Sendable, Codable {
    /// From the left.
    public var column: Int
    /// From the top.
    public var row: Int

    /// Makes a cell.
    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  /// Makes a region.
  public init(
    id: String, name: LocalizedText, parent: String? = nil, group: String? = nil, isSubject: Bool = true, tile: Tile? = nil
  ) {
    self.tile = tile
    self.id = id
    self.name = name
    self.parent = parent
    self.group = group
    self.isSubject = isSubject
  }
}
