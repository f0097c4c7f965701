package import FoundationEssentials

extension Decimal {
  /// Whether the number is less than another, as `<` says, which converts both first.
  package func precedes(_ other: Decimal) -> Bool {
    guard let first = ExactNumber(self), let second = ExactNumber(other), let precedes = first.precedes(second) else {
      return self < other
    }
    return precedes
  }
}

extension Sequence<Decimal> {
  /// The least and the greatest number, the first where several are equal; `nil` where there are none.
  package var extent: (low: Decimal, high: Decimal)? {
    var extent: (low: Decimal, high: Decimal)?
    for number in self {
      guard let (low, high) = extent else {
        extent = (number, number)
        continue
      }
      if number.precedes(low) { extent = (number, high) } else if high.precedes(number) { extent = (low, number) }
    }
    return extent
  }
}
