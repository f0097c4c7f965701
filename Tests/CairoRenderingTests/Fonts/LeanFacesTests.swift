import CairoRendering
import Drawing
import Foundation
import Languages
import Testing
import ProgramTesting

@Suite struct LeanFacesTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appendingPathComponent("lean/faces").path)
  }

  private func worker(_ folder: String, _ characters: LeanFaces.Characters) throws -> RenderingWorker {
    try RenderingWorker(FontSetup(faces: [Fixture.sans, Fixture.han], lean: LeanFaces(directory: folder, characters: characters)))
  }

  private func document(_ worker: RenderingWorker, _ text: String) -> Document {
    Fixture.document([[.text(worker.typesetter.line(of: Fixture.chinese(text)), at: Point(x: 40, y: 60))]])
  }

  @Test func `a lean face sets and paints like the whole one, in a smaller file`() throws {
    try withFolder { folder in
      let text = "2022年1—8月，“横店”影视产业营收157.99亿元（①）"
      let (lean, whole) = (try worker(folder, .of(text: text)), try Fixture.worker())
      let (leanLine, wholeLine) = (
        lean.typesetter.line(of: Fixture.chinese(text)), whole.typesetter.line(of: Fixture.chinese(text))
      )
      #expect(leanLine.text == wholeLine.text)
      #expect(leanLine.width == wholeLine.width)
      #expect(leanLine.runs.flatMap { $0.glyphs.map(\.x) } == wholeLine.runs.flatMap { $0.glyphs.map(\.x) })
      #expect(leanLine.runs.allSatisfy { $0.face.hasSuffix("-Lean") })
      let (leanPDF, wholePDF) = (try lean.pdf(document(lean, text)), try whole.pdf(document(whole, text)))
      #expect(leanPDF.count * 2 < wholePDF.count)
      #expect(try Program.text(of: "pdftotext", ["FILE", "-"], on: leanPDF).contains(text))
      let (leanBox, wholeBox) = (try Program.inkBox(of: leanPDF, scale: 2), try Program.inkBox(of: wholePDF, scale: 2))
      #expect(leanBox == wholeBox)
    }
  }

  @Test func `tabular figures are kept`() throws {
    try withFolder { folder in
      let typesetter = try worker(folder, .of(text: "")).typesetter
      func width(_ text: String) -> Double {
        typesetter.line(of: StyledText(text, Fixture.style().tabular, language: .english)).width
      }
      #expect(abs(width("1111") - width("8888")) < 0.001)
    }
  }

  @Test func `a character beyond comes from the whole font`() throws {
    try withFolder { folder in
      let line = try worker(folder, .of(text: "金")).typesetter.line(of: Fixture.chinese("金华"))
      #expect(line.runs.map(\.face) == ["NotoSansCJKsc-Regular-Lean", "NotoSansCJKsc-Regular"])
      #expect(line.missing.isEmpty)
    }
  }

  @Test func `the second time the files are there, and the bytes are the same`() throws {
    try withFolder { folder in
      let first = try worker(folder, .of(text: "金华"))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(files.count == 2)
      let second = try worker(folder, .of(text: "华华金"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == files)
      #expect(try first.pdf(document(first, "金华 1")) == second.pdf(document(second, "金华 1")))
    }
  }

  @Test func `a folder that cannot be made changes no byte`() throws {
    try withFolder { folder in
      let kept = try worker(folder, .of(text: "金华二零"))
      for _ in 0..<2 {
        let unkept = try worker("/dev/null/lean", .of(text: "金华二零"))
        #expect(unkept.typesetter.line(of: Fixture.chinese("金")).runs.map(\.face) == ["NotoSansCJKsc-Regular-Lean"])
        #expect(try unkept.pdf(document(unkept, "金华 1")) == kept.pdf(document(kept, "金华 1")))
      }
    }
  }
}
