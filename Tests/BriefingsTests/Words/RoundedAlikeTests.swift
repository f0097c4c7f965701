import Languages
import Statistics
import Testing

@testable import Briefings

/// Values that differ by less than is printed, and amounts of one.
struct RoundedAlikeTests {
  private func statements(_ fact: Fact) -> [String] {
    Language.all.map { Sentences(language: $0).statements([fact]).first?.string.visible ?? "" }
  }

  @Test func `no sentence says that a value became the same value`() {
    let fact = Figures.series(["1.0000490", "1.0000005"], from: 2022)
    #expect(
      statements(fact) == [
        "Jinhua’s gross regional product was 1.0000 billion yuan in 2023, nearly as in 2022, a decrease of 48,500 yuanᵈ.",
        "金华地区生产总值2023年为10.000亿元，与2022年基本持平，减少4.85万元ᵈ。",
      ])
  }

  @Test func `no title says so either`() throws {
    let fact = Figures.series(["1.0000480", "1.0000490", "1.0000485"], from: 2022)
    let finding = try #require(SeriesFinding(fact))
    #expect(
      Language.all.map { $0.wording.seriesTitle(fact, finding).string.visible } == [
        "Gross regional product was 1.0000 billion yuan in 2023 and nearly the same in 2024",
        "地区生产总值2023年为10.000亿元，2024年基本持平",
      ])
  }

  @Test func `one of a thing is not several`() {
    let firms = Indicator(id: "f", name: [.english: "New firms", .chinese: "新设企业"])
    let companies = Unit(id: "COMPANY", kind: .count, name: [.english: "companies", .chinese: "家"])
    let one = Figures.observation("1", unit: companies, indicator: firms)
    #expect(statements(Figures.fact(one, unit: companies, indicator: firms))[0] == "Jinhua’s new firms numbered 1 in 2022.")
    #expect(one.reading(.tile, unit: companies, language: .english).text == "1\u{A0}company")
  }

  @Test func `a percentage of what was below zero says no direction: the values do`() {
    let before = Figures.observation("-12", .year(2021))
    let now = Figures.observation("3", .year(2022), growth: "-125")
    var fact = Figures.fact(now, history: [before, now])
    fact.earlier = before
    fact.change = nil
    #expect(
      statements(fact) == [
        "Jinhua’s gross regional product rose from \u{2212}12 billion yuan in 2021 to 3 billion yuan in 2022.",
        "金华地区生产总值由2021年的\u{2212}120亿元增至2022年的30亿元。",
      ])
    #expect(now.titleGrowth == nil)
  }

  @Test func `a subtitle of numbers without a unit begins with the periods`() {
    let fact = Figures.series(["1", "2"], from: 2021)
    #expect(ChartSubtitle.series(fact, caption: "", language: .english).string.visible == "2021–2022")
  }
}
