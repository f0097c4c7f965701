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
