public import Languages

/// A power of ten with its word in a language: `bn` and `billion`, or `亿`.
///
/// The powers differ by language: English counts in thousands, Chinese in ten thousands.
public struct Scaling: Hashable, Sendable {
  /// The power of ten that one stands for: 9 for billions, 8 for 亿.
  public let power: Int
  /// The language its word is in.
  public let language: Language

  private init(power: Int, language: Language) {
    self.power = power
    self.language = language
  }

  /// The scaling of a power that a language has a word for: 0, 3, 6, 9 and 12 in English, 0, 4, 8 and 12 in Chinese; else `nil`.
  public init?(tenToThe power: Int, language: Language) {
    guard language.rules.powersOfTen.contains(where: { $0.power == power }) else { return nil }
    self.init(power: power, language: language)
  }

  /// No scaling: ones.
  public static func plain(_ language: Language) -> Scaling { Scaling(power: 0, language: language) }

  /// All powers that a language has a word for, from ones up.
  public static func powers(_ language: Language) -> [Int] { language.rules.powersOfTen.map(\.power) }

  private var words: PowerOfTen? { language.rules.powersOfTen.first { $0.power == power } }

  /// Its word in labels, tiles and tables: `bn`, `亿`; empty for ones.
  public var label: String { words?.label ?? "" }

  /// Its word in titles and sentences: `billion`, `亿`; empty for ones.
  public var word: String { words?.word ?? "" }

  /// What is printed in a chart's subtitle or over a column: `Billion yuan`, `亿元`, `%`, `Base stations`.
  public func caption(of unit: Unit) -> String {
    let name = unit.name(in: language, prose: true)
    if name.isEmpty, !unit.kind.isScaled { return unit.kind.name(language) }
    let rules = language.rules
    let scale = unit.kind.isScaled ? word : ""
    let text = [scale, name].filter { !$0.isEmpty }.joined(separator: rules.wordSpace)
    return rules.hasCapitals ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  /// An observation's value in this scaling, exactly; `nil` if there is none.
  public func value(of observation: Observation) -> Decimal? {
    observation.value.map { $0.scaled(by: observation.multiplier - power) }
  }

  /// The one scaling in which a chart or column shows all of `observations`: the largest word that the largest of them reaches.
  ///
  /// Units that are not scaled (percentages, indices, ranks) give ones, if `unit` is given. Tables may keep more digits than the others, and
  /// so have another word.
  public static func shared(
    for observations: [Observation], unit: Unit? = nil, in setting: Setting = .label, language: Language
  ) -> Scaling {
    guard unit?.kind.isScaled ?? true else { return plain(language) }
    if let usage = unit?.usage { return usage.scaling(language, in: setting) }
    return largest(reachedBy: observations.compactMap(\.leadingPower).max() ?? 0, language: language)
  }

  /// The largest word for a number whose first digit has a power of ten; thousands are not shortened in English.
  static func largest(reachedBy leadingPower: Int, language: Language) -> Scaling {
    let power = language.rules.powersOfTen.last { $0.power <= leadingPower && $0.shortens }?.power ?? 0
    return Scaling(power: power, language: language)
  }

  /// The largest word for a number between two powers of ten that leaves so few digits after the point that number and word can be taken in
  /// at once: 3,577.63 billion, not 3.57763 trillion. Where that makes the number before the point too long, the next word up.
  static func readable(firstDigit: Int, lastDigit: Int, language: Language) -> Scaling {
    let powers = language.rules.powersOfTen.filter { $0.shortens && $0.power <= max(firstDigit, 0) }.map(\.power)
    let power = powers.last { $0 - lastDigit <= mostDecimals } ?? 0
    let next = firstDigit - power < mostWhole ? nil : powers.first { $0 > power }
    return Scaling(power: next ?? power, language: language)
  }

  /// The largest word that leaves no more digits after the point than are looked up in a table: 132,809.5005 ten thousands in Chinese.
  static func whole(lastDigit: Int, language: Language) -> Scaling {
    let power = language.rules.powersOfTen.last { $0.shortens && $0.power - lastDigit <= mostDecimals + 1 }?.power ?? 0
    return Scaling(power: power, language: language)
  }

  /// More digits are not taken in after the point.
  private static let mostDecimals = 3
  /// More digits are not taken in before the point.
  private static let mostWhole = 6

  /// The next word up, if there is one.
  var next: Scaling? {
    language.rules.powersOfTen.first { $0.power > power && $0.shortens }.map { Scaling(power: $0.power, language: language) }
  }
}

extension Observation {
  /// Power of ten of the value's first digit, multiplier included: 10 for 15.799 billion; `nil` without a value or for zero.
  var leadingPower: Int? { value?.leadingPower.map { $0 + multiplier } }
}

extension Unit.Kind {
  /// What values without a unit are: an index, a place in an order.
  fileprivate func name(_ language: Language) -> String {
    switch self {
    case .index: Word.index[language]
    case .rank: Word.place[language]
    case .currency, .count, .quantity, .percent, .percentagePoint: ""
    }
  }

  /// Whether its values may be shortened with a power of ten.
  public var isScaled: Bool {
    switch self {
    case .currency, .count, .quantity: true
    case .percent, .percentagePoint, .index, .rank: false
    }
  }
}

extension Unit {
  /// How it reads after a number, or over a column.
  func name(in language: Language, prose: Bool) -> String {
    switch kind {
    case .percent: "%"
    case .percentagePoint: (prose ? Word.percentagePoints : .percentagePointsShort)[language]
    case .currency, .count, .quantity, .index, .rank: name[language]
    }
  }
}
