public import Charting
public import Drawing
public import Languages
import RandomTesting
import Statistics
public import Styling

/// A chart on random data with everything it is resolved by: the same for the same seed, subject and round, whichever were made before.
public struct RandomChart: Sendable {
  /// What it draws.
  public let chart: Chart
  /// Name of the shipped style.
  public let style: String
  /// The language of its names and numbers.
  public let language: Language
  /// How many of the page's columns it is wide.
  public let columns: Int
  /// A height it is to fill, in points, where one is given.
  public let height: Double?

  /// Makes the chart of a round. Rounds are drawn in any of the shipped styles, both languages and at the widths figures have.
  public init(_ subject: RandomSubject, round: Int, seed: UInt64 = 2022) {
    let number = UInt64(RandomSubject.allCases.firstIndex(of: subject) ?? 0)
    var random = SeededRandom(seed: seed &* 0x2545_F491_4F6C_DD1D &+ number << 40 &+ UInt64(round))
    let series: [Series]
    var chart: Chart
    switch subject {
    case .kind(let kind):
      series = RandomFigures(kind, &random).series(&random)
      chart = Chart(kind, of: series, total: kind == .contribution ? series.first : nil)
    case .marks(let mix):
      series = RandomFigures(mix.figures, &random).series(&random)
      chart = RandomMarks(mix: mix).chart(series, &random)
    }
    Self.adorn(&chart, series, &random)
    self.chart = chart
    style = random.pick(Self.styles)
    language = round.isMultiple(of: 3) ? .chinese : .english
    columns = random.pick([4, 6, 7, 12])
    height = random.happens(onceIn: 4) ? Double(Int.random(in: 90...420, using: &random)) : nil
  }

  /// Its size and place in words.
  public var circumstances: String {
    "\(style) \(language.tag), \(columns) columns\(height.map { ", \(Int($0)) points high" } ?? "")"
  }

  /// The chart with everything decided.
  public func resolved(style: Style, typesetter: any Typesetter) -> ResolvedChart {
    chart.resolve(
      style: style, language: language, typesetter: typesetter, width: style.grid.width(of: columns), height: height)
  }

  /// The names of the styles that rounds are drawn in.
  public static let styles = ["house", "house", "bulletin", "monochrome", "screen"]

  /// Wishes and annotations that a template may have, each now and then.
  private static func adorn(_ chart: inout Chart, _ series: [Series], _ random: inout SeededRandom) {
    let one = random.pick(series)
    if Bool.random(using: &random) { chart = chart.highlight(random.happens(onceIn: 2) ? one.region.id : one.indicator.id) }
    if random.happens(onceIn: 6) { chart = chart.order(.descending) }
    if random.happens(onceIn: 8) { chart = chart.chartReading(random.pick([.labels, .axis])) }
    if random.happens(onceIn: 8) { chart = chart.chartScale(domain: random.pick([.includingZero, .fitted])) }
    if random.happens(onceIn: 12) { chart = chart.limit(Int.random(in: 2...12, using: &random)) }
    guard !chart.panels.isEmpty else { return }
    if random.happens(onceIn: 6) {
      chart.panels[0].rules.append(RuleMark(.median, label: random.pick(["median", "中位数", "half of all"])))
    }
    guard let known = one.observations.first(where: { $0.value != nil }), let last = one.observations.last else { return }
    if random.happens(onceIn: 8) { chart.panels[0].rules.append(RuleMark(.period(last.period), label: "new method")) }
    if random.happens(onceIn: 8) {
      chart.panels[0].bands.append(BandMark(from: known.period, through: last.period, label: random.pick(["plan", "第十四个五年规划"])))
    }
    if random.happens(onceIn: 6) {
      chart.panels[0].callouts.append(Callout(at: known.key, random.pick(["bridge opened", "大桥通车"])))
    }
  }
}
