import Charting
import Diagnostics
import Drawing
import DrawingTesting
import Findings
import FoundationEssentials
import Languages
import Statistics
import Styling
import Testing

@testable import Briefings

private typealias World = SmallWorld

/// A briefing of the small world, set without fonts.
private func compose(
  _ region: String, _ book: FactBook, _ blocks: Template.Blocks, language: Language = .english
) throws -> Briefing {
  let page = Template.Page(title: .words(TemplateText([.english: "Page", .chinese: "页"])), blocks: blocks)
  return try compose(region, book, Template(series: "Series", pages: [page]), language: language)
}

private func compose(
  _ region: String, _ book: FactBook, _ template: Template, language: Language = .english
) throws -> Briefing {
  let composer = Composer(book: book, template: template, style: try Style.shipped("house"), language: language)
  return try composer.compose(World.region(region), typesetter: FixedWidthTypesetter())
}

extension Briefing {
  /// Every line of text, page by page, as a reader sees it.
  fileprivate var pages: [[String]] {
    document.pages.map { texts($0.scene.items).map(\.text.visible) }
  }

  fileprivate var lines: [String] { pages.flatMap(\.self) }

  /// Whether a line holds these words, in whatever letters.
  fileprivate func says(_ words: String) -> Bool { lines.contains { $0.lowercased().contains(words.lowercased()) } }
}

struct ComposerTests {
  @Test func `a table draws the course of a figure with five values, and no column where none has`() throws {
    func drawings(_ values: [String], _ sparklines: Template.Sparklines) throws -> Bool {
      let figures = values.enumerated().map { World.figure("east", "gdp", .year(2016 + $0.offset), $0.element) }
      return try compose("east", World.book(figures), [Template.Table(sparklines: sparklines)]).says("Course")
    }
    let five = ["1.8", "1.9", "2.1", "2.0", "2.4"]
    #expect(try drawings(five, .shown))
    #expect(try !drawings(five, .hidden))
    #expect(try !drawings(Array(five.prefix(4)), .shown))
  }

  @Test func `a table has no column in which nothing stands`() throws {
    let grown = World.book(
      World.figure("east", "gdp", .year(2020), "1.5"), World.figure("east", "gdp", .year(2021), "1.8", growth: "20"))
    let all = try compose("east", grown, [Template.Table()])
    #expect(all.says("Unit") && all.says("%") && all.says("Growth on a year earlier"))
    let levels = World.book(World.figure("east", "gdp", .year(2020), "1.5"), World.figure("east", "gdp", .year(2021), "1.8"))
    let changes = try compose("east", levels, [Template.Table(rows: .latest)])
    #expect(!changes.lines.contains("%"))
    #expect(!changes.says("Growth on a year earlier"))
    let ranks = World.book(World.figure("east", "place", .year(2021), "2", unit: Figures.rank))
    #expect(!(try compose("east", ranks, [Template.Table()]).lines.contains("Unit")))
  }

  @Test func `a data annex ends the briefing with every figure it shows`() throws {
    let book = World.book(
      World.figure("east", "gdp", .year(2021), "1.8", growth: "20"), World.figure("east", "trade", .year(2020), "2.5", kind: .plan))
    let page = Template.Page(title: .words(TemplateText("Page")), blocks: [Template.Table()])
    let plain = try compose("east", book, Template(series: "A", pages: [page]))
    #expect(!plain.says("The figures as data"))
    let annexed = try compose("east", book, Template(series: "A", pages: [page], dataAnnex: .appended))
    #expect(annexed.says("The figures as data"))
    let annex = annexed.lines.drop { $0 != "The figures as data" }
    for words in ["Output", "Trade", "2021", "1.8", "Published, final", "Derived", "Forecast or plan", "+20"] {
      #expect(annex.contains { $0.contains(words) }, "\(words)")
    }
    #expect(annexed.observations == plain.observations)
  }

  @Test func `abbreviations of the template and of the house go with the document`() throws {
    let book = World.book(World.figure("east", "gdp", .year(2021), "1.8"))
    let page = Template.Page(title: .words(TemplateText("Page")), blocks: [Template.Table()])
    let template = Template(
      series: "A", pages: [page], abbreviations: ["GDP": [.english: "gross domestic product", .chinese: "国内生产总值"]])
    #expect(try compose("east", book, template).document.metadata.abbreviations.expansions["GDP"] == "gross domestic product")
    #expect(try compose("east", book, template).document.metadata.abbreviations.expansions["bn"] == "billion")
    #expect(try compose("east", book, template, language: .chinese).document.metadata.abbreviations == Glossary(["GDP": "国内生产总值"]))
  }

