package import Statistics

extension Schedule {
  /// What makes a schedule impossible.
  package enum Fault: Hashable, Sendable, CustomStringConvertible {
    /// The rule never falls due: why.
    case neverDue(String)
    /// The deadline comes before the period is due: the first period for which it does, and both times.
    case deadlineBeforeDue(Period, deadline: LocalTime, due: LocalTime)
    /// A period that the schedule is bounded by is none of those it is about.
    case foreignPeriod(Period, Reporting)

    /// What is wrong, as a sentence without its full stop.
    package var description: String {
      switch self {
      case .neverDue(let why): "the rule never falls due: \(why)"
      case .deadlineBeforeDue(let period, let deadline, let due):
        "the deadline of \(period.sdmx), \(deadline), comes before the period is due, \(due)"
      case .foreignPeriod(let period, let reporting):
        "\(period.sdmx) is not a \(reporting.name) of the schedule; write it as \(reporting.example.sdmx)"
      }
    }
  }

  /// Everything that makes the schedule impossible. The rules are tried on every period of 28 years, after which weekdays and leap days
  /// come round again, and on the years of the holidays.
  package func faults() -> [Fault] {
    var faults: [Fault] = []
    for bound in [from, until].compactMap(\.self) where !reporting.has(bound) { faults.append(.foreignPeriod(bound, reporting)) }
    if let from, let until, until.lastDay < from.lastDay {
      faults.append(.neverDue("“from”, \(from.sdmx), comes after “until”, \(until.sdmx)"))
    }
    let years = [2024, 2051] + workingDays.exceptions.keys.map(\.year)
    let first = reporting.period(endingBy: Day((years.min() ?? 2024) - 1, 12, 1))
    let end = Period.day((years.max() ?? 2051), 12, 31)
    var period = first
    var lateDeadline: Fault?
    var idle: [Period] = []
    var count = 0
    while period.lastDay <= end, count < 12_000 {
      count += 1
      if let due = due.localTime(for: period, workingDays) {
        if lateDeadline == nil, let deadline = deadline?.localTime(for: period, workingDays), deadline < due {
          lateDeadline = .deadlineBeforeDue(period, deadline: deadline, due: due)
        }
      } else {
        idle.append(period)
      }
      period = reporting.period(period, advancedBy: 1)
    }
    if let first = idle.first {
      let what = idle.count == count ? "no month has a working day" : "the month for \(first.sdmx) has no working day"
      faults.append(.neverDue("\(what), according to the holidays"))
    }
    if let lateDeadline { faults.append(lateDeadline) }
    return faults
  }
}

extension Schedule {
  /// What is probably not meant, as a sentence without its full stop: a deadline before the end of the embargo. Nothing is late before it may
  /// leave, so the owner is notified after the embargo only. `nil` where there is nothing.
  package var doubt: String? {
    guard let deadline, let embargo else { return nil }
    let first = reporting.period(endingBy: Day(2023, 12, 1))
    let periods: [Period]
    switch embargo {
    case .rule: periods = (0..<24).map { reporting.period(first, advancedBy: $0) }
    case .announced(let times): periods = times.keys.sorted { $0.lastDay < $1.lastDay }
    }
    for period in periods {
      guard let last = deadline.localTime(for: period, workingDays), let end = embargo.localTime(for: period, workingDays),
        last < end
      else { continue }
      return "the deadline of \(period.sdmx), \(last), comes before it may leave, \(end): the owner is notified only after that"
    }
    return nil
  }
}
