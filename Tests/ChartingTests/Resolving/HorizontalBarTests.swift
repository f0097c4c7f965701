import Charting
import Drawing
import Statistics
import Testing

@Suite struct HorizontalBarTests {
  @Test func `the scale gives room to every label and starts at zero`() throws {
    let chart = Chart { BarMark(Specimen.places(["North": "40", "South": "over 20"]), x: .value, y: .region) }
    let resolved = try Specimen.resolve(chart)
    #expect(resolved.texts(.value) == ["40", "over\u{A0}20"])
    #expect(resolved.strays.isEmpty)
    #expect(resolved.overlaps.isEmpty)
    #expect(abs(resolved.bars[0].rect.width - 2 * resolved.bars[1].rect.width) < 0.001)
  }
}
