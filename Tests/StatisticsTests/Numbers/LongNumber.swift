import Statistics

/// A number as a school child calculates with it, digit by digit and without a limit: what `Decimal` is compared with.
struct LongNumber: Equatable {
  var isNegative: Bool
  /// The digits from the last to the first, without zeros at the front; none for zero.
  var digits: [Int]
  /// Power of ten of the last digit.
  var exponent: Int

  init(isNegative: Bool = false, digits: [Int], exponent: Int) {
    self.digits = digits
    self.exponent = exponent
    while self.digits.last == 0 { self.digits.removeLast() }
    while self.digits.first == 0 {
      self.digits.removeFirst()
      self.exponent += 1
    }
    if self.digits.isEmpty { self.exponent = 0 }
    self.isNegative = isNegative && !self.digits.isEmpty
  }

  /// Takes a decimal from the text that it prints.
  init(_ number: Decimal) {
    let text = number.description
    let digits = text.filter(\.isNumber).reversed().compactMap(\.wholeNumberValue)
    let decimals = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    self.init(isNegative: text.hasPrefix("-"), digits: digits, exponent: -decimals)
  }

  /// Its digits at a power of ten that is not above its own.
  private func digits(at power: Int) -> [Int] {
    digits.isEmpty ? [] : Array(repeating: 0, count: exponent - power) + digits
  }

  static func isLess(_ first: [Int], _ second: [Int]) -> Bool {
    if first.count != second.count { return first.count < second.count }
    return first.reversed().lexicographicallyPrecedes(second.reversed())
  }

  private static func sum(_ first: [Int], _ second: [Int]) -> [Int] {
    var (result, carry) = ([Int](), 0)
    for index in 0..<max(first.count, second.count) + 1 {
      let digit = (index < first.count ? first[index] : 0) + (index < second.count ? second[index] : 0) + carry
      result.append(digit % 10)
      carry = digit / 10
    }
    return result
  }

  private static func difference(_ greater: [Int], _ less: [Int]) -> [Int] {
    var (result, borrowed) = ([Int](), 0)
    for index in greater.indices {
      let digit = greater[index] - (index < less.count ? less[index] : 0) - borrowed
      result.append((digit + 10) % 10)
      borrowed = digit < 0 ? 1 : 0
    }
    return result
  }

  static func + (first: LongNumber, second: LongNumber) -> LongNumber {
    let power = min(first.exponent, second.exponent)
    let (one, other) = (first.digits(at: power), second.digits(at: power))
    if first.isNegative == second.isNegative {
      return LongNumber(isNegative: first.isNegative, digits: sum(one, other), exponent: power)
    }
    return isLess(one, other)
      ? LongNumber(isNegative: second.isNegative, digits: difference(other, one), exponent: power)
      : LongNumber(isNegative: first.isNegative, digits: difference(one, other), exponent: power)
  }

  static func - (first: LongNumber, second: LongNumber) -> LongNumber {
    first + LongNumber(isNegative: !second.isNegative, digits: second.digits, exponent: second.exponent)
  }

  static func * (first: LongNumber, second: LongNumber) -> LongNumber {
    var result = Array(repeating: 0, count: first.digits.count + second.digits.count + 1)
    for (shift, digit) in first.digits.enumerated() {
      for (index, other) in second.digits.enumerated() { result[shift + index] += digit * other }
    }
    for index in result.indices.dropLast() {
      result[index + 1] += result[index] / 10
      result[index] %= 10
    }
    return LongNumber(
      isNegative: first.isNegative != second.isNegative, digits: result, exponent: first.exponent + second.exponent)
  }

  /// So many digits of the quotient, cut off, and whether others follow.
  func quotient(over divisor: LongNumber, digits count: Int) -> (value: LongNumber, hasMore: Bool) {
    var (result, rest, taken) = ([Int](), [Int](), 0)
    var remaining = digits
    while result.isEmpty || result.count < count {
      rest.insert(remaining.popLast() ?? 0, at: 0)
      taken += 1
      while rest.last == 0 { rest.removeLast() }
      var digit = 0
      while !Self.isLess(rest, divisor.digits) {
        rest = Self.difference(rest, divisor.digits)
        while rest.last == 0 { rest.removeLast() }
        digit += 1
      }
      if digit > 0 || !result.isEmpty { result.append(digit) }
    }
    return (
      LongNumber(
        isNegative: isNegative != divisor.isNegative, digits: result.reversed(),
        exponent: exponent + digits.count - taken - divisor.exponent),
      !rest.isEmpty || remaining.contains { $0 != 0 }
    )
  }

  /// Whether it is less than another number.
  func isLess(than other: LongNumber) -> Bool { (self - other).isNegative }

  /// The first digits, of which the last is one more if it would be 0 or 5 and others follow.
  func shortened(to count: Int, hasMore: Bool = false) -> LongNumber {
    // A quotient without zeros at its end may have lost some of the digits that it was asked for.
    let surplus = digits.count - count
    var kept = surplus > 0 ? Array(digits.dropFirst(surplus)) : Array(repeating: 0, count: -surplus) + digits
    let isMarked = (kept.first ?? 1) % 5 == 0 && (hasMore || surplus > 0 && digits.prefix(surplus).contains { $0 != 0 })
    if isMarked { kept[0] += 1 }
    return LongNumber(isNegative: isNegative, digits: kept, exponent: exponent + surplus)
  }

  /// The number rounded to a power of ten: a half away from zero, or towards where a bound stays true.
  func rounded(to power: Int, keeping qualifier: Qualifier) -> LongNumber {
    guard power > exponent, !digits.isEmpty else { return self }
    let dropped = power - exponent
    let first = dropped <= digits.count ? digits[dropped - 1] : 0
    let grows: Bool =
      switch qualifier {
      case .exact, .about: first >= 5
      case .over: isNegative
      case .under: !isNegative
      }
    let kept = Array(digits.dropFirst(dropped))
    return LongNumber(isNegative: isNegative, digits: grows ? Self.sum(kept, [1]) : kept, exponent: power)
  }
}
