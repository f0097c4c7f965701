internal import Databases
internal import CLoading.SQLite
internal import Files
internal import Glibc
internal import Publishing
internal import Synchronization

/// A ledger in a file: SQLite with a write-ahead log, brought to the disk at every commit.
final class SQLiteDatabase: SQLDatabase {
  let place: String
  let dialect = SQLDialect.sqlite
  private let connection: Mutex<SQLiteConnection>
  private let access: SQLiteConnection.Access
  /// Where it is read if its own folder cannot be written.
  private let copy: TemporaryCopy?

  /// How long to wait for others that write, in milliseconds.
  private static let patience: Int32 = 30_000
  /// The table of the steps that were taken: of the name that ledgers have had from the first.
  private static let steps = "grdb_migrations"

  /// Opens a file, making it and its folder where they are not there, and brings its tables to this version's.
  ///
  /// Only its owner may read it: it holds the addresses of all recipients, and drafts before their time.
  init(path: String) throws(LedgerError) {
    place = path
    (access, copy) = (.writing, nil)
    let folder = Self.folder(of: path)
    do {
      try WholeFile.makeFolders(folder, for: .owner)
    } catch {
      throw LedgerError(.readOnly, at: path, "the folder cannot be made: \(error.reason)")
    }
    try FileSystem.refuseShared(folder: folder, for: path)
    let lock = try FolderLock(folder, for: path)
    defer { lock.release() }
    // SQLite gives its log the permissions of the file.
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if file >= 0 { close(file) }
    do {
      connection = Mutex(try Self.opened(path))
    } catch {
      throw Self.ledgerError(error, path)
    }
    try migrate()
  }

  /// Opens a file that is there, to be read only: neither the file nor its folder need be writable.
  init(reading path: String) throws(LedgerError) {
    place = path
    access = .reading
    do {
      if let connection = try Self.readable(path) {
        self.connection = Mutex(connection)
        copy = nil
      } else {
        let copy = try Self.copied(path)
        self.copy = copy
        connection = Mutex(try SQLiteConnection(path: copy.path, patience: Self.patience, for: .reading))
      }
    } catch {
      throw Self.ledgerError(error, path)
    }
    let isLedger = try transaction { (transaction) throws(LedgerError) in
      try applied(transaction).count == LedgerSchema.steps.count
    }
    if !isLedger { throw LedgerError(.damaged, at: path, "this is not a ledger: its tables are missing") }
  }

  deinit { copy?.remove() }

  /// A connection that reads; `nil` where SQLite may not make the files that readers and writers share. No writer is at work there either,
  /// though one may have left its log behind.
  private static func readable(_ path: String) throws(SQLiteConnection.Failure) -> sending SQLiteConnection? {
    do throws(SQLiteConnection.Failure) {
      let connection = try SQLiteConnection(path: path, patience: patience, for: .reading)
      try connection.run("SELECT 1 FROM sqlite_master")
      return connection
    } catch  where error.code == SQLITE_CANTOPEN || error.code == SQLITE_READONLY {
      guard InputFile.exists(path) else { throw error }
      return nil
    }
  }

  private static func copied(_ path: String) throws(SQLiteConnection.Failure) -> TemporaryCopy {
    do {
      let log = "\(path)-wal"
      return try TemporaryCopy(of: InputFile.read(path), log: InputFile.exists(log) ? InputFile.read(log) : [])
    } catch {
      throw SQLiteConnection.Failure(code: SQLITE_CANTOPEN, message: "\(error)")
    }
  }

  /// Opens a database in memory.
  init() throws(LedgerError) {
    place = "memory"
    (access, copy) = (.writing, nil)
    do {
      connection = Mutex(try Self.opened(":memory:"))
    } catch {
      throw Self.ledgerError(error, place)
    }
    try migrate()
  }

  private static func opened(_ path: String) throws(SQLiteConnection.Failure) -> sending SQLiteConnection {
    let connection = try SQLiteConnection(path: path, patience: patience, for: .writing)
    try connection.run("PRAGMA journal_mode = WAL")
    // After the write-ahead log, which may do with less: every commit is on the disk.
    try connection.run("PRAGMA synchronous = FULL")
    try connection.run("PRAGMA foreign_keys = ON")
    return connection
  }

