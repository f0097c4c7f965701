import Statistics

extension Finding {
  /// What an editor names it by, the same in every issue: what is measured, and the kind of claim.
  package var key: String { "\(indicator.id)/\(claim.name)" }
}

extension RankedFindings {
  /// The findings as an editor has chosen: some first, in the editor's order, and some left out.
  ///
  /// - Parameters:
  ///   - pinned: Keys of those that come first; a key that no finding has says nothing.
  ///   - dropped: Keys of those that are left out.
  package func chosen(pinned: [String], dropped: Set<String>) -> RankedFindings {
    var first: [Finding] = []
    for key in pinned where !dropped.contains(key) {
      guard var finding = all.first(where: { $0.key == key }) else { continue }
      finding.isPinned = true
      first.append(finding)
    }
    let keys = Set(first.map(\.key))
    return RankedFindings(all: first + all.filter { !dropped.contains($0.key) && !keys.contains($0.key) })
  }
}
