import Delivery
import ProgramTesting
import Publishing
import Testing
import Transferring

/// Mails into a real server and out of it again.
struct SMTPDeliveryTests {
  static let limits = TransferLimits(connecting: 5, silence: 5, whole: 20)
  static let canary = "canary-7f3d-é-passw0rd"

  @Test func `a mail arrives byte for byte, from and to whom it should`() throws {
    let kept = try KeptMail()
    let settings = try MailSamples.settings(port: kept.port)
    let parcel = try MailComposer(settings: settings).message(
      for: try MailSamples.order(pdf: [UInt8](repeating: 46, count: 300_000)))
    let outcome = SMTPChannel(settings: settings, password: nil, limits: Self.limits).deliver(parcel)
    #expect(outcome == .accepted(Reply(code: 250, text: "2.0.0 kept as 0001.eml")))
    let envelope = try #require(try kept.envelopes.first)
    #expect(try kept.message(envelope) == parcel.bytes)
    #expect(envelope.from == "briefings@bureau.example")
    #expect(envelope.to == ["reader@example.org"])
    #expect(envelope.helo == "bureau.example")
  }

  @Test func `lone dots and lines that begin with one pass unchanged`() throws {
    let kept = try KeptMail()
    let settings = try MailSamples.settings(port: kept.port)
    var parcel = try MailComposer(settings: settings).message(for: try MailSamples.order())
    for body in ["x\r\n.\r\ny\r\n", ".\r\n", "..\r\n.\r\n", "a\r\n.RCPT TO:<victim@example.org>\r\n", "\r\n.\r\n", "end\r\n"] {
      parcel.bytes = Array("Subject: dots\r\n\r\n\(body)".utf8)
      let outcome = SMTPChannel(settings: settings, password: nil, limits: Self.limits).deliver(parcel)
      guard case .accepted = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      let envelope = try #require(try kept.envelopes.last)
      #expect(try kept.message(envelope) == parcel.bytes, "\(body.debugDescription)")
      #expect(envelope.to == ["reader@example.org"])
    }
  }

  @Test(arguments: [MailSettings.Server.Privacy.upgraded, .immediate])
  func `a mail goes encrypted, with the password`(_ privacy: MailSettings.Server.Privacy) throws {
    let certificates = try TestCertificates()
    let kept = try KeptMail([
      "tls": privacy == .immediate ? "immediate" : "starttls", "cert": certificates.certificate(.good), "key": certificates.key,
      "user": "office", "password": Self.canary,
    ])
    let settings = try MailSamples.settings(port: kept.port, privacy: privacy, authorities: certificates.authority, user: "office")
    let parcel = try MailComposer(settings: settings).message(for: try MailSamples.order())
    let outcome = SMTPChannel(settings: settings, password: Secret(Self.canary), limits: Self.limits).deliver(parcel)
    #expect(outcome == .accepted(Reply(code: 250, text: "2.0.0 kept as 0001.eml")))
    let envelope = try #require(try kept.envelopes.first)
    #expect(envelope.encrypted && envelope.user == "office")
  }

  @Test func `a wrong password is kept for a person, is told as such, and is not repeated`() throws {
    let certificates = try TestCertificates()
    let kept = try KeptMail([
      "tls": "starttls", "cert": certificates.certificate(.good), "key": certificates.key, "user": "office", "password": "another",
    ])
    let settings = try MailSamples.settings(
      port: kept.port, privacy: .upgraded, authorities: certificates.authority, user: "office")
    let parcel = try MailComposer(settings: settings).message(for: try MailSamples.order())
    let channel = SMTPChannel(settings: settings, password: Secret(Self.canary), limits: Self.limits)
    let outcome = channel.deliver(parcel)
    guard case .blocked(.authenticating, let reply?, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reply.code == 535)
    for text in ["\(outcome)", "\(channel)", String(reflecting: outcome), String(reflecting: channel)] {
      #expect(!text.contains("canary") && !text.contains("Y2FuYXJ5"))
    }
    var dumped = ""
    dump(channel, to: &dumped)
    #expect(!dumped.contains("canary"))
  }

