import Diagnostics
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

/// Each fault of `gazetteer.yml` and `briefing.yml` with its place, its words and its status.
struct BadConfigurationTests {
  @Test func `the small project itself is sound`() throws {
    #expect(try Refusal.ofProject(SmallProject.files) == nil)
  }

  @Test func `a project without its file of settings`() throws {
    let refusal = try Refusal.ofProject(["readme": ""])
    #expect(refusal?.status == .inputUnreadable)
    #expect(refusal?.lines == ["gazetteer.yml: error: cannot be read: No such file or directory"])
  }

  @Test(arguments: [
    ("languags: [en]\n", ["gazetteer.yml:1:1: error: “languags” is unknown; did you mean “languages”?"]),
    (
      "colour: red\n",
      [
        """
        gazetteer.yml:1:1: error: “colour” is unknown; known here: briefing, data, data-origin, delivery, findings, headlines, holidays, languages, ledger, map, mapping, peers, publisher, recipients, revisions, schedules, signature, site, sources, style
        """
      ]
    ),
    ("languages: [en, de]\n", ["gazetteer.yml:1:17: error: languages: needs en or zh, not \"de\""]),
    (
      "data: /etc\nbriefing: ../briefing.yml\n",
      [
        "gazetteer.yml:1:7: error: data: needs a path inside the project's folder, not \"/etc\"",
        "gazetteer.yml:2:11: error: briefing: needs a path inside the project's folder, not \"../briefing.yml\"",
      ]
    ),
    ("publisher: [a, b]\n", ["gazetteer.yml:1:12: error: publisher: needs a mapping of keys and values, not a list"]),
    (
      "publisher: {en: [a], zh: 统计局}\n", ["gazetteer.yml:1:17: error: publisher.en: needs words, not a list"]
    ),
    (
      "peers: siblings\n",
      [
        "gazetteer.yml:1:8: error: peers: needs parent, all, group, neighbours, a list of regions, or {nearest: 5, by: [an indicator]}, not \"siblings\""
      ]
    ),
    ("peers: {nearest: 1, by: gdp}\n", ["gazetteer.yml:1:18: error: peers.nearest: needs a number from 2 to 60, not \"1\""]),
    (
      "site: http://example.org/briefings\n",
      ["gazetteer.yml:1:7: error: site: needs an address that begins with https://"]
    ),
    ("publisher: {}\n", ["gazetteer.yml:1:12: error: publisher: needs words under “en” or “zh”"]),
    ("publisher: a\npublisher: b\n", ["gazetteer.yml:1:1: error: \"publisher\" is given twice in one mapping"]),
    ("a: [\n", ["gazetteer.yml:2:1: error: this is not YAML: did not find expected node content"]),
    ("", ["gazetteer.yml:1:1: error: the file is not a mapping of keys and values"]),
  ]) func `a fault in gazetteer.yml`(_ text: String, _ errors: [String]) throws {
    let refusal = try #require(try Refusal.ofProject(SmallProject.with(["gazetteer.yml": text])))
    #expect(refusal.status == .wrongConfiguration)
    #expect(refusal.lines == errors)
  }

