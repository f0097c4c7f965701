internal import CLoading.Postgres

extension PostgresConnection {
  /// Runs one statement that reads, in a transaction that cannot write and is undone afterwards.
  ///
  /// - Throws: ``Failure`` of the server, or ``QueriedTable/Refusal``.
  package func query(_ statement: String, _ limits: QueryLimits) throws -> QueriedTable {
    let end = ContinuousClock.now.advanced(by: .seconds(limits.seconds))
    _ = try run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    defer { _ = try? run("ROLLBACK") }
    for setting in [
      "statement_timeout TO '\(limits.seconds)s'", "lock_timeout TO '\(limits.seconds)s'", "DateStyle TO 'ISO, YMD'",
      "TimeZone TO 'UTC'", "extra_float_digits TO 1",
    ] { _ = try run("SET LOCAL \(setting)") }
    // A cursor is for statements that give rows, one at a time; and it gives them in portions.
    _ = try run("DECLARE gazetteer_rows NO SCROLL CURSOR FOR \(statement)")
    var table: QueriedTable?
    while true {
      let portion = try self.portion("FETCH FORWARD 5000 FROM gazetteer_rows")
      table = table ?? QueriedTable(columns: portion.columns)
      try table?.take(portion.rows, limits)
      guard ContinuousClock.now < end else { throw QueriedTable.Refusal.tooLong }
      if portion.rows.isEmpty { return table ?? portion }
    }
  }

  private func portion(_ statement: String) throws -> QueriedTable {
    try withResult(of: statement) { result in
      let columns = (0..<PQnfields(result)).map { PQfname(result, $0).map { String(cString: $0) } ?? "" }
      var rows: [[QueriedTable.Cell]] = []
      for row in 0..<PQntuples(result) {
        var cells: [QueriedTable.Cell] = []
        for column in 0..<PQnfields(result) {
          guard PQgetisnull(result, row, column) == 0, let text = PQgetvalue(result, row, column) else {
            cells.append(.null)
            continue
          }
          cells.append(try Self.cell(String(cString: text), type: PQftype(result, column), column: columns[Int(column)]))
        }
        rows.append(cells)
      }
      return QueriedTable(columns: columns, rows: rows)
    }
  }

  /// Types by the numbers that PostgreSQL has given them for good (pg_type.dat).
  private static func cell(_ text: String, type: Oid, column: String) throws -> QueriedTable.Cell {
    switch type {
    case 17: throw QueriedTable.Refusal.bytes(column: column)
    case 20, 21, 23, 700, 701, 1700:
      // Not a number, and infinite ones.
      return text.contains { $0.isLetter && $0 != "e" } ? .null : .number(text)
    // A moment at midnight is a day.
    case 1114, 1184: return .text(text.firstRange(of: " 00:00:00").map { String(text[..<$0.lowerBound]) } ?? text)
    default: return .text(text)
    }
  }
}
