import Statistics

/// The values of a group of regions for one period, from the greatest down.
struct CrossSection: Sendable {
  /// One region’s value.
  struct Member: Sendable, Hashable {
    /// Its row in the table.
    var row: Int
    var value: Double
  }

  /// All regions of the group with an exact value, the greatest first.
  let members: [Member]
  /// How many regions the group has.
  let groupSize: Int
  /// Rows whose value is a bound or about, with the value.
  let vague: [Member]
  let median: Double
  /// The median absolute deviation, as wide as a standard deviation of normal data.
  let spread: Double
  let sum: Double

  init(_ members: [Member], vague: [Member] = [], groupSize: Int) {
    self.members = members.sorted { $0.value == $1.value ? $0.row < $1.row : $0.value > $1.value }
    self.vague = vague
    self.groupSize = groupSize
    let values = self.members.map(\.value)
    median = values.median
    spread = values.spread
    sum = values.reduce(0, +)
  }

  /// How many have a value.
  var count: Int { members.count }

  /// Whether every region of the group has an exact value.
  var isComplete: Bool { members.count == groupSize }

  /// Whether enough regions have a value to compare with: three, and two in three of the group.
  var isTelling: Bool { count >= 3 && count * 3 >= groupSize * 2 }

  /// The place of a value from the greatest, and how many share it. Equal values share the better place.
  func place(of value: Double) -> (rank: Int, sharing: Int) {
    let first = members.partitioningIndex { $0.value <= value }
    let after = members.partitioningIndex { $0.value < value }
    return (first + 1, max(1, after - first))
  }
}

extension Array {
  /// The first index whose element fulfils a condition that all elements after it fulfil too.
  fileprivate func partitioningIndex(_ isAfter: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Array where Element == Double {
  /// The middle value, or the mean of the middle two; 0 of none.
  var median: Double {
    if isEmpty { return 0 }
    let sorted = sorted()
    return count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2
  }

  /// The median distance from the median, times 1.4826.
  var spread: Double {
    let middle = median
    return 1.4826 * map { abs($0 - middle) }.median
  }

  /// How far a value is from the middle of these, in their spread but at least `floor`; at most 4.
  func distance(of value: Double, floor: Double) -> Double {
    Swift.min(4, abs(value - median) / Swift.max(spread, floor))
  }
}
