import Delivery
import Diagnostics
import Foundation
import ProgramTesting
import Publishing
import Testing
import Transferring

/// Files put into a folder of OpenSSH's server.
struct SFTPChannelTests {
  private let folder: TemporaryFolder
  private let server: SSHServer

  init() throws {
    folder = try TemporaryFolder(["inbox/old": ""])
    server = try SSHServer(in: folder)
  }

  /// What a project's settings say of a key and of known hosts, which are in the folder.
  private func settings(_ port: Int, _ inbox: String, key: String, hosts: String) throws -> SFTPSettings {
    let yaml = """
      delivery:
        sftp:
          host: 127.0.0.1
          port: \(port)
          folder: \(folder.path)/\(inbox)
          user: \(server.user)
          key-file: \(key)
          known-hosts: \(hosts)
      """
    return try #require(try Configuration(yaml: Array(yaml.utf8), file: "gazetteer.yml").delivery().settings?[SFTPSettings.self])
  }

  private func deliver(
    _ bytes: [UInt8], port: Int? = nil, to inbox: String = "inbox", key: String = "key", hosts: String = "known_hosts"
  ) throws -> DeliveryOutcome {
    let settings = try settings(port ?? server.port, inbox, key: key, hosts: hosts)
    let channel = SFTPChannel(
      settings: settings, password: nil, projectFolder: folder.path, limits: TransferLimits(connecting: 5, silence: 10, whole: 20))
    return try channel.deliver(
      .file(of: try MailSamples.order(fileName: "金华 \"2022\" #1.pdf".replacing("\"", with: "'"), pdf: bytes)))
  }

  @Test func `a briefing is put whole into the folder of its region, and a correction takes its place`() throws {
    for text in ["first", "second, and longer"] {
      #expect(try deliver(Array(text.utf8)) == .accepted(nil))
      #expect(try folder.files.filter { $0.hasPrefix("inbox/jinhua/") } == ["inbox/jinhua/金华 '2022' #1.pdf"])
      #expect(try folder.bytes("inbox/jinhua/金华 '2022' #1.pdf") == Array(text.utf8))
    }
  }

  @Test func `a machine whose key is not the known one gets nothing`() throws {
    for lines in [
      "", "[127.0.0.1]:\(server.port) ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEmlqhjV6DzoELq1LTQuyUGXoQn2VUzCgbFFZgQbVhdm\n",
    ] {
      try folder.write(Array(lines.utf8), to: "other_hosts")
      let outcome = try deliver([1], hosts: "other_hosts")
      #expect(SMTPFaultTests.Expected(outcome).description == "blocked greeting -", "\(outcome)")
      #expect(try !folder.files.contains { $0.hasPrefix("inbox/jinhua") })
    }
  }

  @Test func `a key that the machine does not take is told, and so is a folder that is not to be written`() throws {
    #expect(try Program.run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", "stranger"], in: folder.path).status == 0)
    #expect(SMTPFaultTests.Expected(try deliver([1], key: "stranger")).description == "blocked authenticating -")
    try folder.write([], to: "file")
    let outcome = SMTPFaultTests.Expected(try deliver([1], to: "file")).description
    #expect(outcome == "blocked sending -" || outcome == "for now sending -", "\(outcome)")
  }

  @Test func `nobody there is for now`() throws {
    #expect(SMTPFaultTests.Expected(try deliver([1], port: 9)).description == "for now connecting -")
  }

  @Test func `a key that others may read is refused before anything is sent`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: "\(folder.path)/key")
    let settings = try settings(22, "inbox", key: "key", hosts: "nowhere")
    let faults = settings.faults(in: folder.path).flatMap(\.diagnostics).map { folder.relative("\($0)") }
    #expect(
      faults == [
        "gazetteer.yml:8:18: error: nowhere cannot be read: No such file or directory",
        "gazetteer.yml:7:15: error: key may be read by others: its mode is 0640; chmod 0600 key",
      ])
  }
}
