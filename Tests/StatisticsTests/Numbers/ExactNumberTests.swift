import FoundationEssentials
import Testing

@testable import Statistics

@Suite struct ExactNumberTests {
  private static let texts = [
    "0", "1", "-1", "100", "15.799", "-0.05", "0.000001", "1000000000000000", "65536", "123456789012345678901234567890.5",
    "-99999999999999999999999999999999999999", "82990.47", "9007199254740993", "0.1", "2.5",
  ]

  private static func number(_ text: String) throws -> ExactNumber {
    let value = try #require(Decimal(strict: text))
    return try #require(ExactNumber(value))
  }

  @Test(arguments: texts)
  func `a decimal taken apart is the same again`(text: String) throws {
    let value = try #require(Decimal(strict: text))
    let number = try #require(ExactNumber(value))
    #expect(number.decimal == value)
  }

  @Test(arguments: texts)
  func `the nearest floating-point number is the one that reading the digits gives`(text: String) throws {
    let value = try #require(Decimal(strict: text))
    #expect(value.double == Double(value.description))
  }

  @Test(arguments: texts)
  func `a decimal precedes those that it is less than`(text: String) throws {
    let value = try #require(Decimal(strict: text))
    for other in try Self.texts.map({ try #require(Decimal(strict: $0)) }) + [.nan] {
      #expect(value.precedes(other) == (value < other))
      #expect(other.precedes(value) == (other < value))
    }
  }

  @Test func `the extent of numbers is from the least to the greatest`() throws {
    let values = try Self.texts.map { try #require(Decimal(strict: $0)) }
    let extent = try #require(values.extent)
    #expect(extent.low == values.min() && extent.high == values.max())
    #expect([Decimal]().extent == nil)
  }

  @Test func `what is not a number has none`() {
    #expect(ExactNumber(.nan) == nil)
  }

  @Test(arguments: [("47.8", "3", 15, false), ("-47.8", "3", -16, false), ("-6", "1.5", -4, true), ("0", "5", 0, true)])
  func `whole steps are counted downwards`(value: String, step: String, whole: Int, isExact: Bool) throws {
    let number = try Self.number(value)
    let unit = try Self.number(step)
    let steps = try #require(number.steps(of: unit))
    #expect(steps.whole == Int128(whole))
    #expect(steps.isExact == isExact)
  }

  @Test(arguments: [("105", 2), ("0.3", -1), ("-9.99", 0), ("0", 0), ("1e15", 15)])
  func `the first digit's power of ten`(text: String, power: Int) throws {
    #expect(try Self.number(text).leadingPower == power)
  }

  @Test func `numbers too far apart have no exact difference`() {
    #expect(ExactNumber(mantissa: 1, exponent: 60).less(ExactNumber(mantissa: 1, exponent: -60)) == nil)
  }
}
