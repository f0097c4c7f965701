import Findings
import Languages
import Statistics

extension Profile {
  /// The unit that a change of it is in: its own, as of a balance, per cent or points.
  func unit(of change: Observation) -> Unit {
    if change.unit == unit.id, unit.kind != .percent { return unit }
    return change.unit == Unit.percentagePoints.id ? .percentagePoints : .percent
  }

  /// What its figures say: of a rate of growth a change, which has its sign.
  var meaning: FigureMeaning { indicator.kind == .growth ? .change : .level }
}

extension Unit {
  /// What is beside changes in it: `%`, `points`; empty where levels have the same.
  func nameOfChanges(_ wording: any FindingWording) -> String {
    switch kind {
    case .percent: "%"
    case .percentagePoint: String(wording.points("").drop(while: \.isWhitespace))
    case .currency, .count, .quantity, .index, .rank: ""
    }
  }
}
