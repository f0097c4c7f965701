public import Languages

/// How a figure reads in one place: every part that is printed, decided once.
public struct Reading: Hashable, Sendable {
  /// Why there is no number.
  public enum Gap: Hashable, Sendable {
    /// It was not published.
    case notPublished
    /// There can be none.
    case notApplicable
    /// It is withheld.
    case confidential

    /// What is printed in place of the number: `..`, `·`, `c`.
    public var sign: String {
      switch self {
      case .notPublished: ".."
      case .notApplicable: "\u{B7}"
      case .confidential: "c"
      }
    }
  }

  /// How exactly the figure is stated.
  public var qualifier: Qualifier
  /// Whether a sign says so and not a word.
  public var isQualifiedBySign: Bool
  /// The word or sign before the number, empty for an exact figure: `over`, `about`, `under`; `超`, `约`, `不足`; in tables `>`, `≈`, `<`.
  public var qualifierText: String
  /// Digits with point, commas and sign: `15.80`, `+18.26`, `−3.5`; empty where there is no value.
  public var number: String
  /// The power of ten that the number is in; ones without a value.
  public var scaling: Scaling
  /// The word for the power of ten alone: `bn`, `billion`, `亿`; empty for ones.
  public var scale: String
  /// The unit alone: `yuan`, `%`, `座`; empty if there is none.
  public var unitName: String
  /// Power of ten with unit, as they are printed after the number: `bn yuan`, `亿元`, `%`.
  public var unit: String
  /// The standings whose letter hangs raised after the number, firmest first.
  public var marks: [Standing]
  /// Why there is no value; `nil` if there is one.
  public var gap: Gap?
  /// Everything but the raised letters, in one line that does not part number and unit: `over 24 bn yuan`, `超240亿元`, `18.26%`, `..`.
  public var text: String

  /// Whether there is a number and all its digits are zeros.
  public var isZero: Bool { !number.isEmpty && !number.contains { ("1"..."9").contains($0) } }

  /// Makes a reading from its parts.
  public init(
    qualifier: Qualifier = .exact, isQualifiedBySign: Bool = false, qualifierText: String = "", number: String, scaling: Scaling,
    scale: String = "", unitName: String = "", unit: String = "", marks: [Standing] = [], text: String
  ) {
    self.qualifier = qualifier
    self.isQualifiedBySign = isQualifiedBySign
    self.qualifierText = qualifierText
    self.number = number
    self.scaling = scaling
    self.scale = scale
    self.unitName = unitName
    self.unit = unit
    self.marks = marks
    self.text = text
  }

  /// Makes the reading of a figure without a value.
  public init(_ gap: Gap, language: Language) {
    self.init(number: "", scaling: .plain(language), text: gap.sign)
    self.gap = gap
  }

  /// Qualifier and number without the unit, as a label says it where the subtitle has the unit: `over 24`, `≈ 20`; `..` without a value.
  public var bare: String {
    if let gap { return gap.sign }
    return qualifierText.isEmpty ? number : qualifierText + qualifierGap + number
  }

  /// What parts qualifier and number: nothing after a Chinese word, else a no-break space.
  private var qualifierGap: String { Self.gap(after: qualifierText) }

  static func gap(after qualifier: String) -> String {
    guard let first = qualifier.unicodeScalars.first, !(0x4E00...0x9FFF).contains(first.value) else { return "" }
    return "\u{A0}"
  }
}
