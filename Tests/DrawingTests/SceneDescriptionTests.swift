import Drawing
import DrawingTesting
import Testing

@Suite struct SceneDescriptionTests {
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
}
