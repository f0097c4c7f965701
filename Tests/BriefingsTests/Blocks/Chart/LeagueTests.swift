import Drawing
import DrawingTesting
import FoundationEssentials
import Languages
import Statistics
import Styling
import Testing

@testable import Briefings

@Suite struct LeagueTests {
  /// Forty cities of one province, the second half with the values of the first.
  private static let regions =
    [Region(id: "land", name: "Land", isSubject: false)]
    + (0..<40).map { Region(id: "c\($0)", name: [.english: "City \($0)", .chinese: "市\($0)"], parent: "land") }
  private static let book = FactBook(
    Dataset(
      regions: regions, indicators: SmallWorld.indicators, units: SmallWorld.units,
      observations: (0..<40).map { SmallWorld.figure("c\($0)", "gdp", .year(2021), "\(100 + $0 % 20)", growth: "\($0)") }))

  private func briefing(of region: String, _ question: Template.Chart.Question, _ book: FactBook) throws -> Briefing {
    let chart = Template.Chart(.question(question), figures: .init(indicators: ["gdp"]), places: .peers)
    let page = Template.Page(title: .words(TemplateText([.english: "Page", .chinese: "页"])), blocks: [chart])
    let composer = Composer(
      book: book, template: Template(series: "Series", pages: [page]), style: try Style.shipped("house"), language: .english)
    return try composer.compose(try #require(book.region(region)), typesetter: FixedWidthTypesetter())
  }

  @Test func `a ranking of many prints its ends and the own place`() {
    let facts = Self.book.subjects.compactMap { Self.book.fact(of: $0, indicator: "gdp", .init()) }
    let league = League(facts, title: "", subtitle: "") { $0.size }
    let rows = league.rows(of: Region(id: "c10", name: "City 10"), limit: 10).map(\.region.id)
    #expect(rows == ["c19", "c39", "c18", "c38", "c17", "c10", "c22", "c1", "c21", "c0", "c20"])
    #expect(league.rows(of: Region(id: "c19", name: "City 19"), limit: 10).count == 10)
  }

  @Test(arguments: [Template.Chart.Question.places, .growthCompared])
  func `only what is printed of other places is attached`(question: Template.Chart.Question) throws {
    let briefing = try briefing(of: "c10", question, Self.book)
    #expect(briefing.observations.count <= 25)
    #expect(briefing.observations.contains { $0.region == "c10" })
  }

  @Test(arguments: [Template.Chart.Question.places, .growthCompared])
  func `a ranking that leaves rows out shows the rank of each and where they are left out`(question: Template.Chart.Question)
    throws
  {
    let lines = try briefing(of: "c10", question, Self.book).document.pages.flatMap { texts($0.scene.items).map(\.text) }
    #expect(lines.contains { $0.hasSuffix("of 40 shown; a dotted line where others are left out") })
    #expect(!lines.contains { $0.contains("the highest and the lowest") })
    // City 10 has the 30th growth of 40 and, with another, the 19th value.
    #expect(lines.contains(question == .growthCompared ? "30" : "19"))
  }

  @Test(arguments: [Template.Chart.Question.places, .growthCompared])
  func `a league made for another place first changes nothing`(question: Template.Chart.Question) throws {
    let fresh = FactBook(Self.book.dataset)
    _ = try briefing(of: "c39", question, fresh)
    #expect(
      try briefing(of: "c10", question, fresh).document == briefing(of: "c10", question, FactBook(Self.book.dataset)).document)
  }
}
