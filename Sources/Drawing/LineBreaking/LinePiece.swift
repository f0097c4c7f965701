/// A stretch of set text that no line break cuts unless a line has no other place: in practice one letter with its accents, one
/// ideograph, one space.
public struct LinePiece: Hashable, Sendable {
  /// Whether a line may end after a piece.
  public enum Break: Hashable, Sendable {
    /// Only where a word is wider than the whole line.
    case forbidden
    /// Here, if the line is full.
    case allowed
    /// Here, only if the line would otherwise be left short: after a hyphen, within a phrase.
    case discouraged
    /// Here, in any case.
    case required
  }

  /// What a piece shows.
  public enum Content: Hashable, Sendable {
    /// A space: at the end of a line it takes no room.
    case space
    /// A letter, digit or Latin mark.
    case letter
    /// An ideograph.
    case ideograph
    /// Punctuation that clings to what is next to it.
    case punctuation
  }

  /// Advance in points, with the distance to the next piece.
  public var width: Double
  /// What of the advance vanishes at the start of a line, in points: the empty left half of an opening mark.
  public var startTrim: Double
  /// What of the advance vanishes at the end of a line, in points: a space, the kerning to the next piece, the empty right half of a
  /// closing mark.
  public var endTrim: Double
  /// Whether a line may end after it.
  public var breakAfter: Break
  /// What it shows.
  public var content: Content

  /// Makes a piece.
  public init(
    width: Double, startTrim: Double = 0, endTrim: Double = 0, breakAfter: Break = .forbidden, content: Content = .letter
  ) {
    self.width = width
    self.startTrim = startTrim
    self.endTrim = endTrim
    self.breakAfter = breakAfter
    self.content = content
  }
}
