internal import Diagnostics
internal import Statistics

/// Finds what separates the fields of a text, and how many most of its rows have.
struct DelimiterSniffing {
  /// The delimiters there may be, the likelier first.
  static let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]

  /// What separates the fields.
  let delimiter: UInt8
  /// How many fields most rows have.
  let width: Int

  /// Looks at the first rows of a text; `nil` if no delimiter gives two columns.
  ///
  /// The delimiter is the one that cuts most rows into the same number of fields.
  init?(_ file: TextFile, candidates: [UInt8] = candidates) {
    var best: (score: Int, width: Int, delimiter: UInt8)?
    let head = file.prefix(rows: 200)
    for delimiter in candidates {
      var ignored = DiagnosticList()
      var tokenizer = Tokenizer(file: head, delimiter: delimiter)
      var counts: [Int: Int] = [:]
      while tokenizer.readRow(&ignored) {
        let count = tokenizer.cells.count
        // A broken last row of the excerpt says nothing.
        if count > 1, tokenizer.cells.count(where: { !$0.isEmpty }) > 0 { counts[count, default: 0] += 1 }
        tokenizer.cells.removeAll(keepingCapacity: true)
      }
      guard let (width, score) = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      if let best, (best.score, best.width) >= (score, width) { continue }
      best = (score, width, delimiter)
    }
    guard let best else { return nil }
    delimiter = best.delimiter
    width = best.width
  }

  /// How a delimiter is called.
  static func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case UInt8(ascii: ","): "comma-separated"
    case UInt8(ascii: ";"): "semicolon-separated"
    case UInt8(ascii: "\t"): "tab-separated"
    default: "separated by vertical bars"
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