  /// Makes what tables there are not yet, one process at a time.
  private func migrate() throws(LedgerError) {
    let taken = try transaction { (transaction) throws(LedgerError) in try applied(transaction).count }
    guard taken < LedgerSchema.steps.count else { return try checkWritable() }
    try transaction { (transaction) throws(LedgerError) in
      try transaction.run("CREATE TABLE IF NOT EXISTS \(Self.steps) (identifier TEXT NOT NULL PRIMARY KEY)", [])
      let applied = try applied(transaction)
      for step in LedgerSchema.steps where !applied.contains(step.name) {
        for statement in step.statements(.sqlite) { try transaction.run(statement, []) }
        try transaction.run("INSERT INTO \(Self.steps) (identifier) VALUES (?1)", [.text(step.name)])
      }
    }
  }

  /// The steps that were taken.
  private func applied(_ transaction: any SQLTransaction) throws(LedgerError) -> Set<String> {
    guard try !transaction.run("SELECT 1 FROM sqlite_master WHERE name = ?1", [.text(Self.steps)]).isEmpty else { return [] }
    var applied: Set<String> = []
    for var row in try transaction.run("SELECT identifier FROM \(Self.steps)", []) { applied.insert(try row.text()) }
    guard applied.isSubset(of: LedgerSchema.steps.map(\.name)) else {
      throw LedgerError(.newerVersion, at: place, "a newer version of Gazetteer wrote this ledger")
    }
    return applied
  }

  /// Says now, before anything is made, whether the file can be written; leaves it as it is.
  private func checkWritable() throws(LedgerError) {
    try run(ending: "ROLLBACK") { (transaction) throws(LedgerError) -> Void in
      try transaction.run("UPDATE \(Self.steps) SET identifier = identifier", [])
    }
  }

  func transaction<Result: Sendable>(
    _ body: (any SQLTransaction) throws(LedgerError) -> Result
  ) throws(LedgerError) -> Result {
    try run(ending: "COMMIT", body)
  }

  private func run<Result: Sendable>(
    ending: String, _ body: (any SQLTransaction) throws(LedgerError) -> Result
  ) throws(LedgerError) -> Result {
    try connection.withLock { (connection) throws(LedgerError) -> Result in
      let transaction = SQLiteTransaction(connection: connection, place: place)
      do throws(LedgerError) {
        try transaction.run(access == .reading ? "BEGIN" : "BEGIN IMMEDIATE", [])
        let result = try body(transaction)
        try transaction.run(ending, [])
        return result
      } catch {
        // Where there is none any more, SQLite has undone it by itself.
        _ = try? transaction.run("ROLLBACK", [])
        throw error
      }
    }
  }

  static func ledgerError(_ failure: SQLiteConnection.Failure, _ place: String) -> LedgerError {
    let said = failure.message
    return switch failure.code {
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN:
      LedgerError(.readOnly, at: place, "the ledger cannot be written: \(said)")
    case SQLITE_FULL: LedgerError(.full, at: place, "the ledger cannot be written: \(said)")
    case SQLITE_IOERR: LedgerError(.unusable, at: place, "the ledger cannot be written: \(said)")
    case SQLITE_NOTADB: LedgerError(.damaged, at: place, "this is not a ledger: \(said)")
    case SQLITE_CORRUPT: LedgerError(.damaged, at: place, "the ledger is damaged: \(said)")
    case SQLITE_BUSY, SQLITE_LOCKED: LedgerError(.unavailable, at: place, "other programs keep the ledger busy: \(said)")
    default: LedgerError(.fault, at: place, "the ledger refuses a statement: \(said)")
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// A transaction on SQLite.
private struct SQLiteTransaction: SQLTransaction {
  let connection: SQLiteConnection
  let place: String

  @discardableResult
  func run(_ statement: String, _ values: [SQLValue]) throws(LedgerError) -> [SQLRow] {
    do {
      return try connection.run(statement, values).map { SQLRow($0, place: place) }
    } catch {
      throw SQLiteDatabase.ledgerError(error, place)
    }
  }
}
