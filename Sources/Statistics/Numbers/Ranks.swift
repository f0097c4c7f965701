extension Sequence<Decimal> {
  /// The rank of each number of a list that descends, from 1: equal numbers share one.
  package var descendingRanks: [Int] {
    var ranks: [Int] = []
    var last: Decimal?
    for (index, number) in enumerated() {
      ranks.append(number == last ? ranks[index - 1] : index + 1)
      last = number
    }
    return ranks
  }
}

extension [Decimal] {
  /// The middle value, or half way between the two in the middle.
  package var median: Decimal? {
    let sorted = sorted()
    guard let middle = sorted.indices.dropFirst(count / 2).first else { return nil }
    return count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) * Decimal(5, exponent: -1) : sorted[middle]
  }
}
