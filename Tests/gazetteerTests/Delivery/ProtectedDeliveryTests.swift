import Foundation
import ProgramTesting
import Testing

/// PDFs that open with a password, for recipients who ask for one, as a user sends and verifies them.
@Suite struct ProtectedDeliveryTests {
  private static let password = "canary 4711 horse"

  private let project: DeliveryProject

  init() throws {
    let list = "region,email,language,password-file\neast,east@example.org,en,secrets/east\nwest,west@example.org,zh,secrets/east\n"
    project = try DeliveryProject(SmallDelivery.files(recipients: list))
    try project.write("\(Self.password)\n", to: "secrets/east")
    chmod("\(project.folder.path)/secrets/east", 0o600)
  }

  /// Text, HTML and subject of a message, and its PDF in the project's folder.
  private func unpack(_ message: DeliveryProject.Message, to name: String) throws -> [String] {
    try project.folder.write(message.bytes, to: "message.eml")
    let script = """
      import email, sys
      from email import policy
      message = email.message_from_binary_file(open("message.eml", "rb"), policy=policy.default)
      files = list(message.iter_attachments())
      assert len(files) == 1
      open(sys.argv[1], "wb").write(files[0].get_content())
      print(message["subject"])
      for kind in ("plain", "html"): print(message.get_body((kind,)).get_content().replace("\\r\\n", "\\n"))
      """
    let outcome = try Python.run(script, [name], in: project.folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.outputLines
  }

  @Test func `the PDF opens with the password only, the mail says so in its language and says nothing of what is in it`() throws {
    #expect(try project.deliver("2021").status == 0)
    let messages = try project.messages()
    for (index, words) in [
      "The PDF opens with the password that was agreed with you. A copy with a password is not an archival PDF (PDF/A).",
      "PDF须使用与您约定的密码打开。带密码的副本不符合归档标准（PDF/A）。",
    ].enumerated() {
      let address = index == 0 ? "east@example.org" : "west@example.org"
      let lines = try unpack(try #require(messages.first { $0.header("To")?.contains(address) == true }), to: "copy.pdf")
      #expect(lines.contains { $0.hasPrefix(words) } && lines.contains { $0.contains("<") && $0.contains(words) }, "\(lines)")
      // What would be in a mail about a PDF that everybody can open.
      for figure in ["1.8", "2.5", "18亿", "25亿"] { #expect(!lines.joined().contains(figure), "\(figure)") }
      let closed = try Program.run("pdftotext", ["copy.pdf", "-"], in: project.folder.path)
      let open = try Program.run("pdftotext", ["-upw", Self.password, "copy.pdf", "-"], in: project.folder.path)
      #expect(closed.status != 0 && open.status == 0 && open.output.contains(index == 0 ? "1.8" : "25"), "\(open.output)")
    }
  }

  @Test func `verify says of a copy what can be said without its password, and with it what it is a copy of`() throws {
    _ = try project.deliver("2021", "--region", "east")
    _ = try unpack(try project.messages()[0], to: "copy.pdf")
    let closed = try Command.run("verify", "copy.pdf", in: project.folder)
    #expect(
      closed.status == 66 && closed.errors.contains("is a copy that a password opens; the file is unchanged")
        && closed.errors.contains("--password-file FILE"), "\(closed.errors)")
    try project.write("another password\n", to: "secrets/other")
    chmod("\(project.folder.path)/secrets/other", 0o600)
    let wrong = try Command.run("verify", "copy.pdf", "--password-file", "secrets/other", in: project.folder)
    #expect(wrong.status == 66 && wrong.errors.contains("and not the one that was given"), "\(wrong.errors)")
    let open = try Command.run("verify", "copy.pdf", "--password-file", "secrets/east", "--project", ".", in: project.folder)
    #expect(open.status == 0, "\(open)")
    for words in [
      "the file is unchanged", "data.csv is the file that was put in",
      "it is a copy with a password, which is not PDF/A, of the briefing",
      "a re-run gives the same bytes as the briefing that it is a copy of",
    ] { #expect(open.output.contains(words), "\(open.output)") }
    var bytes = try project.folder.bytes("copy.pdf")
    bytes[bytes.count / 2] ^= 1
    try project.folder.write(bytes, to: "changed.pdf")
    let changed = try Command.run("verify", "changed.pdf", in: project.folder)
    #expect(changed.status == 66 && changed.errors.contains("the file is not as it was written"), "\(changed.errors)")
    let diff = try Command.run("diff", "copy.pdf", "copy.pdf", in: project.folder)
    #expect(diff.status == 65 && diff.errors.contains("it opens with a password only"), "\(diff.errors)")
  }

  @Test func `the password is in no log, no ledger and no message`() throws {
    let outcome = try project.deliver("2021")
    let dump = try Program.run("sqlite3", ["\(project.folder.path)/.gazetteer/ledger.sqlite", ".dump"]).output
    for text in [outcome.output, outcome.errors, dump, try project.ledger("--json").output]
      + (try project.folder.files).filter({
        $0 != "secrets/east"
      }).map({ String(decoding: (try? project.folder.bytes($0)) ?? [], as: UTF8.self) })
    {
      #expect(!text.contains("canary"))
    }
  }

  @Test func `a password that is missing, weak or open to others stops everything before a page is made`() throws {
    for (password, mode, words) in [
      ("short", 0o600, "recipients.csv:2:26: error: the password has fewer than 12 characters"),
      (Self.password, 0o644, "recipients.csv:2:26: error: ./secrets/east may be read by others"),
    ] {
      try project.write("\(password)\n", to: "secrets/east")
      chmod("\(project.folder.path)/secrets/east", mode_t(mode))
      for command in [["deliver", ".", "--period", "2021"], ["check", "."]] {
        let outcome = try Program.run(try Program.built("gazetteer"), command, in: project.folder.path)
        #expect(outcome.status == 78 && outcome.errors.contains(words) && !outcome.errors.contains("canary"), "\(outcome.errors)")
      }
    }
    try FileManager.default.removeItem(atPath: "\(project.folder.path)/secrets/east")
    #expect(try project.deliver("2021").status == 66)
    #expect(try project.messages().isEmpty)
    #expect(try project.deliveries().isEmpty)
  }
}
