public import Diagnostics

/// Looks for what is wrong, doubtful or worth knowing in a data set, before any page is made of it.
///
/// Nothing is mended here: a diagnostic says what is the matter and what to do.
public struct DatasetCheck: Sendable {
  let index: DatasetIndex
  private let findLocation: @Sendable (Int) -> SourceLocation?

  /// Prepares the check.
  ///
  /// - Parameters:
  ///   - dataset: What is checked.
  ///   - locations: Where each of the data set's observations is, in their order; empty if that is not known.
  public init(_ dataset: Dataset, locations: [SourceLocation] = []) {
    self.init(dataset) { locations.indices.contains($0) ? locations[$0] : nil }
  }

  /// Prepares the check.
  ///
  /// - Parameters:
  ///   - dataset: What is checked.
  ///   - location: Where the observation at a position of the data set is; asked only for what is found.
  public init(_ dataset: Dataset, location: @escaping @Sendable (Int) -> SourceLocation?) {
    self.init(DatasetIndex(dataset), location: location)
  }

  /// Prepares the check of a data set that has an index already.
  public init(_ index: DatasetIndex, location: @escaping @Sendable (Int) -> SourceLocation? = { _ in nil }) {
    self.index = index
    findLocation = location
  }

  var dataset: Dataset { index.dataset }

  /// The errors of one region: of its entry in the list of regions, of its indicators and of its figures. What has any is not to be
  /// published.
  public func errors(of region: String) -> [Diagnostic] {
    guard let entry = index.region(region) else { return [] }
    var found = findings(about: entry) + index.indicators(of: region).flatMap { findings(about: $0) }
    var firsts: [PeriodKey: Int] = [:]
    for group in index.groups(of: region) {
      found += group.flatMap { valueFindings($0) + impossibleGrowth($0) }
      found += duplicates(in: group, firsts: &firsts).map { duplicateFinding($0.position, of: $0.first) }
    }
    return found.filter { $0.severity == .error }
  }

  /// Everything that was found: of the lists first, then of the figures in the order of the data.
  public func diagnostics() -> [Diagnostic] {
    var ofFigures: [(position: Int, diagnostic: Diagnostic)] = keyFindings()
    var firsts: [PeriodKey: Int] = [:]
    for group in index.grouping.groups {
      ofFigures += duplicates(in: group, firsts: &firsts).map { ($0.position, duplicateFinding($0.position, of: $0.first)) }
      for position in group {
        let found = valueFindings(position) + growthFindings(position, among: firsts) + wholeFindings(position)
        ofFigures += found.map { (position, $0) }
      }
    }
    ofFigures += unstatedBases()
    // The order of the data, and within a figure the order of the checks.
    let sorted = ofFigures.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
    return listFindings() + fractionFindings() + sorted.map(\.element.diagnostic)
  }

  /// The figures of a region and indicator that are there again, each with the first of its kind, which are put into `firsts`.
  private func duplicates(in group: [Int], firsts: inout [PeriodKey: Int]) -> [(position: Int, first: Int)] {
    firsts.removeAll(keepingCapacity: true)
    var duplicates: [(position: Int, first: Int)] = []
    for position in group {
      let key = PeriodKey(dataset.observations[position])
      if let first = firsts[key] { duplicates.append((position, first)) } else { firsts[key] = position }
    }
    return duplicates
  }

  func location(_ position: Int) -> SourceLocation? { findLocation(position) }

  /// What a figure is, for a message: `hengdian, film_revenue, 2022-Q2`.
  func label(_ observation: Observation) -> String {
    let kind = observation.kind == .actual ? "" : ", \(observation.kind.rawValue)"
    return "\(observation.region), \(observation.indicator), \(observation.period.sdmx)\(kind)"
  }

  /// Where a figure is, for a message about another: ` on line 12`, if that is known.
  func reference(_ position: Int) -> String { location(position)?.line.map { " on line \($0)" } ?? "" }

  /// A value with its power of ten, for a message.
  func saying(_ observation: Observation) -> String {
    guard let value = observation.value else { return "no value" }
    let digits = NumberText.text(value, decimals: max(observation.decimals, 0))
    return observation.multiplier == 0 ? digits : "\(digits) × 10^\(observation.multiplier)"
  }
}

/// What distinguishes the figures of one region and indicator.
struct PeriodKey: Hashable {
  var period: Period
  var kind: ValueKind
  var unit: String

  init(_ observation: Observation) {
    period = observation.period
    kind = observation.kind
    unit = observation.unit
  }
}
