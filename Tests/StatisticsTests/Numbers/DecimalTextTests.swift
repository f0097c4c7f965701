import Statistics
import Testing

@Suite struct DecimalTextTests {
  @Test(arguments: [
    ("0", "0", 0), ("15.80", "15.8", 2), ("-3.5", "-3.5", 1), ("\u{2212}3.5", "-3.5", 1), ("+7", "7", 0), (".5", "0.5", 1),
    ("5.", "5", 0), (" 105000 ", "105000", 0), ("1.5e3", "1500", 0), ("1.5E-2", "0.015", 3), ("1e2", "100", 0),
    ("007.10", "7.1", 2), ("-0.0", "0", 1), ("0.000", "0", 3),
    ("12345678901234567890123456789012345678", "12345678901234567890123456789012345678", 0),
    ("0.12345678901234567890123456789012345678", "0.12345678901234567890123456789012345678", 38),
  ])
  func `a number is read whole, with the digits after its point`(text: String, value: String, decimals: Int) throws {
    let number = try DecimalText.parse(text)
    #expect(number.value.description == value)
    #expect(number.decimals == decimals)
  }

  @Test(arguments: [
    ("", DecimalText.Problem.empty), ("  ", .empty), ("12abc", .notANumber), ("abc", .notANumber), ("1.2.3", .notANumber),
    ("--1", .notANumber), ("1-", .notANumber), ("-", .notANumber), (".", .notANumber), ("1e", .notANumber), ("1e+", .notANumber),
    ("1 2", .notANumber), ("105,000", .notANumber), ("0x10", .notANumber), ("１２", .notANumber), ("12\u{0}", .notANumber),
    ("NaN", .notFinite), ("nan", .notFinite), ("inf", .notFinite), ("-Infinity", .notFinite), ("#N/A", .notFinite),
    ("1e400", .outOfRange), ("1e-400", .outOfRange), ("1e39", .outOfRange), ("1e999999999999999999999", .outOfRange),
    ("123456789012345678901234567890123456789", .outOfRange),
    ("0.123456789012345678901234567890123456789", .outOfRange), ("0e-39", .outOfRange),
  ])
  func `what is not wholly a finite number of 38 digits is refused with its reason`(text: String, problem: DecimalText.Problem) {
    #expect(throws: problem) { try DecimalText.parse(text) }
  }

  @Test(arguments: [("105,000", "105000"), ("1,234,567.89", "1234567.89"), ("999", "999"), ("-12,345", "-12345")])
  func `commas part groups of three where they are allowed`(text: String, value: String) throws {
    #expect(try DecimalText.parse(text, grouping: .commas).value.description == value)
  }

  @Test(arguments: ["1,05", "1,0000", "1234,567", ",123", "12,", "1,,000", "1,000,00.5"])
  func `commas that part anything else are refused`(text: String) {
    #expect(throws: DecimalText.Problem.notANumber) { try DecimalText.parse(text, grouping: .commas) }
  }

  @Test(arguments: [("105 000", "105000"), ("1\u{202F}234\u{A0}567.5 ", "1234567.5"), ("105 ", "105"), ("10500 ", "10500")])
  func `spaces part groups of three where they are allowed`(text: String, value: String) throws {
    #expect(try DecimalText.parse(text, grouping: .spaces).value.description == value)
  }

  @Test(arguments: ["105 00", "1  000", "105 .5", "105 e3", "1000 000"])
  func `spaces that part anything else are refused`(text: String) {
    #expect(throws: DecimalText.Problem.notANumber) { try DecimalText.parse(text, grouping: .spaces) }
  }

  @Test func `a strict decimal is the whole text or nothing`() {
    #expect(Decimal("12.50") == Decimal("12.5"))
    #expect(Decimal("12abc") == nil)
  }
}
