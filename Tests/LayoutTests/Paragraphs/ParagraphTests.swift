import Drawing
import DrawingTesting
import Languages
import Layout
import Styling
import Testing

@Suite struct ParagraphTests {
  /// In the house style a letter of running text is 4.25 pt wide and a line 12 pt high: ten letters and no more fit 44 pt.
  private let paragraph = Paragraph("aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd eeeeeeeeee")

  @Test func `lines stand on their leading`() throws {
    let fragment = try #require(try paragraph.fit(.testing(44, 100)).printed)
    #expect(texts(fragment.items).map(\.at.y) == [9, 21, 33, 45, 57])
    #expect(fragment.size == Size(width: 44, height: 60))
  }

  @Test func `a page end leaves two lines after it`() throws {
    let fit = try paragraph.fit(.testing(44, 50))
    #expect(texts(fit.printed?.items ?? []).map(\.text) == ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"])
    #expect(texts(try fit.rest?.fit(.testing(44, 50)).printed?.items ?? []).map(\.text) == ["dddddddddd", "eeeeeeeeee"])
  }

  @Test func `a page end leaves two lines before it`() throws {
    let long = Paragraph("aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd eeeeeeeeee ffffffffff")
    #expect(try long.fit(.testing(44, 23, vacancy: .shared)).refusal?.needed.height == 24)
    #expect(try long.fit(.testing(44, 24, vacancy: .shared)).printed?.size.height == 24)
  }

  @Test func `a paragraph of less than six lines is not cut where it may move`() throws {
    #expect(try paragraph.fit(.testing(44, 59, vacancy: .shared)).refusal?.needed.height == 60)
    #expect(try paragraph.fit(.testing(44, 60, vacancy: .shared)).isWhole)
  }

  @Test func `three lines are not parted`() throws {
    let three = Paragraph("aaaaaaaaaa bbbbbbbbbb cccccccccc")
    #expect(try three.fit(.testing(44, 35, vacancy: .shared)).printed == nil)
    #expect(try three.fit(.testing(44, 36, vacancy: .shared)).isWhole)
  }

  @Test func `on an empty page even one line is better than none`() throws {
    let fit = try Paragraph("aaaaaaaaaa bbbbbbbbbb").fit(.testing(44, 13))
    #expect(fit.printed?.size.height == 12)
    #expect(texts(try fit.rest?.fit(.testing(44, 13)).printed?.items ?? []).map(\.text) == ["bbbbbbbbbb"])
  }

  @Test func `the rest is broken anew where the next column is wider`() throws {
    let rest = try #require(try paragraph.fit(.testing(44, 36)).rest)
    #expect(texts(try rest.fit(.testing(200, 50)).printed?.items ?? []).map(\.text) == ["dddddddddd eeeeeeeeee"])
  }

  @Test func `both parts bear one element number, a whole paragraph none`() throws {
    let fit = try paragraph.fit(.testing(44, 36))
    let rest = try #require(try fit.rest?.fit(.testing(44, 50)))
    func element(_ fit: Fit) -> Int? {
      if case .group(let group)? = fit.printed?.items.first { group.tag?.element } else { nil }
    }
    #expect(element(fit) == 1)
    #expect(element(rest) == 1)
    #expect(element(try paragraph.fit(.testing(44, 100))) == nil)
  }

  @Test func `a note comes with the part that bears its mark`() throws {
    let note = Footnote.letter("d", "Derived.")
    let marked = Paragraph(RichText("aaaaaaaaaa bbbbbbbbbb cccccccccc ddddddddd") + .mark(note) + " eeeeeeeeee ffff")
    let fit = try marked.fit(.testing(44, 36))
    #expect(fit.printed?.notes == [])
    #expect(try fit.rest?.fit(.testing(44, 50)).printed?.notes == [note])
  }

  @Test func `a link that a page end cuts leads from both pages and is called by all its words`() throws {
    let address = Scene.Link.Target.uri("https://example.org")
    let linked = Paragraph("aaaaaaaaaa bbbbbbbbbb " + .link("cccccccccc dddddddddd", to: address) + " eeeeeeeeee")
    let fit = try linked.fit(.testing(44, 36))
    let parts = [fit.printed, try fit.rest?.fit(.testing(44, 50)).printed].map { texts($0?.items ?? []) }
    #expect(parts.map { $0.map(\.text) } == [["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"], ["dddddddddd", "eeeeeeeeee"]])
    let attributes = [parts[0].last, parts[1].first].map { $0?.line.runs.first?.attributes }
    #expect(attributes == [[.link(to: address, description: "cccccccccc dddddddddd")], attributes[0]])
  }

  @Test func `no character is lost or said twice after the number of a page that has two digits`() throws {
    let context = LayoutContext(
      typesetter: FixedWidthTypesetter(), style: try Style.shipped("house"), language: .english,
      outline: Outline(pages: ["x": "120"]))
    let paragraph = Paragraph("aaaa " + .pageNumber(of: "x") + " bbbbbbbbbb cccccccccc dddddddddd eeeeeeeeee")
    let fit = try paragraph.fit(.testing(44, 36, context: context))
    let rest = try fit.rest?.fit(.testing(44, 50, context: context))
    #expect(texts(fit.printed?.items ?? []).map(\.text) == ["aaaa 120", "bbbbbbbbbb", "cccccccccc"])
    #expect(texts(rest?.printed?.items ?? []).map(\.text) == ["dddddddddd", "eeeeeeeeee"])
  }

  @Test func `an empty paragraph takes no room`() throws {
    #expect(try Paragraph("").fit(.testing(44, 0, vacancy: .shared)).printed?.size.height == 0)
  }
}
