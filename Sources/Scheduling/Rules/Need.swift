package import Statistics

/// A figure that must be there before a briefing about a period is made.
package struct Need: Hashable, Sendable, CustomStringConvertible {
  /// Key of the indicator.
  package var indicator: String
  /// Key of the region; `nil` for every region that has the indicator in any period.
  package var region: String?

  /// Makes a need.
  package init(indicator: String, region: String? = nil) {
    self.indicator = indicator
    self.region = region
  }

  /// As it is written: `indicator` or `region/indicator`.
  package var description: String { region.map { "\($0)/\(indicator)" } ?? indicator }
}

extension [Need] {
  /// What is lacking for a period, one text each, sorted: `yiwu/exports` has no actual figure that is published by `day`. Without needs,
  /// some figure of the period is wanted, whichever it is.
  ///
  /// - Parameters:
  ///   - period: The period.
  ///   - day: The day up to which a figure counts as published; one without a day of publication always does.
  ///   - dataset: The figures there are.
  package func lacking(_ period: Period, by day: Day, in dataset: Dataset) -> [String] {
    let available = dataset.observations.filter { observation in
      observation.period == period && observation.kind == .actual && observation.value != nil && observation.status != .forecast
        && observation.isPublished(by: day)
    }
    if isEmpty { return available.isEmpty ? ["any figure of \(period.sdmx)"] : [] }
    let there = Set(available.map { Need(indicator: $0.indicator, region: $0.region) })
    var lacking: Set<String> = []
    for need in self {
      let wanted: Set<Need>
      if need.region != nil {
        wanted = [need]
      } else {
        let regions = Set(dataset.observations.lazy.filter { $0.indicator == need.indicator }.map(\.region))
        wanted = regions.isEmpty ? [need] : Set(regions.map { Need(indicator: need.indicator, region: $0) })
      }
      lacking.formUnion(wanted.subtracting(there).map(\.description))
    }
    return lacking.sorted()
  }
}

extension Observation {
  /// Whether it was published on a day or before.
  func isPublished(by day: Day) -> Bool {
    guard let released else { return true }
    return released.firstDay <= .day(day.year, day.month, day.day)
  }
}
