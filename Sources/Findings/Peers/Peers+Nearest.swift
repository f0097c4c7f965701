package import Statistics

extension PeerIndex.Peers {
  /// Each region with the `count` others that are nearest to it by some indicators.
  ///
  /// A distance is the root of the sum of squares of the distances in each indicator, measured in the spread of all regions. Values are the
  /// newest; where all of an indicator are above zero their logarithms count, so that twice as large is as far as half as large. A region
  /// that lacks one of them is compared with none and is near to none. Equal distances go by the order of the data.
  package static func nearest(_ count: Int, by indicators: [String], in index: DatasetIndex) -> PeerIndex.Peers {
    let regions = index.dataset.regions.filter(\.isSubject)
    let columns = indicators.map { indicator in
      column(regions.map { region in newest(index.observations(of: region.id, indicator: indicator)) })
    }
    let rows = regions.indices.map { row in columns.compactMap { $0[row] } }
    var lists: [String: [String]] = [:]
    for (place, region) in regions.enumerated() where rows[place].count == indicators.count {
      let others = regions.indices.filter { $0 != place && rows[$0].count == indicators.count }
      let distances = others.map { other in
        (other: other, distance: zip(rows[place], rows[other]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
      }
      let nearest = distances.sorted { $0.distance == $1.distance ? $0.other < $1.other : $0.distance < $1.distance }.prefix(count)
      lists[region.id] = nearest.map { regions[$0.other].id }
    }
    return .own(lists)
  }

  /// The newest actual value, in ones.
  private static func newest(_ observations: [Observation]) -> Double? {
    let actual = observations.filter { $0.kind == .actual && $0.status != .forecast && $0.value != nil }
    return actual.max { $0.period.endsBefore($1.period) }.flatMap { $0.value?.scaled(by: $0.multiplier).double }
  }

  /// Values as they are compared: logarithms where all are above zero, in units of their spread.
  private static func column(_ values: [Double?]) -> [Double?] {
    let known = values.compactMap(\.self)
    let compared = known.allSatisfy { $0 > 0 } ? values.map { $0.map(naturalLogarithm) } : values
    let spread = compared.compactMap(\.self).spread
    return compared.map { $0.map { spread > 0 ? $0 / spread : $0 } }
  }
}
