internal import Databases
internal import Languages
internal import Scheduling
internal import Briefings
internal import FoundationEssentials
internal import Publishing
internal import Statistics

extension SQLLedger {
  private static let issueColumns = """
    report, region, period, language, kind, number, style, file_name, pdf, data, pages, made_at, approved_by, approved_at, \
    correction, findings
    """

  package func issues(in scope: LedgerScope) throws(LedgerError) -> [Issue] {
    try database.transaction { transaction throws(LedgerError) in
      try issues(SQLFilter(scope, columns: [.report, .region, .period, .kind]), transaction)
    }
  }

  private func issues(_ filter: SQLFilter, _ transaction: any SQLTransaction) throws(LedgerError) -> [Issue] {
    let rows = try transaction.run(
      """
      SELECT \(Self.issueColumns) FROM issue \(filter.clause) ORDER BY report, region, period, language, kind, number
      """, filter.values)
    var issues: [Issue] = []
    for row in rows { issues.append(try issue(row)) }
    return issues
  }

  private func issue(_ row: SQLRow) throws(LedgerError) -> Issue {
    var row = row
    let key = IssueKey(
      report: try row.text(), region: try row.text(), period: try row.period(), language: try row.language(),
      kind: try row.named(IssueKind.self), number: Int(try row.integer()))
    var issue = Issue(
      key: key, style: try row.text(), fileName: try row.text(), sha256: try row.text(), dataDigest: try row.text(),
      pages: Int(try row.integer()), madeAt: Instant(secondsSince1970: try row.integer()))
    let (name, time) = (try row.optionalText(), try row.optionalInteger())
    if let name, let time { issue.approval = Issue.Approval(by: name, at: Instant(secondsSince1970: time)) }
    issue.correction = try row.optionalText()
    let findings = try row.text()
    do {
      issue.findings = try JSONDecoder().decode([String].self, from: Data(findings.utf8))
    } catch {
      throw LedgerError(.damaged, at: place, "the findings of an issue cannot be read")
    }
    return issue
  }

  package func commit(_ plan: DeliveryPlan) throws(LedgerError) -> PlanOutcome {
    try database.transaction { transaction throws(LedgerError) in
      let now = try now(transaction)
      if let issue = plan.issue, let other = try write(issue, plan, now, transaction) { return .issuedOtherwise(other) }
      var changed = 0
      for entry in plan.entries where try write(entry, plan.worker, now, transaction) { changed += 1 }
      return .committed(changed)
    }
  }

  /// Writes an issue down.
  ///
  /// - Returns: the issue that is there already with other bytes, if there is one; nothing was written then.
  private func write(
    _ issue: Issue, _ plan: DeliveryPlan, _ now: Instant, _ transaction: any SQLTransaction
  ) throws(LedgerError) -> Issue? {
    let findings: String
    do {
      findings = String(decoding: try JSONEncoder().encode(issue.findings), as: UTF8.self)
    } catch {
      throw LedgerError(.fault, at: place, "the findings of an issue cannot be written: \(error)")
    }
    let key = issue.key
    let inserted = try transaction.run(
      """
      INSERT INTO issue (\(Self.issueColumns))
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
      ON CONFLICT (report, region, period, language, kind, number) DO NOTHING RETURNING id
      """,
      [
        .text(key.report), .text(key.region), .text(key.period.sdmx), .text(key.language.tag), .text(key.kind.rawValue),
        .integer(Int64(key.number)), .text(issue.style), .text(issue.fileName), .text(issue.sha256), .text(issue.dataDigest),
        .integer(Int64(issue.pages)), .integer(issue.madeAt.secondsSince1970), .optional(issue.approval?.by),
        .optional(issue.approval?.at.secondsSince1970), .optional(issue.correction), .text(findings),
      ])
    if inserted.isEmpty {
      let scope = LedgerScope(report: key.report, region: key.region, period: key.period, kind: key.kind)
      var filter = SQLFilter(scope, columns: [.report, .region, .period, .kind])
      filter.add("language = ", .text(key.language.tag))
      filter.add("number = ", .integer(Int64(key.number)))
      guard let present = try issues(filter, transaction).first else {
        throw LedgerError(.fault, at: place, "an issue was found and then was not")
      }
      return present.sha256 == issue.sha256 ? nil : present
    }
    guard sha256(plan.pdf) == issue.sha256 else {
      throw LedgerError(.fault, at: place, "the bytes of an issue do not have its digest")
    }
    try store(plan.pdf, as: issue.sha256, transaction)
    if key.number > 1 { try withdraw(before: key, by: plan.worker, now, transaction) }
    try note(
      AuditEntry(
        at: now, actor: plan.worker, event: .issued, report: key.report, region: key.region, period: key.period,
        detail: "\(key.kind.rawValue) \(key.number) in \(key.language.tag), \(issue.pages) pages, SHA-256 \(issue.sha256)"
          + (issue.correction.map { ", corrected: \($0)" } ?? "")),
      transaction)
    return nil
  }

  package func approve(_ scope: LedgerScope, by name: String) throws(LedgerError) -> [Issue] {
    var filter = SQLFilter(scope, columns: [.report, .region, .period], of: "issue")
    filter.add("issue.kind = ", .text(IssueKind.draft.rawValue))
    filter.add("issue.approved_at IS NULL")
    filter.add(
      """
      NOT EXISTS (SELECT 1 FROM issue AS later WHERE later.report = issue.report AND later.region = issue.region
        AND later.period = issue.period AND later.language = issue.language AND later.kind = issue.kind
        AND later.number > issue.number)
      """)
    return try database.transaction { transaction throws(LedgerError) in
      let now = try now(transaction)
      var values = filter.values
      values += [.text(name), .integer(now.secondsSince1970)]
      let rows = try transaction.run(
        """
        UPDATE issue SET approved_by = ?\(values.count - 1), approved_at = ?\(values.count) \(filter.clause)
        RETURNING \(Self.issueColumns)
        """, values)
      var issues: [Issue] = []
      for row in rows { issues.append(try issue(row)) }
      issues.sort {
        ($0.key.report, $0.key.region, $0.key.language.tag) < ($1.key.report, $1.key.region, $1.key.language.tag)
      }
      for issue in issues {
        let key = issue.key
        try note(
          AuditEntry(
            at: now, actor: name, event: .approved, report: key.report, region: key.region, period: key.period,
            detail: "draft \(key.number) in \(key.language.tag), figures \(issue.dataDigest)"),
          transaction)
      }
      return issues
    }
  }
}