  @Test func `a server that repeats the password is quoted without it`() throws {
    let certificates = try TestCertificates()
    let kept = try KeptMail([
      "tls": "starttls", "cert": certificates.certificate(.good), "key": certificates.key, "user": "office", "password": "another",
      "repeats": true,
    ])
    let settings = try MailSamples.settings(
      port: kept.port, privacy: .upgraded, authorities: certificates.authority, user: "office")
    let parcel = try MailComposer(settings: settings).message(for: try MailSamples.order())
    let outcome = SMTPChannel(settings: settings, password: Secret(Self.canary), limits: Self.limits).deliver(parcel)
    #expect(
      outcome
        == .blocked(
          .authenticating, Reply(code: 535, text: "5.7.8 not •••• •••• ••••"), "the server said 535 5.7.8 not •••• •••• ••••"))
  }

  @Test(arguments: [
    (TestCertificates.Kind.otherName, "elsewhere"), (.expired, "expired"), (.good, "local issuer"),
  ])
  func `a certificate that is not right stops everything before a word is said`(_ kind: TestCertificates.Kind, _ word: String)
    throws
  {
    let certificates = try TestCertificates()
    for privacy in [MailSettings.Server.Privacy.upgraded, .immediate] {
      let kept = try KeptMail([
        "tls": privacy == .immediate ? "immediate" : "starttls", "cert": certificates.certificate(kind), "key": certificates.key,
      ])
      // A good certificate of an authority that is not trusted.
      let authority = kind == .good ? nil : certificates.authority
      let settings = try MailSamples.settings(port: kept.port, privacy: privacy, authorities: authority)
      let parcel = try MailComposer(settings: settings).message(for: try MailSamples.order())
      let outcome = SMTPChannel(settings: settings, password: nil, limits: Self.limits).deliver(parcel)
      // With privacy from the first byte there is no greeting before it.
      guard case .blocked(privacy == .immediate ? .connecting : .greeting, _, let reason) = outcome else {
        Issue.record("\(outcome)")
        continue
      }
      #expect(reason.lowercased().contains(kind == .otherName ? "localhost" : word), "\(reason)")
      #expect(try kept.envelopes.isEmpty)
    }
  }

  @Test func `a server that knows no encryption gets nothing`() throws {
    let kept = try KeptMail()
    let settings = try MailSamples.settings(port: kept.port, privacy: .upgraded)
    let parcel = try MailComposer(settings: settings).message(for: try MailSamples.order())
    let outcome = SMTPChannel(settings: settings, password: nil, limits: Self.limits).deliver(parcel)
    guard case .blocked(.greeting, nil, let reason) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reason.contains("TLS") || reason.contains("SSL"))
    #expect(try kept.envelopes.isEmpty)
  }

  @Test func `a message over the server's limit is kept for a person`() throws {
    let kept = try KeptMail(["limit": 20_000])
    let settings = try MailSamples.settings(port: kept.port)
    let parcel = try MailComposer(settings: settings).message(for: try MailSamples.order(pdf: [UInt8](repeating: 1, count: 40_000)))
    let outcome = SMTPChannel(settings: settings, password: nil, limits: Self.limits).deliver(parcel)
    guard case .blocked(.addressing, let reply?, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reply.code == 552)
  }

  @Test func `one bad recipient among good ones is refused alone`() throws {
    let kept = try KeptMail([
      "refuse": ["bad@example.org": "550 5.1.1 nobody of that name", "full@example.org": "452 4.2.2 mailbox full"]
    ])
    let settings = try MailSamples.settings(port: kept.port)
    let outcomes = try ["one@example.org", "bad@example.org", "full@example.org", "two@example.org"].map { address in
      let parcel = try MailComposer(settings: settings).message(for: try MailSamples.order(to: address))
      return SMTPChannel(settings: settings, password: nil, limits: Self.limits).deliver(parcel)
    }
    #expect(
      outcomes[1]
        == .refused(
          .addressing, Reply(code: 550, text: "5.1.1 nobody of that name"), "the server said 550 5.1.1 nobody of that name"))
    guard case .refusedForNow(.addressing, _, _) = outcomes[2] else {
      Issue.record("\(outcomes[2])")
      return
    }
    #expect(try kept.envelopes.map(\.to) == [["one@example.org"], ["two@example.org"]])
  }

  @Test(arguments: [
    ("530 5.7.0 authentication required", "blocked"), ("550 5.7.1 relaying denied", "blocked"),
    ("550 relay not permitted", "blocked"), ("554 5.1.8 sender unknown", "blocked"), ("550 5.1.1 nobody of that name", "for good"),
    ("552 5.2.2 mailbox full", "for good"), ("550 no such user", "for good"), ("450 4.2.1 later", "for now"),
  ])
  func `what a server says where the recipient is named is about the recipient or about us`(
    _ reply: String, _ kind: String
  ) throws {
    let kept = try KeptMail(["refuse": ["reader@example.org": reply]])
    let settings = try MailSamples.settings(port: kept.port)
    let parcel = try MailComposer(settings: settings).message(for: try MailSamples.order())
    let outcome = SMTPChannel(settings: settings, password: nil, limits: Self.limits).deliver(parcel)
    #expect(SMTPFaultTests.Expected(outcome).kind == kind)
  }

  @Test(arguments: [
    "a@b.org>\r\nRCPT TO:<victim@example.org", "a@b.org\r\nDATA", "", "a@b.org,c@d.org", "<a@b.org>", "a b@c.org", "ä@b.org",
  ])
  func `a recipient that is no address never reaches a server`(_ recipient: String) throws {
    let settings = try MailSamples.settings(port: 9)
    var parcel = try MailComposer(settings: settings).message(for: try MailSamples.order())
    parcel.key.recipient = recipient
    guard case .refused(.addressing, nil, _) = SMTPChannel(settings: settings, password: nil).deliver(parcel) else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `quoted addresses arrive as they are`() throws {
    let kept = try KeptMail()
    let settings = try MailSamples.settings(port: kept.port)
    let parcel = try MailComposer(settings: settings).message(for: try MailSamples.order(to: "\"odd name\"@example.org"))
    guard case .accepted = SMTPChannel(settings: settings, password: nil, limits: Self.limits).deliver(parcel) else {
      Issue.record("not accepted")
      return
    }
    #expect(try kept.envelopes.first?.to.count == 1)
  }
}
