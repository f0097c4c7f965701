import Foundation
import Publishing
import Testing

struct LiveSourceTests {
  private func faults(_ sources: String) throws -> [String] {
    do {
      _ = try Configuration(yaml: Array("sources: \(sources)\n".utf8), file: "gazetteer.yml")
      return []
    } catch {
      return error.diagnostics.map { "\($0)" }
    }
  }

  @Test(arguments: [
    ("{a: {}}", "sources.a: needs one of “url”, “sdmx” and “sql”"),
    ("{a: {url: https://e.org/x, sql: select 1}}", "sources.a: needs one of “url”, “sdmx” and “sql”, not url and sql"),
    ("{a b: {url: https://e.org/x}}", "needs a name of letters, digits, hyphens and underscores"),
    ("{../x: {url: https://e.org/x}}", "needs a name of letters, digits, hyphens and underscores"),
    ("{a: {url: file:///etc/passwd}}", "sources.a.url: needs an address such as https://"),
    ("{a: {url: ftp://e.org/x}}", "sources.a.url: needs an address that begins with https://"),
    ("{a: {url: http://e.org/x}}", "sources.a.url: needs an address that begins with https://"),
    ("{a: {url: \"https://me:secret@e.org/x\"}}", "sources.a.url: needs an address without user and password"),
    ("{a: {url: https://e.org/x, header: Host, secret-file: k}}", "sources.a.header: needs the name of a header"),
    ("{a: {url: https://e.org/x, header: X-Key}}", "sources.a: a “header” needs a “secret-file” or “secret-environment”"),
    ("{a: {url: https://e.org/x, allow-private: maybe}}", "sources.a.allow-private: needs one of no, yes"),
    ("{a: {url: https://e.org/x, tiemout: 3}}", "sources.a: “tiemout” is unknown; did you mean “timeout”?"),
    (
      "{a: {sql: select 1, database: mysql://e.org/x}}",
      "sources.a.database: needs postgres://user@host/database, or a file of SQLite"
    ),
    ("{a: {sql: select 1, database: \"postgres://me:secret@e.org/x\"}}", "sources.a.database: needs an address without a password"),
    ("{a: {sql: select 1, database: ../x.sqlite}}", "sources.a.database: needs a path inside the project's folder"),
    ("{a: {sql: \" \", database: x.sqlite}}", "sources.a.sql: needs a statement that reads"),
    ("[https://e.org/x]", "sources: needs a mapping of keys and values"),
  ]) func `what is wrong with a source is said with its place, and no secret is repeated`(_ sources: String, _ fault: String) throws
  {
    let faults = try faults(sources)
    #expect(faults.contains { $0.contains(fault) }, "\(faults)")
    #expect(!faults.contains { $0.contains("secret@") })
  }

  @Test func `the job that README shows is read as it stands, and has eight lines`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = String(decoding: try Data(contentsOf: root.appending(path: "README.md")), as: UTF8.self)
    let block = try #require(readme.split(separator: "<!-- sources -->").last?.split(separator: "<!-- end -->").first)
    let lines = block.split(separator: "\n").filter { !$0.hasPrefix("```") }
    #expect(lines.count == 8)
    let configuration = try Configuration(yaml: Array(lines.joined(separator: "\n").utf8), file: "gazetteer.yml")
    let source = try #require(configuration.sources.first)
    #expect(source.request.hasSuffix("/M..OUTPUT?startPeriod=2024-01") && configuration.sections["schedules"] != nil)
  }

  @Test func `parameters are part of the address`() throws {
    let yaml = "sources: {a: {sdmx: https://e.org/data/X/A, parameters: {startPeriod: 2020-01, \"c[REF]\": \"a b&c\"}}}\n"
    let source = try #require(try Configuration(yaml: Array(yaml.utf8), file: "gazetteer.yml").sources.first)
    #expect(source.request == "https://e.org/data/X/A?startPeriod=2020-01&c%5BREF%5D=a%20b%26c")
  }
}
