import Drawing
import Languages
import Testing

@testable import Archiving

@Suite struct DocumentStructureTests {
  @Test func `the bounds of a figure are those of its ink on the page`() {
    let structure = DocumentStructure(
      of: document([
        .group(
          .init(
            [
              tagged(
                .figure(alternative: "Bars"),
                [
                  .path(.rectangle(Rect(x: 0, y: 0, width: 100, height: 50)), fill: .black, stroke: nil),
                  text("label", x: 90, y: 70),
                ], at: Point(x: 20, y: 300))
            ], origin: Point(x: 30, y: 0)))
      ]))
    #expect(structure.bounds == [0: Rect(x: 50, y: 300, width: 130, height: 72)])
  }

  @Test func `what a clip hides does not widen a figure`() {
    let clipped = Scene.Item.group(
      .init(
        [.path(.rectangle(Rect(x: -500, y: 0, width: 1000, height: 50)), fill: .black, stroke: nil)],
        clip: .rectangle(Rect(x: 0, y: 0, width: 60, height: 40))))
    let structure = DocumentStructure(
      of: document([tagged(.figure(alternative: "Bars"), [clipped], at: Point(x: 10, y: 10))]))
    #expect(structure.bounds[0] == Rect(x: 10, y: 10, width: 60, height: 40))
  }

  @Test func `a part in the other script says its language`() {
    let structure = DocumentStructure(
      of: document([
        tagged(.paragraph, [text("金华市")]), tagged(.paragraph, [text("Jinhua 金华")]), tagged(.paragraph, [text("42.3")]),
        tagged(.paragraph, [text("地区生产总值", language: .chinese)]),
      ]))
    #expect(
      structure.indices.map(structure.language(of:)) == [
        // The second paragraph has words of both: they are elements of their own in it.
        .other(.chinese), DocumentStructure.PartLanguage.none, .document, .other(.chinese),
        DocumentStructure.PartLanguage.none, .other(.chinese),
      ])
  }

  @Test func `headings in order pass`() throws {
    try DocumentStructure(
      of: document([1, 2, 3, 2, 3, 1].map { tagged(.heading($0), [text("h")]) })
    ).check()
  }

  @Test func `a heading that skips a level is refused with its page and text`() {
    let structure = DocumentStructure(
      of: document([tagged(.heading(1), [text("One")])], [tagged(.heading(3), [text("Three")])]))
    #expect(throws: ArchivingError.headingJump(page: 2, from: 1, to: 3, text: "Three")) { try structure.check() }
  }

  @Test func `a first heading below level 1 is refused`() {
    let structure = DocumentStructure(of: document([tagged(.heading(2), [text("Two")])]))
    #expect(throws: ArchivingError.headingJump(page: 1, from: 0, to: 2, text: "Two")) { try structure.check() }
  }

  @Test func `a figure without words is refused`() {
    let structure = DocumentStructure(of: document([], [tagged(.figure(alternative: " \n"), [text("a")])]))
    #expect(throws: ArchivingError.undescribedFigure(page: 2)) { try structure.check() }
  }

  @Test func `a link without words is refused`() {
    let link = Scene.Link(
      to: .uri("https://example.org"), description: "", areas: [Rect(x: 0, y: 0, width: 1, height: 1)], items: [text("a")])
    let structure = DocumentStructure(of: document([.link(link)]))
    #expect(throws: ArchivingError.undescribedLink(page: 1, target: "https://example.org")) { try structure.check() }
  }

  @Test func `a document without a title is refused before it is painted`() {
    #expect(throws: ArchivingError.missingTitle) { try Archive().checked(document([], title: " ")) }
  }

  @Test(arguments: ["", "e", "english language", "中文", "en-", "en_GB"])
  func `a document without a language is refused`(tag: String) {
    #expect(throws: ArchivingError.unknownLanguage(tag)) {
      _ = try Archive().checked(document([], language: TextLanguage(rawValue: tag)))
    }
  }
}
