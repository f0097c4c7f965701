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

  /// How all figures of one indicator are read, wherever they are printed; `nil` where each is read by its size and its place.
  package var usage: Usage?

  /// One power of ten and one last digit for all figures of an indicator, so that a figure never reads in two ways on one page.
  package struct Usage: Hashable, Sendable, Codable {
    /// The power of ten that the data have.
    package var power: Int
    /// The power of ten of the first digit of a middling figure: what a language without a word for `power` goes by.
    package var size: Int
    /// The power of ten of the last digit that is printed.
    package var lastDigit: Int
    /// The power of ten of the last digit that was published, which tables print.
    package var published: Int

    /// Makes a usage.
    package init(power: Int, size: Int, lastDigit: Int, published: Int) {
      (self.power, self.size, self.lastDigit, self.published) = (power, size, lastDigit, published)
    }
  }

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
