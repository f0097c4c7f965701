import Drawing
import DrawingTesting
import Languages
import Layout
import Styling
import Testing

@Suite struct RichTextTests {
  @Test func `a bookmark says the words without marks`() {
    let text = RichText("Exports") + .mark(.letter("d", "Derived.")) + " rose " + .strong("fast") + .raised("2")
    #expect(text.string == "Exports rose fast")
  }

  @Test func `notes come in order, those without a mark last`() {
    let (first, second) = (Footnote.letter("d", "Derived."), Footnote.sign("..", "not published"))
    #expect((RichText("..").declaring(second) + .mark(first)).notes == [first, second])
  }

  @Test func `a note keeps its number for the whole document`() {
    var numbers = NoteNumbers()
    #expect(["a", "b", "a"].map { numbers.note($0, "x").mark } == ["1", "2", "1"])
  }

  @Test func `Chinese notes are circled as far as there are circles`() {
    var numbers = NoteNumbers(.circled)
    let marks = (1...51).map { numbers.note("\($0)", "x").mark }
    #expect([marks[0], marks[19], marks[20], marks[35], marks[49], marks[50]] == ["①", "⑳", "㉑", "㊱", "㊿", "51"])
  }

  @Test func `a link covers its words and no others, over a line break`() throws {
    let text = RichText("aaaa ") + .link("bbbb cccc", to: .uri("https://example.org")) + " dddd"
    let fragment = try #require(try Paragraph(text).fit(.testing(44, 100)).printed)
    let links = linked(fragment)
    // A letter is 4.25 pt wide and ten fit a line: "aaaa bbbb", "cccc dddd".
    #expect(links.map { texts($0.items).map(\.text) } == [["bbbb", "cccc"]])
    #expect(links.map(\.description) == ["bbbb cccc"])
    #expect(links.flatMap(\.areas).map(\.minX) == [21.25, 0])
    #expect(links.flatMap(\.areas).map(\.width) == [17, 17])
    #expect(texts(fragment.items).flatMap { $0.line.runs.map(\.text) }.joined(separator: "|") == "aaaa |bbbb|cccc| dddd")
  }

  @Test func `links of a tile, a table cell and a note lead where they say`() throws {
    let link = RichText.link("S1", to: .uri("https://example.org"))
    let strip = KeyFigureStrip([KeyFigureTile(label: link, number: "1", change: .none(reason: ""))])
    #expect(linked(try #require(try strip.fit(.testing(400, 200)).printed)).count == 1)
    let table = TableBlock(columns: [.text("Source")], rows: [TableRow([TableCell(link)])])
    #expect(linked(try #require(try table.fit(.testing(400, 200)).printed)).count == 1)
    let result = try PaginationTests.pages([
      PageSection(title: nil, blocks: [MockBlock("a", height: 100, notes: [.source("Source:", "see " + link)])])
    ])
    let notes = StructureOutline.elements(of: result.document).filter { $0.type == "Note" }
    #expect(notes.map { $0.children.map(\.type) } == [["Span", "Link"]])
  }

  @Test func `a run says what it is: a link, the mark of its note by key, a page that is known`() throws {
    let outline = Outline(pages: ["method": "7"])
    let context = LayoutContext(
      typesetter: FixedWidthTypesetter(), style: try Style.shipped("house"), language: .english, outline: outline)
    let words: RichText =
      "see " + .link("S1", to: .uri("https://example.org")) + .mark(.letter("d", "Derived.")) + .pageNumber(of: "method")
      + .pageNumber(of: "elsewhere")
    #expect(
      context.styled(words, context.type.body).runs.map(\.attributes) == [
        [], [.link(to: .uri("https://example.org"), description: "S1")], [.mark(note: "letter d")],
        [.link(to: .destination("method"), description: "7")], [],
      ])
  }

  /// The links of a fragment as they become elements.
  private func linked(_ fragment: Fragment) -> [Scene.Link] {
    struct Links: StructureVisitor {
      var links: [Scene.Link] = []
      mutating func open(_ kind: StructureElement.Kind, element: Int?, link: Scene.Link?) { if let link { links.append(link) } }
      mutating func close(_ kind: StructureElement.Kind) {}
    }
    var links = Links()
    var walk = StructureWalk(
      Document(metadata: PaginationTests.metadata, pages: [.init(scene: fragment.scene, label: "1")]))
    walk.run(&links)
    return links.links
  }
}
