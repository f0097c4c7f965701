import FoundationEssentials
import Statistics
import Testing

@Suite struct PeriodTextTests {
  @Test(arguments: [
    ("2021", Period.year(2021)), ("2021-A1", .year(2021)), ("2022-S1", .half(2022, 1)), ("2022-S2", .half(2022, 2)),
    ("2022-Q2", .quarter(2022, 2)), ("2022-M08", .month(2022, 8)), ("2022-08", .month(2022, 8)),
    ("2022-08-31", .day(2022, 8, 31)), ("2024-02-29", .day(2024, 2, 29)),
    ("2022-01-01/P8M", .months(from: 2022, 1, count: 8)), ("2022-01-01--P8M", .months(from: 2022, 1, count: 8)),
    ("2022-01/P8M", .months(from: 2022, 1, count: 8)), ("2021-11-01/P4M", .months(from: 2021, 11, count: 4)),
    ("2022-T2", .months(from: 2022, 5, count: 4)), ("2022-08-31/P1D", .day(2022, 8, 31)),
  ])
  func `SDMX's texts are read`(text: String, period: Period) throws {
    #expect(try Period(sdmx: text) == period)
  }

  @Test(arguments: [
    ("2022-01-01/P12M", "2022"), ("2022-01-01/P1Y", "2022"), ("2022-01-01/P6M", "2022-S1"), ("2022-07-01/P6M", "2022-S2"),
    ("2022-04-01/P3M", "2022-Q2"), ("2022-08-01/P1M", "2022-08"), ("2022-M08", "2022-08"), ("2022-02-01/P3M", "2022-02-01/P3M"),
    ("2022-01-01/P1Y6M", "2022-01-01/P18M"), ("2021-01-01/P2Y", "2021-01-01/P24M"),
  ])
  func `a duration that coincides with a year, half, quarter or month is one`(text: String, canonical: String) throws {
    #expect(try Period(sdmx: text).sdmx == canonical)
  }

  @Test(arguments: [
    ("2022-13", PeriodError.Reason.outsideCalendar), ("2022-00", .outsideCalendar), ("2022-Q5", .outsideCalendar),
    ("2022-S3", .outsideCalendar), ("2022-02-30", .outsideCalendar), ("2023-02-29", .outsideCalendar), ("0000", .outsideCalendar),
    ("2022-Q", .unknownForm), ("22", .unknownForm), ("", .unknownForm), ("2022Q2", .unknownForm), ("2022-8", .unknownForm),
    ("2022-W5", .unknownForm), ("2022-W53", .outsideCalendar), ("2022-08-31T00:00", .unknownForm), ("2022-01-01/", .unknownForm),
    ("2022/P8M", .unknownForm),
    ("2022-01-01/8M", .unknownForm), ("2022-01-01/P", .unknownForm), ("2022-01-01/P8", .unknownForm),
    ("2022-01-01/P8M/P1M", .unknownForm), ("2022-01-15/P8M", .unusableDuration), ("2022-01-01/P0M", .unusableDuration),
    ("2022-01-01/P7D", .unusableDuration), ("2022-01-01/P99999999999999999999M", .unusableDuration), ("２０２２", .unknownForm),
  ])
  func `what is no period is refused with its reason`(text: String, reason: PeriodError.Reason) {
    #expect(throws: PeriodError(text: text, reason: reason)) { try Period(sdmx: text) }
  }

  @Test func `the error quotes the text and says what is allowed`() {
    let error = PeriodError(text: "2022-13", reason: .outsideCalendar)
    #expect(error.description.hasPrefix("“2022-13” is not a date of the calendar; allowed are 2021, 2022-S1"))
  }

  @Test(arguments: ["2021", "2022-S2", "2022-Q4", "2022-12", "2022-12-31", "2022-01-01/P8M", "0001", "9999-12-31"])
  func `what is written is read again, as text, file name and JSON`(text: String) throws {
    let period = try Period(sdmx: text)
    #expect(period.sdmx == text)
    #expect(!period.fileName.contains("/"))
    #expect(try Period(sdmx: period.fileName) == period)
    let json = try JSONEncoder().encode([period])
    #expect(try JSONDecoder().decode([Period].self, from: json) == [period])
  }

  @Test func `a file name has no slash`() {
    #expect(Period.months(from: 2022, 1, count: 8).fileName == "2022-01-01--P8M")
    #expect(Period.quarter(2022, 2).fileName == "2022-Q2")
  }

  @Test func `JSON that holds no period is refused`() {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Period].self, from: Array("[\"2022-13\"]".utf8).asData) }
  }
}

extension [UInt8] {
  var asData: Data { Data(self) }
}
