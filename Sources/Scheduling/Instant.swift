/// A moment on the world's clock, in whole seconds since 1970-01-01T00:00:00Z, without leap seconds. Where it comes from is the
/// caller's business: nothing in this module reads a clock.
public struct Instant: Hashable, Sendable, Comparable, Codable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var secondsSince1970: Int64

  /// Makes an instant.
  public init(secondsSince1970: Int64) {
    self.secondsSince1970 = secondsSince1970
  }

  /// By time.
  public static func < (first: Instant, second: Instant) -> Bool {
    first.secondsSince1970 < second.secondsSince1970
  }

  /// The instant that many seconds later, or earlier where negative.
  public func advanced(bySeconds seconds: Int64) -> Instant {
    Instant(secondsSince1970: secondsSince1970 + seconds)
  }
}