  @Test func `a title that says nothing for a region is an error with its place`() throws {
    let book = World.book(World.figure("east", "gdp", .year(2021), "1.8"))
    let title = TemplateText(
      [.english: "{trade} traded", .chinese: "{trade}"], at: SourceLocation(file: "briefing.yml", line: 4, column: 12))
    let error = #expect(throws: BriefingError.self) {
      try compose("east", book, Template(series: "A", pages: [.init(title: .words(title), blocks: [Template.Table()])]))
    }
    #expect(error?.description.hasPrefix("briefing.yml:4:12: the title is empty for east") == true)
  }

  private static let years = (2017...2021).map { World.figure("east", "gdp", .year($0), "\($0 - 2000)") }
  private static let book = World.book(
    years + [
      World.figure("east", "trade", .year(2021), "12", growth: "20"),
      World.figure("east", "exports", .year(2021), "7", growth: "5"),
      World.figure("east", "place", .year(2021), "2", unit: Figures.rank), World.figure("west", "gdp", .year(2021), "9"),
    ])

  @Test func `the key of marks names those that the briefing uses, and none where it uses none`() throws {
    func key(_ figures: [Observation]) throws -> [String] {
      let lines = try compose("east", World.book(figures), [Template.Table(), Template.StatusMarks()]).lines
      return Array(lines.drop { $0.lowercased() != "status marks" })
    }
    let firm = World.figure("east", "trade", .year(2021), "12")
    let used = try key([firm, World.figure("east", "gdp", .year(2021), "1.8", kind: .plan)])
    func names(_ marks: [Word]) -> [String] { marks.map { $0[.english] } }
    for name in names([.markFinal, .standingForecast]) { #expect(used.contains(name), "\(name)") }
    for name in names([.standingProvisional, .standingEstimate, .standingDerived, .markOver, .standingNotApplicable]) {
      #expect(!used.contains(name), "\(name)")
    }
    #expect(try key([firm]).isEmpty)
  }

  @Test func `figures and tables are numbered each by themselves, in order`() throws {
    let briefing = try compose(
      "east", Self.book,
      [
        Template.Chart(.question(.automatic), figures: .init(indicators: ["gdp"])),
        Template.Table(figures: .init(indicators: ["gdp"])),
        Template.Ranks(figures: .init(kinds: [.rank])), Template.Table(figures: .init(indicators: ["trade"])),
      ])
    let numbers = briefing.lines.filter { $0.lowercased().hasPrefix("figure ") || $0.lowercased().hasPrefix("table ") }
    #expect(numbers.map { $0.lowercased() } == ["figure 1", "table 1", "figure 2", "table 2"])
  }

  @Test func `a block without a figure is left out, and takes no number`() throws {
    let absent = Template.Selection(indicators: ["imports"])
    let briefing = try compose(
      "east", Self.book,
      [
        Template.KeyFigures(figures: absent), Template.Chart(.question(.bars), figures: absent), Template.Charts(figures: absent),
        Template.Findings(figures: absent),
        Template.KeyFacts(figures: absent), Template.Ranks(figures: absent), Template.Table(figures: absent),
        Template.Derivations(),
        Template.Sources(),
        Template.Text(heading: "Heading of nothing", [TemplateText("{imports} came in.")]),
        Template.Columns(
          split: .sixSix, columns: [[Template.Table(figures: absent)], [Template.Chart(.kind(.progress), figures: absent)]]),
        Template.Chart(.question(.automatic), figures: .init(indicators: ["gdp"])),
      ])
    #expect(briefing.lines.filter { $0.lowercased().hasPrefix("figure ") }.map { $0.lowercased() } == ["figure 1"])
    #expect(!briefing.says("imports"))
    #expect(!briefing.says("Heading of nothing"))
    #expect(!briefing.says("table"))
    #expect(briefing.document.pages.count == 1)
  }

  @Test func `a page of nothing is no page, and a briefing of none is refused`() throws {
    let nothing = Template.Page(title: .finding, blocks: [Template.Table(figures: .init(indicators: ["imports"]))])
    let other = Template.Page(title: .finding, condition: .regions(["west"]), blocks: [Template.Table()])
    #expect(throws: BriefingError.pageCount(0, allowed: 1...400)) {
      try compose("east", Self.book, Template(series: "A", pages: [nothing, other]))
    }
    #expect(try compose("west", Self.book, Template(series: "A", pages: [nothing, other])).document.pages.count == 1)
  }

  @Test func `a region without figures is refused by name`() {
    #expect(throws: BriefingError.nothingToShow(region: "island")) { try compose("island", Self.book, [Template.Table()]) }
  }

  @Test func `a level with its growth alone is no chart, nor are two bars`() throws {
    func figure(_ indicator: String, _ value: String, _ growth: String? = nil) -> Observation {
      World.figure("east", indicator, .year(2021), value, growth: growth)
    }
    func isDrawn(_ form: Template.Chart.Form, _ figures: [Observation]) throws -> Bool {
      try compose("east", World.book(figures), [Template.Chart(form), Template.Table()]).says("Figure 1")
    }
    let grown = [figure("gdp", "18", "20"), figure("trade", "12", "5"), figure("exports", "7", "3")]
    #expect(try !isDrawn(.kind(.levelsAndGrowth), Array(grown.prefix(1))))
    #expect(try isDrawn(.kind(.levelsAndGrowth), Array(grown.prefix(2))))
    #expect(try !isDrawn(.question(.growth), Array(grown.prefix(1))))
    #expect(try !isDrawn(.question(.bars), Array(grown.prefix(2))))
    #expect(try isDrawn(.question(.bars), grown))
  }

  @Test(arguments: Language.all) func `the rank in a tile is an ordinal, which no date is`(_ language: Language) throws {
    let rank = World.figure("east", "place", .month(2019, 3), "1", unit: Figures.rank)
    let lines = try compose("east", World.book([rank]), [Template.KeyFigures(figures: .init())], language: language).lines
    #expect(lines.contains(language == .english ? "1st" : "第1位"), "\(lines)")
    #expect(!lines.contains("1"))
  }

  @Test func `tiles, key facts, ranks and sentences name their sources at the foot of the page`() throws {
    var figures = [
      World.figure("east", "gdp", .year(2021), "18"), World.figure("east", "trade", .year(2021), "12"),
      World.figure("east", "place", .year(2021), "1", unit: Figures.rank),
    ]
    for index in figures.indices { figures[index].source = "S\(index + 1)" }
    let sources = (1...3).map {
      Source(id: "S\($0)", title: LocalizedText(stringLiteral: "Report \($0)"), publisher: "", published: nil)
    }
    let book = FactBook(
      Dataset(regions: World.regions, indicators: World.indicators, units: World.units, sources: sources, observations: figures))
    func foot(_ block: any Template.Block) throws -> String {
      let lines = try compose("east", book, [block]).lines
      return lines.drop { !$0.contains("Source") }.joined(separator: " ")
    }
    #expect(try foot(Template.KeyFigures(figures: .init(indicators: ["gdp"]))).contains("Report 1"))
    #expect(try foot(Template.KeyFacts(figures: .init(indicators: ["trade"]))).contains("Report 2"))
    #expect(try foot(Template.Ranks(figures: .init(indicators: ["place"]))).contains("Report 3"))
    #expect(try foot(Template.Text([TemplateText("It made {gdp}.")])).contains("Report 1"))
    #expect(try !foot(Template.KeyFacts(figures: .init(indicators: ["trade"]))).contains("Report 1"))
  }

  @Test func `text with a figure that is not there is left out, the rest stays`() throws {
    let briefing = try compose(
      "east", Self.book,
      [Template.Text(heading: "About", [TemplateText("{region} makes {gdp}. It imports {imports}."), TemplateText("{imports}")])])
    #expect(briefing.says("East makes 21 billion yuan."))
    #expect(!briefing.says("It imports"))
    #expect(briefing.observations.map(\.indicator) == ["gdp"])
  }

  @Test func `a faulty text is refused with its place`() {
    #expect(throws: BriefingError.self) {
      try compose(
        "east", Self.book, [Template.Text([TemplateText("So {gpd}", at: SourceLocation(file: "briefing.yml", line: 7, column: 5))])]
      )
    }
    do {
      _ = try compose(
        "east", Self.book, [Template.Text([TemplateText("So {gpd}", at: SourceLocation(file: "briefing.yml", line: 7, column: 5))])]
      )
    } catch {
      #expect("\(error)" == "briefing.yml:7:9: there is no indicator “gpd”; did you mean “gdp”?")
    }
  }

  @Test func `the same remark stands once at the foot of a page`() throws {
    var figures = [
      World.figure("east", "gdp", .year(2021), "12"), World.figure("east", "trade", .year(2021), "3"),
      World.figure("east", "exports", .year(2021), "2"),
    ]
    for index in figures.indices {
      figures[index].comment = [.english: "Counted at the end of the year", .chinese: "年末数"]
    }
    let page = Template.Page(title: .finding, blocks: [Template.Table()])
    let briefing = try compose("east", World.book(figures), Template(series: "A", pages: [page, page]))
    #expect(briefing.lines.filter { $0.lowercased().hasPrefix("table ") }.count == 2)
    for page in briefing.pages {
      #expect(page.filter { $0.contains("Counted at the end of the year") }.count == 1)
    }
  }

  @Test func `what is shown is told, each figure once, what is derived apart`() throws {
    let table = Template.Table(figures: .init(indicators: ["trade"]))
    let briefing = try compose("east", Self.book, [table, Template.KeyFigures(figures: .init(indicators: ["trade"])), table])
    #expect(briefing.observations.map(\.indicator) == ["trade"])
    #expect(briefing.derived.map { "\($0.period.sdmx) \($0.value ?? 0)" } == ["2020 10", "2021 2"])
    #expect(briefing.derived.allSatisfy { $0.isDerived })
  }

  @Test func `a later block may leave out what was shown before`() throws {
    let briefing = try compose(
      "east", Self.book,
      [Template.KeyFigures(figures: .init(indicators: ["gdp"])), Template.KeyFacts(figures: .init(limit: 9, rest: .unshown))])
    #expect(briefing.lines.filter { $0.hasPrefix("Output") }.count == 1)
    #expect(briefing.says("Trade"))
  }

  @Test func `blocks for other regions are left out`() throws {
    let briefing = try compose(
      "east", Self.book,
      [
        Template.Conditional(.regions(["west"]), [Template.Text(heading: "For the west", [TemplateText("West.")])]),
        Template.Conditional(.has(["gdp"]), [Template.Text(heading: "For all", [TemplateText("All.")])]),
      ])
    #expect(!briefing.says("For the west"))
    #expect(briefing.says("For all"))
  }

  @Test func `a tile without growth tells what was added since the year before`() throws {
    let briefing = try compose("east", Self.book, [Template.KeyFigures(figures: .init(indicators: ["gdp"]))])
    #expect(!briefing.says("No earlier figure"))
    #expect(briefing.says("20 a year earlier"))
    #expect(briefing.says("on a year earlier"))
    #expect(briefing.derived.map(\.value) == [1])
    let alone = try compose("west", Self.book, [Template.KeyFigures(figures: .init(indicators: ["gdp"]))])
    #expect(alone.says("No earlier figure published"))
  }

  @Test func `the table of everything has other lengths of time and earlier values in other units`() throws {
    let book = World.book(
      World.figure("east", "gdp", .year(2020), "9"), World.figure("east", "gdp", .quarter(2021, 1), "2.25"),
      World.figure("east", "gdp", .year(2021), "10"), World.figure("east", "gdp", .year(2020), "1.4", unit: Figures.dollars))
    let briefing = try compose("east", book, [Template.Table()])
    for number in ["10", "9", "2.25", "1.4"] { #expect(briefing.lines.contains(number), "\(number)") }
    #expect(briefing.says("over another length of time"))
    #expect(briefing.observations.count == 4)
  }

  @Test func `rows of one figure stand in one power of ten`() throws {
    let book = World.book(
      World.figure("east", "gdp", .quarter(2021, 3), "3.4"), World.figure("east", "gdp", .quarter(2021, 4), "-0.4"),
      World.figure("east", "gdp", .quarter(2022, 1), "4.1"))
    let lines = try compose("east", book, [Template.Table()]).lines
    #expect(lines.contains("−0.4"), "\(lines)")
    #expect(!lines.contains("−400"))
  }

  @Test func `the document says who made it, about what, in which language`() throws {
    let composer = Composer(
      book: Self.book, template: .automatic(for: Self.book.dataset, named: ""), style: try Style.shipped("house"),
      language: .chinese,
      publisher: [.english: "Office", .chinese: "统计局"])
    let metadata = try composer.compose(World.region("east"), typesetter: FixedWidthTypesetter()).document.metadata
    #expect(metadata.author == "统计局")
    #expect(metadata.language == .chinese)
    #expect(metadata.keywords == ["东市", "2021年"])
    #expect(metadata.created == "2021-12-31T00:00:00Z")
    #expect(!metadata.title.isEmpty)
  }
}

