extension Unit {
  /// What changes in per cent and shares are stated in.
  package static let percent = Unit(id: "PERCENT", kind: .percent, name: "%")
  /// What changes of percentages and contributions to growth are stated in.
  package static let percentagePoints = Unit(
    id: "PERCENTAGE_POINT", kind: .percentagePoint, name: LocalizedText(english: nil))
  /// What values relative to a base period are stated in.
  package static let relativeToBase = Unit(id: "INDEX", kind: .index, name: LocalizedText(english: nil))
}
