import Diagnostics
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
private func blocks(_ yaml: String) throws -> [Template.Block] {
  let lines = yaml.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n")
  return try read("series: A\npages:\n  - title: finding\n    blocks:\n\(lines)\n").pages[0].blocks
}

struct TemplateDecodingTests {
  @Test func `what is not said has a sensible value`() throws {
    let template = try read("series: {en: Report, zh: 报告}\npages:\n  - title: finding\n    blocks: [table]\n")
    #expect(template.series == LocalizedText(english: "Report", chinese: "报告"))
    #expect(template.pageCount == 1...400)
    #expect(template.pages == [Template.Page(title: .finding, blocks: [.table(.init())])])
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
          title: .words(TemplateText(LocalizedText(english: "All of {region}", chinese: nil), line: 5, column: 12)),
          standfirst: .findings,
          figures: .init(indicators: ["trade", "gdp"], theme: "trade", kinds: [.level, .rank], limit: 3, rest: .unshown),
          start: .runOn, condition: .has(["gdp", "trade"]), blocks: [])
      ])
  }

  @Test(
    arguments: [
      ("- key-figures", .keyFigures(.init(limit: 4))),
      ("- key-figures: {of: gdp, at-most: 2}", .keyFigures(.init(indicators: ["gdp"], limit: 2))),
      ("- chart", .chart(.init(kind: .automatic, figures: .init()).at(line: 5, column: 9))),
      (
        "- chart: {kind: growth-compared, places: within, of: [gdp]}",
        .chart(.init(kind: .growthCompared, figures: .init(indicators: ["gdp"]), places: .within).at(line: 5, column: 16))
      ),
      ("- charts: {theme: trade}", .charts(.init(theme: "trade"))),
      ("- findings: {heading: Found}", .findings(heading: LocalizedText(english: "Found", chinese: "Found"), .init(limit: 6))),
      ("- key-facts: {at-most: 1}", .keyFacts(heading: nil, .init(limit: 1))),
      ("- ranks: {kinds: rank}", .ranks(heading: nil, .init(kinds: [.rank], limit: 6))),
      ("- table: {places: peers}", .table(.init(places: .peers))),
      ("- columns: {left: [method], right: [sources]}", .columns(.sixSix, [[.method], [.sources]])),
      ("- columns: {split: 4+4+4, left: [method], middle: [], right: [sources]}", .columns(.thirds, [[.method], [], [.sources]])),
      ("- columns: {split: 7+4, left: [table]}", .columns(.sevenFour, [[.table(.init())], []])),
      ("- status-marks", .statusMarks), ("- derivations", .derivations), ("- contents", .contents),
      ("- {when: has-places-within, blocks: [table]}", .when(.hasPlacesWithin, [.table(.init())])),
      ("- {when: {regions: east}, blocks: [table]}", .when(.regions(["east"]), [.table(.init())])),
    ] as [(String, Template.Block)]) func `a block is what it says`(_ yaml: String, _ block: Template.Block) throws
  {
    #expect(try blocks(yaml) == [block])
  }

  @Test func `a table beside text in one language`() throws {
    guard case .text(let heading, let paragraphs) = try blocks("- text:\n    paragraphs:\n      - {zh: \"{region}\"}")[0] else {
      Issue.record("no text")
      return
    }
    #expect(heading == nil)
    #expect(paragraphs.map(\.words) == [LocalizedText(english: nil, chinese: "{region}")])
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
    #expect(template.abbreviations == ["GDP": LocalizedText(english: "gross product", chinese: "产值")])
    #expect(template.pages.first?.blocks == [.dataAnnex])
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
        "4:17 pages[0].when.has: “gpd” is no indicator of the data; did you mean “gdp”?",
        "5:14 pages[0].blocks[0].tabel: “tabel” is no kind of block; did you mean “table”?",
        "5:21 pages[0].blocks[1]: wants one kind of block, such as “key-figures: {…}”, not a mapping",
      ])
  }
}

extension Template.Chart {
  /// The chart as if it stood there in a template.
  fileprivate func at(line: Int, column: Int) -> Template.Chart {
    var chart = self
    (chart.line, chart.column) = (line, column)
    return chart
  }
}
