import Languages
import Scheduling
import Statistics
import Testing

@Suite struct MonthlyRuleTests {
  private func days(_ rule: DayRule, _ periods: [Period], _ calendar: WorkingDays = WorkingDays(), shift: Shift = .none) -> [String]
  {
    periods.map { period in
      MonthlyRule(rule, at: TimeOfDay(hour: 9, minute: 0), shift: shift).localTime(for: period, calendar)?.day.description
        ?? "never"
    }
  }

  @Test func `day 31 is the last day of a shorter month, of February in leap years too`() {
    #expect(
      days(.day(31), [.month(2024, 1), .month(2025, 1), .month(2025, 3), .month(2025, 6), .month(2025, 12)])
        == ["2024-02-29", "2025-02-28", "2025-04-30", "2025-07-31", "2026-01-31"])
    #expect(days(.day(29), [.month(2024, 1), .month(2025, 1)]) == ["2024-02-29", "2025-02-28"])
    #expect(days(.lastDay, [.month(2024, 1), .quarter(2025, 4)]) == ["2024-02-29", "2026-01-31"])
  }

  @Test func `working days are counted past weekends and holidays`() {
    let golden = WorkingDays(exceptions: [Day(2026, 10, 1): .init(.holiday, name: ""), Day(2026, 10, 2): .init(.holiday, name: "")])
    #expect(days(.workingDay(1), [.month(2026, 9)]) == ["2026-10-01"])
    #expect(days(.workingDay(1), [.month(2026, 9)], golden) == ["2026-10-05"])
    #expect(days(.workingDay(23), [.month(2026, 1), .month(2026, 6)]) == ["2026-02-27", "2026-07-31"])
    #expect(days(.lastWorkingDay, [.month(2026, 4)]) == ["2026-05-29"])
  }

  @Test func `weekdays are counted from the first, and the fifth of four is the last`() {
    #expect(days(.weekday(.tuesday, 2), [.month(2026, 8)]) == ["2026-09-08"])
    #expect(days(.weekday(.monday, 5), [.month(2026, 1), .month(2026, 2)]) == ["2026-02-23", "2026-03-30"])
    #expect(days(.lastWeekday(.friday), [.half(2026, 1)]) == ["2026-07-31"])
  }

  @Test func `a day that is not worked is shifted where the rule says so`() {
    // 1 August 2026 is a Saturday.
    #expect(days(.day(1), [.month(2026, 7)], shift: .next) == ["2026-08-03"])
    #expect(days(.day(1), [.month(2026, 7)], shift: .previous) == ["2026-07-31"])
    #expect(days(.day(1), [.month(2026, 7)], WorkingDays(weekend: Set(Weekday.allCases)), shift: .next) == ["never"])
  }

  @Test func `a month without working days gives no day`() {
    #expect(days(.workingDay(1), [.month(2026, 7)], WorkingDays(weekend: Set(Weekday.allCases))) == ["never"])
  }

  @Test func `the period to date grows to the whole year and begins again`() {
    #expect(Reporting.yearToDate.has(.months(from: 2026, 1, count: 8)))
    #expect(Reporting.yearToDate.has(.year(2026)))
    #expect(Reporting.yearToDate.has(.month(2026, 1)))
    #expect(!Reporting.yearToDate.has(.month(2026, 2)))
    #expect(Reporting.quarter.has(.quarter(2026, 3)))
    #expect(!Reporting.quarter.has(.month(2026, 3)))
  }
}
