internal import Databases

/// A database that the ledger's statements run on. Statements name their values `?1`, `?2` and so on; what differs between
/// databases is in the dialect.
protocol SQLDatabase: Sendable {
  /// Where it is, for people.
  var place: String { get }
  /// What it calls things.
  var dialect: SQLDialect { get }

  /// Runs `body` in a transaction that is committed when it returns and undone when it throws. Other transactions that write wait,
  /// or see nothing of it.
  func transaction<Result: Sendable>(
    _ body: (any SQLTransaction) throws(LedgerError) -> Result
  ) throws(LedgerError) -> Result
}

/// A transaction under way; not to be kept.
protocol SQLTransaction {
  /// Runs a statement and gives its rows.
  @discardableResult
  func run(_ statement: String, _ values: [SQLValue]) throws(LedgerError) -> [SQLRow]
}

/// What databases call differently.
struct SQLDialect: Hashable, Sendable {
  /// Type of a whole number of 64 bits.
  var integer: String
  /// Type of a column that numbers its rows.
  var rowNumber: String
  /// Type of bytes.
  var bytes: String
  /// What ends a statement that picks one row to be changed, so that workers do not wait for each other.
  var skipLocked: String
  /// Seconds since 1970 by the database's clock.
  var clock: String
  /// Statements that make a table refuse changes.
  var appendOnly: @Sendable (_ table: String) -> [String]

  static func == (first: SQLDialect, second: SQLDialect) -> Bool { first.clock == second.clock }
  func hash(into hasher: inout Hasher) { hasher.combine(clock) }

  static let sqlite = SQLDialect(
    integer: "INTEGER", rowNumber: "INTEGER PRIMARY KEY AUTOINCREMENT", bytes: "BLOB", skipLocked: "",
    clock: "CAST(strftime('%s', 'now') AS INTEGER)",
    appendOnly: { table in
      ["UPDATE", "DELETE"].map { change in
        """
        CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
        BEGIN SELECT RAISE(ABORT, '\(table) only ever grows'); END
        """
      }
    })

  static let postgres = SQLDialect(
    integer: "BIGINT", rowNumber: "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", bytes: "BYTEA",
    skipLocked: "FOR UPDATE SKIP LOCKED", clock: "CAST(floor(extract(epoch FROM clock_timestamp())) AS BIGINT)",
    appendOnly: { table in
      [
        """
        CREATE FUNCTION \(table)_grows() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '\(table) only ever grows'; END $$
        """,
        """
        CREATE TRIGGER \(table)_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON \(table)
        FOR EACH STATEMENT EXECUTE FUNCTION \(table)_grows()
        """,
      ]
    })
}
