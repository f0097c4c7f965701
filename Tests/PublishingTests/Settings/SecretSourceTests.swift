import Diagnostics
import Foundation
import ProgramTesting
import Publishing
import Statistics
import Testing

struct SecretSourceTests {
  private static let canary = "canary-2b9c"

  private func source(_ kind: SecretSource.Kind) -> SecretSource {
    SecretSource(kind, location: SourceLocation(file: "gazetteer.yml", line: 9, column: 5))
  }

  private func folder(_ text: String, mode: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(["secret": text])
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: "\(folder.path)/secret")
    return folder
  }

  private func refusal(_ text: String, mode: Int = 0o600) throws -> ProjectError? {
    let folder = try folder(text, mode: mode)
    return #expect(throws: ProjectError.self) { try source(.file("secret")).read(from: folder.path) }
  }

  @Test(arguments: [0o600, 0o400])
  func `a file of its owner alone is read, without its line end`(_ mode: Int) throws {
    for end in ["", "\n", "\r\n"] {
      let folder = try folder(Self.canary + end, mode: mode)
      #expect(throws: Never.self) { try source(.file("secret")).read(from: folder.path) }
      #expect(throws: Never.self) { try source(.file("\(folder.path)/secret")).read(from: "elsewhere") }
    }
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o660, 0o777])
  func `a file that others may read is refused`(_ mode: Int) throws {
    let error = try #require(try refusal(Self.canary, mode: mode))
    #expect(error.status == .wrongConfiguration)
    #expect(error.description.contains("gazetteer.yml:9:5: error: "))
    #expect(error.description.contains("may be read by others: its mode is 0\(String(mode, radix: 8)); chmod 0600"))
    #expect(!error.description.contains("canary"))
  }

  @Test(arguments: ["", "\n", "canary\ncanary", "canary\u{0}x", String(repeating: "canary", count: 1_000)])
  func `what is no single line is refused and not repeated`(_ text: String) throws {
    let error = try #require(try refusal(text))
    #expect(!error.description.contains("canary"))
  }

  @Test func `a folder, nothing and a missing variable are refused`() throws {
    let folder = try TemporaryFolder(["secret/x": ""])
    for kind in [SecretSource.Kind.file("secret"), .file("none"), .environment("GAZETTEER_NO_SUCH_VARIABLE")] {
      #expect(throws: ProjectError.self) { try source(kind).read(from: folder.path) }
    }
  }

  @Test func `a secret shows itself nowhere`() {
    let secret = Secret(Self.canary)
    var dumped = ""
    dump(secret, to: &dumped)
    dump([secret], to: &dumped)
    for text in ["\(secret)", String(reflecting: secret), "\([secret])", "\(Optional(secret) as Any)", dumped] {
      #expect(!text.contains("canary") && !text.contains("99"))
    }
  }
}
