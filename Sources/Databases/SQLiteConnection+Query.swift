internal import CLoading.SQLite

extension SQLiteConnection {
  /// Runs one statement that reads.
  ///
  /// - Throws: ``Failure`` of SQLite, or ``QueriedTable/Refusal``.
  package func query(_ statement: String, _ limits: QueryLimits) throws -> QueriedTable {
    // What makes a text of a gigabyte takes its time in one step, which cannot be stopped.
    limit(SQLITE_LIMIT_LENGTH, to: limits.cell)
    let end = ContinuousClock.now.advanced(by: .seconds(limits.seconds))
    let (ready, isOnly) = try prepareOne(statement)
    defer { sqlite3_finalize(ready) }
    guard isOnly, sqlite3_stmt_readonly(ready) != 0, sqlite3_column_count(ready) > 0 else {
      throw QueriedTable.Refusal.readsNothing
    }
    let count = sqlite3_column_count(ready)
    var table = QueriedTable(columns: (0..<count).map { sqlite3_column_name(ready, $0).map { String(cString: $0) } ?? "" })
    let deadline = Deadline(end)
    stop(at: deadline)
    defer { stop(at: nil) }
    while true {
      switch sqlite3_step(ready) {
      case SQLITE_ROW:
        try table.take([try (0..<count).map { try Self.cell($0, of: ready, in: table) }], limits)
      case SQLITE_DONE: return table
      case SQLITE_INTERRUPT: throw QueriedTable.Refusal.tooLong
      case SQLITE_TOOBIG: throw QueriedTable.Refusal.tooLarge
      default: throw failure()
      }
    }
  }

  private static func cell(_ column: Int32, of statement: OpaquePointer, in table: QueriedTable) throws -> QueriedTable.Cell {
    let kind = sqlite3_column_type(statement, column)
    guard kind != SQLITE_NULL, kind != SQLITE_BLOB else {
      if kind == SQLITE_BLOB { throw QueriedTable.Refusal.bytes(column: table.columns[Int(column)]) }
      return .null
    }
    guard let text = sqlite3_column_text(statement, column) else { return .null }
    let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column)))
    let word = String(decoding: bytes, as: UTF8.self)
    guard kind != SQLITE_TEXT else { return .text(word) }
    // Infinite numbers.
    return word.contains { $0.isLetter && $0 != "e" } ? .null : .number(word)
  }

  private func stop(at deadline: Deadline?) {
    let handler: (@convention(c) (UnsafeMutableRawPointer?) -> Int32)? = { user in
      guard let user else { return 0 }
      return Unmanaged<Deadline>.fromOpaque(user).takeUnretainedValue().hasPassed ? 1 : 0
    }
    watch(every: 10_000, deadline == nil ? nil : handler, deadline.map { Unmanaged.passUnretained($0).toOpaque() })
  }
}

/// The moment at which a query is stopped.
private final class Deadline {
  private let end: ContinuousClock.Instant

  init(_ end: ContinuousClock.Instant) { self.end = end }

  var hasPassed: Bool { ContinuousClock.now >= end }
}
