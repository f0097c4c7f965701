/// What there is to make a briefing about a period from, at the time of asking.
package struct Material: Hashable, Sendable {
  /// Figures that are lacking, in words; empty where all that is needed is there.
  package var lacking: [String]
  /// The digest of the figures; empty where nobody asks whether they have changed.
  package var figures: String
  /// The digest of everything a briefing is made from: figures, pages, style and settings.
  package var content: String

  /// Makes a record.
  package init(lacking: [String] = [], figures: String, content: String) {
    self.lacking = lacking
    self.figures = figures
    self.content = content
  }
}
