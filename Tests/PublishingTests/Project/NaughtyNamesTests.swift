import Diagnostics
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

/// Data in which every field that is printed holds characters that hide or turn the text around them.
@Suite struct NaughtyNamesTests {
  private static let naughty = "x\u{202E}y\u{200B}z\u{AD}w"
  private static let shown = "x‹U+202E›y‹U+200B›z‹U+00AD›w"

  private static let files = [
    "gazetteer.yml": "publisher: {en: \"Office \(naughty)\", zh: \"局\(naughty)\"}\nlanguages: [en, zh]\nbriefing: briefing.yml\n",
    "briefing.yml": """
    series: {en: Test, zh: 试}
    data-annex: true
    pages:
      - title: {en: "Output of {region} rose", zh: "{region}产值增长"}
        blocks: [key-figures, {findings: {of: [gdp]}}, table, sources]
    """,
    "data/regions.csv": """
    id,name_en,name_zh,parent,subject
    east,East \(naughty),东\(naughty),,yes
    cairo,محافظة القاهرة,محافظة القاهرة,,yes
    """,
    "data/indicators.csv": """
    id,name_en,name_zh,kind,note_en,note_zh
    gdp,Output \(naughty),产值\(naughty),level,Note \(naughty).,注\(naughty)。
    """,
    "data/units.csv": "id,kind,name_en,name_zh\nBOX,quantity,boxes \(naughty),箱\(naughty)\n",
    "data/sources.csv": """
    id,title_en,title_zh,publisher_en,publisher_zh
    S1,Title \(naughty),题\(naughty),Press \(naughty),社\(naughty)
    """,
    "data/observations.csv": """
    REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,GROWTH,GROWTH_BASIS,SOURCE,COMMENT,COMMENT_ZH
    east,gdp,2021,1.8,BOX,0,A,5.1,YOY,S1,Remark \(naughty).,说明\(naughty)。
    cairo,gdp,2021,2.5,BOX,0,A,7.2,YOY,S1,,
    """,
  ]

  private func texts() throws -> (english: String, chinese: String, arabic: String, diagnostics: [Diagnostic]) {
    let folder = try TemporaryFolder(Self.files)
    let project = try Project.open(.folder(folder.path))
    let output = try TemporaryFolder()
    let request = try RenderRequest(project: project, wishes: .init(output: output.path, jobs: 1))
    let outcome = try Publisher(project: project, request: request).run()
    #expect(outcome.status == .done)
    func text(_ name: String) throws -> String {
      try Program.run("pdftotext", ["-layout", name, "-"], in: output.path).output
    }
    return (
      try text("east/east-2021.en.pdf"), try text("east/east-2021.zh.pdf"), try text("cairo/cairo-2021.en.pdf"), project.diagnostics
    )
  }

  @Test func `every page shows what hides, and its text is clean`() throws {
    let found = try texts()
    for text in [found.english, found.chinese, found.arabic] {
      #expect(!text.unicodeScalars.contains { [0x202E, 0x200B, 0xAD, 0x2068, 0x2069, 0xFEFF].contains($0.value) })
    }
    for words in ["East", "Output", "boxes", "Note", "Remark", "Title", "Press"] {
      #expect(found.english.filter { !$0.isWhitespace }.contains(words + Self.shown), "\(words)")
    }
    for words in ["东", "产值", "箱", "注", "说明", "题", "社"] {
      #expect(found.chinese.filter { !$0.isWhitespace }.contains(words + Self.shown), "\(words)")
    }
    #expect(found.arabic.contains("القاهرة"))
    #expect(found.arabic.contains("7.2%"))
  }

  @Test func `a check names each place`() throws {
    let places = try texts().diagnostics.compactMap(\.location).map { place in
      "\(place.file.split(separator: "/").suffix(1).joined()):\(place.line ?? 0):\(place.column ?? 0)"
    }
    for expected in [
      "gazetteer.yml:1:26", "regions.csv:2:12", "indicators.csv:2:13", "units.csv:2:21", "sources.csv:2:11",
      "observations.csv:2:46",
    ] { #expect(places.contains(expected), "\(expected)") }
  }
}
