import Statistics

/// One value on its way to the paper: where it stands, and everything that must be said with it.
struct Datum: Hashable, Sendable {
  /// Key of the row or slot it is in.
  var place: Place.Key
  /// Key of the colour or position it has there.
  var part: Place.Key
  /// The number in the printed unit; `nil` for a gap.
  var value: Decimal?
  /// How it is known, firmest first.
  var standings: [Standing]
  /// How exactly it is stated.
  var qualifier: Qualifier
  /// What it was read from.
  let origin: Origin

  /// What a value was read from, in which sense. Values are copied again and again while a chart is drawn, and share it.
  final class Origin: Sendable {
    /// The observation it comes from.
    let observation: Observation
    /// The observation's key.
    let key: Observation.Key
    /// Whether it is the value or the change of the observation.
    let field: Field
    /// What it is measured in.
    let unit: Unit
    /// Whether the number is a change, which has its sign in labels.
    let isChange: Bool
    /// The shown power of ten.
    let scaling: Scaling?
    /// As a label, or with more digits where others of its series would read alike.
    let setting: Setting
    /// The limits in the printed unit, if the value has been published with them.
    let limits: Limits?

    init(
      _ observation: Observation, _ field: Field, unit: Unit, isChange: Bool, scaling: Scaling?, setting: Setting = .label
    ) {
      self.observation = observation
      key = observation.key
      self.field = field
      self.unit = unit
      self.isChange = isChange
      self.scaling = scaling
      self.setting = setting
      limits = field == .value ? Limits(observation, scaling) : nil
    }
  }

  /// Between which numbers a value is.
  struct Limits: Hashable, Sendable {
    let lower: Decimal
    let upper: Decimal

    init?(_ observation: Observation, _ scaling: Scaling?) {
      guard let interval = observation.interval else { return nil }
      let power = scaling.map { observation.multiplier - $0.power } ?? 0
      (lower, upper) = (interval.lower.scaled(by: power), interval.upper.scaled(by: power))
    }
  }

  var observation: Observation { origin.observation }
  var key: Observation.Key { origin.key }
  var field: Field { origin.field }
  var unit: Unit { origin.unit }
  var isChange: Bool { origin.isChange }
  var scaling: Scaling? { origin.scaling }
  var setting: Setting { origin.setting }
  var limits: Limits? { value == nil ? nil : origin.limits }
  var standing: Standing { standings.last ?? .final }
  /// What its label has letters for: whether it was revised, and how it is known.
  var marks: [Standing] {
    let isRevised = field == .value && value != nil && observation.superseded != nil
    return (isRevised ? [.revised] : []) + standings.filter { !$0.mark.isEmpty }
  }
  var period: Period { origin.observation.period }
  var isNegative: Bool { value.map { $0 < 0 } ?? false }
  /// Whether the value is a bound, whose dot has a chevron.
  var isBound: Bool { qualifier == .over || qualifier == .under }
}

extension Datum.Origin: Hashable {
  static func == (first: Datum.Origin, second: Datum.Origin) -> Bool {
    first === second
      || first.observation == second.observation && first.field == second.field && first.unit == second.unit
        && first.isChange == second.isChange && first.scaling == second.scaling && first.setting == second.setting
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(field)
  }
}

/// A row, slot or line: its key and its name.
struct Place: Hashable, Sendable {
  /// What it is known by.
  enum Key: Hashable, Sendable {
    case region(String)
    case indicator(String)
    case series(region: String, indicator: String)
    case period(Period)
    case kind(ValueKind)
    /// The one part of data that no field tells apart.
    case whole
  }

  /// What it is known by.
  var key: Key
  /// Its name.
  var name: String
  /// What is added to the name in lighter type: a period, an indicator.
  var detail: String?
  /// Keys that can be highlighted: of the region and of the indicator.
  var subjects: [String]
  /// Its period, where it is one.
  var period: Period?
}

