internal import Diagnostics
internal import Statistics

/// Cuts a text into rows of cells, after RFC 4180.
///
/// Rows end with LF, CRLF or CR; empty rows are skipped; a quoted field may hold delimiters, line ends and doubled quotes. Everything else
/// that RFC 4180 does not allow is an error: a quote inside a bare field, text after a closing quote, a quote that is never closed.
///
/// SwiftCSV, the reader most Swift programs use, was looked at and not taken: it works on characters and keeps no line or column, so that
/// no diagnostic could say where it is, and a file of a million rows takes it most of a minute.
struct Tokenizer {
  let file: TextFile
  let delimiter: UInt8
  /// The cells of all rows that were read and not taken away.
  var cells: [Grid.Cell] = []
  /// Where the row that was read last begins.
  private(set) var row = Grid.TextRow(offset: 0, line: 1)
  /// The first cell of the row that was read last.
  private(set) var firstCell = 0
  private var offset: Int
  private var line: Int

  init(file: TextFile, delimiter: UInt8) {
    self.file = file
    self.delimiter = delimiter
    offset = file.start
    line = file.firstLine
  }

  /// The text of a cell.
  func text(_ cell: Grid.Cell) -> String { Grid.text(cell, of: file.bytes) }

  /// The texts of the row that was read last.
  var rowTexts: [String] { cells[firstCell...].map(text) }

  /// Reads the next row that is not empty; `false` at the end of the text.
  mutating func readRow(_ diagnostics: inout DiagnosticList) -> Bool {
    while offset < file.bytes.count {
      firstCell = cells.count
      row = Grid.TextRow(offset: UInt32(truncatingIfNeeded: offset), line: UInt32(truncatingIfNeeded: line))
      readFields(&diagnostics)
      if cells[firstCell...].contains(where: { !$0.isEmpty }) { return true }
      cells.removeLast(cells.count - firstCell)
    }
    return false
  }

  private mutating func readFields(_ diagnostics: inout DiagnosticList) {
    let delimiter = delimiter
    let text = file.bytes
    text.withUnsafeBufferPointer { bytes in
      let count = bytes.count
      while true {
        var start = offset
        while start < count, bytes[start] == 0x20, bytes[start] != delimiter { start += 1 }
        if start < count, bytes[start] == 0x22 {
          offset = start
          readQuoted(bytes, &diagnostics)
        } else {
          var end = start
          // One fault of a field is enough: to find the place of each takes the time of the whole row.
          var hasStrayQuote = false
          while end < count {
            let byte = bytes[end]
            if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
            if byte == 0x22, !hasStrayQuote {
              hasStrayQuote = true
              diagnostics.error(
                location(of: end, diagnostics), "there is a quote inside a field that is not quoted",
                remedy: "put the whole field in quotes and double the quotes inside it")
            }
            end += 1
          }
          offset = end
          while end > start, bytes[end - 1] == 0x20 { end -= 1 }
          append(start..<end, .none, &diagnostics)
        }
        if offset >= count { return }
        let byte = bytes[offset]
        offset += 1
        if byte == delimiter { continue }
        if byte == 0x0D, offset < count, bytes[offset] == 0x0A { offset += 1 }
        line += 1
        return
      }
    }
  }

  /// Reads from an opening quote to the delimiter or line end after the closing one.
  private mutating func readQuoted(_ bytes: UnsafeBufferPointer<UInt8>, _ diagnostics: inout DiagnosticList) {
    let count = bytes.count
    let opening = offset
    var end = opening + 1
    var hasDoubledQuotes = false
    while true {
      if end >= count {
        diagnostics.error(location(of: opening, diagnostics), "the quote is never closed", remedy: "end the field with a quote")
        append((opening + 1)..<count, hasDoubledQuotes ? .aroundAndDoubled : .around, &diagnostics)
        offset = count
        return
      }
      let byte = bytes[end]
      if byte == 0x22 {
        guard end + 1 < count, bytes[end + 1] == 0x22 else { break }
        hasDoubledQuotes = true
        end += 1
      } else if byte == 0x0A || (byte == 0x0D && !(end + 1 < count && bytes[end + 1] == 0x0A)) {
        line += 1
      }
      end += 1
    }
    append((opening + 1)..<end, hasDoubledQuotes ? .aroundAndDoubled : .around, &diagnostics)
    offset = end + 1
    var hasStrayText = false
    while offset < count {
      let byte = bytes[offset]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { return }
      if byte != 0x20, !hasStrayText {
        hasStrayText = true
        diagnostics.error(
          location(of: offset, diagnostics), "there is text after the closing quote",
          remedy: "double each quote that belongs to the field")
      }
      offset += 1
    }
  }

  private mutating func append(_ range: Range<Int>, _ quotes: CellFormat.Quotes, _ diagnostics: inout DiagnosticList) {
    if range.count <= Grid.Cell.longestText {
      cells.append(Grid.Cell(range, quotes))
    } else {
      diagnostics.error(
        location(of: range.lowerBound, diagnostics), "the text of the field is longer than 4 MB", remedy: "shorten it")
      cells.append(Grid.Cell(range.lowerBound..<range.lowerBound))
    }
  }

  /// Where a byte of the row is; the row, once so many faults are listed that no more will be.
  private func location(of offset: Int, _ diagnostics: DiagnosticList) -> SourceLocation {
    guard diagnostics.errorCount < DiagnosticList.limit else { return SourceLocation(file: file.name, line: Int(row.line)) }
    return file.location(at: offset, rowStart: Int(row.offset), line: Int(row.line))
  }
}
