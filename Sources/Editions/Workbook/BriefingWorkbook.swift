package import Briefings
internal import Drawing
package import Languages
internal import Statistics

extension Workbook {
  /// The figures of a briefing: a cover, contents, notes, marks and sources, a table for each length of period and for what is derived, and
  /// every figure as a row.
  ///
  /// - Parameters:
  ///   - briefing: The briefing.
  ///   - book: The data that it is made from.
  ///   - language: The language of its words.
  ///   - shorthand: What is written for gaps and standings.
  ///   - notices: What a reader must know first: that it is a draft, a correction, invented.
  ///   - tool: What made it.
  package init(
    _ briefing: Briefing, of book: FactBook, in language: Language, shorthand: Shorthand, notices: [String], tool: String
  ) {
    let metadata = briefing.document.metadata
    let day = (try? Period(sdmx: String(metadata.created.prefix(10)))) ?? book.asOf
    title = metadata.title
    subject = metadata.subject
    author = metadata.author
    self.language = language
    self.day = day
    self.tool = tool
    var tables = FigureTables(book, language, shorthand)
    let shown = tables.inOrder(briefing.observations + briefing.derived)
    let figures = tables.periodTables(shown) + [tables.derived(shown)].compactMap(\.self)
    let named = figures.enumerated().map { index, table in
      tables.sheet(
        table, number: Word.tableNumber[language, ["number": "\(index + 1)"]], index: index + 1, subject: metadata.subject)
    }
    let data = Sheet(
      name: Word.bookData[language], title: Word.annexTable[language], remarks: [metadata.subject, Word.bookOneTable[language]],
      table: tables.everyFigure(shown))
    let explained = [tables.notesSheet, tables.marksSheet, tables.sourcesSheet(shown)].compactMap(\.self)
    let listed = explained + named + [data]
    let cover = Sheet(
      name: Word.bookCover[language], title: metadata.title,
      remarks: notices
        + [
          briefing.summary.standfirst.plain, metadata.subject, metadata.author,
          Word.editionDay[language, ["day": day.name(language: language)]],
        ]
        .filter { !$0.isEmpty }
        + [Word.bookOfBriefing[language]])
    let contents = Sheet(
      name: Word.contents[language], title: Word.contents[language], remarks: [Word.bookOneTable[language]],
      table: Table(
        name: "Contents", columns: [Column(Word.columnSheet[language], .code), Column(Word.columnContent[language])],
        rows: listed.map { [.link($0.name), .text($0.title)] }))
    sheets = [cover, contents] + listed
  }
}
