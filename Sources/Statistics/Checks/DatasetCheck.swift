/// Looks for what is wrong, doubtful or worth knowing in a data set, before any page is made of it.
///
/// Nothing is mended here: a finding says what is the matter and what to do.
public struct DatasetCheck: Sendable {
  let dataset: Dataset
  private let findPlace: @Sendable (Int) -> SourcePlace?
  let units: [String: Unit]
  let indicators: [String: Indicator]
  let regions: [String: Region]
  /// The first figure of each key.
  let firsts: [Observation.Key: Int]

  /// Prepares the check.
  ///
  /// - Parameter places: Where each of the data set's observations stands, in their order; empty if that is not known.
  public init(_ dataset: Dataset, places: [SourcePlace] = []) {
    self.init(dataset) { places.indices.contains($0) ? places[$0] : nil }
  }

  /// Prepares the check.
  ///
  /// - Parameter place: Where the observation at a position of the data set stands; asked only for what is found.
  public init(_ dataset: Dataset, place: @escaping @Sendable (Int) -> SourcePlace?) {
    self.dataset = dataset
    findPlace = place
    units = Dictionary(dataset.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    indicators = Dictionary(dataset.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    regions = Dictionary(dataset.regions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    firsts = Dictionary(
      dataset.observations.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Everything that was found: of the lists first, then of the figures in the order of the data.
  public func findings() -> [Finding] {
    var found = listFindings() + fractionFindings()
    for position in dataset.observations.indices {
      found += keyFindings(position) + valueFindings(position) + growthFindings(position) + wholeFindings(position)
    }
    return found
  }

  func place(_ position: Int) -> SourcePlace? { findPlace(position) }

  /// What a figure is, for a message: `hengdian, film_revenue, 2022-Q2`.
  func label(_ observation: Observation) -> String {
    let kind = observation.kind == .actual ? "" : ", \(observation.kind.rawValue)"
    return "\(observation.region), \(observation.indicator), \(observation.period.sdmx)\(kind)"
  }

  /// Where a figure stands, for a message about another: ` on line 12`, if that is known.
  func reference(_ position: Int) -> String { place(position)?.line.map { " on line \($0)" } ?? "" }

  /// A value with its power of ten, for a message.
  func saying(_ observation: Observation) -> String {
    guard let value = observation.value else { return "no value" }
    let digits = NumberText.text(value, decimals: max(observation.decimals, 0))
    return observation.multiplier == 0 ? digits : "\(digits) × 10^\(observation.multiplier)"
  }
}
