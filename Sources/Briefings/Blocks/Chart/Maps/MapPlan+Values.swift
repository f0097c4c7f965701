import Charting
import Languages
import Mapping
import Statistics

extension MapPlan {
  /// What a place has for a period, as it was published.
  func observation(of place: Place, in period: Period) -> Observation? {
    Self.observation(of: place.fact, in: period, unit: fact.unit.id)
  }

  private static func observation(of fact: Fact?, in period: Period, unit: String?) -> Observation? {
    guard let fact else { return nil }
    func fits(_ observation: Observation) -> Bool {
      observation.period == period && observation.kind == .actual && (unit == nil || observation.unit == unit)
    }
    return fits(fact.observation) ? fact.observation : fact.history.last(where: fits)
  }

  /// What is shown of a place: what was published, or the rate that is made of it.
  func shown(_ place: Place, in period: Period) -> Observation? {
    template.map.per == nil ? observation(of: place, in: period) : derivedRate(place, in: period)
  }

  /// A total over another of the same period; `nil` where one of them is not known.
  func derivedRate(_ place: Place, in period: Period) -> Observation? {
    guard let dividend = observation(of: place, in: period), let other = place.divisor,
      let divisor = Self.observation(of: other, in: period, unit: nil)
    else { return nil }
    return try? Derivations.ratio(
      of: dividend, per: divisor, indicator: fact.indicator.id, unit: fact.unit.divided(by: other.unit))
  }

  /// The unit of what is shown.
  var unit: Unit {
    guard template.map.per != nil, let divisor = rows.lazy.compactMap(\.divisor).first else { return fact.unit }
    return fact.unit.divided(by: divisor.unit)
  }

  /// What a rate is called; `nil` for anything else.
  var rateName: String? {
    guard template.map.per != nil, let divisor = rows.lazy.compactMap(\.divisor).first else { return nil }
    let one = language.rules.singular(divisor.unit.name[language])
    return Word.mapPer[language, ["indicator": fact.indicator.name[language], "one": one]]
  }

  /// The power of ten that all labels share.
  var scaling: Scaling {
    .shared(for: periods.flatMap { period in rows.compactMap { shown($0, in: period) } }, unit: unit, language: language)
  }

  /// The value that is sorted into a class: as it is printed, so that none is beside the class that its label says; levels in ones, so that
  /// every language has the same classes.
  func value(of place: Place, in period: Period) -> Decimal? { shown(place, in: period).flatMap(value) }

  private func value(of observation: Observation) -> Decimal? {
    if measuresGrowth { return observation.growth.map { $0.percent.rounded(decimals: $0.decimals) } }
    guard observation.standing.gap == nil, let value = observation.value else { return nil }
    if observation.isDerived { return observation.ones.rounded(decimals: observation.decimals) }
    guard !fact.unit.kind.isScaled else { return value.scaled(by: observation.multiplier) }
    return value.rounded(decimals: 2)
  }

  /// What a map of a period shows.
  func data(_ classes: ClassBreaks, in period: Period) -> MapData {
    let scaling = scaling
    let power = measuresGrowth || !unit.kind.isScaled ? 0 : scaling.power
    let places = rows.map { place -> MapData.Place in
      let shown = shown(place, in: period)
      let reading = reading(shown.map(scope.known), scaling)
      return MapData.Place(
        region: place.region.id, name: place.region.name[language], value: shown.flatMap(value), label: reading.bare,
        marks: reading.marks, gap: reading.gap)
    }
    let isAmongThem = rows.contains { $0.region.id == scope.region.id } && template.subject == .region
    let geography = scope.composer.book.atlas?.geography
    var neighbours: [String: [String]] = [:]
    if let geography { neighbours[scope.region.id] = geography.neighbours(of: scope.region.id) }
    return MapData(
      places: places, classes: classes, power: power,
      measure: measuresGrowth ? Word.changeOnYear[language] : scaling.caption(of: unit),
      subject: isAmongThem ? scope.region.id : nil, neighbours: neighbours, language: language)
  }

  private func reading(_ observation: Observation?, _ scaling: Scaling) -> Reading {
    guard let observation else { return Reading(.notPublished, language: language) }
    if measuresGrowth {
      guard let growth = observation.growth else { return Reading(.notPublished, language: language) }
      var reading = growth.reading(.label, language: language)
      reading.marks = observation.standings.filter { !$0.mark.isEmpty }
      return reading
    }
    return observation.reading(
      .label, unit: unit, language: language, scaling: scaling, meaning: fact.indicator.kind == .growth ? .change : .level)
  }

  /// The classes of all maps: those that are asked for, or found; round the median where the chart is read against it, else about zero where
  /// values are on both sides. The areas of circles have none.
  func classes(_ drawing: MapContent.Drawing, periods: [Period]) throws(BriefingError) -> ClassBreaks {
    if case .symbols = drawing { return ClassBreaks(breaks: []) }
    let values = periods.flatMap { period in rows.compactMap { value(of: $0, in: period) } }
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
    // Maps of several periods are read against each other, not each against its own median.
    let readsMedian = periods.count == 1 && template.drawing.panels.contains { $0.rules.contains { $0.place == .median } }
    let middle: ClassBreaks.Middle = hasBothSides ? .zero : readsMedian ? values.median.map { .around($0) } ?? .none : .none
    return ClassBreaks(of: values, count: ClassBreaks.count(forPlaces: rows.count) ?? 3, middle: middle)
  }
}
