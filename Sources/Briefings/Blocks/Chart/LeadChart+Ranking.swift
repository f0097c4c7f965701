import Charting
import Findings
import Languages
import Layout
import Statistics

extension LeadChart {
  /// More regions than these are dots, fewer bars.
  private static let mostBars = 16
  /// More dots than these are in three columns.
  private static let mostInColumn = 30
  /// From one bar to the next where there are many, in points.
  private static let rowPitch = 13.0
  /// From one dot to the next.
  private static let dotPitch = 12.0

  /// All regions in order, and their changes on the same rows.
  func ranking(_ profile: Profile) -> ChartPlan? {
    let league = scope.league(profile.indicator.id)
    guard league.count >= Self.fewestNumbers, let period = league.first?.point.figure.period else { return nil }
    let unit = profile.unit
    let levels = league.map { Series(region: $0.region, indicator: profile.indicator, unit: unit, observations: [$0.point.figure]) }
    // Changes have their signs.
    var changed = profile.indicator
    changed.kind = .growth
    let changes = league.compactMap { region, point in
      point.comparison?.change.map { change in
        Series(region: region, indicator: changed, unit: profile.unit(of: change), observations: [change])
      }
    }
    let caption = Scaling.shared(for: levels.flatMap(\.observations), unit: unit, language: language).caption(of: unit)
    let ranks = Dictionary(
      league.compactMap { region, point in point.place.map { (region.id, $0.rank) } }, uniquingKeysWith: { first, _ in first })
    let hasChanges =
      changes.count * 3 >= league.count * 2 && Set(changes.map(\.unit.id)).count == 1 && league.count <= Self.mostBars
    var chart: Chart
    if league.count <= Self.mostBars {
      let bars = BarMark(levels, x: .value, y: .region)
      let before = before(league, period, profile)
      if hasChanges, let first = changes.first,
        let basis = league.first(where: { $0.point.comparison != nil })?.point.comparison?.basis
      {
        let heading = wording.changes(
          basis, period, first.unit.kind == .percent ? "%" : Scaling.plain(language).caption(of: first.unit))
        chart = Chart {
          Panel(LocalizedText(stringLiteral: caption)) {
            bars
            if !before.isEmpty { TickMark(before, x: .value, y: .region) }
          }
          Panel(LocalizedText(stringLiteral: heading)) { PointMark(changes, x: .value, y: .region, stem: .zero) }
        }
      } else {
        chart = Chart { bars }
      }
    } else {
      // In columns beside each other values are read sooner than an axis over each.
      chart = Chart { PointMark(levels, x: .value, y: .region, stem: .zero) }
        .chartReading(league.count > Self.mostInColumn ? .labels : .automatic)
    }
    let median = league.count <= Self.mostRegions ? profile.newest?.median : nil
    let middle = median.map { figure in
      let reading = figure.reading(.label, unit: unit, language: language, meaning: profile.meaning)
      return LocalizedText(stringLiteral: wording.median(reading.bare))
    }
    chart.panels[0].rules.append(RuleMark(.median, label: middle))
    chart = chart.order(.given).highlight(scope.region.id)
    if league.count > Self.mostRegions {
      let half = 14
      let kept = league.indices.filter { $0 < half || $0 >= league.count - half || league[$0].region.id == scope.region.id }
      let rows = kept.map { levels[$0] }
      chart = Chart { PointMark(rows, x: .value, y: .region, stem: .zero) }.order(.given).highlight(scope.region.id)
    }
    chart = chart.chosen(of: league.count, ranks: ranks)
    return ChartPlan(
      chart: chart, title: story.title(story.figureTitle, of: profile.indicator),
      subtitle: Phrase(wording.ranked(profile.indicator, hasChanges ? "" : caption, period, league.count, telling)), facts: [],
      observations: chart.panels.flatMap { $0.layers.flatMap { $0.series.flatMap(\.observations) } } + [median].compactMap(\.self),
      height: Self.height(ofRows: min(league.count, Self.mostRegions)))
  }

  /// Fewer bars than these have their values, beside which there is no room for another.
  private static let fewestWithTicks = 9

