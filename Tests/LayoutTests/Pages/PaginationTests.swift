import Drawing
import DrawingTesting
import Languages
import Layout
import Styling
import Synchronization
import Testing

@Suite struct PaginationTests {
  static let metadata = Document.Metadata(
    title: "Briefing", author: "Office", subject: "Economy", language: .english, created: "2022-09-01T00:00:00+00:00")

  static func pages(_ sections: [PageSection], mark: String? = nil) throws -> PaginatedDocument {
    try paginate(
      sections: sections, master: PageMaster(series: "Briefing", head: ["Yiwu", "2021"], shortTitle: "Short", mark: mark),
      metadata: metadata, style: Style.shipped("house"), typesetter: FixedWidthTypesetter())
  }

  private func section(_ blocks: [any Block], title: String? = nil, start: PageSection.Start = .newPageUnlessBlank) -> PageSection {
    PageSection(title: title.map { TitleBlock(RichText($0)) }, blocks: blocks, start: start)
  }

  @Test func `every page says which of how many it is`() throws {
    let result = try Self.pages([section((0..<3).map { MockBlock("\($0)", height: 500) })])
    let folios = result.document.pages.map { texts($0.scene.items).last?.text }
    #expect(folios == ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"])
    #expect(result.document.pages.map(\.label) == ["1", "2", "3"])
  }

  @Test func `nothing of a document is left in memory when it is gone`() throws {
    weak var left: FixedWidthTypesetter?
    do {
      let typesetter = FixedWidthTypesetter()
      left = typesetter
      let table = TableBlock(
        columns: [.text("Place"), .number("Value")],
        rows: TableRows((0..<20).map { TableRow([TableCell(RichText("Place \($0)")), "1"]) }))
      let blocks: [any Block] = [
        Heading("Heading"), Paragraph(RichText(String(repeating: "word ", count: 900))), table, MockBlock("a", height: 500),
        TextList(.number, [.init("One"), .init("Two")]),
      ]
      let document = try paginate(
        sections: [section(blocks, title: "Title")],
        master: PageMaster(series: "Briefing", head: ["Yiwu", "2021"], shortTitle: "Short"), metadata: Self.metadata,
        style: Style.shipped("house"), typesetter: typesetter
      ).document
      #expect(document.pages.count > 2)
    }
    #expect(left == nil)
  }

  @Test func `titles stand on their baselines, content on the grid`() throws {
    let result = try Self.pages([
      section([MockBlock("a", height: 500)], title: "One"), section([MockBlock("b", height: 500)], title: "Two"),
    ])
    let titles = result.document.pages.map { page in texts(page.scene.items).first { ["One", "Two"].contains($0.text) }?.at }
    #expect(titles == [Point(x: 47.638, y: 100), Point(x: 47.638, y: 84)])
    #expect(result.document.bookmarks.map(\.title) == ["One", "Two"])
    #expect(result.document.destinations.map(\.page) == [0, 1])
  }

