internal import Databases
internal import Scheduling
internal import Statistics

extension SQLLedger {
  private static let jobColumns = """
    report, period, schedule, due_at, state, reason, attempts, next_at, told_at, data, changed_at
    """

  package func enlist(_ jobs: [Job], by worker: String) throws(LedgerError) {
    try database.transaction { transaction throws(LedgerError) in
      let now = try now(transaction)
      for job in jobs {
        let written = try transaction.run(
          """
          INSERT INTO job (\(Self.jobColumns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
          ON CONFLICT (report, period) DO NOTHING RETURNING id
          """,
          [
            .text(job.key.report), .text(job.key.period.sdmx), .text(job.schedule), .integer(job.dueAt.secondsSince1970),
            .text(job.state.rawValue), .optional(job.reason), .integer(Int64(job.attempts)),
            .optional((job.state.isOver ? nil : job.nextAttempt ?? job.dueAt)?.secondsSince1970),
            .optional(job.toldAt?.secondsSince1970), .optional(job.dataDigest), .integer(now.secondsSince1970),
          ])
        if !written.isEmpty { try note(job, by: worker, now, transaction) }
      }
    }
  }

  package func jobs(in scope: LedgerScope) throws(LedgerError) -> [Job] {
    let filter = SQLFilter(scope, columns: [.report, .period])
    return try database.transaction { transaction throws(LedgerError) in
      let rows = try transaction.run(
        "SELECT \(Self.jobColumns) FROM job \(filter.clause) ORDER BY report, due_at, period", filter.values)
      var jobs: [Job] = []
      for var row in rows { jobs.append(try job(&row)) }
      return jobs
    }
  }

  private func job(_ row: inout SQLRow) throws(LedgerError) -> Job {
    Job(
      key: Job.Key(report: try row.text(), period: try row.period()), schedule: try row.text(),
      dueAt: Instant(secondsSince1970: try row.integer()), state: try row.named(Job.State.self), reason: try row.optionalText(),
      attempts: Int(try row.integer()), nextAttempt: try instant(&row), toldAt: try instant(&row),
      dataDigest: try row.optionalText(), changedAt: Instant(secondsSince1970: try row.integer()))
  }

  package func claimJob(in scope: LedgerScope, by worker: String, lease: Int64) throws(LedgerError) -> JobClaim? {
    try database.transaction { transaction throws(LedgerError) in
      let now = try now(transaction)
      var filter = SQLFilter(scope, columns: [.report, .period])
      let (isPast, isFar) = filter.add(times: now)
      filter.add(
        """
        (state IN ('waiting', 'failed') AND (next_at \(isPast) OR next_at \(isFar) AND due_at \(isPast))
          OR state = 'running' AND (lease_until \(isPast) OR lease_until \(isFar)))
        """)
      let rows = try transaction.run(
        """
        SELECT id, fence, worker, \(Self.jobColumns) FROM job \(filter.clause) ORDER BY next_at, id
        LIMIT 1 \(database.dialect.skipLocked)
        """, filter.values)
      guard var row = rows.first else { return nil }
      let (id, fence, leftBy) = (try row.integer(), try row.integer() + 1, try row.optionalText())
      var job = try job(&row)
      if job.state == .running {
        try note(
          AuditEntry(
            at: now, actor: worker, event: .takenOver, report: job.key.report, period: job.key.period,
            detail: "job left by \(leftBy ?? "an unknown worker")"),
          transaction)
      }
      job.state = .running
      job.attempts += 1
      job.changedAt = now
      let until = now.advanced(bySeconds: lease)
      try transaction.run(
        """
        UPDATE job SET state = 'running', attempts = ?2, lease_until = ?3, fence = ?4, worker = ?5, changed_at = ?6 WHERE id = ?1
        """,
        [
          .integer(id), .integer(Int64(job.attempts)), .integer(until.secondsSince1970), .integer(fence), .text(worker),
          .integer(now.secondsSince1970),
        ])
      return JobClaim(job: job, leaseUntil: until, fence: fence, worker: worker)
    }
  }

  package func finish(_ claim: JobClaim, as job: Job) throws(LedgerError) {
    let isOurs = try database.transaction { transaction throws(LedgerError) in
      let now = try now(transaction)
      if try change(job, claim.job.key, "state = 'running' AND fence = ?10", [.integer(claim.fence)], now, transaction) {
        try note(job, by: claim.worker, now, transaction)
        return true
      }
      // Said before, and the answer to that was lost: nothing more to do.
      let same = try transaction.run(
        "SELECT id FROM job WHERE report = ?1 AND period = ?2 AND fence = ?3 AND state = ?4",
        [.text(claim.job.key.report), .text(claim.job.key.period.sdmx), .integer(claim.fence), .text(job.state.rawValue)])
      if !same.isEmpty { return true }
      try note(
        AuditEntry(
          at: now, actor: claim.worker, event: .reportedLate, report: job.key.report, period: job.key.period,
          detail: "job \(job.state.rawValue)" + (job.reason.map { ": \($0)" } ?? "")),
        transaction)
      return false
    }
    guard isOurs else {
      throw LedgerError(
        .leaseLost, at: place, "another worker took over the job of \(claim.job.key.report) about \(claim.job.key.period)")
    }
  }

  package func amend(_ job: Job, by worker: String) throws(LedgerError) -> Bool {
    try database.transaction { transaction throws(LedgerError) in
      let now = try now(transaction)
      guard try change(job, job.key, "state <> 'running'", [], now, transaction) else { return false }
      try note(job, by: worker, now, transaction)
      return true
    }
  }

  private func change(
    _ job: Job, _ key: Job.Key, _ condition: String, _ values: [SQLValue], _ now: Instant, _ transaction: any SQLTransaction
  ) throws(LedgerError) -> Bool {
    !(try transaction.run(
      """
      UPDATE job SET state = ?3, reason = ?4, next_at = ?5, told_at = ?6, data = ?7, changed_at = ?8, attempts = ?9,
        lease_until = NULL
      WHERE report = ?1 AND period = ?2 AND \(condition) RETURNING id
      """,
      [
        .text(key.report), .text(key.period.sdmx), .text(job.state.rawValue), .optional(job.reason),
        .optional((job.state.isOver ? nil : job.nextAttempt ?? now)?.secondsSince1970), .optional(job.toldAt?.secondsSince1970),
        .optional(job.dataDigest), .integer(now.secondsSince1970), .integer(Int64(job.attempts)),
      ] + values)).isEmpty
  }

  private func note(_ job: Job, by worker: String, _ now: Instant, _ transaction: any SQLTransaction) throws(LedgerError) {
    try note(
      AuditEntry(
        at: now, actor: worker, event: .scheduled, report: job.key.report, period: job.key.period,
        detail: "\(job.schedule): \(job.state.rawValue)" + (job.reason.map { ", \($0)" } ?? "")),
      transaction)
  }
}
