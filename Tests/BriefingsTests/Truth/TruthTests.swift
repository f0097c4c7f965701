import Drawing
import DrawingTesting
import Findings
import Languages
import RandomTesting
import Statistics
import Styling
import Testing

@testable import Briefings

/// Briefings of random data say nothing that their figures do not.
@Suite struct TruthTests {
  /// Regions with amounts, a rate, a balance and an index, over years, quarters or months, with gaps and provisional values.
  static func data(_ seed: UInt64) -> Dataset {
    var random = SeededRandom(seed: seed)
    let indicators = [
      FindingSample.exports, FindingSample.unemployment, FindingSample.balance, FindingSample.output, FindingSample.employment,
    ]
    let units = [
      FindingSample.dollars, FindingSample.percent, FindingSample.tonnes, FindingSample.index, FindingSample.percent,
    ]
    let regions = ["A", "B", "C", "D", "E"].prefix(Int.random(in: 1...5, using: &random))
    let frequency = Int.random(in: 0...2, using: &random)
    let count = Int.random(in: 1...(frequency == 0 ? 8 : 18), using: &random)
    var figures: [Observation] = []
    for region in regions {
      for (indicator, unit) in zip(indicators, units) where Int.random(in: 0...2, using: &random) > 0 {
        var value = Double.random(in: 20...9000, using: &random)
        if indicator.kind == .share { value = Double.random(in: 2...9, using: &random) }
        if indicator.kind == .index { value = Double.random(in: 80...120, using: &random) }
        for step in 0..<count where Int.random(in: 0...14, using: &random) > 0 {
          let period: Period =
            switch frequency {
            case 0: Period.year(2023 - count + step + 1)
            case 1: Period.quarter(2019, 1).advanced(by: step)
            default: Period.month(2022, 1).advanced(by: step)
            }
          value *= Double.random(in: 0.85...1.18, using: &random)
          let isSigned = indicator.id == "balance" || indicator.kind == .growth
          let number = isSigned ? Double.random(in: -9...9, using: &random) : value
          let decimals = unit.kind == .currency || unit.kind == .quantity ? 0 : 1
          let scaled = Int((number * (decimals == 0 ? 1 : 10)).rounded())
          let text = NumberText.text(Decimal(scaled, exponent: -decimals), decimals: decimals).filter { $0 != "," }
          let isProvisional = Int.random(in: 0...9, using: &random) == 0
          figures.append(
            FindingSample.figure(
              region, period, text.replacing("\u{2212}", with: "-") + (isProvisional ? "p" : ""), indicator, unit))
        }
      }
    }
    return Dataset(
      regions: FindingSample.regions().filter { region in figures.contains { $0.region == region.id } }, indicators: indicators,
      units: [FindingSample.tonnes, FindingSample.percent, FindingSample.index, FindingSample.dollars], observations: figures)
  }

  @Test(arguments: 0..<40) func `what a briefing of random data says is so`(seed: UInt64) throws {
    let data = Self.data(seed)
    let book = FactBook(data, readings: .oneForEach, origin: "random.csv")
    let style = try Style.shipped("house")
    for region in book.subjects.prefix(2) {
      for language in Language.all {
        let composer = Composer(
          book: book, template: .automatic(for: data, named: ""), style: style, language: language)
        let briefing = try composer.compose(region, typesetter: FixedWidthTypesetter())
        #expect(TruthCheck(briefing, language: language).problems == [], "seed \(seed), \(region.id), \(language.tag)")
      }
    }
  }

  @Test func `a direction that is not that of the points is found`() throws {
    let finding = try #require(FindingSample.findings(FindingSample.years("A", "19886 16451")).first { $0.claim.name == "change" })
    var turned = finding
    turned.comparison.direction = .rise
    var briefing = try Self.briefing()
    briefing.told = [ToldFinding(finding: turned, text: "Exports rose 17.3%.", isSentence: true)]
    #expect(TruthCheck(briefing, language: .english).problems.contains(.direction("Exports rose 17.3%.")))
    briefing.told = [ToldFinding(finding: finding, text: "Exports rose 17.3%.", isSentence: true)]
    #expect(TruthCheck(briefing, language: .english).problems.contains(.direction("Exports rose 17.3%.")))
    briefing.told = [ToldFinding(finding: finding, text: "Exports fell 17.3%.", isSentence: true)]
    #expect(!TruthCheck(briefing, language: .english).problems.contains { if case .direction = $0 { true } else { false } })
  }

  @Test func `a number that no figure has is found`() throws {
    var briefing = try Self.briefing()
    #expect(TruthCheck(briefing, language: .english).problems == [])
    briefing.observations.removeAll()
    briefing.derived.removeAll()
    #expect(TruthCheck(briefing, language: .english).problems.contains { if case .unknownNumber = $0 { true } else { false } })
  }

  private static func briefing() throws -> Briefing {
    let figures = FindingSample.among("19886 16451", others: ["10000 10107", "5000 4911", "9000 8213", "8000 7909"])
    let data = Dataset(
      regions: FindingSample.regions().filter { $0.id != "P" }, indicators: [FindingSample.exports], units: [FindingSample.dollars],
      observations: figures)
    let composer = Composer(
      book: FactBook(data, readings: .oneForEach), template: .automatic(for: data, named: ""), style: try Style.shipped("house"),
      language: .english)
    return try composer.compose(FindingSample.regions()[0], typesetter: FixedWidthTypesetter())
  }
}
