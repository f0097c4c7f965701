import Statistics

extension Period {
  /// Whether it is the last day or month of a year: a date by which something is to be done.
  var closesYear: Bool {
    switch frequency {
    case .day: month == 12 && day == 31
    case .month: month == 12
    case .year, .fiscalYear, .half, .quarter, .week, .months: false
    }
  }
}

extension Observation {
  /// Whether it is a state counted up to when it was published, not an amount over its period: a figure of one month or day that was
  /// released before that was over can be nothing else.
  ///
  /// Sources that give a figure “to date” are recorded with the month of publication as their period.
  var isStateAtPublication: Bool {
    kind == .actual && status != .forecast && isDatedByPublication
  }

  /// Whether it is about what has happened, not planned, aimed at or forecast.
  var isAchieved: Bool { kind == .actual && status != .forecast && value != nil }

  /// Whether its period only says when it was published.
  var isDatedByPublication: Bool {
    guard let released, period.frequency == .month || period.frequency == .day else { return false }
    return period.contains(released)
  }
}
