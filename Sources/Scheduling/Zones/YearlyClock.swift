/// How the clocks change in every year alike: the rule at the end of a TZif file, in the notation of POSIX's variable TZ.
struct YearlyClock: Hashable, Sendable {
  /// A day of every year, and a time on the clock that was valid until then.
  struct Change: Hashable, Sendable {
    enum Date: Hashable, Sendable {
      /// `Jn`: day 1 to 365, 29 February never counted.
      case dayWithoutLeap(Int)
      /// `n`: day 0 to 365, 29 February counted.
      case day(Int)
      /// `Mm.w.d`: a weekday, Sunday as 0, of a month; the fifth week is the last.
      case weekday(month: Int, week: Int, weekday: Int)
    }

    var date: Date
    /// Seconds after midnight; negative or past the day's end where the change lies on another day.
    var second: Int

    /// Seconds since 1970-01-01T00:00 on the wall in a year.
    func wallSeconds(in year: Int) -> Int64 {
      Int64(day(in: year).number) * 86_400 + Int64(second)
    }

    private func day(in year: Int) -> Day {
      switch date {
      case .day(let number): return Day(year, 1, 1).advanced(by: number)
      case .dayWithoutLeap(let number):
        let isAfterLeapDay = number >= 60 && Day.count(inMonth: 2, of: year) == 29
        return Day(year, 1, number + (isAfterLeapDay ? 1 : 0))
      case .weekday(let month, let week, let weekday):
        let first = Day(year, month, 1)
        let distance = (weekday + 6 - first.weekday.daysAfterMonday) % 7
        let day = 1 + (distance + 7) % 7 + 7 * (week - 1)
        return Day(year, month, day > Day.count(inMonth: month, of: year) ? day - 7 : day)
      }
    }
  }

  /// A second time beside the standard one.
  struct Daylight: Hashable, Sendable {
    var offset: Int
    var start: Change
    var end: Change
  }

  /// Seconds east of Greenwich in standard time.
  var standard: Int
  /// Summer time, where there is one.
  var daylight: Daylight?

  /// Seconds east of Greenwich at a moment.
  func offset(at instant: Instant) -> Int {
    let year = LocalTime(wallSeconds: instant.secondsSince1970).day.year
    return transitions(in: year - 1...year + 1).last { $0.at <= instant }?.after ?? standard
  }

  /// What changes in these years, in order. Where one summer ends as the next begins, the beginning counts.
  func transitions(in years: ClosedRange<Int>) -> [ZoneRules.Transition] {
    guard let daylight else { return [] }
    let all = years.flatMap { year in
      [
        ZoneRules.Transition(
          at: Instant(secondsSince1970: daylight.end.wallSeconds(in: year) - Int64(daylight.offset)), before: daylight.offset,
          after: standard),
        ZoneRules.Transition(
          at: Instant(secondsSince1970: daylight.start.wallSeconds(in: year) - Int64(standard)), before: standard,
          after: daylight.offset),
      ]
    }
    var sorted: [ZoneRules.Transition] = []
    for next in all.enumerated().sorted(by: { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }).map(\.element) {
      if let last = sorted.last, last.at == next.at {
        let isBeginning = next.after == daylight.offset
        let kept = isBeginning ? next : last
        sorted[sorted.count - 1] = ZoneRules.Transition(at: kept.at, before: kept.after, after: kept.after)
      } else {
        sorted.append(next)
      }
    }
    return sorted
  }
}
