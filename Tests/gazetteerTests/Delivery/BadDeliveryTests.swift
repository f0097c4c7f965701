import ProgramTesting
import Testing

/// What keeps everything from leaving, each with its message and status.
@Suite struct BadDeliveryTests {
  private func refusal(_ project: DeliveryProject, _ status: Int32, _ message: String, _ arguments: String...) throws {
    let before = try project.messages()
    let outcome = try Program.run(
      try Program.built("gazetteer"), ["deliver", project.folder.path, "--period", "2021"] + arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try project.messages() == before)
  }

  @Test func `an address that is none`() throws {
    let list = "region,email,language\neast,no address,en\nwest,west@example.org,en\n"
    let project = try DeliveryProject(SmallDelivery.files(recipients: list))
    try refusal(project, 78, "recipients.csv:2:6: error: “no address”")
  }

  @Test func `a recipient twice`() throws {
    let list = "region,email,language\neast,a@example.org,en\nwest,west@example.org,en\neast,A@example.org,en\n"
    let project = try DeliveryProject(SmallDelivery.files(recipients: list))
    try refusal(project, 78, "recipients.csv:4:")
  }

  @Test func `a region that nobody receives`() throws {
    let list = "region,email,language\neast,a@example.org,en\n"
    let project = try DeliveryProject(SmallDelivery.files(recipients: list))
    try refusal(project, 78, "no one receives the briefing of “west”")
  }

  @Test func `a template with an unknown field`() throws {
    let project = try DeliveryProject(SmallDelivery.files(), mail: "subject: \"{regoin}: {title}\"")
    try refusal(project, 78, "there is no field “{regoin}”; did you mean “{region}”?")
  }

  @Test func `a mail larger than the limit is held, and leaves when the limit is raised`() throws {
    let project = try DeliveryProject(SmallDelivery.files(), mail: "largest-message: 10 kB")
    try refusal(project, 65, "may be sent; see “largest-message” in gazetteer.yml")
    try project.configure()
    #expect(try project.deliver("2021").status == 0)
    #expect(try project.messages().count == 2)
  }

  @Test func `no settings of delivery, no list, no period`() throws {
    let project = try DeliveryProject(SmallDelivery.files())
    try project.write("publisher: {en: Office}\nrecipients: recipients.csv\nbriefing: briefing.yml\n", to: "gazetteer.yml")
    try refusal(project, 78, "gazetteer.yml: error: there are no settings for delivery")
    try project.write("publisher: {en: Office}\nbriefing: briefing.yml\ndelivery: {folder: out}\n", to: "gazetteer.yml")
    try refusal(project, 78, "gazetteer.yml: error: no list of recipients is named")
    try project.configure()
    #expect(try project.deliver("2021-13").status == 64)
    #expect(try project.deliver("2021", "--reissue").status == 64)
    #expect(try project.deliver("2021", "--reason", "because").status == 64)
  }

  @Test func `a password that is not there stops everything before a page or a ledger is made`() throws {
    let project = try DeliveryProject(SmallDelivery.files())
    let settings = """
      publisher: {en: Office}
      briefing: briefing.yml
      recipients: recipients.csv
      delivery:
        mail: {from: office@example.org, server: localhost, user: me, password-file: secrets/smtp}
        folder: data/observations.csv
      """
    try project.write(settings + "\n", to: "gazetteer.yml")
    let expected = """
      gazetteer.yml:5:80: error: secrets/smtp cannot be read: No such file or directory; write the secret into it, on one line, and chmod 0600 secrets/smtp
      gazetteer.yml:6:11: error: data/observations.csv is not a folder; name another place

      """
    let outcome = try project.deliver("2021")
    #expect(outcome.status == 73)
    #expect(project.folder.relative(outcome.errors) == expected)
    let check = try Program.run(try Program.built("gazetteer"), ["check", project.folder.path])
    #expect(check.status == 73)
    #expect(project.folder.relative(check.errors).contains(expected))
    #expect(try !project.folder.files.contains { $0.contains("ledger") })
    // Mails can be looked at before there is a password.
    #expect(try project.deliver("2021", "--dry-run", "--output", "\(project.folder.path)/mails").status == 0)
  }

  @Test func `a ledger of a newer version`() throws {
    let project = try DeliveryProject(SmallDelivery.files())
    #expect(try project.deliver("2021").status == 0)
    let path = "\(project.folder.path)/.gazetteer/ledger.sqlite"
    let insert = try Program.run("sqlite3", [path, "INSERT INTO grdb_migrations VALUES ('2 something new')"])
    #expect(insert.status == 0)
    try refusal(
      project, 78,
      "\(path): error: a newer version of Gazetteer wrote this ledger; install the version of Gazetteer that wrote it, or a later one\n"
    )
    let listing = try project.ledger()
    #expect(listing.status == 78 && listing.errors.contains("a newer version of Gazetteer wrote this ledger"))
  }

  @Test func `a ledger that may only be read`() throws {
    let project = try DeliveryProject(SmallDelivery.files())
    #expect(try project.deliver("2021", "--dry-run", "--output", "\(project.folder.path)/mails").status == 0)
    let folder = "\(project.folder.path)/.gazetteer"
    _ = try Program.run(
      "bash",
      [
        "-c",
        "mkdir '\(folder)' && sqlite3 '\(folder)/ledger.sqlite' 'PRAGMA user_version = 0; CREATE TABLE a (b)' && chmod 0444 '\(folder)/ledger.sqlite' && chmod 0555 '\(folder)'",
      ])
    // Who is root may write everything; without these two capabilities root is like anybody else.
    let line = """
      if [ "$(id -u)" = 0 ]; then set -- setpriv --bounding-set -dac_override,-dac_read_search "$@"; fi; exec "$@"
      """
    let outcome = try Program.run(
      "bash", ["-c", line, "bash", try Program.built("gazetteer"), "deliver", project.folder.path, "--period", "2021"])
    _ = try Program.run("chmod", ["-R", "u+w", folder])
    #expect(outcome.status == 73)
    #expect(
      project.folder.relative(outcome.errors)
        == ".gazetteer/ledger.sqlite: error: the ledger cannot be written: attempt to write a readonly database; let the user that runs Gazetteer write the file and its folder\n"
    )
    #expect(try project.messages().isEmpty)
  }

  @Test func `a ledger that finds no room stops everything, and nothing is lost or sent twice when there is room again`() throws {
    let recipients = (["region,email,language"] + (0..<40).map { "*,r\($0)@example.org,en" }).joined(separator: "\n") + "\n"
    let project = try DeliveryProject(SmallDelivery.files(recipients: recipients))
    let line = "ulimit -f 400; exec \"$@\""
    let outcome = try Program.run(
      "bash", ["-c", line, "bash", try Program.built("gazetteer"), "deliver", project.folder.path, "--period", "2021"])
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("the ledger cannot be written"), "\(outcome.errors)")
    let sentBefore = try project.messages().count
    #expect(try project.deliver("2021").status == 0)
    let messages = try project.messages()
    #expect(Set(messages.compactMap { $0.header("Message-ID") }).count == 80)
    #expect(messages.count - 80 <= 4, "\(sentBefore) were sent before the disk was full")
  }
}
