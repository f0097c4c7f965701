import Charting
import Languages
import Mapping
import Statistics

/// A map of one figure in all places of a level, before it is numbered and framed.
struct MapPlan {
  let template: Template.Chart
  let scope: Scope
  let fact: Fact
  /// One of the places, with what is known of it.
  struct Place {
    var region: Region
    var fact: Fact?
    /// What its values are divided by.
    var divisor: Fact?
  }

  /// The places in the order of the data.
  let rows: [Place]
  /// The periods that maps are of, the latest last: one, unless the template asks for several.
  let periods: [Period]

  var language: Language { scope.language }
  var measuresGrowth: Bool { template.data.measure == .growth }
  var period: Period { periods[periods.count - 1] }

  /// More maps than these beside each other are too small to be read.
  private static let mostPeriods = 8

  /// Finds the figure and the places; `nil` if the region has no such figure.
  ///
  /// - Throws: `BriefingError.template` where a map would mislead.
  init?(_ template: Template.Chart, _ kind: MapKind, _ scope: Scope, shown: Set<String>) throws(BriefingError) {
    let book = scope.composer.book
    let named = template.data.regions.compactMap(book.region)
    let level = named.isEmpty ? Self.level(template.data.places, scope) : named
    let order = Dictionary(book.places.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let regions = level.sorted { (order[$0.id] ?? 0) < (order[$1.id] ?? 0) }
    let candidates = (regions.contains { $0.id == scope.region.id } ? [scope] : regions.prefix(1).map { scope.of($0) })
    guard let fact = candidates.flatMap({ $0.select(template.data.figures, shown: shown) }).first else { return nil }
    self.template = template
    self.scope = scope
    self.fact = fact
    let cutoff = scope.composer.cutoff
    rows = regions.map { region in
      Place(
        region: region, fact: book.fact(of: region, indicator: fact.indicator.id, cutoff),
        divisor: template.map.per.flatMap { book.fact(of: region, indicator: $0, cutoff) })
    }
    // One period for all: that of the region, or those that are asked for.
    let span = template.data.periods
    let several = span.isSeveral ? span.periods(of: rows.flatMap { $0.fact?.history ?? [] }) : []
    periods = several.isEmpty ? [span.cut(fact.history + [fact.observation]).last?.period ?? fact.observation.period] : several
    try refuseMisleading(kind)
  }

  /// The places beside each other: those with the same parent, unless others are asked for.
  private static func level(_ places: Template.Places, _ scope: Scope) -> [Region] {
    let book = scope.composer.book
    switch places {
    case .itself, .peers:
      if let parent = scope.region.parent { return book.siblings(in: parent) }
      return book.places.filter { $0.parent == nil }
    case .within: return book.siblings(in: scope.region.id)
    case .parent, .peersAndParent: return [scope.region] + book.peers(of: scope.region)
    case .all: return book.places
    }
  }

  // MARK: Refusals

  /// Colours on areas show rates; of totals they show mostly how large the areas are.
  private func refuseMisleading(_ kind: MapKind) throws(BriefingError) {
    let name = fact.indicator.name[language]
    try refuseNested()
    if fact.unit.kind == .rank || fact.indicator.kind == .rank {
      throw template.refusal("“\(name)” is a place in an order, which ranked-dots shows as it is")
    }
    if periods.count > 1 {
      guard kind == .choropleth else {
        throw template.refusal("several periods are shown by `kind: choropleth`; name one, such as `periods: \(period.sdmx)`")
      }
      guard periods.count <= Self.mostPeriods else {
        throw template.refusal(
          "it would be \(periods.count) maps, and more than \(Self.mostPeriods) are too small; name some, such as "
            + "`periods: [\(periods[0].sdmx), \(period.sdmx)]`")
      }
    }
    if measuresGrowth {
      if template.map.per != nil {
        throw template.refusal("`per` divides values, and `measure: growth` shows changes; keep one of them")
      }
      guard kind == .symbolMap else { return }
      throw template.refusal("the area of a circle cannot be a change; write `kind: choropleth`")
    }
    if let per = template.map.per { return try refuse(per: per, kind) }
    let adds = template.map.adds ?? isAmount(fact)
    if kind == .symbolMap {
      guard !adds || rows.contains(where: { value(of: $0, in: period) ?? 0 < 0 }) else { return }
      throw template.refusal(
        adds
          ? "“\(name)” has values below zero, which no circle can show; write `kind: diverging-bars`"
          : "“\(name)” does not add up over places, and a circle says how much there is; write `kind: choropleth`")
    }
    guard adds else { return }
    let unit = scaling.caption(of: fact.unit)
    throw template.refusal(
      "“\(name)” is a total (\(unit)), and colour on areas would make large places look rich; write `kind: symbol-map`, "
        + "\(proposedRate ?? "")`measure: growth`, or `adds: no` if the values of places do not add up, such as a value per head")
  }

  /// A place in another would be coloured twice.
  private func refuseNested() throws(BriefingError) {
    let ids = Set(rows.map(\.region.id))
    for row in rows {
      guard let outer = scope.composer.book.ancestors(of: row.region).first(where: { ids.contains($0.id) }) else { continue }
      throw template.refusal(
        "“\(row.region.name[language])” is in “\(outer.name[language])”, and places on a map are beside each other; "
          + "write `places: peers`, or `regions` of one level")
    }
  }

  private func isAmount(_ fact: Fact) -> Bool { fact.unit.kind.isAmount && fact.indicator.kind == .level && fact.indicator.addsUp }

  /// A rate needs a total over another.
  private func refuse(per: String, _ kind: MapKind) throws(BriefingError) {
    let book = scope.composer.book
    let name = fact.indicator.name[language]
    guard kind != .symbolMap else {
      throw template.refusal("a circle says how much there is, and `per` makes a rate of it; write `kind: choropleth`")
    }
    guard template.map.adds ?? isAmount(fact) else {
      throw template.refusal("“\(name)” is not a total, so it is not divided; leave `per` out")
    }
    let other = book.indicator(per)?.name[language] ?? per
    guard let divisor = rows.lazy.compactMap(\.divisor).first, isAmount(divisor) else {
      throw template.refusal("“\(other)” is not a total that “\(name)” could be divided by")
    }
    guard rows.contains(where: { derivedRate($0, in: period) != nil }) else {
      throw template.refusal("no place has both “\(name)” and “\(other)” for \(period.sdmx)")
    }
  }

  /// A count that all places have for the period, which totals may be divided by: people before others.
  private var proposedRate: String? {
    let book = scope.composer.book
    let all = scope.facts.filter { other in
      other.unit.kind == .count && other.indicator.kind == .level && other.indicator.id != fact.indicator.id
        && rows.allSatisfy { row in
          book.observations(of: row.region.id, indicator: other.indicator.id).contains { $0.period == period && $0.value != nil }
        }
    }
    let people = all.first { $0.indicator.name.texts.contains { $0.lowercased().contains("population") || $0.contains("人口") } }
    return (people ?? all.first).map { "`per: \($0.indicator.id)`, " }
  }

  // MARK: What is drawn

  /// What a figure of these places is.
  enum Choice {
    case map(MapContent.Drawing)
    /// Another kind of chart, which says it better.
    case chart(ChartKind)
  }

  /// Under five places bars say it, and without boundaries or cells ranked dots do.
  func choice(_ kind: MapKind) -> Choice {
    let known = rows.count { value(of: $0, in: period) != nil }
    guard ClassBreaks.count(forPlaces: rows.count) != nil, known > 2 else { return .chart(.horizontalBars) }
    guard 2 * known > rows.count else { return .chart(.rankedDots) }
    let atlas = scope.composer.book.atlas
    let onMap = atlas.map { atlas in rows.filter { atlas.geography.area(of: $0.region.id) != nil } } ?? []
    if kind != .tileGrid, let atlas, atlas.approval != .missing, 2 * onMap.count > rows.count {
      switch kind {
      case .symbolMap: return .map(.symbols(atlas.geography))
      case .choropleth where periods.count > 1: return .map(.series(atlas.geography))
      case .choropleth, .tileGrid, .locator: return .map(.choropleth(atlas.geography))
      }
    }
    guard kind != .symbolMap else { return .chart(.rankedDots) }
    if let given = TileArrangement(given: rows.map(\.region)) { return .map(.tiles(.given(given))) }
    if let atlas, onMap.count == rows.count {
      return .map(.tiles(.near(atlas.geography)))
    }
    return .chart(.rankedDots)
  }
}
