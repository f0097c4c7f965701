import Findings
package import Languages
package import Statistics

/// What an editor says of findings: which come first, which are left out, and headlines of the editor's own.
package struct EditorialChoice: Hashable, Sendable {
  /// Keys of the findings that come first, such as `gdp/change`.
  package var pinned: [String]
  /// Keys of the findings that are left out.
  package var dropped: Set<String>
  /// The form of the first figure, one of `FigureForm.kinds`; `nil` for what suits the headline.
  package var figure: String?
  /// Headlines, by the keys of their regions.
  package var headlines: [String: LocalizedText]

  /// Makes a choice; without anything, findings come as they are.
  package init(pinned: [String] = [], dropped: Set<String> = [], headlines: [String: LocalizedText] = [:]) {
    self.pinned = pinned
    self.dropped = dropped
    self.headlines = headlines
  }
}

/// Why a headline of an editor's own must not be printed.
package enum HeadlineFault: Hashable, Sendable {
  /// A number that no finding about the region has.
  case unknownNumber(String)
  /// A direction that is not that of the figures.
  case otherDirection
}

extension FactBook {
  /// What is wrong with a headline about a region; `nil` if there is a finding that bears it out.
  package func fault(
    ofHeadline text: String, about region: Region, in language: Language, _ cutoff: Cutoff = Cutoff()
  ) -> HeadlineFault? {
    let numbers = PrintedNumber.all(in: text).map(\.text)
    let checked = everythingFound(about: region, cutoff).all.map { finding in
      (finding, WordCheck([ToldFinding(finding: finding, text: text, place: .title)], language: language).problems)
    }
    // A number is known if any finding has it: several may be in one sentence.
    let unknown = checked.map { Set($0.1.compactMap(\.unknownNumber)) }.reduce(Set(numbers)) { $0.intersection($1) }
    if let number = numbers.first(where: unknown.contains) { return .unknownNumber(number) }
    if language.wording.findings.directions(of: text).isEmpty { return nil }
    // What says how a figure went must be borne out by how one went, and not by a share or a count of others.
    let changes = checked.filter { $0.0.claim.kind.tellsChange }
    return changes.isEmpty || changes.contains { !$0.1.contains(where: \.isOfDirection) } ? nil : .otherDirection
  }

  /// The headline of an editor's own about a region, as long as the figures bear it out.
  func ownHeadline(about region: Region, in language: Language, _ cutoff: Cutoff) -> String? {
    guard let text = choice.headlines[region.id]?.text(in: language),
      fault(ofHeadline: text, about: region, in: language, cutoff) == nil
    else { return nil }
    return text
  }
}

extension WordCheck.Problem {
  /// The number that none of the figures reads as.
  fileprivate var unknownNumber: String? { if case .unknownNumber(let number, _) = self { number } else { nil } }

  /// Whether words go another way than the figures.
  fileprivate var isOfDirection: Bool { if case .direction = self { true } else { false } }
}
