import Drawing
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
  var diagnostics: [ChartDiagnostic] = []
  /// The plots.
  var plots: [ResolvedChart.Plot] = []
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

  /// Places a line of text where it touches no other, and says whether it did.
  @discardableResult
  mutating func placeIfFree(_ role: PlacedLabel.Role, _ line: TextLine, at origin: Point, hasPlate: Bool = false) -> Bool {
    let label = PlacedLabel(role, line, at: origin, hasPlate: hasPlate)
    let isFree = !labels.contains { $0.box.intersects(label.box.inset(by: -1)) }
    if isFree { labels.append(label) }
    return isFree
  }

  /// The words under the plots that nothing is lower than.
  var lowestAnnotation: PlacedLabel? {
    labels.last { label in
      label.role == .annotation && label.box.maxY >= bottom - 4 && plots.allSatisfy { $0.frame.maxY <= label.box.minY }
    }
  }

  /// Draws a straight line under the data.
  mutating func guide(_ role: RuleForm.Role, from start: Point, to end: Point, _ stroke: Stroke) {
    guides.append(.rule(RuleForm(role: role, start: start, end: end, stroke: stroke)))
  }

  /// Draws a straight line over the data.
  mutating func rule(_ role: RuleForm.Role, from start: Point, to end: Point, _ stroke: Stroke) {
    forms.append(.rule(RuleForm(role: role, start: start, end: end, stroke: stroke)))
  }

  /// Leaves out labels that touch one of more importance, and notes each: better a number less than two that cannot be read.
  mutating func dropTouching() {
    let order = labels.indices.sorted { (labels[$0].role.importance, -$0) > (labels[$1].role.importance, -$1) }
    var kept: [Int] = []
    for index in order {
      let box = labels[index].box.inset(by: 0.05)
      if kept.contains(where: { labels[$0].box.intersects(box) }) {
        note(.labelDropped(labels[index].text))
      } else {
        kept.append(index)
      }
    }
    if kept.count < labels.count { labels = kept.sorted().map { labels[$0] } }
  }

  /// Notes a compromise, once.
  mutating func note(_ diagnostic: ChartDiagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}

extension PlacedLabel.Role {
  /// What stays where two labels have room for one.
  fileprivate var importance: Int {
    switch self {
    case .heading: 9
    case .category: 8
    case .end: 7
    case .value: 6
    case .missing: 5
    case .key: 4
    case .note: 3
    case .axis: 2
    case .annotation: 1
    }
  }
}
