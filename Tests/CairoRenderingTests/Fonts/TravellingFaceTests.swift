import CairoRendering
import Drawing
import Testing

@Suite struct TravellingFaceTests {
  @Test func `a face for browsers holds the characters of a text, whatever their order, and may travel`() throws {
    let file = try #require(try FontSetup(faces: [Fixture.han]).files.first)
    #expect(file.mayTravel)
    let face = try #require(file.lean(for: "横店镇"))
    #expect(face.starts(with: Array("OTTO".utf8)))
    #expect(face == file.lean(for: "店镇横横"))
    #expect(face != file.lean(for: "横店"))
    #expect(face.count < 60_000)
  }

  @Test func `a file that is not there gives no face, and none that may travel`() {
    let file = FontFile(face: Face("None", weight: 400), name: "None", path: "/nowhere/none.otf", index: 0)
    #expect(!file.mayTravel)
    #expect(file.lean(for: "a") == nil)
  }
}
