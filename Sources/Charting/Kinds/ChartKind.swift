public import Statistics
import Drawing
package import Styling

/// The charts this library knows by name, as templates ask for them: marks in a certain use, with what is true of that use.
public struct ChartKind: RawRepresentable, Hashable, Sendable, Codable, CaseIterable, CustomStringConvertible {
  /// All kinds there are.
  public static let allCases: [ChartKind] = [
    .verticalBars, .horizontalBars, .pairedBars, .levelsAndGrowth, .levelsAboveGrowth, .groupedBars, .stackedBars, .shares,
    .divergingBars, .contribution, .lines, .stepLines, .area, .stackedArea, .rankedDots, .dumbbell, .slope, .progress, .range,
    .multiples, .heatTable, .waterfall, .pyramid,
  ]

  /// Its name in templates.
  public let rawValue: String
  /// What the parts of one chart are to each other.
  package let parts: Parts
  /// Which observations of a series it takes.
  package let span: Span
  private let direction: Direction
  private let rows: Rows
  private let make: @Sendable (_ series: [Series], _ rows: Field, _ total: Series?) -> Chart

  /// What the parts of one chart are to each other.
  package enum Parts: Hashable, Sendable {
    /// Nothing: each is by itself.
    case apart
    /// Parts of a whole, which a missing part leaves incomplete.
    case whole
    /// What adds up to the change of a total.
    case contributions
  }

  /// Which observations of a series a chart takes.
  package enum Span: Hashable, Sendable {
    /// What happened, and what is expected.
    case course
    /// What happened up to the latest value.
    case latest
    /// Plans and targets too.
    case aims
  }

  /// What a chart is read along.
  enum Direction: Hashable, Sendable {
    /// Periods: from when to when.
    case overTime
    /// Places or measures, each with its latest value.
    case acrossPlaces
    /// Places if there are several series, else periods.
    case bySeries
  }

  /// How far rows are apart at least.
  enum Rows: Hashable, Sendable {
    /// There are none.
    case none
    /// As far as bars, pairs of bars, or the dots of a style, and how many times less or more.
    case bars(Double)
    case pairs(Double)
    case dots(Double)
    /// So many points at the usual type size.
    case points(Double)
  }

  /// Makes a kind. `make` puts it together from series, of which `rows` tells one from another, and their total.
  init(
    _ name: String, parts: Parts = .apart, span: Span = .course, reads direction: Direction = .overTime, rows: Rows = .none,
    make: @escaping @Sendable (_ series: [Series], _ rows: Field, _ total: Series?) -> Chart
  ) {
    rawValue = name
    self.parts = parts
    self.span = span
    self.direction = direction
    self.rows = rows
    self.make = make
  }

  /// The kind of a name; `nil` if there is none.
  public init?(rawValue: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }

  /// Its name.
  public var description: String { rawValue }

  /// Whether two kinds are the same.
  public static func == (first: ChartKind, second: ChartKind) -> Bool { first.rawValue == second.rawValue }

  /// Adds the kind to a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

// MARK: Facts

extension ChartKind {
  /// Whether a chart of `series` is read along time.
  package func readsOverTime(_ series: [Series]) -> Bool {
    switch direction {
    case .overTime: true
    case .acrossPlaces: false
    case .bySeries: series.count == 1
    }
  }

  /// How many rows of `count` have room in `height` points of a style; `nil` for a kind without rows.
  package func mostRows(among count: Int, in height: Double, of style: Style) -> Int? {
    let chart = style.chart
    let pitch: Double? =
      switch rows {
      case .none: nil
      case .bars(let part): chart.bar.pitch * part
      case .pairs(let part): chart.bar.pairPitch * part
      case .dots(let part): chart.dot.pitch * part
      case .points(let points): points * style.latin.dataLabel.size / Measures.usualLabel
      }
    guard let pitch else { return nil }
    // Many dots are in three columns.
    let columns = if case .dots = rows, count > RowColumns.longestColumn { 3 } else { 1 }
    return max(4, Int(height / pitch)) * columns
  }
}

extension Chart {
  /// A chart of a kind, made of the marks that kind has.
  ///
  /// Rows and lines are told apart by region, or by indicator where all series are of one region.
  ///
  /// - Parameters:
  ///   - kind: the kind, for instance one that `ChartKind.suggested(for:)` names.
  ///   - series: the data; one row, line or part each.
  ///   - total: for `.contribution`, the series of the sum.
  public init(_ kind: ChartKind, of series: [Series], total: Series? = nil) {
    self = kind.chart(series, total: total)
  }

  /// A chart of one mark.
  init(marks: any Mark) {
    self.init(panels: [Panel(layers: [marks.layer])])
  }
}

extension ChartKind {
  fileprivate func chart(_ series: [Series], total: Series?) -> Chart {
    make(series, Set(series.map(\.region.id)).count > 1 ? .region : .indicator, total)
  }
}
