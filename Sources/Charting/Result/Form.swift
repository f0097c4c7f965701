public import Drawing
public import Statistics

/// Something that is inked, at its final place.
public enum Form: Hashable, Sendable {
  /// A bar.
  case bar(BarForm)
  /// A dot.
  case dot(DotForm)
  /// A line through values.
  case line(LineForm)
  /// A filled area.
  case area(AreaForm)
  /// A line that is not data.
  case rule(RuleForm)

  /// Everything it inks, in points.
  public var bounds: Rect {
    switch self {
    case .bar(let bar): bar.bounds
    case .dot(let dot): dot.bounds
    case .line(let line): line.bounds
    case .area(let area): area.bounds
    case .rule(let rule): rule.bounds
    }
  }

  /// The observation it stands for.
  public var observation: Observation.Key? {
    switch self {
    case .bar(let bar): bar.observation
    case .dot(let dot): dot.observation
    case .area(let area): area.observation
    case .line, .rule: nil
    }
  }

  func items(paper: Color, target: Color) -> [Scene.Item] {
    switch self {
    case .bar(let bar): bar.items(paper: paper)
    case .dot(let dot): dot.items(paper: paper, target: target)
    case .line(let line): line.items()
    case .area(let area): area.items()
    case .rule(let rule): rule.items()
    }
  }
}

/// A line of text at its final place.
public struct PlacedLabel: Hashable, Sendable {
  /// What a label says.
  public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// Measure and unit of a panel.
    case heading
    /// Name of a row, slot, column or part.
    case category
    /// A value.
    case value
    /// Two dots for a value that is not there.
    case missing
    /// A tick of an axis.
    case axis
    /// Value and name at the end of a line.
    case end
    /// Words at an observation or a line.
    case annotation
    /// What a fill means.
    case key
    /// How much was left out.
    case note
  }

  /// What it says.
  public var role: Role
  /// The shaped text.
  public var line: TextLine
  /// Where its baseline starts, in points.
  public var origin: Point
  /// Whether paper is laid under it, because it is on a gridline.
  public var hasPlate: Bool

  /// Makes a placed label.
  init(_ role: Role, _ line: TextLine, at origin: Point, hasPlate: Bool = false) {
    self.role = role
    self.line = line
    self.origin = origin
    self.hasPlate = hasPlate
  }

  /// Its characters.
  public var text: String { line.text }

  /// The box around its ink, in points.
  public var box: Rect {
    Rect(x: origin.x, y: origin.y - line.ascent, width: line.width, height: line.ascent + line.descent)
  }
}
