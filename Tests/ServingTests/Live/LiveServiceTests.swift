import Foundation
import ProgramTesting
import Testing

/// The built program on a socket, as browsers, clients and attackers see it.
@Suite(.serialized) struct LiveServiceTests {
  private func run(_ script: String, _ variables: [String] = []) throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Scripts/\(script).py").path
    let outcome = try Program.run(
      "env", ["GAZETTEER=\(try Program.built("gazetteer"))"] + variables + [try Python.interpreter(), path])
    #expect(outcome.status == 0, "\(outcome.output.suffix(4_000))\n\(outcome.errors.suffix(6_000))")
    print("\(script): \(outcome.output.suffix(400))")
  }

  @Test func `a person chooses a region, switches the language and takes the file; axe finds nothing`() throws {
    try run("page")
  }

  @Test func `a briefing is read as a page on the web, light and dark, wide and narrow; axe finds nothing`() throws {
    try run("edition")
  }

  @Test func `an author sees a change, a fault with its place, and its repair, without losing the place`() throws {
    try run("preview")
  }

  @Test func `a person drops a sheet, puts it right and takes what the command makes; axe finds nothing`() throws {
    try run("workbench")
  }

  @Test func `edges of the table are dragged, the page leads to its findings, paper is chosen; haste loses nothing`() throws {
    try run("parts")
  }

  @Test func `nothing is cut, overlaps or is too wide in large letters or on a narrow screen, in both languages`() throws {
    try run("letters")
  }

  @Test func `sheets that recognition gets wrong are put right by clicks alone, and their briefings are right`() throws {
    try run("corrections")
  }

  @Test func `holders of tokens have a space each, within bounds, which no one else sees or guesses`() throws {
    try run("spaces")
  }

  @Test func `the description is true`() throws {
    try run("interface")
  }

  @Test func `a hundred good clients are answered beside a thousand slow ones`() throws {
    try run("load")
  }

  @Test func `malformed requests do no harm`() throws {
    try run("malformed", ["COUNT=\(ProcessInfo.processInfo.environment["MALFORMED_REQUESTS"] ?? "20000")"])
  }

  @Test func `whatever ends a process that renders ends an answer and never the service`() throws {
    try run("processes")
  }

  @Test func `a service that is told to stop finishes what it has begun`() throws {
    try run("stop")
  }

  /// Takes many minutes: `RENDERINGS=10000 swift test --filter LiveServiceTests`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["RENDERINGS"] != nil))
  func `memory stays bounded over thousands of renderings`() throws {
    try run("memory", ["COUNT=\(ProcessInfo.processInfo.environment["RENDERINGS"] ?? "0")"])
  }
}
