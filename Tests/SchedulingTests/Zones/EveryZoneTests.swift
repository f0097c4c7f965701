import Foundation
import Statistics
import Testing

@testable import Scheduling

/// Ten years of a timer in every zone of the world: each period falls due once, and is issued once, however clocks are put.
///
/// Some zones take their turn in each run, and the awkward ones always; GAZETTEER_WHOLE=1 takes all.
@Suite struct EveryZoneTests {
  /// Rules that meet the hours in which clocks are put, and the ends of months.
  private static let rules: [(day: DayRule, time: String, reporting: Reporting)] = [
    (.lastWeekday(.sunday), "02:30", .month), (.day(31), "00:00", .month), (.weekday(.sunday, 1), "23:59", .month),
    (.workingDay(1), "01:00", .quarter), (.lastWorkingDay, "12:00", .yearToDate), (.day(30), "03:00", .half),
    (.lastDay, "00:30", .year),
  ]

  /// Zones that skipped a day, move by half an hour or by two hours, or change their clocks around Ramadan or at midnight.
  private static let awkward = [
    "Pacific/Apia", "Australia/Lord_Howe", "Antarctica/Troll", "Africa/Casablanca", "Asia/Gaza", "America/Havana", "Asia/Beirut",
    "Europe/Berlin", "America/New_York", "Asia/Shanghai", "Pacific/Kiritimati",
  ]

  private static func names() throws -> [String] {
    let root = "/usr/share/zoneinfo"
    let all = try FileManager.default.subpathsOfDirectory(atPath: root).filter { name in
      guard let first = name.first, first.isUppercase, !name.contains(".") else { return false }
      return (try? SystemZones.bytes(name))?.starts(with: Array("TZif".utf8)) == true
    }.sorted()
    if ProcessInfo.processInfo.environment["GAZETTEER_WHOLE"] != nil { return all }
    return awkward + stride(from: 0, to: all.count, by: 40).map { all[$0] }
  }

  @Test func `in every zone each period of ten years is due once and issued once`() throws {
    let (start, end) = (try moment("2024-01-01T00:00Z"), try moment("2034-01-01T00:00Z"))
    var wrong: [String] = []
    var counts = (zones: 0, periods: 0)
    for name in try Self.names() {
      let zone = try SystemZones.rules(name)
      counts.zones += 1
      for rule in Self.rules {
        let schedule = Schedule(
          report: "r", reporting: rule.reporting, due: MonthlyRule(rule.day, at: try #require(TimeOfDay(rule.time))), zone: zone)
        let firings = firings(of: schedule, from: start, until: end)
        counts.periods += firings.count
        wrong += faults(of: firings, schedule).map { "\(name), \(rule): \($0)" }
        wrong += faults(ofTimerOver: firings, schedule, from: start, until: end).map { "\(name), \(rule): \($0)" }
      }
    }
    #expect(wrong.prefix(20) == [])
    #expect(counts.zones >= 20 && counts.periods >= counts.zones * (3 * 118 + 38 + 18 + 8), "\(counts)")
  }

  /// What falls due, one after the other.
  private func firings(of schedule: Schedule, from start: Instant, until end: Instant) -> [Schedule.Firing] {
    var firings: [Schedule.Firing] = []
    var now = start
    while let next = schedule.next(after: now).first, next.due < end {
      firings.append(next)
      now = next.due
    }
    return firings
  }

  /// Each period follows the one before, later, and is what is current from the second in which it falls due.
  private func faults(of firings: [Schedule.Firing], _ schedule: Schedule) -> [String] {
    var faults: [String] = []
    for (former, firing) in zip(firings, firings.dropFirst()) {
      if firing.due <= former.due { faults.append("\(firing.period) is not due after \(former.period)") }
      if schedule.reporting.period(former.period, advancedBy: 1) != firing.period {
        faults.append("\(firing.period) follows \(former.period)")
      }
      if schedule.current(at: firing.due) != firing { faults.append("\(firing.period) is not current when it is due") }
      if schedule.current(at: firing.due.advanced(bySeconds: -1)) != former {
        faults.append("\(former.period) is not current until \(firing.period) is due")
      }
    }
    return faults
  }

  /// A timer that looks a second before and after everything that falls due and every change of the clocks, and every quarter of an hour
  /// around them, issues each period once and on time.
  private func faults(
    ofTimerOver firings: [Schedule.Firing], _ schedule: Schedule, from start: Instant, until end: Instant
  ) -> [String] {
    let changes = schedule.zone.transitions(from: start, until: end).map(\.at)
    let moments = (firings.map(\.due) + changes).flatMap { moment in
      [-3600, -900, -1, 0, 1, 900, 3600].map { moment.advanced(bySeconds: $0) }
    }.sorted()
    guard let first = firings.first, let last = firings.last else { return ["nothing is due"] }
    var issued: [Period: Instant] = [:]
    var recent: [History.Issue] = []
    for moment in moments where first.due <= moment && moment <= last.due {
      let decisions = schedule.decisions(
        now: moment, history: History(start: recent.first?.period ?? first.period, issues: recent)
      ) { _ in Material(lacking: [], figures: "", content: "") }
      for decision in decisions where decision.action == .issue {
        if issued.updateValue(moment, forKey: decision.period) != nil { return ["\(decision.period) is issued twice"] }
        recent = (recent + [.init(period: decision.period, number: 1, at: moment, figures: "")]).suffix(3)
      }
    }
    return firings.compactMap { firing in
      issued[firing.period] == firing.due
        ? nil : "\(firing.period) is issued at \(issued[firing.period].map { "\($0)" } ?? "no time")"
    }
  }
}
