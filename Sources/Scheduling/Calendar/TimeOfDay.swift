/// What a clock on the wall shows.
package struct TimeOfDay: Hashable, Sendable, Comparable {
  /// Seconds since midnight, 0 to 86,399.
  package let second: Int

  /// The time this many seconds after midnight; what is outside a day is moved to its nearest end.
  package init(second: Int) {
    self.second = min(max(second, 0), 86_399)
  }

  /// Makes a time.
  package init(hour: Int, minute: Int) {
    self.init(second: hour * 3600 + minute * 60)
  }

  /// Reads `09:00`, `9:00` or `09:00:30`; `nil` if the text is not a time of day.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), (1...2).contains(parts[0].utf8.count),
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    self.init(second: numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0))
  }

  /// The hour, 0 to 23.
  package var hour: Int { second / 3600 }
  /// The minute, 0 to 59.
  package var minute: Int { second / 60 % 60 }

  /// By time.
  package static func < (first: TimeOfDay, second: TimeOfDay) -> Bool { first.second < second.second }
}

extension TimeOfDay: CustomStringConvertible {
  /// Such as `09:00`, with seconds only where there are any.
  package var description: String {
    "\(padded(hour, 2)):\(padded(minute, 2))" + (second % 60 == 0 ? "" : ":\(padded(second % 60, 2))")
  }
}
