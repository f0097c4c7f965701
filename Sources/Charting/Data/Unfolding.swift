import Languages
import Statistics

/// Turns a layer's series into tidy data: each value with the place and part it belongs to.
struct Unfolding {
  let naming: PlaceNaming
  let scaling: Scaling?

  /// The data of `layer`; `nil` where its fields do not make a chart.
  func unfold(_ layer: Layer) -> PanelData? {
    let mark = layer.drawn.mark
    guard let axes = Axes(layer, mark) else { return nil }
    let mixed = Mixture(layer.series)
    let partField = axes.partField(of: layer, mixed)
    // Where one axis names regions and the other indicators, neither name needs the other.
    let told = Set([axes.place, partField]) == [.region, .indicator] ? Mixture([]) : mixed
    var result = PanelData(
      mark: mark, stacking: layer.stacking, isHorizontal: axes.isHorizontal, places: [], parts: [],
      partField: partField, data: [])
    for series in layer.series {
      let name = mixed.indicators && !mixed.regions ? naming.name(of: series.indicator) : naming.name(of: series.region)
      if !result.names.contains(name) { result.names.append(name) }
      let measure = naming.name(of: series.indicator)
      if !result.indicatorNames.contains(measure) { result.indicatorNames.append(measure) }
    }
    var placeKeys: Set<Place.Key> = []
    var partKeys: Set<Place.Key> = []
    var known: [Subject: Place] = [:]
    for (number, series) in layer.series.enumerated() {
      // What a field of an observation is about, noted among places and parts where it is new.
      func named(_ field: Field, _ observation: Observation) -> Place {
        let subject = Subject(field, series: number, observation)
        if let place = known[subject] { return place }
        let place = entity(field, series, observation, told)
        known[subject] = place
        if field == axes.place, placeKeys.insert(place.key).inserted { result.places.append(place) }
        if field == partField, partKeys.insert(place.key).inserted { result.parts.append(place) }
        return place
      }
      let observations = shown(of: series, axes: axes, partField: partField)
      let setting = axes.value == .growth ? .label : self.setting(of: observations, in: series)
      for observation in observations {
        let place = named(axes.place, observation)
        let part = partField.map { named($0, observation) } ?? place
        result.data.append(
          datum(observation, of: series, axes: axes, place: place.key, part: part.key, setting: setting))
      }
    }
    if axes.place == .period { result.places.sort { earlier($0, $1) } }
    if partField == .period { result.parts.sort { earlier($1, $0) } }
    naming.shortenPeriods(&result.places)
    naming.shortenPeriods(&result.parts)
    naming.tellApart(&result.parts)
    if layer.stacking == .normalized { normalize(&result) }
    if result.parts.isEmpty { result.parts = [Place(key: .whole, name: "", subjects: [])] }
    if partField == nil { for index in result.data.indices { result.data[index].part = .whole } }
    mark.prepare(&result)
    return result
  }

  /// What a place or part is about. Its name is made once, however many observations are about it.
  private enum Subject: Hashable {
    case period(Period)
    case kind(ValueKind)
    case series(Int, Field)

    init(_ field: Field, series: Int, _ observation: Observation) {
      switch field {
      case .period: self = .period(observation.period)
      case .kind: self = .kind(observation.kind)
      case .region, .indicator, .value, .growth: self = .series(series, field)
      }
    }
  }

  /// Lengths as parts of 100 % of what is at one place, where nothing is missing or negative there.
  private func normalize(_ result: inout PanelData) {
    for place in result.places {
      let indices = result.data.indices.filter { result.data[$0].place == place.key }
      let values = indices.compactMap { result.data[$0].value }
      let sum = values.reduce(0, +)
      guard values.allSatisfy({ $0 >= 0 }) else { continue }
      // Of a whole that lacks a part no one knows the shares: it is a gap.
      guard values.count == result.parts.count, sum > 0 else {
        for index in indices where result.data[index].value != nil {
          result.data[index].value = nil
          result.data[index].standings = [.notPublished]
        }
        continue
      }
      // Rounded down, shares never add up to more than their whole.
      for index in indices {
        result.data[index].value = result.data[index].value?.divided(by: sum)?.scaled(by: 2).rounded(decimals: 15, keeping: .over)
      }
    }
  }

  private func earlier(_ first: Place, _ second: Place) -> Bool {
    guard let one = first.period, let other = second.period else { return false }
    return one < other
  }

  /// Which observations of a series have a place: all where periods are told apart, else the latest.
  private func shown(of series: Series, axes: Axes, partField: Field?) -> [Observation] {
    let candidates =
      axes.value == .growth && axes.place != .period
      ? series.observations.filter { $0.growth != nil } : series.observations
    let usable = candidates.isEmpty ? series.observations : candidates
    if axes.place == .period || partField == .period || axes.keepsAll { return usable }
    if axes.place == .kind || partField == .kind {
      let latest = Dictionary(usable.map { ($0.kind, $0) }) { first, second in first.period < second.period ? second : first }
      return usable.filter { latest[$0.kind] == $0 }
    }
    return usable.max { $0.period < $1.period }.map { [$0] } ?? []
  }

