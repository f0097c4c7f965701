import Findings
package import Languages
import Statistics

/// Whether the words that findings are told in are those of their figures: the direction is that of the two points, the basis is said, and
/// each number is a figure of the briefing. It reads what is printed, knows nothing of how sentences are made, and takes no page.
package struct WordCheck {
  /// Words that are not so.
  package enum Problem: Hashable, Sendable, CustomStringConvertible {
    /// Words that say one direction of two points that go the other.
    case direction(ToldFinding)
    /// A rise or fall without what it is measured against.
    case noBasis(ToldFinding)
    /// A number that no figure of the briefing reads as.
    case unknownNumber(String, ToldFinding)

    package var description: String {
      switch self {
      case .direction(let told): "the \(told.place.rawValue) “\(told.text)” says another direction than the two figures it compares"
      case .noBasis(let told): "the \(told.place.rawValue) “\(told.text)” does not say what it is measured against"
      case .unknownNumber(let number, let told):
        "the \(told.place.rawValue) “\(told.text)” has the number \(number), which no figure of the briefing reads as"
      }
    }
  }

  private let told: [ToldFinding]
  private let known: KnownNumbers
  private let language: Language

  /// Reads the words of a briefing.
  package init(_ briefing: Briefing, language: Language) {
    self.init(briefing.told, KnownNumbers(briefing.observations + briefing.derived), language: language)
  }

  init(_ told: [ToldFinding], _ known: KnownNumbers, language: Language) {
    (self.told, self.known, self.language) = (told, known, language)
  }

  /// Everything that is not so, in reading order.
  package var problems: [Problem] {
    told.flatMap { told in contradictions(told) + unknownNumbers(told).map { .unknownNumber($0.text, told) } }
  }

  /// What no reader may see: words that go against their figures, or leave out what they are measured against.
  package var contradictions: [Problem] { told.flatMap(contradictions) }

  private func contradictions(_ told: ToldFinding) -> [Problem] {
    var problems: [Problem] = []
    if !hasOwnDirection(told.finding.comparison) || !saysDirection(told) { problems.append(.direction(told)) }
    if told.isSentence, told.finding.claim.kind.tellsChange, told.finding.comparison.basis == .unstated {
      problems.append(.noBasis(told))
    }
    return problems
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
  private func saysDirection(_ told: ToldFinding) -> Bool {
    let said = language.wording.findings.directions(of: told.text, besides: told.finding.names)
    guard let allowed = told.finding.directions else { return true }
    return said.prefix(told.finding.claim.namesOneDirection ? said.count : 1).allSatisfy(allowed.contains)
  }

  /// The numbers of a text that no figure reads as, but for those that are part of a name.
  private func unknownNumbers(_ told: ToldFinding) -> [PrintedNumber] {
    let named = Set(told.finding.names.flatMap(PrintedNumber.all).map(\.text))
    return PrintedNumber.all(in: told.text).filter { !named.contains($0.text) && !known.has($0) }
  }
}

extension Claim {
  /// Whether its own figure may be a change.
  fileprivate var comparesChanges: Bool {
    switch self {
    case .median, .parent, .pace: true
    case .change, .turn, .streak, .record, .extreme, .lead, .rank, .share, .contribution, .part, .crossing, .progress, .course,
      .tally,
      .level:
      false
    }
  }

  /// Whether no word of it says what others did, or what was before.
  fileprivate var namesOneDirection: Bool {
    switch self {
    case .streak, .extreme, .contribution: true
    case .change, .turn, .pace, .record, .lead, .rank, .median, .parent, .share, .part, .crossing, .progress, .course, .tally,
      .level:
      false
    }
  }
}

extension Finding {
  /// The directions that its words may begin with; `nil` where they name none or either.
  fileprivate var directions: Set<Growth.Direction>? {
    let sign = Growth.Direction(sign: comparison.to.value?.double ?? 0)
    let own: Set<Growth.Direction>? =
      movement == .growthRate ? [sign] : comparison.direction == .none ? nil : [comparison.direction]
    // What does not change has the words of what it is set against.
    if movement == .growthRate || claim.comparesChanges, sign == .none { return nil }
    return switch claim {
    case .change, .streak, .extreme, .turn, .record, .course, .contribution: own
    case .crossing: [comparison.direction]
    case .share, .part: comparison.isOfOneUnit && comparison.direction != .none ? [comparison.direction] : nil
    case .rank: movement == .growthRate ? own : nil
    // The figure’s own direction, or its side of the other.
    case .median, .parent, .pace: comparison.direction == .none ? nil : [sign, comparison.direction]
    case .tally: [.fall]
    case .lead, .progress, .level: nil
    }
  }

  /// All names that its words may have, in every language: a word or number of a name says nothing of the figures.
  fileprivate var names: [String] {
    let others: [LocalizedText?] =
      switch claim {
      case .lead(let claim): [claim.other.name]
      case .extreme(let claim): [claim.next.name]
      case .parent(let claim): [claim.parent.name]
      case .share(let claim): [claim.whole?.name]
      case .rank(let claim): [claim.other.name]
      case .part(let claim): [claim.whole.name]
      case .change, .turn, .streak, .pace, .record, .median, .contribution, .crossing, .progress, .course, .tally, .level: []
      }
    return ([indicator.name, indicator.shortName, whole?.name, region.name, unit.name] + others).flatMap { $0?.texts ?? [] }
  }
}
