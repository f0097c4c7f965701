import Statistics

/// Compares cells of a table with their like cells, by the rules that no rise or fall is said against: like periods only, per cent only
/// above zero, points for rates, nothing across a break or from a bound.
struct Comparer {
  let table: MeasureTable
  let data: Dataset
  let row: Int

  /// The comparison of a column with the like period before it; a published change on the same basis goes before what can be computed.
  func comparison(_ column: Int) -> Comparison? {
    guard let position = table.position(row, column) else { return nil }
    let to = data.observations[position]
    guard table.value(row, column) != nil else { return nil }
    let published = published(to, column)
    // A change on another base, such as the month before, is not comparable with those of other regions and years.
    if let published, published.basis == table.basis(of: column) ?? .yearEarlier { return published }
    guard let like = table.likes[column], let basis = table.basis(of: column),
      let computed = computed(to, column, since: like, basis)
    else { return published }
    return computed
  }

  /// The comparison with the first column of the series that is like this one, where two or more periods lie between.
  func comparison(_ column: Int, since first: Int) -> Comparison? {
    guard let position = table.position(row, column), table.value(row, column) != nil else { return nil }
    return computed(data.observations[position], column, since: first, .since(table.periods[first]))
  }

  /// What two levels give.
  func computed(_ to: Observation, _ column: Int, since like: Int, _ basis: Basis) -> Comparison? {
    guard table.nature != .rank, table.isOneSeries(row, like, column), table.value(row, like) != nil,
      let position = table.position(row, like)
    else { return nil }
    let from = data.observations[position]
    guard from.qualifier == .exact, to.qualifier == .exact else { return nil }
    return Comparison(
      from: from, to: to, basis: basis, change: change(from: from, to: to),
      prices: table.nature.isInPercent ? table.levelPrices : .none)
  }

  /// The change that was published with the figure, beside the level it is measured against where that is known and agrees.
  private func published(_ to: Observation, _ column: Int) -> Comparison? {
    guard table.nature.isInPercent, let growth = table.publishedGrowth(row, column, data), let value = table.value(row, column),
      value > 0, growth.percent.double > -100
    else { return nil }
    let basis = table.basis(of: growth, in: column)
    var from: Observation?
    let prices = Prices(ofGrowth: table.indicator, table.unit, agrees: agreement(growth, column, basis))
    if let like = table.likes[column], table.basis(of: column) == basis, prices != .constant,
      let computed = computed(to, column, since: like, basis)
    {
      // A published change that contradicts its levels is at other prices, or they were revised: then it is reported alone.
      if computed.direction == growth.direction { from = computed.from }
    }
    return Comparison(
      from: from, to: to, basis: basis, change: figure(of: growth, to, column), direction: growth.direction, prices: prices)
  }

  private func agreement(_ growth: Growth, _ column: Int, _ basis: Basis) -> Bool? {
    basis == .yearEarlier ? table.growthAgrees : nil
  }

  /// A published change as a figure: that of its own indicator, or one made from what was published with the level.
  private func figure(of growth: Growth, _ to: Observation, _ column: Int) -> Observation {
    if to.growth == nil, let linked = table.linkedFigure(row, column, data) { return linked }
    return Observation(
      region: to.region, indicator: to.indicator, period: to.period, value: growth.percent, decimals: growth.decimals,
      unit: Unit.percent.id, status: to.status, qualifier: growth.qualifier, source: to.source, released: to.released)
  }

  /// How far one figure is from an earlier one, in the way that suits the measure; `nil` where no number can be given.
  private func change(from: Observation, to: Observation) -> Observation? {
    switch table.nature {
    case .amount, .index: try? Derivations.changeInPercent(of: to, since: from, unit: .percent, decimals: table.digits.ofPercent)
    case .rate, .growth:
      try? Derivations.changeInPoints(of: to, since: from, unit: .percentagePoints, lastDigit: table.digits.last)
    case .balance: try? Derivations.changeInAmount(of: to, since: from, lastDigit: table.digits.last)
    case .rank: nil
    }
  }
}
