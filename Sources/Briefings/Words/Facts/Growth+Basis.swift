import Languages
import Statistics

extension Growth.Basis {
  /// What a change is measured against, as it is written beside a percentage.
  ///
  /// A change on the previous month or quarter is said to be so “as published”: sources use the word loosely.
  var word: Word {
    switch self {
    case .yearOnYear: .basisYearOnYear
    case .monthOnMonth: .basisMonthOnMonth
    case .quarterOnQuarter: .basisQuarterOnQuarter
    case .unstated: .basisUnstated
    }
  }
}
