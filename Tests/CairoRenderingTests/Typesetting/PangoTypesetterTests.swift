import CairoRendering
import Drawing
import Testing

@Suite struct PangoTypesetterTests {
  @Test func `a text as wide as its line stays on one line`() throws {
    let typesetter = try Fixture.worker().typesetter
    let text = Fixture.english("Revenue rose by 18.26%")
    let line = typesetter.line(of: text)
    #expect(typesetter.lines(of: text, width: line.width).count == 1)
    #expect(typesetter.lines(of: text, width: line.width - 0.01).count == 2)
  }
}
