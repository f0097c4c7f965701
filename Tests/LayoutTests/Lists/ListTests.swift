import Drawing
import DrawingTesting
import Languages
import Layout
import Styling
import Testing

@Suite struct ListTests {
  @Test func `numbers stand before their entries`() throws {
    let list = TextList(.number, [.init(lead: "First.", "One."), .init("Two.")])
    let fragment = try #require(try list.fit(.testing(200, 100)).printed)
    #expect(texts(fragment.items).map(\.text) == ["1", "First. One.", "2", "Two."])
    #expect(texts(fragment.items).map(\.at.y) == [9, 9, 27, 27])
  }

  @Test func `a list goes on where it was cut, with the right number`() throws {
    let list = TextList(.number, (0..<6).map { TextList.Entry(RichText("entry \($0)")) })
    let fit = try list.fit(.testing(200, 40))
    #expect(texts(fit.printed?.items ?? []).map(\.text) == ["1", "entry 0", "2", "entry 1"])
    #expect(texts(try fit.rest?.fit(.testing(200, 100)).printed?.items ?? []).map(\.text).prefix(2) == ["3", "entry 2"])
  }

  @Test func `a long entry leaves two lines on each side, and no second number`() throws {
    let list = TextList(.number, [.init("aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd")])
    let fit = try list.fit(.testing(60, 40))
    #expect(texts(fit.printed?.items ?? []).map(\.text) == ["1", "aaaaaaaaaa", "bbbbbbbbbb"])
    #expect(texts(try fit.rest?.fit(.testing(60, 40)).printed?.items ?? []).map(\.text) == ["cccccccccc", "dddddddddd"])
  }

  @Test func `facts are parted by hairlines and go on with their heading`() throws {
    let facts = FactList(
      Frame(number: "Key facts", role: .heading(2)),
      (0..<4).map { .init(number: RichText("\($0)0"), unit: "bn", text: RichText("fact \($0)")) })
    let fit = try facts.fit(.testing(158, 110))
    #expect(texts(fit.printed?.items ?? []).filter { $0.text.hasPrefix("fact") }.map(\.text) == ["fact 0", "fact 1"])
    #expect(texts(try fit.rest?.fit(.testing(158, 200)).printed?.items ?? []).first?.text == "KEY FACTS (CONTINUED)")
  }

  @Test func `a short list is cut by no page end where another page can hold it`() throws {
    let facts = FactList(
      Frame(number: "Key facts"), (0..<4).map { .init(number: RichText("\($0)0"), unit: "bn", text: RichText("fact \($0)")) })
    #expect(try facts.fit(.testing(158, 110, vacancy: .shared)).printed == nil)
    let long = FactList(
      Frame(number: "Key facts"), (0..<9).map { .init(number: RichText("\($0)0"), unit: "bn", text: RichText("fact \($0)")) })
    #expect(try long.fit(.testing(158, 110, vacancy: .shared)).printed != nil)
  }

  @Test func `ranks end at one edge`() throws {
    let ranks = RankList(
      Frame(title: "Ranks"), [.init(place: "1", text: "One"), .init(place: "16", text: "Sixteen", weight: .ordinary)])
    let found = texts(try #require(try ranks.fit(.testing(158, 300)).printed).items)
    let edges = ["1", "16"].compactMap { place in found.first { $0.text == place }.map { $0.at.x + $0.line.width } }
    #expect(edges.count == 2 && abs(edges[0] - edges[1]) < 0.01)
  }

  @Test func `a source that others point to is a place`() throws {
    let list = SourceList([.init(key: "S1", text: "One", destination: "s1"), .init(key: "S2", text: "Two", destination: "s2")])
    let fragment = try #require(try list.fit(.testing(244, 300)).printed)
    #expect(fragment.places.map(\.name) == ["s1", "s2"])
    #expect((fragment.places.last?.point.y ?? 0) >= 10)
  }

  @Test func `marks are explained in a row each`() throws {
    let key = StatusKey([
      .init(mark: "d", swatch: nil, instead: "no bar", name: "Derived", form: "Hatched"),
      .init(mark: "p", swatch: nil, name: "Provisional", form: "Tint"),
    ])
    #expect(try key.fit(.testing(244, 300)).printed?.size.height == 36)
    #expect(try key.fit(.testing(244, 20)).rest != nil)
  }

  @Test func `a cut list is one list, its items numbered on`() throws {
    let list = TextList(.bullet, (0..<3).map { TextList.Entry(RichText("entry \($0)")) })
    #expect(list.name == "list “entry 0”")
    let fit = try list.fit(.testing(200, 40))
    func elements(_ fragment: Fragment?) -> [Int?] {
      (fragment?.items ?? []).map { item in if case .group(let group) = item { group.tag?.element } else { nil } }
    }
    let (first, second) = (elements(fit.printed), elements(try fit.rest?.fit(.testing(200, 100)).printed))
    #expect(first.count == 1 && first == second && first[0] != nil)
    #expect(elements(try list.fit(.testing(200, 400)).printed) == [nil])
  }

  @Test func `a list that finds no room for two lines says what it needs`() throws {
    let refusal = try #require(
      try TextList(.bullet, [.init("aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd")]).fit(.testing(60, 10, vacancy: .shared)).refusal)
    #expect(refusal.reason == "2 lines stay together")
    #expect(refusal.needed.height == 24)
  }

