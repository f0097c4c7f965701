internal import Diagnostics
internal import Statistics

/// Delimited text as fields that know their place, after RFC 4180.
///
/// SwiftCSV, the reader most Swift programs use, was looked at and not taken: it works on characters and keeps no line or column, so that
/// no diagnostic could say where it is, and a file of a million rows takes it most of a minute.
struct Table {
  /// Some bytes of the file: the content of a field, without its quotes.
  struct Field {
    private static let quotedMark: UInt32 = 1 << 31
    private static let escapedMark: UInt32 = 1 << 30

    private let offset: UInt32
    private let lengthAndMarks: UInt32

    init(start: Int, end: Int, isQuoted: Bool = false, hasDoubledQuotes: Bool = false) {
      offset = UInt32(truncatingIfNeeded: start)
      var length = UInt32(truncatingIfNeeded: end - start) & ~(Self.quotedMark | Self.escapedMark)
      if isQuoted { length |= Self.quotedMark }
      if hasDoubledQuotes { length |= Self.escapedMark }
      lengthAndMarks = length
    }

    /// Offset of its first byte.
    var start: Int { Int(offset) }
    /// Offset after its last byte.
    var end: Int { start + Int(lengthAndMarks & ~(Self.quotedMark | Self.escapedMark)) }
    /// Whether it is in quotes, which are not part of it.
    var isQuoted: Bool { lengthAndMarks & Self.quotedMark != 0 }
    /// Whether quotes in it are doubled and must be halved.
    var hasDoubledQuotes: Bool { lengthAndMarks & Self.escapedMark != 0 }
    /// Whether there is nothing in it.
    var isEmpty: Bool { start == end }
  }

  /// Where a row begins.
  struct RowStart {
    var offset: UInt32
    var line: UInt32
  }

  let file: TextFile
  /// The byte between two fields.
  let delimiter: UInt8
  /// The names of the columns.
  var header: [String]
  /// Where the header is.
  let headerFields: [Field]
  let headerStart: RowStart
  /// Rows above the header: a title, a unit.
  let preamble: [[String]]
  /// The fields of all rows below the header, one row after the other.
  var fields: [Field]
  /// One for each row below the header.
  var rowStarts: [RowStart]
  /// Columns whose cells are a code and a label: `DE: Germany`.
  var labelledColumns: Set<Int> = []
  /// Whether letters after a number and a blank are its status: `12.3 p`.
  var hasCellFlags = false
  /// What this file has in place of a number, besides the usual codes; in lower case.
  var missingTexts: Set<String> = []

  var columnCount: Int { header.count }
  var rowCount: Int { rowStarts.count }

  func field(_ row: Int, _ column: Int) -> Field { fields[row * header.count + column] }

  /// The text of a field, blanks around it removed.
  func text(_ row: Int, _ column: Int) -> String { text(field(row, column)) }

  func text(_ field: Field) -> String {
    let raw = file.string(field.start..<field.end)
    return (field.hasDoubledQuotes ? raw.replacingDoubledQuotes() : raw).trimmingBlanks()
  }

  /// Where a field is.
  func location(_ row: Int, _ column: Int) -> SourceLocation { location(of: field(row, column), in: rowStarts[row]) }

  /// Where a row is.
  func location(row: Int) -> SourceLocation { SourceLocation(file: file.name, line: Int(rowStarts[row].line)) }

  /// Where the name of a column is.
  func headerLocation(_ column: Int) -> SourceLocation { location(of: headerFields[column], in: headerStart) }

  private func location(of field: Field, in row: RowStart) -> SourceLocation {
    file.location(
      at: field.isQuoted ? field.start - 1 : field.start, rowStart: Int(row.offset), line: Int(row.line))
  }
}

extension String {
  /// `""` inside quotes stands for `"`.
  func replacingDoubledQuotes() -> String {
    var result = ""
    var isSecond = false
    for scalar in unicodeScalars {
      if scalar == "\"", !isSecond {
        isSecond = true
        continue
      }
      result.unicodeScalars.append(scalar)
      isSecond = false
    }
    return result
  }

  /// Without the blanks around it: spaces, tabs, line ends, no-break and ideographic spaces, and stray byte order marks.
  func trimmingBlanks() -> String {
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first.isBlank || last.isBlank else { return self }
    guard let from = scalars.firstIndex(where: { !$0.isBlank }), let to = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[from...to])
  }
}

extension Unicode.Scalar {
  /// White space, or a byte order mark in mid-text.
  var isBlank: Bool { properties.isWhitespace || value == 0xFEFF || value == 0x200B }
}
