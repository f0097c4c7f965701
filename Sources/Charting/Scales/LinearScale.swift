public import Statistics

/// Places numbers at even distances. Domain and ticks are exact decimals; only a place is a floating-point number.
public struct LinearScale: Scale, Hashable {
  /// The number at the start of the axis.
  public let lower: Decimal
  /// The number at its end; greater than `lower`.
  public let upper: Decimal
  /// The numbers that are marked along the axis, ascending.
  public let ticks: [Decimal]

  private let start: Double
  private let extent: Double

  /// Makes a scale from `lower` to `upper`. Where both are equal the axis is given the extent of one, so that every scale can be drawn.
  public init(from lower: Decimal, to upper: Decimal, ticks: [Decimal] = []) {
    let (low, high) = lower <= upper ? (lower, upper) : (upper, lower)
    self.lower = low
    self.upper = low == high ? low + 1 : high
    self.ticks = ticks
    start = low.double
    extent = low == high ? 1 : high.double - low.double
  }

  /// A scale over `values` whose ends are ticks, so that every value is on it.
  ///
  /// The ticks are found by `TickSearch`, at most `count.upperBound` of them.
  public init(covering values: [Decimal], count: ClosedRange<Int> = 3...5) {
    let ticks = TickSearch(count: count).ticks(covering: values)
    self.init(from: ticks.first ?? 0, to: ticks.last ?? 1, ticks: ticks)
  }

  /// The part of the way; below 0 or above 1 outside the domain.
  public func fraction(of value: Decimal) -> Double? {
    (value.double - start) / extent
  }
}

extension LinearScale {
  /// Where numbers stand if the scale runs from `origin` over `length` points, against the page's direction if that is negative.
  func axis(from origin: Double, length: Double) -> ValueAxis {
    ValueAxis(edge: 0, base: start, origin: origin, extent: extent, length: length)
  }
}
