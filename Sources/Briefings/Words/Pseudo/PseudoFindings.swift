import Findings
import Languages
import Statistics

extension PseudoWording {
  var findings: any FindingWording { PseudoFindings() }
}

/// What is said of findings in English, with accents, longer and in brackets: see `Pseudo`.
struct PseudoFindings: FindingWording {
  private let model = EnglishFindings()

  func titles(_ finding: Finding, _ telling: Telling) -> [Phrase] { model.titles(finding, telling).map(\.pseudo) }
  func sentence(_ finding: Finding, _ telling: Telling) -> Phrase { model.sentence(finding, telling).pseudo }
  func tileLine(_ finding: Finding, _ telling: Telling) -> Phrase { model.tileLine(finding, telling).pseudo }
  func places(_ header: String) -> (one: String, many: String)? { model.places(header) }
  func points(_ number: String) -> String { model.points(number).pseudo }
  func gapLabel(_ finding: Finding, _ other: Region, isAhead: Bool, _ telling: Telling) -> String {
    model.gapLabel(finding, other, isAhead: isAhead, telling).pseudo
  }
  func basis(_ comparison: Comparison) -> String { model.basis(comparison).pseudo }
  func tileLabel(_ finding: Finding, _ telling: Telling) -> String? { model.tileLabel(finding, telling)?.pseudo }
  func ranked(_ indicator: Indicator, _ caption: String, _ period: Period, _ count: Int, _ telling: Telling) -> String {
    model.ranked(indicator, caption, period, count, telling).pseudo
  }
  func courses(_ region: Region, _ first: Period, _ last: Period, _ telling: Telling) -> String {
    model.courses(region, first, last, telling).pseudo
  }
  func changes(_ basis: Basis, _ period: Period, _ unit: String) -> String { model.changes(basis, period, unit).pseudo }
  func median(_ number: String) -> String { model.median(number).pseudo }
  func coursesWithMedian(_ region: Region, _ telling: Telling) -> String { model.coursesWithMedian(region, telling).pseudo }
  func strips(_ region: Region, _ count: Int, _ telling: Telling) -> String { model.strips(region, count, telling).pseudo }
  func titleOfPeers(_ telling: Telling, _ shown: Int, of count: Int) -> String {
    model.titleOfPeers(telling, shown, of: count).pseudo
  }
  func excerpt(_ region: Region, ends: Int, _ telling: Telling) -> String { model.excerpt(region, ends: ends, telling).pseudo }
  func row(_ row: ProfileRow, _ telling: Telling) -> String { model.row(row, telling).pseudo }
  func directions(of text: String) -> [Growth.Direction] { model.directions(of: text) }
  // Nobody reads it; whether the words of its model say so is checked in English.
  func says(_ basis: Basis, of period: Period, in text: String) -> Bool { true }
  func alternative(_ finding: Finding, _ telling: Telling) -> String { model.alternative(finding, telling).pseudo }
}
