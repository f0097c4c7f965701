import Findings

extension Claim.Lead: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    let (owner, what) = (found.place, found.nounWithArticle)
    let own: [Phrase]
    switch event {
    case .lost:
      let held = beginsThen ? "since \(EnglishPeriod.bare(since))" : "for \(found.periods(after)) or longer"
      own = [
        "\(owner) lost the lead in \(what) it had held \(held)", "\(owner) lost the lead in \(what) to \(found.name(other))",
        "\(owner) lost the lead in \(what)",
      ]
    case .gained:
      own = [
        "\(owner) took the lead in \(what) from \(found.name(other))\(found.time)",
        "\(owner) took the lead in \(what) from \(found.name(other))", "\(owner) took the lead in \(what)",
      ]
    }
    return own + found.changeTitles
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    let margin: Phrase = margin.map { ", by \(found.amount($0.withoutSign))\(found.ground)" } ?? ""
    switch (event, found.telling.owner) {
    // Under a title that says how long it was held.
    case (.lost, .understood): return "\(found.name(other)) moved ahead\(found.time)\(margin)"
    case (.gained, .understood): return "\(found.ownName) is ahead\(found.time)\(margin)"
    case (.lost, .named):
      return
        "\(found.name(other)) moved ahead in \(found.nounWithArticle)\(found.time)\(margin), after \(found.periods(after)) behind \(found.place)"
    case (.gained, .named):
      return
        "\(found.ownName) moved ahead of \(found.name(other)) in \(found.nounWithArticle)\(found.time)\(margin), after \(found.periods(after)) behind"
    }
  }

  func tileLine(_ found: EnglishFinding) -> Phrase {
    event == .lost ? "behind \(found.name(other))" : "ahead of \(found.name(other))"
  }
}
