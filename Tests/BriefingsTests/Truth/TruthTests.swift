import Drawing
import DrawingTesting
import Findings
import Languages
import RandomTesting
import Statistics
import Styling
import FoundationEssentials
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
    for told in [
      ToldFinding(finding: turned, text: "Exports rose 17.3%.", place: .text),
      ToldFinding(finding: finding, text: "Exports rose 17.3%.", place: .text),
    ] {
      briefing.told = [told]
      #expect(TruthCheck(briefing, language: .english).problems.contains(.words(.direction(told))))
    }
    briefing.told = [ToldFinding(finding: finding, text: "Exports fell 17.3%.", place: .text)]
    #expect(WordCheck(briefing, language: .english).problems == [])
  }

  /// Runs for 100,000 series with `RANDOM_ROUNDS=100000`; a part of a second each hundred.
  @Test func `each sentence and title about random series says what its figures say`() throws {
    let rounds = ProcessInfo.processInfo.environment["RANDOM_ROUNDS"].flatMap { Int($0) } ?? 600
    var (series, seed) = (0, UInt64(1000))
    while series < rounds {
      let data = Self.data(seed)
      let field = PeerIndex(DatasetIndex(data))
      for region in data.regions {
        let found = field.findings(about: region.id).all
        let known = KnownNumbers(data.observations + found.flatMap(Self.figures))
        for language in Language.all {
          let wording = language.wording.findings
          for finding in found {
            for telling in Self.tellings {
              let told =
                wording.titles(finding, telling).map { ToldFinding(finding: finding, text: $0.plain, place: .title) }
                + [ToldFinding(finding: finding, text: wording.sentence(finding, telling).plain, place: .text)]
              let problems = WordCheck(told, known, language: language).problems
              #expect(problems.isEmpty, "seed \(seed), \(region.id): \(problems)")
              for told in told { #expect(Self.faults(of: told.text).isEmpty, "seed \(seed), \(region.id): \(told.text)") }
            }
          }
        }
      }
      series += Set(data.observations.map { [$0.region, $0.indicator] }).count
      seed += 1
    }
  }

  /// What a finding may be told beside.
  private static let tellings = [
    Telling(peers: FindingSample.districts),
    Telling(owner: .understood, period: .understood, levels: .understood, change: .understood, peers: FindingSample.districts),
  ]

  /// The figures that a finding states, published and derived.
  private static func figures(_ finding: Finding) -> [Observation] {
    var figures = [finding.comparison.to, finding.comparison.from, finding.comparison.change].compactMap(\.self)
    figures += finding.claim.figures
    if case .change(let change) = finding.claim, let contrary = change.contrary {
      figures += [contrary.from, contrary.change].compactMap(\.self)
    }
    return figures
  }

  /// What no sentence of any language has: doubled words and marks, empty places, a space before a mark.
  private static func faults(of text: String) -> [String] {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    let doubled = zip(words, words.dropFirst()).filter { $0 == $1 }.map(\.0)
    return doubled
      + [
        "  ", " ,", " .", ",,", "，，", "。。", "，。", "()", "（）", "增速增速", "增长增长", "比上年比上年", "同比同比", "为为", "in in", "by for", "Phrase(",
      ].filter(
        text.contains)
  }

  @Test func `a number that no figure has is found`() throws {
    var briefing = try Self.briefing()
    #expect(TruthCheck(briefing, language: .english).problems == [])
    briefing.observations.removeAll()
    briefing.derived.removeAll()
    #expect(TruthCheck(briefing, language: .english).problems.contains { if case .unknownNumber = $0 { true } else { false } })
  }

  @Test func `a number that is known to its thousands reads as one of the figures`() {
    let known = KnownNumbers([FindingSample.figure("A", .year(2023), "167688", FindingSample.exports, FindingSample.tonnes)])
    for (text, isKnown) in [
      ("168,000", true), ("167,688", true), ("167,700", true), ("168,100", false), ("0.17", true), ("0.18", false),
    ] {
      #expect(PrintedNumber(text).map(known.has) == isKnown, "\(text)")
    }
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
