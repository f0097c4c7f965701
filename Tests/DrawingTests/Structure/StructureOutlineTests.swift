import Drawing
import DrawingTesting
import Languages
import Testing

@Suite struct StructureOutlineTests {
  private let line = TextLine(runs: [], width: 10, ascent: 8, descent: 2, leading: 12, language: .english, end: 0)
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

  private static let style = TextStyle(
    latin: Face("A", weight: 400), han: Face("H", weight: 400), size: 10, leading: 12, color: .black)

  /// A line of runs in one style.
  private func words(_ runs: StyledText.Run..., language: TextLanguage = .english, glossary: Glossary = Glossary()) -> Scene.Item {
    .text(FixedWidthTypesetter().line(of: StyledText(runs, language: language, glossary: glossary)), at: Point(x: 20, y: 50))
  }

  private func words(_ text: String, language: TextLanguage = .english, glossary: Glossary = Glossary()) -> Scene.Item {
    words(run(text), language: language, glossary: glossary)
  }

  private func run(_ text: String, _ attributes: TextAttribute...) -> StyledText.Run { .init(text, Self.style, attributes) }

  private func mark(_ text: String, of note: String) -> StyledText.Run { .init(text, Self.style.raised, [.mark(note: note)]) }

  private func elements(_ items: [Scene.Item], _ language: TextLanguage = .english) -> [StructureElement] {
    let document = Document(
      metadata: .init(title: "", author: "", subject: "", language: language, created: "2022-01-01T00:00:00Z"),
      pages: [.init(scene: Scene(size: Size(width: 100, height: 100), items: items), label: "")])
    return StructureOutline.elements(of: document)
  }

  @Test func `words in another language are told apart, a text wholly in it is not`() {
    let mixed = elements([tagged(.paragraph, [words("The city of 金华 grew")])])
    #expect(mixed[0].children.map(\.kind) == [.looseSpan, .tag(.span(language: .chinese)), .looseSpan])
    #expect(elements([tagged(.paragraph, [words("金华")])])[0].children.isEmpty)
    let chinese = elements([tagged(.paragraph, [words("来源：Jinhua Daily，5G", language: .chinese)])], .chinese)
    #expect(chinese[0].children.map(\.kind) == [.looseSpan, .tag(.span(language: .english)), .looseSpan])
  }

