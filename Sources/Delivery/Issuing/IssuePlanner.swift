internal import Diagnostics
internal import Briefings
internal import Editions
internal import Languages
internal import Publishing
internal import Scheduling
internal import Statistics

/// Makes the issues of one region, looks whether they may leave, and writes them down with everyone who gets them.
struct IssuePlanner: Sendable {
  let ledger: any LedgerStore
  let request: DeliveryRequest
  let style: String
  let maker: ParcelMaker
  let preflight: Preflight
  let history: LedgerHistory
  let worker: Worker

  /// Plans a region in each language that has recipients.
  ///
  /// - Returns: why something of it does not leave; empty where all of it does, or did.
  /// - Throws: `LedgerError` where the ledger fails.
  func plan(
    _ region: Region, for recipients: [Recipient], _ bench: BriefingWorkshop.Bench
  ) throws(LedgerError) -> [Hold] {
    var holds: [Hold] = []
    for language in Language.known {
      let audience = recipients.filter { $0.language == language }
      guard !audience.isEmpty else { continue }
      if let hold = try plan(region, language, audience, bench) {
        holds.append(hold)
      }
    }
    return holds
  }

  private func plan(
    _ region: Region, _ language: Language, _ audience: [Recipient], _ bench: BriefingWorkshop.Bench
  ) throws(LedgerError) -> Hold? {
    func hold(_ cause: Hold.Cause, _ reason: String) -> Hold {
      Hold(region: region.id, language: language, cause: cause, reason: reason)
    }
    let period = request.period
    let present = history.latest(region.id, period, language)
    if present == nil, let reason = preflight.missingData(region) {
      return try keep(hold(.missingData, reason), audience)
    }
    var composed: ComposedBriefing
    do {
      composed = try bench.compose(region, language, as: request.kind == .draft ? .draft : .regular)
    } catch {
      return try keep(hold(.fault, error.reasons), audience)
    }
    let digest = sha256(composed.data)
    if let present, present.dataDigest == digest {
      return try distribute(present, composed, to: audience, bench)
    }
    if let present, request.correction == nil, request.kind != .draft {
      return hold(
        .changedData,
        "the figures have changed since issue \(present.key.number): to send them write --reissue --reason “…”")
    }
    if present == nil, let twin = history.twin(region.id, besides: period, language, digest: digest) {
      return try keep(hold(.staleData, "there is nothing new since the issue about \(twin.key.period.sdmx)"), audience)
    }
    if let reason = preflight.faults(composed) { return try keep(hold(.fault, reason), audience) }
    if request.release == .approved, !history.isApproved(region.id, language, digest: digest) {
      return try keep(hold(.approval, "it waits for approval"), audience)
    }
    let number = present.map { $0.key.number + 1 } ?? history.number(region.id, period)
    let edited: ComposedBriefing
    do throws(ProjectError) {
      let edition = try edition(after: present, region, language, bench)
      edited = edition == .regular ? composed : try bench.compose(region, language, as: edition)
    } catch {
      return try keep(hold(.fault, error.reasons), audience, number: number)
    }
    if let reason = preflight.faults(edited) { return try keep(hold(.fault, reason), audience, number: number) }
    return try issue(edited, digest, number: number, audience, bench)
  }

  /// What the pages of a new issue say about it as a whole.
  private func edition(
    after present: Issue?, _ region: Region, _ language: Language, _ bench: BriefingWorkshop.Bench
  ) throws(ProjectError) -> Edition {
    if request.kind == .draft { return .draft }
    // What no one got needs no correction: an issue that was replaced before it left is a first issue to its readers.
    if let present, let reason = request.correction, history.mayBeSeen(present.key) {
      return .correction(
        try Correction(
          reason: reason, replacing: present.key.number, of: UTCText.day(present.madeAt), pdf: try bytes(of: present)))
    }
    guard bench.listsRevisions else { return .regular }
    var issued: [[UInt8]] = []
    for issue in history.issued(region.id, language).suffix(Self.mostIssuesBefore) { issued.append(try bytes(of: issue)) }
    return try bench.edition(after: issued)
  }

  /// Of how many issues before it is known what they said: two years of monthly ones.
  private static let mostIssuesBefore = 24

  /// The PDF of an issue, as it was recorded.
  private func bytes(of issue: Issue) throws(ProjectError) -> [UInt8] {
    let pdf: [UInt8]?
    do {
      pdf = try ledger.bytes(sha256: issue.sha256)
    } catch {
      throw error.projectError
    }
    guard let pdf, sha256(pdf) == issue.sha256 else {
      throw ProjectError(
        .internalFault, "the bytes of issue \(issue.key.number) are not in the ledger, or are not the ones recorded")
    }
    return pdf
  }

