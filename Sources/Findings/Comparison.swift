package import Statistics

/// Two figures set against each other: the one it is about, the one it is compared with, and how they differ.
package struct Comparison: Hashable, Sendable {
  /// What the figure is compared with; `nil` where only the change was published.
  package var from: Observation?
  /// The figure it is about.
  package var to: Observation
  /// What the comparison is made on.
  package var basis: Basis
  /// How `to` differs from `from`: in per cent, in points, or in the unit of both; published, or derived from the two. `nil` where there
  /// is no number for it, as for places in an order.
  package var change: Observation?
  /// Whether `to` is above or below `from`; for a growth rate alone, its sign.
  package var direction: Growth.Direction
  /// At which prices the change is measured.
  package var prices: Prices

  /// Makes a comparison of two figures; its direction is that of the figures.
  package init(from: Observation, to: Observation, basis: Basis, change: Observation? = nil, prices: Prices = .none) {
    self.init(
      from: from, to: to, basis: basis, change: change, direction: Growth.Direction(from: from, to: to), prices: prices)
  }

  /// Makes a comparison of which a published change says the direction.
  package init(
    from: Observation?, to: Observation, basis: Basis, change: Observation?, direction: Growth.Direction, prices: Prices
  ) {
    self.from = from
    self.to = to
    self.basis = basis
    self.change = change
    self.direction = direction
    self.prices = prices
  }

  /// Whether both ends are in one unit, as two shares are.
  package var isOfOneUnit: Bool { from?.unit == to.unit }
}

/// What a figure is compared with. No figure rises or falls without one.
package enum Basis: Hashable, Sendable {
  /// The like period a year earlier.
  case yearEarlier
  /// The period just before: only where the seasons have been taken out, or in yearly data, whose period before is a year earlier.
  case periodBefore
  /// An earlier like period that is not a year earlier: the last census, the first year of the data.
  case since(Period)
  /// The source does not say what its change is measured against.
  case unstated
  /// The figure of another region for the same period.
  case region(Region)
  /// The median of a number of regions.
  case median(of: Int)
  /// The sum of a number of regions.
  case whole(of: Int)
  /// The whole that the indicator is a part of.
  case part(of: Indicator)
  /// What is planned or to be reached.
  case aim
  /// A number that means something by itself: zero, or 100 of an index.
  case mark
  /// Nothing: the figure is all there is.
  case alone
}

/// At which prices a change is measured.
package enum Prices: String, Hashable, Sendable {
  /// It is not a change of money.
  case none
  /// At the prices of each period: what two published levels give.
  case current
  /// At constant prices: real.
  case constant
  /// Of money, at prices that the source does not state.
  case unstated
}

extension Growth.Direction {
  /// Which way one figure lies from another, by their exact values.
  package init(from: Observation, to: Observation) {
    self = to.ones < from.ones ? .fall : from.ones < to.ones ? .rise : .none
  }

  /// Which way a number lies from zero.
  package init(sign number: Double) {
    self = number > 0 ? .rise : number < 0 ? .fall : .none
  }
}
