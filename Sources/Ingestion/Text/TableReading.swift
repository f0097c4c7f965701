internal import Diagnostics
internal import Statistics

/// Cuts a text into rows and fields, one lot at a time: a file of any length takes the memory of one lot.
///
/// `Table.init` describes what a row, a field and an error are.
struct TableReading {
  /// The table without rows.
  let head: Table

  private let below: Table.RowsBelow
  private var tokenizer: Tokenizer
  /// Rows that may follow the figures.
  private var lone: [Table.RowStart] = []

  /// Reads the header; `nil` if there is none.
  init?(
    _ file: TextFile, delimiter: UInt8, headerRow: Int = 0, levels: HeaderLevels = .one, below: Table.RowsBelow = .figures,
    diagnostics: inout DiagnosticList
  ) {
    self.below = below
    tokenizer = Tokenizer(file: file, delimiter: delimiter)
    var preamble: [[String]] = []
    while preamble.count < headerRow, tokenizer.readRow(&diagnostics) {
      preamble.append(tokenizer.rowTexts)
      tokenizer.fields.removeAll(keepingCapacity: true)
    }
    guard tokenizer.readRow(&diagnostics) else { return nil }
    var header = tokenizer.rowTexts
    let (fields, start) = (tokenizer.fields, tokenizer.rowStart)
    if levels == .two, tokenizer.readRow(&diagnostics) { header = HeaderLevels.joined(header, tokenizer.rowTexts) }
    head = Table(
      file: file, delimiter: delimiter, header: header, headerFields: fields, headerStart: start, preamble: preamble, fields: [],
      rowStarts: [])
    tokenizer.fields.removeAll()
  }

  /// The next rows, at most `count` of them; `nil` when there are no more. Errors are added to `diagnostics`.
  mutating func next(_ count: Int, _ diagnostics: inout DiagnosticList) -> Table? {
    let header = head.header
    tokenizer.fields.reserveCapacity(min(count, head.file.bytes.count / (8 * header.count) + 1) * header.count)
    var rowStarts: [Table.RowStart] = []
    while rowStarts.count < count {
      let errorsBefore = diagnostics.errorCount
      guard tokenizer.readRow(&diagnostics) else {
        reportNotes(&diagnostics)
        break
      }
      let first = rowStarts.count * header.count
      let found = tokenizer.fields.count - first
      if diagnostics.errorCount > errorsBefore {
        // Its quotes are broken: what else is wrong with it would only follow from that.
        tokenizer.fields.removeLast(found)
        continue
      }
      if below == .figuresAndNotes, tokenizer.fields[first...].count(where: { !$0.isEmpty }) == 1,
        found != header.count || Self.isNote(tokenizer.rowTexts)
      {
        lone.append(tokenizer.rowStart)
        tokenizer.fields.removeLast(found)
        continue
      }
      // A lone text between figures is no note below them.
      for row in lone { refuse(row, count: 1, &diagnostics) }
      lone.removeAll()
      if found == header.count {
        rowStarts.append(tokenizer.rowStart)
        continue
      }
      // A delimiter too many at the end of the row carries nothing.
      if found > header.count, tokenizer.fields[(first + header.count)...].allSatisfy(\.isEmpty) {
        tokenizer.fields.removeLast(found - header.count)
        rowStarts.append(tokenizer.rowStart)
        continue
      }
      refuse(tokenizer.rowStart, count: found, &diagnostics)
      tokenizer.fields.removeLast(found)
    }
    guard !rowStarts.isEmpty else { return nil }
    var table = head
    swap(&table.fields, &tokenizer.fields)
    table.rowStarts = rowStarts
    return table
  }

  private mutating func reportNotes(_ diagnostics: inout DiagnosticList) {
    guard let first = lone.first, let last = lone.last else { return }
    let lines = first.line == last.line ? "line \(first.line) is" : "lines \(first.line) to \(last.line) are"
    diagnostics.note(SourceLocation(file: head.file.name, line: Int(first.line)), "\(lines) taken for notes below the table")
    lone.removeAll()
  }

  private func refuse(_ row: Table.RowStart, count: Int, _ diagnostics: inout DiagnosticList) {
    diagnostics.error(
      SourceLocation(file: head.file.name, line: Int(row.line)),
      "the row has \(count == 1 ? "one field" : "\(count) fields"), the header has \(head.header.count)",
      remedy: "a value with a delimiter in it must stand in quotes")
  }

  /// Whether the one text of a row is a remark and not the name of a place without figures.
  private static func isNote(_ texts: [String]) -> Bool {
    guard let text = texts.first(where: { !$0.isEmpty }) else { return false }
    let lower = text.lowercased()
    let openings = ["注", "数据来源", "资料来源", "来源", "说明", "备注", "note", "source", "*", "data from", "last updated", "last update"]
    return openings.contains(where: lower.hasPrefix) || text.count > 60
  }
}
