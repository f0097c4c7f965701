public import Statistics

/// The data of one mark and how they are encoded: what every kind of mark has in common.
public struct Layer: Hashable, Sendable {
  /// The shape that stands for a value. Each is declared in its own file under `Marks`.
  public struct Geometry: RawRepresentable, Hashable, Sendable, Codable, CaseIterable {
    /// All shapes there are.
    public static let allCases: [Geometry] = [
      .bar, .line, .step, .area, .point, .tick, .lollipop, .dumbbell, .range, .cell, .progress, .slope, .waterfall, .pyramid,
      .interval,
    ]

    /// Its name in files.
    public let rawValue: String
    /// What it is and does.
    let mark: any MarkType

    init(_ name: String, _ mark: any MarkType) {
      rawValue = name
      self.mark = mark
    }

    /// The shape of a name; `nil` if there is none.
    public init?(rawValue: String) {
      guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
      self = known
    }

    /// Whether two shapes are the same.
    public static func == (first: Geometry, second: Geometry) -> Bool { first.rawValue == second.rawValue }

    /// Adds the shape to a hash.
    public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
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
  /// What is along the horizontal axis.
  public var x: Field?
  /// What is along the vertical axis.
  public var y: Field?
  /// What the colour tells apart.
  public var color: Field?
  /// What is side by side at one place.
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

extension Layer {
  /// What is drawn of it, and what had to be compromised for that.
  var drawn: (mark: any MarkType, compromise: ChartDiagnostic?) { geometry.mark.drawn(self) }

  /// Whether plans and targets are drawn beside what happened.
  package var showsAims: Bool { geometry.mark.traits.showsAims }

  /// Whether a period without any entry is marked by two dots.
  package var marksEmptyPeriods: Bool { geometry.mark.traits.marksEmptyPeriods }

  /// Whether each form ends where its value is on the scale.
  package var endsAtValues: Bool { drawn.mark.traits.endsAtValues }

  /// Whether every place or part has its name in words.
  package var namesPlaces: Bool { drawn.mark.traits.namesPlaces }
}
