import Scheduling
import Testing

@Suite struct DayTests {
  @Test func `days count on past the ends of months and years`() {
    #expect(Day(2026, 13, 1) == Day(2027, 1, 1))
    #expect(Day(2026, 0, 1) == Day(2025, 12, 1))
    #expect(Day(2026, -11, 1) == Day(2025, 1, 1))
    #expect(Day(2024, 2, 30) == Day(2024, 3, 1))
    #expect(Day(1970, 1, 1).number == 0)
    #expect(Day(2000, 2, 29).description == "2000-02-29")
  }

  @Test func `weekdays go on through leap days and before 1970`() {
    #expect(Day(1970, 1, 1).weekday == .thursday)
    #expect(Day(1969, 12, 31).weekday == .wednesday)
    #expect(Day(2024, 2, 29).weekday == .thursday)
    #expect(Day(2026, 11, 21).weekday == .saturday)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-01-01 ", "２026-01-01", "-026-01-01", "",
  ])
  func `a text that is no day of the calendar is none`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `times are read as clocks show them`() {
    #expect(TimeOfDay("09:00") == TimeOfDay(hour: 9, minute: 0))
    #expect(TimeOfDay("9:00:30")?.description == "09:00:30")
    for text in ["24:00", "9", "9:5", "09:60", "-1:00", "9:00pm", ""] { #expect(TimeOfDay(text) == nil) }
  }

  @Test func `moments need an offset, as a time without one says none`() throws {
    #expect(try moment("2026-09-15T18:00+08:00") == moment("2026-09-15T10:00:00Z"))
    #expect(try moment("1969-12-31T23:59:59Z").secondsSince1970 == -1)
    #expect(try moment("2026-09-15T10:00Z").description == "2026-09-15T10:00:00Z")
    for text in ["2026-09-15T10:00", "2026-09-15", "now", "2026-02-30T10:00Z", "2026-09-15T10:00+8"] {
      #expect(Instant(text) == nil)
    }
  }
}
