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

  package var kind: Kind
  /// Shown before the number: `€`.
  package var prefix = ""
  /// Shown behind the number: `%`.
  package var suffix = ""
}
