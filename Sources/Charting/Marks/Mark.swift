public import Statistics

/// Something a chart is made of. The names follow Apple's Swift Charts; a mark takes whole series and says which field of them stands where.
public protocol Mark: Sendable {
  /// Data and encoding.
  var layer: Layer { get set }
}

extension Mark {
  /// Tells marks apart by colour: one colour for each region, indicator, period or kind.
  public func foregroundStyle(by field: Field) -> Self {
    var mark = self
    mark.layer.color = field
    return mark
  }

  /// Puts marks of one place beside each other: one for each region, indicator, period or kind.
  public func position(by field: Field) -> Self {
    var mark = self
    mark.layer.position = field
    return mark
  }
}

extension Mark {
  /// The mark with words at one of its observations: that of `period`, of the place `region` where several have one.
  ///
  /// The words are tied to the value by a straight line; two of a chart are read at most. A mark without such an observation says nothing,
  /// and the words are reported as left out.
  public func annotation(_ text: String, at period: Period, region: String? = nil) -> AnnotatedMark {
    let known = layer.series.filter { region == nil || $0.region.id == region }.flatMap(\.observations)
    let key = known.first { $0.period == period && $0.value != nil }?.key
    let place = layer.series.first
    return AnnotatedMark(
      layer: layer,
      callouts: [
        Callout(
          at: key
            ?? Observation.Key(
              region: region ?? place?.region.id ?? "", indicator: place?.indicator.id ?? "", period: period, kind: .actual,
              unit: place?.unit.id ?? ""), text)
      ])
  }
}

/// A mark with words at some of its observations.
public struct AnnotatedMark: Mark {
  /// Data and encoding.
  public var layer: Layer
  /// The words.
  public var callouts: [Callout]

  /// The mark with further words at another of its observations.
  public func annotation(_ text: String, at period: Period, region: String? = nil) -> AnnotatedMark {
    let more: AnnotatedMark = (self as any Mark).annotation(text, at: period, region: region)
    return AnnotatedMark(layer: layer, callouts: callouts + more.callouts)
  }
}

/// Bars from zero: horizontal where `x` is a number, vertical where `y` is.
public struct BarMark: Mark {
  /// Data and encoding.
  public var layer: Layer

  /// Makes bars of the observations of `series`; stacked where `stacking` says so.
  public init(_ series: [Series], x: Field, y: Field, stacking: Layer.Stacking = .unstacked) {
    layer = Layer(.bar, series, x: x, y: y, stacking: stacking)
  }
}

/// Lines through values over time, one for each series. A line stops at a gap and at a break, and starts again after it.
public struct LineMark: Mark {
  /// How a line runs from one value to the next.
  public enum Interpolation: String, Hashable, Sendable, Codable, CaseIterable {
    /// Straight.
    case linear
    /// Level until the next value, which suits rates that are set.
    case stepEnd = "step-end"
  }

  /// Data and encoding.
  public var layer: Layer

  /// The line run otherwise from one value to the next. There are no smooth lines: what lies between two values is not known.
  public func interpolationMethod(_ method: Interpolation) -> LineMark {
    var mark = self
    mark.layer.geometry = method == .linear ? .line : .step
    return mark
  }

  /// Makes a line of each of `series`, coloured by region, or by indicator where all are of one region, unless told otherwise.
  public init(_ series: [Series], x: Field = .period, y: Field = .value, interpolation: Interpolation = .linear) {
    layer = Layer(interpolation == .linear ? .line : .step, series, x: x, y: y)
  }
}

/// The area between zero and a line; stacked where there are several series.
public struct AreaMark: Mark {
  /// Data and encoding.
  public var layer: Layer

  /// Makes an area of each of `series`.
  public init(_ series: [Series], x: Field = .period, y: Field = .value, stacking: Layer.Stacking = .standard) {
    layer = Layer(.area, series, x: x, y: y, stacking: stacking)
  }
}

/// Dots at values: on stems from zero as ranked dots, or joined to their earlier value as a dumbbell.
public struct PointMark: Mark {
  /// What a dot is joined to.
  public enum Stem: String, Hashable, Sendable, Codable, CaseIterable {
    /// To nothing.
    case none
    /// To zero, by a hairline.
    case zero
    /// To the value of the period before, by a bar.
    case earlier
  }

  /// Data and encoding.
  public var layer: Layer

  /// Makes a dot of each observation of `series`.
  public init(_ series: [Series], x: Field, y: Field, stem: Stem = .none) {
    let geometry: Layer.Geometry =
      switch stem {
      case .none: .point
      case .zero: .lollipop
      case .earlier: .dumbbell
      }
    layer = Layer(geometry, series, x: x, y: y)
  }
}

/// Rectangles: cells of a heat table where both axes are names, bands from lowest to highest where one is a number.
public struct RectangleMark: Mark {
  /// Data and encoding.
  public var layer: Layer

  /// Makes a rectangle for each place of `series`.
  public init(_ series: [Series], x: Field, y: Field) {
    layer = Layer(x.isQuantitative || y.isQuantitative ? .range : .cell, series, x: x, y: y)
  }
}

/// Progress towards a target: what is done, what is expected, and the target as a mark over the track.
///
/// Swift Charts has no such mark. The latest actual observation is drawn solid, a plan or forecast as its standing says, a target as the
/// mark.
public struct ProgressMark: Mark {
  /// Data and encoding.
  public var layer: Layer

  /// Makes one bar for each of `series`.
  public init(_ series: [Series]) {
    layer = Layer(.progress, series, x: .value, y: .indicator)
  }
}

/// Straight lines from the first to the last period of each series, labelled at both ends. Swift Charts draws them as lines of two points.
public struct SlopeMark: Mark {
  /// Data and encoding.
  public var layer: Layer

  /// Makes a line for each of `series`.
  public init(_ series: [Series]) {
    layer = Layer(.slope, series, x: .period, y: .value)
  }
}
