package import Statistics

/// Something worth saying about a region: a comparison of two figures, what it shows, and how much that matters.
///
/// Title, sentence, tile, chart and alternative text of one finding take its two ends from here, so that they cannot differ.
package struct Finding: Hashable, Sendable {
  /// Who it is about.
  package var region: Region
  /// What is measured.
  package var indicator: Indicator
  /// What the indicator is a part of, if that is known.
  package var whole: Indicator?
  /// In what.
  package var unit: Unit
  /// What the comparison shows, with the numbers that only this kind of finding has.
  package var claim: Claim
  /// The two figures it rests on.
  package var comparison: Comparison
  /// How much it matters.
  package var score: Score
  /// Whether the claim rests on published figures, ranks, or the change of two published levels, so that a headline may make it.
  package var isFitForHeadline: Bool
  /// Whether an editor has put it before all that matters more by its score.
  package var isPinned = false

  /// Every figure that it states, published or derived.
  package var figures: [Observation] {
    [comparison.to, comparison.from, comparison.change].compactMap(\.self) + claim.figures
  }

  /// How firmly all that it rests on is known: the weakest of its figures.
  package var standing: Standing { figures.map(\.standing).max() ?? .final }

  /// How firmly the two figures are known that it compares: the weaker of them.
  package var ground: Standing { [comparison.to, comparison.from].compactMap { $0?.standing }.max() ?? .final }

  /// Keys of the figures it states or was computed from, each once.
  package var keys: [Observation.Key] {
    var seen: Set<Observation.Key> = []
    return
      figures.flatMap { figure -> [Observation.Key] in
        guard case .derived(let derivation) = figure.origin else { return [figure.key] }
        return derivation.inputs
      }
      .filter { seen.insert($0).inserted }
  }
}

/// How much a finding matters: impact times surprise times the weight of its kind.
package struct Score: Hashable, Sendable {
  /// How much of the whole it is about, and how prominent its indicator is: 0 to 1.
  package var impact: Double
  /// How far it is from the region’s own past, in robust deviations, at most 4; `nil` if the past is too short.
  package var own: Double?
  /// How far it is from the other regions, in robust deviations, at most 4; `nil` without others.
  package var peer: Double?
  /// What a finding of its kind is worth: 1 for a plain change.
  package var weight: Double

  /// The mean of both distances, or the one there is; 1, an ordinary deviation, if there is neither.
  package var surprise: Double {
    switch (own, peer) {
    case (let own?, let peer?): (own + peer) / 2
    case (let one?, nil), (nil, let one?): one
    case (nil, nil): 1
    }
  }

  /// The product that findings are ordered by.
  package var value: Double { impact * surprise * weight }
}

/// Findings about one region, the best first, in an order that depends on the data alone.
package struct RankedFindings: Hashable, Sendable {
  /// Everything that was found.
  package let all: [Finding]

  /// The best findings, each about something that those before have not said: one of a kind and indicator, and an indicator again only
  /// where it still beats the others at half its score.
  ///
  /// - Parameters:
  ///   - count: How many at most.
  ///   - suits: Whether a finding may be taken, such as for a headline.
  package func best(_ count: Int, where suits: (Finding) -> Bool = { _ in true }) -> [Finding] {
    var left = all.filter(suits)
    var chosen: [Finding] = []
    while chosen.count < count, !left.isEmpty {
      let said = Dictionary(grouping: chosen, by: \.indicator.id).mapValues(\.count)
      // The first of equals wins: the order of `all` decides ties.
      var best = 0
      var most = -Double.infinity
      for (place, finding) in left.enumerated() {
        let value = finding.isPinned ? .infinity : finding.score.value / Double(1 << min(said[finding.indicator.id] ?? 0, 30))
        if value > most { (best, most) = (place, value) }
      }
      let taken = left.remove(at: best)
      left.removeAll { $0.indicator == taken.indicator && $0.claim.saysNothingNew(after: taken.claim) }
      chosen.append(taken)
    }
    return chosen
  }

  /// The same findings in the same order, each changed in the same way, such as for the unit that its figures are read in.
  package func map(_ change: (Finding) -> Finding) -> RankedFindings { RankedFindings(all: all.map(change)) }

  /// Those of the findings that suit, in the same order.
  package func filter(_ suits: (Finding) -> Bool) -> RankedFindings { RankedFindings(all: all.filter(suits)) }

  /// The finding that a headline makes; `nil` if none rests on published figures.
  package var headline: Finding? { all.first(where: \.isFitForHeadline) }

  /// What a finding was chosen over: everything that scored no more.
  package func beaten(by finding: Finding) -> ArraySlice<Finding> {
    guard let place = all.firstIndex(of: finding) else { return [] }
    return all[(place + 1)...]
  }
}