  @Test func `notes stand once at the foot, letters before numbers before the source`() throws {
    let source = Footnote.source("Source:", "press reports.")
    var numbers = NoteNumbers()
    let numbered = numbers.note("size", "Companies above designated size.")
    let derived = Footnote.letter("d", "Derived.")
    let result = try Self.pages([
      section([
        MockBlock("a", height: 500, notes: [source, numbered]), MockBlock("b", height: 20, notes: [derived, numbered]),
      ])
    ])
    let line = texts(result.document.pages[0].scene.items).filter { $0.at.y == 773 }
    #expect(
      line.map(\.text).joined() == "d\u{A0}Derived.  1\u{A0}Companies above designated size.  Source: press reports.")
  }

  @Test func `notes are counted anew on each page, in order of appearance`() throws {
    var numbers = NoteNumbers()
    let notes = ["One.", "Two.", "Three."].map { numbers.note($0, RichText($0)) }
    let result = try Self.pages([
      section([
        MockBlock("a", height: 500, notes: [notes[0], notes[1]]),
        Paragraph("Trade" + .mark(notes[2]) + " and jobs" + .mark(notes[1])).startingPage(),
      ])
    ])
    let pages = result.document.pages.map { texts($0.scene.items).map(\.text).joined() }
    #expect(pages[0].contains("1\u{A0}One.") && pages[0].contains("2\u{A0}Two."))
    #expect(pages[1].contains("Trade1 and jobs2"))
    #expect(pages[1].contains("1\u{A0}Three.") && pages[1].contains("2\u{A0}Two."))
  }

  @Test func `two sources are named, more are listed by their keys with the page of the list`() throws {
    func note(_ key: String) -> Footnote {
      .source("Source:", RichText("Bureau \(key), May (\(key))"), brief: RichText(key), tail: " (page 2)")
    }
    let two = try Self.pages([section([MockBlock("a", height: 500, notes: [note("S1"), note("S2")])])])
    #expect(
      texts(two.document.pages[0].scene.items).map(\.text).joined().contains("Source: Bureau S1, May (S1), Bureau S2, May (S2)"))
    let three = try Self.pages([section([MockBlock("a", height: 500, notes: ["S3", "S1", "S2"].map(note))])])
    #expect(texts(three.document.pages[0].scene.items).map(\.text).joined().contains("Source: S1, S2, S3 (page 2)"))
  }

  @Test func `a Chinese label and a mark stay on one line with what they introduce`() throws {
    var numbers = NoteNumbers(.circled)
    var metadata = Self.metadata
    metadata.language = .chinese
    let notes = [numbers.note("size", "规模以上企业。"), Footnote.source("资料来源：", "S1")]
    let result = try paginate(
      sections: [section([MockBlock("a", height: 500, notes: notes)])],
      master: PageMaster(series: "简报", head: ["义乌"], shortTitle: "短"), metadata: metadata, style: Style.shipped("house"),
      typesetter: FixedWidthTypesetter())
    let foot = texts(result.document.pages[0].scene.items).map(\.text).joined()
    #expect(foot.contains("①\u{2060}规模以上企业。"))
    #expect(foot.contains("资\u{2060}料\u{2060}来\u{2060}源\u{2060}：\u{2060}S1"))
  }

  @Test func `each note is an element of its own with its mark as label`() throws {
    var numbers = NoteNumbers()
    let notes = [Footnote.letter("d", "Derived."), numbers.note("size", "Larger companies."), .sign("..", "Not published.")]
    let result = try Self.pages([section([MockBlock("a", height: 500, notes: notes)])])
    let found = StructureOutline.elements(of: result.document).filter { $0.type == "Note" }
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.children.map(\.type) == ["Lbl", "Span"] })
  }

  @Test func `sources of one kind are one list in their own order`() throws {
    let sources = ["S10", "S2", "S1"].map { Footnote.source("Source:", RichText($0)) }
    let result = try Self.pages([section([MockBlock("a", height: 500, notes: sources)])])
    #expect(texts(result.document.pages[0].scene.items).contains { $0.text == "Source: S1, S2, S10" })
  }

  @Test func `a block whose notes leave no room for it moves to the next page`() throws {
    let note = Footnote(key: "long", kind: .remark, text: RichText(Array(repeating: "word", count: 200).joined(separator: " ")))
    // 780 − 76 = 704 pt are free; the note takes about 90 of them.
    let without = try Self.pages([section([MockBlock("a", height: 600), MockBlock("b", height: 60)])])
    #expect(without.document.pages.count == 1)
    let with = try Self.pages([section([MockBlock("a", height: 600), MockBlock("b", height: 60, notes: [note])])])
    #expect(with.document.pages.count == 2)
    for page in with.document.pages {
      let content = texts(page.scene.items).filter { !$0.text.isEmpty && $0.at.y < 796 }
      #expect(content.allSatisfy { $0.at.y + $0.line.descent <= 784 })
    }
  }

  @Test func `an error names the page`() throws {
    do {
      _ = try Self.pages([section([MockBlock("a", height: 600), MockBlock("b", height: 900)])])
      Issue.record("a block higher than the page was printed")
    } catch let error as LayoutError {
      #expect(error.page == "2")
      #expect(error.block == "b")
      #expect(error.description.hasPrefix("page 2: b: needs 500 × 900 pt but an empty page has 500 × "))
    }
  }

  @Test func `a section runs on where the page before would stay blank`() throws {
    let result = try Self.pages([
      section([MockBlock("a", height: 200)], title: "One"), section([MockBlock("b", height: 200)], title: "Two"),
    ])
    #expect(result.document.pages.count == 1)
  }

  @Test func `a section keeps its page where it asks for it, and the blank is reported`() throws {
    let result = try Self.pages([
      section([MockBlock("a", height: 200)], title: "One"), section([MockBlock("b", height: 200)], title: "Two", start: .newPage),
    ])
    #expect(result.document.pages.count == 2)
    #expect(result.diagnostics.count == 1)
    #expect(result.diagnostics.first?.page == "1")
  }

  @Test func `gaps widen where much is left at the foot`() throws {
    let margin = Margin(before: Gap(least: 20, preferred: 20, most: 28), after: .none)
    let blocks = (0..<5).map { MockBlock("\($0)", height: 100, margin: margin) }
    let result = try Self.pages([section(blocks)])
    let tops = rectangles(result.document.pages[0].scene.items).map(\.minY)
    #expect(tops == [76, 204, 332, 460, 588])
  }

  @Test func `a nearly empty last page is saved by tighter gaps`() throws {
    let margin = Margin(before: Gap(least: 8, preferred: 20, most: 20), after: .none)
    let blocks = (0..<6).map { MockBlock("\($0)", height: 104, margin: margin) }
    #expect(try Self.pages([section(blocks)]).document.pages.count == 1)
  }

  @Test func `what cannot be saved is evened out with the page before`() throws {
    let blocks = (0..<8).map { MockBlock("\($0)", height: 96) }
    let result = try Self.pages([section(blocks)])
    #expect(result.document.pages.map { rectangles($0.scene.items).count } == [4, 4])
  }

  @Test func `two places of one name are an error`() throws {
    #expect(throws: LayoutError.self) {
      try Self.pages([
        section([
          Heading("a", destination: "x"), MockBlock("a", height: 10), Heading("b", destination: "x"), MockBlock("b", height: 10),
        ])
      ])
    }
  }

  @Test func `a link to nowhere is an error`() throws {
    #expect(throws: LayoutError.self) {
      try Self.pages([section([Paragraph(.link("there", to: .destination("nowhere")))])])
    }
  }

  @Test func `a text can name the page of another place`() throws {
    let result = try Self.pages([
      section([Paragraph(RichText("see page ") + .pageNumber(of: "method")), MockBlock("a", height: 600)]),
      PageSection(title: TitleBlock("Method", destination: "method"), blocks: [MockBlock("b", height: 500)]),
    ])
    #expect(texts(result.document.pages[0].scene.items).contains { $0.text == "see page 2" })
  }

  @Test func `a draft says so in head and folio`() throws {
    let result = try Self.pages([section([MockBlock("a", height: 500)])], mark: "Draft")
    #expect(texts(result.document.pages[0].scene.items).filter { $0.text.contains("Draft") }.count == 2)
  }
}

