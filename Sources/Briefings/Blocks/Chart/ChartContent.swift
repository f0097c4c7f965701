import Charting
internal import Diagnostics
import Drawing
import Languages
import Layout
import Statistics
import Styling
import Synchronization

/// A chart as the content of a figure: planned for the width it is given, drawn at the height that the page has for it.
struct ChartContent: FiguredContent {
  let chart: TidyChart
  let figures: [Observation]
  let language: Language
  /// Height of the drawing in points on a page that is neither full nor blank; its own if there is none.
  let height: Double?
  private let layouts: KeptLayouts

  init(
    _ chart: TidyChart, of figures: [Observation], language: Language, height: Double? = nil, layouts: KeptLayouts = KeptLayouts()
  ) {
    self.chart = chart
    self.figures = figures
    self.language = language
    self.height = height
    self.layouts = layouts
  }

  /// For each whole step of looseness a plot is higher by this part of its height, or lower by that.
  private static let (most, least) = (0.25, 0.12)
  /// For each whole step beyond 1 a few bars are thicker by this part, or thinner by that.
  private static let (thicker, thinner) = (0.25, 0.2)
  /// Fewer rows than these say nothing of a ranking.
  private static let fewestRows = 4

  func resolve(width: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    try resolve(width: width, looseness: 0, typesetter: typesetter, style: style)
  }

  func resolve(
    width: Double, looseness: Double, typesetter: any Typesetter, style: Style
  ) throws(LayoutError) -> FigureDrawing {
    let usual = Setter(style: style, language: language, typesetter: typesetter, for: chart.chart)
    guard abs(looseness) > 1, chart.chart.hasFewBars else {
      return drawing(try layout(width: width, looseness: looseness, setter: usual), usual)
    }
    // A few bars that have much more room, or much less, are thicker or thinner: white between them alone would not fill it.
    let factor = looseness > 0 ? 1 + (looseness - 1) * Self.thicker : 1 + (looseness + 1) * Self.thinner
    let setter = Setter(
      style: style.withBars(scaled: factor), language: language, typesetter: typesetter, for: chart.chart)
    let natural = try layout(width: width, looseness: 0, setter: usual).contentHeight
    return drawing(try layout(width: width, looseness: looseness, natural: natural, setter: setter), setter)
  }

  /// A plot is drawn lower, a ranking with fewer rows: its ends and the place to look at stay, and it says how many are left out.
  func resolve(
    width: Double, within height: Double, typesetter: any Typesetter, style: Style
  ) throws(LayoutError) -> FigureDrawing? {
    let setter = Setter(style: style, language: language, typesetter: typesetter, for: chart.chart)
    let lower = try layout(plan(width: width, setter: setter), height: height, setter: setter)
    if lower.contentHeight <= height { return drawing(lower, setter) }
    var (fewest, most) = (Self.fewestRows, Int(height / 6))
    var best: LaidOutChart?
    while fewest <= most {
      let count = (fewest + most) / 2
      let cut = try layout(PlannedChart(chart.limited(to: count), width: width, setter: setter), height: height, setter: setter)
      if cut.contentHeight <= height { (best, fewest) = (cut, count + 1) } else { most = count - 1 }
    }
    return best.map { drawing($0, setter) }
  }

  /// Layout asks again and again while it looks for the best page; the chart is laid out once for a width and looseness.
  private func layout(
    width: Double, looseness: Double, natural: Double? = nil, setter: Setter
  ) throws(LayoutError) -> LaidOutChart {
    if let known = layouts.layout(width: width, looseness: looseness) { return known }
    var height = height ?? natural
    if looseness != 0 {
      if height == nil { height = try layout(width: width, looseness: 0, setter: setter).contentHeight }
      height = (height ?? 0) * (1 + looseness * (looseness > 0 ? Self.most : Self.least))
    }
    let layout = try layout(plan(width: width, setter: setter), height: height, setter: setter)
    layouts.keep(layout, looseness: looseness)
    return layout
  }

  private func plan(width: Double, setter: Setter) -> PlannedChart {
    layouts.plan(width: width) ?? PlannedChart(chart, width: width, setter: setter)
  }

  /// The chart, as high as it must be or about `height` points high.
  private func layout(_ plan: PlannedChart, height: Double?, setter: Setter) throws(LayoutError) -> LaidOutChart {
    guard !plan.isRefused else {
      throw LayoutError(
        block: "chart",
        problem: .content("cannot be drawn truthfully: \(plan.diagnostics.compactMap(\.reason).joined(separator: "; "))"))
    }
    let layout = plan.layout(height: height, setter: setter)
    // The height is that of plots and names; a key comes under it.
    guard let height, layout.contentHeight > height else { return layout }
    return plan.layout(height: 2 * height - layout.contentHeight, setter: setter)
  }

  private func drawing(_ layout: LaidOutChart, _ setter: Setter) -> FigureDrawing {
    let plan = layout.plan
    let signs = layout.marks(setter).map { StatusMark($0) } + plan.qualifiers.compactMap { StatusMark($0) }
    return FigureDrawing(
      size: Size(width: plan.width, height: layout.contentHeight),
      notes: (signs.filter(\.isRaised) + (plan.printsGaps ? [.notPublished] : [])).compactMap { $0.note(language) },
      extent: plan.diagnostics.contains(.nothingPublished) ? .blank : .drawn
    ) {
      let resolved = layout.resolved(setter)
      return (resolved.scene(), RichText(resolved.alternative(language)).string)
    }
  }
}

extension Chart {
  /// Whether it is of bars in so few rows that a page seldom leaves them the room they would have.
  fileprivate var hasFewBars: Bool {
    panels.allSatisfy { panel in
      panel.layers.allSatisfy { $0.geometry == .bar && ($0.x == .value || $0.x == .growth) && $0.series.count <= 4 }
    }
  }
}

extension Style {
  /// The same with thicker or thinner bars in rows, and the rows as far apart as they need.
  fileprivate func withBars(scaled factor: Double) -> Style {
    var style = self
    style.chart.bar.horizontal *= factor
    style.chart.bar.pitch *= factor
    style.chart.bar.pairPitch *= factor
    return style
  }
}

/// The layouts of one chart that were made already. A chart is drawn for one briefing, so in one style by one typesetter.
final class KeptLayouts: Sendable {
  private let made = Mutex<[(looseness: Double, layout: LaidOutChart)]>([])

  func layout(width: Double, looseness: Double) -> LaidOutChart? {
    made.withLock { $0.first { $0.layout.plan.width == width && $0.looseness == looseness }?.layout }
  }

  /// The plan that layouts of a width share.
  func plan(width: Double) -> PlannedChart? {
    made.withLock { $0.first { $0.layout.plan.width == width }?.layout.plan }
  }

  func keep(_ layout: LaidOutChart, looseness: Double) {
    made.withLock { $0.append((looseness, layout)) }
  }
}
