public import Languages

/// The few words that layout itself prints.
public struct LayoutWords: Hashable, Sendable {
  /// After the title of a table that goes on from the page before, with what separates it from the title.
  public var continued: String
  /// Page number and number of pages: `{page}` and `{count}` stand for them.
  public var folio: String
  /// Between the parts of a running head.
  public var headSeparator: String
  /// Between two notes on one line.
  public var noteSeparator: String
  /// Between the members of a list in a line.
  public var listSeparator: String
  /// Heading of the table of contents.
  public var contents: String

  /// The words of a language on offer; for any other those of the first.
  public init(_ language: TextLanguage) {
    let language = language.offered ?? Language.all[0]
    self.init(
      continued: language.rules.bracketed(Word.continued[language]), folio: Word.folio[language],
      headSeparator: Self.usualHeadSeparator, noteSeparator: language.rules.noteSeparator,
      listSeparator: language.rules.listSeparator, contents: Word.contents[language])
  }

  private static let usualHeadSeparator = "\u{A0} |\u{A0} "

  /// Makes the words.
  public init(
    continued: String, folio: String, headSeparator: String, noteSeparator: String, listSeparator: String, contents: String
  ) {
    self.continued = continued
    self.folio = folio
    self.headSeparator = headSeparator
    self.noteSeparator = noteSeparator
    self.listSeparator = listSeparator
    self.contents = contents
  }

  /// What the folio says before and after the page's own number.
  func folio(of count: Int) -> (before: String, after: String) {
    folio.filled(["count": String(count)]).around("{page}")
  }
}
