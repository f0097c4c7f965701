import Statistics
import Testing

@Suite struct RoundingTests {
  @Test(arguments: [
    ("15.799", 2, "15.8"), ("6.5", 0, "7"), ("7.5", 0, "8"), ("-6.5", 0, "-7"), ("2.449", 1, "2.4"), ("2.45", 1, "2.5"),
    ("0.05", 1, "0.1"), ("0.04", 1, "0"), ("-0.04", 1, "0"), ("9.995", 2, "10"), ("0.5", 0, "1"), ("0.5", -1, "0"),
    ("82990.47", -3, "83000"), ("500", -3, "1000"), ("499", -3, "0"), ("15.8", 5, "15.8"), ("0", 3, "0"),
    ("99999999999999999999999999999999999999", -1, "100000000000000000000000000000000000000"),
    ("4.60498220640569", 2, "4.6"),
  ])
  func `a half is rounded away from zero`(text: String, decimals: Int, result: String) throws {
    let value = try #require(Decimal(text))
    #expect(value.rounded(decimals: decimals).description == result)
  }

  @Test(arguments: [
    ("24.6", 0, Qualifier.over, "24"), ("24.1", 0, .under, "25"), ("24.6", 0, .about, "25"), ("-24.1", 0, .over, "-25"),
    ("-24.9", 0, .under, "-24"), ("24", 0, .over, "24"), ("24", 0, .under, "24"), ("0.3", 0, .under, "1"), ("0.3", 0, .over, "0"),
  ])
  func `a bound stays true when it is rounded`(text: String, decimals: Int, qualifier: Qualifier, result: String) throws {
    let value = try #require(Decimal(text))
    #expect(value.rounded(decimals: decimals, keeping: qualifier).description == result)
  }

  @Test(arguments: [
    ("15.799", 4, 2), ("15.799", 3, 1), ("9.996", 3, 1), ("999.96", 4, 0), ("0.0456", 2, 3), ("105432", 4, -2), ("1", 3, 2),
  ])
  func `significant figures are counted after rounding`(text: String, figures: Int, decimals: Int) throws {
    let value = try #require(Decimal(text))
    #expect(value.decimals(forSignificantFigures: figures) == decimals)
  }

  @Test(arguments: [
    ("15.8", 2, "15.80"), ("105000", 0, "105,000"), ("3692", 0, "3,692"), ("999", 0, "999"), ("1234567.891", 1, "1,234,567.9"),
    ("-3.5", 1, "\u{2212}3.5"), ("-0.04", 1, "0.0"), ("0", 0, "0"), ("0.004", 3, "0.004"), ("82990.47", -3, "83,000"),
    ("12345678901234567890123456789012345678", 0, "12,345,678,901,234,567,890,123,456,789,012,345,678"),
  ])
  func `numbers are printed with commas and a true minus`(text: String, decimals: Int, result: String) throws {
    let value = try #require(Decimal(text))
    #expect(NumberText.text(value, decimals: decimals) == result)
  }

  @Test func `changes have a plus, zero has none`() {
    #expect(NumberText.text(18.5, decimals: 1, sign: .plusAndMinus) == "+18.5")
    #expect(NumberText.text(-18.5, decimals: 1, sign: .plusAndMinus) == "\u{2212}18.5")
    #expect(NumberText.text(0, decimals: 1, sign: .plusAndMinus) == "0.0")
  }
}
