import Charting
import Languages
import Layout
import Mapping
import Statistics

extension Template {
  /// What only a map asks for.
  struct MapOptions: Hashable, Sendable {
    /// Whether the values add up, which the kind of their unit says if nothing is said.
    var adds: Bool?
    /// What parts classes, instead of what is found.
    var breaks: [Decimal] = []
  }
}

/// A map of one figure in all places of a level, before it is numbered and framed.
struct MapPlan {
  private let template: Template.Chart
  private let scope: Scope
  private let fact: Fact
  private let period: Period
  /// The places in the order of the data, each with its observation of the period.
  private let places: [(region: Region, fact: Fact?, observation: Observation?)]

  private var language: Language { scope.language }
  private var measuresGrowth: Bool { template.data.measure == .growth }

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
    let facts = regions.map { region in (region: region, fact: scope.of(region).fact(fact.indicator.id)) }
    // One period for all: that of the region, or the latest that is asked for.
    let asked = template.data.periods.cut(fact.history + [fact.observation]).last?.period ?? fact.observation.period
    period = asked
    places = facts.map { region, other in
      let known = (other?.history ?? []) + (other.map { [$0.observation] } ?? [])
      return (region, other, known.last { $0.period == asked && $0.unit == fact.unit.id && $0.kind == .actual })
    }
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

  /// Colours on areas show rates; of totals they show mostly how large the areas are.
  private func refuseMisleading(_ kind: MapKind) throws(BriefingError) {
    let name = fact.indicator.name[language]
    if fact.unit.kind == .rank || fact.indicator.kind == .rank {
      throw template.refusal("“\(name)” is a place in an order, which ranked-dots shows as it is")
    }
    if measuresGrowth {
      guard kind == .symbolMap else { return }
      throw template.refusal("the area of a circle cannot be a change; write `kind: choropleth`")
    }
    let isAmount =
      switch fact.unit.kind {
      case .currency, .count, .quantity: fact.indicator.kind == .level
      case .percent, .percentagePoint, .index, .rank: false
      }
    let adds = template.map.adds ?? isAmount
    if kind == .symbolMap {
      guard !adds || places.contains(where: { value(of: $0.observation) ?? 0 < 0 }) else { return }
      throw template.refusal(
        adds
          ? "“\(name)” has values below zero, which no circle can show; write `kind: diverging-bars`"
          : "“\(name)” does not add up over places, and a circle says how much there is; write `kind: choropleth`")
    }
    guard adds else { return }
    let unit = Scaling.shared(for: places.compactMap(\.observation), unit: fact.unit, language: language).caption(of: fact.unit)
    throw template.refusal(
      "“\(name)” is a total (\(unit)), and colour on areas would make large places look rich; write `kind: symbol-map`, "
        + "`measure: growth`, or `adds: no` if the values of places do not add up, such as a value per head")
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
    let known = places.count { value(of: $0.observation) != nil }
    guard ClassBreaks.count(forPlaces: places.count) != nil, known > 2 else { return .chart(.horizontalBars) }
    guard 2 * known > places.count else { return .chart(.rankedDots) }
    let atlas = scope.composer.book.atlas
    let onMap = atlas.map { atlas in places.filter { atlas.geography.area(of: $0.region.id) != nil } } ?? []
    if kind != .tileGrid, let atlas, atlas.approval != .missing, 2 * onMap.count > places.count {
      return .map(kind == .choropleth ? .choropleth(atlas.geography) : .symbols(atlas.geography))
    }
    guard kind != .symbolMap else { return .chart(.rankedDots) }
    if let given = TileArrangement(given: places.map(\.region)) { return .map(.tiles(.given(given))) }
    if let atlas, onMap.count == places.count {
      return .map(.tiles(.near(atlas.geography)))
    }
    return .chart(.rankedDots)
  }

  /// The figure.
  func figure(
    _ drawing: MapContent.Drawing, _ register: inout Register, titled given: Phrase? = nil
  ) throws(BriefingError) -> Figure {
    let observations = places.compactMap(\.observation).filter { value(of: $0) != nil }
    for place in places where place.region.id == scope.region.id { place.fact.map { register.show($0) } }
    for observation in observations { register.show(observation) }
    let data = try data(drawing)
    if !data.places.allSatisfy({ $0.gap == nil }) { register.use(.notPublished) }
    let asked = try template.title.map { text throws(BriefingError) in try register.phrase(text, scope) }
    let title = given ?? asked ?? self.title
    let subtitle =
      try template.subtitle.map { text throws(BriefingError) in try register.phrase(text, scope) } ?? self.subtitle(drawing)
    let caption = try template.caption.map { text throws(BriefingError) in try register.phrase(text, scope) }
    let notes = [caption.map { register.rich($0) }, RichText(self.notes(drawing, data))].compactMap(\.self).filter { !$0.isEmpty }
    let source = notes.count == 2 ? notes[0] + RichText(language.rules.sentenceSpace) + notes[1] : notes.first
    return Figure(
      Frame(
        number: register.nextFigure(), title: register.rich(title),
        subtitle: register.rich(subtitle).declaring(Template.Sources.notes(of: observations, scope))),
      content: MapContent(drawing, data, of: observations, height: template.height), source: source)
  }

  private var title: Phrase {
    let facts = places.compactMap(\.fact)
    return ChartTitle.finding(
      measuresGrowth ? .growthCompared(facts, of: scope.region) : .places(facts.filter { $0.observation.period == period }),
      language: language)
  }

