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

  /// Makes a region.
  public init(id: String, name: LocalizedText, parent: String? = nil, group: String? = nil, isSubject: Bool = true) {
    self.id = id
    self.name = name
    self.parent = parent
    self.group = group
    self.isSubject = isSubject
  }
}
