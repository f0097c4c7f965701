public import Drawing
public import FoundationEssentials
public import Statistics
import Styling

/// A chart with everything decided: scales trained, ticks chosen, forms and labels placed. What tests look at, and what is painted.
public struct ResolvedChart: Hashable, Sendable {
  /// One plot with its trained scale.
  public struct Plot: Hashable, Sendable {
    /// Where its data are drawn, in points.
    public var frame: Rect
    /// The scale of its values, in the unit printed; `nil` where values are shown by colour.
    public var scale: LinearScale?
    /// The ticks that are labelled; empty where values are labelled directly.
    public var ticks: [Decimal]
  }

  /// Extent in points, from the top of the plot zone to the last ink of labels or key.
  public var size: Size
  /// Height in points down to the last ink, which is less than that of `size` where a greater height was asked for than could be filled.
  public var contentHeight: Double
  /// The plots.
  public var plots: [Plot]
  /// Bands, gridlines and stems: what is inked under the data.
  public var guides: [Form]
  /// Data and everything that is inked over them, in painter's order.
  public var forms: [Form]
  /// All text, in reading order.
  public var labels: [PlacedLabel]
  /// What was compromised, in order of discovery.
  public var diagnostics: [ChartDiagnostic]
  /// The standings that occur, firmest first; those with a mark need explaining.
  public var marks: [Standing]
  /// The qualifiers that occur, `exact` left out.
  public var qualifiers: [Qualifier]
  /// Measure and unit of each panel in the usual words, such as `Billion yuan`: for the subtitle.
  public var captions: [String]
  /// What is shown, as facts for a text that replaces the drawing.
  var account: Account
  /// Ink of paper and targets.
  var paper: Color
  var target: Color

  /// The observations that are shown, in order.
  public var observations: [Observation.Key] {
    var seen: Set<Observation.Key> = []
    return account.data.map(\.key).filter { seen.insert($0).inserted }
  }

  /// Whether the chart was not drawn because it could not have been drawn truthfully.
  public var isRefused: Bool { diagnostics.contains(where: \.isRefusal) }
}

extension ResolvedChart {
  /// The drawing.
  public func scene() -> Scene {
    let under = guides.flatMap { $0.items(paper: paper, target: target) }
    let plates = labels.filter(\.hasPlate).map { label in
      Scene.Item.path(.rectangle(label.box.inset(by: -2)), fill: paper, stroke: nil)
    }
    let over = forms.flatMap { $0.items(paper: paper, target: target) }
    let text = labels.map { Scene.Item.text($0.line, at: $0.origin) }
    return Scene(size: size, items: under + plates + over + text)
  }
}