/// The black rectangles of mock blocks in page coordinates.
func rectangles(_ items: [Scene.Item], at origin: Point = .zero) -> [Rect] {
  items.flatMap { item -> [Rect] in
    switch item {
    case .path(let path, .black?, nil): path.bounds.map { [$0.offset(by: origin)] } ?? []
    case .group(let group): rectangles(group.items, at: origin + group.origin)
    case .path, .text, .image, .link: []
    }
  }
}

/// A plot that may be drawn up to 100 pt higher.
private struct Stretching: FigureContent {
  func resolve(width: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    try resolve(width: width, looseness: 0, typesetter: typesetter, style: style)
  }

  func resolve(width: Double, looseness: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    FigureDrawing(
      scene: Scene(
        size: Size(width: width, height: 300 + 100 * looseness),
        items: [
          .path(.rectangle(Rect(x: 0, y: 0, width: width, height: 300 + 100 * looseness)), fill: .black, stroke: nil)
        ]), alternative: "Bars.")
  }
}

/// A figure that may be drawn higher, and a block that is set once; both count how often they are.
private final class Tally: FigureContent, Block {
  private let counts = Mutex((drawn: 0, set: 0))
  var drawn: Int { counts.withLock(\.drawn) }
  var set: Int { counts.withLock(\.set) }

