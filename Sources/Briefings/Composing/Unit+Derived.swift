import Languages
package import Statistics

extension Unit {
  /// The unit that differences are in: percentage points for percentages.
  package var ofChanges: Unit {
    kind == .percent ? .percentagePoints : self
  }
}

extension Unit {
  /// The unit of a rate: its key is made of both, by which it is found again.
  func divided(by other: Unit) -> Unit {
    let names = Language.all.map { language in
      (
        language,
        Word.mapPerUnit[language, ["unit": name[language], "one": language.rules.singular(other.name[language])]]
      )
    }
    return Unit(id: "\(id)/\(other.id)", kind: kind, name: LocalizedText(names))
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
    if let known = unit(id) ?? [Unit.relativeToBase, .percentagePoints].first(where: { $0.id == id }) { return known }
    // That of a rate, which is in both its parts.
    let parts = id.split(separator: "/").map(String.init)
    guard parts.count == 2, let dividend = unit(parts[0]), let divisor = unit(parts[1]) else { return nil }
    return dividend.divided(by: divisor)
  }
}
