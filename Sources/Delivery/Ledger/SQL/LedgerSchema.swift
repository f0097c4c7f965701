/// The ledger's tables, as the steps that lead to them. A step that was published is never changed; what comes later is a new step.
enum LedgerSchema {
  /// One step: its name, and its statements in a dialect.
  struct Step: Sendable {
    var name: String
    var statements: @Sendable (SQLDialect) -> [String]
  }

  static let steps = [Step(name: "1 issues, deliveries, jobs, audit", statements: first)]

  @Sendable private static func first(_ dialect: SQLDialect) -> [String] {
    let (integer, rowNumber, bytes) = (dialect.integer, dialect.rowNumber, dialect.bytes)
    return [
      """
      CREATE TABLE content (
        sha256 TEXT NOT NULL PRIMARY KEY, bytes \(bytes) NOT NULL)
      """,
      """
      CREATE TABLE issue (
        id \(rowNumber), report TEXT NOT NULL, region TEXT NOT NULL, period TEXT NOT NULL, language TEXT NOT NULL,
        kind TEXT NOT NULL, number \(integer) NOT NULL, style TEXT NOT NULL, file_name TEXT NOT NULL,
        pdf TEXT NOT NULL REFERENCES content (sha256) DEFERRABLE INITIALLY DEFERRED, data TEXT NOT NULL, pages \(integer) NOT NULL, made_at \(integer) NOT NULL,
        approved_by TEXT, approved_at \(integer), correction TEXT, findings TEXT NOT NULL,
        UNIQUE (report, region, period, language, kind, number))
      """,
      "CREATE INDEX issue_pdf ON issue (pdf)",
      """
      CREATE TABLE delivery (
        id \(rowNumber), report TEXT NOT NULL, region TEXT NOT NULL, period TEXT NOT NULL, language TEXT NOT NULL,
        kind TEXT NOT NULL, issue \(integer) NOT NULL, channel TEXT NOT NULL, recipient TEXT NOT NULL, state TEXT NOT NULL,
        reason TEXT, message_id TEXT, file_name TEXT, payload TEXT, attempts \(integer) NOT NULL DEFAULT 0,
        first_at \(integer), next_at \(integer), lease_until \(integer), fence \(integer) NOT NULL DEFAULT 0, worker TEXT,
        reply_code \(integer), reply_text TEXT, changed_at \(integer) NOT NULL,
        UNIQUE (report, region, period, issue, recipient, language, channel, kind))
      """,
      "CREATE INDEX delivery_due ON delivery (state, next_at)",
      "CREATE INDEX delivery_payload ON delivery (payload)",
      """
      CREATE TABLE attempt (
        id \(rowNumber), delivery \(integer) NOT NULL REFERENCES delivery (id), number \(integer) NOT NULL, worker TEXT NOT NULL,
        started_at \(integer) NOT NULL, ended_at \(integer), ending TEXT, stage TEXT, reply_code \(integer), reply_text TEXT,
        explanation TEXT, UNIQUE (delivery, number))
      """,
      """
      CREATE TABLE job (
        id \(rowNumber), report TEXT NOT NULL, period TEXT NOT NULL, schedule TEXT NOT NULL, due_at \(integer) NOT NULL,
        state TEXT NOT NULL, reason TEXT, attempts \(integer) NOT NULL DEFAULT 0, next_at \(integer), told_at \(integer), data TEXT,
        lease_until \(integer), fence \(integer) NOT NULL DEFAULT 0, worker TEXT, changed_at \(integer) NOT NULL,
        UNIQUE (report, period))
      """,
      "CREATE INDEX job_due ON job (state, next_at)",
      """
      CREATE TABLE audit (
        id \(rowNumber), at \(integer) NOT NULL, actor TEXT NOT NULL, event TEXT NOT NULL, report TEXT NOT NULL,
        region TEXT NOT NULL, period TEXT NOT NULL, detail TEXT NOT NULL)
      """,
    ] + dialect.appendOnly("audit")
  }
}
