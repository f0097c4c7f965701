import Diagnostics
import Editions
import Foundation
import Languages
import ProgramTesting
import Publishing
import Testing

/// Pages on the web and workbooks prove themselves as PDFs do.
struct EditionProofTests {
  private static func render(_ format: String, in folder: TemporaryFolder) throws -> [String] {
    let project = try Project.open(.sample)
    let request = try RenderRequest(project: project, wishes: .init(regions: ["yiwu"], output: folder.path, format: format))
    return try Publisher(project: project, request: request).run().manifest.briefings.map { "\(folder.path)/\($0.file)" }
  }

  @Test(arguments: ["html", "ods", "xlsx"])
  func `each form says what it was made from, that it is unchanged, and that it would come out the same again`(format: String)
    throws
  {
    let folder = try TemporaryFolder()
    let paths = try Self.render(format, in: folder)
    #expect(paths.count == 2)
    for path in paths {
      let result = try BriefingVerification.verify(path)
      #expect(result.isSound && result.rerun == .same)
      #expect(result.provenance.region == "yiwu" && result.provenance.format == format && result.provenance.project == "sample")
      #expect(result.lines == ["the file is unchanged: its digest covers every byte"])
      let digest = try Program.run(
        "bash", ["-c", #"LC_ALL=C sed -E 's/(XXGazetteerSHA256<)[0-9a-f]{64}>/\1>/' "$1" | sha256sum"#, "_", path])
      let file = try Data(contentsOf: URL(filePath: path))
      #expect(String(decoding: file.suffix(200), as: UTF8.self).contains(digest.output.prefix(64)))
    }
  }

  @Test(arguments: ["html", "ods", "xlsx"]) func `a changed bit anywhere, or a file saved again, is told`(format: String) throws {
    let folder = try TemporaryFolder()
    let path = try #require(try Self.render(format, in: folder).first)
    let file = Array(try Data(contentsOf: URL(filePath: path)))
    for place in stride(from: 0, to: file.count, by: file.count / 40) {
      var changed = file
      changed[place] ^= 1
      try folder.write(changed, to: "changed")
      #expect((try? BriefingVerification.verify("\(folder.path)/changed").isSound) != true, "at \(place)")
    }
    try folder.write(Array("<!doctype html><p>ours".utf8), to: "other.html")
    let error = #expect(throws: ProjectError.self) { try BriefingVerification.verify("\(folder.path)/other.html") }
    #expect(error?.status == .wrongData)
    #expect(error?.diagnostics.map(\.message) == ["is no PDF, page or workbook with a record of how it was made"])
  }

  @Test func `a page is the same again whatever was next to it`() throws {
    let project = try Project.open(.sample)
    let request = try RenderRequest(project: project, wishes: .init(regions: ["yiwu"]))
    let bench = try BriefingWorkshop(project: project, request: request).bench()
    let composed = try bench.compose(request.regions[0], .english)
    let folder = try TemporaryFolder()
    for (name, surroundings) in [
      ("alone", .init()), ("served", .init(languages: [.init("en", at: "a.html"), .init("zh", at: "b.html")], index: "/")),
    ] as [(String, WebPage.Surroundings)] {
      try folder.write(try bench.web(composed, surroundings: surroundings), to: name)
      #expect(try BriefingVerification.verify("\(folder.path)/\(name)").rerun == .same)
    }
  }
}
