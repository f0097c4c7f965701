package import Statistics

/// What is known of one measure of a region, period by period, beside its peers: what tables and charts of a finding are made of.
package struct Profile: Hashable, Sendable {
  /// One period.
  package struct Point: Hashable, Sendable {
    /// The figure.
    package var figure: Observation
    /// How it compares with its like period; `nil` where nothing can be said.
    package var comparison: Comparison?
    /// Where it is among the peers.
    package var place: RankedPlace?
    /// Where its change is among those of the peers.
    package var placeOfChange: RankedPlace?
    /// The middle of the peers.
    package var median: Observation?
    /// The middle of the peers’ changes.
    package var medianOfChange: Observation?
    /// Which part of the peers’ sum it is.
    package var share: Observation?
  }

  /// What is measured.
  package var indicator: Indicator
  /// In what.
  package var unit: Unit
  /// The region.
  package var region: Region
  /// All periods of which any region has a value, in order; `nil` for those of which this one has none.
  package var periods: [Period]
  /// The points by period.
  package var points: [Period: Point]
  /// Whether values are above and below zero.
  package var isBalance: Bool

  /// The newest point.
  package var newest: Point? { periods.last { points[$0] != nil }.flatMap { points[$0] } }
}

extension PeerIndex {
  /// The measures of a region that findings are looked for in, in the order of the data: of one indicator only one length of periods.
  /// The last day that counts is that of `limit`.
  package func profiles(of region: String, through limit: Period? = nil) -> [Profile] {
    subjects(of: region, through: limit).map(\.profile)
  }

  /// The newest points of all regions that one is compared with, the greatest first, for the period of its own newest figure; itself
  /// included. Empty where it has no peers.
  package func league(of region: String, indicator: String, through limit: Period? = nil) -> [(
    region: Region, point: Profile.Point
  )] {
    guard let subject = subjects(of: region, through: limit).first(where: { $0.table.indicator.id == indicator }),
      let section = subject.section(.levels)
    else { return [] }
    return (section.members + section.vague).sorted { $0.value == $1.value ? $0.row < $1.row : $0.value > $1.value }.compactMap {
      member in
      var other = Subject(field: self, tableIndex: subject.tableIndex, row: member.row, column: subject.column, order: 0)
      other.asked = subject.group
      return other.point(subject.column, .ranks).map { (other.region, $0) }
    }
  }

  /// The series of all regions that one is compared with, itself first, over the periods of its own.
  package func courses(of region: String, indicator: String, through limit: Period? = nil) -> [Series] {
    guard let subject = subjects(of: region, through: limit).first(where: { $0.table.indicator.id == indicator }) else { return [] }
    let rows = subject.group.map { group in groups[group].compactMap { subject.table.row(of: $0) } } ?? [subject.row]
    let ordered = [subject.row] + rows.filter { $0 != subject.row }
    return ordered.map { row in
      Series(
        region: subject.region(row: row), indicator: subject.table.indicator, unit: subject.table.unit,
        observations: (0...subject.column).compactMap { subject.observation(row: row, $0) })
    }
  }
}

extension Subject {
  /// How much is worked out of a point.
  enum Depth: Hashable, Sendable {
    /// Comparison and ranks.
    case ranks
    /// Medians and shares too.
    case all
  }

  /// All points up to the newest.
  var profile: Profile {
    let columns = Array(0...column)
    return Profile(
      indicator: table.indicator, unit: table.unit, region: region, periods: columns.map { table.periods[$0] },
      points: Dictionary(
        columns.compactMap { column in point(column, .all).map { (table.periods[column], $0) } },
        uniquingKeysWith: { first, _ in first }),
      isBalance: table.nature == .balance)
  }

  /// One point; `nil` where nothing is in the data.
  func point(_ column: Int, _ depth: Depth) -> Profile.Point? {
    guard let figure = observation(column) else { return nil }
    var point = Profile.Point(figure: figure)
    var own = self
    own.column = column
    point.comparison = own.comparison(column)
    point.place = own.placeOfLevel(column)
    point.placeOfChange = own.placeOfChange
    guard depth == .all else { return point }
    if let section = own.section(.levels, column), section.vague.isEmpty {
      point.median = own.median(of: section) { own.observation(row: $0, column) }
    }
    if let section = own.section(.changes, column) {
      point.medianOfChange = own.median(of: section) { row in own.comparison(row: row, column)?.change }
    }
    if table.nature.addsUp { point.share = own.share(column)?.share }
    return point
  }
}
