import CairoRendering
import Drawing
import Languages
import Testing
import ProgramTesting

@Suite struct PictureTests {
  let worker: RenderingWorker

  init() throws {
    worker = try Fixture.worker()
  }

  private var scene: Scene {
    Scene(
      size: Size(width: 100, height: 50),
      items: [
        .group(
          .init(
            [.path(.rectangle(Rect(x: 0, y: 0, width: 80, height: 40)), fill: Color(hex: "#143F66"), stroke: nil)],
            origin: Point(x: 10, y: 5), clip: .rectangle(Rect(x: 0, y: 0, width: 20, height: 20)))),
        .text(worker.typesetter.line(of: Fixture.chinese("金华 Jinhua")), at: Point(x: 40, y: 40)),
      ])
  }

  @Test func `a PNG has the size of the scene times the scale`() throws {
    let png = try worker.png(scene, scale: 2)
    #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(Array(png[16..<24]) == [0, 0, 0, 200, 0, 0, 0, 100])
    #expect(try worker.png(scene, scale: 2) == png)
  }

  @Test func `a picture of no or enormous size is refused`() {
    #expect(throws: RenderingError.self) { try worker.png(Scene(size: .zero)) }
    #expect(throws: RenderingError.self) { try worker.png(scene, scale: 1e6) }
    #expect(throws: RenderingError.self) { try worker.png(scene, scale: .nan) }
    #expect(throws: RenderingError.self) { try worker.svg(Scene(size: Size(width: .nan, height: 1))) }
  }

  @Test func `an SVG is the same each time`() throws {
    let svg = try worker.svg(scene)
    #expect(String(decoding: svg, as: UTF8.self).contains("viewBox=\"0 0 100 50\""))
    // Since 1.18 Cairo numbers no surfaces; before, each would have the next number.
    #expect(!String(decoding: svg, as: UTF8.self).contains(/id="surface(?!1")/))
    #expect(try worker.svg(scene) == svg)
    #expect(try Fixture.worker().svg(scene) == svg)
  }

  @Test func `an SVG says what its figure shows`() throws {
    let figure = Scene.Item.group(.init(scene.items, tag: Drawing.Tag(.figure(alternative: "Revenue < 31 & rising"))))
    let svg = String(decoding: try worker.svg(Scene(size: scene.size, items: [.group(.init([figure]))])), as: UTF8.self)
    #expect(svg.contains("role=\"img\">\n<title>Revenue &lt; 31 &amp; rising</title>"))
  }

  @Test func `a PNG can be placed in a PDF, and a broken one is refused`() throws {
    let png = try worker.png(scene)
    let picture = Picture(data: png, format: .png, pixels: Size(width: 100, height: 50))
    let pdf = try worker.pdf(
      Fixture.document([[.image(picture, in: Rect(x: 50, y: 50, width: 200, height: 100))]], size: Size(width: 300, height: 200)))
    let box = try #require(try Program.inkBox(of: pdf, scale: 4))
    #expect(abs(box.minX - 70) < 1 && abs(box.minY - 60) < 1)
    let broken = Picture(data: Array(png.prefix(60)), format: .png, pixels: Size(width: 100, height: 50))
    #expect(throws: RenderingError.self) {
      try worker.pdf(Fixture.document([[.image(broken, in: Rect(x: 0, y: 0, width: 9, height: 9))]]))
    }
  }

  @Test func `a clip ends with its group, and its colour does not outlive it`() throws {
    let square = Path.rectangle(Rect(x: 0, y: 0, width: 30, height: 30))
    let items: [Scene.Item] = [
      .group(.init([.path(square, fill: .white, stroke: nil)], origin: Point(x: 20, y: 20), clip: square)),
      .path(.rectangle(Rect(x: 100, y: 100, width: 50, height: 50)), fill: .black, stroke: nil),
    ]
    let box = try #require(
      try Program.inkBox(of: worker.pdf(Fixture.document([items], size: Size(width: 200, height: 200))), scale: 4))
    #expect(box.contains(Rect(x: 100, y: 100, width: 50, height: 50), tolerance: 0.3))
    #expect(box.minX > 99)
  }
}
