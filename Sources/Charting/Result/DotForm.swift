public import Drawing
public import Statistics

/// A dot at its place: solid, tinted or hollow as its value is known, with a ring or chevron as it is stated.
public struct DotForm: Hashable, Sendable {
  /// Its centre.
  public var center: Point
  /// Its radius in points.
  public var radius: Double
  /// How the value is known.
  public var standing: Standing
  /// How exactly.
  public var qualifier: Qualifier
  /// The way away from zero, in which the chevron of a bound points.
  public var direction: BarForm.Direction
  /// Ink.
  public var color: Color
  /// Ink of a provisional fill.
  public var tint: Color
  /// The observation it stands for.
  public var observation: Observation.Key?

  /// A wider dot under it in the ink of the paper, which sets it apart from what it is on.
  func ring(_ paper: Color, by width: Double) -> DotForm {
    DotForm(
      center: center, radius: radius + width, standing: .final, qualifier: .exact, direction: direction, color: paper, tint: paper,
      observation: nil)
  }

  /// Everything it inks, in points.
  public var bounds: Rect {
    let disc = Rect(origin: center, size: .zero).inset(by: -reach)
    guard qualifier == .over || qualifier == .under else { return disc }
    let beyond = radius + 5.5
    let tip =
      switch direction {
      case .right: Point(x: center.x + beyond, y: center.y)
      case .left: Point(x: center.x - beyond, y: center.y)
      case .up: Point(x: center.x, y: center.y - beyond)
      case .down: Point(x: center.x, y: center.y + beyond)
      }
    return disc.union(Rect(origin: tip, size: .zero))
  }

  /// How far ink reaches from the centre, without a chevron.
  var reach: Double {
    switch qualifier {
    case .exact, .over, .under: radius * (standing.isDiamond || standing == .target ? 1.3 : 1)
    case .about: radius * 1.5 + 0.5
    }
  }
}

extension Standing {
  /// Whether a dot of it is a diamond, which reaches farther than a circle: estimates, and what is no firmer.
  var isDiamond: Bool { self == .estimate || self == .unreliable }
}
