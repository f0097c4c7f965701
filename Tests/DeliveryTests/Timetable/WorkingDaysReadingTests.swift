import Diagnostics
import Ingestion
import Languages
import Scheduling
import Statistics
import Testing

@testable import Delivery

@Suite struct WorkingDaysReadingTests {
  private func read(_ text: String) throws -> WorkingDays {
    try WorkingDays(holidays: DataFile(name: "holidays.csv", bytes: Array(text.utf8)))
  }

  private func refusal(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return (error as? InvalidInput)?.diagnostics.map(\.description) ?? ["\(error)"]
    }
  }

  @Test func `holidays are free and weekends that make up for them are worked`() throws {
    let days = try read(
      """
      date,name,type
      2026-10-01,National Day,holiday
      2026-10-02,National Day,
      2026-10-10,Make-up day,working
      """)
    #expect(!days.isWorked(Day(2026, 10, 1)))
    #expect(!days.isWorked(Day(2026, 10, 2)))
    #expect(!days.isWorked(Day(2026, 10, 3)))
    #expect(days.isWorked(Day(2026, 10, 5)))
    #expect(days.isWorked(Day(2026, 10, 10)))
    #expect(days.days(inMonth: 10, of: 2026).first == Day(2026, 10, 5))
  }

  @Test func `a wrong line is named with its place and what would be right`() {
    #expect(
      refusal(
        """
        date,name,type
        2026-02-30,Nothing,
        2026-01-01,New Year,hollyday
        ,Nameless,
        2026-05-01,Labour Day,
        2026-05-01,Labour Day again,
        """) == [
          "holidays.csv:2:1: error: “2026-02-30” is not a day of the calendar; write it as 2026-10-01",
          "holidays.csv:3:21: error: “hollyday” is not a type of day; write holiday or working",
          "holidays.csv:4:1: error: the date is missing; write it as 2026-10-01",
          "holidays.csv:6:1: error: 2026-05-01 is listed twice, first in line 5; keep one of them",
        ])
    #expect(
      refusal("day,name\n2026-01-01,x\n") == [
        "holidays.csv:1: error: the column “date” is missing; required are date",
        "holidays.csv:1:1: error: there is no column “day”; allowed are date, name, type",
      ])
  }
}
