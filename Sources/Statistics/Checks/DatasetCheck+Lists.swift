internal import Diagnostics
internal import Languages

extension DatasetCheck {
  /// What is wrong with regions and indicators themselves.
  func listFindings() -> [Diagnostic] {
    dataset.regions.flatMap { findings(about: $0) } + dataset.indicators.flatMap { findings(about: $0) }
  }

  /// What is wrong with the entry of a region.
  func findings(about region: Region) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if region.name.inAnyLanguage.isEmpty {
      found.append(Diagnostic(.error, "the region “\(region.id)” has no name", remedy: "give it a name in at least one language"))
    }
    guard let parent = region.parent else { return found }
    if index.region(parent) == nil {
      found.append(
        Diagnostic(
          .error, "the parent “\(parent)” of the region “\(region.id)” is not among the regions",
          remedy: "add “\(parent)” or correct the key"))
    } else if circles(from: region.id, next: { index.region($0)?.parent }) {
      found.append(
        Diagnostic(.error, "the region “\(region.id)” contains itself", remedy: "correct its parents"))
    }
    return found
  }

  /// What is wrong with the entry of an indicator.
  func findings(about indicator: Indicator) -> [Diagnostic] {
    guard let whole = indicator.partOf else { return [] }
    if index.indicator(whole) == nil {
      return [
        Diagnostic(
          .error, "the indicator “\(indicator.id)” is part of “\(whole)”, which is not among the indicators",
          remedy: "add “\(whole)” or correct the key")
      ]
    }
    guard circles(from: indicator.id, next: { index.indicator($0)?.partOf }) else { return [] }
    return [
      Diagnostic(
        .error, "the indicator “\(indicator.id)” is part of itself", remedy: "correct the indicators it is said to be part of")
    ]
  }

  private func circles(from start: String, next: (String) -> String?) -> Bool {
    var seen: Set<String> = []
    var current = next(start)
    while let id = current, seen.insert(id).inserted {
      if id == start { return true }
      current = next(id)
    }
    return false
  }
}
