package import FoundationEssentials

/// A decimal taken apart into its digits, which is what rounding and printing need.
struct DecimalDigits: Hashable, Sendable {
  /// Whether it is below zero.
  var isNegative: Bool
  /// The significant digits, 0 to 9, without leading zeros; empty for zero.
  var digits: [UInt8]
  /// Power of ten of the last digit.
  var exponent: Int

  /// Takes a finite decimal apart; what is not a number counts as zero.
  init(_ value: Decimal) {
    guard let parts = DecimalStorage.parts(of: value), parts.magnitude != 0 else {
      self.init(isNegative: false, digits: [], exponent: 0)
      return
    }
    var digits: [UInt8] = []
    digits.reserveCapacity(20)
    if var rest = UInt64(exactly: parts.magnitude) {
      while rest > 0 {
        digits.append(UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
    } else {
      var rest = parts.magnitude
      while rest > 0 {
        digits.append(UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
    }
    let zeros = digits.firstIndex { $0 != 0 } ?? 0
    digits.removeFirst(zeros)
    digits.reverse()
    self.init(isNegative: parts.isNegative, digits: digits, exponent: parts.exponent + zeros)
  }

  init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.exponent = exponent
  }

  /// The number times a power of ten.
  func scaled(by power: Int) -> DecimalDigits {
    DecimalDigits(isNegative: isNegative, digits: digits, exponent: digits.isEmpty ? 0 : exponent + power)
  }

  /// Power of ten of the first digit: 1 for 15.8, −2 for 0.04; `nil` for zero.
  var leadingPower: Int? { digits.isEmpty ? nil : exponent + digits.count - 1 }

  /// Put together again; at most 38 digits are kept.
  var decimal: Decimal {
    if digits.isEmpty { return 0 }
    var high: UInt64 = 0
    var low: UInt64 = 0
    for (index, digit) in digits.prefix(38).enumerated() {
      if index < 19 { high = high * 10 + UInt64(digit) } else { low = low * 10 + UInt64(digit) }
    }
    let kept = min(digits.count, 38)
    let significand =
      kept <= 19 ? Decimal(high) : Decimal(high) * Decimal(sign: .plus, exponent: kept - 19, significand: 1) + Decimal(low)
    return Decimal(sign: isNegative ? .minus : .plus, exponent: exponent + digits.count - kept, significand: significand)
  }
}

extension Decimal {
  /// The value times a power of ten, exactly.
  package func scaled(by power: Int) -> Decimal {
    power == 0 || isZero
      ? self : Decimal(sign: isSignMinus ? .minus : .plus, exponent: exponent + power, significand: significand)
  }

  /// The quotient to 20 digits, which round as the endless one does; a tenth of the cost of 38 wherever it is read.
  func divided(by divisor: Decimal) -> Decimal {
    let quotient = self / divisor
    return quotient.isFinite ? DecimalDigits(quotient).shortened(to: 20).decimal : quotient
  }

  /// Power of ten of its first digit: 1 for 15.8; `nil` for zero.
  var leadingPower: Int? {
    guard !isZero, let number = ExactNumber(self) else { return DecimalDigits(self).leadingPower }
    return number.leadingPower
  }
}
