/// How a figure reads in one place: every part that is printed, decided once.
public struct Reading: Hashable, Sendable, Codable {
  /// How exactly the figure is stated.
  public var qualifier: Qualifier
  /// The word or sign before the number, empty for an exact figure: `over`, `about`, `under`; `超`, `约`, `不足`; in tables `>`, `≈`, `<`.
  public var qualifierText: String
  /// Digits with point, commas and sign: `15.80`, `+18.26`, `−3.5`; empty where there is no value.
  public var number: String
  /// The word for the power of ten alone: `bn`, `billion`, `亿`; empty for ones.
  public var scale: String
  /// The unit alone: `yuan`, `%`, `座`; empty where there is none.
  public var unitName: String
  /// Power of ten with unit, as they stand after the number: `bn yuan`, `亿元`, `%`.
  public var unit: String
  /// The standings whose letter hangs raised after the number, firmest first.
  public var marks: [Standing]
  /// What stands in place of a value: `..` if it was not published, `·` if there can be none; else `nil`.
  public var missing: String?
  /// Everything but the raised letters, in one line that does not part number and unit: `over 24 bn yuan`, `超240亿元`, `18.26%`, `..`.
  public var text: String

  /// Whether there is a number and all its digits are zeros.
  public var isZero: Bool { !number.isEmpty && !number.contains { ("1"..."9").contains($0) } }

  /// Makes a reading from its parts.
  public init(
    qualifier: Qualifier = .exact, qualifierText: String = "", number: String, scale: String = "", unitName: String = "",
    unit: String = "", marks: [Standing] = [], missing: String? = nil, text: String
  ) {
    self.qualifier = qualifier
    self.qualifierText = qualifierText
    self.number = number
    self.scale = scale
    self.unitName = unitName
    self.unit = unit
    self.marks = marks
    self.missing = missing
    self.text = text
  }

  /// Qualifier and number without the unit, as a label says it where the subtitle has the unit: `over 24`, `≈ 20`; `..` without a value.
  public var bare: String {
    if let missing { return missing }
    return qualifierText.isEmpty ? number : qualifierText + qualifierGap + number
  }

  /// The raised letters together: `d`, `pd`.
  public var markText: String { marks.map(\.mark).joined() }

  /// What parts qualifier and number: nothing after a Chinese word, else a no-break space.
  private var qualifierGap: String { Self.gap(after: qualifierText) }

  static func gap(after qualifier: String) -> String {
    guard let first = qualifier.unicodeScalars.first, !(0x4E00...0x9FFF).contains(first.value) else { return "" }
    return "\u{A0}"
  }
}
