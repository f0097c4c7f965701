import Delivery
import Foundation
import Languages
import ProgramTesting
import Publishing
import Scheduling
import Statistics
import Testing

/// The naughtiest texts in every field at once that data, template or settings can fill.
struct NaughtyFieldTests {
  private static let texts = NaughtyTextTests.texts

  @Test func `whatever stands in figures, notes, reasons, templates and names makes no other header, recipient, command or part`()
    throws
  {
    let messages = try Self.texts.flatMap { text in
      try Language.all.map { language in
        var settings = try MailSamples.settings(unsubscribing: .page("https://bureau.example/out?x=1"))
        settings.sender.name = [.english: text, .chinese: text]
        let words = MailWords(
          subject: MailTemplate([.words(text), .field(.region), .words(text), .field(.name)]),
          text: MailTemplate(
            [.words(text)] + MailField.allCases.flatMap { [MailTemplate.Piece.field($0), .words("\n\n\(text)\n\n")] }))
        settings.ownWords[language] = words
        let order = try MailSamples.order(
          saying: text, language: language, occasion: .correction(of: "first@bureau.example", reason: text))
        return try MailComposer(settings: settings).message(for: order).bytes
      }
    }
    let mails = try MailSamples.readBack(messages)
    #expect(mails.count == messages.count)
    for (index, mail) in mails.enumerated() {
      let text = Self.texts[index / 2].debugDescription
      #expect(
        mail.headers == [
          "Date", "From", "Reply-To", "To", "Message-ID", "In-Reply-To", "References", "Subject", "Auto-Submitted",
          "List-Unsubscribe",
          "List-Unsubscribe-Post", "Content-Language", "MIME-Version", "Content-Type",
        ], "\(text)")
      #expect(mail.to.map { $0[1] } == ["reader@example.org"] && mail.from.map { $0[1] } == ["briefings@bureau.example"], "\(text)")
      #expect(mail.types == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"], "\(text)")
      #expect(mail.attachments.map(\.bytes) == [12], "\(text)")
      // The address of the page that ends the mails is never parted.
      #expect(mail.longest <= 100 && mail.ascii && mail.nul == 0 && mail.loneLineEnds == 0 && mail.loneDots == 0, "\(text)")
      #expect(mail.defects == [], "\(text)")
      let html = try #require(mail.html)
      #expect(!html.contains("<img") && !html.contains("\u{202E}") && !html.contains("\u{0}"), "\(text)")
      // Nothing is fetched from elsewhere, and nothing can be run.
      for word in ["<script", "<link", "<iframe", "url(", "@import", " src="] where !Self.texts[index / 2].contains(word) {
        #expect(!html.lowercased().contains(word), "\(text)")
      }
    }
  }

  private struct Manifest: Decodable {
    var regionName, reason, periodName: String
  }

  @Test func `a webhook's manifest says every text unchanged and is one JSON object`() throws {
    for text in Self.texts {
      let order = try MailSamples.order(saying: text, language: .english, occasion: .correction(of: "a@b", reason: text))
      let parcel = try Parcel.manifest(of: order)
      // Control characters stand there as \u00XX only.
      #expect(!parcel.bytes.dropLast().contains { $0 < 0x20 && $0 != 0x0A }, "\(text.debugDescription)")
      let manifest = try JSONDecoder().decode(Manifest.self, from: Data(parcel.bytes))
      #expect([manifest.regionName, manifest.reason, manifest.periodName].allSatisfy { $0 == text }, "\(text.debugDescription)")
    }
  }

  @Test(arguments: ["a@b.org\r\nX-Header: y", "a@b.org\n", "a\u{0}@b.org", "", "a b@c.org"])
  func `an identifier that is none never becomes a header of a webhook`(_ identifier: String) throws {
    var parcel = try Parcel.manifest(of: try MailSamples.order())
    parcel.messageID = identifier
    let channel = WebhookChannel(
      settings: WebhookSettings(address: "http://127.0.0.1:9/"), secret: nil, now: { Instant(secondsSince1970: 0) })
    guard case .refused(.addressing, nil, _) = channel.deliver(parcel) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `a folder holds what it is given under names of its own, whatever region and file are called`() throws {
    for text in Self.texts + ["../../x", "/etc/x", "a/../../b", "con\u{0}", "a\u{202E}fdp.exe"] {
      let folder = try TemporaryFolder()
      var parcel = try Parcel.file(of: try MailSamples.order())
      parcel.key.region = text
      let inRegion = FolderChannel(folder: "\(folder.path)/out").deliver(parcel)
      parcel.key.region = "jinhua"
      parcel.fileName = text
      let inFile = FolderChannel(folder: "\(folder.path)/out").deliver(parcel)
      // What can be written at all lies two folders deep in the folder; a line end or a control character is refused.
      #expect(
        try folder.files.allSatisfy { $0.hasPrefix("out/") && $0.split(separator: "/").count == 3 }, "\(text.debugDescription)")
      let isOdd = text.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "/" }
      for outcome in [inRegion, inFile] where isOdd {
        guard case .refused(.addressing, nil, _) = outcome else {
          Issue.record("\(text.debugDescription): \(outcome)")
          continue
        }
      }
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/x"))
    }
  }

  @Test func `a notice to the owner keeps every text in its place`() throws {
    let ledger = try Ledger.inMemory(clock: .given { Instant(secondsSince1970: 1_666_254_600) })
    let owner = DeliverySettings.Owner(
      name: "Owner", address: try MailAddress("owner@example.org"), webhook: WebhookSettings(address: "https://example.org/"))
    let settings = DeliverySettings(channels: [try MailSamples.settings()], owner: owner)
    for text in Self.texts {
      let notices = OwnerNotices(ledger: ledger, settings: settings, worker: Worker(named: "tests"))
      _ = try notices.tell(OwnerNotice(report: text, period: .year(2022), subject: text, lines: [text, text]))
    }
    let channel = TestChannel()
    _ = try Outbox(ledger: ledger, channels: [channel], worker: Worker(named: "tests"), senders: 1).send(.everything)
    #expect(channel.parcels.count == Self.texts.count)
    let mails = try MailSamples.readBack(channel.parcels.map(\.bytes))
    for (mail, text) in zip(mails, Self.texts) {
      #expect(
        mail.headers == [
          "Date", "From", "To", "Message-ID", "Subject", "Auto-Submitted", "MIME-Version", "Content-Type",
          "Content-Transfer-Encoding",
        ], "\(text.debugDescription)")
      #expect(mail.types == ["text/plain"] && mail.to.map { $0[1] } == ["owner@example.org"], "\(text.debugDescription)")
      #expect(mail.longest <= 78 && mail.ascii && mail.nul == 0 && mail.loneLineEnds == 0 && mail.loneDots == 0)
      #expect(mail.defects == [], "\(text.debugDescription)")
    }
  }
}
