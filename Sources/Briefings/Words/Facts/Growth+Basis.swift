package import Languages
package import Statistics

extension Growth.Basis {
  /// What a change is measured against, as it is written beside a percentage.
  ///
  /// A change of a whole year is on the year before, one of a shorter period on the same period of that year. A change on the previous
  /// month or quarter is said to be so “as published”: sources use the word loosely.
  package func word(over period: Period) -> Word {
    switch self {
    case .yearOnYear: period.months >= 12 ? .basisYearBefore : .basisYearOnYear
    case .monthOnMonth: .basisMonthOnMonth
    case .quarterOnQuarter: .basisQuarterOnQuarter
    case .unstated: .basisUnstated
    }
  }
}
