import Languages
import Statistics
import Testing

@testable import Briefings

struct EnglishGrammarTests {
  @Test(arguments: [
    ("Tax revenue", "tax revenue"), ("GDP per capita", "GDP per capita"), ("5G base stations built", "5G base stations built"),
    ("Internet users", "Internet users"), ("E-commerce volume", "e-commerce volume"),
    ("PM2.5 concentration", "PM2.5 concentration"),
    ("Gross Domestic Product", "gross domestic product"), ("Retail Sales of Consumer Goods", "retail sales of consumer goods"),
    ("Euro Area Exports", "Euro Area Exports"), ("Exports of Zhejiang", "exports of Zhejiang"),
    ("World Bank loans", "World Bank loans"), ("Hengdian index", "Hengdian index"), ("SMEs founded", "SMEs founded"),
    ("Emerging industries, value added", "value added of emerging industries"), ("Population, total", "total population"),
    ("Harbours, sea side", "harbours (sea side)"),
    ("Counties, cities and districts on the list", "counties, cities and districts on the list"),
    ("Counties, cities and districts on the list, Yiwu among them", "counties, cities and districts on the list (Yiwu among them)"),
    ("Platforms with a base, Kuaishou and Douyin", "platforms with a base (Kuaishou and Douyin)"),
    ("Exports per year, China (Zhejiang) Base", "exports per year, China (Zhejiang) Base"),
  ])
  func `a name inside a sentence`(name: String, words: String) {
    #expect(EnglishNoun(name, properNouns: ["Hengdian"]).words == words)
  }

  @Test(arguments: [
    ("Visitors received", EnglishNoun.GrammaticalNumber.plural), ("Revenue of larger companies", .singular),
    ("Cultural enterprises above designated size", .plural), ("Exports of goods", .plural), ("Consumer price index", .singular),
    ("Number of visitors", .singular), ("Gas", .singular), ("Unemployment analysis", .singular), ("People in work", .plural),
    ("Online bookshops abroad of a group", .plural), ("Gross regional product", .singular), ("Business", .singular),
    ("Statistics", .singular), ("Cultural industry’s share of GDP", .singular),
  ])
  func `a verb agrees with the head of a name`(name: String, number: EnglishNoun.GrammaticalNumber) {
    #expect(EnglishNoun(name).number == number)
  }

  @Test(arguments: [
    ("Volume of e-commerce", "the volume of e-commerce"), ("E-commerce volume", "e-commerce volume"),
    ("Consumer price index", "the consumer price index"), ("Tax revenue", "tax revenue"),
    ("Industrial fund", "the industrial fund"),
    ("Cultural industry’s share of GDP", "the cultural industry’s share of GDP"),
    ("Cultural trade’s share of trade", "cultural trade’s share of trade"), ("Exports of goods", "exports of goods"),
  ])
  func `an article stands where a reader misses one`(name: String, words: String) {
    #expect(EnglishNoun(name).withArticle == words)
  }

  @Test(arguments: [
    ("Hengdian", "Hengdian’s"), ("Netherlands", "the Netherlands’"), ("United Kingdom", "the United Kingdom’s"),
    ("Wales", "Wales’"), ("Canary Islands", "the Canary Islands’"), ("Pudong New Area", "Pudong New Area’s"),
  ])
  func `a place owns`(name: String, possessive: String) {
    #expect(EnglishPlace(name).possessive == possessive)
  }

  @Test func `a place is found in a text only as a whole word`() {
    #expect(EnglishPlace.isNamed("Yiwu", in: "Counties in Zhejiang, Yiwu among them"))
    #expect(EnglishPlace.isNamed("Hengdian", in: "Revenue of Hengdian’s cluster"))
    #expect(!EnglishPlace.isNamed("Yi", in: "Yiwu among them"))
    #expect(!EnglishPlace.isNamed("Yiwu", in: "Exports"))
  }

  @Test(arguments: [
    ("Trade in culture", "Jinhua’s trade in culture"), ("Volume of e-commerce", "the volume of e-commerce in Jinhua"),
    ("Exports of goods", "Jinhua’s exports of goods"),
    ("Video game exports of a company", "video game exports of a company in Jinhua"),
    ("Visitors received", "visitors received in Jinhua"), ("Revenue of Jinhua’s parks", "revenue of Jinhua’s parks"),
    ("Audiovisual industry’s share of the market", "Jinhua’s audiovisual industry’s share of the market"),
  ])
  func `whose figure it is stands where it reads well`(name: String, words: String) {
    let indicator = Indicator(id: "i", name: [.english: name])
    #expect(EnglishSubject(Figures.fact(Figures.observation("1"), indicator: indicator)).words == words)
  }

  @Test(arguments: [(0, "zero"), (12, "twelve"), (20, "twenty"), (29, "twenty-nine"), (99, "ninety-nine")])
  func `small numbers in words`(number: Int, words: String) {
    #expect(EnglishNumeral.words(number) == words)
  }

  @Test func `large and negative numbers stay digits`() {
    #expect(EnglishNumeral.words(100) == nil)
    #expect(EnglishNumeral.words(-1) == nil)
  }

  @Test(arguments: [
    (Period.year(2021), "in 2021", "by 2021"),
    (.quarter(2022, 2), "in the second quarter of 2022", "by the second quarter of 2022"),
    (.months(from: 2022, 1, count: 8), "in the first eight months of 2022", "by the first eight months of 2022"),
    (.day(2020, 8, 26), "on 26 August 2020", "by 26 August 2020"),
    (.day(2021, 12, 31), "on 31 December 2021", "by the end of 2021"),
  ])
  func `when, and until when`(period: Period, when: String, deadline: String) {
    #expect(EnglishPeriod.when(period) == when)
    #expect(EnglishPeriod.deadline(period) == deadline)
  }

  @Test func `a figure of the month it was published in is a state, not an amount of that month`() {
    let published = Figures.observation("5", .month(2022, 7), released: .day(2022, 7, 6))
    let later = Figures.observation("5", .month(2022, 6), released: .day(2022, 7, 6))
    #expect(EnglishWording().when(published) == "as of July 2022")
    #expect(EnglishWording().when(later) == "in June 2022")
    #expect(ChineseWording().when(published) == "截至2022年7月，")
    #expect(ChineseWording().when(later) == "2022年6月，")
  }

  @Test func `services with so many people are not counted, parks and visitors are`() {
    #expect(!EnglishCountedNoun.isCounted("services", in: "people"))
    #expect(EnglishCountedNoun.isCounted("visitors", in: "people"))
    #expect(EnglishCountedNoun.isCounted("parks", in: "parks"))
    #expect(!EnglishCountedNoun.isCounted("exports", in: ""))
    let services = Figures.fact(
      FindingSample.figure("A", .year(2023), "85200", FindingSample.services, FindingSample.people), unit: FindingSample.people,
      indicator: FindingSample.services)
    #expect(EnglishWording().form(services) == .withUnit)
  }
}
