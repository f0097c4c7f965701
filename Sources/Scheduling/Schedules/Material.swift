/// What there is to make a briefing about a period from, at the time of asking.
public struct Material: Hashable, Sendable {
  /// Figures that are lacking, in words; empty where all that is needed is there.
  public var lacking: [String]
  /// The digest of the figures; empty where nobody asks whether they have changed.
  public var figures: String
  /// The digest of everything a briefing is made from: figures, pages, style and settings.
  public var content: String

  /// Makes a record.
  public init(lacking: [String] = [], figures: String, content: String) {
    self.lacking = lacking
    self.figures = figures
    self.content = content
  }
}
