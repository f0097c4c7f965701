extension Growth {
  /// The period that a change of `period` is measured against, or why that is not known.
  ///
  /// A year earlier for `.yearOnYear`; the month before for `.monthOnMonth` of a month and the quarter before for
  /// `.quarterOnQuarter` of a quarter. "Month-on-month" of a quarter contradicts itself and has no base.
  public func base(of period: Period) throws(DerivationRefusal) -> Period {
    switch (basis, period.frequency) {
    case (.yearOnYear, _): return period.previousYear
    case (.monthOnMonth, .month), (.quarterOnQuarter, .quarter): return period.advanced(by: -1)
    case (.monthOnMonth, _), (.quarterOnQuarter, _): throw .baseContradictsPeriod
    case (.unstated, _): throw .baseNotStated
    }
  }
}
