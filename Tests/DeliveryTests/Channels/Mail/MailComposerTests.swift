import Delivery
import Editions
import Languages
import ProgramTesting
import Publishing
import Statistics
import Testing

/// Messages as another program reads them.
struct MailComposerTests {
  @Test func `a Chinese mail reads back as it was meant`() throws {
    let pdf = (0..<70_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let order = try MailSamples.order(fileName: "金华市-2022年1—8月.pdf", pdf: pdf)
    let parcel = try MailComposer(settings: try MailSamples.settings()).message(for: order)
    let mail = try #require(try MailSamples.readBack([parcel.bytes]).first)
    #expect(mail.defects == [])
    #expect(mail.subject == "金华市 2022年1—8月：横店影视产业集群营业收入增长18.26%，达394亿元")
    #expect(mail.from == [["统计局", "briefings@bureau.example"]])
    #expect(mail.to == [["金华组", "reader@example.org"]])
    #expect(mail.fields["reply-to"] == "desk@bureau.example")
    #expect(mail.date == 1_666_254_600)
    #expect(mail.fields["date"] == "Thu, 20 Oct 2022 08:30:00 +0000")
    #expect(mail.id == "<\(parcel.messageID)>")
    #expect(mail.fields["auto-submitted"] == "auto-generated")
    #expect(mail.types == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"])
    let attachment = try #require(mail.attachments.first)
    #expect(attachment.name == "金华市-2022年1—8月.pdf")
    #expect(attachment.bytes == pdf.count)
    #expect(mail.longest <= 78 && mail.ascii && mail.loneLineEnds == 0)
    #expect(
      mail.text?.contains("- 营业收入：394亿元ᵖ；同比上升18.26%；上年同期333ᵈ\n- A & B <c>：..；增速未公布\n\nᵈ 推算值。") == true)
    #expect(mail.html?.contains("lang=\"zh-Hans\"") == true)
    #expect(mail.html?.contains("A &amp; B &lt;c&gt;") == true)
  }

  @Test func `every fact of the text stands in the HTML part too`() throws {
    let order = try MailSamples.order(language: .english)
    let parcel = try MailComposer(settings: try MailSamples.settings()).message(for: order)
    let mail = try #require(try MailSamples.readBack([parcel.bytes]).first)
    let html = try #require(mail.html)
    for fact in [
      "Film revenue rose 18.26% to 39.4 bn yuan", "Tax grew faster, at 22.5%.", "39.4", "bn yuan", "up 18.26% on a year earlier",
      "33.3", "Derived.",
    ] {
      #expect(html.contains(fact))
    }
    #expect(mail.text?.contains("is attached: jinhua-2022-01-01--P8M.en.pdf (1 kB).") == true)
    #expect(mail.subject == "Jinhua, January–August 2022: Film revenue rose 18.26% to 39.4 bn yuan")
  }

  @Test func `a recipient of text gets no HTML part`() throws {
    let parcel = try MailComposer(settings: try MailSamples.settings()).message(for: try MailSamples.order(format: .text))
    let mail = try #require(try MailSamples.readBack([parcel.bytes]).first)
    #expect(mail.types == ["multipart/mixed", "text/plain", "application/pdf"])
  }

  @Test func `the same order gives the same bytes`() throws {
    let composer = MailComposer(settings: try MailSamples.settings())
    #expect(try composer.message(for: try MailSamples.order()) == composer.message(for: try MailSamples.order()))
  }

  @Test func `an identifier changes with everything that makes a delivery another one`() throws {
    let composer = MailComposer(settings: try MailSamples.settings())
    let order = try MailSamples.order()
    var keys = [order.key]
    func vary(_ change: (inout DeliveryKey) -> Void) {
      var key = order.key
      change(&key)
      keys.append(key)
    }
    vary { $0.report += "x" }
    vary { $0.region += "x" }
    vary { $0.period = .year(2022) }
    vary { $0.issue = 2 }
    vary { $0.language = .english }
    vary { $0.recipient = "b@example.org" }
    // The same letters on other sides of a border.
    vary {
      $0.report = "monthlyj"
      $0.region = "inhua"
    }
    let identifiers = keys.map { composer.messageID(of: $0) } + [composer.messageID(of: order.key, occasion: .draft)]
    #expect(Set(identifiers).count == identifiers.count)
    #expect(identifiers.allSatisfy { $0.hasSuffix("@bureau.example") })
  }

  @Test func `a correction says so and answers the first mail`() throws {
    let order = try MailSamples.order(occasion: .correction(of: "abc@bureau.example", reason: "税收数据有误"))
    let parcel = try MailComposer(settings: try MailSamples.settings()).message(for: order)
    let mail = try #require(try MailSamples.readBack([parcel.bytes]).first)
    #expect(mail.subject.hasPrefix("更正：金华市"))
    #expect(mail.fields["in-reply-to"] == "<abc@bureau.example>")
    #expect(mail.fields["references"] == "<abc@bureau.example>")
    #expect(mail.text?.hasPrefix("更正：本简报取代此前发送的版本。更正原因：税收数据有误\n") == true)
    #expect(mail.html?.contains("更正原因：税收数据有误") == true)
  }

  @Test(arguments: ["a b@c", "a@b>\r\nBcc: x", "", "a", "a@b@c", "<a@b>"])
  func `what is no identifier cannot be corrected`(_ text: String) throws {
    let composer = MailComposer(settings: try MailSamples.settings())
    let order = try MailSamples.order(occasion: .correction(of: text, reason: ""))
    #expect(throws: OrderError.self) { try composer.message(for: order) }
  }

