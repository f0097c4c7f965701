import Charting
import Drawing
import Statistics
import Styling
import Testing

@Suite struct SparklineTests {
  private func paths(_ scene: Scene) -> [(path: Path, stroke: Stroke?)] {
    scene.items.compactMap { if case .path(let path, _, let stroke) = $0 { (path, stroke) } else { nil } }
  }

  @Test func `fewer than five published values have no course`() {
    #expect(Sparkline(Specimen.yearly(["1", "2", "..", "3", "4"])) == nil)
    #expect(Sparkline(Specimen.yearly(["1", "2", "3", "4", "5"])) != nil)
  }

  @Test func `a provisional last value has a dashed segment and a tinted dot`() throws {
    let sparkline = try #require(Sparkline(Specimen.yearly(["1", "2", "4", "3", "5p"])))
    let paths = paths(sparkline.scene(style: try Style.shipped("house")))
    #expect(paths.count == 3)
    #expect(paths[0].stroke?.dash == [])
    #expect(paths[1].stroke?.dash == [3, 2])
  }

  @Test func `a gap stops the line`() throws {
    let sparkline = try #require(Sparkline(Specimen.yearly(["1", "2", "..", "3", "4", "5"])))
    #expect(paths(sparkline.scene(style: try Style.shipped("house"))).count == 3)
  }

  @Test func `ink stays inside the size, also where all values are equal`() throws {
    for values: [PublishedValue] in [["5", "5", "5", "5", "5"], ["0", "9", "-3", "2", "1"]] {
      let scene = try #require(Sparkline(Specimen.yearly(values))).scene(style: try Style.shipped("house"))
      let box = Rect(origin: .zero, size: scene.size)
      for (path, _) in paths(scene) { #expect(box.contains(try #require(path.bounds), tolerance: 0.6)) }
    }
  }
}