struct FindingBlocksTests {
  private static let book = World.book(
    ["east", "west", "empty"].enumerated().flatMap { place, region in
      (2012...2021).map {
        World.figure(region, "gdp", .year($0), "\(($0 - 2000) * (place + 2) + (region == "east" && $0 == 2021 ? 60 : 0))")
      }
    } + [World.figure("east", "trade", .year(2021), "5")])

  @Test func `a title, lines under it, a figure and sentences may be the best finding about chosen figures`() throws {
    let page = Template.Page(
      title: .finding, standfirst: .findings, figures: .init(indicators: ["gdp"]),
      blocks: [Template.LeadFigure(figures: .init(indicators: ["gdp"])), Template.Findings(figures: .init(indicators: ["gdp"]))])
    let briefing = try compose("east", Self.book, Template(series: "A", pages: [page]))
    #expect(briefing.says("Figure 1"))
    #expect(briefing.told.count > 2)
    #expect(briefing.told.allSatisfy { $0.finding.indicator.id == "gdp" })
    let other = try compose(
      "east", Self.book,
      Template(series: "A", pages: [.init(title: .finding, figures: .init(indicators: ["trade"]), blocks: [Template.Table()])]))
    #expect(other.told.isEmpty)
  }

  @Test func `what is printed only if there is room is left out of a full page, and fills a blank one`() throws {
    func pages(_ rows: Int) throws -> Briefing {
      let spare = Template.IfRoom([Template.Text([TemplateText("To spare.")])])
      let figures = (0..<rows).map { World.figure("east", "gdp", .year(2021 - $0), "\($0 + 1)") }
      return try compose("east", World.book(figures), [Template.Table(), spare])
    }
    #expect(try pages(3).says("To spare."))
    #expect(try !pages(42).says("To spare."))
  }
}

