internal import Databases
internal import Glibc
internal import Synchronization

/// A ledger in a PostgreSQL database, for several machines: in a schema of its own, so that it disturbs nothing else there.
final class PostgresDatabase: SQLDatabase {
  let place: String
  let dialect = SQLDialect.postgres
  private let address: String
  private let connection = Mutex(PostgresConnection?.none)

  /// Name of the schema.
  private static let schema = "gazetteer"
  /// Number of the advisory lock under which tables are made: the first eight letters of the schema's name.
  private static let migrationLock: Int64 = 0x6761_7A65_7474_6565
  /// How long to wait before the same is tried again, in microseconds, where a connection was lost or a server is starting.
  private static let pauses: [UInt32] = [100_000, 500_000, 2_000_000]

  /// Connects, and brings the tables to this version's.
  init(address: String) throws(LedgerError) {
    self.address = address
    place = String(address.prefix { $0 != "?" })
    try repeatedly { () throws(LedgerError) in try migrate() }
  }

  /// Connects to tables that are to be read only; `nil` if there are none yet.
  init?(reading address: String) throws(LedgerError) {
    self.address = address
    place = String(address.prefix { $0 != "?" })
    let isThere = try repeatedly { () throws(LedgerError) in
      try transactionOnce { transaction throws(LedgerError) in
        let schema = try transaction.run("SELECT 1 FROM pg_namespace WHERE nspname = ?1", [.text(Self.schema)])
        guard !schema.isEmpty else { return false }
        _ = try steps(transaction)
        return true
      }
    }
    if !isThere { return nil }
  }

  /// Every operation of the ledger may be done again where it is not known whether its commit arrived: what was written down
  /// already is found written down.
  func transaction<Result: Sendable>(
    _ body: (any SQLTransaction) throws(LedgerError) -> Result
  ) throws(LedgerError) -> Result {
    try repeatedly { () throws(LedgerError) in try transactionOnce(body) }
  }

  private func repeatedly<Result: Sendable>(_ body: () throws(LedgerError) -> Result) throws(LedgerError) -> Result {
    for pause in Self.pauses {
      do throws(LedgerError) {
        return try body()
      } catch  where error.kind == .unavailable {
        usleep(pause)
      }
    }
    return try body()
  }

  private func transactionOnce<Result: Sendable>(
    _ body: (any SQLTransaction) throws(LedgerError) -> Result
  ) throws(LedgerError) -> Result {
    try connection.withLock { (connection) throws(LedgerError) -> Result in
      let opened: PostgresConnection
      if let connection { opened = connection } else { opened = try open() }
      connection = opened
      let transaction = PostgresTransaction(connection: opened, place: place)
      do throws(LedgerError) {
        _ = try transaction.run("BEGIN", [])
        let result = try body(transaction)
        _ = try transaction.run("COMMIT", [])
        return result
      } catch {
        // Where this fails as well, the server has undone everything: the connection is gone.
        if (try? transaction.run("ROLLBACK", [])) == nil { connection = nil }
        throw error
      }
    }
  }

  private func open() throws(LedgerError) -> PostgresConnection {
    do {
      let connection = try PostgresConnection(address: address)
      _ = try connection.run("SET search_path TO \(Self.schema)")
      // Nothing that is open is kept waiting for by others for long, whatever happens to this process.
      _ = try connection.run("SET lock_timeout TO '30s'")
      return connection
    } catch {
      throw Self.ledgerError(error, place)
    }
  }

  /// Makes what tables there are not yet, one process at a time.
  private func migrate() throws(LedgerError) {
    try transactionOnce { transaction throws(LedgerError) in
      try transaction.run("SELECT pg_advisory_xact_lock(\(Self.migrationLock))", [])
      let isThere = try transaction.run("SELECT 1 FROM pg_namespace WHERE nspname = ?1", [.text(Self.schema)])
      if isThere.isEmpty { try transaction.run("CREATE SCHEMA \(Self.schema)", []) }
      try transaction.run("CREATE TABLE IF NOT EXISTS step (name TEXT NOT NULL PRIMARY KEY)", [])
      let applied = try steps(transaction)
      for step in LedgerSchema.steps where !applied.contains(step.name) {
        for statement in step.statements(.postgres) { try transaction.run(statement, []) }
        try transaction.run("INSERT INTO step (name) VALUES (?1)", [.text(step.name)])
      }
    }
  }

  /// The steps that led to the tables as they are.
  private func steps(_ transaction: any SQLTransaction) throws(LedgerError) -> Set<String> {
    var applied: Set<String> = []
    for var row in try transaction.run("SELECT name FROM step", []) { applied.insert(try row.text()) }
    guard applied.isSubset(of: LedgerSchema.steps.map(\.name)) else {
      throw LedgerError(.newerVersion, at: place, "a newer version of Gazetteer made this ledger")
    }
    return applied
  }

  static func ledgerError(_ failure: PostgresConnection.Failure, _ place: String) -> LedgerError {
    if failure.isConnectionLost || failure.isPassing {
      return LedgerError(.unavailable, at: place, "the server cannot be reached: \(failure.message)")
    }
    return switch failure.state.prefix(2) {
    case "0A": LedgerError(.unusable, at: place, failure.message)
    case "28", "3D": LedgerError(.refused, at: place, "the server refuses the login: \(failure.message)")
    case "3F": LedgerError(.refused, at: place, "the user may not use the schema “\(schema)”: \(failure.message)")
    case "42" where failure.state == "42P01":
      LedgerError(.refused, at: place, "the user may not use the ledger's tables: \(failure.message)")
    case "42" where failure.state == "42501": LedgerError(.refused, at: place, "the server forbids it: \(failure.message)")
    case "25" where failure.state == "25006": LedgerError(.readOnly, at: place, "the ledger cannot be written: \(failure.message)")
    case "53" where failure.state == "53100": LedgerError(.full, at: place, "the ledger cannot be written: \(failure.message)")
    case "53", "55", "57", "40": LedgerError(.unavailable, at: place, "the server has no time just now: \(failure.message)")
    default: LedgerError(.fault, at: place, "the ledger refuses a statement: \(failure.message)")
    }
  }
}

/// A transaction on PostgreSQL.
private struct PostgresTransaction: SQLTransaction {
  let connection: PostgresConnection
  let place: String

  func run(_ statement: String, _ values: [SQLValue]) throws(LedgerError) -> [SQLRow] {
    do {
      return try connection.run(statement.replacing("?", with: "$"), values).map { SQLRow($0, place: place) }
    } catch {
      throw PostgresDatabase.ledgerError(error, place)
    }
  }
}
