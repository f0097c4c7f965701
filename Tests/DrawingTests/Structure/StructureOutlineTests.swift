import Drawing
import Testing

@Suite struct StructureOutlineTests {
  private let line = TextLine(runs: [], width: 10, ascent: 8, descent: 2, leading: 12)
  private var text: Scene.Item { .text(line, at: .zero) }

  private func tagged(_ role: Drawing.Tag.Role, element: Int? = nil, _ items: [Scene.Item]) -> Scene.Item {
    .group(.init(items, tag: Drawing.Tag(role, element: element)))
  }

  /// The tree as text: types, with children in brackets.
  private func outline(_ pages: [[Scene.Item]]) -> String {
    func print(_ elements: [StructureElement]) -> String {
      elements.map { $0.type + ($0.children.isEmpty ? "" : "(\(print($0.children)))") }.joined(separator: " ")
    }
    let document = Document(
      metadata: .init(title: "", author: "", subject: "", language: .english, created: "2022-01-01T00:00:00Z"),
      pages: pages.map { .init(scene: Scene(size: Size(width: 100, height: 100), items: $0), label: "") })
    return print(StructureOutline.elements(of: document))
  }

  /// A line of one run, raised where it is a mark.
  private func words(_ texts: String..., raised: String? = nil, language: TextLanguage = .english) -> Scene.Item {
    var x = 0.0
    let runs = (texts.map { ($0, false) } + (raised.map { [($0, true)] } ?? [])).map { text, isRaised in
      let glyphs = text.unicodeScalars.map { _ in
        x += 5
        return TextLine.Glyph(id: 1, x: x, y: isRaised ? -3 : 0)
      }
      return TextLine.GlyphRun(
        face: "A", size: 10, color: .black, glyphs: glyphs, text: text,
        clusters: text.unicodeScalars.map { .init(bytes: UTF8.width($0), glyphs: 1) })
    }
    return .text(TextLine(runs: runs, width: x, ascent: 8, descent: 2, leading: 12, language: language), at: .zero)
  }

  private func elements(_ items: [Scene.Item], _ language: TextLanguage = .english, abbreviations: [String: String] = [:])
    -> [StructureElement]
  {
    let document = Document(
      metadata: .init(
        title: "", author: "", subject: "", language: language, abbreviations: abbreviations, created: "2022-01-01T00:00:00Z"),
      pages: [.init(scene: Scene(size: Size(width: 100, height: 100), items: items), label: "")])
    return StructureOutline.elements(of: document)
  }

  @Test func `words in another language are told apart, a text wholly in it is not`() {
    let mixed = elements([tagged(.paragraph, [words("The city of ", "金华", " grew")])])
    #expect(mixed[0].children.map(\.kind) == [.looseSpan, .tag(.span(language: .chinese)), .looseSpan])
    #expect(elements([tagged(.paragraph, [words("金华")])])[0].children.isEmpty)
    let chinese = elements([tagged(.paragraph, [words("来源：", "Jinhua Daily", "，5G", language: .chinese)])], .chinese)
    #expect(chinese[0].children.map(\.kind) == [.looseSpan, .tag(.span(language: .english)), .looseSpan])
  }

  @Test func `an abbreviation is written out where it first occurs as a word`() {
    let abbreviations = ["GDP": "gross domestic product", "bn": "billion"]
    let found = elements(
      [tagged(.paragraph, [words("GDPs and GDP rose")]), tagged(.paragraph, [words("GDP, 5 bn")])], abbreviations: abbreviations)
    #expect(
      found[0].children.map(\.kind) == [.looseSpan, .tag(.span(expansion: "gross domestic product")), .looseSpan])
    #expect(found[1].children.map(\.kind) == [.looseSpan, .tag(.span(expansion: "billion"))])
  }

  @Test func `a raised mark refers to its note; in the note it is the label`() {
    let found = elements([
      tagged(.paragraph, [words("13.36", raised: "d")]),
      tagged(.note, [tagged(.listLabel, [words("", raised: "d")]), words("Derived")]),
    ])
    #expect(found[0].children.map(\.type) == ["Span", "Reference"])
    #expect(found[1].children.map(\.type) == ["Lbl", "Span"])
  }

  @Test func `tags become elements in their order`() {
    #expect(outline([[tagged(.heading(2), [text]), tagged(.paragraph, [text, text])]]) == "H2 P")
  }

  @Test func `loose text becomes a paragraph on a page and in a section, a span elsewhere`() {
    #expect(outline([[text, text]]) == "P")
    #expect(outline([[tagged(.section, [text, tagged(.heading(1), [text]), text])]]) == "Sect(P H1 P)")
    #expect(outline([[tagged(.paragraph, [text, tagged(.span(), [text]), text])]]) == "P(Span Span Span)")
  }

  @Test func `a group without a tag does not show`() {
    #expect(outline([[.group(.init([tagged(.paragraph, [text])]))]]) == "P")
  }

  @Test func `a figure is one element`() {
    let inner = tagged(.paragraph, [text])
    #expect(outline([[tagged(.figure(alternative: "A chart"), [inner, text])]]) == "Figure")
  }

  @Test func `an artifact stands outside of the paragraph around it`() {
    #expect(outline([[tagged(.paragraph, [text, tagged(.artifact, [text]), text])]]) == "P(Span Span)")
  }

  @Test func `a link beside words parts them`() {
    let link = Scene.Item.link(
      .init(to: .uri("https://example.org"), description: "Source", area: .init(origin: .zero, size: .zero), items: [text]))
    #expect(outline([[tagged(.paragraph, [text, link, text])]]) == "P(Span Link Span)")
  }

  @Test func `a paragraph over two pages is one element of two stretches, past the page's furniture`() {
    let pages = [
      [tagged(.paragraph, element: 7, [text]), tagged(.artifact, [text])],
      [tagged(.artifact, [text]), tagged(.paragraph, element: 7, [text]), tagged(.paragraph, [text])],
    ]
    #expect(outline(pages) == "P(Span Span) P")
  }

  @Test func `a table in a section goes on over pages`() {
    let row = tagged(.row, [tagged(.cell(), [text])])
    let page = [tagged(.artifact, [text]), tagged(.section, element: 1, [tagged(.table, element: 2, [row])])]
    #expect(outline([page, page]) == "Sect(Table(TR(TD) TR(TD)))")
  }

  @Test func `parts with something between them are elements of their own with the same number`() {
    let page = [tagged(.paragraph, element: 3, [text]), tagged(.heading(1), [text]), tagged(.paragraph, element: 3, [text])]
    #expect(outline([page]) == "P(Span) H1 P(Span)")
  }
}
