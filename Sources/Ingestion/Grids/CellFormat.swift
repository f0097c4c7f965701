/// How the bytes of a cell are meant, and what its number format shows beside them.
package struct CellFormat: Hashable, Sendable {
  /// What a cell holds.
  package enum Kind: Hashable, Sendable {
    case text
    case number
    /// A date, month, year or time, as ISO 8601 writes it.
    case date
    case boolean
    /// What a computation gave that failed: `#DIV/0!`.
    case error
  }

  /// How a text file marks where a cell ends.
  enum Quotes: Hashable, Sendable {
    case none
    /// The cell is in quotes, which are not part of it.
    case around
    /// The same, and quotes within it are doubled.
    case aroundAndDoubled
  }

  package var kind: Kind
  /// Shown before the number: `€`.
  package var prefix = ""
  /// Shown behind the number: `%`.
  package var suffix = ""
  /// By which power of ten the number is shown smaller than it is: 3 for thousands.
  var power = 0
  /// How many steps further in than others a text begins.
  var indent = 0
  var quotes = Quotes.none

  /// Those that every grid knows, by their index.
  static let common: [CellFormat] =
    [.text, .number, .date, .boolean, .error].map { CellFormat(kind: $0) } + [
      CellFormat(kind: .text, quotes: .around), CellFormat(kind: .text, quotes: .aroundAndDoubled),
    ]

  /// The index of a cell of a text file.
  static func index(_ quotes: Quotes) -> Int {
    switch quotes {
    case .none: 0
    case .around: 5
    case .aroundAndDoubled: 6
    }
  }
}
