import Statistics

/// The values of one measure for all regions and periods: rows of regions, columns of periods, with the change of each cell on its like
/// period. Made once for a data set.
struct MeasureTable: Sendable {
  let measure: Measure
  let indicator: Indicator
  let unit: Unit
  let nature: Nature
  /// Whether the seasons have been taken out, so that a period is compared with the one before.
  let isSeasonallyAdjusted: Bool
  /// The prices that changes computed from its levels are at.
  let levelPrices: Prices
  /// The periods of which any region has a value, in order.
  let periods: [Period]
  /// The column that each is compared with; `nil` where there is none.
  let likes: [Int?]
  /// The places in the data set of the regions with a value, in its order.
  let regions: [Int]

  /// Positions in the data set, by row and column; −1 where there is nothing.
  private let cells: [Int32]
  /// Values in ones; not a number where there is none.
  private let values: [Double]
  /// How often the series has broken up to and including a cell: cells of different counts are not compared.
  private let eras: [Int16]
  private let rows: [Int: Int]
  /// Changes as surprise is measured in: per cent, points or amounts; not a number where there is none.
  private(set) var changes: [Double]
  /// Published changes by cell: positions of figures of an indicator that is the growth of this one.
  private(set) var linkedGrowth: [Int: Int32] = [:]
  /// Whether published changes agree with the levels they came with; `nil` if there are no levels to compare them with.
  private(set) var growthAgrees: Bool?
  /// To which digit its computed changes are printed.
  private(set) var digits = ChangeDigits()

