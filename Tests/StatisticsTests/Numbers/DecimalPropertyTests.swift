import RandomTesting
import Testing

@testable import Statistics

/// `Decimal` and `LongNumber` say the same of random numbers.
@Suite struct DecimalPropertyTests {
  /// Numbers of 1 to 38 digits; many are short, end in zeros, or consist of nines, fives and zeros.
  private static func number(_ random: inout SeededRandom, reach: ClosedRange<Int> = -45...45) -> Decimal {
    let count = Bool.random(using: &random) ? Int.random(in: 1...6, using: &random) : Int.random(in: 1...38, using: &random)
    let alphabet = [Array(0...9), [9], [0, 5], [0, 9], [0, 1]].randomElement(using: &random) ?? [1]
    var mantissa: Int128 = 0
    for _ in 0..<count { mantissa = mantissa * 10 + Int128(alphabet.randomElement(using: &random) ?? 0) }
    if Bool.random(using: &random) { mantissa = -mantissa }
    return Decimal(mantissa: mantissa, exponent: Int.random(in: reach, using: &random)) ?? 0
  }

  private static func check(_ seed: UInt64, times: Int = 4_000, _ property: (Decimal, Decimal, inout SeededRandom) -> Void) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<times {
      let first = number(&random)
      // Numbers of one size cancel, carry and compare digit by digit.
      let isNear = Bool.random(using: &random)
      let second = isNear ? number(&random, reach: first.exponent - 3...first.exponent + 3) : number(&random)
      property(first, second, &random)
    }
  }

  @Test func `sums and differences are exact, or refused beyond 38 digits`() {
    Self.check(1) { first, second, _ in
      let sums = [
        (first.adding(second), first + second, LongNumber(first) + LongNumber(second)),
        (first.subtracting(second), first - second, LongNumber(first) - LongNumber(second)),
      ]
      for (exact, rounded, long) in sums {
        #expect(exact.map { LongNumber($0) } == (long.digits.count <= 38 ? long : nil), "\(first) and \(second)")
        if let exact { #expect(exact == rounded) }
      }
    }
  }

  @Test func `products are exact, or refused beyond 38 digits`() {
    Self.check(2) { first, second, _ in
      let long = LongNumber(first) * LongNumber(second)
      let exact = first.multiplied(by: second)
      #expect(exact.map { LongNumber($0) } == (long.digits.count <= 38 ? long : nil), "\(first) × \(second)")
      #expect(LongNumber(first * second) == (long.digits.count <= 38 ? long : long.shortened(to: 38)), "\(first) × \(second)")
    }
  }

  @Test func `what an operator cannot keep rounds like the exact result`() {
    Self.check(3) { first, second, random in
      for (kept, long) in [
        (first + second, LongNumber(first) + LongNumber(second)), (first * second, LongNumber(first) * LongNumber(second)),
      ] {
        let decimals = Int.random(in: 1...36, using: &random) - 1 - (kept.leadingPower ?? 0)
        let qualifier = Qualifier.allCases.randomElement(using: &random) ?? .exact
        #expect(
          LongNumber(kept.rounded(decimals: decimals, keeping: qualifier)) == long.rounded(to: -decimals, keeping: qualifier),
          "\(first) and \(second), \(qualifier) to \(decimals)")
      }
    }
  }

  @Test func `quotients have the digits asked for, the last of which says whether others followed`() {
    Self.check(4) { first, second, random in
      guard !second.isZero, !first.isZero else { return }
      let digits = Int.random(in: 1...36, using: &random)
      let (long, hasMore) = LongNumber(first).quotient(over: LongNumber(second), digits: digits)
      let quotient = first.divided(by: second, toDigits: digits)
      #expect(
        quotient.map { LongNumber($0) } == long.shortened(to: digits, hasMore: hasMore), "\(first) ÷ \(second) to \(digits)")
    }
  }

  @Test func `numbers are ordered as they are on the line`() {
    Self.check(5) { first, second, _ in
      #expect((first < second) == LongNumber(first).isLess(than: LongNumber(second)), "\(first) and \(second)")
      #expect((first == second) == (LongNumber(first) == LongNumber(second)))
      #expect(!(first < first))
    }
  }

  @Test func `numbers are rounded as digits on paper are`() {
    Self.check(6) { first, _, random in
      let decimals = Int.random(in: -45...45, using: &random)
      for qualifier in Qualifier.allCases {
        #expect(
          LongNumber(first.rounded(decimals: decimals, keeping: qualifier))
            == LongNumber(first).rounded(to: -decimals, keeping: qualifier), "\(first), \(qualifier) to \(decimals)")
      }
    }
  }

  @Test func `the nearest floating-point number is found`() {
    Self.check(7) { first, second, _ in
      for number in [first, second, first.divided(by: 7) ?? 0] {
        #expect(number.double == Double(number.description), "\(number)")
      }
    }
  }

  @Test func `a number is the same again when it is read from its text`() {
    Self.check(8) { first, _, _ in
      guard (-38...0).contains(first.exponent), (first.leadingPower ?? 0) < 38 else { return }
      #expect(Decimal(first.description) == first)
      #expect(Decimal(first.description)?.hashValue == first.hashValue)
    }
  }
}
