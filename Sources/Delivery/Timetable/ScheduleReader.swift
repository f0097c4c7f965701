internal import Diagnostics
internal import Publishing
internal import Scheduling
internal import Statistics

/// Reads `schedules:`, a mapping of reports to when they are due.
struct ScheduleReader {
  let problems: DiagnosticLog
  let zones: ZoneDatabase
  let calendar: WorkingDays
  let dataset: Dataset

  func schedules(_ token: Token) -> [Schedule] {
    guard case .map(let entries) = token.content, !entries.isEmpty else {
      problems.add(
        "needs reports with their rules, such as “monthly: {due: {day: 15, at: 09:00}, …}”", at: token.location, path: "schedules")
      return []
    }
    let schedules = entries.compactMap { schedule($0) }
    var owners: [String: String] = [:]
    for (schedule, entry) in zip(schedules, entries) {
      for name in schedule.names {
        if let owner = owners[name] {
          problems.add(
            "“\(name)” is the name of \(owner) already: a report belongs to one schedule", at: entry.location,
            path: "schedules.\(entry.key)"
          )
        }
        owners[name] = "“\(schedule.report)”"
      }
    }
    return schedules
  }

  private func schedule(_ entry: Token.Entry) -> Schedule? {
    let path = "schedules.\(entry.key)"
    let isName =
      !entry.key.isEmpty && entry.key.utf8.count <= 64 && entry.key.unicodeScalars.allSatisfy { !$0.isControl && $0 != "/" }
    if !isName { problems.add("a report has a name without slashes of at most 64 bytes", at: entry.location, path: path) }
    let map = TokenMap(entry.value, path: path, problems: problems)
    let rules = RuleReader(problems: problems)
    let reporting = map.choice("period", default: Reporting.month)
    let zone = map.required("zone").flatMap { self.zone($0, map.path(of: "zone")) }
    let due = map.required("due").flatMap { rules.rule($0, map.path(of: "due")) }
    let deadline = map.optional("deadline").flatMap { rules.rule($0, map.path(of: "deadline")) }
    let embargo = map.optional("not-before").flatMap { rules.embargo($0, map.path(of: "not-before"), reporting) }
    let catchUp = map.optional("catch-up") == nil ? 2 : map.count("catch-up", 0...24)
    let repetition: Schedule.Repetition =
      map.choice("only-when-changed", default: Answer.no) == .yes ? .onlyWhenChanged : .always
    let needs = map.optional("needs").map { self.needs($0, map.path(of: "needs")) } ?? []
    let approval = self.approval(map)
    let from = map.optional("from").flatMap { period($0, map.path(of: "from")) }
    let until = map.optional("until").flatMap { period($0, map.path(of: "until")) }
    let descent = map.optional("formerly").map { self.descent($0, map.path(of: "formerly")) } ?? .unstated
    map.finish()
    guard let zone, let due else { return nil }
    let schedule = Schedule(
      report: entry.key, descent: descent, reporting: reporting, due: due, zone: zone, workingDays: calendar, deadline: deadline,
      embargo: embargo, catchUp: catchUp, repetition: repetition, needs: needs, approval: approval, from: from, until: until)
    for fault in schedule.faults() {
      let key =
        switch fault {
        case .neverDue: from == nil || until == nil ? "due" : "until"
        case .deadlineBeforeDue: "deadline"
        case .foreignPeriod(let period, _): period == from ? "from" : "until"
        }
      problems.add(fault.description, at: entry.value[key]?.location ?? entry.location, path: map.path(of: key))
    }
    return schedule
  }

  /// What is probably not meant, with its place.
  func doubts(_ token: Token, _ schedules: [Schedule]) -> [Diagnostic] {
    schedules.compactMap { schedule -> Diagnostic? in
      guard let doubt = schedule.doubt else { return nil }
      let location = token[schedule.report]?["deadline"]?.location
      return Diagnostic(.warning, at: location, "schedules.\(schedule.report).deadline: \(doubt)")
    }
  }

