import Statistics
import Testing

@Suite struct PeriodArithmeticTests {
  @Test(arguments: [
    (Period.year(2022), 1, "2023"), (.half(2022, 2), 1, "2023-S1"), (.quarter(2022, 4), 1, "2023-Q1"),
    (.quarter(2022, 1), -1, "2021-Q4"), (.month(2022, 12), 1, "2023-01"), (.month(2022, 1), -13, "2020-12"),
    (.day(2024, 2, 28), 1, "2024-02-29"), (.day(2023, 2, 28), 1, "2023-03-01"), (.day(2022, 1, 1), -1, "2021-12-31"),
    (.months(from: 2022, 1, count: 8), 1, "2022-09-01/P8M"), (.year(2022), 0, "2022"),
  ])
  func `a period follows its own length`(period: Period, steps: Int, result: String) {
    #expect(period.advanced(by: steps).sdmx == result)
    #expect(period.steps(to: period.advanced(by: steps)) == steps)
  }

  @Test func `there are no steps between lengths that differ, nor to what none leads to`() {
    #expect(Period.year(2022).steps(to: .quarter(2022, 1)) == nil)
    #expect(Period.months(from: 2022, 1, count: 8).steps(to: .months(from: 2022, 2, count: 8)) == nil)
  }

  @Test(arguments: [
    (Period.year(2022), "2021"), (.quarter(2022, 1), "2021-Q1"), (.months(from: 2022, 1, count: 8), "2021-01-01/P8M"),
    (.day(2024, 2, 29), "2023-02-28"), (.day(2022, 8, 31), "2021-08-31"), (.half(2022, 2), "2021-S2"),
  ])
  func `the same stretch a year earlier`(period: Period, result: String) {
    #expect(period.previousYear.sdmx == result)
  }

  @Test(arguments: [
    (Period.year(2022), "2022-01-01", "2022-12-31"), (.month(2024, 2), "2024-02-01", "2024-02-29"),
    (.quarter(2022, 2), "2022-04-01", "2022-06-30"), (.months(from: 2022, 1, count: 8), "2022-01-01", "2022-08-31"),
    (.day(2022, 8, 31), "2022-08-31", "2022-08-31"), (.months(from: 2021, 11, count: 4), "2021-11-01", "2022-02-28"),
  ])
  func `first and last day`(period: Period, first: String, last: String) {
    #expect(period.firstDay.sdmx == first)
    #expect(period.lastDay.sdmx == last)
  }

  @Test func `the order is by first day, then the shorter first`() throws {
    let texts = ["2021", "2022-01-01", "2022-01", "2022-Q1", "2022-S1", "2022-01-01/P8M", "2022", "2022-02", "2023"]
    let periods = try texts.map { try Period(sdmx: $0) }
    #expect(periods.reversed().sorted().map(\.sdmx) == texts)
  }

  @Test func `a period holds what lies wholly in it`() {
    #expect(Period.year(2022).contains(.quarter(2022, 4)))
    #expect(Period.year(2022).contains(.year(2022)))
    #expect(Period.months(from: 2022, 1, count: 8).contains(.day(2022, 8, 31)))
    #expect(!Period.months(from: 2022, 1, count: 8).contains(.month(2022, 9)))
    #expect(!Period.quarter(2022, 1).contains(.year(2022)))
  }

  @Test func `numbers past their end count on`() {
    #expect(Period.month(2022, 13) == .month(2023, 1))
    #expect(Period.quarter(2022, 0) == .quarter(2021, 4))
    #expect(Period.day(2022, 2, 30) == .day(2022, 3, 2))
    #expect(Period.year(0) == .year(1))
    #expect(Period.year(.max) == .year(9999))
    #expect(Period.month(2022, .min).year == 1)
  }

  @Test func `steps without end stop at the end of the calendar`() {
    #expect(Period.year(2022).advanced(by: .max).year == 9999)
    #expect(Period.day(2022, 1, 1).advanced(by: .min) == .day(1, 1, 1))
  }

  @Test func `two ends make a period if it is whole months`() {
    #expect(Period.from(.month(2022, 1), through: .month(2022, 8)) == .months(from: 2022, 1, count: 8))
    #expect(Period.from(.quarter(2022, 1), through: .quarter(2022, 4)) == .year(2022))
    #expect(Period.from(.month(2022, 8), through: .month(2022, 1)) == nil)
    #expect(Period.from(.day(2022, 1, 1), through: .day(2022, 1, 5)) == nil)
  }

  @Test func `days of four centuries are counted without a gap`() {
    var day = Period.day(1900, 1, 1)
    let first = day.dayNumbers.lowerBound
    for number in 0..<146_097 {
      #expect(day.dayNumbers == (first + number)...(first + number))
      day = day.advanced(by: 1)
    }
    #expect(day == .day(2300, 1, 1))
    #expect(Period.day(1970, 1, 1).dayNumbers.lowerBound == 0)
    #expect(Period.day(2000, 2, 29).dayNumbers.lowerBound == 11_016)
  }
}
