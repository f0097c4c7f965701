import BriefingsTesting
import Drawing
import DrawingTesting
import Findings
import FoundationEssentials
import Languages
import Statistics
import Styling
import Testing

@testable import Briefings

/// What the pages say that are made without a template.
@Suite struct ComparedPagesTests {
  private typealias S = FindingSample

  private static let others = ["10000 10107", "5000 4911", "9000 8213", "8000 7909"]

  /// The briefing of Lakeside.
  private static func briefing(_ figures: [Observation], _ language: Language = .english) throws -> Briefing {
    let used = Set(figures.map(\.region))
    let data = Dataset(
      regions: S.regions().filter { used.contains($0.id) },
      indicators: [S.exports, S.balance, S.unemployment, S.trade, S.employment, S.jobs, S.services, S.output],
      units: [S.tonnes, S.percent, S.index, S.dollars, S.people], observations: figures)
    let composer = Composer(
      book: FactBook(data, readings: .oneForEach, origin: "test.csv"), template: .automatic(for: data, named: ""),
      style: try Style.shipped("house"), language: language)
    return try composer.compose(S.regions()[0], typesetter: FixedWidthTypesetter())
  }

  /// The lines of the briefing of Lakeside, page by page, as a reader sees them.
  private static func lines(_ figures: [Observation], _ language: Language = .english) throws -> [String] {
    try briefing(figures, language).document.pages.flatMap { texts($0.scene.items).map(\.text) }
  }

  @Test func `without settings each page names the file that its figures are from`() throws {
    let months = S.run("A", from: .month(2022, 1), (0..<30).map { "\(700 + $0 * 3).5" }.joined(separator: " "))
    for figures in [S.years("A", "14.1 12.0"), S.among("18449 22157 19886 16451p", others: Self.others), months] {
      for language in [Language.english, .chinese] {
        for page in try Self.briefing(figures, language).document.pages {
          #expect(texts(page.scene.items).contains { $0.text.contains("test.csv") }, "page \(page.label)")
        }
      }
    }
  }

  /// Tiles of one row are beside each other: a last one alone, or one with the rest of its row empty, is a hole in the page.
  @Test(arguments: 1...6) func `tiles stand in full rows, four at most beside each other`(count: Int) throws {
    let measures: [(Indicator, Unit)] = [
      (S.exports, S.dollars), (S.trade, S.dollars), (S.jobs, S.people), (S.unemployment, S.percent), (S.output, S.index),
      (S.balance, S.tonnes),
    ]
    let figures = measures.prefix(count).flatMap { indicator, unit in
      ["A", "B", "C", "D", "E"].enumerated().flatMap { place, region in
        S.years(region, "\(31 + 7 * place) \(35 + 6 * place) \(34 + 8 * place)", indicator, unit)
      }
    }
    let page = try #require(try Self.briefing(figures).document.pages.first)
    let numbers = texts(page.scene.items).filter { text in
      text.line.runs.first.map { $0.size > 20 } == true && text.text.allSatisfy { $0.isNumber || ".,\u{2212}".contains($0) }
    }
    let rows = Dictionary(grouping: numbers) { ($0.at.y * 2).rounded() }.values.map(\.count)
    #expect(rows.allSatisfy { (2...4).contains($0) }, "\(rows)")
    #expect(Set(rows).count == 1, "\(rows)")
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

  @Test func `rows in another unit than the levels say so where no column has the units`() throws {
    let lines = try Self.lines(S.years("A", "126.6 133.0", S.jobs, S.people) + S.years("A", "9.4 8.1", S.services, S.people))
    #expect(lines.contains { $0.hasSuffix("; people") })
    #expect(lines.filter { $0.hasPrefix("Change on a year earlier") && $0.contains("%") }.count == 2)
  }

  @Test func `a tile of a share says of what where other measures are beside it`() throws {
    let one = try Self.lines(S.among("19886 16451", others: Self.others))
    #expect(one.contains { $0.hasPrefix("Share of the five regions") })
    let two = try Self.lines(
      S.among("19886 16451", others: Self.others)
        + S.among("4.2 4.6", S.unemployment, S.percent, others: ["5 6", "7 8", "4 4", "3 3"]))
    #expect(two.contains { $0.hasPrefix("Exports, share of") })
    #expect(!two.contains { $0.hasPrefix("Share of the five regions, ") })
  }

  @Test func `growth that was published for one period is a column, and the one figure if there is no other`() throws {
    func figure(_ indicator: Indicator, _ value: String, _ growth: String, _ unit: Unit = S.dollars) -> Observation {
      S.figure("A", .months(from: 2024, 1, count: 9), value, indicator, unit, growth: growth)
    }
    let lines = try Self.lines([
      figure(S.exports, "4862.7", "5.3"), figure(S.trade, "1920.5", "-2.4"), figure(S.jobs, "1388", "3.8", S.people),
    ])
    #expect(
      lines.contains("FIGURE 1") && lines.contains { $0.hasPrefix("Of three measures only") || $0.contains("alone of three") })
    #expect(lines.contains { $0.hasPrefix("Change on a year earlier") && $0.contains("%") })
    #expect(!lines.contains("Growth, as published"))
  }

