import Findings
package import Languages
import Statistics

/// Whether the words that findings are told in are those of their figures: the direction is that of the two points, the basis is said, and
/// each number is one of the finding’s own figures. It reads what is printed, knows nothing of how sentences are made, and takes no page.
package struct WordCheck {
  /// Words that are not so.
  package enum Problem: Hashable, Sendable, CustomStringConvertible {
    /// Words that say one direction of two points that go the other.
    case direction(ToldFinding)
    /// A rise or fall without what it is measured against.
    case noBasis(ToldFinding)
    /// A number that none of its figures reads as.
    case unknownNumber(String, ToldFinding)

    package var description: String {
      switch self {
      case .direction(let told): "the \(told.place.rawValue) “\(told.text)” says another direction than the two figures it compares"
      case .noBasis(let told): "the \(told.place.rawValue) “\(told.text)” does not say what it is measured against"
      case .unknownNumber(let number, let told):
        "the \(told.place.rawValue) “\(told.text)” has the number \(number), which none of its figures reads as"
      }
    }
  }

  private let told: [ToldFinding]
  private let language: Language

  /// Reads the words of a briefing.
  package init(_ briefing: Briefing, language: Language) {
    self.init(briefing.told, language: language)
  }

  package init(_ told: [ToldFinding], language: Language) {
    (self.told, self.language) = (told, language)
  }

  /// Everything that is not so, in reading order.
  package var problems: [Problem] {
    told.flatMap { told in contradictions(told) + unknownNumbers(told).map { .unknownNumber($0.text, told) } }
  }

  /// What no reader may see: words that go against their figures, or leave out what they are measured against.
  package var contradictions: [Problem] { told.flatMap(contradictions) }

  private func contradictions(_ told: ToldFinding) -> [Problem] {
    let terms = told.finding.terms
    var problems: [Problem] = []
    if !hasOwnDirection(told.finding.comparison) || !saysDirection(told, terms) { problems.append(.direction(told)) }
    if told.isSentence, let basis = terms.basis,
      !language.wording.findings.says(basis, of: told.finding.comparison.to.period, in: told.text)
    {
      problems.append(.noBasis(told))
    }
    if told.place == .title, !saysSpan(told) { problems.append(.noBasis(told)) }
    return problems
  }

  /// Whether a title that says which way something went since a period longer ago than the like one names it: “fell 30% in 2023” would be
  /// against the year before.
  private func saysSpan(_ told: ToldFinding) -> Bool {
    guard case .since(let first) = told.finding.comparison.basis, told.finding.claim.tellsStep,
      !language.wording.findings.directions(of: told.text).isEmpty
    else { return true }
    return told.text.contains("\(first.year)")
  }

  /// Whether the direction of a comparison is that of its figures and of its change.
  private func hasOwnDirection(_ comparison: Comparison) -> Bool {
    guard comparison.direction != .none else { return true }
    if let from = comparison.from, from.unit == comparison.to.unit,
      Growth.Direction(from: from, to: comparison.to) != comparison.direction
    {
      return false
    }
    guard let change = comparison.change?.value, !change.isZero else { return true }
    return (change > 0) == (comparison.direction == .rise)
  }

  /// Whether the first word of direction is one that the finding may begin with, and all are where it names one only.
  private func saysDirection(_ told: ToldFinding, _ terms: ClaimTerms) -> Bool {
    guard let allowed = terms.directions else { return true }
    let wording = language.wording.findings
    // Names are looked for only where a word goes the other way: it may be part of one.
    if wording.directions(of: told.text).allSatisfy(allowed.contains) { return true }
    let said = wording.directions(of: told.text.without(names(of: told.finding, terms)))
    return said.prefix(terms.isOneDirection ? said.count : 1).allSatisfy(allowed.contains)
  }

  /// The numbers of a text that none of its figures reads as, but for those that count something or are part of a name.
  private func unknownNumbers(_ told: ToldFinding) -> [PrintedNumber] {
    let numbers = PrintedNumber.all(in: told.text)
    guard !numbers.isEmpty else { return [] }
    let terms = told.finding.terms
    let known = KnownNumbers(told.finding.figures, besides: terms.numbers)
    let unknown = numbers.filter { !known.has($0) }
    guard !unknown.isEmpty else { return [] }
    let named = Set(names(of: told.finding, terms).flatMap(PrintedNumber.all).map(\.text))
    return unknown.filter { !named.contains($0.text) }
  }

  /// All names that the words may have, in every language.
  private func names(of finding: Finding, _ terms: ClaimTerms) -> [String] {
    let own = [finding.indicator.name, finding.indicator.shortName, finding.whole?.name, finding.region.name, finding.unit.name]
    return (own.compactMap(\.self) + terms.names).flatMap(\.texts)
  }
}

extension String {
  /// The text without names, whose words say nothing of the figures.
  fileprivate func without(_ names: [String]) -> String {
    // Marks that only steer line breaks may be inside a name.
    var rest = String(filter { $0 != "\u{200B}" && $0 != "\u{2060}" }).lowercased()
    for name in Set(names.map { $0.lowercased() }).sorted(by: { $0.count > $1.count }) where !name.isEmpty {
      rest = rest.replacing(name, with: " ")
    }
    return rest
  }
}
