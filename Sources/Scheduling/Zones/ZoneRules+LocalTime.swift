extension ZoneRules {
  /// Which moments show a local time.
  package enum Moments: Hashable, Sendable {
    /// One, as nearly always.
    case one(Instant)
    /// None, as the clocks are put forward over it: the first moment after the gap.
    case gap(firstAfter: Instant)
    /// Two or more, as the clocks are put back: the first and the last.
    case repeated(first: Instant, last: Instant)
  }

  /// The moments at which the clocks of the zone show a local time.
  package func moments(of local: LocalTime) -> Moments {
    let wall = local.wallSeconds
    // No clock is further than 26 hours from Greenwich (RFC 9636 bounds the offset), so all that matters lies within two days.
    let window = (from: Instant(secondsSince1970: wall - 172_800), until: Instant(secondsSince1970: wall + 172_800))
    let changes = transitions(from: window.from, until: window.until)
    let offsets = [offset(at: window.from)] + changes.map(\.after)
    let found = Set(offsets).map { Instant(secondsSince1970: wall - Int64($0)) }
      .filter { offset(at: $0) == Int(wall - $0.secondsSince1970) }.sorted()
    if let first = found.first, let last = found.last { return first == last ? .one(first) : .repeated(first: first, last: last) }
    let jump = changes.first { change in
      change.at.secondsSince1970 + Int64(change.before) <= wall && wall < change.at.secondsSince1970 + Int64(change.after)
    }
    return .gap(firstAfter: jump?.at ?? Instant(secondsSince1970: wall - Int64(offsets[0])))
  }

  /// The moment meant by a local time: in a gap the first moment after it, of a repeat the first.
  package func instant(of local: LocalTime) -> Instant {
    switch moments(of: local) {
    case .one(let instant), .gap(let instant), .repeated(let instant, _): instant
    }
  }

  /// A moment as the clocks of the zone show it, with the zone: `2026-09-15 10:00 Asia/Shanghai`.
  package func text(_ instant: Instant) -> String { "\(localTime(at: instant)) \(name)" }
}
