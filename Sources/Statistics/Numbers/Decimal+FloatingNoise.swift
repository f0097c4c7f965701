extension Decimal {
  /// Digits of a number that a machine computed in binary: fewer tell nothing of how it was made.
  private static let machineDigits = 15
  /// Zeros or nines in a row that no office publishes before the last digits.
  private static let leastRun = 4
  /// Digits that may follow the run.
  private static let longestTail = 3

  /// How many digits after the point are the number's own, of `decimals` that were written: the rest are noise of binary arithmetic, which is
  /// known by its look (33.400000000000006, 0.29999999999999999). A whole number has none, nor has one whose digits look like any others.
  func decimalsWithoutNoise(of decimals: Int) -> Int {
    let after = -exponent
    guard decimals > 0, after > 0, Self.digitCount(mantissa.magnitude) >= Self.machineDigits else { return decimals }
    var digits: [UInt128] = []
    var rest = mantissa.magnitude
    for _ in 0..<after {
      digits.append(rest % 10)
      rest /= 10
    }
    for tail in 0...min(Self.longestTail, after - 1) where digits[tail] == 9 || digits[tail] == 0 {
      let run = digits[tail...].prefix { $0 == digits[tail] }.count
      if run >= Self.leastRun { return after - tail - run }
    }
    return decimals
  }
}
