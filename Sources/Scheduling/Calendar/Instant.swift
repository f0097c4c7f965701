/// A moment on the world's clock, in whole seconds since 1970-01-01T00:00:00Z, without leap seconds. Where it comes from is the
/// caller's business: nothing in this module reads a clock.
package struct Instant: Hashable, Sendable, Comparable, Codable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package var secondsSince1970: Int64

  /// Makes an instant.
  package init(secondsSince1970: Int64) {
    self.secondsSince1970 = secondsSince1970
  }

  /// By time.
  package static func < (first: Instant, second: Instant) -> Bool {
    first.secondsSince1970 < second.secondsSince1970
  }

  /// The instant that many seconds later, or earlier where negative.
  package func advanced(bySeconds seconds: Int64) -> Instant {
    Instant(secondsSince1970: secondsSince1970 + seconds)
  }
}

extension Instant: CustomStringConvertible {
  /// Reads `2026-09-15T10:00:00Z` or with an offset, `2026-09-15T18:00+08:00`, after RFC 3339 with seconds optional; `nil` where
  /// the text is none. A time without an offset says no moment and is refused.
  package init?(_ text: some StringProtocol) {
    var wall = text[...]
    var offset: Int64 = 0
    if let last = text.last, last == "Z" || last == "z" {
      wall = text.dropLast()
    } else {
      guard text.count > 6 else { return nil }
      let tail = text.suffix(6)
      guard let sign = tail.first, sign == "+" || sign == "-", let time = TimeOfDay(tail.dropFirst()), tail.utf8.count == 6
      else { return nil }
      offset = Int64(sign == "-" ? -time.second : time.second)
      wall = text.dropLast(6)
    }
    guard let local = LocalTime(wall) else { return nil }
    self.init(secondsSince1970: local.wallSeconds - offset)
  }

  /// In Coordinated Universal Time, such as `2026-09-15T10:00:00Z`.
  package var description: String {
    let local = LocalTime(wallSeconds: secondsSince1970)
    let second = local.time.second
    return "\(local.day)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
  }
}
