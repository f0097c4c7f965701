internal import Diagnostics
internal import Statistics

extension Table {
  /// Cuts a text into rows and fields.
  ///
  /// Rows end with LF, CRLF or CR; empty rows are skipped; a quoted field may hold delimiters, line ends and doubled quotes. Everything else
  /// that RFC 4180 does not allow is an error: a quote inside a bare field, text after a closing quote, a quote that is never closed, a row with
  /// more or fewer fields than the header.
  ///
  /// - Parameters:
  ///   - file: The text.
  ///   - delimiter: The character between fields.
  ///   - headerRow: Which of the non-empty rows holds the names of the columns, from 0; the rows above it become the preamble.
  ///   - levels: Whether that row is the whole header, or the one below it names columns too.
  ///   - below: What may follow the last row of figures.
  ///   - diagnostics: Receives what is found.
  /// - Returns: `nil` if there is no header; errors are added to `diagnostics`.
  init?(
    _ file: TextFile, delimiter: UInt8, headerRow: Int = 0, levels: HeaderLevels = .one, below: RowsBelow = .figures,
    diagnostics: inout DiagnosticList
  ) {
    guard
      var reading = TableReading(
        file, delimiter: delimiter, headerRow: headerRow, levels: levels, below: below, diagnostics: &diagnostics)
    else {
      return nil
    }
    self = reading.next(.max, &diagnostics) ?? reading.head
  }

  /// What may follow the last row of figures.
  enum RowsBelow {
    /// Nothing: each row is one of figures.
    case figures
    /// Rows with one text each: a source, a remark, as spreadsheets and statistical offices write them.
    case figuresAndNotes
  }
}

/// Where in the text the reading is, and the fields found so far.
struct Tokenizer {
  let file: TextFile
  let delimiter: UInt8
  var fields: [Table.Field] = []
  private(set) var rowStart = Table.RowStart(offset: 0, line: 1)
  private var firstField = 0
  private var offset: Int
  private var line: Int

  init(file: TextFile, delimiter: UInt8) {
    self.file = file
    self.delimiter = delimiter
    offset = file.start
    line = file.firstLine
  }

  /// The texts of the row that was read last.
  var rowTexts: [String] {
    fields[firstField...].map { field in
      let raw = file.string(field.start..<field.end)
      return (field.hasDoubledQuotes ? raw.replacingDoubledQuotes() : raw).trimmingBlanks()
    }
  }

  /// Reads the next row that is not empty; `false` at the end of the text.
  mutating func readRow(_ diagnostics: inout DiagnosticList) -> Bool {
    while offset < file.bytes.count {
      firstField = fields.count
      rowStart = Table.RowStart(offset: UInt32(truncatingIfNeeded: offset), line: UInt32(truncatingIfNeeded: line))
      readFields(&diagnostics)
      if fields[firstField...].contains(where: { !$0.isEmpty }) { return true }
      fields.removeLast(fields.count - firstField)
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
          while end < count {
            let byte = bytes[end]
            if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
            if byte == 0x22 {
              diagnostics.error(
                location(of: end), "there is a quote inside a field that is not quoted",
                remedy: "put the whole field in quotes and double the quotes inside it")
            }
            end += 1
          }
          offset = end
          while end > start, bytes[end - 1] == 0x20 { end -= 1 }
          fields.append(Table.Field(start: start, end: end))
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
        diagnostics.error(location(of: opening), "the quote is never closed", remedy: "end the field with a quote")
        fields.append(Table.Field(start: opening + 1, end: count, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
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
    fields.append(Table.Field(start: opening + 1, end: end, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
    offset = end + 1
    var hasStrayText = false
    while offset < count {
      let byte = bytes[offset]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { return }
      if byte != 0x20, !hasStrayText {
        hasStrayText = true
        diagnostics.error(
          location(of: offset), "there is text after the closing quote", remedy: "double each quote that belongs to the field")
      }
      offset += 1
    }
  }

  private func location(of offset: Int) -> SourceLocation {
    file.location(at: offset, rowStart: Int(rowStart.offset), line: Int(rowStart.line))
  }
}
