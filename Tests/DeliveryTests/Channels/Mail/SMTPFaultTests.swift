import Delivery
import ProgramTesting
import Publishing
import Testing
import Transferring

/// The whole table of faults, by Postfix's smtp-sink: refusals for now (`-r`) and for good (`-f`), 421 (`-Q`), disconnects (`-q`).
struct SMTPFaultTests {
  /// What is expected of an outcome: its kind, its stage, and the code of the reply.
  struct Expected: CustomStringConvertible {
    var kind: String
    var stage: DeliveryStage
    var code: Int?

    var description: String { "\(kind) \(stage) \(code.map(String.init) ?? "-")" }

    init(_ kind: String, _ stage: DeliveryStage, _ code: Int? = nil) {
      (self.kind, self.stage, self.code) = (kind, stage, code)
    }

    init(_ outcome: DeliveryOutcome) {
      switch outcome {
      case .accepted(let reply): self.init("accepted", .confirming, reply?.code)
      case .refusedForNow(let stage, let reply, _): self.init("for now", stage, reply?.code)
      case .blocked(let stage, let reply, _): self.init("blocked", stage, reply?.code)
      case .refused(let stage, let reply, _): self.init("for good", stage, reply?.code)
      case .uncertain(let stage, _): self.init("uncertain", stage)
      }
    }
  }

  static let table: [(option: String, commands: String, expected: Expected)] = [
    // Refused for now.
    ("-r", "CONNECT", .init("for now", .greeting, 450)),
    ("-r", "EHLO,HELO", .init("for now", .greeting, 450)),
    ("-r", "MAIL", .init("for now", .addressing, 450)),
    ("-r", "RCPT", .init("for now", .addressing, 450)),
    ("-r", "DATA", .init("for now", .sending, 450)),
    ("-r", ".", .init("for now", .confirming, 450)),
    // Refused for good: only where the recipient is named does that speak of the recipient, elsewhere of us or of the message.
    ("-f", "CONNECT", .init("blocked", .greeting, 500)),
    ("-f", "EHLO,HELO", .init("blocked", .greeting, 500)),
    ("-f", "MAIL", .init("blocked", .addressing, 500)),
    ("-f", "RCPT", .init("for good", .addressing, 500)),
    ("-f", "DATA", .init("blocked", .sending, 500)),
    ("-f", ".", .init("blocked", .confirming, 500)),
    // 421 and gone.
    ("-Q", "CONNECT", .init("for now", .greeting, 421)),
    ("-Q", "EHLO,HELO", .init("for now", .greeting, 421)),
    ("-Q", "MAIL", .init("for now", .addressing, 421)),
    ("-Q", "RCPT", .init("for now", .addressing, 421)),
    ("-Q", "DATA", .init("for now", .sending, 421)),
    ("-Q", ".", .init("for now", .confirming, 421)),
    // Gone without a word.
    ("-q", "CONNECT", .init("for now", .connecting)),
    ("-q", "EHLO", .init("for now", .greeting)),
    ("-q", "MAIL", .init("for now", .addressing)),
    ("-q", "RCPT", .init("for now", .addressing)),
    ("-q", "DATA", .init("for now", .sending)),
    ("-q", ".", .init("uncertain", .confirming)),
    // After the message was taken nothing matters.
    ("-q", "QUIT", .init("accepted", .confirming, 250)),
    ("-f", "QUIT", .init("accepted", .confirming, 250)),
    ("-Q", "QUIT", .init("accepted", .confirming, 250)),
  ]

  @Test(arguments: Self.table.indices)
  func `the outcome tells what was refused, cut or taken, and where`(_ row: Int) throws {
    let (option, commands, expected) = Self.table[row]
    let sink = try RunningServer.smtpSink([option, commands])
    for size in [1_000, 400_000] {
      let outcome = try Self.send(to: sink.port, size: size)
      #expect(Expected(outcome).description == expected.description, "\(option) \(commands) \(size): \(outcome)")
    }
  }

  @Test func `a server without faults takes it`() throws {
    let sink = try RunningServer.smtpSink()
    #expect(Expected(try Self.send(to: sink.port, size: 1_000)).description == "accepted confirming 250")
  }

  @Test func `nobody there is for now`() throws {
    #expect(Expected(try Self.send(to: 9, size: 1_000)).description == "for now connecting -")
  }

  @Test(arguments: [("MAIL", "for now addressing -"), (".", "uncertain confirming -")])
  func `a server that is silent too long is given up`(_ command: String, _ expected: String) throws {
    let sink = try RunningServer.smtpSink(["-W", "\(command):30"])
    let limits = TransferLimits(connecting: 1, silence: 1, whole: 2)
    #expect(Expected(try Self.send(to: sink.port, size: 1_000, limits: limits)).description == expected)
  }

  @Test func `a server that is slow but not silent is waited for`() throws {
    let sink = try RunningServer.smtpSink(["-W", "RCPT:1"])
    #expect(Expected(try Self.send(to: sink.port, size: 1_000)).description == "accepted confirming 250")
  }

  private static func send(to port: Int, size: Int, limits: TransferLimits = SMTPDeliveryTests.limits) throws -> DeliveryOutcome {
    var settings = try MailSamples.settings(port: port)
    settings.server.host = "127.0.0.1"
    let order = try MailSamples.order(pdf: [UInt8](repeating: 65, count: size))
    let parcel = try MailComposer(settings: settings).message(for: order)
    return SMTPChannel(settings: settings, password: nil, limits: limits).deliver(parcel)
  }
}