  private func subtitle(_ drawing: MapContent.Drawing) -> Phrase {
    let observations = places.compactMap(\.observation)
    let phrase = ChartSubtitle.drawn(observations, caption: caption, isOverTime: false, language: language)
    guard case .tiles = drawing else { return phrase }
    return "\(phrase)\(language.rules.statementSeparator)\(Word.mapTiles[language])"
  }

  /// Measure and unit.
  private var caption: String {
    if measuresGrowth {
      let isOnYear = places.compactMap { $0.observation?.growth }.allSatisfy { $0.basis == .yearOnYear }
      return (isOnYear ? Word.changeOnYear : .changeAsPublished)[language]
    }
    return scaling.caption(of: fact.unit)
  }

  private func notes(_ drawing: MapContent.Drawing, _ data: MapData) -> String {
    var notes: [String] = []
    let geography: Geography? =
      switch drawing {
      case .choropleth(let geography), .symbols(let geography): geography
      case .tiles: nil
      }
    if let geography {
      let absent = places.map(\.region).filter { geography.area(of: $0.id) == nil }
      if !absent.isEmpty {
        notes.append(Word.mapAbsent[language, ["names": language.rules.list(absent.map { $0.name[language] })]])
      }
      if let atlas = scope.composer.book.atlas { notes.append(atlas.note(language)) }
    }
    if !data.classes.isEven { notes.append(Word.mapWidths[language]) }
    return notes.joined(separator: language.rules.sentenceSpace)
  }

  // MARK: Values

  /// The power of ten that all labels share.
  private var scaling: Scaling { .shared(for: places.compactMap(\.observation), unit: fact.unit, language: language) }

  /// The value that is sorted into a class: as it is printed, so that none is beside the class that its label says; levels in ones, so that
  /// every language has the same classes.
  private func value(of observation: Observation?) -> Decimal? {
    guard let observation else { return nil }
    if measuresGrowth { return observation.growth.map { $0.percent.rounded(decimals: $0.decimals) } }
    guard observation.standing.gap == nil, let value = observation.value else { return nil }
    guard !fact.unit.kind.isScaled else { return value.scaled(by: observation.multiplier) }
    return value.rounded(decimals: 2)
  }

  private func data(_ drawing: MapContent.Drawing) throws(BriefingError) -> MapData {
    let values = places.compactMap { value(of: $0.observation) }
    // The areas of circles have no classes.
    let classes: ClassBreaks = if case .symbols = drawing { ClassBreaks(breaks: []) } else { try classes(of: values) }
    let power = measuresGrowth || !fact.unit.kind.isScaled ? 0 : scaling.power
    let shown = places.map { place -> MapData.Place in
      let reading = reading(place.observation.map(scope.known))
      return MapData.Place(
        region: place.region.id, name: place.region.name[language], value: value(of: place.observation), label: reading.bare,
        marks: reading.marks, gap: reading.gap)
    }
    let isAmongThem = places.contains { $0.region.id == scope.region.id } && template.subject == .region
    let geography = scope.composer.book.atlas?.geography
    var neighbours: [String: [String]] = [:]
    if let geography { neighbours[scope.region.id] = geography.neighbours(of: scope.region.id) }
    return MapData(
      places: shown, classes: classes, power: power,
      measure: measuresGrowth ? Word.changeOnYear[language] : scaling.caption(of: fact.unit),
      subject: isAmongThem ? scope.region.id : nil, neighbours: neighbours, language: language)
  }

  private func reading(_ observation: Observation?) -> Reading {
    guard let observation else { return Reading(.notPublished, language: language) }
    if measuresGrowth {
      guard let growth = observation.growth else { return Reading(.notPublished, language: language) }
      var reading = growth.reading(.label, language: language)
      reading.marks = observation.standings.filter { !$0.mark.isEmpty }
      return reading
    }
    return observation.reading(
      .label, unit: fact.unit, language: language, scaling: scaling, meaning: fact.indicator.kind == .growth ? .change : .level)
  }

  /// The classes: those that are asked for, or found; round the median where the chart is read against it, else about zero where values
  /// are on both sides.
  private func classes(of values: [Decimal]) throws(BriefingError) -> ClassBreaks {
    let hasBothSides = values.contains { $0 < 0 } && values.contains { $0 > 0 }
    guard template.map.breaks.isEmpty else {
      let breaks = template.map.breaks
      let inner = breaks.count == 4 ? [breaks[1], breaks[2]] : breaks.count == 3 ? [breaks[1]] : []
      let classes = ClassBreaks(breaks: breaks, middle: hasBothSides && inner.contains(0) ? .zero : .none)
      if let empty = (0..<classes.count).first(where: { index in !values.contains { classes.index(of: $0) == index } }) {
        throw template.refusal(
          "class \(empty + 1) of its \(classes.count), counted from the lowest, would be empty; move its breaks")
      }
      return classes
    }
    let readsMedian = template.drawing.panels.contains { $0.rules.contains { $0.place == .median } }
    let middle: ClassBreaks.Middle = hasBothSides ? .zero : readsMedian ? values.median.map { .around($0) } ?? .none : .none
    return ClassBreaks(of: values, count: ClassBreaks.count(forPlaces: places.count) ?? 3, middle: middle)
  }
}
