import Languages
package import Statistics

extension Unit {
  /// The unit that differences are in: percentage points for percentages.
  package var ofChanges: Unit {
    kind == .percent ? .percentagePoints : self
  }
}

extension Unit.Kind {
  /// Whether its values are amounts, which can be added up and divided.
  var isAmount: Bool {
    switch self {
    case .currency, .count, .quantity: true
    case .percent, .percentagePoint, .index, .rank: false
    }
  }
}

extension Observation {
  /// Whether it is the amount by which a figure has changed, and not what the other parts of a whole leave.
  package var isDerivedChange: Bool {
    guard case .derived(let derivation) = origin, derivation.method == .difference else { return false }
    return derivation.inputs.allSatisfy { $0.indicator == indicator }
  }
}

extension FactBook {
  /// A unit of the data, or one that only derived figures have.
  package func unitOfResult(_ id: String) -> Unit? {
    unit(id) ?? [Unit.relativeToBase, .percentagePoints].first { $0.id == id }
  }
}