  private enum Answer: String, CaseIterable { case yes, no }

  private func zone(_ token: Token, _ path: String) -> ZoneRules? {
    guard let text = token.text else {
      problems.add("needs the name of a time zone such as Asia/Shanghai, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    do {
      return try zones.rules(text)
    } catch {
      problems.add("\(error)", at: token.location, path: path)
      return nil
    }
  }

  private func period(_ token: Token, _ path: String) -> Period? {
    guard let period = token.text.flatMap({ try? Period(sdmx: $0) }) else {
      problems.add("needs a period such as 2026-08, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    return period
  }

  private func list(_ token: Token) -> [Token] {
    if case .list(let list) = token.content { list } else { [token] }
  }

  /// Indicators, or regions and indicators with a slash between.
  private func needs(_ token: Token, _ path: String) -> [Need] {
    let indicators = dataset.indicators.map(\.id)
    let regions = dataset.regions.map(\.id)
    func known(_ name: String, _ what: String, _ names: [String], _ token: Token) {
      guard !names.contains(name) else { return }
      let nearest = NearestName.nearest(to: name, in: names).map { "; did you mean “\($0)”?" } ?? ""
      problems.add("the data have no \(what) “\(name)”\(nearest)", at: token.location, path: path)
    }
    return list(token).compactMap { token -> Need? in
      guard let text = token.text else {
        problems.add(
          "needs an indicator, or a region and an indicator as region/indicator, not \(token.kind)", at: token.location, path: path)
        return nil
      }
      guard let slash = text.firstIndex(of: "/") else {
        known(text, "indicator", indicators, token)
        return Need(indicator: text)
      }
      let need = Need(indicator: String(text[text.index(after: slash)...]), region: String(text[..<slash]))
      known(need.indicator, "indicator", indicators, token)
      if let region = need.region { known(region, "region", regions, token) }
      return need
    }
  }

  /// `approval: required` with `approvers`.
  private func approval(_ map: TokenMap) -> Approval {
    let token = map.optional("approval")
    let people = map.optional("approvers")
    let approvers = people.map { list($0).compactMap { approver($0, map.path(of: "approvers")) } } ?? []
    switch token?.text {
    case "required":
      if approvers.isEmpty, let token {
        problems.add("needs “approvers: [{name: …, email: …}]” next to it", at: token.location, path: map.path(of: "approval"))
      } else if let people, approvers.allSatisfy({ $0.email == nil }) {
        problems.add(
          "at least one of the approvers needs an “email”, where drafts are sent", at: people.location,
          path: map.path(of: "approvers")
        )
      }
      return .required(approvers)
    case nil where token == nil, "not-needed":
      if let people { problems.add("goes with “approval: required” only", at: people.location, path: map.path(of: "approvers")) }
      return .notNeeded
    default:
      if let token { map.refuse("approval", token, needs: "required or not-needed") }
      return .notNeeded
    }
  }

  private func approver(_ token: Token, _ path: String) -> Approver? {
    let map = TokenMap(token, path: path, problems: problems)
    defer { map.finish() }
    guard let name = map.required("name")?.text, !name.isEmpty, !name.unicodeScalars.contains(where: \.isControl) else {
      return nil
    }
    guard let email = map.optional("email") else { return Approver(name: name) }
    do {
      return Approver(name: name, email: try MailAddress(email.text ?? "").description)
    } catch {
      problems.add("“\(email.text ?? "")” \(error.reason); \(error.remedy)", at: email.location, path: map.path(of: "email"))
      return nil
    }
  }

  private func descent(_ token: Token, _ path: String) -> Schedule.Descent {
    if token.text == "none" { return .none }
    let names = list(token).compactMap(\.text)
    if names.isEmpty { problems.add("needs the name the report had before, or none", at: token.location, path: path) }
    return .formerly(names)
  }
}
