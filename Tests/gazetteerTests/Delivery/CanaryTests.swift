import Foundation
import ProgramTesting
import Testing

/// A password that is found nowhere but in its own file, whatever happens: not in arguments, output, errors, ledger, write-ahead log,
/// stored bytes, messages or pages.
@Suite struct CanaryTests {
  private static let canary = "canary-5c1e-pässword-9f"

  /// The password as it may be written: as it is, in base64 at each of the three alignments and as AUTH PLAIN sends it, in hexadecimal and
  /// with percent signs.
  private static let forms: [String] = {
    let bytes = Array(canary.utf8)
    let base64 = (0..<3).map { shift in
      // What comes before and after alters the first and last characters.
      String(Data([UInt8](repeating: 0x41, count: shift) + bytes).base64EncodedString().dropFirst(4).dropLast(4))
    }
    let hex = bytes.map { String(format: "%02x", $0) }.joined()
    return [canary, "5c1e-p"] + base64 + [hex, hex.uppercased(), "p%C3%A4ssword", "p\\u00e4ssword"]
  }()

  private func expectNone(in text: String, _ place: String) {
    for form in Self.forms where text.contains(form) { Issue.record("the password stands in \(place) as \(form)") }
  }

  /// Looks through every file, and through what databases and PDFs hold packed.
  private func expectNone(in folder: TemporaryFolder, besides own: String) throws {
    for name in try folder.files where name != own {
      let path = "\(folder.path)/\(name)"
      expectNone(in: String(decoding: try folder.bytes(name), as: UTF8.self), name)
      if name.hasSuffix(".pdf") {
        expectNone(in: try Program.run("qpdf", ["--qdf", "--object-streams=disable", path, "-"]).output, "\(name), unpacked")
      }
    }
    guard try folder.files.contains(".gazetteer/ledger.sqlite") else { return }
    let ledger = "\(folder.path)/.gazetteer/ledger.sqlite"
    let dump = try Program.run("sqlite3", [ledger, ".dump"]).output
    #expect(dump.contains("INSERT INTO"))
    expectNone(in: dump, "the ledger’s dump")
    // The stored bytes are pages and messages.
    let list = try Program.run(
      "sqlite3",
      [
        ledger,
        "SELECT writefile('\(folder.path)/stored-' || rowid || iif(substr(bytes, 1, 4) = '%PDF', '.pdf', '.eml'), bytes) FROM content",
      ])
    #expect(list.status == 0, "\(list.errors)")
    for name in try folder.files where name.hasPrefix("stored-") {
      expectNone(in: String(decoding: try folder.bytes(name), as: UTF8.self), name)
      if name.hasSuffix(".pdf") {
        expectNone(
          in: try Program.run("qpdf", ["--qdf", "--object-streams=disable", "\(folder.path)/\(name)", "-"]).output,
          "\(name), unpacked")
      } else {
        expectNone(in: try unpacked("\(folder.path)/\(name)"), "\(name), unpacked")
      }
    }
  }

  /// The words of a message, with its headers decoded.
  private func unpacked(_ path: String) throws -> String {
    try Program.run(try Python.interpreter(), [RunningServer.script(named: "read_mail.py"), path]).output
  }

  /// Runs `gazetteer deliver` and looks at what the system tells everybody of it all the while.
  private func deliver(
    _ project: DeliveryProject, _ arguments: String..., environment: [String: String] = [:],
    until isEnough: () throws -> Bool = { false }
  ) throws -> Program.Outcome {
    let program = try RunningProgram(
      try Program.built("gazetteer"), ["deliver", project.folder.path, "--period", "2021"] + arguments, environment: environment)
    while program.isRunning {
      for name in ["cmdline", "comm"] + (environment.isEmpty ? ["environ"] : []) {
        let told = FileManager.default.contents(atPath: "/proc/\(program.identifier)/\(name)") ?? Data()
        expectNone(in: String(decoding: told, as: UTF8.self), "/proc/…/\(name)")
      }
      if try isEnough() { program.kill() }
      usleep(20_000)
    }
    let outcome = try program.wait()
    expectNone(in: outcome.output, "standard output")
    expectNone(in: outcome.errors, "standard error")
    return outcome
  }

