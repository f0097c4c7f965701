internal import FoundationEssentials
internal import Languages
internal import Scheduling
internal import Statistics

/// What a ledger shows to people: who got what, when, with which reply, and why not.
package struct LedgerListing: Sendable {
  private let issues: [Issue]
  private let deliveries: [DeliveryRow]
  private let attempts: [DeliveryKey: [Attempt]]
  /// Scheduled periods that are not done, or were never; none where one region is asked for.
  private let jobs: [Job]

  /// Reads a part of a ledger.
  package init(_ ledger: any LedgerStore, in scope: LedgerScope) throws(LedgerError) {
    issues = try ledger.issues(in: scope)
    deliveries = try ledger.deliveries(in: scope)
    attempts = Dictionary(grouping: try ledger.attempts(in: scope), by: \.key)
    jobs = scope.region == nil ? try ledger.jobs(in: scope).filter { $0.state != .done } : []
  }

  /// Whether there is nothing to show.
  package var isEmpty: Bool { issues.isEmpty && deliveries.isEmpty && jobs.isEmpty }

  /// The lines: each issue, under it its deliveries, under each delivery the attempts that did not succeed; before those of a
  /// period, where it is if it is scheduled and not done.
  package var lines: [String] {
    var groups = issues.map { Group(key: $0.key, region: $0.key.region) }
    for row in deliveries {
      let group = Group(row.key)
      if !groups.contains(group) { groups.append(group) }
    }
    let width = deliveries.map(\.key.recipient.count).max() ?? 0
    let stateWidth = deliveries.map(\.state.rawValue.count).max() ?? 0
    let issued = groups.map { group in
      (
        order: group.order,
        lines: [heading(group)] + deliveries.filter { Group($0.key) == group }.flatMap { lines(of: $0, width, stateWidth) }
      )
    }
    let open = jobs.map { (order: [$0.key.report, $0.key.period.sdmx], lines: [line(of: $0)]) }
    return (open + issued).sorted { $0.order.lexicographicallyPrecedes($1.order) }.flatMap(\.lines)
  }

  private func line(of job: Job) -> String {
    [job.key.report, job.key.period.sdmx, job.state.rawValue, UTCText.second(job.changedAt), job.reason].compactMap(\.self)
      .joined(separator: "  ")
  }

  /// What issues and deliveries have in common.
  private struct Group: Hashable {
    var report: String
    var period: Period
    var region: String
    var language: Language
    var kind: IssueKind
    var number: Int

    init(key: IssueKey, region: String) {
      (report, period, self.region, language, kind, number) =
        (key.report, key.period, region, key.language, key.kind, key.number)
    }

    init(_ key: DeliveryKey) {
      (report, period, region, language, kind, number) = (key.report, key.period, key.region, key.language, key.kind, key.issue)
    }

    var order: [String] {
      [report, period.sdmx, region, language.tag, kind.rawValue, String(repeating: "1", count: min(number, 999))]
    }
  }

  private func heading(_ group: Group) -> String {
    let name =
      switch group.kind {
      case .final: "issue \(group.number)"
      case .draft: "draft \(group.number)"
      case .notice: "notice \(group.number) to the owner"
      }
    let start = "\(group.report)  \(group.period)  \(group.region)  \(group.language.tag)  \(name)"
    guard let issue = issues.first(where: { Group(key: $0.key, region: $0.key.region) == group }) else { return start }
    var parts = [
      start, "made \(UTCText.second(issue.madeAt))", "\(issue.pages) \(issue.pages == 1 ? "page" : "pages")",
      "SHA-256 \(issue.sha256.prefix(16))…",
    ]
    if let reason = issue.correction { parts.append("corrected: \(reason)") }
    if let approval = issue.approval { parts.append("approved by \(approval.by) \(UTCText.second(approval.at))") }
    return parts.joined(separator: "  ")
  }

  private func lines(of row: DeliveryRow, _ width: Int, _ stateWidth: Int) -> [String] {
    let own = attempts[row.key, default: []]
    let recipient = row.key.recipient.padded(to: width)
    var parts = [recipient, row.key.channel.rawValue, row.state.rawValue.padded(to: stateWidth), UTCText.second(row.changedAt)]
    switch row.state {
    case .sent:
      if let reply = row.lastReply { parts.append("\(reply.code) \(reply.text)") }
      if row.attempts > 1 { parts.append("at attempt \(row.attempts)") }
    case .failed, .uncertain, .rendered:
      if let reason = row.reason { parts.append(reason) }
      if let next = row.nextAttempt { parts.append("next attempt \(UTCText.second(next))") }
    case .planned, .waitingForData, .held, .sending, .dead:
      if let reason = row.reason { parts.append(reason) }
    }
    let failures = own.filter { $0.ending != .accepted }.map { attempt in
      var parts = ["attempt \(attempt.number)", UTCText.second(attempt.startedAt), attempt.ending?.rawValue ?? "under way"]
      if let stage = attempt.stage { parts.append("while \(stage.rawValue)") }
      if let reply = attempt.reply {
        parts.append("\(reply.code) \(reply.text)")
      } else if let text = attempt.explanation {
        parts.append(text)
      }
      return "      " + parts.joined(separator: "  ")
    }
    return ["    " + parts.joined(separator: "  ")] + failures
  }

  /// The same as JSON with sorted keys: issues, deliveries with their attempts, and scheduled periods that are not done, times as
  /// RFC 3339 has them.
  package func json() throws -> [UInt8] {
    let content = Content(
      issues: issues.map(Content.IssueContent.init),
      deliveries: deliveries.map { row in Content.DeliveryContent(row, attempts[row.key, default: []]) },
      jobs: jobs.map(Content.JobContent.init))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(content)) + [0x0A]
  }

  private struct Content: Codable {
    struct IssueContent: Codable {
      var report, region, period, language, kind: String
      var number, pages: Int
      var file, style, sha256, data, made: String
      var approvedBy, approved, correction: String?
      var findings: [String]

      init(_ issue: Issue) {
        let key = issue.key
        (report, region, period, language, kind) = (key.report, key.region, key.period.sdmx, key.language.tag, key.kind.rawValue)
        (number, pages, findings) = (key.number, issue.pages, issue.findings)
        (file, style, sha256, data) = (issue.fileName, issue.style, issue.sha256, issue.dataDigest)
        made = UTCText.stamp(issue.madeAt)
        (approvedBy, approved, correction) = (issue.approval?.by, (issue.approval?.at).map(UTCText.stamp), issue.correction)
      }
    }

    struct AttemptContent: Codable {
      var number: Int
      var worker, started: String
      var ended, ending, stage, explanation: String?
      var reply: Reply?

      init(_ attempt: Attempt) {
        (number, worker, started) = (attempt.number, attempt.worker, UTCText.stamp(attempt.startedAt))
        (ended, ending) = (attempt.endedAt.map(UTCText.stamp), attempt.ending?.rawValue)
        (stage, explanation, reply) = (attempt.stage?.rawValue, attempt.explanation, attempt.reply)
      }
    }

    struct DeliveryContent: Codable {
      var report, region, period, language, kind, channel, recipient, state, changed: String
      var issue: Int
      var reason, messageID, payload, next: String?
      var reply: Reply?
      var attempts: [AttemptContent]

      init(_ row: DeliveryRow, _ attempts: [Attempt]) {
        let key = row.key
        (report, region, period, language, kind) = (key.report, key.region, key.period.sdmx, key.language.tag, key.kind.rawValue)
        (issue, channel, recipient) = (key.issue, key.channel.rawValue, key.recipient)
        (state, reason, changed) = (row.state.rawValue, row.reason, UTCText.stamp(row.changedAt))
        (messageID, payload, next) = (row.messageID, row.payload, row.nextAttempt.map(UTCText.stamp))
        reply = row.lastReply
        self.attempts = attempts.map(AttemptContent.init)
      }
    }

    struct JobContent: Codable {
      var report, period, state, due, changed: String
      var reason, next: String?

      init(_ job: Job) {
        (report, period, state, reason) = (job.key.report, job.key.period.sdmx, job.state.rawValue, job.reason)
        (due, changed, next) = (UTCText.stamp(job.dueAt), UTCText.stamp(job.changedAt), job.nextAttempt.map(UTCText.stamp))
      }
    }

    var issues: [IssueContent]
    var deliveries: [DeliveryContent]
    var jobs: [JobContent]
  }
}

extension String {
  /// The text with spaces behind it up to a number of characters.
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