struct AutomaticTemplateTests {
  private static let book = World.book(
    (2012...2021).map { World.figure("east", "gdp", .year($0), "\($0 - 2000)") }
      + [
        World.figure("east", "trade", .year(2021), "5"), World.figure("east", "place", .year(2021), "2", unit: Figures.rank),
        World.figure("east", "place", .year(2020), "3", unit: Figures.rank), World.figure("west", "gdp", .year(2021), "9"),
        World.figure("empty", "gdp", .year(2021), "4"), World.figure("east", "trade", .year(2025), "8", kind: .plan),
      ])

  @Test(arguments: Language.all) func `any data give a title, tiles, one large figure, the other regions, and everything in tables`(
    _ language: Language
  ) throws {
    let briefing = try compose("east", Self.book, .automatic(for: Self.book.dataset, named: ""), language: language)
    #expect(briefing.document.pages.count <= 2)
    #expect(!briefing.told.isEmpty)
    #expect(briefing.says(language == .english ? "Figure 1" : "图1"))
    #expect(briefing.says(language == .english ? "West" : "西市"))
    #expect(
      Set(briefing.observations.filter { $0.region == "east" }.map(\.key))
        == Set(Self.book.dataset.observations.filter { $0.region == "east" }.map(\.key)))
  }

  @Test func `the method tells of derived figures only where there are some`() throws {
    let (carries, computed) = ("A raised d: follows", "Earlier levels: the level")
    let blocks: Template.Blocks = [Template.Table(), Template.Method()]
    let alone = try compose("east", World.book([World.figure("east", "gdp", .year(2022), "3.1")]), blocks)
    #expect(!alone.says(carries) && !alone.says(computed) && alone.says("Figures are as published"))
    let two = try compose(
      "east", World.book([World.figure("east", "gdp", .year(2021), "2.9"), World.figure("east", "gdp", .year(2022), "3.1")]), blocks
    )
    #expect(two.says(carries) && !two.says(computed))
    let grown = try compose("east", World.book([World.figure("east", "gdp", .year(2022), "3.1", growth: "5")]), blocks)
    #expect(grown.says(carries) && grown.says(computed))
  }

  @Test func `a single figure is enough`() throws {
    let book = World.book(World.figure("island", "gdp", .year(2021), "5"))
    let briefing = try compose("island", book, .automatic(for: book.dataset, named: "Own name"))
    #expect(briefing.says("Own name"))
    #expect(!briefing.says("Figure 1"))
    #expect(briefing.says("5 billion yuan") || briefing.says("bn yuan"))
  }
}
