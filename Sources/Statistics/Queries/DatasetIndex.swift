/// A data set with the ways into it, made once and asked often: hundreds of regions with a million figures answer at once.
///
/// Building takes time in proportion to the figures; asking for a region's figures takes time in proportion to the answer. Where two
/// regions, indicators, units or sources share a key, the first counts.
public struct DatasetIndex: Sendable {
  /// What it is an index of.
  public let dataset: Dataset

  private let regionPlaces: [String: Int]
  private let indicatorPlaces: [String: Int]
  private let unitPlaces: [String: Int]
  private let sourcePlaces: [String: Int]
  private let childPlaces: [String: [Int]]
  let grouping: ObservationGrouping

  /// Builds the index.
  public init(_ dataset: Dataset) {
    self.dataset = dataset
    regionPlaces = Self.places(dataset.regions.lazy.map(\.id))
    indicatorPlaces = Self.places(dataset.indicators.lazy.map(\.id))
    unitPlaces = Self.places(dataset.units.lazy.map(\.id))
    sourcePlaces = Self.places(dataset.sources.lazy.map(\.id))
    childPlaces = Dictionary(grouping: dataset.regions.indices.filter { dataset.regions[$0].parent != nil }) {
      dataset.regions[$0].parent ?? ""
    }
    grouping = ObservationGrouping(dataset.observations, regions: regionPlaces, indicators: indicatorPlaces)
  }

  private static func places(_ ids: some Sequence<String>) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The region of a key.
  public func region(_ id: String) -> Region? { regionPlaces[id].map { dataset.regions[$0] } }

  /// The indicator of a key.
  public func indicator(_ id: String) -> Indicator? { indicatorPlaces[id].map { dataset.indicators[$0] } }

  /// The unit of a key.
  public func unit(_ id: String) -> Unit? { unitPlaces[id].map { dataset.units[$0] } }

  /// The source of a key.
  public func source(_ id: String) -> Source? { sourcePlaces[id].map { dataset.sources[$0] } }

  // MARK: Figures

  /// All figures of a region, by indicator in the order of the indicators, and then in the order of the data.
  public func observations(of region: String) -> [Observation] {
    guard let place = regionPlaces[region] else { return [] }
    return grouping.positions(region: place).map { dataset.observations[$0] }
  }

  /// All figures of an indicator for a region, in the order of the data.
  public func observations(of region: String, indicator: String) -> [Observation] {
    guard let place = regionPlaces[region], let what = indicatorPlaces[indicator] else { return [] }
    return grouping.positions(region: place, indicator: what).map { dataset.observations[$0] }
  }

  /// Where the figures of a region are in the data, a group an indicator.
  func groups(of region: String) -> [[Int]] {
    regionPlaces[region].map { grouping.groups(region: $0) } ?? []
  }

  /// The figure of a key; of several, the first.
  public func observation(_ key: Observation.Key) -> Observation? { position(of: key).map { dataset.observations[$0] } }

  /// Where the figure of a key is in the data; of several, the first.
  func position(of key: Observation.Key) -> Int? {
    guard let place = regionPlaces[key.region], let what = indicatorPlaces[key.indicator] else { return nil }
    return grouping.positions(region: place, indicator: what).first { position in
      dataset.observations[position].period == key.period && dataset.observations[position].kind == key.kind
        && dataset.observations[position].unit == key.unit
    }
  }

  // MARK: Regions and indicators

  /// The indicators that a region has figures of, in the order of the data set.
  public func indicators(of region: String) -> [Indicator] {
    guard let place = regionPlaces[region] else { return [] }
    return grouping.indicators(region: place).map { dataset.indicators[$0] }
  }

  /// The regions that have a figure, in the order of the data set.
  public var regionsWithData: [Region] {
    dataset.regions.indices.filter { regionPlaces[dataset.regions[$0].id] == $0 && !grouping.positions(region: $0).isEmpty }
      .map { dataset.regions[$0] }
  }

  /// The regions that have a figure of an indicator, in the order of the data set.
  public func regions(having indicator: String) -> [Region] {
    guard let what = indicatorPlaces[indicator] else { return [] }
    return dataset.regions.indices
      .filter { regionPlaces[dataset.regions[$0].id] == $0 && !grouping.positions(region: $0, indicator: what).isEmpty }
      .map { dataset.regions[$0] }
  }

  /// The regions a region is part of, the nearest first; a circle is followed once.
  public func ancestors(of region: String) -> [Region] {
    var found: [Region] = []
    var seen: Set<String> = [region]
    var next = self.region(region)?.parent
    while let id = next, seen.insert(id).inserted, let parent = self.region(id) {
      found.append(parent)
      next = parent.parent
    }
    return found
  }

  /// The regions that lie directly in a region, in the order of the data set.
  public func children(of region: String) -> [Region] { (childPlaces[region] ?? []).map { dataset.regions[$0] } }

  /// The other regions directly in the same one, in the order of the data set; of a region that is in none, the others
  /// that lie in none.
  public func peers(of region: String) -> [Region] {
    guard let own = self.region(region) else { return [] }
    let siblings = own.parent.map { children(of: $0) } ?? dataset.regions.filter { $0.parent == nil }
    return siblings.filter { $0.id != region }
  }
}
