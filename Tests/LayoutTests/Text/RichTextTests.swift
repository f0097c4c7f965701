import Drawing
import Layout
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

  @Test func `a link covers its words and no others`() throws {
    let text = RichText("aaaa ") + .link("bbbb cccc", to: .uri("https://example.org")) + " dddd"
    let fragment = try #require(try Paragraph(text).fit(.testing(44, 100)).printed)
    guard case .group(let paragraph)? = fragment.items.first else {
      Issue.record("no paragraph")
      return
    }
    let links = paragraph.items.compactMap { item in
      if case .link(let link) = item { link } else { nil }
    }
    // A letter is 4.25 pt wide and ten fit a line: "aaaa bbbb", "cccc dddd".
    #expect(links.map { texts($0.items).map(\.text).joined() } == ["bbbb", "cccc"])
    #expect(links.map(\.area.minX) == [21.25, 0])
    #expect(links.map(\.area.width) == [17, 17])
    #expect(texts(fragment.items).map(\.text).joined(separator: "|") == "aaaa |bbbb|cccc| dddd")
  }
}
