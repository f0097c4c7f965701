import Drawing
import Languages
public import Statistics
import Styling

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

extension ProgressMark {
  /// Its name and options in templates.
  static let named = NamedMark("ProgressMark") { _ in
    ProgressMark([]).layer
  }
}

extension Layer.Geometry {
  /// A bar on a track that ends at a target.
  public static let progress = Layer.Geometry("progress", Courses())
}

/// Courses towards targets: what is done as a solid bar, what is expected as its standing says, the target as a mark over the track.
struct Courses: ChartMark {
  var traits: MarkTraits {
    .ofWholeCharts.but { ($0.keepsAllPeriods, $0.showsAims) = (true, true) }
  }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) { (self, nil) }

  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { .kind }
  func prepare(_ data: inout PanelData) {}

  func refusal(_ data: PanelData) -> ChartDiagnostic? { nil }
  func printsGaps(_ data: PanelData) -> Bool { false }
  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] { [] }
  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? { nil }
  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] { [] }

  func name(_ data: PanelData) -> LocalizedText { LocalizedText(.chartProgress) }

  func resolve(_ sheet: ChartSheet, on canvas: inout Canvas) {
    ProgressChart(chart: sheet.chart, data: sheet.data, rows: sheet.rows(on: &canvas), setter: sheet.setter, width: sheet.width)
      .resolve(on: &canvas)
  }
}

/// The bars of a chart of progress. The scale ends at the target, or at the value if that has passed it.
private struct ProgressChart {
  let chart: Chart
  let data: PanelData
  let rows: [Row]
  let setter: Setter
  let width: Double

  private var measures: Measures { setter.measures }
  private var bullet: BulletStyle { setter.style.chart.bullet }

  /// What one bar shows.
  private struct Course {
    var row: Row
    /// Published values and expectations, ascending.
    var steps: [Datum]
    /// What is to be reached.
    var target: Datum?
  }

  /// The numbered steps from data to places.
  func resolve(on canvas: inout Canvas) {
    // 1. What is done, expected and wanted.
    let courses = rows.map(course)
    // 2. The scale: from zero to the furthest value.
    let values = courses.flatMap { ($0.steps + [$0.target].compactMap(\.self)).compactMap(\.value) }
    let furthest = max(values.max() ?? 0, 0)
    let ticks = TickSearch(count: 3...7, target: 5).ticks(covering: [0, furthest]).filter { $0 <= furthest }
    let scale = LinearScale(from: 0, to: furthest, ticks: ticks)
    let hasPoints = courses.contains { $0.steps.contains { $0.qualifier == .over } }
    let end = width - max(bullet.targetWidth / 2, hasPoints ? measures.point : 0)
    func x(_ value: Decimal) -> Double { (scale.fraction(of: value) ?? 0) * end }
    // 3. Row by row: words, track, bars, target.
    var top = 0.0
    for course in courses {
      if courses.count > 1 {
        for line in setter.lines(course.row.runs(setter), width: width) {
          top += setter.type.category.leading
          canvas.place(.category, line, at: Point(x: 0, y: top - 2 * measures.scale))
        }
      }
      let bar = Rect(x: 0, y: top + 18 * measures.scale, width: width, height: bullet.thickness)
      draw(course, bar: bar, x: x, on: &canvas)
      canvas.plots.append(.init(frame: Rect(x: 0, y: bar.minY, width: x(furthest), height: bar.height), scale: scale, ticks: ticks))
      top = bar.maxY + bullet.targetOverhang + 6 * measures.scale
    }
    // 4. The axis under the last bar.
    placeAxis(ticks, x: x, under: top - bullet.targetOverhang - 6 * measures.scale, on: &canvas)
  }

  private func course(_ row: Row) -> Course {
    let all = data.data(at: row.place).filter { $0.value != nil }
    let target =
      all.last { $0.observation.kind == .target }
      ?? (all.count > 1 ? all.filter { $0.observation.kind == .plan }.max { ($0.value ?? 0) < ($1.value ?? 0) } : nil)
    let steps = all.filter { $0 != target }.sorted { ($0.value ?? 0) < ($1.value ?? 0) }
    return Course(row: row, steps: steps, target: target)
  }

