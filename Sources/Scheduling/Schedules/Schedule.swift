package import Statistics

/// When a report is due, for which periods, and on what conditions. The unit is the period, not the firing: each period is issued once,
/// however often and on however many machines it is asked what is due.
package struct Schedule: Hashable, Sendable {
  /// What a report was called before.
  package enum Descent: Hashable, Sendable {
    /// Nothing is said: should the ledger have reports that are in no schedule, that must be said first.
    case unstated
    /// It is new.
    case none
    /// What was issued under these names counts as issued.
    case formerly([String])
  }

  /// What happens where the figures are those of the issue before.
  package enum Repetition: Hashable, Sendable {
    /// A new period is a new issue all the same.
    case always
    /// Nothing is sent.
    case onlyWhenChanged
  }

  /// The report's name; with the period it is what makes an issue one and the same.
  package var report: String
  /// What it was called before.
  package var descent: Descent
  /// Which periods it is about.
  package var reporting: Reporting
  /// When a period falls due.
  package var due: MonthlyRule
  /// The zone whose clocks the rules mean.
  package var zone: ZoneRules
  /// Which days are worked.
  package var workingDays: WorkingDays
  /// When the owner is notified that a period has not been issued.
  package var deadline: MonthlyRule?
  /// The moment before which nothing leaves.
  package var embargo: Embargo?
  /// How many periods before the current one are made up for if they were missed.
  package var catchUp: Int
  /// What happens where nothing changed.
  package var repetition: Repetition
  /// Figures that must be there.
  package var needs: [Need]
  /// Whether someone must agree.
  package var approval: Approval
  /// The first period; `nil` for the one that is current when the schedule is first looked at.
  package var from: Period?
  /// The last period; `nil` without end.
  package var until: Period?

  /// Makes a schedule.
  package init(
    report: String, descent: Descent = .unstated, reporting: Reporting = .month, due: MonthlyRule, zone: ZoneRules,
    workingDays: WorkingDays = WorkingDays(), deadline: MonthlyRule? = nil, embargo: Embargo? = nil, catchUp: Int = 2,
    repetition: Repetition = .always, needs: [Need] = [], approval: Approval = .notNeeded, from: Period? = nil, until: Period? = nil
  ) {
    self.report = report
    self.descent = descent
    self.reporting = reporting
    self.due = due
    self.zone = zone
    self.workingDays = workingDays
    self.deadline = deadline
    self.embargo = embargo
    self.catchUp = catchUp
    self.repetition = repetition
    self.needs = needs
    self.approval = approval
    self.from = from
    self.until = until
  }

  /// The names it has or had: an issue under any of them is one of its own.
  package var names: [String] {
    if case .formerly(let names) = descent { [report] + names } else { [report] }
  }
}

extension Schedule {
  /// Whether any of its rules counts working days, and so depends on the holidays.
  package var countsWorkingDays: Bool {
    var rules = [due] + [deadline].compactMap(\.self)
    if case .rule(let rule) = embargo { rules.append(rule) }
    return rules.contains { rule in
      switch rule.day {
      case .workingDay, .lastWorkingDay: true
      case .day, .lastDay, .weekday, .lastWeekday: rule.shift != .none
      }
    }
  }
}
