/// Finds what a misspelt name may have meant.
package enum NearestName {
  /// The candidate that takes the fewest changes of one letter, if that is at most a third of the name; the first of equals.
  ///
  /// Optimal string alignment (Levenshtein's distance with swapped neighbours), letter case ignored.
  package static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    nearest(to: name, in: candidates, limit: 1).first
  }

  /// At most `limit` candidates within a third of the name, the nearest first; equals in the order they are given.
  package static func nearest(to name: String, in candidates: some Sequence<String>, limit: Int) -> [String] {
    let wanted = Array(name.lowercased())
    var found: [(distance: Int, candidate: String)] = []
    for candidate in candidates {
      let other = Array(candidate.lowercased())
      let allowed = max(1, max(wanted.count, other.count) / 3)
      guard abs(wanted.count - other.count) <= allowed else { continue }
      let distance = distance(wanted, other)
      guard distance <= allowed else { continue }
      let place = found.firstIndex { $0.distance > distance } ?? found.count
      if place < limit { found.insert((distance, candidate), at: place) }
      if found.count > limit { found.removeLast() }
    }
    return found.map(\.candidate)
  }

  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var before: [Int] = []
    var previous = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        var cost = min(previous[column + 1], current[column]) + 1
        cost = min(cost, previous[column] + (first[row] == second[column] ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[second.count]
  }
}
