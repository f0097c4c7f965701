package import Statistics

extension Claim {
  /// How much of the change of all peers together is this region’s: said where both went one way and it is a fifth or more, at most all.
  package struct Contribution: ClaimKind {
    package static let name = "contribution"
    package static let uses: ClaimUses = [.text, .whole]

    /// The region’s change as a share of the change of all, in per cent.
    package var share: Observation
    /// The region’s change, in the unit of the levels.
    package var own: Observation
    /// The change of all.
    package var total: Observation
    /// How many regions there are.
    package var count: Int

    package var picture: FindingChart { .ranking }
    package var figures: [Observation] { [share, own, total] }

    package static func findings(about subject: Subject) -> [Finding] {
      let column = subject.column
      guard subject.table.nature.addsUp, let group = subject.group, let like = subject.table.likes[column],
        let basis = subject.table.basis(of: column), let now = subject.section(.levels), now.isComplete, now.vague.isEmpty,
        let then = subject.section(.levels, like), then.isComplete, then.vague.isEmpty, then.count == now.count,
        now.members.allSatisfy({ subject.table.isOneSeries($0.row, like, column) }),
        let to = subject.observation(column), let from = subject.observation(like),
        let newTotal = subject.field.total(subject.tableIndex, group: group, column: column),
        let oldTotal = subject.field.total(subject.tableIndex, group: group, column: like),
        let own = try? Derivations.changeInAmount(of: to, since: from),
        let total = try? Derivations.change(of: newTotal, sinceTotal: oldTotal),
        let share = try? Derivations.share(of: own, amongChanges: total, unit: .percent)
      else { return [] }
      // One digit of each is a guess of their ratio, unless things were counted.
      let isCounted = own.decimals == 0 && own.multiplier == 0 && total.decimals == 0 && total.multiplier == 0
      guard isCounted || own.significantFigures >= 2 && total.significantFigures >= 2 else { return [] }
      let percent = share.ones.double
      guard percent >= 20, percent <= 100 else { return [] }
      let claim = Contribution(share: share, own: own, total: total, count: now.count)
      let comparison = Comparison(
        from: from, to: to, basis: basis, prices: subject.table.levelPrices)
      return [subject.finding(.contribution(claim), comparison, weight: 0.9, headline: false)]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(directions: finding.ownDirections, isOneDirection: true, basis: finding.basisToSay, counts: [count])
    }

    package var summary: String { "\(Int(share.ones.double.rounded())) % of the change of \(count)" }
  }
}
