import Testing

@testable import Statistics

@Suite struct DecimalTests {
  static let texts = [
    "0", "1", "-1", "100", "15.799", "-0.05", "0.000001", "1000000000000000", "65536", "123456789012345678901234567890.5",
    "-99999999999999999999999999999999999999", "82990.47", "9007199254740993", "0.1", "2.5",
    "0.00000000000000000000000000000000000001", "-18446744073709551616", "0.33333333333333333333",
    "16666666666666666666666666666666666666",
  ]

  private static func number(_ text: String) throws -> Decimal { try #require(Decimal(text)) }

  @Test(arguments: texts)
  func `a number is printed with the digits that it was read from`(text: String) throws {
    #expect(try Self.number(text).description == text)
  }

  @Test(arguments: texts)
  func `the nearest floating-point number is the one that reading the digits gives`(text: String) throws {
    #expect(try Self.number(text).double == Double(text))
  }

  @Test func `the extent of numbers is from the least to the greatest`() throws {
    let values = try Self.texts.map(Self.number)
    let extent = try #require(values.extent)
    #expect(extent.low == values.min() && extent.high == values.max())
    #expect([Decimal]().extent == nil)
  }

  @Test(arguments: [
    ("47.8", "3", 15, false), ("-47.8", "3", -16, false), ("-6", "1.5", -4, true), ("0", "5", 0, true), ("-0.1", "1000", -1, false),
  ])
  func `whole steps are counted downwards`(value: String, step: String, whole: Int, isExact: Bool) throws {
    let steps = try #require(try Self.number(value).steps(of: Self.number(step)))
    #expect(steps.whole == Int128(whole))
    #expect(steps.isExact == isExact)
  }

  @Test func `steps that are not above zero are not counted`() {
    #expect(Decimal(5).steps(of: 0) == nil)
    #expect(Decimal(5).steps(of: -1) == nil)
  }

  @Test(arguments: [("105", 2), ("0.3", -1), ("-9.99", 0), ("1e15", 15)])
  func `the first digit's power of ten`(text: String, power: Int) throws {
    #expect(try Self.number(text).leadingPower == power)
  }

  @Test func `zero has no first digit, no sign and one form`() throws {
    #expect(Decimal(0).leadingPower == nil)
    #expect(-Decimal(0) == 0)
    #expect(try Self.number("-0.00") == 0)
    #expect(try Self.number("-0.00").description == "0")
    #expect(Decimal(0).scaled(by: 9) == 0)
    #expect(try Self.number("1.5") - Self.number("1.50") == 0)
  }

  @Test func `numbers that are equal have one form, however they came about`() throws {
    let twelve = [
      Decimal(12), try Self.number("12.000"), try Self.number("1.2e1"), Decimal(1200, exponent: -2), Decimal(3) * 4,
      try Self.number("11.5") + Decimal(5, exponent: -1), try #require(Decimal(36).divided(by: 3)), Decimal(1_200).scaled(by: -2),
      try #require(Decimal(mantissa: 12_000_000_000_000_000_000_000_000, exponent: -24)),
    ]
    #expect(Set(twelve).count == 1)
    #expect(twelve.allSatisfy { $0.mantissa == 12 && $0.exponent == 0 })
  }

  @Test func `a literal is the number that is written`() throws {
    let literals: [(Decimal, String)] = [
      (18.26, "18.26"), (-0.1, "-0.1"), (1e15, "1e15"), (0.000_001, "0.000001"), (123_456.789_012_345, "123456.789012345"),
      (2.50, "2.5"),
      (1.5e-7, "0.00000015"),
    ]
    for (literal, text) in literals { #expect(try literal == Self.number(text)) }
  }

  @Test func `38 digits are kept, and zeros beyond them`() throws {
    let most = try Self.number("99999999999999999999999999999999999999")
    #expect(Decimal(mantissa: most.mantissa + 1, exponent: 0) == Decimal(1, exponent: 38))
    #expect(Decimal(mantissa: most.mantissa + 2, exponent: 0) == nil)
    #expect(most.adding(1) == Decimal(1, exponent: 38))
    #expect(most.adding(2) == nil)
    #expect(most.adding(most) == nil)
    #expect(most.multiplied(by: 10)?.exponent == 1)
    #expect(most.multiplied(by: 2) == nil)
    #expect(most.multiplied(by: most) == nil)
    #expect(Decimal(exactly: UInt128.max) == nil)
    #expect(Decimal(exactly: UInt64.max)?.description == "18446744073709551615")
  }

  @Test func `an exact difference is found where the sum of the digits is not`() throws {
    let great = Decimal(18, exponent: 37)
    let near = try Self.number("99999999999999999999999999999999999999")
    #expect(great.subtracting(near)?.description == "80000000000000000000000000000000000001")
    #expect(great.adding(near) == nil)
  }

  @Test func `numbers too far apart have no exact sum`() {
    let (great, small) = (Decimal(1, exponent: 60), Decimal(1, exponent: -60))
    #expect(great.adding(small) == nil)
    #expect(great.subtracting(small) == nil)
    #expect(great + small > great)
    #expect(great - small < great)
    #expect(small < great && -great < small && -great < -small)
  }

  @Test func `nothing is divided by zero`() {
    #expect(Decimal(1).divided(by: 0) == nil)
    #expect(Decimal(0).divided(by: 7) == 0)
  }

  @Test(arguments: [
    ("1", "3", 20, "0.33333333333333333333"), ("2", "3", 20, "0.66666666666666666666"), ("10", "4", 20, "2.5"),
    ("1", "6", 1, "0.1"), ("11", "20", 1, "0.6"), ("101", "2", 2, "51"), ("1", "-8", 2, "-0.12"), ("1005", "1000", 3, "1.01"),
    ("1", "17", 36, "0.0588235294117647058823529411764705882"),
    ("99999999999999999999999999999999999999", "3", 20, "33333333333333333333000000000000000000"),
  ])
  func `the last digit of a quotient says whether others followed`(
    dividend: String, divisor: String, digits: Int, quotient: String
  ) throws {
    #expect(try Self.number(dividend).divided(by: Self.number(divisor), toDigits: digits)?.description == quotient)
  }
}
