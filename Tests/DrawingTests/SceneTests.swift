import Drawing
import DrawingTesting
import Languages
import Testing

@Suite struct SceneTests {
  @Test func `a scene prints as stable text at a hundredth of a point`() {
    let style = TextStyle(
      latin: Face("Inter", weight: 400), han: Face("Noto Sans CJK SC", weight: 400), size: 8, leading: 10, color: .black)
    let line = FixedWidthTypesetter().line(of: StyledText("GDP", style, language: .english))
    let scene = Scene(
      size: Size(width: 100, height: 50.126),
      items: [
        .path(.line(from: .zero, to: Point(x: 1 / 3, y: -0.001)), fill: nil, stroke: Stroke(.black, width: 0.5, dash: [2, 1])),
        .group(.init([.text(line, at: Point(x: 1, y: 2))], tag: Tag(.heading(2)), origin: Point(x: 10, y: 0))),
      ])
    #expect(
      scene.description == """
        scene 100 × 50.13
          path M0,0 L0.33,0 stroke #000000 0.5 dash 2/1
          group heading 2 at 10,0
            text 1,2 "GDP" width 12 Inter-400 8 #000000

        """)
  }

  /// The description of a scene of one item, without its first line.
  private func printed(_ item: Scene.Item) -> [String] {
    Scene(size: .zero, items: [item]).description.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test(arguments: [
    (1.0 / 3, "0.33"), (-0.004, "0"), (0.005, "0.01"), (12.10, "12.1"), (-7.05, "-7.05"), (100, "100"), (.infinity, "inf"),
    (1e16, "1e+16"),
  ])
  func `a number prints to two decimals without zeros at its end or a negative zero`(value: Double, text: String) {
    #expect(number(value) == text)
  }

  @Test func `outlines print their steps, fill, ink and dash`() {
    #expect(
      printed(.path(.polygon([.zero, Point(x: 1, y: 2.5)]), fill: .white, stroke: nil)) == ["  path M0,0 L1,2.5 Z fill #FFFFFF"])
    #expect(
      printed(
        .path(
          Path([.move(.zero), .curve(.zero, Point(x: 1, y: 1), to: Point(x: 2, y: 0))]), fill: nil,
          stroke: Stroke(.black, width: 0.25))) == ["  path M0,0 C0,0 1,1 2,0 stroke #000000 0.25"])
  }

  @Test func `groups print their tag, place and clip, and hold their items`() {
    let inner = Scene.Item.image(
      Picture(data: [1, 2, 3], format: .png, pixels: Size(width: 1, height: 1)), in: Rect(x: 0, y: 0, width: 5, height: 6))
    let group = Scene.Group(
      [inner], tag: Tag(.headerCell(.both, columns: 2), element: 7), origin: Point(x: 3, y: 4),
      clip: .line(from: .zero, to: Point(x: 1, y: 0)))
    #expect(
      printed(.group(group)) == [
        "  group header cell of both 2 × 1 (part of 7) at 3,4 clip M0,0 L1,0", "    image png 3 bytes at 0,0 5 × 6",
      ])
  }

  @Test func `links print where they lead and what is said of them`() {
    let place = Scene.Link(to: .destination("s1"), description: "Source “1”", areas: [Rect(origin: .zero, size: .zero)], items: [])
    #expect(printed(.link(place)) == ["  link to #s1 \"Source “1”\""])
    let address = Scene.Link(to: .uri("https://example.org"), description: "Web", areas: place.areas, items: [])
    #expect(printed(.link(address)) == ["  link to https://example.org \"Web\""])
  }

  @Test func `every role has a name of its own`() {
    let roles: [Drawing.Tag.Role] = [
      .section, .unit, .heading(1), .heading(2), .paragraph, .list, .listItem, .listLabel, .listBody, .figure(alternative: "a"),
      .caption, .table, .row, .headerCell(.row), .headerCell(.column), .cell(), .cell(rows: 2), .note(), .reference(to: "a"),
      .contents, .contentsEntry, .span(), .span(language: .chinese), .span(expansion: "a"), .artifact,
    ]
    #expect(Set(roles.map { printed(.group(.init([], tag: Tag($0)))) }).count == roles.count)
  }

  @Test func `words that are a link or the mark of a note print that`() {
    let style = TextStyle(
      latin: Face("Inter", weight: 400), han: Face("Noto Sans CJK SC", weight: 400), size: 10, leading: 12, color: .black)
    let text = StyledText(
      [
        .init("see ", style), .init("S1", style, [.link(to: .destination("s1"), description: "S1")]),
        .init("d", style, [.mark(note: "letter d")]),
      ], language: .english)
    #expect(
      printed(.text(FixedWidthTypesetter().line(of: text), at: .zero)) == [
        "  text 0,0 \"see S1d\" width 35 Inter-400 10 #000000 link \"S1\" to #s1 mark \"d\" of letter d"
      ])
  }

  @Test func `missing characters are found in groups and links`() {
    var line = TextLine(runs: [], width: 0, ascent: 0, descent: 0, leading: 0, language: .english, end: 0)
    line.missing = "\u{10FFFD}"
    let link = Scene.Link(to: .uri(""), description: "", areas: [Rect(origin: .zero, size: .zero)], items: [.text(line, at: .zero)])
    let scene = Scene(
      size: .zero, items: [.group(.init([.link(link)])), .text(line, at: .zero), .path(Path(), fill: nil, stroke: nil)])
    #expect(scene.missingText.count == 2)
  }
}
