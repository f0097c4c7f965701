package import Findings
package import Languages

/// A finding with the words that it was told in.
package struct ToldFinding: Hashable, Sendable {
  /// Where on the pages.
  package enum Place: String, Hashable, Sendable {
    case title
    case standfirst
    case figure
    case text
  }

  var finding: Finding
  /// The title or sentence.
  package var text: String
  package var place: Place

  /// What an editor names the finding by.
  package var key: String { finding.key }

  /// Whether it is a sentence of running text, which has its basis; a title has the year.
  var isSentence: Bool {
    switch place {
    case .standfirst, .text: true
    case .title, .figure: false
    }
  }

  /// A finding in every way it is told: as a title, a sentence and the line of a tile, with owner, period and levels said and understood.
  package static func everyWay(_ finding: Finding, language: Language) -> [ToldFinding] {
    let wording = language.wording.findings
    return [
      Telling(), Telling(owner: .understood, period: .understood, levels: .understood, change: .understood),
    ].flatMap { telling in
      wording.titles(finding, telling).map { ToldFinding(finding: finding, text: $0.plain, place: .title) } + [
        ToldFinding(finding: finding, text: wording.sentence(finding, telling).plain, place: .text),
        ToldFinding(finding: finding, text: wording.tileLine(finding, telling).plain, place: .figure),
      ]
    }
  }
}
