package import Statistics

extension Claim {
  /// Which part of the peers’ total, or of the region around, an amount is, and how that changed.
  package struct Share: ClaimKind {
    package static let name = "share"
    package static let uses: ClaimUses = [.text, .place, .whole]

    /// The region whose value is the whole; `nil` for the sum of the peers.
    package var whole: Region?
    /// How many regions the sum is of.
    package var count: Int
    /// The value of the whole.
    package var total: Observation

    package var picture: FindingChart { .parts }
    package var figures: [Observation] { [total] }

    package static func findings(about subject: Subject) -> [Finding] {
      guard subject.table.nature.addsUp, let now = subject.share(subject.column) else { return [] }
      let like = subject.table.likes[subject.column]
      let before = like.flatMap { subject.table.isOneSeries(subject.row, $0, subject.column) ? subject.share($0) : nil }.flatMap {
        $0.whole == now.whole && $0.count == now.count ? $0 : nil
      }
      let claim = Share(whole: now.whole, count: now.count, total: now.total)
      guard let before, let basis = subject.table.basis(of: subject.column) else {
        let comparison = Comparison(
          from: now.total, to: now.share, basis: .whole(of: now.count), change: nil, direction: .none, prices: .none)
        return [subject.finding(.share(claim), comparison, weight: 0.6, score: subject.levelScore(weight: 0.6), headline: false)]
      }
      let past = subject.likeColumns.dropFirst().prefix(12).compactMap { subject.percent(of: now.whole, $0) }
      let steps = zip(past, past.dropFirst()).map { $0 - $1 }
      let step = now.share.ones.double - before.share.ones.double
      let score = Score(
        impact: subject.impact, own: subject.distance(of: step, from: Array(steps), fewest: 3, floor: 0.3),
        peer: subject.score(weight: 1).peer, weight: 0.8)
      let comparison = Comparison(from: before.share, to: now.share, basis: basis)
      return [subject.finding(.share(claim), comparison, weight: 0.8, score: score, headline: false)]
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      ClaimTerms(directions: finding.directionsOfLikeUnits, names: whole.map { [$0.name] } ?? [], counts: [count])
    }

    package var summary: String { whole.map { "of \($0.id)" } ?? "of \(count) regions" }
  }
}

extension Subject {
  /// Which share of its whole the region has in a column, with as many digits as the newest has.
  func share(_ column: Int) -> (share: Observation, total: Observation, whole: Region?, count: Int)? {
    guard var share = ownShare(column) else { return nil }
    share.share = known(share.share, of: share.total, column)
    if column != self.column, let newest = ownShare(self.column) {
      share.share = share.share.printed(like: known(newest.share, of: newest.total, self.column))
    }
    return share
  }

  /// The share with the digits that its figures hold up to the digit that all end with: zeros at the end of a full count are no lack of
  /// knowledge.
  private func known(_ share: Observation, of total: Observation, _ column: Int) -> Observation {
    guard let last = table.digits.last, let value = share.value, let part = observation(column)?.ones.leadingPower,
      let whole = total.ones.leadingPower, share.multiplier == 0
    else { return share }
    let figures = value.decimals(forSignificantFigures: max(1, min(part, whole) - last + 1))
    var share = share
    share.decimals = max(share.decimals, min(figures, max(1, value.decimals(forSignificantFigures: 2))))
    // Neither figure is about.
    share.qualifier = .exact
    return share
  }

  private func ownShare(_ column: Int) -> (share: Observation, total: Observation, whole: Region?, count: Int)? {
    guard let part = observation(column), let value = value(column), value >= 0 else { return nil }
    for ancestor in field.index.ancestors(of: region.id) {
      guard let place = field.place(of: ancestor.id), let row = table.row(of: place), let whole = table.value(row, column),
        table.isExact(row, column, field.data), whole > value, let total = observation(row: row, column),
        let share = try? Derivations.share(of: part, in: total, indicator: part.indicator, unit: .percent)
      else { continue }
      return (share, total, ancestor, 1)
    }
    guard let group, let section = section(.levels, column), section.isComplete, section.vague.isEmpty,
      let total = field.total(tableIndex, group: group, column: column),
      let share = try? Derivations.share(of: part, among: total, unit: .percent)
    else { return nil }
    return (share, total, nil, section.count)
  }

  /// The share in an earlier column, as surprise is measured in.
  fileprivate func percent(of whole: Region?, _ column: Int) -> Double? {
    guard let value = value(column) else { return nil }
    if let whole {
      return field.place(of: whole.id).flatMap { table.row(of: $0) }.flatMap { table.value($0, column) }.map { 100 * value / $0 }
    }
    return section(.levels, column).flatMap { $0.isComplete ? 100 * value / $0.sum : nil }
  }
}

extension Observation {
  /// The figure with as many digits after the point as a like one has, unless it would read as zero, which it is not.
  func printed(like other: Observation) -> Observation {
    guard let value, multiplier == other.multiplier, value.isZero || !value.rounded(decimals: other.decimals).isZero else {
      return self
    }
    var figure = self
    figure.decimals = other.decimals
    return figure
  }
}
