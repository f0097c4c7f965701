import Findings
package import Languages
package import Statistics

/// What an editor says of findings: which come first, which are left out, and headlines of the editor's own.
package struct EditorialChoice: Hashable, Sendable {
  /// Keys of the findings that come first, such as `gdp/change`.
  package var pinned: [String]
  /// Keys of the findings that are left out.
  package var dropped: Set<String>
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
    let found = everythingFound(about: region, cutoff).all
    if found.isEmpty { return PrintedNumber.all(in: text).first.map { .unknownNumber($0.text) } }
    var unknown: Set<String>?
    var isOtherDirection = false
    for finding in found {
      let problems = WordCheck([ToldFinding(finding: finding, text: text, place: .title)], language: language).problems
      if problems.isEmpty { return nil }
      let numbers = Set(problems.compactMap { if case .unknownNumber(let number, _) = $0 { number } else { nil } })
      if numbers.isEmpty { isOtherDirection = true }
      unknown = unknown?.intersection(numbers) ?? numbers
    }
    if let number = PrintedNumber.all(in: text).first(where: { unknown?.contains($0.text) ?? false }) {
      return .unknownNumber(number.text)
    }
    // Numbers of several findings may be in one sentence.
    return isOtherDirection ? .otherDirection : nil
  }

  /// The headline of an editor's own about a region, as long as the figures bear it out.
  func ownHeadline(about region: Region, in language: Language, _ cutoff: Cutoff) -> String? {
    guard let text = choice.headlines[region.id]?.text(in: language),
      fault(ofHeadline: text, about: region, in: language, cutoff) == nil
    else { return nil }
    return text
  }
}
