import Statistics

/// What findings are looked for in: one measure of one region at its newest period, with its own past and its peers.
package struct Subject: Sendable {
  let field: PeerIndex
  let tableIndex: Int
  let row: Int
  var column: Int
  /// Its place among the region’s measures, which decides how prominent it is.
  var order: Int
  /// Less than 1 for what is older than the region’s newest figures.
  var freshness = 1.0

  var table: MeasureTable { field.tables[tableIndex] }
  var regionPlace: Int { table.regions[row] }
  var region: Region { field.data.regions[regionPlace] }
  var group: Int? { asked ?? field.groupOfRegion[regionPlace] }
  /// The group that it is compared with where that is not its own: a region beside one that has it among its peers.
  var asked: Int?
  var period: Period { table.periods[column] }

  /// The subjects of a region as they compete: of several lengths of period of one indicator the newest, of one age the longest; and
  /// whatever ended before the newest figures counts less.
  static func current(_ subjects: [Subject]) -> [Subject] {
    var chosen: [Subject] = []
    for subject in subjects {
      guard let rival = chosen.firstIndex(where: { $0.table.indicator.id == subject.table.indicator.id }) else {
        chosen.append(subject)
        continue
      }
      // Another unit of the same figure says nothing else; another length does if it is newer.
      if chosen[rival].period.endsBefore(subject.period), chosen[rival].table.unit.id == subject.table.unit.id {
        chosen[rival] = subject
      }
    }
    guard let newest = chosen.map(\.period).max(by: { $0.endsBefore($1) }) else { return [] }
    for place in chosen.indices {
      chosen[place].order = place
      let age = newest.dayNumbers.upperBound - chosen[place].period.dayNumbers.upperBound
      let years = Double(age) / 366
      chosen[place].freshness = years <= 1 ? 1 : 1 / years
    }
    return chosen
  }

  // MARK: Figures

  /// The figure of the region in a column, by default the newest.
  func observation(_ column: Int) -> Observation? { observation(row: row, column) }

  func observation(row: Int, _ column: Int) -> Observation? {
    table.position(row, column).map { field.data.observations[$0] }
  }

  /// The value of the region in a column, in ones, if it is stated as it is.
  func value(_ column: Int) -> Double? { table.isExact(row, column, field.data) ? table.value(row, column) : nil }

  /// The change in a column on its like period.
  func change(_ column: Int) -> Double? { table.change(row, column) }

  /// The newest change.
  var change: Double? { change(column) }

  /// The columns that continue one another as years do, or as neighbours where the seasons are out, from the newest back: as long as each
  /// is compared on the same basis and nothing breaks.
  var likeColumns: [Int] {
    var found = [column]
    while let last = found.last, let like = table.likes[last], table.isOneSeries(row, like, column),
      table.value(row, like) != nil || change(like) != nil
    { found.append(like) }
    return found
  }

  /// The like columns back to the beginning of the series, with those in which the region has no value.
  var likeColumnsThroughGaps: [Int] {
    var found = [column]
    while let last = found.last, let like = table.likes[last], table.isOneSeries(row, like, column) { found.append(like) }
    return found
  }

  /// The columns whose periods follow one another without a gap, from the newest back, for counting how often something happened in a row.
  var consecutiveColumns: [Int] {
    var found = [column]
    while let last = found.last {
      let isAdjacent = last > 0 && table.periods[last - 1].advanced(by: 1) == table.periods[last]
      let before: Int? = if case .since? = table.basis(of: last) { table.likes[last] } else { isAdjacent ? last - 1 : nil }
      guard let before else { break }
      found.append(before)
    }
    return found
  }

  /// Those of them whose changes are steps of a year, or of a period where the seasons are taken out: only such steps are told as so many in a
  /// row, and set against each other. What was measured every other year has none.
  var columnsOfLikeSteps: [Int] {
    Array(consecutiveColumns.prefix { column in if case .since? = table.basis(of: column) { false } else { true } })
  }

  /// The changes of earlier columns.
  var pastChanges: [Double] {
    (0..<column).compactMap { table.isOneSeries(row, $0, column) || table.nature.isInPercent ? change($0) : nil }
  }

  // MARK: Comparisons

  /// The comparison of a column with its like column; `nil` where there is nothing to compare, or no direction could be said.
  func comparison(row: Int? = nil, _ column: Int) -> Comparison? {
    Comparer(table: table, data: field.data, row: row ?? self.row).comparison(column)
  }

  /// The newest comparison; `nil` where its base is not stated, since no sentence can say what the figure is measured against.
  var comparison: Comparison? { comparison(column).flatMap { $0.basis == .unstated ? nil : $0 } }

  /// A cross-section of the peers.
  func section(_ content: PeerIndex.Content, _ column: Int? = nil) -> CrossSection? {
    guard let group else { return nil }
    let section = field.section(tableIndex, group: group, column: column ?? self.column, content)
    return section.isTelling ? section : nil
  }

  /// The region of a row.
  func region(row: Int) -> Region { field.data.regions[table.regions[row]] }

  // MARK: Scores

  /// How large and how prominent the figure is: its place in the order of indicators, and its size among the regions.
  var impact: Double {
    let prominence = max(0.3, 1 - 0.05 * Double(order)) * freshness
    guard table.nature.addsUp, let value = table.value(row, column), let section = section(.levels), section.sum > 0 else {
      return prominence * 0.75
    }
    return prominence * (0.5 + min(1, max(0, value) * Double(section.count) / section.sum) / 2)
  }

  /// Below which deviations count for nothing, in the unit of changes.
  var floor: Double {
    switch table.nature {
    case .amount, .index: return 1
    case .rate, .growth, .rank: return 0.3
    case .balance:
      let sizes = (0...column).compactMap { table.value(row, $0) }.map(abs)
      return max(sizes.median / 10, .leastNormalMagnitude)
    }
  }

  /// How far a number is from others: `nil` unless there are enough.
  func distance(of value: Double, from others: [Double], fewest: Int, floor: Double) -> Double? {
    others.count < fewest ? nil : others.distance(of: value, floor: floor)
  }

  /// How far a number is from those of the peers. Among few the region itself is left out, so that it does not pull the middle along.
  func distance(of value: Double, in section: CrossSection?, floor: Double) -> Double? {
    guard let section else { return nil }
    if section.count > 30 { return min(4, abs(value - section.median) / max(section.spread, floor)) }
    return distance(of: value, from: section.members.filter { $0.row != row }.map(\.value), fewest: 2, floor: floor)
  }

  /// The score of a finding about the newest change.
  func score(weight: Double) -> Score {
    guard let change else { return levelScore(weight: weight) }
    return Score(
      impact: impact, own: distance(of: change, from: pastChanges, fewest: 3, floor: floor),
      peer: distance(of: change, in: section(.changes), floor: floor), weight: weight)
  }

  /// The score of a finding about the newest level, where no change is known.
  func levelScore(weight: Double) -> Score {
    guard let value = value(column) else { return Score(impact: impact, own: nil, peer: nil, weight: weight) }
    // Sizes of regions differ by factors, so amounts are compared by their logarithms.
    let peer =
      table.nature.isInPercent && value > 0
      ? distance(of: naturalLogarithm(value), in: section(.logarithms), floor: 0.05)
      : distance(of: value, in: section(.levels), floor: floor)
    return Score(impact: impact, own: nil, peer: peer, weight: weight)
  }

  /// A finding about this measure of this region.
  func finding(
    _ claim: Claim, _ comparison: Comparison, weight: Double, score: Score? = nil, headline: Bool = true
  ) -> Finding {
    // What its publisher calls too uncertain to rely on leads no page.
    let isReliable = comparison.to.status != .unreliable && comparison.from?.status != .unreliable
    return Finding(
      region: region, indicator: table.indicator, whole: table.indicator.partOf.flatMap(field.index.indicator), unit: table.unit,
      claim: claim, comparison: comparison,
      score: score ?? self.score(weight: weight), isFitForHeadline: headline && isReliable && comparison.basis != .unstated)
  }
}

/// The natural logarithm, from the binary exponent and a series, so that every machine gives the same bits.
package func naturalLogarithm(_ value: Double) -> Double {
  var (sum, term) = (0.0, 0.0)
  let ratio = (value.significand - 1.5) / (value.significand + 1.5)
  term = ratio
  for step in 0..<24 {
    sum += term / Double(2 * step + 1)
    term *= ratio * ratio
  }
  return Double(value.exponent) * 0.693_147_180_559_945_3 + 0.405_465_108_108_164_4 + 2 * sum
}
