public import Diagnostics

/// Looks for what is wrong, doubtful or worth knowing in a data set, before any page is made of it.
///
/// Nothing is mended here: a diagnostic says what is the matter and what to do.
public struct DatasetCheck: Sendable {
  let dataset: Dataset
  let index: DatasetIndex
  private let findLocation: @Sendable (Int) -> SourceLocation?

  /// Prepares the check.
  ///
  /// - Parameter places: Where each of the data set's observations is, in their order; empty if that is not known.
  public init(_ dataset: Dataset, locations: [SourceLocation] = []) {
    self.init(dataset) { locations.indices.contains($0) ? locations[$0] : nil }
  }

  /// Prepares the check.
  ///
  /// - Parameter place: Where the observation at a position of the data set is; asked only for what is found.
  public init(_ dataset: Dataset, location: @escaping @Sendable (Int) -> SourceLocation?) {
    self.dataset = dataset
    findLocation = location
    index = DatasetIndex(dataset)
  }

  /// Everything that was found: of the lists first, then of the figures in the order of the data.
  public func diagnostics() -> [Diagnostic] {
    var ofFigures: [(position: Int, diagnostic: Diagnostic)] = keyFindings()
    var firsts: [PeriodKey: Int] = [:]
    for group in index.grouping.groups {
      firsts.removeAll(keepingCapacity: true)
      for position in group {
        let first = firsts.updateValue(position, forKey: PeriodKey(dataset.observations[position]))
        if let first {
          firsts[PeriodKey(dataset.observations[position])] = first
          ofFigures.append((position, duplicateFinding(position, of: first)))
        }
      }
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
