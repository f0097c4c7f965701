import Languages
import ProgramTesting
import Publishing
import Testing

@Suite struct DeliverCommandTests {
  @Test func `deliver on the sample puts a message for each reader into a server, and a second time sends nothing`() throws {
    let sample = ShippedSample.files.filter { $0.path != "gazetteer.yml" }
    let project = try DeliveryProject(sample)
    // The newest figures of two cities are older.
    let first = try project.deliver("2022")
    #expect(first.errorLines == ["jinhua", "wuxi"].map { "\($0): held, because there are no figures for 2022 yet" })
    #expect(first.status == 75)
    #expect(first.outputLines.last == "6 sent, 2 of 5 regions held")
    let messages = try project.messages()
    #expect(messages.count == 6)
    #expect(Set(messages.compactMap { $0.header("To") }).count == 6)
    #expect(Set(messages.compactMap { $0.header("Message-ID") }).count == 6)

    let second = try project.deliver("2022")
    #expect(second.status == 75)
    #expect(second.outputLines.first == "hengdian: sent before, nothing new (2)")
    #expect(second.outputLines.last == "0 sent, 2 of 5 regions held")
    #expect(try project.messages().count == 6)

    let ledger = try project.ledger("--region", "yiwu")
    #expect(ledger.status == 0)
    #expect(ledger.outputLines.filter { $0.contains("yiwu@example.org") && $0.contains("sent") && $0.contains("250 ") }.count == 1)
    #expect(ledger.outputLines.count == 4)
    #expect(try project.ledger("--region", "yiwu", "--period", "2020").output == "no such issue yet\n")
  }

  @Test func `a dry run writes messages and touches no ledger`() throws {
    let project = try DeliveryProject(SmallDelivery.files())
    let output = "\(project.folder.path)/mails"
    let outcome = try project.deliver("2021", "--dry-run", "--output", output)
    #expect(outcome.status == 0)
    #expect(outcome.outputLines.last == "2 written to \(output), 0 of 2 regions held")
    #expect(try project.folder.files.filter { $0.hasSuffix(".eml") }.count == 2)
    #expect(try !project.folder.files.contains { $0.contains("ledger") })
    #expect(try project.messages().isEmpty)
    #expect(try project.ledger().output == "nothing has been issued yet\n")
  }

  @Test func `changed figures wait for a reissue, which refers to the first mail and comes once`() throws {
    let project = try DeliveryProject(SmallDelivery.files())
    #expect(try project.deliver("2021").status == 0)
    let firstID = try #require(try project.messages().first { $0.header("To")?.contains("east@") == true }?.header("Message-ID"))
    try project.write(SmallDelivery.observations("1.9"), to: "data/observations.csv")
    let refused = try project.deliver("2021")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("east: sent before, nothing new (1); held, because the figures have changed since issue 1"))
    #expect(try project.messages().count == 2)

    let reissued = try project.deliver("2021", "--reissue", "--reason", "A misprint in the output of East")
    #expect(reissued.status == 0)
    let messages = try project.messages()
    #expect(messages.count == 3)
    #expect(messages.last?.header("In-Reply-To") == firstID)
    #expect(messages.last?.header("Message-ID") != firstID)
    let again = try project.deliver("2021", "--reissue", "--reason", "A misprint in the output of East")
    #expect(again.status == 0)
    #expect(try project.messages().count == 3)
    #expect(try project.ledger("--region", "east").output.contains("corrected: A misprint in the output of East"))
  }

  @Test func `figures that are not there yet are waited for, and the owner is told once`() throws {
    let project = try DeliveryProject(
      SmallDelivery.files(), delivery: "owner: {name: Owner, address: owner@example.org}")
    let early = try project.deliver("2022")
    #expect(early.status == 75)
    #expect(early.errors.contains("east: held, because there are no figures for 2022 yet"))
    #expect(early.outputLines.last == "0 sent, 2 of 2 regions held; the owner is notified")
    #expect(try project.messages().map { $0.header("To") } == ["Owner <owner@example.org>"])
    #expect(try project.deliver("2022").outputLines.last == "0 sent, 2 of 2 regions held")
    #expect(try project.messages().count == 1)

    try project.write(SmallDelivery.observations("1.8", more: "east,gdp,2022,2.0,CNY,9,A"), to: "data/observations.csv")
    let half = try project.deliver("2022")
    #expect(half.status == 75)
    #expect(half.outputLines.contains("east: sent (1)"))
    #expect(half.errors.contains("west: held, because there are no figures for 2022 yet"))
    #expect(try project.messages().count { $0.header("To")?.contains("east@") == true } == 1)
    #expect(try project.messages().allSatisfy { $0.header("To")?.contains("west@") != true })
  }

  @Test func `the figures of an earlier issue are not sent again as new`() throws {
    let project = try DeliveryProject(SmallDelivery.files())
    #expect(try project.deliver("2021").status == 0)
    try project.write(SmallDelivery.observations("1.8", more: "east,gdp,2022,2.0,CNY,9,A"), to: "data/observations.csv")
    let outcome = try project.deliver("2022")
    #expect(outcome.status == 75)
    #expect(outcome.outputLines.contains("east: sent (1)"))
    #expect(outcome.errors.contains("west: held, because there are no figures for 2022 yet"))
    #expect(try project.messages().count == 3)
  }

  @Test func `a server that refuses one recipient for now and one for good lets the others through`() throws {
    let recipients = """
      region,email,language
      east,fine@example.org,en
      east,full@example.org,en
      east,gone@example.org,en
      west,west@example.org,en
      """
    let project = try DeliveryProject(
      SmallDelivery.files(recipients: recipients),
      serving: ["refuse": ["full@example.org": "452 4.2.2 mailbox full", "gone@example.org": "550 5.1.1 no such user"]])
    let outcome = try project.deliver("2021")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("full@example.org is tried again at "))
    #expect(outcome.errors.contains("gone@example.org is given up: refused, while addressing, 550 5.1.1 no such user"))
    #expect(try project.messages().count == 2)
    let states = Dictionary(uniqueKeysWithValues: try project.deliveries().map { ($0.recipient, $0.state) })
    #expect(
      states == [
        "fine@example.org": "sent", "full@example.org": "failed", "gone@example.org": "dead", "west@example.org": "sent",
      ])
  }

  @Test func `without a server nothing is lost and the command says to come back`() throws {
    let project = try DeliveryProject(SmallDelivery.files())
    project.server.end()
    let outcome = try project.deliver("2021")
    #expect(outcome.status == 75)
    #expect(try project.deliveries().map(\.state) == ["failed", "failed"])
  }
}
