import Charting
package import Diagnostics
import Drawing
import Findings
import Languages
package import Layout
import Statistics
import Styling
import Synchronization

extension Template {
  /// The courses of up to four indicators, each in a small plot, this region in front of the others, which are grey; and what the figures
  /// show, in a few short paragraphs.
  package struct Courses {}
}

extension Template.Courses: Template.Block {
  package static let name = "courses"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  /// More plots than these are a yearbook.
  private static let most = 4
  /// Fewer values than these are no course.
  private static let fewestValues = 4

  /// The plots, and beside so many that they stand in two rows the text; under fewer the text takes the width.
  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let story = Story(scope)
    guard let (figure, count) = figure(story, &register) else {
      // Of very many regions without courses, where each is.
      let strips = Strips.figure(story, &register).map { [$0] } ?? []
      return strips + Template.Commentary.blocks(story, columns: 2, &register)
    }
    let isInRows = count > 2
    let text = Template.Commentary.blocks(story, columns: isInRows ? 1 : 2, &register)
    return isInRows && !text.isEmpty ? [Layout.Columns(.grid([.init(7), .init(5)]), [[figure], text])] : [figure] + text
  }

  /// The figure with the number of its plots; `nil` where there are too few.
  private func figure(_ story: Story, _ register: inout Register) -> (figure: Figure, plots: Int)? {
    let scope = story.scope
    let language = scope.language
    let (book, cutoff) = (scope.composer.book, scope.composer.cutoff)
    let field = book.field(cutoff)
    var plots: [PlotGrid.Plot] = []
    var shown: [Series] = []
    var hasMedians = false
    for profile in story.leadingProfiles where plots.count < Self.most && profile.unit.kind != .rank {
      var series = field.courses(of: scope.region.id, indicator: profile.indicator.id, through: cutoff.period)
      guard let own = series.first, own.observations.filter({ $0.value != nil }).count >= Self.fewestValues, series.count <= 60
      else {
        continue
      }
      for index in series.indices { series[index].unit = profile.unit }
      let caption = Scaling.shared(for: own.observations, unit: profile.unit, language: language).caption(of: profile.unit)
      let name = (profile.indicator.shortName ?? profile.indicator.name)[language]
      let heading =
        caption.isEmpty
        ? name : language.rules.isHan ? "\(name)（\(caption)）" : "\(name), \(caption.prefix(1).lowercased() + caption.dropFirst())"
      // A balance is columns up and down, of this region alone.
      var chart = Chart { profile.isBalance ? Self.bars(Array(series.prefix(1))) : Self.lines(series) }
        .highlight(profile.isBalance ? nil : scope.region.id)
      if !profile.isBalance, series.count >= LeadChart.fewestWithMedian {
        chart.panels[0].rules.append(RuleMark(.median))
        hasMedians = true
      }
      plots.append(PlotGrid.Plot(heading: heading, chart: scope.tidy(chart)))
      shown.append(own)
    }
    // One plot alone would only repeat the first figure.
    guard plots.count >= 2, let first = shown.flatMap(\.observations).map(\.period).min(),
      let last = shown.flatMap(\.observations).map(\.period).max()
    else { return nil }
    for series in shown {
      register.show(indicator: series.indicator.id)
      for figure in series.observations { register.show(figure) }
    }
    let telling = Telling(peers: scope.composer.peers)
    let title = story.secondTitle
    let wording = language.wording.findings
    let subtitle =
      hasMedians
      ? wording.coursesWithMedian(scope.region, telling) : wording.courses(scope.region, first, last, telling)
    let figure = Figure(
      Frame(
        number: register.nextFigure(), title: register.rich(title),
        subtitle: RichText(subtitle).declaring(Template.Sources.notes(of: shown.flatMap(\.observations), scope))),
      content: PlotGrid(plots: plots, figures: shown.flatMap(\.observations), language: language))
    return (figure, plots.count)
  }

  private static func lines(_ series: [Series]) -> any Mark {
    series.count > 1 ? LineMark(series).foregroundStyle(by: .region) : LineMark(series)
  }

  private static func bars(_ series: [Series]) -> any Mark { BarMark(series, x: .period, y: .value) }
}

/// Small plots in two columns, each under its heading, as the content of one figure.
struct PlotGrid: FiguredContent {
  /// A plot with what is over it.
  struct Plot {
    var heading: String
    var chart: TidyChart
  }

