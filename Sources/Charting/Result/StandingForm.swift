import Drawing
import Statistics

/// The fixed measures of the forms that show how a figure is known, in points at the style's standard type size.
///
/// They are not a style's to choose: a hatch means the same in every publication, as a letter does.
enum StandingForm {
  /// Outline of a tinted, dotted or hatched bar, drawn inside it.
  static let outline = 0.75
  /// Outline of a forecast.
  static let forecastOutline = 0.9
  /// Dash of that outline.
  static let forecastDash = [2.2, 1.6]
  /// Distance of hatch lines along the bar.
  static let hatchStep = 3.0
  /// Thickness of a hatch line.
  static let hatchStroke = 0.6
  /// Radius of a dot of the lattice.
  static let latticeRadius = 0.62
  /// Distance of dots in a row of the lattice.
  static let latticeColumn = 3.0
  /// Distance of rows of the lattice.
  static let latticeRow = 2.25
  /// Longest point of a bar that means "over", deepest notch of one that means "under".
  static let longestPoint = 6.0
  /// The point where the value itself is shorter than its point.
  static let shortPoint = 2.0
  /// The least a bar that is not zero is long.
  static let shortestBar = 1.0
  /// Outline of a hollow dot.
  static let hollowStroke = 1.4

  /// Dash and thickness of a line's segment.
  static func line(_ standing: Standing) -> (dash: [Double], width: Double?) {
    switch standing {
    case .final, .revised, .notPublished, .notApplicable, .confidential: ([], nil)
    case .provisional: ([3, 2], nil)
    case .estimate, .unreliable: ([1.2, 1.8], nil)
    case .forecast: ([5, 3], 1.1)
    case .derived, .target: ([], 0.75)
    }
  }
}