  @Test func `an abbreviation is written out where it first occurs as a word`() {
    let glossary = Glossary(["GDP": "gross domestic product", "bn": "billion"])
    let found = elements([
      tagged(.paragraph, [words("GDPs and GDP rose, GDP fell", glossary: glossary)]),
      tagged(.paragraph, [words("GDP, 5 bn", glossary: glossary)]),
    ])
    #expect(
      found[0].children.map(\.kind) == [.looseSpan, .tag(.span(expansion: "gross domestic product")), .looseSpan])
    #expect(found[1].children.map(\.kind) == [.looseSpan, .tag(.span(expansion: "billion"))])
  }

  @Test func `a mark refers to its note; in the note it is the label`() {
    let found = elements([
      tagged(.paragraph, [words(run("13.36"), mark("d", of: "derived"))]),
      tagged(.note(key: "derived"), [tagged(.listLabel, [words(mark("d", of: "derived"))]), words("Derived")]),
    ])
    #expect(found[0].children.map(\.kind) == [.looseSpan, .tag(.reference(to: "derived"))])
    #expect(found[1].children.map(\.type) == ["Lbl", "Span"])
  }

  @Test func `raised words that are no mark of a note refer to nothing`() {
    let found = elements([tagged(.paragraph, [words(run("5 km"), .init("2", Self.style.raised))])])
    #expect(found[0].children.isEmpty)
  }

  @Test func `two marks next to each other are two references`() {
    let found = elements([tagged(.paragraph, [words(run("13.36"), mark("p", of: "letter p"), mark("d", of: "letter d"))])])
    #expect(
      found[0].children.map(\.kind) == [.looseSpan, .tag(.reference(to: "letter p")), .tag(.reference(to: "letter d"))])
  }

  @Test func `words that lead somewhere are a link, with the area they take`() {
    struct Areas: StructureVisitor {
      var areas: [Rect] = []
      mutating func open(_ kind: StructureElement.Kind, element: Int?, link: Scene.Link?) {
        if let link { areas += link.areas }
      }
      mutating func close(_ kind: StructureElement.Kind) {}
    }
    let target = Scene.Link.Target.uri("https://example.org")
    let item = tagged(.paragraph, [words(run("See "), run("S1", .link(to: target, description: "S1")), run(" for more"))])
    #expect(elements([item])[0].children.map(\.kind) == [.looseSpan, .link(description: "S1", target: target), .looseSpan])
    let page = Document.Page(scene: Scene(size: Size(width: 100, height: 100), items: [item]), label: "")
    var areas = Areas()
    var walk = StructureWalk(
      Document(
        metadata: .init(title: "", author: "", subject: "", language: .english, created: "2022-01-01T00:00:00Z"), pages: [page]))
    walk.run(&areas)
    // A letter is 5 pt wide, its ink reaches from 7.5 pt over the baseline to 2.5 pt under it.
    #expect(areas.areas == [Rect(x: 40, y: 41.5, width: 10, height: 12)])
  }

  @Test func `a link over a line break is one link with an area in each line`() {
    struct Links: StructureVisitor {
      var links: [Scene.Link] = []
      mutating func open(_ kind: StructureElement.Kind, element: Int?, link: Scene.Link?) { if let link { links.append(link) } }
      mutating func close(_ kind: StructureElement.Kind) {}
    }
    let target = Scene.Link.Target.uri("https://example.org")
    let link = TextAttribute.link(to: target, description: "S1 and S2")
    let other = TextAttribute.link(to: .destination("s3"), description: "S3")
    let item = tagged(
      .paragraph, [words(run("See "), run("S1 and", link)), words(run("S2", link)), words(run("S3", other), run(" too"))])
    #expect(
      elements([item])[0].children.map(\.kind) == [
        .looseSpan, .link(description: "S1 and S2", target: target), .link(description: "S3", target: .destination("s3")),
        .looseSpan,
      ])
    var found = Links()
    var walk = StructureWalk(
      Document(
        metadata: .init(title: "", author: "", subject: "", language: .english, created: "2022-01-01T00:00:00Z"),
        pages: [.init(scene: Scene(size: Size(width: 100, height: 100), items: [item]), label: "")]))
    walk.run(&found)
    #expect(found.links.map { $0.areas.map(\.minX) } == [[40, 20], [20]])
  }

  @Test func `the same link in two paragraphs is two`() {
    let link = TextAttribute.link(to: .destination("s1"), description: "S1")
    let paragraph = tagged(.paragraph, [words(run("S1", link))])
    #expect(outline([[paragraph, paragraph]]) == "P(Link) P(Link)")
  }

  @Test func `a mark and another language within a link are elements of the link`() {
    let target = Scene.Link.Target.destination("s1")
    let link = TextAttribute.link(to: target, description: "Daily 金华")
    let found = elements([
      tagged(
        .paragraph, [words(run("see "), run("Daily 金华", link), .init("1", Self.style.raised, [link, .mark(note: "one")]))])
    ])
    #expect(found[0].children.map(\.type) == ["Span", "Link"])
    #expect(
      found[0].children[1].children.map(\.kind) == [
        .looseSpan, .tag(.span(language: .chinese)), .tag(.reference(to: "one")),
      ])
  }

  @Test func `a space between two links goes with the first, no space is an element`() {
    let target = Scene.Link.Target.destination("s")
    let found = elements([
      tagged(
        .paragraph,
        [words(run("S1", .link(to: target, description: "S1")), run(" "), run("S2", .link(to: target, description: "S2")))])
    ])
    #expect(found[0].children.map(\.type) == ["Link", "Link"])
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
      .init(to: .uri("https://example.org"), description: "Source", areas: [.init(origin: .zero, size: .zero)], items: [text]))
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
