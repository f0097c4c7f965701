internal import Databases
internal import Languages
internal import Scheduling
internal import Statistics
internal import Publishing

extension SQLLedger {
  static let keyColumns: [SQLFilter.Column] = [.report, .region, .period, .kind]
  private static let order = "report, region, period, kind, issue, language, channel, recipient"

  package func deliveries(in scope: LedgerScope) throws(LedgerError) -> [DeliveryRow] {
    let filter = SQLFilter(scope, columns: Self.keyColumns)
    return try database.transaction { transaction throws(LedgerError) in
      let rows = try transaction.run(
        """
        SELECT report, region, period, issue, language, channel, recipient, kind, state, reason, message_id, file_name, payload,
          attempts, first_at, next_at, reply_code, reply_text, changed_at
        FROM delivery \(filter.clause) ORDER BY \(Self.order)
        """, filter.values)
      var deliveries: [DeliveryRow] = []
      for var row in rows {
        deliveries.append(
          DeliveryRow(
            key: try key(&row), state: try row.named(DeliveryState.self), reason: try row.optionalText(),
            messageID: try row.optionalText(), fileName: try row.optionalText(), payload: try row.optionalText(),
            attempts: Int(try row.integer()), firstAttempt: try instant(&row), nextAttempt: try instant(&row),
            lastReply: try reply(&row), changedAt: Instant(secondsSince1970: try row.integer())))
      }
      return deliveries
    }
  }

  package func attempts(in scope: LedgerScope) throws(LedgerError) -> [Attempt] {
    let filter = SQLFilter(scope, columns: Self.keyColumns, of: "delivery")
    return try database.transaction { transaction throws(LedgerError) in
      let rows = try transaction.run(
        """
        SELECT report, region, period, issue, language, channel, recipient, kind, number, attempt.worker, started_at, ended_at,
          ending, stage, attempt.reply_code, attempt.reply_text, explanation
        FROM attempt JOIN delivery ON delivery.id = attempt.delivery \(filter.clause) ORDER BY \(Self.order), number
        """, filter.values)
      var attempts: [Attempt] = []
      for var row in rows {
        attempts.append(
          Attempt(
            key: try key(&row), number: Int(try row.integer()), worker: try row.text(),
            startedAt: Instant(secondsSince1970: try row.integer()), endedAt: try instant(&row),
            ending: try row.optionalText().flatMap(Attempt.Ending.init(rawValue:)),
            stage: try row.optionalText().flatMap(DeliveryStage.init(rawValue:)), reply: try reply(&row),
            explanation: try row.optionalText()))
      }
      return attempts
    }
  }

  func key(_ row: inout SQLRow) throws(LedgerError) -> DeliveryKey {
    DeliveryKey(
      report: try row.text(), region: try row.text(), period: try row.period(), issue: Int(try row.integer()),
      language: try row.language(), channel: ChannelName(rawValue: try row.text()), recipient: try row.text(),
      kind: try row.named(IssueKind.self))
  }

  func instant(_ row: inout SQLRow) throws(LedgerError) -> Instant? {
    try row.optionalInteger().map(Instant.init(secondsSince1970:))
  }

  private func reply(_ row: inout SQLRow) throws(LedgerError) -> Reply? {
    let (code, text) = (try row.optionalInteger(), try row.optionalText())
    return code.map { Reply(code: Int($0), text: text ?? "") }
  }

  /// Writes a delivery down, unless it is there already and past planning, or says the same.
  func write(
    _ entry: DeliveryPlan.Entry, _ worker: String, _ now: Instant, _ transaction: any SQLTransaction
  ) throws(LedgerError) -> Bool {
    let key = entry.key
    let payload = entry.parcel.map { sha256($0.bytes) }
    let next = entry.state == .rendered ? max(now, entry.notBefore ?? now) : nil
    let written = try transaction.run(
      """
      INSERT INTO delivery (report, region, period, issue, language, channel, recipient, kind, state, reason, message_id, file_name,
        payload, next_at, changed_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
      ON CONFLICT (report, region, period, issue, recipient, language, channel, kind) DO UPDATE SET state = excluded.state,
        reason = excluded.reason, message_id = excluded.message_id, file_name = excluded.file_name, payload = excluded.payload,
        next_at = excluded.next_at, changed_at = excluded.changed_at
      WHERE delivery.state IN ('planned', 'waiting for data', 'held')
        AND (delivery.state <> excluded.state OR coalesce(delivery.reason, '') <> coalesce(excluded.reason, ''))
      RETURNING id
      """,
      Self.values(of: key) + [
        .text(entry.state.rawValue), .optional(entry.reason), .optional(entry.parcel?.messageID), .optional(entry.parcel?.fileName),
        .optional(payload), .optional(next?.secondsSince1970), .integer(now.secondsSince1970),
      ])
    guard !written.isEmpty else { return false }
    if let parcel = entry.parcel, let payload { try store(parcel.bytes, as: payload, transaction) }
    try note(.planned, key, by: worker, at: now, entry.state.rawValue + (entry.reason.map { ": \($0)" } ?? ""), transaction)
    return true
  }

