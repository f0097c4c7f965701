import Delivery
import Languages
import Publishing
import Statistics
import Testing

/// Whatever stands in names, titles and reasons: no other header, recipient, command or part comes of it.
struct NaughtyTextTests {
  static let texts: [String] = [
    "a\r\nBcc: victim@example.org", "a\nBcc: victim@example.org", "a\rBcc: victim@example.org", "a\u{0}b", "a\r\n\r\nbody", ".",
    "..", "\r\n.\r\nRCPT TO:<x@y.org>",
    "a>\r\nRCPT TO:<victim@example.org>", "\"quoted\" \\ back", "a@b.org, victim@example.org", "<victim@example.org>", "(comment)",
    "a; b=c", "=?utf-8?B?PGI+?=",
    "=?utf-8?Q?=0D=0ABcc:_x@y.org?=", "a\u{2028}b\u{2029}c\u{85}d", "\u{202E}gpj.exe\u{202C}", "\u{2066}x\u{2069}\u{200E}\u{200F}",
    "\u{FEFF}bom\u{FEFF}", "\u{FFFF}\u{FFFE}\u{1FFFF}",
    "é e\u{301} \u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466} 🏳️‍🌈",
    "Z" + String(repeating: "\u{335}\u{31B}", count: 90), String(repeating: "金", count: 400),
    String(repeating: "x", count: 1_200), String(repeating: "word ", count: 200), " leading and trailing ", "\ttab\u{B}vt\u{C}ff",
    "", "--=_boundary", "\u{7F}\u{1B}[31m", "مرحبا שלום", "Ω≈ç√∫˜µ≤≥÷", "<img src=x onerror=alert(1)>",
    "${jndi:ldap://x}", "%0d%0aBcc:x@y.org", "']; DROP TABLE--",
  ]

  private static let expectedHeaders = [
    "Date", "From", "Reply-To", "To", "Message-ID", "Subject", "Auto-Submitted", "Content-Language", "MIME-Version", "Content-Type",
  ]

  @Test func `nothing in a field makes another header, recipient or part`() throws {
    let composer = MailComposer(settings: try MailSamples.settings())
    var settings = try MailSamples.settings()
    settings.sender.name = nil
    let nameless = MailComposer(settings: settings)
    let orders = try Self.texts.flatMap { text in
      try Language.all.map { language in
        (text, try MailSamples.order(name: text, language: language, regionName: text, title: text, publisher: text))
      }
    }
    let messages = try orders.flatMap { [try composer.message(for: $0.1).bytes, try nameless.message(for: $0.1).bytes] }
    let mails = try MailSamples.readBack(messages)
    #expect(mails.count == messages.count)
    for (index, mail) in mails.enumerated() {
      let text = orders[index / 2].0
      #expect(mail.headers == Self.expectedHeaders, "\(text.debugDescription)")
      #expect(mail.to.map { $0[1] } == ["reader@example.org"], "\(text.debugDescription)")
      #expect(mail.from.map { $0[1] } == ["briefings@bureau.example"], "\(text.debugDescription)")
      #expect(mail.types == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"])
      #expect(mail.attachments.count == 1 && mail.attachments[0].bytes == 12)
      #expect(
        mail.longest <= 78 && mail.ascii && mail.nul == 0 && mail.loneLineEnds == 0 && mail.loneDots == 0,
        "\(text.debugDescription)")
      #expect(mail.defects == [], "\(text.debugDescription)")
      #expect(mail.html?.contains("<img") == false && mail.html?.contains("\u{202E}") == false)
    }
  }

  @Test func `what can be said in a name is said unchanged`() throws {
    let composer = MailComposer(settings: try MailSamples.settings())
    let names = ["O'Neil, \"Bob\" <bob>", "金华·统计", "=?utf-8?B?PGI+?=", "Ünïcödé Ñame", "Anna B. Smith", "مرحبا", "👩‍👩‍👧‍👦 family"]
    let mails = try MailSamples.readBack(try names.map { try composer.message(for: try MailSamples.order(name: $0)).bytes })
    #expect(mails.map { $0.to[0][0] } == names)
  }

  @Test func `a subject of any length comes back whole, never cut within a character`() throws {
    let composer = MailComposer(settings: try MailSamples.settings())
    for count in [1, 10, 14, 15, 16, 17, 30, 45, 60, 90] {
      let title = String(repeating: "𠮷野家", count: count / 3 + 1)
      let bytes = try composer.message(for: try MailSamples.order(regionName: "区", title: title)).bytes
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
      let first = try #require(lines.firstIndex { $0.hasPrefix("Subject:") })
      for line in lines[first...].dropFirst().prefix(while: { $0.hasPrefix(" ") }) {
        // Each word decodes by itself.
        let word = line.dropFirst()
        #expect(word.hasPrefix("=?utf-8?B?") && word.hasSuffix("?=") && word.utf8.count <= 75)
      }
      #expect(try MailSamples.readBack([bytes])[0].subject == "区 2022年1—8月：" + title)
    }
  }

  @Test(arguments: [
    "", ".", "../x.pdf", "a/b.pdf", "a\\b.pdf", "a\r\nX: y.pdf", "a\u{0}.pdf", "a\u{202E}fdp.exe", ".hidden.pdf", "a\".pdf",
    "a>.pdf", " a.pdf",
  ])
  func `a name that is none for a file is refused`(_ name: String) throws {
    let composer = MailComposer(settings: try MailSamples.settings())
    let order = try MailSamples.order(fileName: name)
    #expect(throws: OrderError.self) { try composer.message(for: order) }
  }

  @Test func `names of files come back whole, long ones too`() throws {
    let composer = MailComposer(settings: try MailSamples.settings())
    let names = [
      "plain.pdf", "with space.pdf", "金华市.pdf", "ü.pdf", String(repeating: "义乌市区域经济简报", count: 8) + ".pdf",
      String(repeating: "long-", count: 30) + ".pdf",
      "a;b=c'd%e*f.pdf".replacing("*", with: ""), "100%.pdf", "ё.zh.pdf",
    ]
    let messages = try names.map { try composer.message(for: try MailSamples.order(fileName: $0)).bytes }
    let mails = try MailSamples.readBack(messages)
    #expect(mails.map { $0.attachments[0].name } == names)
    #expect(mails.allSatisfy { $0.longest <= 78 && $0.defects.isEmpty })
    for message in messages {
      let text = String(decoding: message, as: UTF8.self)
      let plain = try #require(text.firstRange(of: " filename=\""))
      let name = text[plain.upperBound...].prefix { $0 != "\"" }
      #expect(name.hasSuffix(".pdf") && name.allSatisfy(\.isASCII) && name.count > 4)
    }
  }
}
