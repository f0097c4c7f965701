import Briefings
import Languages
import ProgramTesting
import Publishing
import Scheduling
import Statistics
import Testing

@testable import Delivery

/// Mails and notices in the language that nobody speaks, about data that have no Latin letter.
struct PseudoLanguageTests {
  private static let text = "横店"
  private static let occasions: [MailOrder.Occasion] = [.issue, .correction(of: "first@bureau.example", reason: text), .draft]
  /// What is written alike in every language: the sender, which settings say, the address, the file and its size.
  private static let known = PlainWords.of([
    "The Office", "reader@example.org", "briefings@bureau.example", "https://bureau.example/out?delivery=", "jinhua-2022.en-XA.pdf",
    "kB",
    "data.csv",
  ])

  @Test(arguments: occasions) func `no word of a mail bypasses the languages, and no line breaks its rules`(
    _ occasion: MailOrder.Occasion
  ) throws {
    let settings = try MailSamples.settings(unsubscribing: .page("https://bureau.example/out"))
    let order = try MailSamples.order(saying: Self.text, language: .pseudo, occasion: occasion)
    let parcel = try MailComposer(settings: settings).message(for: order)
    let mail = try #require(try MailSamples.readBack([parcel.bytes]).first)
    #expect(mail.defects == [] && mail.longest <= 100 && mail.ascii)
    #expect(mail.fields["content-language"] == "en-XA")
    let (text, html) = (try #require(mail.text), try #require(mail.html))
    // Addresses hold the letters and digits of the delivery.
    let plain = text.replacing(/https:\S+/, with: "")
    #expect(text.contains("[") && html.contains("["))
    let bypassing = PlainWords.of([mail.subject, plain]).union(PlainWords.ofPage(html)).subtracting(Self.known)
    #expect(bypassing.isEmpty, "\(bypassing.sorted())\n\(mail.subject)\n\(text)\n\(html)")
  }

  @Test func `no word of a notice to the owner bypasses the languages`() throws {
    let owner = DeliverySettings.Owner(
      name: Self.text, address: try MailAddress("owner@example.org"), language: .pseudo)
    let settings = DeliverySettings(channels: [try MailSamples.settings()], owner: owner)
    let ledger = try Ledger.inMemory(clock: .given { Instant(secondsSince1970: 1_666_254_600) })
    let notices = OwnerNotices(ledger: ledger, settings: settings, worker: Worker(named: "tests"))
    let request = DeliveryRequest(report: Self.text, period: .year(2022))
    let hold = Hold(region: Self.text, language: .chinese, cause: .fault, reason: Self.text)
    let held = try #require(HoldNotice([hold], request, settings)).notice
    #expect(try notices.tell(held))
    #expect(try notices.tell([Self.text], Self.text, .year(2022)))
    let channel = TestChannel()
    _ = try Outbox(ledger: ledger, channels: [channel], worker: Worker(named: "tests"), senders: 1).send(.everything)
    let mails = try MailSamples.readBack(channel.parcels.map(\.bytes))
    #expect(mails.count == 2)
    for mail in mails {
      let bypassing = PlainWords.of([mail.subject, mail.text ?? ""]).subtracting(["zh"])
      #expect(bypassing.isEmpty && mail.subject.contains("["), "\(bypassing.sorted()) \(mail.subject) \(mail.text ?? "")")
    }
  }
}
