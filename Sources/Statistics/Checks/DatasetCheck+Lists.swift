internal import Diagnostics
internal import Languages

extension DatasetCheck {
  /// What is wrong with regions and indicators themselves.
  func listFindings() -> [Diagnostic] { regionFindings() + indicatorFindings() }

  private func regionFindings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for region in dataset.regions {
      if region.name.inAnyLanguage.isEmpty {
        found.append(
          Diagnostic(.error, "the region “\(region.id)” has no name", remedy: "give it a name in at least one language"))
      }
      guard let parent = region.parent else { continue }
      if index.region(parent) == nil {
        found.append(
          Diagnostic(
            .error, "the parent “\(parent)” of the region “\(region.id)” is not among the regions",
            remedy: "add “\(parent)” or correct the key"))
      } else if circles(from: region.id, next: { index.region($0)?.parent }) {
        found.append(
          Diagnostic(.error, "the region “\(region.id)” contains itself", remedy: "correct its parents"))
      }
    }
    return found
  }

  private func indicatorFindings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for indicator in dataset.indicators {
      guard let whole = indicator.partOf else { continue }
      if index.indicator(whole) == nil {
        found.append(
          Diagnostic(
            .error, "the indicator “\(indicator.id)” is part of “\(whole)”, which is not among the indicators",
            remedy: "add “\(whole)” or correct the key"))
      } else if circles(from: indicator.id, next: { index.indicator($0)?.partOf }) {
        found.append(
          Diagnostic(
            .error, "the indicator “\(indicator.id)” is part of itself", remedy: "correct the indicators it is said to be part of"))
      }
    }
    return found
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
