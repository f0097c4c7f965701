public import Statistics

/// What must be said at the foot of the page about a word in a phrase; whoever sets the page gives it its number.
public struct Note: Hashable, Sendable {
  /// Tells it from other notes: one key is one number on a page.
  public var key: String
  /// What it says, in every language it is known in.
  public var text: LocalizedText

  /// Makes a note.
  public init(key: String, text: LocalizedText) {
    self.key = key
    self.text = text
  }

  /// What must be known to read the indicator right, if anything.
  public static func of(_ indicator: Indicator) -> Note? {
    indicator.note.map { Note(key: "indicator:\(indicator.id)", text: $0) }
  }

  /// What must be said with the observation, if anything.
  ///
  /// The key is the text itself: the same remark on two figures is one note.
  public static func of(_ observation: Observation) -> Note? {
    observation.comment.map { Note(key: "comment:\($0.english ?? "")|\($0.chinese ?? "")", text: $0.disarmed) }
  }
}
