import Charting
import Diagnostics
import Languages
import Statistics
import Styling
import Testing

@testable import Briefings

/// Reads a template about the small world.
private func read(_ yaml: String) throws -> Template {
  let dataset = Dataset(regions: SmallWorld.regions, indicators: SmallWorld.indicators, units: SmallWorld.units, observations: [])
  let problems = DiagnosticLog()
  let template = Template(try Token(yaml: Array(yaml.utf8), file: "briefing.yml"), dataset: dataset, problems: problems)
  try problems.check()
  return template
}

/// The blocks of a page, each line of `yaml` indented as they are there.
private func blocks(_ yaml: String) throws -> Template.Blocks {
  let lines = yaml.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
  return try read("series: A\npages:\n  - title: finding\n    blocks:\n\(lines)\n").pages[0].blocks
}

struct TemplateDecodingTests {
  @Test func `what is not said has a sensible value`() throws {
    let template = try read("series: {en: Report, zh: 报告}\npages:\n  - title: finding\n    blocks: [table]\n")
    #expect(template.series == [.english: "Report", .chinese: "报告"])
    #expect(template.pageCount == 1...400)
    #expect(template.pages == [Template.Page(title: .finding, blocks: [Template.Table()])])
  }

  @Test func `a page says when, where and from what it is made`() throws {
    let page = try read(
      """
      series: A
      pages-at-least: 2
      pages-at-most: 5
      pages:
        - title: {en: "All of {region}"}
          standfirst: findings
          start: run-on
          when: {has: [gdp, trade]}
          of: [trade, gdp]
          theme: trade
          kinds: [level, rank]
          at-most: 3
          figures: unshown
          blocks: []
      """)
    #expect(page.pageCount == 2...5)
    #expect(
      page.pages == [
        Template.Page(
          title: .words(TemplateText([.english: "All of {region}"], at: SourceLocation(file: "briefing.yml", line: 5, column: 12))),
          standfirst: .findings,
          figures: .init(indicators: ["trade", "gdp"], theme: "trade", kinds: [.level, .rank], limit: 3, rest: .unshown),
          start: .runOn, condition: .has(["gdp", "trade"]), blocks: [])
      ])
  }

  @Test(
    arguments: [
      ("- key-figures", Template.KeyFigures(figures: .init(limit: 4))),
      ("- key-figures: {of: gdp, at-most: 2}", Template.KeyFigures(figures: .init(indicators: ["gdp"], limit: 2))),
      ("- chart", Template.Chart(.question(.automatic)).at(line: 5, column: 9)),
      (
        "- chart: {kind: growth-compared, places: within, of: [gdp]}",
        Template.Chart(.question(.growthCompared), figures: .init(indicators: ["gdp"]), places: .within).at(line: 5, column: 16)
      ),
      ("- chart: {kind: lines}", Template.Chart(.kind(.lines)).at(line: 5, column: 16)),
      ("- charts: {theme: trade}", Template.Charts(figures: .init(theme: "trade"))),
      ("- findings: {heading: Found}", Template.Findings(heading: "Found", figures: .init(limit: 6))),
      ("- finding: {of: gdp}", Template.LeadFigure(figures: .init(indicators: ["gdp"]))),
      ("- if-room: {blocks: [table]}", Template.IfRoom([Template.Table()])),
      ("- key-facts: {at-most: 1}", Template.KeyFacts(figures: .init(limit: 1))),
      ("- ranks: {kinds: rank}", Template.Ranks(figures: .init(kinds: [.rank], limit: 6))),
      ("- table: {places: peers}", Template.Table(places: .peers)),
      (
        "- columns: {left: [method], right: [sources]}",
        Template.Columns(split: .sixSix, columns: [[Template.Method()], [Template.Sources()]])
      ),
      (
        "- columns: {split: 4+4+4, left: [method], middle: [], right: [sources]}",
        Template.Columns(split: .thirds, columns: [[Template.Method()], [], [Template.Sources()]])
      ),
      ("- columns: {split: 7+4, left: [table]}", Template.Columns(split: .sevenFour, columns: [[Template.Table()], []])),
      ("- status-marks", Template.StatusMarks()), ("- derivations", Template.Derivations()), ("- contents", Template.Contents()),
      ("- {when: has-places-within, blocks: [table]}", Template.Conditional(.hasPlacesWithin, [Template.Table()])),
      ("- {when: {regions: east}, blocks: [table]}", Template.Conditional(.regions(["east"]), [Template.Table()])),
    ] as [(String, any Template.Block)]) func `a block is what it says`(_ yaml: String, _ block: any Template.Block) throws
  {
    #expect(try blocks(yaml) == [block])
  }

  @Test func `every kind of block has a name of its own`() {
    #expect(Set(Template.kinds.map { $0.name }).count == Template.kinds.count)
  }

  @Test func `a chart is described as in Swift, with the data it is to have beside it`() throws {
    let chart = try #require(
      try blocks(
        """
        - chart:
            panels:
              - heading: {en: Output, zh: 产值}
                marks: [{BarMark: {x: value, y: region, of: gdp}}, {LineMark: {regions: [west]}}]
            rules: [{value: 5, label: {en: plan, zh: 计划}}]
            bands: [{from: 2018, through: 2019}]
            annotations: [{period: 2020, region: east, text: New method}]
            highlight: west
            order: descending
            reading: axis
            scale: [0, 10]
            places-at-most: 5
            names: {east: E}
            standings: {final: done}
            absence: Nothing yet
        """
      ).all.first as? Template.Chart)
    let plan: LocalizedText = [.english: "plan", .chinese: "计划"]
    let drawing = Chart {
      Panel([.english: "Output", .chinese: "产值"]) {
        BarMark([], x: .value, y: .region)
        LineMark([])
        RuleMark(y: 5).annotation(plan)
        BandMark(from: .year(2018), through: .year(2019))
        Callout(at: .year(2020), region: "east", "New method")
      }
    }
    .highlight("west").order(.descending).chartReading(.axis).chartScale(domain: .covering(0, 10)).limit(5)
    .names(["east": "E"]).keyName("done", for: .final).absence("Nothing yet")
    #expect(chart.drawing == drawing)
    #expect(chart.form == .marks)
    #expect(
      chart.data.marks == [
        .init(panel: 0, layer: 0): .init(indicators: ["gdp"]), .init(panel: 0, layer: 1): .init(regions: ["west"]),
      ])
    for words in [plan, "New method", "E", "done", "Nothing yet"] { #expect(chart.words.contains(words)) }
  }

  @Test func `a table beside text in one language`() throws {
    let blocks = try blocks("- text:\n    paragraphs:\n      - {zh: \"{region}\"}")
    let text = try #require(blocks.all.first as? Template.Text)
    #expect(text.heading == nil)
    #expect(text.paragraphs.map(\.words) == [[.chinese: "{region}"]])
  }

  @Test func `a data annex and abbreviations are read`() throws {
    let template = try read(
      """
      series: A
      data-annex: true
      abbreviations: {GDP: {en: gross product, zh: 产值}}
      pages: [{title: finding, blocks: [data-annex]}]
      """)
    #expect(template.dataAnnex == .appended)
    #expect(template.abbreviations == ["GDP": [.english: "gross product", .chinese: "产值"]])
    #expect(template.pages.first?.blocks == [Template.Annex()])
  }

  @Test func `everything that is wrong is told at once, in the order of the file`() throws {
    let error = #expect(throws: InvalidInput.self) {
      try read("sereis: A\npages:\n  - titel: finding\n    when: {has: gpd}\n    blocks: [tabel, {chart: {}, table: {}}]\n")
    }
    #expect(
      error?.diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.message)" } == [
        "1:1 “series” is missing",
        "1:1 “sereis” is unknown; did you mean “series”?",
        "3:5 pages[0]: “title” is missing",
        "3:5 pages[0]: “titel” is unknown; did you mean “title”?",
        "4:17 pages[0].when.has: “gpd” is not an indicator of the data; did you mean “gdp”?",
        "5:14 pages[0].blocks[0].tabel: “tabel” is not a kind of block; did you mean “table”?",
        "5:21 pages[0].blocks[1]: needs one kind of block, such as “key-figures: {…}”, not a mapping",
      ])
  }
}

extension Template.Chart {
  /// The chart as if it stood there in a template.
  fileprivate func at(line: Int, column: Int) -> Template.Chart {
    var chart = self
    chart.location = SourceLocation(file: "briefing.yml", line: line, column: column)
    return chart
  }
}
