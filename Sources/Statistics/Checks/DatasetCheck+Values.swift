internal import FoundationEssentials

extension DatasetCheck {
  /// Keys that lead nowhere, and figures that are there twice.
  func keyFindings(_ position: Int) -> [Finding] {
    let observation = dataset.observations[position]
    var found: [Finding] = []
    func unknown(_ what: String, _ id: String) {
      found.append(
        Finding(
          .error, at: place(position), "there is no \(what) “\(id)”", remedy: "add it to the \(what)s or correct the key"))
    }
    if regions[observation.region] == nil { unknown("region", observation.region) }
    if indicators[observation.indicator] == nil { unknown("indicator", observation.indicator) }
    if units[observation.unit] == nil { unknown("unit", observation.unit) }
    guard let first = firsts[observation.key], first != position else { return found }
    let other = dataset.observations[first]
    if observation.ones == other.ones, (observation.value == nil) == (other.value == nil), observation.qualifier == other.qualifier
    {
      found.append(
        Finding(.note, at: place(position), "\(label(observation)) is there twice and agrees\(reference(first)); one is kept"))
    } else {
      found.append(
        Finding(
          .error, at: place(position),
          "\(label(observation)) is there twice: \(saying(observation)) here, \(saying(other))\(reference(first))",
          remedy: "keep one of the two"))
    }
    return found
  }

  /// Values that their unit or indicator cannot have.
  func valueFindings(_ position: Int) -> [Finding] {
    let observation = dataset.observations[position]
    guard let value = observation.value, value.isFinite, let unit = units[observation.unit] else { return [] }
    let kind = indicators[observation.indicator]?.kind
    let about = "\(label(observation)) is \(saying(observation))"
    func finding(_ severity: Finding.Severity, _ message: String, _ remedy: String) -> [Finding] {
      [Finding(severity, at: place(position), message, remedy: remedy)]
    }
    if kind == .share, unit.kind == .percent, observation.ones < 0 || observation.ones > 100 {
      return finding(.error, "\(about), but a share lies between 0 and 100", "correct the value, or the kind of the indicator")
    }
    if unit.kind == .rank, observation.ones < 1 || observation.ones.rounded(decimals: 0) != observation.ones {
      return finding(.error, "\(about), but ranks are 1, 2, 3 and so on", "correct the value or the unit")
    }
    if unit.kind == .count, observation.ones < 0, kind != .growth {
      return finding(.warning, "\(about), but nothing counts below zero", "check the value")
    }
    return []
  }

  /// Counts that are not whole: one finding for each indicator, because a wrong unit shows in every row.
  func fractionFindings() -> [Finding] {
    var firstOf: [String: Int] = [:]
    var countOf: [String: Int] = [:]
    for (position, observation) in dataset.observations.enumerated() {
      guard units[observation.unit]?.kind == .count, observation.qualifier == .exact, observation.status == .final,
        !observation.isDerived, observation.ones.isFinite, observation.ones.rounded(decimals: 0) != observation.ones
      else { continue }
      firstOf[observation.indicator] = firstOf[observation.indicator] ?? position
      countOf[observation.indicator, default: 0] += 1
    }
    return firstOf.sorted { $0.value < $1.value }.map { indicator, position in
      let count = countOf[indicator] ?? 1
      let more = count > 1 ? ", and \(count - 1) more of the indicator are no whole number" : ""
      let observation = dataset.observations[position]
      return Finding(
        .warning, at: place(position), "\(label(observation)) is \(saying(observation)), but counts are whole\(more)",
        remedy: "check the unit and the power of ten")
    }
  }
}