  /// Paints a new issue and writes it down.
  private func issue(
    _ composed: ComposedBriefing, _ digest: String, number: Int, _ audience: [Recipient], _ bench: BriefingWorkshop.Bench
  ) throws(LedgerError) -> Hold? {
    func hold(_ reason: String) -> Hold {
      Hold(region: composed.region.id, language: composed.language, cause: .fault, reason: reason)
    }
    let pdf: [UInt8]
    do {
      pdf = try bench.pdf(composed)
    } catch {
      return try keep(hold(error.reasons), audience)
    }
    let key = IssueKey(
      report: request.report, region: composed.region.id, period: request.period, language: composed.language,
      kind: request.kind, number: number)
    let issue = Issue(
      key: key, style: style, fileName: "\(composed.fileStem).pdf", sha256: sha256(pdf), dataDigest: digest, pages: composed.pages,
      madeAt: try ledger.now(), correction: number > 1 ? request.correction : nil, findings: composed.diagnostics.map(\.message))
    let (entries, refusal) = try entries(issue, pdf, composed, for: audience, bench)
    if let refusal { return try keep(hold(refusal), audience, number: number) }
    switch try ledger.commit(DeliveryPlan(issue: issue, pdf: pdf, entries: entries, worker: worker.description)) {
    case .committed: return nil
    case .issuedOtherwise(let present) where present.dataDigest == digest:
      return try distribute(present, composed, to: audience, bench)
    case .issuedOtherwise(let present):
      return hold(
        "another worker has issued number \(present.key.number) with other figures; see whether the data are the same everywhere")
    }
  }

  /// Writes down who gets an issue that is in the ledger, with the bytes that are there.
  private func distribute(
    _ issue: Issue, _ composed: ComposedBriefing, to audience: [Recipient], _ bench: BriefingWorkshop.Bench
  ) throws(LedgerError) -> Hold? {
    let waiting = audience.filter { recipient in
      history.row(maker.key(issue.key, recipient))?.state.isBeforeRendering ?? true
    }
    guard !waiting.isEmpty else { return nil }
    func hold(_ cause: Hold.Cause, _ reason: String) -> Hold {
      Hold(region: issue.key.region, language: issue.key.language, cause: cause, reason: reason)
    }
    if request.release == .approved, !history.isApproved(issue.key.region, issue.key.language, digest: issue.dataDigest) {
      return try keep(hold(.approval, "it waits for approval"), waiting, number: issue.key.number)
    }
    guard let pdf = try ledger.bytes(sha256: issue.sha256), sha256(pdf) == issue.sha256 else {
      throw LedgerError(
        .damaged, at: ledger.place, "the bytes of an issue about \(issue.key.region) are missing or not the ones recorded")
    }
    let (entries, refusal) = try entries(issue, pdf, composed, for: waiting, bench)
    if let refusal { return try keep(hold(.fault, refusal), waiting, number: issue.key.number) }
    _ = try ledger.commit(DeliveryPlan(entries: entries, worker: worker.description))
    return nil
  }

  /// What leaves for each recipient, or why nothing does.
  private func entries(
    _ issue: Issue, _ pdf: [UInt8], _ composed: ComposedBriefing, for audience: [Recipient],
    _ bench: BriefingWorkshop.Bench
  ) throws(LedgerError) -> (entries: [DeliveryPlan.Entry], refusal: String?) {
    let now = try ledger.now()
    var entries: [DeliveryPlan.Entry] = []
    var editions: [EditionFormat: MailOrder.Enclosure] = [:]
    for format in Set(audience.flatMap(\.enclosed)) {
      do {
        editions[format] = MailOrder.Enclosure(format, bytes: try bench.edition(composed, as: format))
      } catch {
        return ([], error.reasons)
      }
    }
    for recipient in audience {
      let earlier = issue.correction == nil ? nil : history.earlierMessage(maker.key(issue.key, recipient))
      do throws(OrderError) {
        let parcel = try maker.parcel(
          issue, pdf: pdf, enclosures: recipient.enclosed.compactMap { editions[$0] }, of: composed, for: recipient, at: now,
          correcting: earlier)
        entries.append(.ready(parcel, notBefore: request.notBefore))
      } catch {
        return ([], "\(error)")
      }
    }
    return (entries, nil)
  }

  /// Writes down that something is kept back.
  private func keep(_ hold: Hold, _ audience: [Recipient], number: Int? = nil) throws(LedgerError) -> Hold {
    let key = IssueKey(
      report: request.report, region: hold.region, period: request.period, language: hold.language, kind: request.kind,
      number: number ?? history.number(hold.region, request.period))
    let entries = audience.map { recipient in
      DeliveryPlan.Entry.kept(maker.key(key, recipient), hold.state, because: hold.reason)
    }
    _ = try ledger.commit(DeliveryPlan(entries: entries, worker: worker.description))
    return hold
  }
}
