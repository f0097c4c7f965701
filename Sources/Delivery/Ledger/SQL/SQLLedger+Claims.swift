internal import Databases
internal import Scheduling

extension SQLLedger {
  package func claimDelivery(
    in scope: LedgerScope, by worker: String, lease: Int64
  ) throws(LedgerError) -> DeliveryClaim? {
    try database.transaction { transaction throws(LedgerError) in
      let now = try now(transaction)
      guard var row = try due(in: scope, now, transaction) else { return nil }
      let (id, left, leftBy) = (try row.integer(), try row.named(DeliveryState.self), try row.optionalText())
      let key = try key(&row)
      let (messageID, fileName, payload) = (try row.text(), try row.text(), try row.text())
      // An attempt that was made later than now was made by a clock that ran ahead.
      let (attempt, first) = (Int(try row.integer()) + 1, min(try instant(&row) ?? now, now))
      let fence = try row.integer() + 1
      if left == .sending {
        try interrupt(id, key, leftBy, by: worker, now, transaction)
      }
      let until = now.advanced(bySeconds: lease)
      try transaction.run(
        """
        UPDATE delivery SET state = 'sending', reason = NULL, attempts = ?2, first_at = ?3, lease_until = ?4, fence = ?5, worker = ?6,
          changed_at = ?7 WHERE id = ?1
        """,
        [
          .integer(id), .integer(Int64(attempt)), .integer(first.secondsSince1970), .integer(until.secondsSince1970),
          .integer(fence), .text(worker), .integer(now.secondsSince1970),
        ])
      try transaction.run(
        "INSERT INTO attempt (delivery, number, worker, started_at) VALUES (?1, ?2, ?3, ?4)",
        [.integer(id), .integer(Int64(attempt)), .text(worker), .integer(now.secondsSince1970)])
      try note(.attempted, key, by: worker, at: now, "attempt \(attempt)", transaction)
      var content = try one(try transaction.run("SELECT bytes FROM content WHERE sha256 = ?1", [.text(payload)]))
      let parcel = Parcel(key: key, messageID: messageID, fileName: fileName, bytes: try content.bytes())
      return DeliveryClaim(
        parcel: parcel, attempt: attempt, firstAttempt: first, leaseUntil: until, fence: fence, worker: worker)
    }
  }

  /// The delivery whose time came first, kept from other workers until the transaction ends.
  private func due(
    in scope: LedgerScope, _ now: Instant, _ transaction: any SQLTransaction
  ) throws(LedgerError) -> SQLRow? {
    var filter = SQLFilter(scope, columns: Self.keyColumns)
    let (isPast, isFar) = filter.add(times: now)
    // What may leave at once was written down with the time of that moment; an embargo with a later one, however far.
    filter.add(
      """
      (state = 'rendered' AND (next_at \(isPast) OR next_at = changed_at)
        OR state IN ('uncertain', 'failed') AND (next_at \(isPast) OR next_at \(isFar))
        OR state = 'sending' AND (lease_until \(isPast) OR lease_until \(isFar)))
      """)
    return try transaction.run(
      """
      SELECT id, state, worker, report, region, period, issue, language, channel, recipient, kind, message_id, file_name, payload,
        attempts, first_at, fence
      FROM delivery \(filter.clause) ORDER BY next_at, id LIMIT 1 \(database.dialect.skipLocked)
      """, filter.values
    ).first
  }

  /// Completes the attempt that a worker left without saying how it ended.
  private func interrupt(
    _ delivery: Int64, _ key: DeliveryKey, _ worker: String?, by successor: String, _ now: Instant,
    _ transaction: any SQLTransaction
  ) throws(LedgerError) {
    try transaction.run(
      "UPDATE attempt SET ended_at = ?2, ending = ?3 WHERE delivery = ?1 AND ended_at IS NULL",
      [.integer(delivery), .integer(now.secondsSince1970), .text(Attempt.Ending.interrupted.rawValue)])
    try note(.takenOver, key, by: successor, at: now, "left by \(worker ?? "an unknown worker")", transaction)
  }

