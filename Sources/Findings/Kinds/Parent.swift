package import Statistics

extension Claim {
  /// How a rate, or the change of an amount, compares with that of the region around: the parent, or else the nation.
  package struct Parent: ClaimKind {
    package static let name = "parent"
    package static let uses: ClaimUses = [.standfirst, .text]

    package var parent: Region
    /// Whether changes or levels are compared.
    package var content: Median.Content
    /// How many times as fast the one grew as the other, where that may be said.
    package var ratio: GrowthRatio?

    package var picture: FindingChart { content == .change ? .levelsAndGrowth : .courses }

    package static func findings(about subject: Subject) -> [Finding] {
      for ancestor in subject.field.index.ancestors(of: subject.region.id) {
        if let finding = finding(subject, ancestor) { return [finding] }
      }
      return []
    }

    private static func finding(_ subject: Subject, _ ancestor: Region) -> Finding? {
      guard let place = subject.field.place(of: ancestor.id), let row = subject.table.row(of: place) else { return nil }
      switch subject.table.nature {
      case .rank, .balance: return nil
      case .rate, .growth, .amount(addsUp: false):
        guard let to = subject.observation(subject.column), let from = subject.observation(row: row, subject.column),
          subject.value(subject.column) != nil, subject.table.isExact(row, subject.column, subject.field.data),
          subject.table.value(row, subject.column) != nil
        else { return nil }
        return subject.finding(
          .parent(Parent(parent: ancestor, content: .level)), Comparison(from: from, to: to, basis: .region(ancestor)), weight: 0.9)
      case .amount(addsUp: true), .index:
        guard let own = subject.comparison, let other = subject.comparison(row: row, subject.column), own.basis == other.basis,
          own.basis != .unstated, own.prices == other.prices, let to = own.change, let from = other.change
        else { return nil }
        let claim = Parent(parent: ancestor, content: .change, ratio: GrowthRatio(of: to, to: from))
        return subject.finding(
          .parent(claim), Comparison(from: from, to: to, basis: .region(ancestor), prices: own.prices), weight: 0.9,
          headline: !to.isDerived && !from.isDerived)
      }
    }

    package func terms(_ finding: Finding) -> ClaimTerms {
      // Where the region's own change has been said, the sentence says that of the other.
      ClaimTerms(directions: finding.ownOrComparedDirections?.union(finding.otherDirections), names: [parent.name], ratio: ratio)
    }

    package var summary: String { "\(content.rawValue) against \(parent.id)" }
  }
}
