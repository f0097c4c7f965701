import Delivery
import Diagnostics
import Editions
import Ingestion
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

/// Recipients, and each fault of their list with its line and column.
struct RecipientListTests {
  private static let regions = [
    Region(id: "jinhua", name: [.english: "Jinhua", .chinese: "金华市"]),
    Region(id: "yiwu", name: [.english: "Yiwu", .chinese: "义乌市"]),
  ]

  private func read(_ text: String, languages: [Language] = [.english, .chinese]) throws -> RecipientList {
    try RecipientList.read(DataFile(name: "recipients.csv", bytes: Array(text.utf8)), regions: Self.regions, languages: languages)
  }

  private func faults(_ rows: String, header: String = "region,email,name,language,format,channel") -> [String] {
    do {
      return try read("\(header)\n\(rows)\n").warnings.map(\.description)
    } catch {
      return (error as? ProjectError)?.diagnostics.map(\.description) ?? ["\(error)"]
    }
  }

  @Test func `everything is read, with its place`() throws {
    let list = try read(
      """
      region,email,name,language,format,channel
      jinhua,a@example.org,"Desk, one",EN,text,
      *,b@example.org,金华组,zh,pdf+ods+xlsx,mail

      yiwu,,,,,folder
      """)
    #expect(
      list.recipients == [
        Recipient(
          region: "jinhua", address: try MailAddress("a@example.org"), name: "Desk, one", language: .english, format: .text,
          location: SourceLocation(file: "recipients.csv", line: 2, column: 8)),
        Recipient(
          region: nil, address: try MailAddress("b@example.org"), name: "金华组", language: .chinese, editions: [.ods, .xlsx],
          location: SourceLocation(file: "recipients.csv", line: 3, column: 3)),
        Recipient(
          region: "yiwu", address: nil, language: .english, channel: .folder,
          location: SourceLocation(file: "recipients.csv", line: 5, column: 10)),
      ])
    #expect(list.recipients(of: "yiwu").map(\.channel) == [.mail, .folder])
  }

  @Test(arguments: [
    ("jinhau,a@b.org,,,,", ["2:1: error: there is no region “jinhau”; did you mean “jinhua”?"]),
    ("义乌市,a@b.org,,,,", ["2:1: error: there is no region “义乌市”; did you mean “yiwu”?"]),
    ("paris,a@b.org,,,,", ["2:1: error: there is no region “paris”; there are jinhua, yiwu; * means all"]),
    (",a@b.org,,,,", ["2:1: error: the region is missing; give the key of a region, or * for all"]),
    ("yiwu,,,,,", ["2:6: error: the address is missing; write it as name@example.org"]),
    ("yiwu,nobody,,,,", ["2:6: error: “nobody” has no @; write it as name@example.org"]),
    (
      "yiwu,\"a@b.org\r\nBcc: c@d.org\",,,,",
      ["2:6: error: “a@b.org\u{FFFD}\u{FFFD}Bcc: c@d.org” has a control character (U+000D); remove it"]
    ),
    ("yiwu,a@b.org,\"a\nb\",,,", ["2:14: error: the name has a control character; remove it"]),
    ("yiwu,a@b.org,\u{202E}x,,,", ["2:14: error: the name has a control character; remove it"]),
    ("yiwu,a@b.org,,de,,", ["2:15: error: there is no language “de”; allowed are en, zh"]),
    ("yiwu,a@b.org,,,pfd,", ["2:16: error: there is no format “pfd”; did you mean “pdf”?"]),
    ("yiwu,a@b.org,,,pdf+odt,", ["2:16: error: there is no format “odt”; did you mean “ods”?"]),
    ("yiwu,,,,pdf+ods,webhook", ["2:9: error: the channel “webhook” carries no file besides the PDF; write pdf"]),
    ("yiwu,,,,htm,folder", ["2:9: error: there is no format “htm”; did you mean “html”?"]),
    ("yiwu,a@b.org,,,html,", ["2:16: error: there is no format “html”; allowed are pdf, text"]),
    (
      "yiwu,,,en,html,folder\nyiwu,,,en,pdf+html,folder",
      ["3:6: error: the folder is listed twice, first on line 2; keep one of them"]
    ),
    (
      "yiwu,a@b.org,,,,fax",
      ["2:17: error: there is no channel “fax”; allowed are mail, folder, webhook, sftp, s3, teams, wecom, dingtalk, feishu"]
    ),
    ("yiwu,a@b.org,,en,,\nyiwu,A@B.org,,en,,", ["3:6: error: “A@B.org” is listed twice, first on line 2; keep one of them"]),
    (
      "*,a@b.org,,en,,\nyiwu,a@b.org,,en,,",
      ["3:6: error: “a@b.org” would get the briefing of “yiwu” twice, first on line 2; keep one of them"]
    ),
    (
      "yiwu,a@b.org,,en,,\n*,a@b.org,,en,,",
      ["3:3: error: “a@b.org” would get the briefing of “yiwu” twice, first on line 2; keep one of them"]
    ),
    (
      "yiwu,,,en,,folder\n*,,,en,,folder",
      ["3:3: error: the folder would get the briefing of “yiwu” twice, first on line 2; keep one of them"]
    ),
    ("yiwu,a@localhost,,,,", ["2:6: warning: the domain of “a@localhost” has no dot; check that it is complete"]),
    (
      "yiwu,a@b.org,,,", ["2: error: the row has 5 fields, the header has 6; put quotes around a value that contains the delimiter"]
    ),
    ("", ["recipients.csv: error: there are no recipients; give each recipient a row"]),
  ])
  func `a fault has its place`(_ rows: String, _ expected: [String]) {
    #expect(faults(rows) == expected.map { $0.hasPrefix("recipients.csv") ? $0 : "recipients.csv:\($0)" })
  }

  @Test(arguments: [
    ("yiwu,a@b.org,,secrets/a,", nil), ("yiwu,a@b.org,,,PASSWORD_A", nil),
    ("yiwu,a@b.org,,secrets/a,PASSWORD_A", "2:15: error: the password is kept in two places; keep one of them"),
    ("yiwu,a@b.org,,../a,", "2:15: error: the column needs the path of a file; the password itself is never written here"),
    (
      "yiwu,a@b.org,,,canary word",
      "2:16: error: the column needs the name of a variable; the password itself is never written here"
    ),
  ]) func `a password is kept elsewhere, and is not repeated`(_ row: String, _ expected: String?) {
    let faults = faults(row, header: "region,email,channel,password-file,password-environment")
    #expect(faults == (expected.map { ["recipients.csv:\($0)"] } ?? []) && !faults.joined().contains("canary"))
  }

  @Test func `a password is for a PDF alone`() {
    let header = "region,email,channel,format,password-file"
    #expect(
      faults("yiwu,a@b.org,,pdf+ods,a", header: header) == [
        "recipients.csv:2:23: error: the PDF alone can have a password, and other formats would go along without one; write pdf"
      ])
    #expect(
      faults("yiwu,,teams,,a", header: header) == [
        "recipients.csv:2:14: error: the channel “teams” carries no PDF that a password could protect; remove it"
      ])
  }

  @Test func `the same person may get both languages, and other regions`() {
    #expect(faults("yiwu,a@b.org,,en,,\nyiwu,a@b.org,,zh,,\njinhua,a@b.org,,en,,") == [])
  }

  @Test func `unknown and missing columns are named`() {
    #expect(
      faults("yiwu,a@b.org", header: "region,mail") == [
        "recipients.csv:1: error: the column “email” is missing; required are region, email",
        "recipients.csv:1:8: error: there is no column “mail”; did you mean “email”? allowed are region, email, name, language, format, channel, password-file, password-environment",
      ])
  }

  @Test func `a language the project does not make is refused`() {
    #expect(throws: ProjectError.self) { try read("region,email,language\nyiwu,a@b.org,zh\n", languages: [.english]) }
  }

  @Test func `a region nobody receives is an error unless it is allowed`() throws {
    let list = try read("region,email\nyiwu,a@b.org\n")
    let mail = MailSettings(sender: .init(address: try MailAddress("a@b.org")), server: .init(host: "localhost", port: 25))
    #expect(
      list.diagnostics(for: Self.regions, DeliverySettings(channels: [mail])).map(\.description) == [
        "recipients.csv: error: no one receives the briefing of “jinhua”; give a row to each, or write “unreceived-regions: allowed” under “delivery” in gazetteer.yml"
      ])
    #expect(list.diagnostics(for: Self.regions, DeliverySettings(channels: [mail], unreceived: .allowed)).isEmpty)
    #expect(try read("region,email\n*,a@b.org\n").diagnostics(for: Self.regions, DeliverySettings(channels: [mail])).isEmpty)
    #expect(
      list.diagnostics(
        for: [Self.regions[1]],
        DeliverySettings(channels: [FolderSettings(SettingsPath("out", location: SourceLocation(file: "gazetteer.yml")))])
      ).map(\.description) == [
        "recipients.csv:2:6: error: the recipient is to be reached by mail, which has no settings; write “mail” under “delivery” in gazetteer.yml"
      ])
  }

  @Test func `check tells of the list and of regions nobody receives`() throws {
    let folder = try TemporaryFolder(
      SmallProject.files([
        "gazetteer.yml":
          "publisher: A\nlanguages: [en]\nbriefing: briefing.yml\nrecipients: recipients.csv\ndelivery: {folder: Out}\n",
        "recipients.csv": "region,email,channel\neast,,folder\n",
      ]))
    let outcome = try Project.open(.folder(folder.path)).checkOfDelivery()
    #expect(outcome.status == .wrongConfiguration)
    #expect(
      outcome.diagnostics.map { folder.relative($0.description) }.contains {
        $0.hasPrefix("recipients.csv: error: no one receives the briefing of “west”")
      })
    try folder.write(Array("region,email,channel\nnorth,,folder\n".utf8), to: "recipients.csv")
    #expect(try Project.open(.folder(folder.path)).checkOfDelivery().status == .wrongConfiguration)
  }
}
