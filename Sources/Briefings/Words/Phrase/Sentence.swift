package import Languages
package import Statistics

/// A sentence made from figures, with the keys of the figures it rests on.
package struct Sentence: Hashable, Sendable {
  /// The words, with their closing full stop.
  package var phrase: Phrase
  /// Keys of the observations it states or was computed from, each once, in order of mention: what goes into the data file.
  package var keys: [Observation.Key]
  /// The derived figures it states.
  package var derived: [Observation]

  /// Makes a sentence; keys that are named twice are kept once.
  package init(_ phrase: Phrase, keys: [Observation.Key], derived: [Observation] = []) {
    self.phrase = phrase
    self.derived = derived
    var seen: Set<Observation.Key> = []
    self.keys = keys.filter { seen.insert($0).inserted }
  }

  /// The characters, marks as raised letters.
  package var string: String { phrase.string }
}

extension Sequence where Element == Sentence {
  /// The sentences one after the other, as a paragraph.
  package func paragraph(in language: Language) -> Sentence {
    let space = Phrase(language.rules.sentenceSpace)
    var whole = Phrase()
    var keys: [Observation.Key] = []
    var derived: [Observation] = []
    for sentence in self {
      if !whole.isEmpty { whole += space }
      whole += sentence.phrase
      keys += sentence.keys
      derived += sentence.derived
    }
    return Sentence(whole, keys: keys, derived: derived)
  }
}
