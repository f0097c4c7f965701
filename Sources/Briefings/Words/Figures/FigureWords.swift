import Languages
import Statistics

/// How figures are written in a sentence: number, unit, qualifier and raised marks, as one phrase.
struct FigureWords: Hashable, Sendable {
  /// What is said besides the number.
  enum Form: Hashable, Sendable {
    /// Number and unit.
    case withUnit
    /// The number alone, where the sentence names what is counted.
    case bare
  }

  /// The language of the sentence.
  let language: Language

  /// The figure with its qualifier: `over 24 billion yuan`, `13.36 billion yuanᵈ`, `约310亿元`.
  func amount(
    _ observation: Observation, _ unit: Unit, _ setting: Setting = .sentence, _ form: Form = .withUnit
  ) -> Phrase {
    let reading = observation.reading(setting, unit: unit, language: language)
    switch form {
    case .withUnit: return marked(reading.text, reading)
    case .bare: return marked(reading.gap?.sign ?? bare(reading), reading)
    }
  }

  /// The figure without its qualifier, for a sentence that says it in its verb: *to exceed*.
  func unqualified(
    _ observation: Observation, _ unit: Unit, _ setting: Setting = .sentence, _ form: Form = .withUnit
  ) -> Phrase {
    // Rounding heeds the qualifier, so it is only left unsaid.
    let reading = observation.reading(setting, unit: unit, language: language)
    let text = form == .bare ? bare(reading) : reading.text
    let withoutQualifier = text.dropFirst(reading.qualifierText.count).drop { $0.isWhitespace }
    return marked(String(withoutQualifier), reading)
  }

  /// The setting in which a title states several values of one figure: rounded, unless that would hide what parts them; a rate or an
  /// index keeps its digits.
  func titleSetting(_ observations: [Observation], _ unit: Unit) -> Setting {
    guard unit.kind.isScaled else { return .sentence }
    let texts = observations.map { $0.reading(.title, unit: unit, language: language).text }
    return Set(texts).count < Set(observations.map(\.size)).count ? .sentence : .title
  }

  /// Whether two values that differ would be printed alike, so that no sentence may say that one became the other.
  func readAlike(_ one: Observation, _ other: Observation, _ unit: Unit, _ setting: Setting) -> Bool {
    one.reads(like: other, in: setting, unit: unit, language: language)
  }

  /// The size of a change without its sign: `18.26%`, `about 20%`.
  func size(of growth: Growth, _ setting: Setting = .sentence) -> String {
    growth.magnitude.reading(setting, language: language).text
  }

  /// Qualifier, number and power of ten without the unit: `over 100 million`, `10.5万`.
  private func bare(_ reading: Reading) -> String {
    reading.bare + (reading.scale.isEmpty ? "" : language.rules.numberSpace + reading.scale)
  }

  private func marked(_ text: String, _ reading: Reading) -> Phrase {
    Phrase([.text(text)] + reading.marks.map { .mark($0) })
  }
}