  let name = "tally"
  let semantics = BlockSemantics.blocks([])
  let rules = FlowRules(form: .rigid)

  func resolve(width: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    try resolve(width: width, looseness: 0, typesetter: typesetter, style: style)
  }

  func resolve(width: Double, looseness: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    FigureDrawing(size: Size(width: width, height: 300 + 50 * looseness)) {
      self.counts.withLock { $0.drawn += 1 }
      return (Scene(size: .init(width: width, height: 300)), "Bars.")
    }
  }

  func fit(_ space: Space) throws(LayoutError) -> Fit {
    counts.withLock { $0.set += 1 }
    return .whole(Fragment(size: Size(width: space.width, height: 100)))
  }
}

extension PaginationTests {
  @Test func `a figure that is tried at several heights is drawn once, and a rigid block is set once`() throws {
    let tally = Tally()
    let result = try Self.pages([PageSection(title: nil, blocks: [Figure(Frame(title: "Revenue"), content: tally), tally])])
    #expect(result.document.pages.count == 1)
    #expect(tally.drawn == 1)
    #expect(tally.set == 1)
  }

  private func figure(_ name: String, _ rules: FlowRules = FlowRules(splitting: .avoided, floating: .floats)) -> MockBlock {
    MockBlock(name, height: 300, rules: rules)
  }

  private func table(_ name: String, rows: Int) -> MockBlock {
    MockBlock(name, height: 0, parts: Array(repeating: 20, count: rows), rules: FlowRules(floating: .letsPass))
  }

  @Test func `a figure that does not fit passes the table above it, which the page end cuts`() throws {
    let result = try Self.pages([section([table("t", rows: 30), figure("f"), MockBlock("b", height: 460)])])
    // 704 pt: the figure's 300 and twenty rows, then ten more.
    #expect(result.document.pages.map { rectangles($0.scene.items).map(\.height) } == [[300, 400], [200, 460]])
  }

  @Test func `a figure that does not fit lets the table below it begin`() throws {
    let result = try Self.pages([
      section([MockBlock("a", height: 480), figure("f"), table("t", rows: 12), MockBlock("b", height: 340)])
    ])
    #expect(result.document.pages.map { rectangles($0.scene.items).map(\.height) } == [[480, 220], [20, 300, 340]])
  }

  @Test func `a figure passes nothing that does not let it`() throws {
    let result = try Self.pages([section([MockBlock("a", height: 480), figure("f"), MockBlock("b", height: 100)])])
    #expect(result.document.pages.map { rectangles($0.scene.items).map(\.height) } == [[480], [300, 100]])
  }

  @Test func `a section runs on only where that makes fuller pages`() throws {
    let short = section([MockBlock("a", height: 580)], title: "One")
    // 644 pt are free under the first title, 64 stay: that is no reason to run on.
    let full = try Self.pages([short, section([MockBlock("b", height: 30)], title: "Two")])
    #expect(full.document.pages.count == 2)
    // With 244 pt left the next section begins there, but for one that nothing of fits.
    let begun = section([MockBlock("a", height: 400)], title: "One")
    #expect(try Self.pages([begun, section([table("t", rows: 30)], title: "Two")]).document.pages.count == 2)
    #expect(try Self.pages([begun, section([MockBlock("b", height: 600)], title: "Two")]).document.pages.count == 2)
  }