  @Test func `the notes of a list's entry come with the lines that hold their marks`() throws {
    let (first, second) = (Footnote.letter("d", "Derived."), Footnote.letter("p", "Provisional."))
    let entry = RichText("aaaaaaaaaa") + .mark(first) + " bbbbbbbbbb cccccccccc dddddddddd" + .mark(second)
    let fit = try TextList(.bullet, [.init(entry)]).fit(.testing(70, 40))
    #expect(fit.printed?.notes == [first])
    #expect(try fit.rest?.fit(.testing(70, 40)).printed?.notes == [second])
  }

  @Test func `a source list is cut between sources and refuses where none fits`() throws {
    let list = SourceList((1...3).map { .init(key: "S\($0)", text: "Source \($0)", details: ["A detail", "Another"]) })
    let fit = try list.fit(.testing(244, 24))
    #expect(texts(fit.printed?.items ?? []).map(\.text).filter { ["S1", "S2", "S3"].contains($0) } == ["S1", "S2"])
    #expect(texts(try fit.rest?.fit(.testing(244, 80)).printed?.items ?? []).first?.text == "S3")
    #expect(try list.fit(.testing(244, 5)).refusal?.reason == "a source is not split")
  }

  @Test func `a source is a line: its key, what it is, who published it and when`() throws {
    let list = SourceList([.init(key: "S1", text: "Trade", details: ["Customs, 3 May 2022"])])
    let found = texts(try #require(try list.fit(.testing(500, 300)).printed).items)
    #expect(Set(found.map(\.at.y)).count == 1)
    #expect(found.map(\.text).joined().hasPrefix("S1Trade"))
    #expect(found.map(\.text).joined().hasSuffix("Customs, 3 May 2022"))
  }

  @Test func `ranks go on under their title, leading places in the ink of figures, others not`() throws {
    let list = RankList(
      Frame(title: "Ranks"),
      (1...4).map {
        .init(place: RichText("\($0)"), text: RichText("rank \($0)"), detail: "2021", weight: $0 == 1 ? .leading : .ordinary)
      })
    let fit = try list.fit(.testing(158, 130))
    let found = texts(fit.printed?.items ?? [])
    let colors = try LayoutContext.testing().style.colors
    #expect(found.first { $0.text == "1" }?.line.runs.first?.color == colors.data)
    #expect(found.first { $0.text == "2" }?.line.runs.first?.color == colors.secondary)
    let rest = texts(try fit.rest?.fit(.testing(158, 400)).printed?.items ?? [])
    #expect(rest.first?.text == "Ranks (continued)")
    #expect((found + rest).filter { $0.text.hasPrefix("rank ") }.map(\.text) == (1...4).map { "rank \($0)" })
    #expect((found + rest).filter { $0.text == "2021" }.count == 4)
  }

  @Test func `rows are higher where a page is to be filled`() throws {
    let key = StatusKey([.init(mark: "d", swatch: nil, name: "Derived", form: "Hatched")])
    let loose = try key.fit(.testing(244, 300, context: .testing(looseness: 1))).printed?.size.height
    #expect(try key.fit(.testing(244, 300)).printed?.size.height == 18)
    #expect(loose.map { abs($0 - 18 * 1.2) < 0.001 } == true)
  }

  @Test func `an entry goes on where a page end has cut it, whatever page numbers it prints`() throws {
    let context = LayoutContext(
      typesetter: FixedWidthTypesetter(), style: try Style.shipped("house"), language: .english,
      outline: Outline(pages: ["x": "120"]))
    let list = TextList(.number, [.init(lead: "aaaa", .pageNumber(of: "x") + " bbbbbbbbbb cccccccccc dddddddddd eeeeeeeeee")])
    let fit = try list.fit(.testing(60, 36, context: context))
    let rest = try fit.rest?.fit(.testing(60, 50, context: context))
    #expect(texts(fit.printed?.items ?? []).map(\.text) == ["1", "aaaa 120", "bbbbbbbbbb", "cccccccccc"])
    #expect(texts(rest?.printed?.items ?? []).map(\.text) == ["dddddddddd", "eeeeeeeeee"])
  }

  @Test func `a form in words is left out where its name would have no room`() throws {
    let key = StatusKey([.init(mark: "d", swatch: nil, name: "Derived", form: "Hatched")])
    #expect(texts(try key.fit(.testing(244, 300)).printed?.items ?? []).contains { $0.text.hasSuffix("Hatched") })
    #expect(!texts(try key.fit(.testing(150, 300)).printed?.items ?? []).contains { $0.text.hasSuffix("Hatched") })
  }
}
