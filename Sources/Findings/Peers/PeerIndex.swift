package import Statistics
import Synchronization

/// All regions and figures that findings about any of them compare with, sorted once: making it takes time in proportion to the figures,
/// and asking about a region takes time in proportion to its own.
package final class PeerIndex: Sendable {
  /// Who is compared with whom.
  package enum Peers: Hashable, Sendable {
    /// Regions that are directly in the same one; of those that are in none, the ones that hold no others apart from the ones that do.
    case siblings
    /// All subjects with each other.
    case all
    /// The regions of each list, by key.
    case groups([[String]])
    /// Each region with a list of its own, by key: those that are most like it.
    case own([String: [String]])
  }

  /// The data.
  package let data: Dataset
  let index: DatasetIndex
  let tables: [MeasureTable]
  /// Tables by indicator.
  let tablesOfIndicator: [String: [Int]]
  /// Places of the regions of each group, in the order of the data.
  let groups: [[Int]]
  /// The group of each region; `nil` where it has none.
  let groupOfRegion: [Int?]
  /// Plans and targets by region, indicator and unit, in the order of the data.
  let aims: [AimKey: [Int]]
  private let places: [String: Int]
  private let sections = Mutex<[SectionKey: CrossSection]>([:])
  private let totals = Mutex<[SectionKey: Observation?]>([:])

  /// Sorts the figures of a data set.
  ///
  /// - Parameters:
  ///   - index: The data.
  ///   - peers: Who is compared with whom.
  ///   - admits: Whether a figure counts, such as for a cutoff.
  package init(_ index: DatasetIndex, peers: Peers = .siblings, admitting admits: (Observation) -> Bool = { _ in true }) {
    let data = index.dataset
    self.index = index
    self.data = data
    let places = Dictionary(data.regions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.places = places
    (groups, groupOfRegion) = Self.groups(data.regions, places, peers)

    var cells: [Measure: [(region: Int, position: Int)]] = [:]
    var order: [Measure] = []
    var aims: [AimKey: [Int]] = [:]
    for (position, observation) in data.observations.enumerated() {
      guard let region = places[observation.region], !observation.isDerived, admits(observation) else { continue }
      if observation.kind != .actual || observation.status == .forecast {
        guard observation.kind != .actual, observation.value != nil else { continue }
        aims[AimKey(observation), default: []].append(position)
        continue
      }
      let measure = Measure(indicator: observation.indicator, unit: observation.unit, frequency: observation.period.frequency)
      if cells[measure] == nil { order.append(measure) }
      cells[measure, default: []].append((region, position))
    }
    self.aims = aims
    let ranks = Dictionary(data.indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = order.enumerated().sorted {
      (ranks[$0.element.indicator] ?? .max, $0.offset) < (ranks[$1.element.indicator] ?? .max, $1.offset)
    }
    var tables = sorted.compactMap { _, measure -> MeasureTable? in
      guard let indicator = index.indicator(measure.indicator), let unit = index.unit(measure.unit) else { return nil }
      return MeasureTable(measure, indicator, unit, cells: cells[measure] ?? [], of: data)
    }
    Self.linkGrowth(&tables, data)
    self.tables = tables
    tablesOfIndicator = Dictionary(grouping: tables.indices) { tables[$0].indicator.id }
  }

  /// A growth rate that is an indicator of its own belongs to the level it is the growth of, if only one can be meant.
  private static func linkGrowth(_ tables: inout [MeasureTable], _ data: Dataset) {
    var taken: Set<Int> = []
    for growth in tables.indices where tables[growth].nature == .growth && tables[growth].unit.kind == .percent {
      let levels = tables.indices.filter { level in
        tables[level].nature.isInPercent && tables[level].measure.frequency == tables[growth].measure.frequency
          && tables[growth].indicator.isGrowth(of: tables[level].indicator)
      }
      guard levels.count == 1 else { continue }
      var level = tables[levels[0]]
      guard level.linkedGrowth.isEmpty else { continue }
      level.link(tables[growth], data)
      guard level.growthAgrees != false else { continue }
      tables[levels[0]] = level
      taken.insert(growth)
    }
    tables = tables.indices.filter { !taken.contains($0) }.map { tables[$0] }
  }

  private static func groups(
    _ regions: [Region], _ places: [String: Int], _ peers: Peers
  ) -> (groups: [[Int]], ofRegion: [Int?]) {
    var groups: [[Int]] = []
    switch peers {
    case .all: groups = [regions.indices.filter { regions[$0].isSubject }]
    case .groups(let lists): groups = lists.map { list in Set(list.compactMap { places[$0] }).sorted() }
    case .own(let lists):
      var ofRegion = [Int?](repeating: nil, count: regions.count)
      for (place, region) in regions.enumerated() where places[region.id] == place {
        guard let list = lists[region.id] else { continue }
        ofRegion[place] = groups.count
        groups.append(Set(([region.id] + list).compactMap { places[$0] }).sorted())
      }
      return (groups, ofRegion)
    case .siblings:
      let parents = Set(regions.compactMap(\.parent))
      struct Family: Hashable {
        var parent: String?
        var holdsOthers: Bool
      }
      var families: [Family: Int] = [:]
      for (place, region) in regions.enumerated() where places[region.id] == place && (region.parent != nil || region.isSubject) {
        let family = Family(parent: region.parent, holdsOthers: region.parent == nil && parents.contains(region.id))
        if families[family] == nil {
          families[family] = groups.count
          groups.append([])
        }
        if let group = families[family] { groups[group].append(place) }
      }
    }
    var ofRegion = [Int?](repeating: nil, count: regions.count)
    for (group, members) in groups.enumerated() {
      for place in members where ofRegion[place] == nil { ofRegion[place] = group }
    }
    return (groups, ofRegion)
  }

  /// Everything worth saying about a region, the best first.
  ///
  /// - Parameters:
  ///   - region: The key of the region.
  ///   - limit: The last day that counts is that of this period; `nil` for all.
  package func findings(about region: String, through limit: Period? = nil) -> RankedFindings {
    let subjects = subjects(of: region, through: limit)
    let found = subjects.flatMap { subject in
      Claim.kinds.enumerated().flatMap { kind, type in
        type.findings(about: subject).map { (finding: $0, order: (subject.order, kind)) }
      }
    }
    let sorted = found.enumerated().sorted { first, second in
      let (one, other) = (first.element, second.element)
      if one.finding.score.value != other.finding.score.value { return one.finding.score.value > other.finding.score.value }
      if one.order != other.order { return one.order < other.order }
      return first.offset < second.offset
    }
    return RankedFindings(all: sorted.map(\.element.finding))
  }

  /// The measures of a region, as they compete.
  func subjects(of region: String, through limit: Period?) -> [Subject] {
    guard let place = places[region] else { return [] }
    var subjects: [Subject] = []
    for (table, measure) in tables.enumerated() {
      guard let row = measure.row(of: place) else { continue }
      let last = limit.map { limit in measure.periods.lastIndex { $0.lastDay <= limit.lastDay } } ?? measure.periods.count - 1
      guard let last, let column = measure.lastColumn(row, through: last) else { continue }
      subjects.append(Subject(field: self, tableIndex: table, row: row, column: column, order: subjects.count))
    }
    return Subject.current(subjects)
  }

  /// The place of a region in the data.
  func place(of region: String) -> Int? { places[region] }

  // MARK: Cross-sections

  /// What the values of a group for a period are of.
  enum Content: Hashable, Sendable {
    case levels
    /// The logarithms of the levels above zero.
    case logarithms
    case changes
    /// Value by the value of an earlier column, in per cent.
    case since(Int)
  }

  private struct SectionKey: Hashable {
    var table: Int
    var group: Int
    var column: Int
    var content: Content
  }

  /// The values of a group in a column, worked out by the first who asks.
  func section(_ table: Int, group: Int, column: Int, _ content: Content) -> CrossSection {
    let key = SectionKey(table: table, group: group, column: column, content: content)
    if let known = sections.withLock({ $0[key] }) { return known }
    let section = makeSection(key)
    sections.withLock { $0[key] = section }
    return section
  }

  /// The sum of a group in a column; `nil` where it cannot be made. Its region is that which the group is in.
  func total(_ table: Int, group: Int, column: Int) -> Observation? {
    let key = SectionKey(table: table, group: group, column: column, content: .levels)
    if let known = totals.withLock({ $0[key] }) { return known }
    let measure = tables[table]
    // The arithmetic is printed: its order is that of the data.
    let parts = groups[group].sorted().compactMap { place in
      measure.row(of: place).flatMap { measure.position($0, column) }.map { data.observations[$0] }
    }
    let region = groups[group].first.flatMap { data.regions[$0].parent } ?? ""
    let total = try? Derivations.sum(parts, region: region, indicator: measure.indicator.id)
    totals.withLock { $0[key] = total }
    return total
  }

  private func makeSection(_ key: SectionKey) -> CrossSection {
    let table = tables[key.table]
    var members: [CrossSection.Member] = []
    var vague: [CrossSection.Member] = []
    for place in groups[key.group] {
      guard let row = table.row(of: place) else { continue }
      switch key.content {
      case .levels:
        guard let value = table.value(row, key.column) else { continue }
        let member = CrossSection.Member(row: row, value: value)
        if table.isExact(row, key.column, data) { members.append(member) } else { vague.append(member) }
      case .logarithms:
        guard let value = table.value(row, key.column), value > 0, table.isExact(row, key.column, data) else { continue }
        members.append(CrossSection.Member(row: row, value: naturalLogarithm(value)))
      case .changes:
        if let change = table.change(row, key.column) { members.append(CrossSection.Member(row: row, value: change)) }
      case .since(let first):
        guard let now = table.value(row, key.column), let then = table.value(row, first), then > 0, now > 0,
          table.isOneSeries(row, first, key.column), table.isExact(row, key.column, data), table.isExact(row, first, data)
        else { continue }
        members.append(CrossSection.Member(row: row, value: 100 * (now / then - 1)))
      }
    }
    // Regions that never publish the measure are not missing from it.
    return CrossSection(members, vague: vague, groupSize: groups[key.group].count { table.row(of: $0) != nil })
  }
}

/// What a plan or target is for.
struct AimKey: Hashable {
  var region: String
  var indicator: String
  var unit: String

  init(_ observation: Observation) {
    (region, indicator, unit) = (observation.region, observation.indicator, observation.unit)
  }
}