  let plots: [Plot]
  let figures: [Observation]
  let language: Language
  private let kept = KeptPlots()

  init(plots: [Plot], figures: [Observation], language: Language) {
    (self.plots, self.figures, self.language) = (plots, figures, language)
  }

  /// A plot is at least so wide, in points.
  private static let least = 112.0
  private static let height = 62.0
  private static let gap = 8.0
  /// From a heading to its plot, in points.
  private static let headGap = 2.0

  func resolve(width: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    try resolve(width: width, looseness: 0, typesetter: typesetter, style: style)
  }

  func resolve(
    width: Double, looseness: Double, typesetter: any Typesetter, style: Style
  ) throws(LayoutError) -> FigureDrawing {
    let setter = Setter(style: style, language: language, typesetter: typesetter, for: plots.first?.chart.chart)
    let gutter = style.grid.gutter
    let columns = max(1, min(plots.count, Int((width + gutter) / (Self.least + gutter))))
    let each = (width - gutter * Double(columns - 1)) / Double(columns)
    let height = Self.height * (1 + max(-0.3, looseness * 0.15))
    let heading = style.type(in: textLanguage).categoryEmphasis
    var placed: [(layout: LaidOutChart, heading: [TextLine], x: Double, y: Double)] = []
    var y = 0.0
    for row in stride(from: 0, to: plots.count, by: columns) {
      var tallest = 0.0
      let headings = plots[row..<min(row + columns, plots.count)].map {
        typesetter.lines(of: StyledText($0.heading, heading, language: textLanguage), width: each)
      }
      let headed = Double(max(1, headings.map(\.count).max() ?? 1)) * heading.leading + Self.headGap
      for column in 0..<min(columns, plots.count - row) {
        let layout = kept.layout(of: row + column, width: each, height: height) {
          PlannedChart(plots[row + column].chart, width: each, setter: setter)
        } layout: {
          $0.layout(height: height, setter: setter)
        }
        placed.append((layout, headings[column], Double(column) * (each + gutter), y + headed))
        tallest = max(tallest, layout.contentHeight)
      }
      y += headed + tallest + Self.gap
    }
    let size = Size(width: width, height: y - Self.gap)
    let signs = placed.flatMap {
      $0.layout.marks(setter).map(StatusMark.init) + $0.layout.plan.qualifiers.compactMap(StatusMark.init)
    }
    let hasGaps = placed.contains { $0.layout.plan.printsGaps }
    var seen: Set<StatusMark> = []
    let notes = (signs.filter { $0.isRaised && seen.insert($0).inserted } + (hasGaps ? [.notPublished] : [])).compactMap {
      $0.note(language)
    }
    return FigureDrawing(size: size, notes: notes) {
      var items: [Scene.Item] = []
      var words: [String] = []
      for (index, one) in placed.enumerated() {
        let resolved = one.layout.resolved(setter)
        for (number, line) in one.heading.enumerated() {
          let above = Double(one.heading.count - number) * heading.leading + Self.headGap
          items.append(.text(line, at: Point(x: one.x, y: one.y - above + heading.size)))
        }
        items.append(.group(.init(resolved.scene().items, origin: Point(x: one.x, y: one.y))))
        words.append("\(plots[index].heading)\(language.rules.colon)\(RichText(resolved.alternative(language)).string)")
      }
      return (Scene(size: size, items: items), words.joined(separator: language.rules.sentenceSpace))
    }
  }

  private var textLanguage: TextLanguage { language.textLanguage }
}

/// What is remembered of small plots: layout asks for them again and again while it looks for the best page.
private final class KeptPlots: Sendable {
  private struct Shape: Hashable {
    var index: Int
    var width: Double
    var height: Double?
  }

  private let plans = Mutex<[Shape: PlannedChart]>([:])
  private let layouts = Mutex<[Shape: LaidOutChart]>([:])

  /// A plot laid out at a height; its plan is the same at all heights.
  func layout(
    of index: Int, width: Double, height: Double, plan: () -> PlannedChart, layout: (PlannedChart) -> LaidOutChart
  ) -> LaidOutChart {
    let shape = Shape(index: index, width: width, height: height)
    if let known = layouts.withLock({ $0[shape] }) { return known }
    let ground = Shape(index: index, width: width, height: nil)
    let planned = plans.withLock({ $0[ground] }) ?? plan()
    let made = layout(planned)
    plans.withLock { $0[ground] = planned }
    layouts.withLock { $0[shape] = made }
    return made
  }
}