  package func revive(
    in scope: LedgerScope, regions: [String], recipient: String?, by worker: String
  ) throws(LedgerError) -> Int {
    try database.transaction { transaction throws(LedgerError) in
      let now = try now(transaction)
      var filter = SQLFilter(scope, columns: Self.keyColumns, of: "delivery")
      filter.add("delivery.state = 'dead'")
      if let recipient { filter.add("lower(delivery.recipient) = ", .text(recipient.lowercased())) }
      filter.add(
        """
        NOT EXISTS (SELECT 1 FROM issue AS later WHERE later.report = delivery.report AND later.region = delivery.region
          AND later.period = delivery.period AND later.language = delivery.language AND later.kind = delivery.kind
          AND later.number > delivery.issue)
        """)
      let rows = try transaction.run(
        """
        SELECT id, report, region, period, issue, language, channel, recipient, kind FROM delivery \(filter.clause)
        """, filter.values)
      var count = 0
      for var row in rows {
        let (id, key) = (try row.integer(), try key(&row))
        guard regions.isEmpty || regions.contains(key.region) else { continue }
        // Its bytes are gone; they are made again from those of the issue, under the same identifier.
        try transaction.run(
          """
          UPDATE delivery SET state = 'planned', reason = NULL, first_at = NULL, next_at = NULL, changed_at = ?2 WHERE id = ?1
          """, [.integer(id), .integer(now.secondsSince1970)])
        try note(.askedAgain, key, by: worker, at: now, "made again after it was given up", transaction)
        count += 1
      }
      return count
    }
  }

  /// Gives up what of earlier issues of a briefing has not left.
  func withdraw(
    before issue: IssueKey, by worker: String, _ now: Instant, _ transaction: any SQLTransaction
  ) throws(LedgerError) {
    let reason = "issue \(issue.number) replaces it"
    let rows = try transaction.run(
      """
      UPDATE delivery SET state = 'dead', reason = ?7, next_at = NULL, changed_at = ?8
      WHERE report = ?1 AND region = ?2 AND period = ?3 AND language = ?4 AND kind = ?5 AND issue < ?6
        AND state IN ('planned', 'waiting for data', 'held', 'rendered', 'failed')
      RETURNING report, region, period, issue, language, channel, recipient, kind, payload
      """,
      [
        .text(issue.report), .text(issue.region), .text(issue.period.sdmx), .text(issue.language.tag), .text(issue.kind.rawValue),
        .integer(Int64(issue.number)), .text(reason), .integer(now.secondsSince1970),
      ])
    for var row in rows {
      try note(.withdrawn, try key(&row), by: worker, at: now, reason, transaction)
      if let payload = try row.optionalText() { try drop(payload, transaction) }
    }
  }

  static func values(of key: DeliveryKey) -> [SQLValue] {
    [
      .text(key.report), .text(key.region), .text(key.period.sdmx), .integer(Int64(key.issue)), .text(key.language.tag),
      .text(key.channel.rawValue),
      .text(key.recipient), .text(key.kind.rawValue),
    ]
  }

  func note(
    _ event: AuditEntry.Event, _ key: DeliveryKey, by worker: String, at now: Instant, _ detail: String,
    _ transaction: any SQLTransaction
  ) throws(LedgerError) {
    try note(
      AuditEntry(
        at: now, actor: worker, event: event, report: key.report, region: key.region, period: key.period,
        detail: "\(key.kind.rawValue) \(key.issue) in \(key.language.tag) by \(key.channel) to \(key.recipient): \(detail)"),
      transaction)
  }

  /// Drops bytes that neither an issue nor a delivery that is still under way needs.
  func drop(_ digest: String, _ transaction: any SQLTransaction) throws(LedgerError) {
    try transaction.run(
      """
      DELETE FROM content WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM issue WHERE pdf = ?1)
        AND NOT EXISTS (SELECT 1 FROM delivery WHERE payload = ?1 AND state NOT IN ('sent', 'dead'))
      """, [.text(digest)])
  }
}
