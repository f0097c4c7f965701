import Drawing
import FoundationEssentials
import Statistics

/// What the steps of a resolution fill: forms and labels at their places, and what had to be compromised.
struct Canvas {
  /// Lines and areas under the data.
  var guides: [Form] = []
  /// The data and everything over them.
  var forms: [Form] = []
  /// All text in reading order.
  var labels: [PlacedLabel] = []
  /// Compromises.
  var diagnostics: [Diagnostic] = []
  /// The plots.
  var plots: [ResolvedChart.Plot] = []
  /// What is shown, for the text alternative.
  var account = Account()
  /// Whether the parts of a stack have their names at the first bar, so that no key need say them.
  var namesParts = false
  /// The lowest point used so far.
  var bottom = 0.0

  /// Places a line of text and returns its box.
  @discardableResult
  mutating func place(_ role: PlacedLabel.Role, _ line: TextLine, at origin: Point, hasPlate: Bool = false) -> Rect {
    let label = PlacedLabel(role, line, at: origin, hasPlate: hasPlate)
    labels.append(label)
    return label.box
  }

  /// Draws a straight line under the data.
  mutating func guide(_ role: RuleForm.Role, from start: Point, to end: Point, _ stroke: Stroke) {
    guides.append(.rule(RuleForm(role: role, start: start, end: end, stroke: stroke)))
  }

  /// Draws a straight line over the data.
  mutating func rule(_ role: RuleForm.Role, from start: Point, to end: Point, _ stroke: Stroke) {
    forms.append(.rule(RuleForm(role: role, start: start, end: end, stroke: stroke)))
  }

  /// Notes a compromise, once.
  mutating func note(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
