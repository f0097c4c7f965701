internal import Diagnostics
internal import Scheduling
internal import Statistics

/// Reads when something falls due: `{working-day: 3, at: 09:00}`.
struct RuleReader {
  let problems: DiagnosticLog

  /// A rule: one of `day`, `working-day` and `weekday`, with `at`, and where wanted `nth`, `month` and `if-not-worked`.
  func rule(_ token: Token, _ path: String) -> MonthlyRule? {
    let map = TokenMap(token, path: path, problems: problems)
    let day = map.optional("day")
    let workingDay = map.optional("working-day")
    let weekday = map.optional("weekday")
    let nth = map.optional("nth")
    let time = map.required("at").flatMap { self.time($0, map.path(of: "at")) }
    let shift = map.choice("if-not-worked", default: Shift.none)
    let month = map.optional("month") == nil ? 1 : map.count("month", 0...24)
    map.finish()
    guard case .map = token.content else { return nil }
    let given = [day, workingDay, weekday].compactMap(\.self)
    guard given.count == 1 else {
      problems.add(
        given.isEmpty
          ? "needs a day: “day: 15”, “day: last”, “working-day: 3” or “weekday: monday”"
          : "needs one of “day”, “working-day” and “weekday”, not several",
        at: token.location, path: path)
      return nil
    }
    if let nth, weekday == nil { problems.add("goes with “weekday” only", at: nth.location, path: map.path(of: "nth")) }
    let rule: DayRule?
    if let day {
      rule = number(day, map.path(of: "day"), 1...31, "no month has such a day", last: .lastDay, DayRule.day)
    } else if let workingDay {
      rule = number(
        workingDay, map.path(of: "working-day"), 1...23, "no month has more than 23 working days", last: .lastWorkingDay,
        DayRule.workingDay)
    } else {
      rule = weekday.flatMap { self.weekday($0, nth, map) }
    }
    guard let rule, let time else { return nil }
    return MonthlyRule(rule, at: time, month: month, shift: shift)
  }

  private func weekday(_ token: Token, _ nth: Token?, _ map: TokenMap) -> DayRule? {
    guard let weekday = token.text.flatMap({ Weekday(rawValue: $0.lowercased()) }) else {
      map.refuse("weekday", token, needs: "a day from monday to sunday")
      return nil
    }
    guard let nth else { return .weekday(weekday, 1) }
    return number(nth, map.path(of: "nth"), 1...5, "no month has six weeks", last: .lastWeekday(weekday)) { .weekday(weekday, $0) }
  }

  /// A number within bounds, or `last`.
  private func number(
    _ token: Token, _ path: String, _ range: ClosedRange<Int>, _ never: String, last: DayRule, _ make: (Int) -> DayRule
  ) -> DayRule? {
    if token.text == "last" { return last }
    guard let number = token.text.flatMap({ Int($0) }) else {
      problems.add(
        "needs a number from \(range.lowerBound) to \(range.upperBound) or last, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    guard range.contains(number) else {
      let why = number < 1 ? "days are counted from 1" : never
      problems.add(
        "the rule never falls due: \(why); write a number up to \(range.upperBound), or last", at: token.location, path: path)
      return nil
    }
    return make(number)
  }

  private func time(_ token: Token, _ path: String) -> TimeOfDay? {
    guard let time = token.text.flatMap({ TimeOfDay($0) }) else {
      problems.add("needs a time such as 09:00, not \(token.kind)", at: token.location, path: path)
      return nil
    }
    return time
  }

  /// A rule, or local times by period: `{2026-08: 2026-09-15 10:00}`.
  func embargo(_ token: Token, _ path: String, _ reporting: Reporting) -> Embargo? {
    guard case .map(let entries) = token.content, let first = entries.first, (try? Period(sdmx: first.key)) != nil else {
      return rule(token, path).map(Embargo.rule)
    }
    var times: [Period: LocalTime] = [:]
    for entry in entries {
      guard let period = try? Period(sdmx: entry.key), reporting.has(period) else {
        problems.add(
          "“\(entry.key)” is not a \(reporting.name) of the schedule; write it as \(reporting.example.sdmx)", at: entry.location,
          path: path)
        continue
      }
      guard let time = entry.value.text.flatMap({ LocalTime($0) }) else {
        problems.add(
          "needs a local time such as 2026-09-15 10:00, not \(entry.value.kind)", at: entry.value.location,
          path: "\(path).\(entry.key)")
        continue
      }
      times[period] = time
    }
    return .announced(times)
  }
}
