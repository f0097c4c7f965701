internal import CLoading.SQLite

/// One connection to a database of SQLite. Not for two threads at once.
package final class SQLiteConnection {
  /// Why a statement failed.
  package struct Failure: Error {
    /// SQLite's primary result code, such as `SQLITE_BUSY`.
    package var code: Int32
    /// What SQLite says.
    package var message: String

    /// Makes a failure.
    package init(code: Int32, message: String) {
      self.code = code
      self.message = message
    }
  }

  /// What a connection is for.
  package enum Access: Hashable, Sendable {
    /// To read only.
    case reading
    /// To write too.
    case writing
  }

  private let handle: OpaquePointer
  /// Statements that were run before, ready to be run again.
  private var prepared: [String: OpaquePointer] = [:]

  /// Opens a file, making it if it is not there and is to be written, or a database in memory (`:memory:`). Others that write are waited
  /// for, for `patience` milliseconds.
  package init(path: String, patience: Int32, for access: Access) throws(Failure) {
    guard gz_sqlite_is_there() else {
      throw Failure(code: SQLITE_IOERR, message: "libsqlite3 is not installed; install the package libsqlite3-0")
    }
    var opened: OpaquePointer?
    let mode = access == .reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let status = sqlite3_open_v2(path, &opened, mode | SQLITE_OPEN_NOMUTEX, nil)
    guard status == SQLITE_OK, let opened else {
      let message = String(cString: opened.flatMap(sqlite3_errmsg) ?? sqlite3_errstr(status))
      sqlite3_close_v2(opened)
      throw Failure(code: status & 0xFF, message: message)
    }
    handle = opened
    sqlite3_busy_timeout(handle, patience)
  }

  deinit {
    for statement in prepared.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  /// Runs a statement whose values are named `?1`, `?2` and so on, and gives its rows.
  @discardableResult
  package func run(_ statement: String, _ values: [SQLValue] = []) throws(Failure) -> [[SQLValue]] {
    let ready = try prepare(statement)
    defer {
      sqlite3_reset(ready)
      sqlite3_clear_bindings(ready)
    }
    for (index, value) in values.enumerated() { try bind(value, to: Int32(index + 1), of: ready) }
    var rows: [[SQLValue]] = []
    while true {
      switch sqlite3_step(ready) {
      case SQLITE_ROW: rows.append((0..<sqlite3_column_count(ready)).map { Self.value($0, of: ready) })
      case SQLITE_DONE: return rows
      default: throw failure()
      }
    }
  }

  private func prepare(_ statement: String) throws(Failure) -> OpaquePointer {
    if let ready = prepared[statement] { return ready }
    var made: OpaquePointer?
    guard sqlite3_prepare_v3(handle, statement, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil) == SQLITE_OK, let made else {
      throw failure()
    }
    prepared[statement] = made
    return made
  }

  /// Prepares a text's first statement, which its caller ends; and says whether it is the only one.
  func prepareOne(_ text: String) throws(Failure) -> (statement: OpaquePointer, isOnly: Bool) {
    var made: OpaquePointer?
    var hasMore = false
    let status = text.withCString { start in
      var rest: UnsafePointer<CChar>?
      let status = sqlite3_prepare_v3(handle, start, -1, 0, &made, &rest)
      guard status == SQLITE_OK, let rest else { return status }
      // What follows is blanks and comments, or another statement.
      var next: OpaquePointer?
      hasMore = sqlite3_prepare_v3(handle, rest, -1, 0, &next, nil) != SQLITE_OK || next != nil
      sqlite3_finalize(next)
      return status
    }
    guard status == SQLITE_OK, let made else { throw failure() }
    return (made, !hasMore)
  }

  /// Sets one of the limits that the database keeps to.
  func limit(_ which: Int32, to value: Int) { _ = sqlite3_limit(handle, which, Int32(clamping: value)) }

  /// Has a function called now and then while a statement runs, which ends it by anything but 0.
  func watch(every steps: Int32, _ handler: (@convention(c) (UnsafeMutableRawPointer?) -> Int32)?, _ user: UnsafeMutableRawPointer?)
  {
    sqlite3_progress_handler(handle, steps, handler, user)
  }

  private func bind(_ value: SQLValue, to index: Int32, of statement: OpaquePointer) throws(Failure) {
    let status =
      switch value {
      case .null: sqlite3_bind_null(statement, index)
      case .integer(let number): sqlite3_bind_int64(statement, index, number)
      case .text(let text): sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), gz_sqlite_transient())
      case .bytes(let bytes):
        // Without a place SQLite would bind NULL instead of no bytes.
        bytes.isEmpty
          ? sqlite3_bind_zeroblob(statement, index, 0)
          : sqlite3_bind_blob64(statement, index, bytes, UInt64(bytes.count), gz_sqlite_transient())
      }
    guard status == SQLITE_OK else { throw failure() }
  }

  private static func value(_ column: Int32, of statement: OpaquePointer) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
    case SQLITE_TEXT:
      guard let text = sqlite3_column_text(statement, column) else { return .null }
      let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column)))
      return .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
      let bytes = UnsafeRawBufferPointer(
        start: sqlite3_column_blob(statement, column), count: Int(sqlite3_column_bytes(statement, column)))
      return .bytes(Array(bytes))
    // The ledger holds no fractions: reading one as what it is not says that the file is damaged.
    default: return .null
    }
  }

  func failure() -> Failure {
    Failure(code: sqlite3_errcode(handle) & 0xFF, message: String(cString: sqlite3_errmsg(handle)))
  }
}
