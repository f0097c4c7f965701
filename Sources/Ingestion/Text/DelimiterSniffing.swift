internal import Diagnostics
internal import Statistics

/// Finds what parts the fields of a file, and which row names its columns.
struct DelimiterSniffing {
  /// The delimiters there may be, the likelier first.
  static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

  /// What parts the fields.
  let delimiter: UInt8
  /// Which of the non-empty rows holds the header, from 0; of two, the first.
  let headerRow: Int
  /// Whether the header is one row or two.
  let levels: HeaderLevels

  /// Looks at the first rows of a text; `nil` if no delimiter gives two columns.
  ///
  /// The delimiter is the one that cuts most rows into the same number of fields. The header is the first row of that many fields of which at
  /// least half are filled; rows above it are titles.
  init?(_ file: TextFile) {
    var best: (score: Int, width: Int, delimiter: UInt8, headerRow: Int, levels: HeaderLevels)?
    let head = file.prefix(rows: 40)
    for delimiter in Self.candidates {
      var ignored = DiagnosticList()
      var tokenizer = Tokenizer(file: head, delimiter: delimiter)
      var rows: [[String]] = []
      while rows.count < 30, tokenizer.readRow(&ignored) {
        rows.append(tokenizer.rowTexts)
        tokenizer.fields.removeAll()
      }
      // A broken last row of the excerpt says nothing.
      var counts: [Int: Int] = [:]
      for row in rows where row.count > 1 { counts[row.count, default: 0] += 1 }
      guard let (width, score) = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      guard
        let headerRow = rows.firstIndex(where: {
          $0.count >= width - 1 && $0.count > 1 && $0.count(where: { !$0.isEmpty }) >= max(2, (width + 1) / 2)
        })
      else { continue }
      if let best, (best.score, best.width) >= (score, width) { continue }
      if HeaderLevels.areTwo(rows, from: headerRow) {
        best = (score, width, delimiter, headerRow, .two)
      } else if headerRow > 0, HeaderLevels.areTwo(rows, from: headerRow - 1) {
        best = (score, width, delimiter, headerRow - 1, .two)
      } else {
        best = (score, width, delimiter, headerRow, .one)
      }
    }
    guard let best else { return nil }
    delimiter = best.delimiter
    headerRow = best.headerRow
    levels = best.levels
  }

  /// How a delimiter is called.
  static func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case UInt8(ascii: ","): "commas"
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "\t"): "tabs"
    default: "vertical bars"
    }
  }
}

extension TextFile {
  /// The first lines of the file, as a file.
  fileprivate func prefix(rows: Int) -> TextFile {
    var end = start
    var lines = 0
    while end < bytes.count, lines < rows {
      if bytes[end] == 0x0A || bytes[end] == 0x0D { lines += 1 }
      end += 1
    }
    return TextFile(self, prefix: Array(bytes[..<end]))
  }
}