  /// What the regions had in the like period of the year before, a tick over each bar; nothing where bars have their values or too few
  /// regions had one.
  private func before(_ league: [(region: Region, point: Profile.Point)], _ period: Period, _ profile: Profile) -> [Series] {
    let earlier = league.compactMap { region, point -> (Region, Observation)? in
      guard let from = point.comparison?.from, from.value != nil, point.comparison?.basis == .yearEarlier else { return nil }
      return (region, from)
    }
    guard league.count >= Self.fewestWithTicks, earlier.count * 3 >= league.count * 2, Set(earlier.map(\.1.period)).count == 1
    else {
      return []
    }
    return earlier.map { Series(region: $0.0, indicator: profile.indicator, unit: profile.unit, observations: [$0.1]) }
  }

  /// How high a ranking is that leaves its page room for more; its own height where it is low anyway.
  private static func height(ofRows count: Int) -> Double? {
    guard count > 8 else { return nil }
    if count <= mostBars { return Double(count) * rowPitch + 30 }
    let rows = count <= mostInColumn ? count : (count + 2) / 3
    return Double(rows) * dotPitch + 30
  }

  // MARK: Beside a course

  /// Where the region is, in few rows beside a chart over time: all regions, or both ends and those around this one. `nil` where the chart
  /// ranks them itself, and where so few are compared that small plots name each.
  func plan(beside plan: ChartPlan) -> ChartPlan? {
    plan.chart.panels.first?.layers.first?.x == .period ? briefRanking : nil
  }

  /// The ranking in few rows.
  var briefRanking: ChartPlan? {
    guard let profile else { return nil }
    let league = scope.league(profile.indicator.id)
    guard league.count >= (story.profiles.count > 1 ? Self.fewestBeside : Self.fewestNumbers),
      let period = league.first?.point.figure.period, let place = league.firstIndex(where: { $0.region.id == scope.region.id })
    else { return nil }
    let kept = Self.rows(around: place, of: league.count)
    let rows = kept.map { index in
      Series(
        region: league[index].region, indicator: profile.indicator, unit: profile.unit, observations: [league[index].point.figure])
    }
    let ranks = Dictionary(
      league.compactMap { region, point in point.place.map { (region.id, $0.rank) } }, uniquingKeysWith: { first, _ in first })
    let caption = Scaling.shared(for: rows.flatMap(\.observations), unit: profile.unit, language: language).caption(
      of: profile.unit)
    let chart = Chart { BarMark(rows, x: .value, y: .region) }
      .order(.given).highlight(scope.region.id).chartReading(.labels).chosen(of: league.count, ranks: ranks)
    return ChartPlan(
      chart: chart, title: ownRank.map { wording.tileLine($0, telling) } ?? Phrase(profile.indicator.name[language]),
      subtitle: Phrase(wording.ranked(profile.indicator, caption, period, league.count, telling)), facts: [],
      observations: rows.flatMap(\.observations), height: Double(rows.count) * Self.rowPitch + 4)
  }

  /// The rank of the region in the measure of the headline.
  var ownRank: Finding? {
    story.found.all.first { $0.indicator.id == story.headline?.indicator.id && $0.claim.isRank }
  }

  /// How the width is divided where a ranking is beside the chart: names that are long need more of it.
  func split(beside ranking: ChartPlan) -> Layout.Columns.Split {
    let longest = ranking.chart.panels[0].layers[0].series.map { $0.region.name[language].count }.max() ?? 0
    return longest > (language.rules.isHan ? 7 : 14) ? .grid([.init(7), .init(5)]) : .eightFour
  }

  /// Fewer regions than these are compared in small plots.
  private static let fewestBeside = 5
  /// More rows than these have no room beside a chart.
  private static let mostBeside = 12
  /// Rows at each end, and around this region, where others are left out.
  private static let (ends, near) = (3, 5)

  /// The rows that are shown of a ranking in which the region has a place.
  private static func rows(around place: Int, of count: Int) -> [Int] {
    guard count > mostBeside else { return Array(0..<count) }
    // As many rows wherever it is: those at an end are around it too.
    let first = max(0, min(place - near / 2, count - near))
    return (0..<count).filter { $0 < ends || $0 >= count - ends || (first..<first + near).contains($0) }
  }
}
