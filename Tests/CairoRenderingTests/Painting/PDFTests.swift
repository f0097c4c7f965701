import CairoRendering
import Drawing
import Languages
import Testing
import ProgramTesting

@Suite struct PDFTests {
  let worker: RenderingWorker

  init() throws {
    worker = try Fixture.worker()
  }

  private func text(_ string: String, y: Double = 60) -> Scene.Item {
    .text(worker.typesetter.line(of: Fixture.chinese(string)), at: Point(x: 40, y: y))
  }

  private func tagged(_ role: Drawing.Tag.Role, element: Int? = nil, _ items: [Scene.Item]) -> Scene.Item {
    .group(.init(items, tag: Drawing.Tag(role, element: element)))
  }

  @Test func `text is found as it was written, without word joiners`() throws {
    let pdf = try worker.pdf(Fixture.document([[text("2022年1—8月，横店影视产业营收157.99\u{2060}亿元，同比增长18.26%")]]))
    #expect(try Program.text(of: "pdftotext", ["FILE", "-"], on: pdf).contains("2022年1—8月，横店影视产业营收157.99亿元，同比增长18.26%"))
  }

  @Test func `fonts are embedded in subset`() throws {
    let pdf = try worker.pdf(Fixture.document([[text("Jinhua 金华")]]))
    let fonts = try Program.text(of: "pdffonts", ["FILE"], on: pdf).split(separator: "\n").dropFirst(2)
    #expect(fonts.count == 2)
    for font in fonts { #expect(font.contains(" yes yes yes ")) }
  }

  @Test func `the same document has the same bytes, in another worker too`() throws {
    let document = Fixture.document([[text("Jinhua 金华")], [text("二")]])
    let pdf = try worker.pdf(document)
    #expect(try worker.pdf(document) == pdf)
    #expect(try Fixture.worker().pdf(document) == pdf)
  }

  @Test func `qpdf finds no fault`() throws {
    let pdf = try worker.pdf(Fixture.document([[tagged(.paragraph, [text("一")])], [text("二")]]))
    _ = try Program.text(of: "qpdf", ["--check", "FILE"], on: pdf)
  }

  @Test func `each page has its size, and metadata is told`() throws {
    var document = Fixture.document([[text("一")], [text("二")]])
    document.pages[1].scene.size = Size(width: 300, height: 200)
    let info = try Program.text(of: "pdfinfo", ["-f", "1", "-l", "2", "FILE"], on: worker.pdf(document))
    #expect(info.contains("Page    1 size:  420 x 595"))
    #expect(info.contains("Page    2 size:  300 x 200"))
    for entry in ["Wuxi", "Office", "Revenue", "one, two"] { #expect(info.contains(entry)) }
    #expect(info.contains("Tagged:          yes"))
  }

  @Test func `structure follows the tags over pages`() throws {
    let furniture = tagged(.artifact, [text("Wuxi  |  2022", y: 30)])
    let pages = [
      [furniture, tagged(.heading(1), [text("标题")]), tagged(.paragraph, element: 4, [text("第一部分，", y: 90)]), furniture],
      [furniture, tagged(.paragraph, element: 4, [text("第二部分")]), tagged(.figure(alternative: "图"), [text("轴")])],
    ]
    let pdf = try worker.pdf(Fixture.document(pages))
    // Since Cairo 1.18 what is painted between the elements of a group is content of the group; the archive pass makes artifacts of it.
    let structure = try Program.text(of: "pdfinfo", ["-struct-text", "FILE"], on: pdf)
      .split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("Wuxi  |  2022") }.joined(separator: "\n")
    let expected = """
      Document
        H1 (block)
          "标题"
        P (block)
          Span (inline)
            "第一部分，"
          Span (inline)
            "第二部分"
        Figure
          "轴"

      """
    #expect(structure == expected)
  }

  @Test func `what the outline lists is what the file holds`() throws {
    let row = tagged(.row, [tagged(.headerCell(.row), [text("甲")]), tagged(.cell(), [text("1")])])
    let link = Scene.Item.link(
      .init(
        to: .uri("https://example.org/数据?a='b'"), description: "Data", areas: [Rect(x: 0, y: 0, width: 50, height: 12)],
        items: [text("数据")]))
    let pages = [
      [tagged(.section, element: 1, [text("一"), tagged(.table, element: 2, [row, row])])],
      [tagged(.section, element: 1, [tagged(.table, element: 2, [row])]), tagged(.note(), [text("来源："), link])],
    ]
    let document = Fixture.document(pages)
    func flat(_ elements: [StructureElement]) -> [String] { elements.flatMap { [$0.type] + flat($0.children) } }
    let listed = flat(StructureOutline.elements(of: document))
    let structure = try Program.text(of: "pdfinfo", ["-struct", "FILE"], on: worker.pdf(document))
    let held = structure.split(separator: "\n").map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
    #expect(held.filter { $0 != "Object" } == ["Document"] + listed)
  }

  @Test func `links, places, bookmarks and page labels are there`() throws {
    let link = Scene.Item.link(
      .init(
        to: .destination("end of 'it'"), description: "End", areas: [Rect(x: 40, y: 50, width: 60, height: 12)], items: [text("末")])
    )
    let document = Fixture.document(
      [[link], [text("末")]],
      destinations: [.init(name: "end of 'it'", page: 1, point: Point(x: 0, y: 40)), .init(name: "start", page: 0, point: .zero)],
      bookmarks: [
        .init(title: "开始", level: 1, destination: "start"), .init(title: "End", level: 2, destination: "end of 'it'"),
        .init(title: "Again", level: 1, destination: "start"),
      ])
    let pdf = try worker.pdf(document)
    let json = try Program.text(of: "qpdf", ["--json", "FILE"], on: pdf)
    #expect(json.contains("\"u:开始\"") || json.contains("开始"))
    #expect(json.contains("/PageLabels"))
    #expect(json.contains("/Subtype\": \"/Link\""))
    #expect(try Program.text(of: "pdfinfo", ["-dests", "FILE"], on: pdf).contains("end of 'it'"))
  }

  @Test func `a link over a line break is one annotation with the outlines of both lines`() throws {
    let words = StyledText(
      [.init("Regional statistics", Fixture.style(), [.link(to: .uri("https://example.org"), description: "Statistics")])],
      language: .english)
    let lines = worker.typesetter.lines(of: words, width: 60)
    #expect(lines.count == 2)
    let items = lines.enumerated().map { Scene.Item.text($1, at: Point(x: 40, y: 50 + 15 * Double($0))) }
    let pdf = try worker.pdf(Fixture.document([[tagged(.paragraph, items)]]))
    let text = try Program.text(of: "qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: pdf)
    #expect(text.ranges(of: "/Subtype /Link").count == 1)
    let quads = try #require(text.firstMatch(of: /\/QuadPoints \[([^\]]*)\]/))
    #expect(quads.1.split(whereSeparator: \.isWhitespace).count == 16)
  }

  @Test func `a link or bookmark to nowhere is refused`() throws {
    let link = Scene.Item.link(
      .init(to: .destination("x"), description: "", areas: [.init(origin: .zero, size: .zero)], items: [text("一")]))
    #expect(throws: RenderingError.unknownDestination("x", page: 1)) { try worker.pdf(Fixture.document([[link]])) }
    #expect(throws: RenderingError.unknownDestination("y", page: nil)) {
      try worker.pdf(Fixture.document([[text("一")]], bookmarks: [.init(title: "", level: 1, destination: "y")]))
    }
  }

  @Test func `a coordinate that is no number is refused with its page`() throws {
    let path = Scene.Item.path(.line(from: .zero, to: Point(x: .nan, y: 1)), fill: nil, stroke: Stroke(.black, width: 1))
    #expect(throws: RenderingError.invalidCoordinate(page: 2, item: "an outline of 2 steps")) {
      try worker.pdf(Fixture.document([[text("一")], [path]]))
    }
    let line = worker.typesetter.line(of: Fixture.english("Jinhua"))
    #expect(throws: RenderingError.invalidCoordinate(page: 1, item: "the text \"Jinhua\"")) {
      try worker.pdf(Fixture.document([[.text(line, at: Point(x: .infinity, y: 0))]]))
    }
  }

  @Test func `a worker paints on after a refusal`() throws {
    let good = Fixture.document([[text("一")]])
    let before = try worker.pdf(good)
    _ = try? worker.pdf(Fixture.document([[.text(worker.typesetter.line(of: Fixture.english("a")), at: Point(x: .nan, y: 0))]]))
    #expect(try worker.pdf(good) == before)
  }

  @Test func `text of other fonts is refused`() throws {
    let line = TextLine(
      runs: [
        .init(
          face: "Elsewhere-Bold", size: 9, color: .black, glyphs: [.init(id: 1, x: 0, y: 0)], text: "a",
          clusters: [.init(bytes: 1, glyphs: 1)])
      ],
      width: 1, ascent: 1, descent: 0, leading: 1, language: .english, end: 1)
    #expect(throws: RenderingError.unknownFace("Elsewhere-Bold", page: 1)) {
      try worker.pdf(Fixture.document([[.text(line, at: .zero)]]))
    }
  }

  @Test func `a document needs a page, a date and different names of places`() {
    #expect(throws: RenderingError.noPages) { try worker.pdf(Fixture.document([])) }
    var undated = Fixture.document([[]])
    undated.metadata.created = "12 October"
    #expect(throws: RenderingError.invalidDate("12 October")) { try worker.pdf(undated) }
    let place = Document.Destination(name: "a", page: 0, point: .zero)
    #expect(throws: RenderingError.invalidDestination("a")) {
      try worker.pdf(Fixture.document([[]], destinations: [place, place]))
    }
  }

  @Test func `Arabic text is found in its order`() throws {
    let line = worker.typesetter.line(of: Fixture.english("Mr عمر said"))
    let pdf = try worker.pdf(Fixture.document([[.text(line, at: Point(x: 40, y: 60))]]))
    #expect(try Program.text(of: "pdftotext", ["FILE", "-"], on: pdf).contains("عمر"))
  }

  @Test func `a page that could not be made is refused with the reason, in a file and as a picture`() throws {
    let worker = try Fixture.worker()
    let page = Document.Page(fault: "page 2: table “Levels”: its data are gone", label: "2")
    let fault = RenderingError.unmadePage(2, reason: "page 2: table “Levels”: its data are gone")
    var document = Fixture.document([[]])
    document.pages.append(page)
    #expect(throws: fault) { try worker.pdf(document) }
    document.pages.removeFirst()
    #expect(throws: RenderingError.unmadePage(1, reason: "page 2: table “Levels”: its data are gone")) { try worker.pdf(document) }
    #expect(throws: fault) { try worker.png(page, number: 2) }
    #expect(throws: fault) { try worker.svg(page, number: 2) }
  }

  @Test func `the file is of a version that holds each object at its own place, with a table at the end`() throws {
    let pdf = try worker.pdf(Fixture.document([[]]))
    #expect(String(decoding: pdf.prefix(8), as: UTF8.self) == "%PDF-1.4")
    #expect(pdf.firstRange(of: Array("\nxref\n0 ".utf8)) != nil)
    #expect(pdf.firstRange(of: Array("/ObjStm".utf8)) == nil)
  }
}
