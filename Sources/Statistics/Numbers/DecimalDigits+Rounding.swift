extension DecimalDigits {
  /// The number with so many digits after the point: the rule and the reasons are those of `Decimal.rounded(decimals:keeping:)`, which
  /// is this.
  func rounded(decimals: Int, keeping qualifier: Qualifier = .exact) -> DecimalDigits {
    let place = -min(max(decimals, -200), 200)
    let dropped = place - exponent
    guard dropped > 0, !digits.isEmpty else { return self }
    let first = dropped <= digits.count ? digits[digits.count - dropped] : 0
    let grows: Bool =
      switch qualifier {
      case .exact, .about: first >= 5
      case .over: isNegative
      case .under: !isNegative
      }
    var kept = digits
    kept.removeLast(min(dropped, digits.count))
    if grows { Self.increment(&kept) }
    return DecimalDigits(isNegative: isNegative, digits: kept, exponent: place).compact
  }

  /// How many digits after the point leave so many significant figures once the number is rounded.
  func decimals(forSignificantFigures figures: Int, keeping qualifier: Qualifier = .exact) -> Int {
    guard let power = leadingPower else { return 0 }
    let decimals = figures - 1 - power
    let carried = rounded(decimals: decimals, keeping: qualifier).leadingPower ?? power
    return carried > power ? decimals - 1 : decimals
  }

  /// The first so many digits, of which the last says whether others followed: where it would be 0 or 5 and they were not all zero, it
  /// is one more. Rounding to fewer digits gives the same as rounding the whole number, so nothing is rounded twice.
  func shortened(to count: Int) -> DecimalDigits {
    guard digits.count > count, count > 0 else { return self }
    var kept = Array(digits.prefix(count))
    let dropped = digits.count - count
    if kept[count - 1] % 5 == 0, digits.dropFirst(count).contains(where: { $0 != 0 }) { kept[count - 1] += 1 }
    return DecimalDigits(isNegative: isNegative, digits: kept, exponent: exponent + dropped).compact
  }

  /// Without zeros at its end; zero without sign and exponent.
  private var compact: DecimalDigits {
    var result = self
    while result.digits.last == 0 {
      result.digits.removeLast()
      result.exponent += 1
    }
    return result.digits.isEmpty ? DecimalDigits(isNegative: false, digits: [], exponent: 0) : result
  }

  private static func increment(_ digits: inout [UInt8]) {
    var index = digits.count
    while index > 0 {
      index -= 1
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
  }
}
