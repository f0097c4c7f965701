import Delivery
import Languages
import Publishing
import Scheduling
import Statistics

/// Things that tests put into ledgers.
enum Sample {
  static func issueKey(_ region: String = "yiwu", number: Int = 1, kind: IssueKind = .final) -> IssueKey {
    IssueKey(report: "monthly", region: region, period: .month(2022, 8), language: .english, kind: kind, number: number)
  }

  static func pdf(_ text: String = "pages") -> [UInt8] { Array("%PDF-1.7 \(text)".utf8) }

  static func issue(_ key: IssueKey = issueKey(), pdf: [UInt8] = pdf(), data: String = "d1", at clock: TestClock) -> Issue {
    Issue(
      key: key, style: "house", fileName: "\(key.region).pdf", sha256: sha256(pdf), dataDigest: data, pages: 4, madeAt: clock.now,
      findings: ["a “finding”"])
  }

  static func parcel(_ issue: IssueKey = issueKey(), to recipient: String = "a@example.org") -> Parcel {
    Parcel(
      key: issue.delivery(by: "mail", to: recipient), messageID: "\(issue.region).\(issue.number).\(recipient)",
      fileName: "\(issue.region).pdf", bytes: Array("To: \(recipient)\r\n\r\n\(issue.region) \(issue.number)".utf8))
  }

  /// A plan for one region with some recipients.
  static func plan(
    _ key: IssueKey = issueKey(), to recipients: [String] = ["a@example.org"], at clock: TestClock, notBefore: Instant? = nil
  ) -> DeliveryPlan {
    DeliveryPlan(
      issue: issue(key, at: clock), pdf: pdf(), entries: recipients.map { .ready(parcel(key, to: $0), notBefore: notBefore) },
      worker: "planner")
  }

  static func job(_ period: Period = .month(2022, 8), due: Instant) -> Job {
    Job(key: Job.Key(report: "monthly", period: period), schedule: "on the first", dueAt: due, changedAt: due)
  }
}
