import CairoRendering
import Drawing
import Languages
import ProgramTesting
import Testing

/// What a run of text is goes with its glyphs, and changes nothing of how they are set.
@Suite struct TextAttributeTests {
  let worker: RenderingWorker

  init() throws {
    worker = try Fixture.worker()
  }

  private let link = TextAttribute.link(to: .uri("https://example.org"), description: "S1")

  private func lines(_ text: StyledText, _ width: Double = .infinity) -> [TextLine] {
    worker.typesetter.lines(of: text, width: width)
  }

  private func run(_ text: String, _ attributes: TextAttribute...) -> StyledText.Run { .init(text, Fixture.style(), attributes) }

  /// The runs of lines as their words, those with attributes in brackets.
  private func bracketed(_ lines: [TextLine]) -> [String] {
    lines.map { $0.runs.map { $0.attributes.isEmpty ? $0.text : "[\($0.text)]" }.joined() }
  }

  /// Glyphs with their places, whatever run they are in.
  private func glyphs(_ lines: [TextLine]) -> [[TextLine.Glyph]] { lines.map { $0.runs.flatMap(\.glyphs) } }

  @Test func `a link keeps its words over a line break, and only its words`() {
    let text = StyledText([run("See the "), run("statistical yearbook", link), run(", page 7")], language: .english)
    #expect(bracketed(lines(text)) == ["See the [statistical yearbook], page 7"])
    #expect(bracketed(lines(text, 95)) == ["See the [statistical ]", "[yearbook], page 7"])
  }

  @Test func `marks next to each other stay apart, and a mark within a link is both`() {
    let raised = Fixture.style().raised
    let text = StyledText(
      [run("13.36", link), .init("p", raised, [.mark(note: "letter p")]), .init("d", raised, [link, .mark(note: "letter d")])],
      language: .english)
    #expect(lines(text)[0].runs.map(\.attributes) == [[link], [.mark(note: "letter p")], [link, .mark(note: "letter d")]])
  }

  @Test func `Chinese within English and English within Chinese carry their language`() {
    #expect(bracketed(lines(Fixture.english("Jinhua (金华市) grew"))) == ["Jinhua ([金华市]) grew"])
    #expect(lines(Fixture.english("Jinhua 金华"))[0].runs.map(\.attributes) == [[], [.language(.chinese)]])
    #expect(bracketed(lines(Fixture.chinese("2021年GDP为5.2 billion yuan元"))) == ["2021年[GDP]为5.2 [billion yuan]元"])
  }

  @Test func `a declared language is not found again`() {
    let french = TextAttribute.language(TextLanguage(rawValue: "fr"))
    #expect(
      lines(StyledText([run("à Paris", french)], language: .chinese))[0].runs.map(\.language) == [TextLanguage(rawValue: "fr")])
  }

  @Test func `an abbreviation is cut out between letters that are kerned and a link, and nothing moves`() {
    let glossary = Glossary(["AV": "audio-visual", "GDP": "gross domestic product"])
    let plain = StyledText([run("VAT, AV, GDP."), run("GDPs AV", link)], language: .english)
    var known = plain
    known.glossary = glossary
    #expect(bracketed(lines(known)) == ["VAT, [AV], [GDP].[GDPs ][AV]"])
    #expect(lines(known)[0].runs.last?.attributes == [link, .abbreviation(expansion: "audio-visual")])
    #expect(glyphs(lines(known)) == glyphs(lines(plain)))
    #expect(lines(known)[0].width == lines(plain)[0].width)
  }

  @Test func `an Arabic name keeps its language, and a link around it its brackets and their neighbours`() {
    let text = StyledText([run("see "), run("(عمر)", link), run(", now")], language: .english)
    let line = lines(text)[0]
    #expect(line.runs.filter { $0.attributes.contains(link) }.map(\.text).joined() == "(عمر)")
    #expect(line.runs.filter(\.isRightToLeft).map(\.language) == [TextLanguage(rawValue: "ar")])
    #expect(line.runs.filter { !$0.isRightToLeft }.allSatisfy { $0.language == nil })
  }

  @Test func `the same words with and without attributes are two texts`() {
    let plain = StyledText([run("S1")], language: .english)
    let linked = StyledText([run("S1", link)], language: .english)
    #expect(bracketed(lines(plain)) == ["S1"])
    #expect(bracketed(lines(linked)) == ["[S1]"])
    #expect(bracketed(lines(plain)) == ["S1"])
  }

  @Test func `a link over a line break is one link, read as its words in both lines`() throws {
    let text = StyledText([run("See the "), run("statistical yearbook", link), run(", page 7")], language: .english)
    let items = lines(text, 95).enumerated().map { Scene.Item.text($1, at: Point(x: 50, y: 100 + Double($0) * 15)) }
    let pdf = try worker.pdf(Fixture.document([[.group(.init(items, tag: Drawing.Tag(.paragraph)))]]))
    let structure = try Program.text(of: "pdfinfo", ["-struct-text", "FILE"], on: pdf)
    #expect(structure.split(separator: "\n").filter { $0.contains("Link") && !$0.contains("\"") }.count == 1)
    #expect(structure.contains("\"statistical yearbook\""))
  }
}
