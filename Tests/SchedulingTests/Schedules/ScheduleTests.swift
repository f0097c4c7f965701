import Scheduling
import Statistics
import Testing

@Suite struct ScheduleTests {
  private func schedule(
    _ day: DayRule, at time: String = "09:00", zone: String = "Asia/Shanghai", reporting: Reporting = .month, shift: Shift = .none,
    month: Int = 1
  ) throws -> Schedule {
    Schedule(
      report: "monthly", reporting: reporting,
      due: MonthlyRule(day, at: try #require(TimeOfDay(time)), month: month, shift: shift), zone: try SystemZones.rules(zone))
  }

  private func next(_ schedule: Schedule, _ count: Int, after: String) throws -> [String] {
    schedule.next(count, after: try moment(after)).map { "\($0.period) \(schedule.zone.text($0.due))" }
  }

  @Test func `each month has one firing, on the clocks of the schedule's zone`() throws {
    let schedule = try schedule(.workingDay(3))
    #expect(
      try next(schedule, 3, after: "2026-11-21T10:00Z") == [
        "2026-11 2026-12-03 09:00 Asia/Shanghai", "2026-12 2027-01-05 09:00 Asia/Shanghai",
        "2027-01 2027-02-03 09:00 Asia/Shanghai",
      ])
    #expect(schedule.due(.month(2026, 11)) == (try moment("2026-12-03T01:00:00Z")))
  }

  @Test func `a moment that is due is not next, the second before it is`() throws {
    let schedule = try schedule(.day(1), at: "00:00")
    #expect(schedule.next(after: try moment("2026-11-30T15:59:59Z")).first?.period == .month(2026, 11))
    #expect(schedule.next(after: try moment("2026-11-30T16:00:00Z")).first?.period == .month(2026, 12))
    #expect(schedule.current(at: try moment("2026-11-30T16:00:00Z"))?.period == .month(2026, 11))
  }

  @Test func `clocks put forward or back move no month and fire once`() throws {
    // On the last Sunday of March, Berlin has no 02:30; on that of October it has two.
    let schedule = try schedule(.lastWeekday(.sunday), at: "02:30", zone: "Europe/Berlin")
    #expect(schedule.due(.month(2026, 2)) == (try moment("2026-03-29T01:00:00Z")))
    #expect(schedule.due(.month(2026, 9)) == (try moment("2026-10-25T00:30:00Z")))
    #expect(schedule.current(at: try moment("2026-10-25T01:30:00Z"))?.period == .month(2026, 9))
    #expect(schedule.next(after: try moment("2026-10-25T00:30:00Z")).first?.period == .month(2026, 10))
  }

  @Test func `quarters, halves, years and years to date are due after their ends`() throws {
    let after = "2026-11-21T10:00Z"
    #expect(
      try next(try schedule(.day(15), reporting: .quarter), 2, after: after).map { $0.prefix(18) } == [
        "2026-Q4 2027-01-15", "2027-Q1 2027-04-15",
      ])
    #expect(try next(try schedule(.day(15), reporting: .half), 1, after: after).map { $0.prefix(18) } == ["2026-S2 2027-01-15"])
    #expect(
      try next(try schedule(.day(31), reporting: .year, month: 2), 1, after: after).map { $0.prefix(15) } == ["2026 2027-02-28"])
    #expect(
      try next(try schedule(.day(15), reporting: .yearToDate), 3, after: after).map { $0.prefix(26) } == [
        "2026-01-01/P11M 2026-12-15", "2026 2027-01-15 09:00 Asia", "2027-01 2027-02-15 09:00 A",
      ])
  }

  @Test func `firings come one period after the other whatever the rule`() throws {
    for rule in [DayRule.day(1), .day(31), .lastDay, .workingDay(1), .workingDay(23), .weekday(.monday, 5), .lastWeekday(.sunday)] {
      for shift in Shift.allCases {
        for month in 0...3 {
          let schedule = try schedule(rule, at: "23:59:59", zone: "Pacific/Kiritimati", shift: shift, month: month)
          var now = try moment("2023-12-31T23:59:59Z")
          var periods: [Period] = []
          for _ in 0..<40 {
            let firing = try #require(schedule.next(after: now).first)
            #expect(firing.due > now)
            #expect(schedule.current(at: firing.due)?.period == firing.period)
            periods.append(firing.period)
            now = firing.due
          }
          #expect(zip(periods, periods.dropFirst()).allSatisfy { $0.steps(to: $1) == 1 }, "\(rule) \(shift) \(month): \(periods)")
        }
      }
    }
  }

  @Test func `a schedule ends with its last period`() throws {
    var schedule = try schedule(.day(1))
    schedule.from = .month(2026, 10)
    schedule.until = .month(2026, 12)
    #expect(
      schedule.next(10, after: try moment("2020-01-01T00:00Z")).map(\.period) == [
        .month(2026, 10), .month(2026, 11), .month(2026, 12),
      ])
    #expect(schedule.next(after: try moment("2027-06-01T00:00Z")).isEmpty)
  }

  @Test func `what can never be is refused with the reason`() throws {
    var schedule = try schedule(.workingDay(1))
    #expect(schedule.faults() == [])
    schedule.workingDays = WorkingDays(weekend: Set(Weekday.allCases))
    #expect(
      schedule.faults().map(\.description) == ["the rule never falls due: no month has a working day, according to the holidays"])
    schedule.workingDays = WorkingDays()
    schedule.deadline = MonthlyRule(.day(2), at: TimeOfDay(hour: 17, minute: 0))
    #expect(
      schedule.faults().map(\.description) == [
        "the deadline of 2024-05, 2024-06-02 17:00, comes before the period is due, 2024-06-03 09:00"
      ])
    schedule.deadline = nil
    schedule.from = .quarter(2026, 1)
    #expect(schedule.faults().map(\.description) == ["2026-Q1 is not a month of the schedule; write it as 2026-08"])
    schedule.from = .month(2026, 2)
    schedule.until = .month(2026, 1)
    #expect(schedule.faults().map(\.description) == ["the rule never falls due: “from”, 2026-02, comes after “until”, 2026-01"])
  }
}