  @Test func `plots grow where much is left and shrink where a little is missing`() throws {
    let frame = Frame(number: "Figure 1", title: "Revenue")
    let two = try Self.pages([PageSection(title: nil, blocks: [Figure(frame, content: Stretching())])])
    // White and pitches give no more at 1; the plot does until no more than 90 pt are left.
    #expect(rectangles(two.document.pages[0].scene.items).map(\.height) == [600])
    let three = try Self.pages([
      PageSection(
        title: nil,
        blocks: [Figure(frame, content: Stretching()), Figure(frame, content: Stretching()), MockBlock("a", height: 40)])
    ])
    #expect(three.document.pages.count == 1)
  }

  @Test func `white that fills a page opens above a title, not between it and what it is over`() throws {
    let result = try Self.pages([
      section([MockBlock("a", height: 200, margin: .figure)], title: "One"),
      section([MockBlock("b", height: 200, margin: .figure)], title: "Two", start: .runsOn),
    ])
    let page = result.document.pages[0].scene.items
    let title = try #require(texts(page).first { $0.text == "Two" })
    let blocks = rectangles(page)
    #expect(blocks[1].minY - title.at.y < 30)
    #expect(title.at.y - blocks[0].maxY > 60)
  }

  @Test func `a block moves to the last page where both pages are fuller for it`() throws {
    // 704 pt: seven blocks and one would be 32 and 604 pt blank.
    let result = try Self.pages([
      PageSection(
        title: nil,
        blocks: (0..<3).map { _ in Figure(Frame(number: "Figure 1", title: "Revenue"), content: Stretching()) } + [
          MockBlock("a", height: 60)
        ])
    ])
    #expect(result.document.pages.count == 2)
    #expect(result.excess < 40, "\(result.blank)")
  }

  @Test func `a small table moves to the next page whole`() throws {
    let small = TableBlock(
      Frame(number: "Table 1", title: "Ranks"), columns: [.text("Place"), .number("Rank")],
      rows: TableRows((1...9).map { TableRow(["Place", TableCell(RichText("\($0)"))]) }))
    let result = try Self.pages([section([MockBlock("a", height: 590), small, MockBlock("b", height: 400)])])
    let numbers = result.document.pages.map { page in texts(page.scene.items).filter { Int($0.text) != nil }.count }
    #expect(numbers.prefix(2).elementsEqual([0, 9]), "\(numbers)")
  }

  @Test func `a table of which only a few rows would go over the page is set closer`() throws {
    let table = TableBlock(
      Frame(number: "Table 1", title: "Ranks"), columns: [.text("Place"), .number("Rank")],
      rows: TableRows((1...46).map { TableRow(["Place", TableCell(RichText("\($0)"))]) }))
    #expect(try Self.pages([section([table])]).document.pages.count == 1)
  }

  @Test func `the title of a section that runs on the first page is that of a later page`() throws {
    let result = try Self.pages([
      PageSection(title: TitleBlock("One"), blocks: [MockBlock("a", height: 100)]),
      PageSection(title: TitleBlock("Two"), blocks: [MockBlock("b", height: 100)], start: .runsOn),
    ])
    let titles = texts(result.document.pages[0].scene.items).filter { ["One", "Two"].contains($0.text) }
    #expect(titles.map { $0.line.runs.first?.size } == [27, 20])
  }

  @Test func `a running head too long for its line takes two and overlaps nothing`() throws {
    let long = String(repeating: "A place with a long name ", count: 6)
    let result = try paginate(
      sections: [PageSection(title: nil, blocks: [MockBlock("a", height: 500)])],
      master: PageMaster(series: "Regional Economic Briefing", head: [long, "2021"], shortTitle: long + long),
      metadata: Self.metadata,
      style: Style.shipped("house"), typesetter: FixedWidthTypesetter())
    let boxes = texts(result.document.pages[0].scene.items).map { found in
      Rect(
        x: found.at.x, y: found.at.y - found.line.ascent, width: found.line.width, height: found.line.ascent + found.line.descent)
    }
    for (index, box) in boxes.enumerated() {
      #expect(box.minX > 47 && box.maxX < 548)
      for other in boxes[(index + 1)...] { #expect(!box.inset(by: 0.01).intersects(other)) }
    }
  }
}
