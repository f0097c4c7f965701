import Briefings
import Diagnostics
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

/// What goes wrong while briefings are made.
struct BadRunTests {
  /// Renders a small project with some other files.
  private func render(
    _ changes: [String: String], _ folder: TemporaryFolder, _ wishes: RenderRequest.Wishes = .init()
  ) throws -> RenderOutcome {
    for (name, text) in SmallProject.with(changes) { try folder.write(Array(text.utf8), to: name) }
    var wishes = wishes
    wishes.output = "\(folder.path)/Output"
    let project = try Project.open(.folder(folder.path))
    return try Publisher(project: project, request: RenderRequest(project: project, wishes: wishes)).run()
  }

  private static let strange = [
    "data/regions.csv": "id,name_en,name_zh,parent,subject\neast,East \u{F8F0}land,东,,yes\nwest,West,西,,yes\n"
  ]

  @Test func `a character that no font has is reported with region, page and text`() throws {
    let folder = try TemporaryFolder()
    let outcome = try render(Self.strange, folder)
    #expect(outcome.status == .done)
    let lines = outcome.diagnostics.map(\.description)
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.hasPrefix("warning: east (en): page 1: no font has “\u{F8F0}” of “") }, "\(lines)")
    #expect(lines.contains { $0.contains("East \u{F8F0}land") })
    #expect(outcome.manifest.briefings.map(\.region) == ["east", "west"])
    #expect(outcome.manifest.briefings.first?.warnings == outcome.diagnostics.map(\.message))
  }

  @Test func `with strictness such a briefing is refused, and the others are made`() throws {
    let folder = try TemporaryFolder()
    let outcome = try render(Self.strange, folder, .init(strictness: .strict))
    #expect(outcome.status == .wrongData)
    #expect(outcome.manifest.briefings.map(\.region) == ["west"])
    let failure = try #require(outcome.manifest.failures.first)
    #expect(failure.region == "east" && failure.language == "en")
    #expect(failure.reason.contains("page 1: no font has “\u{F8F0}” of “"))
    #expect(outcome.diagnostics.map(\.severity) == [.error])
    #expect(try folder.files.filter { $0.hasPrefix("Output") } == ["Output/manifest.json", "Output/west/west-2021.en.pdf"])
  }

  @Test func `a briefing with more pages than the template allows is a fault of the template`() throws {
    let folder = try TemporaryFolder()
    let outcome = try render(["briefing.yml": SmallProject.briefing("- table", top: "pages-at-least: 3\n")], folder)
    #expect(outcome.status == .wrongConfiguration)
    #expect(
      outcome.diagnostics.map(\.description) == [
        "error: east (en): the briefing has 1 page; the template allows 3 to 400",
        "error: west (en): the briefing has 1 page; the template allows 3 to 400",
      ])
    #expect(outcome.manifest.briefings.isEmpty)
    #expect(try folder.files.filter { $0.hasPrefix("Output") } == ["Output/manifest.json"])
  }

  @Test func `one region that cannot be made does not stop the others, and the status is the worst`() throws {
    let folder = try TemporaryFolder(["Output/east": "in the way"])
    let outcome = try render([:], folder)
    #expect(outcome.status == .outputUnwritable)
    #expect(
      outcome.diagnostics.map { folder.relative($0.description) } == [
        "error: east (en): Output/east: cannot be written: Not a directory"
      ])
    #expect(outcome.manifest.briefings.map(\.file) == ["west/west-2021.en.pdf"])
    #expect(outcome.manifest.failures.map(\.region) == ["east"])
    #expect(outcome.paths.map(folder.relative) == ["Output/west/west-2021.en.pdf", "Output/manifest.json"])
  }

  @Test func `a region without a figure before the cutoff has nothing to show`() throws {
    let folder = try TemporaryFolder()
    let outcome = try render([:], folder, .init(period: "2020"))
    #expect(outcome.status == .wrongData)
    #expect(outcome.diagnostics.map(\.description) == ["error: west (en): west has no figures to show"])
    #expect(outcome.manifest.briefings.map(\.file) == ["east/east-2020.en.pdf"])
  }

  @Test(arguments: ["/proc/gazetteer", "/dev/null"])
  func `an output folder that cannot be written`(_ output: String) throws {
    let project = try Project.open(.sample)
    let request = try RenderRequest(project: project, wishes: .init(regions: ["wuxi"], languages: ["en"], output: output))
    let error = #expect(throws: ProjectError.self) { try Publisher(project: project, request: request).run() }
    #expect(error?.status == .outputUnwritable)
    #expect(error?.description.hasPrefix("\(output): error: cannot be written: ") == true, "\(String(describing: error))")
  }

  @Test func `pictures come a file a page`() throws {
    let folder = try TemporaryFolder()
    for (format, signature) in [("png", Array("\u{89}PNG".unicodeScalars.map { UInt8($0.value) })), ("svg", Array("<?xml".utf8))] {
      let outcome = try render([:], folder, .init(regions: ["east"], format: format))
      #expect(outcome.status == .done)
      #expect(outcome.paths.map(folder.relative) == ["Output/east/east-2021.en-1.\(format)", "Output/manifest.json"])
      #expect(try folder.bytes("Output/east/east-2021.en-1.\(format)").starts(with: signature))
      #expect(outcome.manifest.briefings.map(\.pages) == [1])
    }
  }
}
