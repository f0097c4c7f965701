internal import Languages
internal import Statistics

/// What the ledger held of a report when a run began.
struct LedgerHistory: Sendable {
  private let issues: [String: [Issue]]
  private let rows: [DeliveryKey: DeliveryRow]
  private let drafts: [String: [Issue]]

  /// Reads what has to do with a request.
  init(_ ledger: any LedgerStore, _ request: DeliveryRequest) throws(LedgerError) {
    let all = try ledger.issues(in: LedgerScope(report: request.report))
    issues = Dictionary(grouping: all.filter { $0.key.kind == request.kind }, by: \.key.region)
    drafts = Dictionary(grouping: all.filter { $0.key.kind == .draft && $0.key.period == request.period }, by: \.key.region)
    rows = Dictionary(try ledger.deliveries(in: request.scope).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The last issue about a period.
  func latest(_ region: String, _ period: Period, _ language: Language) -> Issue? {
    about(region, period).filter { $0.key.language == language }.max { $0.key.number < $1.key.number }
  }

  /// All issues about a region, in the order in which they were made.
  func issued(_ region: String, _ language: Language) -> [Issue] {
    issues[region, default: []].filter { $0.key.language == language }.sorted {
      ($0.madeAt, $0.key.number) < ($1.madeAt, $1.key.number)
    }
  }

  /// The number of the last issue about a period in any language; 1 if there is none.
  func number(_ region: String, _ period: Period) -> Int {
    about(region, period).map(\.key.number).max() ?? 1
  }

  /// An issue about another period that shows the same figures.
  func twin(_ region: String, besides period: Period, _ language: Language, digest: String) -> Issue? {
    issues[region, default: []].last {
      $0.key.period != period && $0.key.language == language && $0.dataDigest == digest
    }
  }

  /// Whether a draft with these figures was approved.
  func isApproved(_ region: String, _ language: Language, digest: String) -> Bool {
    drafts[region, default: []].contains { $0.key.language == language && $0.dataDigest == digest && $0.approval != nil }
  }

  /// What is known of a delivery.
  func row(_ key: DeliveryKey) -> DeliveryRow? { rows[key] }

  /// Whether a reader may have got an issue, or one before it.
  func mayBeSeen(_ key: IssueKey) -> Bool {
    rows.values.contains { row in
      let other = row.key
      return other.region == key.region && other.language == key.language && other.issue <= key.number
        && [.sent, .uncertain, .sending].contains(row.state)
    }
  }

  /// The `Message-ID` of the last mail about the same to the same recipient.
  func earlierMessage(_ key: DeliveryKey) -> String? {
    var earlier = key
    for number in stride(from: key.issue - 1, to: 0, by: -1) {
      earlier.issue = number
      if let row = rows[earlier], row.state == .sent || row.state == .uncertain { return row.messageID }
    }
    return nil
  }

  private func about(_ region: String, _ period: Period) -> [Issue] {
    issues[region, default: []].filter { $0.key.period == period }
  }
}
