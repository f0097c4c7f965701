import Delivery
import Diagnostics
import Foundation
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

/// What `delivery:` names must be there before anything is made; `gazetteer check` says so too, with the place that names it.
struct ReadinessTests {
  private func project(_ delivery: String, _ files: [String: String] = [:], mode: Int = 0o600) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(
      SmallProject.files([
        "gazetteer.yml": "publisher: A\nlanguages: [en]\nbriefing: briefing.yml\ndelivery:\n\(delivery)\n"
      ]).merging(files) { $1 })
    for name in files.keys {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: "\(folder.path)/\(name)")
    }
    return folder
  }

  private func diagnostics(_ delivery: String, _ files: [String: String] = [:], mode: Int = 0o600) throws -> [String] {
    let folder = try project(delivery, files, mode: mode)
    let outcome = try Project.open(.folder(folder.path)).checkOfDelivery()
    return ["\(outcome.status.rawValue)"] + outcome.diagnostics.map { folder.relative($0.description) }
  }

  private static let mail = "  mail: {from: a@b.org, server: a, user: me, "

  @Test func `a password that cannot be read`() throws {
    #expect(
      try diagnostics(Self.mail + "password-file: pw}") == [
        "66",
        "gazetteer.yml:5:61: error: pw cannot be read: No such file or directory; write the secret into it, on one line, and chmod 0600 pw",
      ])
    #expect(
      try diagnostics(Self.mail + "password-file: pw}", ["pw": "canary"], mode: 0o640) == [
        "78", "gazetteer.yml:5:61: error: pw may be read by others: its mode is 0640; chmod 0600 pw",
      ])
    #expect(
      try diagnostics(Self.mail + "password-file: pw}", ["pw": "\n"]) == ["78", "gazetteer.yml:5:61: error: pw is empty"])
    #expect(try diagnostics(Self.mail + "password-file: data}").last == "gazetteer.yml:5:61: error: data is not a file")
    #expect(try diagnostics(Self.mail + "password-file: pw}", ["pw": "canary"]) == ["0"])
  }

  @Test func `a variable that is missing where it is checked is a warning, as it may be there where mail is sent`() throws {
    #expect(
      try diagnostics(Self.mail + "password-environment: GAZETTEER_NO_SUCH}") == [
        "0",
        "gazetteer.yml:5:68: warning: the environment has no variable GAZETTEER_NO_SUCH here; set it where mail is sent",
      ])
  }

  @Test func `certificates that are none, keys of webhooks, a folder that is a file: all are told at once`() throws {
    let delivery = """
        mail: {from: a@b.org, server: a, ca-file: ca.pem}
        folder: data/observations.csv/out
        webhook: {url: https://example.org/, secret-file: key}
        owner: {address: a@b.org, webhook: {url: https://example.org/, secret-file: key}}
      """
    #expect(
      try diagnostics(delivery, ["ca.pem": "no certificate"]) == [
        "73",
        "gazetteer.yml:7:53: error: key cannot be read: No such file or directory; write the secret into it, on one line, and chmod 0600 key",
        "gazetteer.yml:8:79: error: key cannot be read: No such file or directory; write the secret into it, on one line, and chmod 0600 key",
        "gazetteer.yml:5:45: error: ca.pem holds no certificate; name a file in PEM form, which has a line -----BEGIN CERTIFICATE-----",
        "gazetteer.yml:6:11: error: data/observations.csv is not a folder; name another place",
      ])
    #expect(
      try diagnostics("  mail: {from: a@b.org, server: a, ca-file: none.pem}") == [
        "66", "gazetteer.yml:5:45: error: none.pem: cannot be read: No such file or directory",
      ])
  }
}
