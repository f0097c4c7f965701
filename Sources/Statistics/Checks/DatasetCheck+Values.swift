internal import Diagnostics

extension DatasetCheck {
  /// Keys that lead nowhere.
  func keyFindings() -> [(position: Int, diagnostic: Diagnostic)] {
    var found: [(position: Int, diagnostic: Diagnostic)] = []
    let known = (
      regions: Set(dataset.regions.map(\.id)), indicators: Set(dataset.indicators.map(\.id)), units: Set(dataset.units.map(\.id))
    )
    func check(_ id: String, _ what: String, in keys: Set<String>, _ position: Int) {
      guard !keys.contains(id) else { return }
      let message = "there is no \(what) “\(id)”"
      found.append(
        (position, Diagnostic(.error, at: location(position), message, remedy: "add it to the \(what)s or correct the key")))
    }
    for (position, observation) in dataset.observations.enumerated() {
      check(observation.region, "region", in: known.regions, position)
      check(observation.indicator, "indicator", in: known.indicators, position)
      check(observation.unit, "unit", in: known.units, position)
    }
    return found
  }

  /// A figure that is there twice.
  func duplicateFinding(_ position: Int, of first: Int) -> Diagnostic {
    let observation = dataset.observations[position]
    let other = dataset.observations[first]
    if observation.ones == other.ones, (observation.value == nil) == (other.value == nil), observation.qualifier == other.qualifier
    {
      return Diagnostic(
        .note, at: location(position), "\(label(observation)) is there twice and agrees\(reference(first)); one is kept")
    }
    return Diagnostic(
      .error, at: location(position),
      "\(label(observation)) is there twice: \(saying(observation)) here, \(saying(other))\(reference(first))",
      remedy: "keep one of the two")
  }

  /// Values that their unit or indicator cannot have.
  func valueFindings(_ position: Int) -> [Diagnostic] {
    let observation = dataset.observations[position]
    guard observation.value != nil, let unit = index.unit(observation.unit) else { return [] }
    let kind = index.indicator(observation.indicator)?.kind
    func diagnostic(_ severity: Diagnostic.Severity, _ objection: String, _ remedy: String) -> [Diagnostic] {
      let message = "\(label(observation)) is \(saying(observation)), but \(objection)"
      return [Diagnostic(severity, at: location(position), message, remedy: remedy)]
    }
    if kind == .share, unit.kind == .percent, observation.ones < 0 || observation.ones > 100 {
      return diagnostic(.error, "a share is between 0 and 100", "correct the value, or the kind of the indicator")
    }
    if unit.kind == .rank, observation.ones < 1 || observation.ones.rounded(decimals: 0) != observation.ones {
      return diagnostic(.error, "ranks are 1, 2, 3 and so on", "correct the value or the unit")
    }
    if unit.kind == .count, observation.ones < 0, kind != .growth, !mayBeBelowZero(observation.indicator) {
      return diagnostic(.warning, "a count is not negative", "check the value")
    }
    return []
  }

  /// Whether the name of an indicator says that its figures are on both sides of zero.
  private func mayBeBelowZero(_ indicator: String) -> Bool {
    guard let name = index.indicator(indicator)?.name else { return false }
    return IndicatorWords.balance.occurs(in: name) || IndicatorWords.difference.occurs(in: name)
  }

  /// Counts that are not whole: one diagnostic for each indicator, because a wrong unit shows in every row.
  func fractionFindings() -> [Diagnostic] {
    let counts = Set(dataset.units.filter { $0.kind == .count }.map(\.id))
    var firstOf: [String: Int] = [:]
    var countOf: [String: Int] = [:]
    for (position, observation) in dataset.observations.enumerated() {
      guard counts.contains(observation.unit), observation.qualifier == .exact, observation.status == .final,
        !observation.isDerived, observation.ones.rounded(decimals: 0) != observation.ones
      else { continue }
      firstOf[observation.indicator] = firstOf[observation.indicator] ?? position
      countOf[observation.indicator, default: 0] += 1
    }
    return firstOf.sorted { $0.value < $1.value }.map { indicator, position in
      let count = countOf[indicator] ?? 1
      let more = count > 1 ? ", and \(count - 1) more of the indicator are not whole numbers" : ""
      let observation = dataset.observations[position]
      return Diagnostic(
        .warning, at: location(position), "\(label(observation)) is \(saying(observation)), but counts are whole\(more)",
        remedy: "check the unit and the power of ten")
    }
  }
}
