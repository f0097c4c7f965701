package import Languages
package import Statistics

/// What words about a claim must say and may say, in whatever language. Each kind of claim has its own, so that whoever checks the words
/// needs to know no kinds.
package struct ClaimTerms: Hashable, Sendable {
  /// The directions that the words may begin with; `nil` where they name none or either.
  package var directions: Set<Growth.Direction>?
  /// Whether no word says what others did or what was before, so that every word of direction is one of these.
  package var isOneDirection: Bool
  /// What a sentence must say that the figure is measured against; `nil` where the claim says it by itself.
  package var basis: Basis?
  /// The names of other regions and indicators that the words may have: a word or number in a name says nothing of the figures.
  package var names: [LocalizedText]
  /// Numbers in the words that are no figures: of regions, of periods, places in an order, how many times as fast.
  package var numbers: [Decimal]

  /// Makes the terms of a claim.
  init(
    directions: Set<Growth.Direction>? = nil, isOneDirection: Bool = false, basis: Basis? = nil, names: [LocalizedText] = [],
    counts: [Int] = [], ratio: GrowthRatio? = nil
  ) {
    self.directions = directions
    self.isOneDirection = isOneDirection
    self.basis = basis
    self.names = names
    numbers = counts.map { Decimal($0) } + (ratio.map { [Decimal($0.halves * 5, exponent: -1)] } ?? [])
  }
}

extension Finding {
  /// What words about it must say and may say.
  package var terms: ClaimTerms { claim.kind.terms(self) }

  /// Whether its figure is itself a change, whose sign is its direction.
  package var isGrowthRate: Bool { indicator.kind == .growth && unit.kind == .percent }

  /// The way that its figure went: that of the comparison, and of a growth rate its own sign.
  var ownDirections: Set<Growth.Direction>? {
    let direction = isGrowthRate ? sign : comparison.direction
    return direction == .none ? nil : [direction]
  }

  /// The way that its figure, a change, went, or the side on which it is of the other.
  var ownOrComparedDirections: Set<Growth.Direction>? {
    sign == .none || comparison.direction == .none ? nil : [sign, comparison.direction]
  }

  /// The way that the figure it is set against, a change, went.
  var otherDirections: Set<Growth.Direction> { [Growth.Direction(sign: comparison.from?.value?.double ?? 0)] }

  /// The way from one share to another; `nil` where there is no earlier share.
  var directionsOfLikeUnits: Set<Growth.Direction>? {
    comparison.isOfOneUnit && comparison.direction != .none ? [comparison.direction] : nil
  }

  /// What a rise or fall is measured against. The name of a growth rate says it, and what did not change needs none.
  var basisToSay: Basis? { isGrowthRate || comparison.direction == .none ? nil : comparison.basis }

  private var sign: Growth.Direction { Growth.Direction(sign: comparison.to.value?.double ?? 0) }
}

extension RankedPlace {
  /// Numbers that words about the place may have: the place from either end, how many there are, how many are beaten.
  var counts: [Int] { [rank, fromLeast, count].flatMap { [$0, $0 - 1] } }
}
