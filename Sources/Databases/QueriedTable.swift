/// What a query gave: columns with names, and rows of typed cells.
package struct QueriedTable: Hashable, Sendable {
  /// One cell.
  package enum Cell: Hashable, Sendable {
    /// Nothing.
    case null
    /// A number, in the digits that the database has.
    case number(String)
    /// Anything else, as the database writes it.
    case text(String)

    fileprivate var size: Int {
      switch self {
      case .null: 0
      case .number(let text), .text(let text): text.utf8.count
      }
    }
  }

  /// Why there is none, where the database is not to blame.
  package enum Refusal: Error, Hashable, Sendable {
    /// There are more rows than are taken.
    case tooManyRows
    /// A cell, or all of them together, are larger than they may be.
    case tooLarge
    /// It took longer than it may.
    case tooLong
    /// The statement changes something, is more than one, or gives no rows.
    case readsNothing
    /// A column holds bytes.
    case bytes(column: String)
  }

  /// Names of the columns.
  package var columns: [String]
  /// The rows, each with a cell for each column.
  package private(set) var rows: [[Cell]]
  /// How much all cells hold.
  private var bytes = 0

  /// Makes a table.
  package init(columns: [String], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Takes rows.
  ///
  /// - Throws: ``Refusal`` where there are more than are taken.
  mutating func take(_ more: [[Cell]], _ limits: QueryLimits) throws {
    rows += more
    bytes += more.reduce(0) { $0 + $1.reduce(0) { $0 + $1.size } }
    guard rows.count <= limits.rows else { throw Refusal.tooManyRows }
    guard bytes <= limits.bytes else { throw Refusal.tooLarge }
  }

  /// The table as CSV: texts in quotes, numbers without, so that the one is not taken for the other.
  package var csv: [UInt8] {
    func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
    var text = columns.map(quoted).joined(separator: ",") + "\n"
    for row in rows {
      text += row.map { cell in
        switch cell {
        case .null: ""
        case .number(let digits): digits
        case .text(let text): quoted(text)
        }
      }.joined(separator: ",")
      text += "\n"
    }
    return Array(text.utf8)
  }
}

/// The most that a query may give.
package struct QueryLimits: Hashable, Sendable {
  /// Rows.
  package var rows: Int
  /// Bytes of all cells together.
  package var bytes = 100_000_000
  /// Bytes of a cell, as far as the database can be told.
  package var cell = 1_000_000
  /// Seconds.
  package var seconds: Int

  /// Makes limits.
  package init(rows: Int, seconds: Int) {
    self.rows = rows
    self.seconds = seconds
  }
}
