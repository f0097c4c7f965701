internal import Files
internal import FoundationEssentials
internal import GRDB
internal import Glibc
internal import Publishing

/// A ledger in a file: SQLite with a write-ahead log, brought to the disk at every commit.
struct SQLiteDatabase: SQLDatabase {
  let place: String
  let dialect = SQLDialect.sqlite
  private let queue: DatabaseQueue

  /// How long to wait for others that write, in seconds.
  private static let patience = 30.0

  /// Opens a file, making it and its folder where they are not there, and brings its tables to this version's.
  init(path: String) throws(LedgerError) {
    place = path
    let folder = Self.folder(of: path)
    do {
      try WholeFile.makeFolders(folder)
    } catch {
      throw LedgerError(.readOnly, at: path, "the folder cannot be made: \(error.reason)")
    }
    try FileSystem.refuseShared(folder: folder, for: path)
    let lock = try FolderLock(folder, for: path)
    defer { lock.release() }
    var configuration = GRDB.Configuration()
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(Self.patience)
    configuration.label = "gazetteer.ledger"
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      // After opening, as the write-ahead log sets a weaker rule of its own.
      try queue.writeWithoutTransaction { database in try database.execute(sql: "PRAGMA synchronous = FULL") }
      try Self.migrate(queue, path)
    } catch {
      throw Self.ledgerError(error, path)
    }
  }

  /// Opens a database in memory.
  init() throws(LedgerError) {
    place = "memory"
    do {
      queue = try DatabaseQueue()
      try Self.migrate(queue, place)
    } catch {
      throw Self.ledgerError(error, place)
    }
  }

  private static func migrate(_ queue: DatabaseQueue, _ path: String) throws {
    var migrator = DatabaseMigrator()
    for step in LedgerSchema.steps {
      migrator.registerMigration(step.name) { database in
        for statement in step.statements(.sqlite) { try database.execute(sql: statement) }
      }
    }
    let state = try queue.read { database in
      (superseded: try migrator.hasBeenSuperseded(database), complete: try migrator.hasCompletedMigrations(database))
    }
    if state.superseded { throw LedgerError(.newerVersion, at: path, "a newer version of Gazetteer wrote this ledger") }
    if !state.complete { try migrator.migrate(queue) }
    // Says now, before anything is made, whether the file can be written.
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        try database.execute(sql: "UPDATE grdb_migrations SET identifier = identifier")
        return .rollback
      }
    }
  }

  func transaction<Result: Sendable>(
    _ body: (any SQLTransaction) throws(LedgerError) -> Result
  ) throws(LedgerError) -> Result {
    do {
      return try queue.writeWithoutTransaction { database in
        var result: Result?
        try database.inTransaction(.immediate) {
          result = try body(SQLiteTransaction(database: database, place: place))
          return .commit
        }
        guard let result else { throw LedgerError(.fault, at: place, "a transaction gave no result") }
        return result
      }
    } catch {
      throw Self.ledgerError(error, place)
    }
  }

  static func ledgerError(_ error: any Error, _ place: String) -> LedgerError {
    if let error = error as? LedgerError { return error }
    guard let error = error as? DatabaseError else { return LedgerError(.unusable, at: place, "\(error)") }
    let said = error.message ?? "SQLite’s error \(error.resultCode.rawValue)"
    return switch error.resultCode {
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN:
      LedgerError(.readOnly, at: place, "the ledger cannot be written: \(said)")
    case .SQLITE_FULL: LedgerError(.full, at: place, "the ledger cannot be written: \(said)")
    case .SQLITE_IOERR: LedgerError(.unusable, at: place, "the ledger cannot be written: \(said)")
    case .SQLITE_NOTADB: LedgerError(.damaged, at: place, "this is not a ledger: \(said)")
    case .SQLITE_CORRUPT: LedgerError(.damaged, at: place, "the ledger is damaged: \(said)")
    case .SQLITE_BUSY, .SQLITE_LOCKED: LedgerError(.unavailable, at: place, "other programs keep the ledger busy: \(said)")
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
  let database: Database
  let place: String

  func run(_ statement: String, _ values: [SQLValue]) throws(LedgerError) -> [SQLRow] {
    do {
      let prepared = try database.cachedStatement(sql: statement)
      let rows = try Row.fetchAll(prepared, arguments: StatementArguments(values.map(\.databaseValue)))
      return rows.map { row in SQLRow(row.databaseValues.map(SQLValue.init), place: place) }
    } catch {
      throw SQLiteDatabase.ledgerError(error, place)
    }
  }
}

extension SQLValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
  }

  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .integer(Int64(number))
    case .string(let text): self = .text(text)
    case .blob(let data): self = .bytes(Array(data))
    }
  }
}
