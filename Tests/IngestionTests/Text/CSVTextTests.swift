import Statistics
import Testing

@testable import Ingestion

@Suite struct CSVTextTests {
  @Test(arguments: [
    ("26", 1, "26.0"), ("15.799", 3, "15.799"), ("-0.05", 2, "-0.05"), ("100", 0, "100"), ("100", 2, "100.00"), ("0", 0, "0"),
    ("0", 2, "0.00"), ("1e15", 0, "1000000000000000"), ("0.000001", 6, "0.000001"), ("120", -1, "120"), ("1.5", 0, "1.5"),
  ])
  func `numbers keep the digits they were published with`(value: String, decimals: Int, text: String) throws {
    var table = CSVText()
    table.append(try #require(Decimal(value)), decimals: decimals)
    #expect(String(decoding: table.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("two\u{2028}lines", "\"two\u{2028}lines\""), ("金华", "金华"), ("", ""),
  ])
  func `fields stand in quotes where they must`(field: String, text: String) {
    var table = CSVText()
    table.append(field)
    #expect(String(decoding: table.bytes, as: UTF8.self) == text)
  }

  @Test func `commas part fields and CR LF ends rows`() {
    var table = CSVText()
    for _ in 0..<2 {
      table.append("a")
      table.append("")
      table.endRow()
    }
    #expect(table.bytes == Array("a,\r\na,\r\n".utf8))
  }
}
