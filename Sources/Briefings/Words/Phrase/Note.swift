package import Languages
package import Statistics

/// What must be said at the foot of the page about a word in a phrase; it gets its number when the page is set.
package struct Note: Hashable, Sendable {
  /// Tells it from other notes: one key is one number on a page.
  package var key: String
  /// What it says, in every language it is known in.
  package var text: LocalizedText

  /// Makes a note.
  package init(key: String, text: LocalizedText) {
    self.key = key
    self.text = text
  }

  /// A note in a fixed word.
  init(_ word: Word) {
    self.init(key: "word:\(word.rawValue)", text: LocalizedText(word))
  }

  /// What must be known to read the indicator right, if anything.
  package static func of(_ indicator: Indicator) -> Note? {
    indicator.note.map { Note(key: "indicator:\(indicator.id)", text: $0) }
  }

  /// What must be said with the observation, if anything.
  ///
  /// The key is the text itself: the same remark on two figures is one note.
  package static func of(_ observation: Observation) -> Note? {
    observation.comment.map { Note(key: "comment:\($0.texts.joined(separator: "|"))", text: $0.disarmed) }
  }
}