  @Test func `a draft says so`() throws {
    let order = try MailSamples.order(language: .english, occasion: .draft)
    let parcel = try MailComposer(settings: try MailSamples.settings()).message(for: order)
    let mail = try #require(try MailSamples.readBack([parcel.bytes]).first)
    #expect(mail.subject.hasPrefix("Draft: Jinhua"))
    #expect(mail.text?.hasPrefix("Draft for approval.") == true)
  }

  @Test func `ways to end the mails stand in the header and at the foot`() throws {
    let page = try MailSamples.settings(unsubscribing: .page("https://bureau.example/out"))
    let parcel = try MailComposer(settings: page).message(for: try MailSamples.order(language: .english))
    let mail = try #require(try MailSamples.readBack([parcel.bytes]).first)
    let link = "https://bureau.example/out?delivery=\(parcel.messageID.prefix { $0 != "@" })"
    #expect(mail.fields["list-unsubscribe"] == "<\(link)>")
    #expect(mail.fields["list-unsubscribe-post"] == "List-Unsubscribe=One-Click")
    #expect(mail.text?.contains("Unsubscribe: \(link)") == true)
    let address = try MailSamples.settings(unsubscribing: .address(try MailAddress("out@bureau.example")))
    let other = try #require(
      try MailSamples.readBack([try MailComposer(settings: address).message(for: try MailSamples.order()).bytes]).first)
    #expect(other.fields["list-unsubscribe"] == "<mailto:out@bureau.example?subject=unsubscribe>")
    #expect(other.fields["list-unsubscribe-post"] == nil)
  }

  @Test func `no line is longer than mail may have, however long what the settings hold`() throws {
    let local = String(repeating: "+", count: 64)
    let domain = Array(repeating: String(repeating: "d", count: 61), count: 3).joined(separator: ".") + ".de"
    let longest = try MailAddress("\(local)@\(domain)")
    #expect(longest.description.count == 253)
    let page = "https://bureau.example/" + String(repeating: "x", count: 777)
    for unsubscribing in [MailSettings.Unsubscribing.page(page), .address(longest)] {
      var settings = try MailSamples.settings(unsubscribing: unsubscribing)
      settings.sender = .init(name: [.english: String(repeating: "Office ", count: 500)], address: longest)
      settings.replyTo = longest
      let order = try MailSamples.order(
        to: longest.description, name: String(repeating: "读", count: 5_000), language: .english,
        title: String(repeating: "t", count: 9_000),
        occasion: .correction(of: "first@\(domain)", reason: String(repeating: "r", count: 500)))
      let mail = try #require(try MailSamples.readBack([try MailComposer(settings: settings).message(for: order).bytes]).first)
      // RFC 5322, 2.1.1.
      #expect(mail.longest <= 998 && mail.defects == [], "\(mail.longest), \(mail.defects)")
    }
  }

  @Test func `the workbooks that a recipient gets are attached after the PDF`() throws {
    var order = try MailSamples.order(fileName: "金华市-2022.zh.pdf")
    order.enclosures = [.init(.xlsx, bytes: [0x50, 0x4B, 1]), .init(.ods, bytes: [0x50, 0x4B])]
    let parcel = try MailComposer(settings: try MailSamples.settings()).message(for: order)
    let mail = try #require(try MailSamples.readBack([parcel.bytes]).first)
    #expect(mail.defects == [] && mail.longest <= 78 && mail.ascii)
    #expect(mail.attachments.map(\.name) == ["金华市-2022.zh.pdf", "金华市-2022.zh.xlsx", "金华市-2022.zh.ods"])
    #expect(mail.attachments.map(\.bytes) == [order.pdf.count, 3, 2])
    #expect(mail.types.suffix(2) == order.enclosures.map(\.format.mediaType))
    #expect(parcel.bytes.count <= MailComposer.largestSize(ofPDF: order.pdf.count, enclosures: [3, 2]))
  }

  @Test(arguments: [0, 1, 2, 3, 56, 57, 58, 10_000, 123_457])
  func `no message is larger than what was foretold`(_ count: Int) throws {
    let order = try MailSamples.order(pdf: [UInt8](repeating: 0xFF, count: count))
    let bytes = try MailComposer(settings: try MailSamples.settings()).message(for: order).bytes.count
    #expect(bytes <= MailComposer.largestSize(ofPDF: count))
  }

  @Test func `a message over the limit is refused with both sizes`() throws {
    let order = try MailSamples.order(pdf: [UInt8](repeating: 1, count: 30_000))
    let composer = MailComposer(settings: try MailSamples.settings(largest: 20_000))
    let error = #expect(throws: OrderError.self) { try composer.message(for: order) }
    guard case .tooLarge(let bytes, 20_000)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(bytes > 41_000)
  }

  @Test func `a publisher's own words and HTML are filled in and escaped`() throws {
    var settings = try MailSamples.settings()
    settings.ownWords[.english] = MailWords(
      subject: MailTemplate([.field(.series), .words(" {1}")]),
      text: MailTemplate([.words("Dear "), .field(.name), .words(",\n\nno figures")]),
      html: MailTemplate([.words("<p>Dear "), .field(.name), .words("</p>"), .field(.figures)]))
    let order = try MailSamples.order(name: "O'Neil <script>", language: .english, occasion: .draft)
    let mail = try #require(try MailSamples.readBack([try MailComposer(settings: settings).message(for: order).bytes]).first)
    #expect(mail.subject == "Draft: Regional briefing {1}")
    #expect(mail.text == "Draft for approval. It has not been sent to its recipients.\n\nDear O'Neil <script>,\n\nno figures\n")
    #expect(mail.html?.contains("<p>Dear O&#39;Neil &lt;script&gt;</p>") == true)
    #expect(mail.html?.contains("Draft for approval.") == true)
  }
}
