internal import Databases
package import Scheduling
internal import Statistics

/// The ledger in a database that speaks SQL: the same statements for SQLite and PostgreSQL.
package struct SQLLedger: LedgerStore {
  let database: any SQLDatabase
  let clock: LedgerClock

  package var place: String { database.place }

  package func now() throws(LedgerError) -> Instant {
    switch clock {
    case .given(let clock): clock()
    case .database:
      try database.transaction { transaction throws(LedgerError) in try now(transaction) }
    }
  }

  /// Nothing is put off or kept for longer, in seconds: a time further ahead was written by a clock that ran ahead, and counts as past.
  static let farthest: Int64 = 6 * 3600

  func now(_ transaction: any SQLTransaction) throws(LedgerError) -> Instant {
    if case .given(let clock) = clock { return clock() }
    var row = try one(try transaction.run("SELECT \(database.dialect.clock)", []))
    return Instant(secondsSince1970: try row.integer())
  }

  package func bytes(sha256: String) throws(LedgerError) -> [UInt8]? {
    try database.transaction { transaction throws(LedgerError) in
      guard var row = try transaction.run("SELECT bytes FROM content WHERE sha256 = ?1", [.text(sha256)]).first else { return nil }
      return try row.bytes()
    }
  }

  package func note(_ entry: AuditEntry) throws(LedgerError) {
    try database.transaction { transaction throws(LedgerError) in try note(entry, transaction) }
  }

  func note(_ entry: AuditEntry, _ transaction: any SQLTransaction) throws(LedgerError) {
    try transaction.run(
      "INSERT INTO audit (at, actor, event, report, region, period, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      [
        .integer(entry.at.secondsSince1970), .text(entry.actor), .text(entry.event.rawValue), .text(entry.report),
        .text(entry.region), .text(entry.period?.sdmx ?? ""), .text(entry.detail),
      ])
  }

  package func audit(in scope: LedgerScope) throws(LedgerError) -> [AuditEntry] {
    let filter = SQLFilter(scope, columns: [.report, .region, .period])
    return try database.transaction { transaction throws(LedgerError) in
      var entries: [AuditEntry] = []
      let rows = try transaction.run(
        "SELECT at, actor, event, report, region, period, detail FROM audit \(filter.clause) ORDER BY id", filter.values)
      for var row in rows {
        entries.append(
          AuditEntry(
            at: Instant(secondsSince1970: try row.integer()), actor: try row.text(), event: try row.named(AuditEntry.Event.self),
            report: try row.text(), region: try row.text(), period: try row.optionalPeriod(), detail: try row.text()))
      }
      return entries
    }
  }

  /// Stores bytes under their digest; what is there already stays.
  func store(_ bytes: [UInt8], as digest: String, _ transaction: any SQLTransaction) throws(LedgerError) {
    try transaction.run(
      "INSERT INTO content (sha256, bytes) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING", [.text(digest), .bytes(bytes)])
  }

  func one(_ rows: [SQLRow]) throws(LedgerError) -> SQLRow {
    guard let row = rows.first else { throw LedgerError(.fault, at: place, "a statement gave no row") }
    return row
  }
}

/// What follows `WHERE`, with its values.
struct SQLFilter {
  enum Column: String {
    case report, region, period, kind
  }

  private(set) var values: [SQLValue] = []
  private var conditions: [String] = []

  init(_ scope: LedgerScope, columns: [Column], of table: String = "") {
    let prefix = table.isEmpty ? "" : "\(table)."
    for column in columns {
      let value =
        switch column {
        case .report: scope.report
        case .region: scope.region
        case .period: scope.period?.sdmx
        case .kind: scope.kind?.rawValue
        }
      if let value { add("\(prefix)\(column.rawValue) = ", .text(value)) }
    }
  }

  /// A condition that ends before its value.
  mutating func add(_ condition: String, _ value: SQLValue) {
    values.append(value)
    conditions.append("\(condition)?\(values.count)")
  }

  /// Adds the present for conditions that follow.
  ///
  /// - Returns: what follows a column that holds a time: that it has come, and that it is too far ahead to be true.
  mutating func add(times now: Instant) -> (isPast: String, isFar: String) {
    values += [.integer(now.secondsSince1970), .integer(now.advanced(bySeconds: SQLLedger.farthest).secondsSince1970)]
    return ("<= ?\(values.count - 1)", "> ?\(values.count)")
  }

  /// A condition without a value.
  mutating func add(_ condition: String) {
    conditions.append(condition)
  }

  /// `WHERE …`, or nothing.
  var clause: String { conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ") }
}
