public import Languages
import Statistics

/// One plot of a figure: marks on one scale, with the measure and unit over it where a figure has several.
public struct Panel: Hashable, Sendable {
  /// Measure and unit, printed over the plot; `nil` where the figure's subtitle says it.
  public var heading: LocalizedText?
  /// What is drawn, in painter's order.
  public var layers: [Layer]
  /// Lines the data are read against.
  public var rules: [RuleMark]
  /// Bands behind the data.
  public var bands: [BandMark]
  /// Words at single observations.
  public var callouts: [Callout]
  /// How high the plot is among plots above each other, each of which is 1 unless it says so.
  public var share = 1.0

  /// Makes a panel from its parts.
  public init(
    heading: LocalizedText? = nil, layers: [Layer] = [], rules: [RuleMark] = [], bands: [BandMark] = [], callouts: [Callout] = []
  ) {
    self.heading = heading
    self.layers = layers
    self.rules = rules
    self.bands = bands
    self.callouts = callouts
  }

  /// Makes a panel of marks: `Panel("Billion yuan") { BarMark(series, x: .value, y: .indicator) }`.
  public init(_ heading: LocalizedText? = nil, @ChartBuilder content: () -> [ChartPart]) {
    self.init(heading: heading)
    for part in content().joined() { add(part) }
  }

  package mutating func add(_ part: ChartPart) {
    switch part {
    case .layer(let layer): layers.append(layer)
    case .rule(let rule): rules.append(rule)
    case .band(let band): bands.append(band)
    case .callout(let callout): callouts.append(callout)
    case .panel(let panel):
      layers += panel.layers
      rules += panel.rules
      bands += panel.bands
      callouts += panel.callouts
    }
  }
}

/// What stands between the braces of a chart.
public enum ChartPart: Hashable, Sendable {
  /// A mark's data and encoding.
  case layer(Layer)
  /// A line to read against.
  case rule(RuleMark)
  /// A band behind the data.
  case band(BandMark)
  /// Words at one observation.
  case callout(Callout)
  /// A plot of its own.
  case panel(Panel)
}

extension [ChartPart] {
  /// The parts, with marks of one kind and encoding that follow each other as one mark of all their series: a loop makes many of what is
  /// one.
  func joined() -> [ChartPart] {
    reduce(into: []) { parts, part in
      guard case .layer(let layer) = part, case .layer(var last)? = parts.last(where: \.isLayer), last.isLike(layer),
        let index = parts.lastIndex(where: \.isLayer)
      else { return parts.append(part) }
      last.series += layer.series
      parts[index] = .layer(last)
    }
  }
}

extension ChartPart {
  fileprivate var isLayer: Bool { if case .layer = self { true } else { false } }
}

extension Layer {
  /// Whether it differs in its series only.
  fileprivate func isLike(_ other: Layer) -> Bool {
    var same = other
    same.series = series
    return same == self
  }
}

/// Builds charts and panels from marks, with `if` and `for` as in any Swift result builder.
@resultBuilder public enum ChartBuilder {
  /// A mark.
  public static func buildExpression(_ mark: any Mark) -> [ChartPart] { [.layer(mark.layer)] }
  /// A mark with words at some of its observations.
  public static func buildExpression(_ mark: AnnotatedMark) -> [ChartPart] {
    [.layer(mark.layer)] + mark.callouts.map(ChartPart.callout)
  }
  /// A line to read against.
  public static func buildExpression(_ rule: RuleMark) -> [ChartPart] { [.rule(rule)] }
  /// A band behind the data.
  public static func buildExpression(_ band: BandMark) -> [ChartPart] { [.band(band)] }
  /// Words at one observation.
  public static func buildExpression(_ callout: Callout) -> [ChartPart] { [.callout(callout)] }
  /// A plot of its own.
  public static func buildExpression(_ panel: Panel) -> [ChartPart] { [.panel(panel)] }
  /// Parts that a function made.
  public static func buildExpression(_ parts: [ChartPart]) -> [ChartPart] { parts }
  /// Parts one after the other.
  public static func buildBlock(_ parts: [ChartPart]...) -> [ChartPart] { parts.flatMap(\.self) }
  /// Parts of a loop.
  public static func buildArray(_ parts: [[ChartPart]]) -> [ChartPart] { parts.flatMap(\.self) }
  /// Parts under a condition.
  public static func buildOptional(_ parts: [ChartPart]?) -> [ChartPart] { parts ?? [] }
  /// The parts of the first branch.
  public static func buildEither(first parts: [ChartPart]) -> [ChartPart] { parts }
  /// The parts of the second branch.
  public static func buildEither(second parts: [ChartPart]) -> [ChartPart] { parts }
}
