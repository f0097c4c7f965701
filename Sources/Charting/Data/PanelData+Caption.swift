import Languages
import Statistics

extension PanelData {
  /// Unit and measure in the usual words: `Billion yuan`, `Change on a year earlier, %`.
  func unitCaption(in language: Language) -> String? {
    guard let first = data.first else { return nil }
    if hidesLabels { return Word.shareOfTotal[language] }
    guard first.field == .growth else {
      let unit = (first.scaling ?? .plain(language)).caption(of: first.unit)
      // A number without a unit is said to be what it counts.
      return unit.isEmpty && indicatorNames.count == 1 ? indicatorNames[0] : unit
    }
    let bases = Set(data.compactMap { $0.observation.growth?.basis })
    guard let basis = bases.first else { return nil }
    return (bases.count == 1 ? basis : .unstated).caption[language]
  }
}

extension Growth.Basis {
  fileprivate var caption: Word {
    switch self {
    case .yearOnYear: .changeOnYear
    case .monthOnMonth: .changeOnMonth
    case .quarterOnQuarter: .changeOnQuarter
    case .unstated: .changeUnstated
    }
  }
}
