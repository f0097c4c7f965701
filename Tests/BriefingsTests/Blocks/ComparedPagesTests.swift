import BriefingsTesting
import Drawing
import DrawingTesting
import Findings
import Languages
import Statistics
import Styling
import Testing

@testable import Briefings

/// What the pages say that are made without a template.
@Suite struct ComparedPagesTests {
  private typealias S = FindingSample

  private static let others = ["10000 10107", "5000 4911", "9000 8213", "8000 7909"]

  /// The lines of the briefing of Lakeside, page by page, as a reader sees them.
  private static func lines(_ figures: [Observation], _ language: Language = .english) throws -> [String] {
    let used = Set(figures.map(\.region))
    let data = Dataset(
      regions: S.regions().filter { used.contains($0.id) },
      indicators: [S.exports, S.balance, S.unemployment, S.trade, S.employment, S.jobs],
      units: [S.tonnes, S.percent, S.index, S.dollars, S.people], observations: figures)
    let composer = Composer(
      book: FactBook(data, readings: .oneForEach, origin: "test.csv"), template: .automatic(for: data, named: ""),
      style: try Style.shipped("house"), language: language)
    let briefing = try composer.compose(S.regions()[0], typesetter: FixedWidthTypesetter())
    return briefing.document.pages.flatMap { texts($0.scene.items).map(\.text) }
  }

  @Test func `columns of changes say that they are changes, and on what`() throws {
    let lines = try Self.lines(S.among("19886 16451", others: Self.others))
    #expect(lines.contains { $0.contains("5 regions, ranked; change on a year earlier") })
    #expect(lines.contains { $0.hasPrefix("Change, %") })
    #expect(!lines.contains("%"))
    let months = S.run("A", from: .month(2022, 1), (0..<30).map { "\(700 + $0 * 3).5" }.joined(separator: " "))
    #expect(try Self.lines(months).joined(separator: " ").contains("Change on a year earlier, %"))
  }

  @Test func `marks that all figures of a row or column carry are at its name`() throws {
    let lines = try Self.lines(S.among("18449 22157 19886 16451p", others: Self.others.map { "9000 8000 \($0)p" }))
    #expect(lines.contains("Change on a year earlier (%)d"))
    #expect(lines.contains("All 5 regionsd"))
    #expect(lines.contains("2023p"))
    #expect(lines.contains("\u{2212}10.2") && !lines.contains("\u{2212}10.2d"))
  }

  @Test func `a tile of levels that are known too roughly for per cent has the change in their own unit`() throws {
    let lines = try Self.lines(S.years("A", "170.5 170.4", S.exports, S.tonnes))
    #expect(!lines.contains { $0.contains("No change published") })
    #expect(lines.contains { $0.contains("0.1") })
  }

  @Test func `one period of what all regions have is told in the table of all alone`() throws {
    let lines = try Self.lines(S.among("48312", others: ["120455", "8760", "30100", "51200"]))
    #expect(!lines.contains("All published figures"))
    #expect(lines.contains("All 5 regions"))
    #expect(!lines.contains { $0.contains("No earlier figure") })
    #expect(lines.contains { $0.hasPrefix("Median") })
  }

  @Test func `what has no room under the title is told further down`() throws {
    let figures =
      S.years("A", "14.1 12.0") + S.years("A", "1.22 1.21", S.trade) + S.years("A", "512.3 514.0", S.jobs, S.people)
      + S.years("A", "-4.0 5.5", S.balance, S.tonnes) + S.years("A", "9.1 9.1", S.unemployment, S.percent)
    let text = try Self.lines(figures).joined(separator: " ")
    #expect(text.contains("stayed at 9.1%") || text.contains("The unemployment rate stayed"))
  }

  @Test func `beside a line over time is where the region is among the others`() throws {
    let lines = try Self.lines(
      S.among(
        "10 20 31 47 72 110 171 263",
        others: [
          "300 301 299 300 301 300 299 301", "5 5 5 5 5 5 5 5", "500 505 500 505 500 505 500 505",
          "900 890 895 899 900 890 891 893",
        ]))
    #expect(lines.contains("FIGURE 1") && lines.contains("FIGURE 2"))
    #expect(lines.contains { $0.hasPrefix("4th of 5") })
    #expect(lines.contains { $0.hasPrefix("Exports in 2023") })
  }

  @Test func `under a line of months are the changes on a year earlier`() throws {
    let months = S.run(
      "A", from: .month(2022, 1), (0..<30).map { "\(700 + ($0 % 12) * 10 + $0 * 3).5" }.joined(separator: " "), S.exports, S.tonnes)
    let lines = try Self.lines(months)
    #expect(lines.contains("Change on a year earlier, %"))
    #expect(!lines.contains(".."))
  }

  @Test func `the title of a line over time is not about a share of others`() throws {
    let figures = S.among(
      "34 36 39 41 40 45 46 47",
      others: ["20 24 29 33 30 37 45 52", "9 9 9 9 9 9 9 9.5", "30 31 32 33 31 35 36 37", "5 5 5 5 5 6 6 6"])
    let lines = try Self.lines(figures)
    #expect(!lines.contains { $0.contains("share of exports fell") && !$0.contains(".") })
  }

  @Test func `years that were never listed to be filled are in no table, a gap between figures is`() throws {
    func lines(_ values: [String]) throws -> [String] { try Self.lines(S.years("A", values.joined(separator: " "))) }
    let early = Array(repeating: "..", count: 20)
    let figures = (1...18).map { String(100 + $0 * $0) }
    let whole = try lines(early + figures)
    #expect(whole.contains("2006"))
    #expect(!whole.contains("Not published") && !whole.contains("Status") && !whole.contains("1986") && !whole.contains("1990"))
    let gapped = try lines(early + ["96", ".."] + figures)
    #expect(gapped.contains("Not published") && gapped.contains("Status") && gapped.contains("2005") && !gapped.contains("2003"))
  }
}
