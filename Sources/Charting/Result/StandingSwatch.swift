public import Drawing
public import Statistics
public import Styling

/// A small bar that shows how a standing and a qualifier are drawn, for the explanation of marks.
public struct StandingSwatch: Hashable, Sendable {
  /// How a value is known.
  public var standing: Standing
  /// How exactly it is stated.
  public var qualifier: Qualifier

  /// Makes a swatch.
  public init(standing: Standing, qualifier: Qualifier = .exact) {
    self.standing = standing
    self.qualifier = qualifier
  }

  /// The swatch, 40 × 10 pt; a target is the mark alone at its right end.
  public func scene(style: Style) -> Scene {
    let size = Size(width: 40, height: 10)
    let chart = style.chart
    if standing == .target {
      let mark = Rect(x: size.width - chart.bullet.targetWidth, y: 0, width: chart.bullet.targetWidth, height: size.height)
      return Scene(size: size, items: [.path(.rectangle(mark), fill: chart.highlight, stroke: nil)])
    }
    // The point of an "over" reaches beyond the value.
    let bar = BarForm(
      rect: Rect(x: 0, y: 0, width: size.width - (qualifier == .over ? size.height / 2 : 0), height: size.height),
      direction: .right,
      standing: standing, qualifier: qualifier, color: chart.positive, tint: chart.tint, observation: nil)
    return Scene(size: size, items: Form.bar(bar).items(paper: style.colors.paper, target: chart.highlight))
  }
}
