import Statistics

extension Finding: CustomStringConvertible {
  /// One line of the list of findings: score, indicator, what was found against what, and what the score is made of.
  package var description: String {
    let parts = [
      "\(fixed(score.value))  \(indicator.id), \(comparison.to.period.sdmx)", "\(claim.name): \(claim.kind.summary)", against,
      "impact \(fixed(score.impact)) × surprise \(fixed(score.surprise)) (\(distances)) × \(fixed(score.weight))",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "; ") + (isFitForHeadline ? "" : "; no headline")
  }

  private var against: String {
    let change = comparison.change.map { change in
      let text = NumberText.text(change.value ?? 0, decimals: max(0, change.decimals), sign: .plusAndMinus)
      return text + (change.unit == comparison.to.unit ? "" : change.unit == Unit.percentagePoints.id ? " points" : " %")
    }
    return [change, comparison.basis.name].compactMap(\.self).joined(separator: " ")
  }

  private var distances: String {
    switch (score.own, score.peer) {
    case (let own?, let peer?): "own \(fixed(own)), peers \(fixed(peer))"
    case (let own?, nil): "own \(fixed(own))"
    case (nil, let peer?): "peers \(fixed(peer))"
    case (nil, nil): "nothing to measure it by"
    }
  }

  /// Two digits after the point, as the lists have them.
  private func fixed(_ number: Double) -> String {
    NumberText.text(Decimal(Int((number * 100).rounded()), exponent: -2), decimals: 2)
  }
}

extension Basis {
  /// What a comparison is made on, in the list of findings.
  fileprivate var name: String {
    switch self {
    case .yearEarlier: "on a year earlier"
    case .periodBefore: "on the period before"
    case .since(let period): "since \(period.sdmx)"
    case .unstated: "on a base that is not stated"
    case .region(let region): "against \(region.id)"
    case .median(let count): "against the median of \(count)"
    case .whole(let count): "of the \(count) together"
    case .part(let whole): "of \(whole.id)"
    case .aim: "against the aim"
    case .mark, .alone: ""
    }
  }
}
