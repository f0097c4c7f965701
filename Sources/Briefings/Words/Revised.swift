import Languages
package import Statistics

extension Observation {
  /// What the figure was before its source revised it, read as the figure itself is; `nil` where it was not revised, or read the same.
  func beforeRevision(_ setting: Setting, unit: Unit, language: Language) -> String? {
    guard let before = beforeRevision else { return nil }
    let now = reading(setting, unit: unit, language: language)
    let then = before.reading(setting, unit: unit, language: language, scaling: now.scaling)
    return now.text == then.text ? nil : then.text
  }
}

extension Note {
  /// That a figure was revised, and from what; `nil` where it was not, or where that is not to be seen.
  package static func ofRevision(_ observation: Observation, unit: Unit) -> Note? {
    let texts = Language.all.compactMap { language in
      observation.beforeRevision(.table, unit: unit, language: language).map {
        (language, Word.revisedFrom[language, ["value": $0]])
      }
    }
    guard !texts.isEmpty else { return nil }
    let text = LocalizedText(texts)
    return Note(key: "revised:\(text.texts.joined(separator: "|"))", text: text)
  }
}

extension Sentence {
  /// What a figure was before its source revised it: `Output: the figure for January 2026 is revised from 10.1 million yuan.`
  init?(revisionOf observation: Observation, _ indicator: Indicator, _ unit: Unit, _ language: Language) {
    guard let value = observation.beforeRevision(.sentence, unit: unit, language: language) else { return nil }
    self.init(
      Phrase(
        Word.figureRevised[
          language,
          [
            "name": (indicator.shortName ?? indicator.name)[language],
            "period": observation.period.name(.prose, language: language), "value": value,
          ]]),
      keys: [observation.key])
  }
}
