/// Guesses what a misspelt word was meant to be.
package enum Spelling {
  /// The candidate that is the fewest edits away, if that is at most a third of the word (and at least one edit is always forgiven).
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    let ranked = Set(candidates).sorted().map { (distance(word, $0), $0) }
    guard let best = ranked.min(by: { $0 < $1 }), best.0 <= max(1, word.count / 3) else { return nil }
    return best.1
  }

  /// Number of letters inserted, removed, replaced, or swapped with their neighbour (Damerau, 1964; no letter is touched twice).
  package static func distance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first), Array(second))
    var (beforeLast, last, row) = ([Int](), [Int](), Array(0...second.count))
    for (line, letter) in first.enumerated() {
      (beforeLast, last) = (last, row)
      row[0] = line + 1
      for (column, other) in second.enumerated() {
        let replaced = last[column] + (letter == other ? 0 : 1)
        row[column + 1] = min(replaced, row[column] + 1, last[column + 1] + 1)
        if line > 0, column > 0, letter == second[column - 1], other == first[line - 1] {
          row[column + 1] = min(row[column + 1], beforeLast[column - 1] + 1)
        }
      }
    }
    return row[second.count]
  }
}
