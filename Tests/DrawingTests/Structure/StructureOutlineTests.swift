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
