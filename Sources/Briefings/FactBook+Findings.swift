package import Findings
package import Languages
package import Statistics
import Synchronization

/// The fields that findings are looked for in, one for each cutoff, each made by the first briefing that needs it.
final class FindingFields: Sendable {
  private let made = Mutex<[FactBook.Cutoff: PeerIndex]>([:])
  /// More are not kept: every request for another cutoff has its own.
  private static let most = 16

  /// The field of a cutoff, made now if need be.
  func field(_ cutoff: FactBook.Cutoff, make: () -> PeerIndex) -> PeerIndex {
    if let known = made.withLock({ $0[cutoff] }) { return known }
    let field = make()
    made.withLock { fields in
      if fields.count >= Self.most { fields.removeAll() }
      fields[cutoff] = field
    }
    return field
  }
}

extension FactBook {
  /// How the figures of a run read.
  package enum Readings: Hashable, Sendable {
    /// Each by its size and the place it is printed in: rounded in titles, with all digits in tables.
    case byPlace
    /// All figures of an indicator in one power of ten, with one last digit, everywhere.
    case oneForEach
  }

  /// What findings are looked for in.
  package func field(_ cutoff: Cutoff = Cutoff()) -> PeerIndex {
    fields.field(cutoff) { makeField(cutoff) }
  }

  /// Everything worth saying about a region as the editor has chosen, with the units that its figures are read in.
  package func findings(about region: Region, _ cutoff: Cutoff = Cutoff()) -> RankedFindings {
    let found = everythingFound(about: region, cutoff)
    if choice.pinned.isEmpty, choice.dropped.isEmpty { return found }
    return found.chosen(pinned: choice.pinned, dropped: choice.dropped)
  }

  /// Everything that was found about a region, whatever the editor says.
  package func everythingFound(about region: Region, _ cutoff: Cutoff = Cutoff()) -> RankedFindings {
    field(cutoff).findings(about: region.id, through: cutoff.period).map { finding in
      var finding = finding
      finding.unit = read(finding.unit, of: finding.indicator.id)
      return finding
    }
  }

  /// A finding as a list has it.
  package struct ListedFinding: Hashable, Sendable {
    /// What the editor names it by.
    package var key: String
    /// The kind of its claim.
    package var kind: String
    /// How much it matters, from 0 to 1 and sometimes beyond.
    package var score: Double
    /// How much of the whole it is about, from 0 to 1.
    package var impact: Double
    /// How far it is from the past and from others, from 0 to 4.
    package var surprise: Double
    /// Whether it is the headline.
    package var isHeadline: Bool
    /// Score, claim and basis, and whether it is the headline.
    package var line: String
    /// The sentence that says it, in each language.
    package var sentences: [String]
  }

  /// Everything that was found about a region, the best first; after it what the editor leaves out.
  package func listing(
    ofFindingsAbout region: Region, in languages: [Language], _ cutoff: Cutoff = Cutoff()
  ) -> [ListedFinding] {
    let found = findings(about: region, cutoff)
    let left = choice.dropped.isEmpty ? [] : everythingFound(about: region, cutoff).all.filter { choice.dropped.contains($0.key) }
    let telling = Telling(peers: peerNoun)
    return (found.all + left).map { finding in
      ListedFinding(
        key: finding.key, kind: finding.claim.name, score: finding.score.value / 4, impact: finding.score.impact,
        surprise: finding.score.surprise, isHeadline: finding == found.headline,
        line: "\(finding)\(finding == found.headline ? "; the headline" : "")",
        sentences: languages.map { $0.wording.findings.sentence(finding, telling).plain })
    }
  }

  /// A unit with the usage that the figures of an indicator have in this run.
  package func read(_ unit: Unit, of indicator: String) -> Unit {
    guard let usage = usages[UsageKey(indicator: indicator, unit: unit.id)] else { return unit }
    var unit = unit
    unit.usage = usage
    return unit
  }

  /// The one reading that the figures of an indicator in a unit have in this run; `nil` if there is none.
  func usage(indicator: String, unit: String) -> Unit.Usage? { usages[UsageKey(indicator: indicator, unit: unit)] }

  /// What a usage is of.
  struct UsageKey: Hashable, Sendable {
    var indicator: String
    var unit: String
  }

  /// The usages of all indicators of a data set.
  static func usages(of dataset: Dataset) -> [UsageKey: Unit.Usage] {
    let units = Dictionary(dataset.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var figures: [UsageKey: [Int]] = [:]
    for (index, figure) in dataset.observations.enumerated() {
      figures[UsageKey(indicator: figure.indicator, unit: figure.unit), default: []].append(index)
    }
    return Dictionary(
      uniqueKeysWithValues: figures.compactMap { key, figures in
        units[key.unit].flatMap { Unit.Usage(of: figures.lazy.map { dataset.observations[$0] }, unit: $0) }.map { (key, $0) }
      })
  }
}
