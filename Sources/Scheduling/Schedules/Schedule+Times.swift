package import Statistics

extension Schedule {
  /// A period and the moment it falls due.
  package struct Firing: Hashable, Sendable {
    /// What it is about.
    package var period: Period
    /// When it falls due.
    package var due: Instant

    /// Makes a firing.
    package init(period: Period, due: Instant) {
      self.period = period
      self.due = due
    }
  }

  /// When a period falls due; `nil` where the month has no working day, or the period is outside the schedule.
  package func due(_ period: Period) -> Instant? {
    guard has(period) else { return nil }
    return due.localTime(for: period, workingDays).map(zone.instant(of:))
  }

  /// When the owner is notified that a period has not been issued; `nil` without a deadline.
  package func deadline(_ period: Period) -> Instant? {
    deadline?.localTime(for: period, workingDays).map(zone.instant(of:))
  }

  /// The moment before which nothing about a period leaves; `nil` where it may leave as soon as it is ready.
  package func embargo(_ period: Period) -> Instant? {
    embargo?.localTime(for: period, workingDays).map(zone.instant(of:))
  }

  /// Whether the schedule is about a period.
  package func has(_ period: Period) -> Bool {
    reporting.has(period) && (from.map { $0.lastDay <= period.lastDay } ?? true)
      && (until.map { period.lastDay <= $0.lastDay } ?? true)
  }

  /// The next firings after a moment, the earliest first; fewer where the schedule ends, none where the rule never falls due.
  package func next(_ count: Int = 1, after instant: Instant) -> [Firing] {
    let start = reporting.period(base(at: instant), advancedBy: -1)
    var firings: [Firing] = []
    // Beyond a century of periods without one, there is none.
    for step in 0..<(count + 1200 + span) where firings.count < count {
      let period = reporting.period(start, advancedBy: step)
      if let until, period.lastDay > until.lastDay { break }
      if let due = due(period), due > instant { firings.append(Firing(period: period, due: due)) }
    }
    return firings.sorted { ($0.due, $0.period) < ($1.due, $1.period) }
  }

  /// The last period that is due at a moment, and its moment; `nil` where none is yet.
  package func current(at instant: Instant) -> Firing? {
    firings(at: instant, limit: 1).first
  }

  /// Periods that are due at a moment, the latest first.
  ///
  /// - Parameters:
  ///   - instant: The moment.
  ///   - limit: how many at most.
  ///   - start: the last day of the first period that counts.
  func firings(at instant: Instant, limit: Int, since start: Period = .day(1, 1, 1)) -> [Firing] {
    let start = max(start, from?.lastDay ?? start)
    var firings: [Firing] = []
    var period = reporting.period(base(at: instant), advancedBy: span)
    while firings.count < limit, period.lastDay >= start, period.year > 1 {
      if let due = due(period), due <= instant { firings.append(Firing(period: period, due: due)) }
      period = reporting.period(period, advancedBy: -1)
    }
    return firings
  }

  /// The last period that has ended, or nearly, where the rule leads from the period to about the moment.
  private func base(at instant: Instant) -> Period {
    let today = zone.localTime(at: instant).day
    return reporting.period(endingBy: Day(today.year, today.month - due.month, 1))
  }

  /// How many periods after the base may be due already: a shift to a working day leads at most a month away.
  private var span: Int { 2 }
}
