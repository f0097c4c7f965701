/// A day and what the clock on the wall shows, somewhere: which moment that is, a zone's rules tell.
package struct LocalTime: Hashable, Sendable, Comparable {
  /// The day.
  package var day: Day
  /// The time of that day.
  package var time: TimeOfDay

  /// Makes a local time.
  package init(_ day: Day, _ time: TimeOfDay) {
    self.day = day
    self.time = time
  }

  /// Reads `2026-09-15 10:00` or `2026-09-15T10:00`; `nil` where the text is none.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == " " || $0 == "T" }
    guard parts.count == 2, let day = Day(parts[0]), let time = TimeOfDay(parts[1]) else { return nil }
    self.init(day, time)
  }

  /// Seconds since 1970-01-01T00:00 on the same clock on the wall.
  var wallSeconds: Int64 { Int64(day.number) * 86_400 + Int64(time.second) }

  /// The local time this many seconds after 1970-01-01T00:00 on the same clock.
  init(wallSeconds: Int64) {
    let days = wallSeconds >= 0 ? wallSeconds / 86_400 : (wallSeconds - 86_399) / 86_400
    self.init(Day(number: Int(days)), TimeOfDay(second: Int(wallSeconds - days * 86_400)))
  }

  /// By day, then time.
  package static func < (first: LocalTime, second: LocalTime) -> Bool { first.wallSeconds < second.wallSeconds }
}

extension LocalTime: CustomStringConvertible {
  /// Such as `2026-09-15 10:00`.
  package var description: String { "\(day) \(time)" }
}
