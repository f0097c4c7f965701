public import Languages

/// What is measured: cluster revenue, the volume of e-commerce, an index.
public struct Indicator: Hashable, Sendable, Codable, Identifiable {
  /// How its values relate to time and to each other; decides which chart suits.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// An amount or count over a period or at a date: drawn as bars from zero.
    case level
    /// A rate of change: drawn as a line, or as diverging bars.
    case growth
    /// Relative to a base: drawn as a line.
    case index
    /// A part of a whole, in percent.
    case share
    /// A place in an order.
    case rank
  }

  /// At which prices published growth is measured.
  public enum GrowthPrices: String, Hashable, Sendable, Codable, CaseIterable {
    /// At those of the levels: level, growth and earlier level follow from one another.
    case current
    /// At those of a base year, as growth of value added mostly is, while levels are at current prices: no level follows from it.
    case constant
  }

  /// Stable key; SDMX's `INDICATOR`.
  public var id: String
  /// Full name.
  public var name: LocalizedText
  /// A name short enough for a tile or a label, if the full one is not.
  public var shortName: LocalizedText?
  /// How its values behave.
  public var kind: Kind
  /// What must be known to read it right: "companies above designated size", "ranked among the top 100 counties".
  public var note: LocalizedText?
  /// Key of the indicator it is a part of (exports of trade), if that is defined.
  public var partOf: String?
  /// What it is grouped under, such as `tourism`; sections of a briefing choose indicators by it.
  public var theme: String?
  /// At which prices its published growth is measured; `nil` if the source does not say: at those of the levels.
  public var growthPrices: GrowthPrices?

  /// Makes an indicator.
  public init(
    id: String, name: LocalizedText, shortName: LocalizedText? = nil, kind: Kind = .level, note: LocalizedText? = nil,
    partOf: String? = nil, theme: String? = nil, growthPrices: GrowthPrices? = nil
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.note = note
    self.partOf = partOf
    self.theme = theme
    self.growthPrices = growthPrices
  }
}

/// Where a figure was published.
public struct Source: Hashable, Sendable, Codable, Identifiable {
  /// Stable key, printed as a reference, such as `S1`.
  public var id: String
  /// Title, or what the source is about.
  public var title: LocalizedText
  /// Who published it.
  public var publisher: LocalizedText
  /// When it was published.
  public var published: Period?
  /// Where it can be read, if that is known.
  public var address: String?

  /// Makes a source.
  public init(
    id: String, title: LocalizedText, publisher: LocalizedText, published: Period? = nil, address: String? = nil
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.published = published
    self.address = address
  }
}
