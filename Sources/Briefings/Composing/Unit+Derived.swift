import Languages
import Statistics

extension Unit {
  /// What values relative to a base period are stated in.
  static let relativeToBase = Unit(id: "INDEX", kind: .index, name: LocalizedText(english: nil))
  /// What changes of percentages and contributions to growth are stated in.
  static let percentagePoints = Unit(id: "PERCENTAGE_POINT", kind: .percentagePoint, name: LocalizedText(english: nil))

  /// The unit that differences are in: percentage points for percentages.
  var ofChanges: Unit {
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

extension FactBook {
  /// A unit of the data, or one that only derived figures have.
  func unitOfResult(_ id: String) -> Unit? {
    unit(id) ?? [Unit.relativeToBase, .percentagePoints].first { $0.id == id }
  }
}
