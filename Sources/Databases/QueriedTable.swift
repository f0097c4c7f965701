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
  }

  /// Why there is none, where the database is not to blame.
  package enum Refusal: Error, Hashable, Sendable {
    /// There are more rows than are taken.
    case tooManyRows
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
  package var rows: [[Cell]]

  /// Makes a table.
  package init(columns: [String], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
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
  /// Seconds.
  package var seconds: Int

  /// Makes limits.
  package init(rows: Int, seconds: Int) {
    self.rows = rows
    self.seconds = seconds
  }
}
