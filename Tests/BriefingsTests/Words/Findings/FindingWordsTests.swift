import Languages
import Statistics
import Testing

@testable import Briefings
@testable import Findings

private typealias S = FindingSample

/// What is said of each kind of finding, to be read aloud: title, sentence and a tile’s line, in every language.
@Suite struct FindingWordsTests {
  @Test(arguments: FindingWords.all) func `the words of a finding`(example: FindingWords) throws {
    let finding = try #require(example.findings.first { $0.claim.name == example.kind })
    let telling = Telling(peers: S.districts)
    for (language, words) in zip(Language.all, example.words) {
      let wording = language.wording.findings
      #expect(
        [
          wording.titles(finding, telling)[0], wording.sentence(finding, telling), wording.tileLine(finding, telling),
        ].map(\.string.visible) == words)
    }
  }

  /// A title of two changes that was made as one of two levels said “below a year earlier” of growth that slowed.
  @Test func `growth that slowed within a year is above a year earlier in every title`() throws {
    let pace = try #require(FindingWords.pace.last?.findings.first { $0.claim.name == "pace" })
    #expect(pace.comparison.direction == .fall)
    let titles = Language.english.wording.findings.titles(pace, Telling(peers: S.districts)).map(\.plain)
    #expect(titles.allSatisfy { $0.contains("4% above a year earlier") }, "\(titles)")
  }

  @Test func `every kind has examples`() {
    #expect(Set(FindingWords.all.map(\.kind)) == Set(Claim.kinds.map { $0.name }))
  }

  @Test(arguments: FindingWords.all) func `titles have no marks, and the shortest is true by itself`(example: FindingWords)
    throws
  {
    let finding = try #require(example.findings.first { $0.claim.name == example.kind })
    for language in Language.all {
      let titles = language.wording.findings.titles(finding, Telling(peers: S.districts))
      #expect(titles.allSatisfy { $0.marks.isEmpty && $0.notes.isEmpty })
      #expect(Set(titles).count == titles.count)
      #expect(titles.last.map { finding.region.name[language].isEmpty || !$0.isEmpty } ?? false)
    }
  }

  @Test(arguments: FindingWords.all) func `the alternative text has the number of both ends`(example: FindingWords) throws {
    let finding = try #require(example.findings.first { $0.claim.name == example.kind })
    for language in Language.all {
      let text = language.wording.findings.alternative(finding, Telling(peers: S.districts))
      for end in [finding.comparison.to, finding.comparison.from].compactMap(\.self) {
        let number = end.reading(.sentence, unit: end.unit(in: finding), language: language).number
        #expect(text.contains(number), "\(text) has no \(number)")
      }
    }
  }
}
