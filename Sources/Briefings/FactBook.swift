package import Diagnostics
internal import Findings
package import Languages
package import Mapping
package import Statistics

/// The facts of every region, taken from a data set: what each region's briefing may choose from.
///
/// Built once for a data set and shared by all workers; the facts of one region are put together when they are asked for.
package struct FactBook: Sendable {
  /// Which figures count.
  package struct Cutoff: Hashable, Sendable {
    /// Figures about a time after the end of this period are left out, but for plans, targets and forecasts.
    package var period: Period?
    /// Figures published after this day are left out.
    package var asOf: Period?

    /// Makes a cutoff; without either, every figure counts.
    package init(period: Period? = nil, asOf: Period? = nil) {
      self.period = period
      self.asOf = asOf
    }

    /// Whether a figure counts.
    package func admits(_ observation: Observation) -> Bool {
      if let asOf, let released = observation.released, released.firstDay > asOf.lastDay { return false }
      guard let period, observation.kind == .actual, observation.status != .forecast else { return true }
      return observation.period.lastDay <= period.lastDay
    }
  }

  private let index: DatasetIndex

  /// What charts that compare many places share.
  let leagues = Leagues()

  /// What findings are looked for in.
  let fields = FindingFields()

  /// How the figures of the run read.
  package let readings: Readings

  /// How the figures of indicators are read, where each has one reading.
  let usages: [UsageKey: Unit.Usage]

  /// What the data are called where no source of a figure is known: the name of their file.
  package var origin: LocalizedText?

  /// What an editor says of findings.
  package var choice = EditorialChoice()

  /// Figures as readers know them from before, by key.
  private var before: [Observation.Key: Observation] = [:]

  /// Has figures know what they were before their source revised them.
  package mutating func know(_ revision: Revision) {
    before = Dictionary(revision.figures.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether any figure was another before.
  var knowsRevisions: Bool { !before.isEmpty }

  /// A figure that knows what it was before it was revised.
  func known(_ observation: Observation) -> Observation {
    before.isEmpty ? observation : observation.superseding(before[observation.key])
  }

  /// The boundaries of the regions, if there are any.
  package var atlas: Atlas?

  /// Which regions are compared with each other.
  let peerRule: PeerRule

  /// Who that is.
  private let peers: PeerIndex.Peers

  /// The template's texts, read with the keys of all indicators.
  let texts: TextTemplates

  /// The regions a briefing can be made for: subjects that have at least one figure, in the order of the data.
  package let subjects: [Region]

  /// All regions that have at least one figure, in the order of the data.
  package let places: [Region]

  /// The day the data are as of: the last day anything of them was published, or else the last day they are about.
  package let asOf: Period

  /// The places in the data of the regions that have a figure, by key.
  private let ranks: [String: Int]

  /// Sorts the data by region. Names are kept as they may be printed: what would steer the text around them is isolated or shown.
  ///
  /// - Parameters:
  ///   - dataset: The data.
  ///   - readings: How figures are read.
  ///   - origin: What the data are called where no source is known.
  ///   - peers: Which regions are compared with each other.
  ///   - atlas: The boundaries of the regions.
  package init(
    _ dataset: Dataset, readings: Readings = .byPlace, origin: LocalizedText? = nil, peers: PeerRule = .parent, atlas: Atlas? = nil
  ) {
    self.atlas = atlas
    index = DatasetIndex(dataset.isolated.withoutLeadingGaps)
    peerRule = peers
    self.peers = peers.peers(in: index, atlas)
    self.origin = origin
    self.readings = readings
    usages = readings == .oneForEach ? Self.usages(of: dataset) : [:]
    let regions = index.regionsWithData
    places = regions
    subjects = regions.filter(\.isSubject)
    texts = TextTemplates(indicators: Set(dataset.indicators.map(\.id)))
    ranks = Dictionary(regions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    asOf = Self.lastDay(of: dataset)
  }

  private static func lastDay(of dataset: Dataset) -> Period {
    // Neighbours in a file mostly share their day, so only what differs from the one before is compared.
    func latest(_ periods: some Sequence<Period>) -> Period? {
      var (last, latest): (Period?, Period?) = (nil, nil)
      for period in periods where period != last {
        last = period
        let day = period.lastDay
        if latest.map({ day > $0 }) ?? true { latest = day }
      }
      return latest
    }
    let released = [
      latest(dataset.observations.lazy.compactMap(\.released)), latest(dataset.sources.lazy.compactMap(\.published)),
    ].compactMap(\.self)
    return released.max() ?? latest(dataset.observations.lazy.map(\.period)) ?? .day(1970, 1, 1)
  }

  /// The data.
  package var dataset: Dataset { index.dataset }

  /// What is wrong with a region's data, so that nothing must be published of it.
  package func errors(of region: Region) -> [Diagnostic] { DatasetCheck(index).errors(of: region.id) }

  /// The region of a key.
  package func region(_ id: String) -> Region? { index.region(id) }

  /// The regions that a wrong key or name may have meant, the likeliest first.
  package func regions(nearestTo name: String) -> [Region] { index.regions(nearestTo: name) }

  /// The indicator of a key.
  package func indicator(_ id: String) -> Indicator? { index.indicator(id) }

  /// The unit of a key.
  package func unit(_ id: String) -> Unit? { index.unit(id) }

  /// The source of a key.
  package func source(_ id: String) -> Source? { index.source(id) }

  /// The field of a cutoff, sorted anew.
  func makeField(_ cutoff: Cutoff) -> PeerIndex { PeerIndex(index, peers: peers, admitting: cutoff.admits) }

  /// The observation of a key.
  package func observation(_ key: Observation.Key) -> Observation? { index.observation(key).map(known) }

  /// What is known of an indicator about a region, in the order of the data.
  package func observations(of region: String, indicator: String) -> [Observation] {
    index.observations(of: region, indicator: indicator).map(known)
  }

  /// The arithmetic of a derived figure with the digits as they are printed in a language; `nil` for a published figure. Where `marksAbout`
  /// is false, numbers that are about right do not say so. `sums` are those that it may have been made from.
  package func formula(
    of observation: Observation, language: Language, marksAbout: Bool = true, sums: [Observation] = []
  ) -> String? {
    index.formula(
      of: observation, language: language, usage: { usage(indicator: $0.indicator, unit: $0.unit) }, marksAbout: marksAbout,
      sums: sums)
  }

  /// The same behind the sign that makes it equal to the figure, or nearly so: `= 15.799 ÷ 1.1826`, `≈ 31 ÷ 1.20`.
  func equation(of observation: Observation, language: Language, sums: [Observation] = []) -> String? {
    let isAbout = observation.qualifier == .about
    return formula(of: observation, language: language, marksAbout: !isAbout, sums: sums).map { "\(isAbout ? "≈" : "=") \($0)" }
  }

  /// The power of ten that the arithmetic of a derived figure is printed in; `nil` where its inputs have several.
  package func scaling(ofFormula observation: Observation, language: Language) -> Scaling? {
    index.scaling(ofFormula: observation, language: language)
  }

  /// The regions above one, the nearest first.
  package func ancestors(of region: Region) -> [Region] { index.ancestors(of: region.id) }

  /// The regions that lie in one, at any depth, that have figures; in the order of the data.
  package func places(within region: Region) -> [Region] {
    var found: Set<String> = []
    var open = index.children(of: region.id)
    while let place = open.popLast() {
      if found.insert(place.id).inserted { open += index.children(of: place.id) }
    }
    found.remove(region.id)
    let known = found.compactMap { id in ranks[id].map { (id: id, rank: $0) } }.sorted { $0.rank < $1.rank }
    return known.compactMap { index.region($0.id) }
  }

  /// The other regions that one is compared with and that have figures, those with the same parent unless something else was said; in the order
  /// of the data.
  package func peers(of region: Region) -> [Region] {
    if case .all = peers { return subjects.filter { $0.id != region.id } }
    if let others = peers.others(of: region.id) {
      return others.filter { ranks[$0] != nil }.sorted { (ranks[$0] ?? 0) < (ranks[$1] ?? 0) }.compactMap { index.region($0) }
    }
    guard region.parent != nil else { return [] }
    return index.peers(of: region.id).filter { ranks[$0.id] != nil }
  }

  /// The regions directly in one that have figures, in the order of the data.
  func siblings(in parent: String) -> [Region] { index.children(of: parent).filter { ranks[$0.id] != nil } }

  /// What is known of a region, an indicator a fact, in the order of the indicators.
  package func facts(of region: Region, _ cutoff: Cutoff = Cutoff()) -> [Fact] {
    index.indicators(of: region.id).compactMap { indicator in
      fact(of: region, indicator, observations(of: region.id, indicator: indicator.id).filter(cutoff.admits), cutoff)
    }
  }

  /// What is known of one indicator of a region; `nil` where there is no figure.
  func fact(of region: Region, indicator key: String, _ cutoff: Cutoff) -> Fact? {
    index.indicator(key).flatMap { indicator in
      fact(of: region, indicator, observations(of: region.id, indicator: key).filter(cutoff.admits), cutoff)
    }
  }

  private func fact(of region: Region, _ indicator: Indicator, _ all: [Observation], _ cutoff: Cutoff) -> Fact? {
    guard let unit = all.first.flatMap({ index.unit($0.unit) }).map({ read($0, of: indicator.id) }) else { return nil }
    let own = all.filter { $0.unit == unit.id }.sorted { $0.period < $1.period }
    let actual = own.filter { $0.kind == .actual && $0.status != .forecast }
    let latest = actual.filter { $0.value != nil }.max { $0.period.endsBefore($1.period) }
    let aims = own.filter { ($0.kind != .actual || $0.status == .forecast) && $0.value != nil }
    guard let observation = latest ?? aims.last ?? actual.last else { return nil }
    // A year beside a quarter, or eight months beside twelve, is no development.
    let history = actual.filter { $0.period.frequency == observation.period.frequency }
    let alternates = all.filter { $0.unit != unit.id && $0.period == observation.period && $0.kind == observation.kind }
    let earlier = earlier(than: observation, unit: unit, cutoff)
    // Mostly all figures are covered already.
    let isComplete = history.count + aims.count == all.count
    let taken = isComplete ? [] : Set((history + aims + alternates).map(\.key))
    return Fact(
      region: region, indicator: indicator, whole: indicator.partOf.flatMap(index.indicator), unit: unit, observation: observation,
      earlier: earlier,
      change: earlier.flatMap { change(of: observation, since: $0, unit: unit) },
      aims: latest == nil ? Array(aims.dropLast()) : aims, history: history, alternates: alternates,
      others: isComplete ? [] : all.filter { $0.key != observation.key && !taken.contains($0.key) })
  }

  /// The published value of the period before, or else the one that follows from the growth.
  private func earlier(than observation: Observation, unit: Unit, _ cutoff: Cutoff) -> Observation? {
    guard let earlier = (try? index.earlier(than: observation)).map(known) else { return nil }
    // A value that came out after the cutoff was not known then.
    return cutoff.admits(earlier) ? earlier : try? index.derivedEarlier(than: observation, unit: unit)
  }

  /// What was added since: the difference of two published values, or else what follows from the growth.
  private func change(of observation: Observation, since earlier: Observation, unit: Unit) -> Observation? {
    // Two places in a ranking have no amount between them.
    if unit.kind == .rank { return nil }
    return earlier.isDerived
      ? try? Derivations.change(of: observation, unit: unit)
      : try? Derivations.difference(observation, less: earlier, indicator: observation.indicator)
  }
}