  /// Sorts the figures of one measure.
  init(_ measure: Measure, _ indicator: Indicator, _ unit: Unit, cells positions: [(region: Int, position: Int)], of data: Dataset)
  {
    self.measure = measure
    self.indicator = indicator
    self.unit = unit
    isSeasonallyAdjusted = IndicatorWords.seasonallyAdjusted.occurs(in: indicator.name)
    levelPrices = Prices(ofLevels: indicator, unit)
    periods = Set(positions.lazy.map { data.observations[$0.position].period }).sorted()
    regions = Set(positions.lazy.map(\.region)).sorted()
    rows = Dictionary(uniqueKeysWithValues: regions.enumerated().map { ($1, $0) })
    let columns = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1, $0) })
    var cells = [Int32](repeating: -1, count: periods.count * regions.count)
    var values = [Double](repeating: .nan, count: cells.count)
    var goesBelowZero = false
    for (region, position) in positions {
      guard let row = rows[region], let column = columns[data.observations[position].period] else { continue }
      let place = row * periods.count + column
      // Of several figures of one key, the first counts.
      guard cells[place] < 0 else { continue }
      cells[place] = Int32(position)
      let observation = data.observations[position]
      guard observation.tellsWhatHappened, observation.value != nil else { continue }
      values[place] = observation.ones.double
      goesBelowZero = goesBelowZero || values[place] < 0
    }
    nature = Nature(indicator, unit, goesBelowZero: goesBelowZero)
    var eras = [Int16](repeating: 0, count: cells.count)
    for row in regions.indices {
      var era: Int16 = 0
      for column in periods.indices {
        let place = row * periods.count + column
        if cells[place] >= 0, data.observations[Int(cells[place])].status == .seriesBreak, era < .max { era += 1 }
        eras[place] = era
      }
    }
    (self.cells, self.values, self.eras) = (cells, values, eras)
    let likes = Self.likes(periods, columns, byStep: isSeasonallyAdjusted)
    self.likes = likes
    changes = []
    growthAgrees = nil
    growthAgrees = agreement(data) { data.observations[$0].growth }
    changes = computedChanges(data)
    digits = changeDigits(data)
  }

  private func changeDigits(_ data: Dataset) -> ChangeDigits {
    let pairs = regions.indices.flatMap { row in
      periods.indices.compactMap { column -> (now: Int, then: Int)? in
        guard let like = likes[column], let now = value(row, column), let then = value(row, like), now > 0, then > 0 else {
          return nil
        }
        return position(row, column).flatMap { now in position(row, like).map { (now, $0) } }
      }
    }
    return ChangeDigits(pairs, levels: cells.filter { $0 >= 0 }.map { Int($0) }, nature, unit, data)
  }

  /// A year earlier if any region has that, else the like period before; with the seasons taken out, the period before.
  private static func likes(_ periods: [Period], _ columns: [Period: Int], byStep: Bool) -> [Int?] {
    periods.enumerated().map { column, period in
      if byStep, let before = columns[period.advanced(by: -1)] { return before }
      return columns[period.previousYear].flatMap { $0 < column ? $0 : nil }
        ?? periods[..<column].lastIndex { period.isLike($0) }
    }
  }

  // MARK: Cells

  /// The row of a region.
  func row(of region: Int) -> Int? { rows[region] }

  /// The column of a period.
  func column(of period: Period) -> Int? { periods.firstIndex(of: period) }

  /// The position in the data set of a cell’s figure.
  func position(_ row: Int, _ column: Int) -> Int? {
    let cell = cells[row * periods.count + column]
    return cell >= 0 ? Int(cell) : nil
  }

  /// A cell’s value in ones.
  func value(_ row: Int, _ column: Int) -> Double? {
    let value = values[row * periods.count + column]
    return value.isNaN ? nil : value
  }

  /// The change of a cell on its like period, as surprise is measured in.
  func change(_ row: Int, _ column: Int) -> Double? {
    let change = changes[row * periods.count + column]
    return change.isNaN ? nil : change
  }

  /// Whether no break of the series lies between two cells.
  func isOneSeries(_ row: Int, _ first: Int, _ last: Int) -> Bool {
    eras[row * periods.count + first] == eras[row * periods.count + last]
  }

  /// The last column up to `limit` in which a region has a value.
  func lastColumn(_ row: Int, through limit: Int) -> Int? { (0...limit).last { value(row, $0) != nil } }

  /// What the comparison of a column with its like column is made on.
  func basis(of column: Int) -> Basis? {
    guard let like = likes[column] else { return nil }
    if periods[like] == periods[column].previousYear { return .yearEarlier }
    if isSeasonallyAdjusted, periods[like] == periods[column].advanced(by: -1) { return .periodBefore }
    return .since(periods[like])
  }

  // MARK: Changes

  /// The change published with a figure, or as an indicator of its own.
  func publishedGrowth(_ row: Int, _ column: Int, _ data: Dataset) -> Growth? {
    guard let position = position(row, column) else { return nil }
    let observation = data.observations[position]
    if let growth = observation.growth, observation.tellsWhatHappened { return growth }
    guard let linked = linkedGrowth[row * periods.count + column] else { return nil }
    let figure = data.observations[Int(linked)]
    guard let percent = figure.value, figure.tellsWhatHappened else { return nil }
    return Growth(
      percent: percent, decimals: figure.decimals,
      basis: growthAgrees == true || periods[column].frequency == .year ? .yearOnYear : .unstated,
      qualifier: figure.qualifier)
  }

  /// The figure of the indicator that is the growth of this one.
  func linkedFigure(_ row: Int, _ column: Int, _ data: Dataset) -> Observation? {
    linkedGrowth[row * periods.count + column].map { data.observations[Int($0)] }
  }

  /// What a published change is measured against: as stated, and if that is not stated, a year earlier where the levels confirm it.
  func basis(of growth: Growth, in column: Int) -> Basis {
    switch (growth.basis, measure.frequency) {
    case (.yearOnYear, _): .yearEarlier
    case (.monthOnMonth, .month), (.quarterOnQuarter, .quarter): .periodBefore
    case (.unstated, .year) where growthAgrees == true: .yearEarlier
    case (.unstated, _), (.monthOnMonth, _), (.quarterOnQuarter, _): .unstated
    }
  }

  /// Takes the figures of an indicator that is the growth of this one as published changes, unless the levels contradict most of them.
  mutating func link(_ growth: MeasureTable, _ data: Dataset) {
    var linked: [Int: Int32] = [:]
    for (row, region) in regions.enumerated() {
      guard let other = growth.row(of: region) else { continue }
      for (column, period) in periods.enumerated() {
        guard let otherColumn = growth.column(of: period), let position = growth.position(other, otherColumn),
          growth.value(other, otherColumn) != nil
        else { continue }
        linked[row * periods.count + column] = Int32(position)
      }
    }
    linkedGrowth = linked
    growthAgrees = agreement(data) { data.observations[$0].growth } ?? linkedAgreement(data)
    changes = computedChanges(data)
  }

  private func linkedAgreement(_ data: Dataset) -> Bool? {
    var (agreeing, all) = (0, 0)
    for (place, position) in linkedGrowth.sorted(by: { $0.key < $1.key }) {
      guard let implied = impliedChange(place / periods.count, place % periods.count, data),
        let percent = data.observations[Int(position)].value
      else { continue }
      all += 1
      if abs(implied.change - percent.double) <= implied.error + half(data.observations[Int(position)].decimals) { agreeing += 1 }
    }
    return all == 0 ? nil : agreeing * 10 >= all * 9
  }

  /// Whether nine in ten of the published changes are those of the levels.
  private func agreement(_ data: Dataset, growth: (Int) -> Growth?) -> Bool? {
    var (agreeing, all) = (0, 0)
    for row in regions.indices {
      for column in periods.indices {
        guard let position = position(row, column), let stated = growth(position),
          let implied = impliedChange(row, column, data)
        else { continue }
        all += 1
        if abs(implied.change - stated.percent.double) <= implied.error + half(stated.decimals) { agreeing += 1 }
      }
    }
    return all == 0 ? nil : agreeing * 10 >= all * 9
  }

  /// The change of two levels above zero in per cent, and by how much their rounding may have moved it.
  private func impliedChange(_ row: Int, _ column: Int, _ data: Dataset) -> (change: Double, error: Double)? {
    guard let like = likes[column], periods[like] == periods[column].previousYear, isOneSeries(row, like, column),
      let now = value(row, column), let then = value(row, like), now > 0, then > 0
    else { return nil }
    let errors = [column, like].compactMap { position(row, $0) }.map { position in
      half(data.observations[position].decimals - data.observations[position].multiplier)
    }
    return (100 * (now / then - 1), 100 * (errors.max() ?? 0) / then * (1 + now / then))
  }

  private func half(_ decimals: Int) -> Double { Decimal(5, exponent: -decimals - 1).double * (1 + 1e-9) }

  private func computedChanges(_ data: Dataset) -> [Double] {
    var changes = [Double](repeating: .nan, count: cells.count)
    for row in regions.indices {
      for column in periods.indices {
        let place = row * periods.count + column
        if nature == .growth {
          changes[place] = values[place]
          continue
        }
        guard nature != .rank else { continue }
        if nature.isInPercent, let growth = publishedGrowth(row, column, data), basis(of: growth, in: column) != .unstated,
          growth.qualifier == .exact, basis(of: growth, in: column) == basis(of: column) ?? .yearEarlier, values[place] > 0,
          growth.percent > -100
        {
          changes[place] = growth.percent.double
          continue
        }
        guard let like = likes[column], isOneSeries(row, like, column), let now = value(row, column), let then = value(row, like),
          isExact(row, column, data), isExact(row, like, data)
        else { continue }
        if !nature.isInPercent { changes[place] = now - then } else if now > 0, then > 0 { changes[place] = 100 * (now / then - 1) }
      }
    }
    return changes
  }

  /// Whether a cell’s value is stated as it is, neither as a bound nor as about.
  func isExact(_ row: Int, _ column: Int, _ data: Dataset) -> Bool {
    position(row, column).map { data.observations[$0].qualifier == .exact } ?? false
  }
}

extension Nature {
  /// Whether changes are measured in per cent.
  var isInPercent: Bool {
    switch self {
    case .amount, .index: true
    case .rate, .growth, .balance, .rank: false
    }
  }

  /// Whether the values of several regions add up to that of all.
  var addsUp: Bool {
    switch self {
    case .amount(let addsUp): addsUp
    case .index, .rate, .growth, .balance, .rank: false
    }
  }
}
