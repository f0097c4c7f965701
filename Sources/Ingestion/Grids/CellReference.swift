internal import Diagnostics

/// Row and column of a sheet, from 0, written as spreadsheets do: `C7`.
struct CellReference: Hashable, CustomStringConvertible {
  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `C7` or `$C$7`; `nil` if it is none, or beyond the largest sheet there is.
  init?(_ text: some Sequence<UInt8>) {
    var (row, column, hasDigit) = (0, 0, false)
    for byte in text {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigit: column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigit = true
        row = row * 10 + Int(byte) - 48
      default: return nil
      }
      guard row <= Self.rowLimit, column <= Self.columnLimit else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  static let rowLimit = 1 << 20
  static let columnLimit = 1 << 14

  var description: String { "\(Self.letters(column))\(row + 1)" }

  /// `A` for 0, `AA` for 26.
  static func letters(_ column: Int) -> String { SourceLocation.letters(ofColumn: column + 1) }
}
