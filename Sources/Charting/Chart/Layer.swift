public import Statistics

/// The data of one mark and how they are encoded: what every kind of mark has in common.
public struct Layer: Hashable, Sendable {
  /// The shape that stands for a value.
  public enum Geometry: String, Hashable, Sendable, Codable, CaseIterable {
    /// A bar from zero to the value.
    case bar
    /// A line through the values.
    case line
    /// A line that keeps each value until the next.
    case step
    /// The area between zero and the values.
    case area
    /// A dot at the value.
    case point
    /// A dot at the end of a hairline from zero.
    case lollipop
    /// Two dots joined by a bar: earlier and latest.
    case dumbbell
    /// A band from the lowest to the highest of a place's values, with a tick at the one between.
    case range
    /// A cell coloured by its value.
    case cell
    /// A bar on a track that ends at a target.
    case progress
    /// Straight lines between the first and the last period.
    case slope
  }

  /// How marks at one place share it.
  public enum Stacking: String, Hashable, Sendable, Codable, CaseIterable {
    /// Beside each other.
    case unstacked
    /// On top of each other, rising values from zero upwards and falling ones downwards.
    case standard
    /// On top of each other, as parts of 100 %.
    case normalized
  }

  /// The shape.
  public var geometry: Geometry
  /// The data.
  public var series: [Series]
  /// What stands along the horizontal axis.
  public var x: Field?
  /// What stands along the vertical axis.
  public var y: Field?
  /// What the colour tells apart.
  public var color: Field?
  /// What stands beside each other at one place.
  public var position: Field?
  /// Whether marks at one place are stacked.
  public var stacking: Stacking

  /// Makes a layer.
  public init(
    _ geometry: Geometry, _ series: [Series], x: Field? = nil, y: Field? = nil, color: Field? = nil, position: Field? = nil,
    stacking: Stacking = .unstacked
  ) {
    self.geometry = geometry
    self.series = series
    self.x = x
    self.y = y
    self.color = color
    self.position = position
    self.stacking = stacking
  }
}
