public import Languages
public import Statistics

/// A chart as it is meant: data, encodings and options, nothing measured yet.
///
/// The vocabulary is that of Apple's Swift Charts, with whole series instead of loose points:
///
///     Chart {
///       Panel("Billion yuan") { BarMark(revenues, x: .value, y: .indicator).position(by: .period) }
///       Panel("Change on a year earlier, %") { BarMark(revenues, x: .growth, y: .indicator) }
///     }
///     .highlight("larger-companies")
///
/// What those who know Swift Charts find:
///
/// | there | here |
/// |---|---|
/// | `Chart(data) { BarMark(x: .value("Year", $0.year), y: .value("Revenue", $0.revenue)) }` | `Chart(series) { BarMark([$0], x: .period, y: .value) }` |
/// | `.foregroundStyle(by: .value("Region", $0.region))`, `.position(by:)` | `.foregroundStyle(by: .region)`, `.position(by: .region)` |
/// | `stacking: .standard`, `.normalized`, `.unstacked` | the same; bars are unstacked unless told otherwise |
/// | `.interpolationMethod(.stepEnd)` | the same; no curves |
/// | `AreaMark(x:yStart:yEnd:)` | `RectangleMark([low, middle, high], x: .period, y: .value)` |
/// | `RuleMark(y: .value("Plan", 50))`, `RuleMark(x:)` | `RuleMark(y: 50)`, `RuleMark(x: .year(2018))`, `RuleMark(.median)` |
/// | `RectangleMark(xStart:xEnd:)` behind the plot | `BandMark(from:through:)` |
/// | `.annotation { Text("Closed") }` on one value | `.annotation("Closed", at: .year(2018))` |
/// | values written at bars, axis marks | `chartReading(.labels)`, `chartReading(.axis)`; of itself what fits |
/// | `chartXScale(domain:)`, `chartYScale(domain:)` | the same, with numbers or periods |
/// | `SectorMark`, two axes of values, gradients, symbols by hand | not drawn; standings decide fills, the style colours |
///
/// `resolve(style:language:typesetter:width:height:)` turns it into a `ResolvedChart`, whose `scene()` can be painted. Title, subtitle
/// and source are not a chart's: a figure block sets them around it.
public struct Chart: Hashable, Sendable {
  /// How the places of a chart are ordered.
  public enum Order: String, Hashable, Sendable, Codable, CaseIterable {
    /// As the data are: time, or a fixed classification.
    case given
    /// The greatest value first; places without a value last.
    case descending
  }

  /// Whether values are written at their marks or read from an axis. Never both.
  public enum Reading: String, Hashable, Sendable, Codable, CaseIterable {
    /// Labels up to as many values as the style allows and the room takes, an axis for more.
    case automatic
    /// A label at each value.
    case labels
    /// An axis.
    case axis
  }

  /// What the axis of values holds.
  public enum Domain: Hashable, Sendable {
    /// Zero for bars, areas and dots on stems; for lines zero unless it would squeeze them.
    case automatic
    /// Zero.
    case includingZero
    /// Only what the data need. Bars keep their zero nevertheless.
    case fitted
    /// At least all from one number to another, in the unit of the data.
    case covering(Decimal, Decimal)
  }

  /// How panels stand.
  public enum Arrangement: String, Hashable, Sendable, Codable {
    /// Beside each other with one set of row names, or above each other over one axis of time: as the marks ask for.
    case automatic
    /// As many small panels as there are series, each with the others in grey behind it.
    case multiples
  }

  /// The plots.
  public var panels: [Panel]
  /// Key of the one region or indicator to look at.
  public var highlighted: String?
  /// How places are ordered; as the data are if nothing is said.
  public var order: Order?
  /// Whether values are labelled or read from an axis.
  public var reading: Reading = .automatic
  /// What the axis of values holds.
  public var domain: Domain = .automatic
  /// How panels stand.
  public var arrangement: Arrangement = .automatic
  /// At most this many places; of more, the first and last are shown, the highlighted one, and how many are left out is said.
  public var limit: Int?
  /// How many places there are, where those of the data are a choice of them already; then none is left out, and what is not there is
  /// said as with `limit`.
  public var population: Int?
  /// The ranks of the places of such a choice among all, by key of region or indicator.
  public var ranks: [String: Int] = [:]
  /// Names that replace those of the data, by key of region or indicator: short forms, footnote marks.
  public var names: [String: LocalizedText] = [:]
  /// What the colours and fills mean, by standing, where the usual words are not precise enough.
  public var standingNames: [Standing: LocalizedText] = [:]
  /// Why there is nothing to draw, where there is nothing.
  public var absence: LocalizedText?

  /// Makes a chart of panels.
  public init(panels: [Panel]) {
    self.panels = panels
  }

  /// Makes a chart with the same marks for each of some data: `Chart(peers) { LineMark([$0]) }`.
  ///
  /// Marks of one kind and encoding are one mark of all their series, as if they had been given to it together: bars of several places
  /// are next to each other or are stacked, lines share their colours and key.
  public init<Data: Sequence>(_ data: Data, @ChartBuilder content: (Data.Element) -> [ChartPart]) {
    self.init { data.flatMap(content) }
  }

  /// Makes a chart of marks, or of panels with marks. Marks outside any panel form one.
  public init(@ChartBuilder content: () -> [ChartPart]) {
    panels = []
    var loose: Panel?
    for part in content().joined() {
      if case .panel(let panel) = part {
        panels.append(panel)
      } else {
        var open = loose ?? Panel()
        open.add(part)
        loose = open
      }
    }
    if let loose { panels.insert(loose, at: 0) }
  }
}
