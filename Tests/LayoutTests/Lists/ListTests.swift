import Drawing
import Layout
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
    #expect((fragment.places.last?.point.y ?? 0) > 10)
  }

  @Test func `marks are explained in a row each`() throws {
    let key = StatusKey([
      .init(mark: "d", swatch: nil, instead: "no bar", name: "Derived", form: "Hatched"),
      .init(mark: "p", swatch: nil, name: "Provisional", form: "Tint"),
    ])
    #expect(try key.fit(.testing(244, 300)).printed?.size.height == 36)
    #expect(try key.fit(.testing(244, 20)).rest != nil)
  }
}
