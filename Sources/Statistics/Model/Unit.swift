public import Languages

/// What a value counts or measures, before any power of ten.
public struct Unit: Hashable, Sendable, Codable, Identifiable {
  /// What may be done with values of a unit, and how they read.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Money: scaled to mn and bn, or 万 and 亿.
    case currency
    /// Things that are counted.
    case count
    /// Anything else that is measured: tonnes, minutes, square metres.
    case quantity
    /// Hundredths of something.
    case percent
    /// A difference of two percentages.
    case percentagePoint
    /// A number without dimension relative to a base.
    case index
    /// A place in an order, 1 being the first.
    case rank
  }

  /// Stable key; SDMX's `UNIT_MEASURE`, ISO 4217 codes for money.
  public var id: String
  /// What may be done with its values.
  public var kind: Kind
  /// How it reads after a number: `yuan`, `base stations`; empty for an index or a rank. In Chinese `元`, `座`.
  public var name: LocalizedText

  /// Makes a unit.
  public init(id: String, kind: Kind, name: LocalizedText) {
    self.id = id
    self.kind = kind
    self.name = name
  }

  /// Percent, which published changes, computed ones and shares are in.
  package static let percent = Unit(id: "PERCENT", kind: .percent, name: "%")
  /// What changes of percentages and contributions to growth are in.
  package static let percentagePoints = Unit(id: "PERCENTAGE_POINT", kind: .percentagePoint, name: "")
  /// What values relative to a base period are in.
  package static let relativeToBase = Unit(id: "INDEX", kind: .index, name: "")
}