  private func draw(_ course: Course, bar: Rect, x: (Decimal) -> Double, on canvas: inout Canvas) {
    let style = setter.style
    let color = style.chart.series.first ?? style.colors.ink
    let end = x(max(course.target?.value ?? 0, course.steps.last?.value ?? 0))
    canvas.guides.append(
      .area(AreaForm(Rect(x: 0, y: bar.minY, width: end, height: bar.height), fill: style.colors.panel)))
    var words = Words(bar: bar, end: end, taken: [])
    if let target = course.target, let value = target.value {
      let half = bullet.targetWidth / 2
      let place = max(x(value) - half, half)
      let overhang = bullet.targetOverhang
      let line = setter.line(runs(target, in: setter.type.dataLabel.colored(style.chart.highlight)))
      let left = (place + half - line.width).clamped(to: 0...max(0, width - line.width))
      words.taken.append(
        canvas.place(.value, line, at: Point(x: left, y: bar.minY - overhang - 4 * measures.scale)))
      canvas.rule(
        .target, from: Point(x: place, y: bar.minY - overhang), to: Point(x: place, y: bar.maxY + overhang),
        Stroke(style.chart.highlight, width: bullet.targetWidth))
    }
    var from = 0.0
    for (index, step) in course.steps.enumerated() {
      guard let value = step.value, value > 0 else { continue }
      let to = max(x(value), StandingForm.shortestBar)
      let rect = Rect(x: from, y: bar.minY, width: max(to - from, StandingForm.shortestBar), height: bar.height)
      canvas.forms.insert(
        .bar(
          BarForm(
            rect: rect, direction: .right, standing: step.standing, qualifier: step.qualifier, color: color,
            tint: setter.tint(of: color), observation: step.key)), at: 0)
      let next = index + 1 < course.steps.count ? course.steps[index + 1].value.map(x) ?? end : end
      place(step, in: rect, next: next, &words, on: &canvas)
      from = to
    }
  }

  // MARK: Words

  /// Where words on a bar may still be.
  private struct Words {
    var bar: Rect
    var end: Double
    var taken: [Rect]
  }

  /// Number and word: "12 completed".
  private func runs(_ datum: Datum, in textStyle: TextStyle) -> [StyledText.Run] {
    let number = setter.runs(of: datum, in: textStyle)
    guard let word = word(of: datum) else { return number }
    let around = Word.numberWithWord[setter.language, ["word": word]].around("{number}")
    let words = [around.before, around.after].map { $0.isEmpty ? [] : [StyledText.Run($0, textStyle)] }
    return words[0] + number.prefix(1) + words[1] + number.dropFirst()
  }

  private func word(_ standing: Standing) -> String? { chart.standingNames[standing]?[setter.language] }

  /// The word after a number: the chart's own, or the usual one.
  private func word(of datum: Datum) -> String? {
    switch datum.observation.kind {
    case .target: word(.target) ?? Word.progressTarget[setter.language]
    case .plan: word(.target) ?? Word.progressPlan[setter.language]
    case .actual:
      word(datum.standing == .final ? .final : datum.standing)
        ?? (datum.standing == .forecast ? Word.progressExpected[setter.language] : nil)
    }
  }

  /// Puts a label inside its bar, after it, or over it at the left, in this order, where it touches nothing.
  private func place(_ step: Datum, in rect: Rect, next: Double, _ words: inout Words, on canvas: inout Canvas) {
    let style = setter.style
    let isSolid = step.standing == .final
    let ink = isSolid ? style.colors.paper : style.colors.ink
    let isClear = step.standing == .final || step.standing == .forecast || step.standing == .provisional
    let inside = setter.line(runs(step, in: (isSolid ? setter.type.dataLabel : setter.type.category).colored(ink)))
    let outside = setter.line(runs(step, in: setter.type.dataLabel))
    let baseline = rect.midY + setter.drop(setter.type.dataLabel)
    let gap = measures.labelGap
    var candidates: [(line: TextLine, origin: Point)] = []
    if isClear, rect.width >= inside.width + 2 * gap {
      candidates.append((inside, Point(x: rect.maxX - gap - inside.width, y: baseline)))
    }
    if next - rect.maxX >= outside.width + 2 * gap { candidates.append((outside, Point(x: rect.maxX + gap, y: baseline))) }
    let over = rect.minY - bullet.targetOverhang - 4 * measures.scale
    for x in [rect.maxX - outside.width, 0] {
      candidates.append((outside, Point(x: x.clamped(to: 0...max(0, width - outside.width)), y: over)))
    }
    for (line, origin) in candidates {
      let box = PlacedLabel(.value, line, at: origin).box
      guard !words.taken.contains(where: { $0.inset(by: -3).intersects(box) }) else { continue }
      words.taken.append(canvas.place(.value, line, at: origin))
      return
    }
    canvas.note(.labelDropped(outside.text))
  }

  private func placeAxis(_ ticks: [Decimal], x: (Decimal) -> Double, under bottom: Double, on canvas: inout Canvas) {
    let textStyle = setter.type.axis.tabular
    let baseline = bottom + 3 * measures.scale + setter.type.axis.size + measures.scale
    var free = -Double.infinity
    for tick in ticks {
      let place = x(tick)
      canvas.guide(
        .tick, from: Point(x: max(place, 0.25), y: bottom), to: Point(x: max(place, 0.25), y: bottom + 3 * measures.scale),
        Stroke(setter.style.colors.secondary, width: setter.style.chart.stroke.hair))
      let line = setter.line(setter.axisText(tick, among: ticks), textStyle)
      let left = (place - line.width / 2).clamped(to: 0...max(0, width - line.width))
      guard left >= free else { continue }
      canvas.place(.axis, line, at: Point(x: left, y: baseline))
      free = left + line.width + 4 * measures.scale
    }
    canvas.bottom = max(canvas.bottom, baseline + 2 * measures.scale)
  }
}