  @Test func `a title without words in a language of the project, or without any, is an error`() throws {
    let chinese = try Refusal.ofProject(SmallProject.with(["briefing.yml": SmallProject.briefing("- table", title: "{zh: 页}")]))
    #expect(chinese?.status == .wrongConfiguration)
    #expect(
      chinese?.errors.first?.hasPrefix("briefing.yml:3:12: error: pages[0].title: has no words under “en”, a language that") == true
    )
    let empty = try Refusal.ofProject(SmallProject.with(["briefing.yml": SmallProject.briefing("- table", title: "\"\"")]))
    #expect(empty?.errors.contains("briefing.yml:3:12: error: pages[0].title: is empty; write the words") == true)
  }

  @Test func `a chart of which nothing could be drawn or described is an error`() throws {
    let rows = SmallProject.observations("east,gdp,2020,1.5,CNY,9,A", "west,gdp,2020,2,CNY,9,A")
    let refusal = try Refusal.ofProject(
      SmallProject.with(["briefing.yml": SmallProject.briefing("- chart: {of: [jobs]}"), "data/observations.csv": rows]))
    #expect(refusal?.status == .wrongConfiguration)
    #expect(refusal?.errors.first?.hasPrefix("briefing.yml:5:21: error: pages[0].blocks[0].chart: no region has any") == true)
  }

  @Test(arguments: [
    ("", ["briefing.yml:1:1: error: the file is not a mapping of keys and values"]),
    ("series: A\n", ["briefing.yml:1:1: error: “pages” is missing"]),
    ("series: A\npages: []\n", ["briefing.yml:2:8: error: pages: a briefing needs at least one page"]),
    (
      SmallProject.briefing("- tabel"),
      [
        "briefing.yml:5:9: error: pages[0].blocks[0].tabel: “tabel” is not a kind of block; did you mean “table”?"
      ]
    ),
    (
      SmallProject.briefing("- key-figures:\n    of: [gdp, jbos]\n    at-mots: 3"),
      [
        "briefing.yml:6:21: error: pages[0].blocks[0].key-figures.of: “jbos” is not an indicator of the data; did you mean “jobs”?",
        "briefing.yml:7:11: error: pages[0].blocks[0].key-figures: “at-mots” is unknown; did you mean “at-most”?",
      ]
    ),
    (
      SmallProject.briefing("- chart:\n    kind: pie\n    places: al"),
      [
        """
        briefing.yml:6:17: error: pages[0].blocks[0].chart.kind: “pie” is not drawn: angles are read badly; shares, stacked-bars or \
        horizontal-bars say the same
        """,
        """
        briefing.yml:7:19: error: pages[0].blocks[0].chart.places: needs one of itself, within, peers, parent, peers-and-parent, \
        all, not "al"
        """,
      ]
    ),
    (
      SmallProject.briefing("- findings:\n    at-most: none"),
      ["briefing.yml:6:20: error: pages[0].blocks[0].findings.at-most: needs a whole number from 1 to 9999, not \"none\""]
    ),
    (
      SmallProject.briefing("- when: {regions: [eats]}\n  blocks: [table]\n- when: {hsa: gdp}\n  blocks: [table]"),
      [
        "briefing.yml:5:26: error: pages[0].blocks[0].when.regions: “eats” is not a region of the data; did you mean “east”?",
        "briefing.yml:7:16: error: pages[0].blocks[1].when: “hsa” is not a condition; known: has, regions",
      ]
    ),
    (
      SmallProject.briefing("- text:\n    paragraphs:\n      - {en: \"{gpd} in {region}\", zh: \"{jobs.growht}\"}\n      - \"{\""),
      [
        "briefing.yml:7:20: error: pages[0].blocks[0].text.paragraphs[0].en: there is no indicator “gpd”; did you mean “gdp”?",
        """
        briefing.yml:7:45: error: pages[0].blocks[0].text.paragraphs[0].zh: “jobs” has no “growht”; use value, growth, \
        movement, basis, period, when, earlier, change, aim, name
        """,
        """
        briefing.yml:8:15: error: pages[0].blocks[0].text.paragraphs[1]: “{” is not closed; close it with “}”, or write “{{” for a brace
        """,
      ]
    ),
    (
      SmallProject.briefing("- table", title: "{en: \"All of {regoin}\"}"),
      ["briefing.yml:3:17: error: pages[0].title.en: there is no indicator “regoin”; did you mean “region”?"]
    ),
    (
      SmallProject.briefing("- table", top: "pages-at-least: 4\npages-at-most: 3\n"),
      ["briefing.yml:3:16: error: pages-at-most: must be at least pages-at-least, 4"]
    ),
  ]) func `a fault in briefing.yml`(_ text: String, _ errors: [String]) throws {
    let refusal = try #require(try Refusal.ofProject(SmallProject.with(["briefing.yml": text])))
    #expect(refusal.status == .wrongConfiguration)
    #expect(refusal.lines == errors)
  }

  @Test func `a template that is not there`() throws {
    var files = SmallProject.files
    files["briefing.yml"] = nil
    let refusal = try Refusal.ofProject(files)
    #expect(refusal?.status == .inputUnreadable)
    #expect(refusal?.lines == ["briefing.yml: error: cannot be read: No such file or directory"])
  }

  @Test func `a check finds a style that does not exist`() throws {
    let folder = try TemporaryFolder(SmallProject.with(["gazetteer.yml": "style: hose\n"]))
    let outcome = try Project.open(.folder(folder.path)).check()
    #expect(outcome.status == .wrongConfiguration)
    #expect(
      outcome.diagnostics.map { folder.relative($0.description) } == [
        "gazetteer.yml: error: there is no style “hose”; did you mean “house”?"
      ])
  }
}