  private func entity(_ field: Field, _ series: Series, _ observation: Observation, _ mixed: Mixture) -> Place {
    switch field {
    case .region, .value, .growth:
      Place(
        key: mixed.indicators ? .series(region: series.region.id, indicator: series.indicator.id) : .region(series.region.id),
        name: naming.name(of: series.region), detail: mixed.indicators ? naming.name(of: series.indicator) : nil,
        subjects: [series.region.id, series.indicator.id])
    case .indicator:
      Place(
        key: mixed.regions ? .series(region: series.region.id, indicator: series.indicator.id) : .indicator(series.indicator.id),
        name: naming.name(of: series.indicator), detail: mixed.regions ? naming.name(of: series.region) : nil,
        subjects: [series.region.id, series.indicator.id])
    case .period:
      Place(
        key: .period(observation.period), name: naming.name(of: observation.period), subjects: [],
        period: observation.period)
    case .kind:
      Place(key: .kind(observation.kind), name: naming.name(of: observation.kind), subjects: [])
    }
  }

  /// With more digits where two neighbours in a series differ and would read alike, as those of a population in millions do. A series
  /// too long to be labelled is not looked at.
  private func setting(of observations: [Observation], in series: Series) -> Setting {
    guard observations.count <= Self.mostLabels, series.unit.kind.isScaled, observations.allSatisfy({ $0.qualifier == .exact })
    else {
      return .label
    }
    let areAlike = zip(observations, observations.dropFirst()).contains { one, next in
      one.reads(like: next, in: .label, unit: series.unit, language: naming.language, scaling: scaling)
    }
    return areAlike ? .close : .label
  }

  /// Longer series have an axis in place of labels.
  private static let mostLabels = 12

  private func datum(
    _ observation: Observation, of series: Series, axes: Axes, place: Place.Key, part: Place.Key, setting: Setting
  ) -> Datum {
    if axes.value == .growth {
      let growth = observation.growth
      return Datum(
        place: place, part: part, value: growth?.percent, standings: growth == nil ? [.notPublished] : observation.standings,
        qualifier: growth?.qualifier ?? .exact,
        origin: Datum.Origin(observation, .growth, unit: .percent, isChange: true, scaling: nil))
    }
    let standings = observation.standings
    let isAbsent = standings.last?.gap != nil
    return Datum(
      place: place, part: part, value: isAbsent ? nil : scaling.map { $0.value(of: observation) } ?? observation.value,
      standings: standings, qualifier: observation.qualifier,
      origin: Datum.Origin(
        observation, .value, unit: series.unit, isChange: series.indicator.kind == .growth, scaling: scaling,
        setting: setting))
  }
}

/// Which field of a layer is the number and which the place.
struct Axes {
  let value: Field
  let place: Field
  let isHorizontal: Bool
  private let mark: any MarkType
  private let x: Field

  init?(_ layer: Layer, _ mark: any MarkType) {
    guard let x = layer.x, let y = layer.y else { return nil }
    switch (x.isQuantitative, y.isQuantitative) {
    case (true, false): (value, place, isHorizontal) = (x, y, true)
    case (false, true): (value, place, isHorizontal) = (y, x, false)
    case (false, false) where mark.traits.isTable: (value, place, isHorizontal) = (.value, y, true)
    default: return nil
    }
    self.mark = mark
    self.x = x
  }

  /// Whether every observation is shown, whatever its period.
  var keepsAll: Bool { mark.traits.keepsAllPeriods }

  /// What tells parts apart: what the layer says, where that and the place tell all series apart; otherwise the series do.
  func partField(of layer: Layer, _ mixed: Mixture) -> Field? {
    let named = layer.position ?? (layer.color == place ? nil : layer.color)
    let part = named ?? mark.impliedPart(x: x, mixed)
    guard layer.series.count > 1, !place.isOfSeries, !(part?.isOfSeries ?? false), !keepsAll else { return part }
    return mixed.tellingApart
  }
}

extension Field {
  /// Whether it is the same for all observations of a series.
  fileprivate var isOfSeries: Bool { self == .region || self == .indicator }
}

/// Whether series differ in region, in indicator, or in both.
struct Mixture {
  let regions: Bool
  let indicators: Bool

  init(_ series: [Series]) {
    regions = Set(series.map(\.region.id)).count > 1
    indicators = Set(series.map(\.indicator.id)).count > 1
  }

  /// The field by which series are told apart.
  var tellingApart: Field { indicators && !regions ? .indicator : .region }
}
