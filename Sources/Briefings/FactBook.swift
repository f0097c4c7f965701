public import Statistics

/// The facts of every region, taken from a data set: what each region's briefing may choose from.
///
/// Built once for a data set and shared by all workers; the facts of one region are put together when they are asked for.
public struct FactBook: Sendable {
  /// Which figures count.
  public struct Cutoff: Hashable, Sendable {
    /// Figures about a time after the end of this period are left out, but for plans, targets and forecasts.
    public var period: Period?
    /// Figures published after this day are left out.
    public var asOf: Period?

    /// Makes a cutoff; without either, every figure counts.
    public init(period: Period? = nil, asOf: Period? = nil) {
      self.period = period
      self.asOf = asOf
    }

    /// Whether a figure counts.
    public func admits(_ observation: Observation) -> Bool {
      if let asOf, let released = observation.released, released.firstDay > asOf.lastDay { return false }
      guard let period, observation.kind == .actual, observation.status != .forecast else { return true }
      return observation.period.lastDay <= period.lastDay
    }
  }

  /// The data.
  public let dataset: Dataset
  private let regions: [String: Int]
  private let indicators: [String: Int]
  private let units: [String: Int]
  private let observations: [String: [Int]]
  private let children: [String: [String]]

  /// Sorts the data by region.
  public init(_ dataset: Dataset) {
    self.dataset = dataset
    regions = Self.positions(dataset.regions.map(\.id))
    indicators = Self.positions(dataset.indicators.map(\.id))
    units = Self.positions(dataset.units.map(\.id))
    var observations: [String: [Int]] = [:]
    for (index, observation) in dataset.observations.enumerated() { observations[observation.region, default: []].append(index) }
    self.observations = observations
    var children: [String: [String]] = [:]
    for region in dataset.regions {
      if let parent = region.parent { children[parent, default: []].append(region.id) }
    }
    self.children = children
  }

  /// The region of a key.
  public func region(_ id: String) -> Region? {
    regions[id].map { dataset.regions[$0] }
  }

  /// The indicator of a key.
  public func indicator(_ id: String) -> Indicator? {
    indicators[id].map { dataset.indicators[$0] }
  }

  /// The observation of a key.
  public func observation(_ key: Observation.Key) -> Observation? {
    (observations[key.region] ?? []).lazy.map { dataset.observations[$0] }.first { $0.key == key }
  }

  /// Keys of all indicators.
  var indicatorKeys: Set<String> { Set(indicators.keys) }

  /// The unit of a key.
  public func unit(_ id: String) -> Unit? {
    units[id].map { dataset.units[$0] }
  }

  /// The regions a briefing can be made for: subjects that have at least one figure, in the order of the data.
  public var subjects: [Region] {
    dataset.regions.filter { $0.isSubject && observations[$0.id] != nil }
  }

  /// The regions above one, the nearest first.
  public func ancestors(of region: Region) -> [Region] {
    var chain: [Region] = []
    var next = region.parent
    while let id = next, let parent = self.region(id), parent.id != region.id, !chain.contains(where: { $0.id == id }) {
      chain.append(parent)
      next = parent.parent
    }
    return chain
  }

  /// The regions that lie in one, at any depth, that have figures; in the order of the data.
  public func places(within region: Region) -> [Region] {
    var found: Set<String> = []
    var open = children[region.id] ?? []
    while let id = open.popLast() {
      if found.insert(id).inserted { open += children[id] ?? [] }
    }
    found.remove(region.id)
    return dataset.regions.filter { found.contains($0.id) && observations[$0.id] != nil }
  }

  /// The other regions with the same parent that have figures, in the order of the data.
  public func peers(of region: Region) -> [Region] {
    guard let parent = region.parent else { return [] }
    return dataset.regions.filter { $0.parent == parent && $0.id != region.id && observations[$0.id] != nil }
  }

  /// The day the data are as of: the last day anything of them was published, or else the last day they are about.
  public var asOf: Period {
    let released = dataset.observations.compactMap(\.released) + dataset.sources.compactMap(\.published)
    let days = (released.isEmpty ? dataset.observations.map(\.period) : released).map(\.lastDay)
    return days.max() ?? .day(1970, 1, 1)
  }

  /// What is known of a region, an indicator a fact, in the order of the indicators.
  public func facts(of region: Region, _ cutoff: Cutoff = Cutoff()) -> [Fact] {
    var groups: [Int: [Observation]] = [:]
    for index in observations[region.id] ?? [] {
      let observation = dataset.observations[index]
      guard cutoff.admits(observation) else { continue }
      if let indicator = indicators[observation.indicator] { groups[indicator, default: []].append(observation) }
    }
    return groups.keys.sorted().compactMap { index in
      fact(of: region, dataset.indicators[index], groups[index] ?? [])
    }
  }

  private func fact(of region: Region, _ indicator: Indicator, _ all: [Observation]) -> Fact? {
    guard let unitID = all.first?.unit, let unit = units[unitID].map({ dataset.units[$0] }) else { return nil }
    let own = all.filter { $0.unit == unitID }.sorted { $0.period < $1.period }
    let history = own.filter { $0.kind == .actual && $0.status != .forecast }
    let latest = history.last { $0.value != nil }
    let aims = own.filter { ($0.kind != .actual || $0.status == .forecast) && $0.value != nil }
    guard let observation = latest ?? aims.last ?? history.last else { return nil }
    let others = all.filter { $0.unit != unitID && $0.period == observation.period && $0.kind == observation.kind }
    let published = history.last { $0.period == observation.period.previousYear && $0.value != nil }
    return Fact(
      region: region, indicator: indicator, unit: unit, observation: observation,
      earlier: published ?? (try? Derivations.earlier(of: observation, unit: unit)),
      change: (try? Derivations.change(of: observation, unit: unit)) ?? published.flatMap { difference(observation, since: $0) },
      aims: latest == nil ? Array(aims.dropLast()) : aims, history: history, alternates: others)
  }

  /// What was added since the period before, where both levels are published.
  private func difference(_ observation: Observation, since earlier: Observation) -> Observation? {
    try? Derivations.difference(observation, less: earlier, indicator: observation.indicator)
  }

  private static func positions(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}