  @Test func `of many regions the table says which it has`() throws {
    let figures = (0..<60).flatMap { place in
      [S.years("A", "1")[0]].map { figure in
        var figure = figure
        figure.region = place == 0 ? "A" : "R\(place)"
        figure.value = Decimal(60 - place)
        return figure
      }
    }
    let regions =
      S.regions().prefix(1)
      + (1..<60).map { Region(id: "R\($0)", name: [.english: "Place \($0)", .chinese: "地区\($0)"]) }
    let data = Dataset(regions: Array(regions), indicators: [S.exports], units: [S.dollars], observations: figures)
    let composer = Composer(
      book: FactBook(data, readings: .oneForEach, origin: "test.csv"), template: .automatic(for: data, named: ""),
      style: try Style.shipped("house"), language: .english)
    let briefing = try composer.compose(regions[0], typesetter: FixedWidthTypesetter())
    let lines = briefing.document.pages.flatMap { texts($0.scene.items).map(\.text) }
    #expect(lines.contains("20 of the 60 regions") && !lines.contains("All 60 regions"))
    #expect(lines.joined(separator: " ").contains("the first three, the last three and those next to Lakeside"))
  }

  @Test func `a region that one measure lacks and two others have is counted once`() throws {
    // Whichever is the first, another region is missing in it.
    let exports = S.among("48312", others: ["120455", "30100", "51200"])
    let trade = S.among("4000", S.trade, others: ["9000", "8000"]) + S.years("E", "6000", S.trade)
    let jobs =
      S.among("510", S.jobs, S.people, others: ["400"]) + ["D", "E"].flatMap { S.years($0, "300", S.jobs, S.people) }
    let lines = try Self.lines(exports + trade + jobs)
    #expect(lines.contains("All 5 regions"))
    #expect(!lines.contains { $0.contains("6 regions") })
  }

  @Test func `an index keeps its own base in a chart of several`() throws {
    let lines = try Self.lines(
      S.among(
        "100 97 95 93 90 86 84 80", S.output, S.index,
        others: [
          "100 101 103 104 105 107 108 110", "100 100 101 101 102 103 104 106", "100 99 98 98 99 99 100 101",
          "100 102 104 106 107 108 109 112",
        ]))
    #expect(!lines.contains { $0.contains("= 100") })
  }

  @Test func `a region that would lie on the axis beside the others is drawn from its first year`() throws {
    let others = ["70116 76644 79782 83149", "63002 69170 73789 77435", "42886 45885 50080 54762", "37002 38777 39899 41502"]
    func caption(_ own: String) throws -> String? {
      let figures = S.among(own, others: others)
      let data = Dataset(
        regions: Array(S.regions().prefix(5)), indicators: [S.exports], units: [S.dollars], observations: figures)
      let composer = Composer(
        book: FactBook(data, readings: .oneForEach, origin: "test.csv"), template: .automatic(for: data, named: ""),
        style: try Style.shipped("house"), language: .english)
      let region = S.regions()[0]
      let story = Story(Scope(composer: composer, region: region, facts: composer.book.facts(of: region, composer.cutoff)))
      let finding = try #require(story.found.all.first { $0.comparison.basis == .yearEarlier })
      let chart = LeadChart(story)
      return try chart.courses(#require(chart.profile), finding)?.subtitle.plain
    }
    #expect(try caption("1043 1134 1177 1228")?.hasPrefix("2020 = 100") == true)
    #expect(try caption("26819 28722 29979 30750")?.hasPrefix("2020 = 100") == false)
  }
}
