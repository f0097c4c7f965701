/// Rounding of sums of lengths must not push anything to another page: a hundredth of a point is nothing.
let tolerance = 0.01

extension Double {
  /// The number rounded up to a multiple of `step`, unless it is one already but for rounding.
  func roundedUp(toMultipleOf step: Double) -> Double {
    guard step > 0 else { return self }
    return ((self - tolerance) / step).rounded(.up) * step
  }
}
