/// How far the clocks of a zone are from Coordinated Universal Time, and since when: the content of a TZif file after RFC 9636.
package struct ZoneRules: Hashable, Sendable {
  /// A moment at which the clocks of a zone change.
  package struct Transition: Hashable, Sendable {
    /// When.
    package var at: Instant
    /// Seconds east of Greenwich before it.
    package var before: Int
    /// Seconds east of Greenwich from it on.
    package var after: Int
  }

  /// The zone's name.
  package let name: ZoneName
  /// Seconds east of Greenwich before the first transition.
  let firstOffset: Int
  /// The transitions that are listed, in order.
  let transitions: [Transition]
  /// What holds after the last of them; `nil` where nothing changes any more.
  let footer: YearlyClock?

  /// A zone whose clocks never change; for tests and for Coordinated Universal Time.
  package init(name: ZoneName = .utc, fixedOffset: Int = 0) {
    self.init(name: name, firstOffset: fixedOffset, transitions: [], footer: nil)
  }

  init(name: ZoneName, firstOffset: Int, transitions: [Transition], footer: YearlyClock?) {
    self.name = name
    self.firstOffset = firstOffset
    self.transitions = transitions
    self.footer = footer
  }

  /// Seconds east of Greenwich at a moment.
  package func offset(at instant: Instant) -> Int {
    if let footer, instant >= transitions.last?.at ?? Instant(secondsSince1970: .min) { return footer.offset(at: instant) }
    return transitions[..<index(after: instant)].last?.after ?? firstOffset
  }

  /// What the clocks on the wall show at a moment.
  package func localTime(at instant: Instant) -> LocalTime {
    LocalTime(wallSeconds: instant.secondsSince1970 + Int64(offset(at: instant)))
  }

  /// The transitions from `first` until before `end`, in order; what changes nothing on the wall is left out.
  package func transitions(from first: Instant, until end: Instant) -> [Transition] {
    guard first < end else { return [] }
    let start = index(after: first.advanced(bySeconds: -1))
    var found = Array(transitions[start...].prefix { $0.at < end })
    if let footer {
      let last = transitions.last?.at
      let years =
        LocalTime(wallSeconds: first.secondsSince1970).day.year - 1...LocalTime(wallSeconds: end.secondsSince1970).day.year + 1
      found += footer.transitions(in: years).filter {
        $0.at >= first && $0.at < end && $0.at > last ?? Instant(secondsSince1970: .min)
      }
    }
    return found.filter { $0.before != $0.after }
  }

  /// How many listed transitions lie at or before a moment.
  private func index(after instant: Instant) -> Int {
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].at <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
