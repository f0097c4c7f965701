import Drawing
import DrawingTesting
import Layout
import Styling
import Testing

@Suite struct KeyFigureStripTests {
  private func tile(
    _ label: RichText = "Revenue", _ number: RichText = "15.80", unit: RichText = "bn", change: KeyFigureTile.Change? = nil,
    standing: KeyFigureTile.Standing = .published
  ) -> KeyFigureTile {
    KeyFigureTile(
      label: label, number: number, unit: unit, standing: standing,
      change: change ?? .moved(.up, amount: "18.26%", basis: "year", spoken: "up 18.26%"), earlier: "13.36")
  }

  private func printed(_ tiles: [KeyFigureTile], width: Double = 500.004, height: Double = 400) throws -> Fragment {
    try #require(try KeyFigureStrip(tiles).fit(.testing(width, height)).printed)
  }

  @Test func `four lines stand on the baselines of the design`() throws {
    let fragment = try printed([tile()])
    #expect(texts(fragment.items).map(\.at.y) == [14, 44, 44, 60, 60, 72])
    #expect(fragment.size.height == 76)
  }

  @Test func `number and unit, amount and basis do not run together when they are read`() throws {
    let words = texts(try printed([tile()]).items).map(\.text)
    #expect(words == ["Revenue", "15.80", "\u{A0}bn", "18.26%", "\u{A0}year", "13.36"])
  }

  @Test func `four tiles stand side by side, the fifth in a row of its own`() throws {
    let fragment = try printed((0..<5).map { tile(RichText("T\($0)")) })
    let places = texts(fragment.items).filter { $0.text.hasPrefix("T") }.map(\.at)
    #expect(places.map(\.y) == [14, 14, 14, 14, 106])
    #expect(zip(places.map(\.x), [0, 128, 256, 384, 0]).allSatisfy { abs($0 - $1) < 0.01 })
    #expect(fragment.size.height == 168)
  }

  @Test func `a label of two lines moves the others in every tile`() throws {
    let fragment = try printed([tile("A label that is much longer than one line"), tile("Short")])
    let found = texts(fragment.items)
    #expect(found.filter { $0.text == "15.80" }.map(\.at.y) == [54, 54])
    #expect(found.first { $0.text == "Short" }?.at.y == 14)
    #expect(fragment.size.height == 86)
  }

  @Test func `a wide number is set smaller, its unit then stands on the line below`() throws {
    let found = texts(try printed([tile("a", "123,456.7", unit: "bn yuan"), tile("b", "7")]).items)
    let number = try #require(found.first { $0.text == "123,456.7" })
    #expect(number.line.runs.first?.size == 22)
    #expect(number.line.width <= 116)
    #expect(found.first { $0.text == "bn yuan" }?.at == Point(x: 0, y: 60))
    #expect(found.first { $0.text == "7" }?.line.runs.first?.size == 27)
  }

  @Test func `a unit on the line of the change moves the reason for its absence to the last line, not the whole strip`() throws {
    var wide = tile("a", "123,456.7", unit: "bn yuan", change: KeyFigureTile.Change.none(reason: "None published"))
    wide.earlier = RichText()
    let fragment = try printed([tile("b", "7"), wide])
    let found = texts(fragment.items)
    #expect(found.first { $0.text == "bn yuan" }?.at.y == 60)
    #expect(found.first { $0.text == "None published" }?.at.y == 72)
    #expect(found.first { $0.text == "13.36" }?.at.y == 72)
    #expect(fragment.size.height == 76)
  }

  @Test func `a number wider than any tile is printed and reported`() throws {
    let fragment = try printed([tile("a", "123,456,789,012,345.7")])
    #expect(fragment.diagnostics.count == 1)
    #expect(texts(fragment.items).contains { $0.text == "123,456,789,012,345.7" })
  }

  @Test func `a derived number is not in the ink of published ones`() throws {
    let context = try LayoutContext.testing()
    let found = texts(try printed([tile("a", "1"), tile("b", "2", standing: .derived)]).items)
    #expect(found.first { $0.text == "1" }?.line.runs.first?.color == context.style.colors.data)
    #expect(found.first { $0.text == "2" }?.line.runs.first?.color == context.style.colors.secondary)
  }

  @Test func `the triangle says its direction to those who do not see it`() throws {
    let description = try printed([tile()]).scene.description
    #expect(description.contains("span for \"up 18.26%\""))
  }

  @Test func `without a change there is its reason and no triangle`() throws {
    let fragment = try printed([tile(change: KeyFigureTile.Change.none(reason: "No earlier figure published"))])
    #expect(texts(fragment.items).contains { $0.text == "No earlier figure published" && $0.at.y == 60 })
    #expect(!fragment.scene.description.contains("span"))
  }

  @Test func `rows that do not fit go on`() throws {
    let fit = try KeyFigureStrip((0..<5).map { tile(RichText("T\($0)")) }).fit(.testing(500.004, 100))
    #expect(fit.printed?.size.height == 76)
    #expect(try fit.rest?.fit(.testing(500.004, 100)).printed?.size.height == 76)
    #expect(try KeyFigureStrip([tile()]).fit(.testing(500, 75, vacancy: .shared)).refusal?.needed.height == 76)
  }
}
