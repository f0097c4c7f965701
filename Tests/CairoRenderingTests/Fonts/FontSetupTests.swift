import CairoRendering
import Drawing
import Testing

@Suite struct FontSetupTests {
  @Test func `each face has its file, named without a path`() throws {
    let files = try Fixture.fonts.get().files
    #expect(files.map(\.face) == Fixture.faces)
    #expect(
      files.map(\.name) == [
        "Inter-Regular", "Inter-SemiBold", "NotoSansCJKsc-Regular", "NotoSansCJKsc-Bold", "NotoSerifCJKkr-Bold",
      ])
  }

  @Test func `a weight that is not installed is an error naming the package`() {
    #expect {
      _ = try FontSetup(faces: [Face("Inter", weight: 450), Face("Nowhere Sans", weight: 400)])
    } throws: { error in
      let text = String(describing: error)
      return text.contains("Inter 450, Nowhere Sans 400") && text.contains("Inter 400") && text.contains("fonts-inter")
    }
  }

  @Test func `a folder without fonts has none`() {
    #expect(throws: FontError.self) { try FontSetup(faces: [Fixture.sans], directories: ["/nowhere"]) }
  }
}
