import Delivery
import Diagnostics
import FoundationEssentials
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

/// What `delivery:` says, and each fault of it with its place.
struct DeliverySettingsTests {
  private func settings(_ text: String) throws -> DeliverySettings? {
    try Configuration(yaml: Array("delivery:\n\(text)\n".utf8), file: "gazetteer.yml").delivery().settings
  }

  private func faults(_ text: String) -> [String] {
    do {
      _ = try settings(text)
      return []
    } catch {
      return (error as? ProjectError)?.diagnostics.map(\.description) ?? ["\(error)"]
    }
  }

  @Test func `everything is read`() throws {
    let settings = try #require(
      try settings(
        """
          mail:
            from: {name: {en: The Office, zh: 统计局}, address: briefings@example.org}
            reply-to: desk@example.org
            server: smtps://smtp.example.org
            user: office
            password-file: secret
            ca-file: /etc/ca.pem
            largest-message: 5 MB
            unsubscribe: https://example.org/out
            subject: "{title}"
            text: {en: "{figures}"}
          folder: Out
          webhook: {url: https://example.org/hook?key=1, secret-environment: HOOK_SECRET}
          owner: {name: Anna, address: anna@example.org, language: zh, webhook: http://127.0.0.1:8080/}
          unreceived-regions: allowed
        """))
    let mail = try #require(settings[MailSettings.self])
    #expect(
      mail.sender
        == .init(name: [.english: "The Office", .chinese: "统计局"], address: try MailAddress("briefings@example.org")))
    #expect(mail.replyTo == (try MailAddress("desk@example.org")))
    let authorities = SettingsPath("/etc/ca.pem", location: SourceLocation(file: "gazetteer.yml", line: 8, column: 14))
    #expect(mail.server == .init(host: "smtp.example.org", port: 465, privacy: .immediate, authorities: authorities))
    #expect(mail.user == "office")
    #expect(mail.password?.kind == .file("secret"))
    #expect(mail.largestMessage == 5_000_000)
    #expect(mail.unsubscribing == .page("https://example.org/out"))
    #expect(
      mail.words(.english).subject == MailTemplate([.field(.title)])
        && mail.words(.chinese).subject == MailTemplate([.field(.title)]))
    #expect(
      mail.words(.english).text == MailTemplate([.field(.figures)]) && mail.words(.chinese).text == MailWords.house(.chinese).text)
    #expect(
      settings[FolderSettings.self]?.folder
        == SettingsPath("Out", location: SourceLocation(file: "gazetteer.yml", line: 13, column: 11)))
    #expect(settings[WebhookSettings.self]?.addressWithoutQuery == "https://example.org/hook")
    #expect(settings[WebhookSettings.self]?.secret?.kind == .environment("HOOK_SECRET"))
    #expect(settings.owner?.language == .chinese && settings.owner?.webhook?.address == "http://127.0.0.1:8080/")
    #expect(settings.unreceived == .allowed)
  }

  @Test(arguments: [
    ("smtp.example.org", "smtp.example.org", 587, MailSettings.Server.Privacy.upgraded),
    ("smtp://localhost:2525/", "localhost", 2525, .upgraded),
    ("smtps://a.b:4650", "a.b", 4650, .immediate), ("\"[::1]:25\"", "[::1]", 25, .upgraded),
    ("\"[2001:db8::1]\"", "[2001:db8::1]", 587, .upgraded),
    ("192.0.2.1:26", "192.0.2.1", 26, .upgraded),
  ])
  func `a server can be written in several ways`(
    _ text: String, _ host: String, _ port: Int, _ privacy: MailSettings.Server.Privacy
  ) throws {
    let mail = try #require(try settings("  mail: {from: a@b.org, server: \(text)}")?[MailSettings.self])
    #expect(mail.server == .init(host: host, port: port, privacy: privacy))
  }

  @Test func `clear text only where it is written so, and never with a password`() throws {
    #expect(
      try settings("  mail: {from: a@b.org, server: localhost, tls: none}")?[MailSettings.self]?.server.privacy
        == MailSettings.Server.Privacy.none)
    #expect(
      faults("  mail: {from: a@b.org, server: localhost, tls: none, user: me, password-environment: P}") == [
        "gazetteer.yml:2:49: error: delivery.mail.tls: sends the password in clear text: remove “tls: none”, or the user"
      ])
    #expect(
      faults("  mail: {from: a@b.org, server: \"smtps://localhost\", tls: none}") == [
        "gazetteer.yml:2:33: error: delivery.mail.server: asks for TLS with smtps:// and for none with “tls: none”: keep one of them"
      ])
  }

  @Test(arguments: [
    ("  mail: {}", ["2:9: error: delivery.mail: “from” is missing", "2:9: error: delivery.mail: “server” is missing"]),
    (
      "  male: {}",
      [
        "2:3: error: delivery: “male” is unknown; known here: dingtalk, feishu, folder, mail, owner, s3, sftp, teams, unreceived-regions, webhook, wecom"
      ]
    ),
    (
      "  mail: {from: a@b.org, server: localhost, password: hunter2}",
      [
        "2:44: error: delivery.mail: “password” is unknown; known here: ca-file, connections, from, html, largest-message, password-environment, password-file, port, reply-to, server, subject, text, tls, unsubscribe, user"
      ]
    ),
    (
      "  mail: {from: a@b.org, server: \"smtp://me:hunter2@localhost\"}",
      [
        "2:33: error: delivery.mail.server: needs a server without user and password; write them as “user” and “password-file” or “password-environment”"
      ]
    ),
    (
      "  mail: {from: a@b.org, server: \"ftp://localhost\"}",
      ["2:33: error: delivery.mail.server: needs an address that begins with smtp:// or smtps://"]
    ),
    (
      "  mail: {from: a@b.org, server: \"a b\"}",
      ["2:33: error: delivery.mail.server: needs a host of letters, digits, dots and hyphens, or an IP address"]
    ),
    (
      "  mail: {from: a@b.org, server: \"smtp://a:25\", port: 26}",
      ["2:54: error: delivery.mail.port: is in “server” already: keep one of them"]
    ),
    ("  mail: {from: a@b.org, server: \"a:0\"}", ["2:33: error: delivery.mail.server: needs a port from 1 to 65535"]),
    (
      "  mail: {from: a@b.org, server: a, password-environment: \"hunter 2\", user: me}",
      ["2:58: error: delivery.mail.password-environment: needs the name of a variable: letters, digits and underscores"]
    ),
    (
      "  mail: {from: a@b.org, server: a, user: me}",
      ["2:42: error: delivery.mail.user: needs a “password-file” or “password-environment” next to the user"]
    ),
    (
      "  mail: {from: a@b.org, server: a, largest-message: 5}",
      ["2:53: error: delivery.mail.largest-message: needs a size from 10 kB to 1000 MB, such as 20 MB, not \"5\""]
    ),
    (
      "  mail: {from: a b@c.org, server: a}",
      [
        "2:16: error: delivery.mail.from: “a b@c.org” has “ ” before the @, which is only allowed in quotes there; write it as name@example.org"
      ]
    ),
    (
      "  mail:\n    from: a@b.org\n    server: a\n    text:\n      zh: |\n        {title}\n\n        xx {periode} y",
      ["9:12: error: delivery.mail.text.zh: there is no field “{periode}”; did you mean “{period}”?"]
    ),
    (
      "  mail: {from: a@b.org, server: a, subject: \"{title\"}",
      ["2:46: error: delivery.mail.subject: a “{” is never closed; write {{ for the brace itself"]
    ),
    (
      "  mail: {from: a@b.org, server: a, subject: \"a}\"}",
      ["2:47: error: delivery.mail.subject: a “}” closes nothing; write }} for the brace itself"]
    ),
    (
      "  mail: {from: a@b.org, server: a, subject: {de: x}}",
      ["2:46: error: delivery.mail.subject: “de” is unknown; known here: en, zh"]
    ),
    ("  mail: {from: a@b.org, server: a, subject: \"a\\nb\"}", ["2:45: error: delivery.mail.subject: a subject has one line"]),
    ("  folder: ../x", ["2:11: error: delivery.folder: needs a path inside the project's folder or an absolute one, not \"../x\""]),
    (
      "  webhook: http://example.org/",
      ["2:12: error: delivery.webhook: needs https://; to reach another machine in clear text write “insecure: yes” next to it"]
    ),
    ("  webhook: https://me:hunter2@example.org/", ["2:12: error: delivery.webhook: needs an address without user and password"]),
    (
      "  webhook: \"https://example.org/\\r\\nX: y\"",
      ["2:12: error: delivery.webhook: needs an address of printable ASCII characters; write others as %XX"]
    ),
    (
      "  mail: {from: {name: \"a\\r\\nBcc: c@d.org\", address: a@b.org}, server: a}",
      ["2:16: error: delivery.mail.from.name: needs words on one line"]
    ),
    (
      "  mail: {from: {name: {zh: \"a\\0\"}, address: a@b.org}, server: a}",
      ["2:16: error: delivery.mail.from.name: needs words on one line"]
    ),
    (
      "  mail: {from: a@b.org, reply-to: \"c@d.org\\r\\nBcc: e@f.org\", server: a}",
      ["2:35: error: delivery.mail.reply-to: “c@d.org\u{FFFD}\u{FFFD}Bcc: e@f.org” has a control character (U+000D); remove it"]
    ),
    (
      "  mail: {from: a@b.org, server: a, unsubscribe: \"https://b.org/\\r\\nBcc: c@d.org\"}",
      ["2:49: error: delivery.mail.unsubscribe: needs an address of printable ASCII characters; write others as %XX"]
    ),
    (
      "  mail: {from: a@b.org, server: a, unsubscribe: \"https://b.org/>,<mailto:c@d.org\"}",
      ["2:49: error: delivery.mail.unsubscribe: needs an address of printable ASCII characters; write others as %XX"]
    ),
    (
      "  mail: {from: a@b.org, server: \"a\\r\\nRCPT TO:<c@d.org>\"}",
      [
        "2:33: error: delivery.mail.server: needs a server without user and password; write them as “user” and “password-file” or “password-environment”"
      ]
    ),
    (
      "  mail: {from: a@b.org, server: a, user: \"me\\r\\nRSET\", password-environment: P}",
      ["2:42: error: delivery.mail.user: needs words on one line"]
    ),
    (
      "  mail: {from: a@b.org, server: a, ca-file: \"a\\0b\"}",
      ["2:45: error: delivery.mail.ca-file: needs a path inside the project's folder or an absolute one, not \"a\\0b\""]
    ),
    (
      "  folder: \"a\\0b\"",
      ["2:11: error: delivery.folder: needs a path inside the project's folder or an absolute one, not \"a\\0b\""]
    ),
    (
      "  owner: {name: \"A\\nBcc: c@d.org\", address: a@b.org}",
      ["2:17: error: delivery.owner.name: needs words on one line"]
    ),
    ("  owner: {name: A}", ["2:10: error: delivery.owner: “address” is missing"]),
    ("  unreceived-regions: maybe", ["2:23: error: delivery.unreceived-regions: needs one of refused, allowed, not \"maybe\""]),
  ])
  func `a fault has its place and repeats no secret`(_ text: String, _ expected: [String]) {
    let lines = faults(text)
    #expect(lines == expected.map { "gazetteer.yml:\($0)" })
    #expect(!lines.joined().contains("hunter"))
  }

  @Test func `the settings that README shows are read as they stand, with every key there is`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = String(decoding: try Data(contentsOf: root.appending(path: "README.md")), as: UTF8.self)
    let block = try #require(readme.split(separator: "<!-- delivery -->").last?.split(separator: "<!-- end -->").first)
    let lines = block.split(separator: "\n").filter { !$0.hasPrefix("```") }
    let settings = try #require(
      try Configuration(yaml: Array(lines.joined(separator: "\n").utf8), file: "gazetteer.yml").delivery().settings)
    let mail = try #require(settings[MailSettings.self])
    #expect(mail.server.host == "smtp.example.org" && mail.server.privacy == .upgraded && mail.server.authorities != nil)
    #expect(mail.password != nil && mail.unsubscribing != nil && mail.words(.english).text.has(.figures) && mail.replyTo != nil)
    #expect(settings[FolderSettings.self] != nil && settings[WebhookSettings.self]?.secret != nil && settings.owner?.webhook != nil)
    for channel in Channels.all { #expect(block.contains("\(channel.name):"), "\(channel.name)") }
    // A key that README does not name is one that nobody finds.
    let known =
      "ca-file, from, html, largest-message, password-environment, password-file, reply-to, server, subject, text, tls, "
      + "unsubscribe, user, folder, mail, owner, unreceived-regions, webhook, url, secret-file, secret-environment, insecure"
    for key in known.split(separator: ", ") { #expect(block.contains("\(key):"), "\(key)") }
  }

  @Test func `the address of a page that would make a line of a mail too long is refused`() throws {
    func line(_ count: Int) -> String {
      let page = "https://b.org/" + String(repeating: "x", count: count - 14)
      return "  mail: {from: a@b.org, server: a, unsubscribe: \"\(page)\"}"
    }
    #expect(faults(line(800)) == [])
    #expect(
      faults(line(801)) == [
        "gazetteer.yml:2:49: error: delivery.mail.unsubscribe: is longer than 800 characters, and does not fit into a line of a mail"
      ])
  }

  @Test func `insecure hooks are taken where it is written so`() throws {
    #expect(
      try settings("  webhook: {url: http://example.org/x, insecure: \"yes\"}")?[WebhookSettings.self]?.address
        == "http://example.org/x")
    #expect(try settings("  webhook: http://localhost:8080/x")?[WebhookSettings.self] != nil)
  }
}