/// The data of one panel, in tidy form.
struct PanelData: Sendable {
  /// What is drawn of them.
  let mark: any MarkType
  /// Whether marks at one place are stacked.
  var stacking: Layer.Stacking
  /// Whether values run along the page or up it.
  var isHorizontal: Bool
  /// Rows, slots or lines, in order.
  var places: [Place]
  /// Colours or positions, in order.
  var parts: [Place]
  /// The field that tells parts apart.
  var partField: Field?
  /// All values.
  var data: [Datum] {
    didSet { cells = nil }
  }
  /// Where the values of each place are in `data`, once it is complete.
  private var cells: [Place.Key: [Int]]?
  /// The names of the series, where parts do not have them.
  var names: [String] = []
  /// The names of what the series measure.
  var indicatorNames: [String] = []
  /// Measure and unit over the plot, if they are printed there.
  var heading: String?
  /// Measure and unit in the usual words.
  var caption: String?
  /// Marks over these in the same rows: dots.
  var over: [PanelData] = []
  /// What is known of all places, where only some of them are shown or they are ranked.
  var ranking: Ranking?

  /// Whether lengths are parts of 100 % while values are amounts, which a label beside such an axis would confuse.
  var hidesLabels: Bool { stacking == .normalized && data.contains { $0.unit.kind != .percent } }

  /// What a dot over a stack is: the one measure, or the names of its series.
  var totalNames: [String] { indicatorNames.count == 1 && indicatorNames[0] != "" ? indicatorNames : names }

  init(
    mark: any MarkType, stacking: Layer.Stacking, isHorizontal: Bool, places: [Place], parts: [Place], partField: Field?,
    data: [Datum]
  ) {
    self.mark = mark
    self.stacking = stacking
    self.isHorizontal = isHorizontal
    self.places = places
    self.parts = parts
    self.partField = partField
    self.data = data
  }

  /// Notes where the values of each place are, in the order of parts, so that they are found at once.
  mutating func index() {
    let here = Dictionary(grouping: data.indices) { data[$0].place }
    guard parts.count > 1 else { return cells = here }
    cells = here.mapValues { indices in
      indices.count > 1 ? parts.flatMap { part in indices.filter { data[$0].part == part.key } } : indices
    }
  }

  /// The values of a place in the order of parts.
  func data(at place: Place) -> [Datum] {
    if let cells { return (cells[place.key] ?? []).map { data[$0] } }
    let here = data.filter { $0.place == place.key }
    guard parts.count > 1, here.count > 1 else { return here }
    return parts.flatMap { part in here.filter { $0.part == part.key } }
  }

  /// The value of a part at a place.
  func datum(at place: Place, part: Place) -> Datum? {
    guard let cells else { return data.first { $0.place == place.key && $0.part == part.key } }
    return cells[place.key]?.first { data[$0].part == part.key }.map { data[$0] }
  }

  /// All numbers there are.
  var values: [Decimal] { data.compactMap(\.value) }

  /// Whether some values fall below zero.
  var isDiverging: Bool { data.contains(where: \.isNegative) }

  /// Whether a value is not published.
  var hasUnpublished: Bool { data.contains { $0.value == nil && $0.standing == .notPublished } }

  /// Whether a part has no entry at all in a period.
  var leavesPeriodsEmpty: Bool {
    places.contains { place in place.period != nil && parts.contains { datum(at: place, part: $0) == nil } }
  }

  /// At each place the sum of what rises and of what falls.
  var sums: [Decimal] {
    places.flatMap { place in
      let values = data(at: place).compactMap(\.value)
      return [values.filter { $0 > 0 }.reduce(0, +), values.filter { $0 < 0 }.reduce(0, +)]
    }
  }

  /// The median of all places, also of those that are left out.
  var median: Decimal? { (ranking?.values ?? values).median }
}

extension [Datum] {
  /// Whether some values are stated as about right: their dots are in rings, which are larger.
  var hasRings: Bool { contains { $0.qualifier == .about } }
}