  @Test func `the password is found nowhere, whether mail is sent, refused, killed or not even begun`() throws {
    let certificates = try TestCertificates()
    let known: [String: Any] = [
      "tls": "starttls", "cert": certificates.certificate(.good), "key": certificates.key, "user": "office", "delay": 1.5,
    ]
    let project = try DeliveryProject(
      SmallDelivery.files(), serving: known.merging(["password": Self.canary]) { $1 })
    let other = try TemporaryFolder()
    let careless = try RunningServer.python(
      "mail_server.py", known.merging(["password": "another", "repeats": true, "folder": other.path]) { $1 })
    func configure(port: Int, _ secret: String, trusting: Bool = true) throws {
      try project.write(
        """
        publisher: {en: Test office, zh: 测试局}
        briefing: briefing.yml
        recipients: recipients.csv
        delivery:
          mail:
            from: office@example.org
            server: smtp://localhost:\(port)
            user: office
            \(secret)
            \(trusting ? "ca-file: \(certificates.authority)" : "")
        """, to: "gazetteer.yml")
    }
    let file = "\(project.folder.path)/password"
    try project.write("\(Self.canary)\n", to: "password")

    // A file that others may read, and one that holds more than a password: nothing begins.
    try configure(port: project.server.port, "password-file: password")
    chmod(file, 0o644)
    let open = try deliver(project)
    #expect(open.status == 78)
    #expect(
      project.folder.relative(open.errors)
        == "gazetteer.yml:9:20: error: password may be read by others: its mode is 0644; chmod 0600 password\n")
    expectNone(in: try Program.run(try Program.built("gazetteer"), ["check", project.folder.path]).errors, "the check")
    #expect(try !project.folder.files.contains { $0.contains("ledger") })
    chmod(file, 0o600)

    // A server that is not trusted, then one that refuses the password and repeats it.
    try configure(port: project.server.port, "password-file: password", trusting: false)
    let untrusted = try deliver(project, "--region", "west")
    #expect(untrusted.status == 78)
    #expect(untrusted.errors.contains("while greeting"), "\(untrusted.errors)")
    try configure(port: careless.port, "password-file: password")
    let refused = try deliver(project, "--region", "east")
    #expect(refused.status == 78)
    #expect(refused.errors.contains("535 5.7.8 not •••• •••• ••••"), "\(refused.errors)")
    try expectNone(in: project.folder, besides: "password")

    // Killed in the midst of sending, with the write-ahead log left behind; then taken up, the password from the environment.
    try project.write(SmallDelivery.observations("1.9"), to: "data/observations.csv")
    try configure(port: project.server.port, "password-file: password")
    let killed = try deliver(project, "--reissue", "--reason", "again") {
      try Program.run(
        "sqlite3",
        ["\(project.folder.path)/.gazetteer/ledger.sqlite", "SELECT 1 FROM delivery WHERE state = 'sending' AND issue = 2"]
      ).output == "1\n"
    }
    #expect(killed.status == -9)
    #expect(try project.folder.files.contains(".gazetteer/ledger.sqlite-wal"))
    try expectNone(in: project.folder, besides: "password")
    try configure(port: project.server.port, "password-environment: MAIL_PASSWORD")
    let sent = try deliver(
      project, "--reissue", "--reason", "again", environment: ["MAIL_PASSWORD": Self.canary])
    #expect(sent.outputLines.contains { $0.hasPrefix("east: sent (1)") }, "\(sent)")
    #expect(try !project.messages().isEmpty)
    try expectNone(in: project.folder, besides: "password")
    for message in try project.messages() { expectNone(in: String(decoding: message.bytes, as: UTF8.self), "a message") }
    expectNone(in: try project.ledger().output + project.ledger("--json").output, "gazetteer ledger")
  }
}