  package func record(
    _ outcome: DeliveryOutcome, of claim: DeliveryClaim, verdict: DeliveryVerdict
  ) throws(LedgerError) {
    let key = claim.parcel.key
    let isOurs = try database.transaction { transaction throws(LedgerError) in
      let now = try now(transaction)
      let said =
        outcome.ending.rawValue + (outcome.stage.map { " while \($0.rawValue)" } ?? "")
        + (outcome.reply.map { ", \($0.code) \($0.text)" } ?? "") + (outcome.explanation.map { ", \($0)" } ?? "")
      let rows = try transaction.run(
        """
        UPDATE delivery SET state = ?9, reason = ?10, next_at = ?11, reply_code = coalesce(?12, reply_code),
          reply_text = CASE WHEN ?12 IS NULL THEN reply_text ELSE ?13 END, changed_at = ?14, lease_until = NULL
        WHERE report = ?1 AND region = ?2 AND period = ?3 AND issue = ?4 AND language = ?5 AND channel = ?6 AND recipient = ?7
          AND kind = ?8 AND fence = ?15 AND state = 'sending'
        RETURNING id, payload
        """,
        Self.values(of: key) + [
          .text(verdict.state.rawValue), .optional(verdict.reason), .optional(verdict.nextAttempt?.secondsSince1970),
          .optional(outcome.reply.map { Int64($0.code) }), .optional(outcome.reply?.text), .integer(now.secondsSince1970),
          .integer(claim.fence),
        ])
      guard var row = rows.first else {
        // Said before, and the answer to that was lost: nothing more to do.
        if try hasRecorded(verdict, claim, transaction) { return true }
        try note(.reportedLate, key, by: claim.worker, at: now, "attempt \(claim.attempt): \(said)", transaction)
        return false
      }
      let (id, payload) = (try row.integer(), try row.optionalText())
      try transaction.run(
        """
        UPDATE attempt SET ended_at = ?3, ending = ?4, stage = ?5, reply_code = ?6, reply_text = ?7, explanation = ?8
        WHERE delivery = ?1 AND number = ?2
        """,
        [
          .integer(id), .integer(Int64(claim.attempt)), .integer(now.secondsSince1970), .text(outcome.ending.rawValue),
          .optional(outcome.stage?.rawValue), .optional(outcome.reply.map { Int64($0.code) }), .optional(outcome.reply?.text),
          .optional(outcome.explanation),
        ])
      try note(.ended, key, by: claim.worker, at: now, "attempt \(claim.attempt): \(said); \(verdict.state.rawValue)", transaction)
      if verdict.state.isOver, let payload { try drop(payload, transaction) }
      return true
    }
    guard isOurs else {
      throw LedgerError(
        .leaseLost, at: place, "another worker took over the delivery to \(key.recipient) about \(key.region)")
    }
  }

  private func hasRecorded(
    _ verdict: DeliveryVerdict, _ claim: DeliveryClaim, _ transaction: any SQLTransaction
  ) throws(LedgerError) -> Bool {
    !(try transaction.run(
      """
      SELECT id FROM delivery WHERE report = ?1 AND region = ?2 AND period = ?3 AND issue = ?4 AND language = ?5 AND channel = ?6
        AND recipient = ?7 AND kind = ?8 AND fence = ?9 AND state = ?10
      """, Self.values(of: claim.parcel.key) + [.integer(claim.fence), .text(verdict.state.rawValue)])).isEmpty
  }

  package func release(from isGone: (String) -> Bool, by worker: String) throws(LedgerError) -> Int {
    try database.transaction { transaction throws(LedgerError) in
      let now = try now(transaction)
      var count = 0
      var gone: [String] = []
      let rows = try transaction.run(
        """
        SELECT worker FROM delivery WHERE state = 'sending' AND worker IS NOT NULL
        UNION SELECT worker FROM job WHERE state = 'running' AND worker IS NOT NULL ORDER BY 1
        """, [])
      for var row in rows {
        let name = try row.text()
        if isGone(name) { gone.append(name) }
      }
      for name in gone {
        let left = try transaction.run(
          """
          UPDATE delivery SET state = 'uncertain', reason = 'the program was ended while sending', lease_until = NULL, next_at = ?2,
            changed_at = ?2 WHERE state = 'sending' AND worker = ?1
          RETURNING id, report, region, period, issue, language, channel, recipient, kind
          """, [.text(name), .integer(now.secondsSince1970)])
        for var row in left {
          let id = try row.integer()
          try interrupt(id, try key(&row), name, by: worker, now, transaction)
        }
        let jobs = try transaction.run(
          "UPDATE job SET lease_until = ?2, changed_at = ?2 WHERE state = 'running' AND worker = ?1 RETURNING id",
          [.text(name), .integer(now.secondsSince1970)])
        count += left.count + jobs.count
      }
      return count
    }
  }
}
