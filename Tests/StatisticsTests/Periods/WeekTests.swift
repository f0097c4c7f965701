import Languages
import Statistics
import Testing

/// Weeks from Monday to Sunday, numbered as ISO 8601 does.
struct WeekTests {
  @Test(arguments: [
    (2024, 1, "2024-01-01"), (2025, 1, "2024-12-30"), (2020, 53, "2020-12-28"), (2021, 1, "2021-01-04"), (1977, 53, "1978-01-02"),
    (2009, 53, "2009-12-28"), (2024, 7, "2024-02-12"),
  ])
  func `weeks begin on the days that the standard gives them`(_ year: Int, _ number: Int, _ day: String) {
    let week = Period.week(year, number)
    #expect(week.firstDay.sdmx == day)
    #expect(week.dayNumbers.count == 7)
  }

  @Test func `all weeks of a century are written and read as the same, one after the other`() throws {
    var week = Period.week(1990, 1)
    for _ in 0..<5_220 {
      #expect(week.frequency == .week)
      #expect(try Period(sdmx: week.sdmx) == week)
      let next = week.advanced(by: 1)
      #expect(next.dayNumbers.lowerBound == week.dayNumbers.upperBound + 1)
      #expect(week.steps(to: next) == 1)
      #expect(next > week)
      week = next
    }
  }

  @Test(arguments: ["2023-W53", "2024-W00", "2024-W54", "2024-W1"])
  func `a week that the year has not is refused`(_ text: String) {
    #expect(throws: PeriodError.self) { try Period(sdmx: text) }
  }

  @Test func `a week is compared with that of its number a year earlier`() {
    #expect(Period.week(2024, 7).previousYear == .week(2023, 7))
    #expect(Period.week(2020, 53).previousYear == .week(2019, 52))
  }

  @Test func `a week is called by its number`() {
    #expect(Period.week(2025, 1).name(language: .english) == "week\u{A0}1 of 2025")
    #expect(Period.week(2025, 1).name(.short, language: .english) == "2025\u{A0}W1")
    #expect(Period.week(2024, 7).name(language: .chinese) == "2024年第7周")
  }
}
