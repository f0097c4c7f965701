/// What a block says, on whatever page or on none: what editions without pages are made of.
public enum BlockSemantics: Sendable {
  /// The title of a section.
  case title(TitleBlock)
  /// A heading within a section.
  case heading(Heading)
  /// A paragraph.
  case paragraph(Paragraph)
  /// Key figures next to each other.
  case keyFigures(KeyFigureStrip)
  /// A drawing with its caption.
  case figure(Figure)
  /// A table.
  case table(TableBlock)
  /// Facts, each a number and what it is.
  case facts(FactList)
  /// Places in orders.
  case ranks(RankList)
  /// What the marks of figures mean.
  case marks(StatusKey)
  /// Where figures were published.
  case sources(SourceList)
  /// Entries with bullets or numbers.
  case list(TextList)
  /// Blocks one below the other, and notes they need besides those of their marks; none where the block is of the page alone.
  case blocks([any Block], notes: [Footnote] = [])
  /// Blocks next to each other, a list a column.
  case columns([[any Block]])
}
