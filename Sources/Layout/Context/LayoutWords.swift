public import Drawing

/// The few words that layout itself prints.
public struct LayoutWords: Hashable, Sendable {
  /// After the title of a table that goes on from the page before, with what parts it from the title.
  public var continued: String
  /// Around page number and number of pages: before, between, after.
  public var folio: [String]
  /// Between the parts of a running head.
  public var headSeparator: String
  /// Between two notes on one line.
  public var noteSeparator: String
  /// Between the members of a list in a line.
  public var listSeparator: String
  /// Heading of the table of contents.
  public var contents: String

  /// The words of a language: Chinese for Chinese, English for any other.
  public init(_ language: TextLanguage) {
    self = language.isHan ? .chinese : .english
  }

  /// Makes the words.
  public init(
    continued: String, folio: [String], headSeparator: String, noteSeparator: String, listSeparator: String, contents: String
  ) {
    self.continued = continued
    self.folio = folio
    self.headSeparator = headSeparator
    self.noteSeparator = noteSeparator
    self.listSeparator = listSeparator
    self.contents = contents
  }

  /// English.
  public static let english = LayoutWords(
    continued: " (continued)", folio: ["Page ", " of ", ""], headSeparator: "\u{A0} |\u{A0} ", noteSeparator: "  ",
    listSeparator: ", ", contents: "Contents")

  /// Chinese.
  public static let chinese = LayoutWords(
    continued: "（续）", folio: ["第", "页，共", "页"], headSeparator: "\u{A0} |\u{A0} ", noteSeparator: "\u{2002}",
    listSeparator: "、", contents: "目录")

  /// Page number and number of pages in words.
  func folio(page: String, of count: Int) -> [String] {
    [folio.first ?? "", page, folio.dropFirst().first ?? "", String(count), folio.dropFirst(2).first ?? ""]
  }
}
