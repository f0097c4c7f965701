import Glibc
import ProgramTesting
import Testing

/// Where the ledger of a test is.
enum LedgerKind: String, CaseIterable, CustomTestStringConvertible {
  case sqlite
  case postgres

  var testDescription: String { rawValue }
}

/// Hundreds of mails while the program is killed again and again and two or more of it run at once: nothing is lost, and what comes twice
/// is the same message.
///
/// With `DELIVERY_KILLS` and `DELIVERY_MAILS` in the environment the numbers are others.
@Suite(.serialized) struct DeliveryKillTests {
  private let kills = Dice.number("DELIVERY_KILLS") ?? 20
  private let mails = Dice.number("DELIVERY_MAILS") ?? 200

  @Test(arguments: LedgerKind.allCases)
  func `no mail is lost under kills, and one that comes twice is the same message`(kind: LedgerKind) throws {
    // Each third PDF opens with a password: its copy is another one each time it is made.
    let recipients =
      (["region,email,language,password-environment"]
      + (0..<mails).map { "\($0 % 2 == 0 ? "east" : "west"),r\($0)@example.org,en,\($0 % 3 == 0 ? "READERS_PASSWORD" : "")" })
      .joined(separator: "\n") + "\n"
    let more = kind == .sqlite ? "" : "ledger: \(try PostgresServer.shared.get().database())"
    let project = try DeliveryProject(SmallDelivery.files(recipients: recipients), more: more, serving: ["delay": 0.12])
    let program = try Program.built("gazetteer")
    let arguments = ["deliver", project.folder.path, "--period", "2021", "--quiet"]
    func start() throws -> RunningProgram {
      try RunningProgram(program, arguments, environment: ["SWIFT_BACKTRACE": "enable=no", "READERS_PASSWORD": "correct horse 12"])
    }

    // Half of the kills hit a program alone, half one of two; with PostgreSQL one of eight, as if on as many machines.
    var dice = Dice(state: 4711)
    var hits = 0
    var rounds = 0
    while hits < kills, rounds < kills * 3 {
      rounds += 1
      let crowd = rounds % 2 == 0 ? 1 : kind == .sqlite ? 2 : 8
      let running = try (0..<crowd).map { _ in try start() }
      if rounds % 4 < 2 {
        // At any time: mostly while it reads and plans.
        usleep(UInt32(dice.roll(100...1600)) * 1000)
      } else {
        // While mails are on their way.
        let before = try project.messageCount
        var looks = 0
        while looks < 3000, running.contains(where: \.isRunning), try project.messageCount == before {
          looks += 1
          usleep(10_000)
        }
        usleep(UInt32(dice.roll(0...250)) * 1000)
      }
      for program in running where program.isRunning && hits < kills {
        hits += 1
        program.kill()
      }
      for program in running { _ = try program.wait() }
    }
    let two = try (0..<2).map { _ in try start() }
    for program in two { _ = try program.wait() }
    var last = try start().wait()
    for _ in 0..<3 where last.status != 0 { last = try start().wait() }
    #expect(last.status == 0, "\(last.errors)")

    let messages = try project.messages()
    let byID = Dictionary(grouping: messages) { $0.header("Message-ID") ?? "none" }
    let double = messages.count - byID.count
    let interrupted = try project.deliveries().flatMap(\.attempts).filter { $0.ending == "interrupted" }.count
    print(
      "\(kind.rawValue): \(mails) mails, \(hits) kills, \(messages.count) received, \(double) of them twice, "
        + "\(interrupted) attempts interrupted, \(mails - byID.count) lost")
    #expect(byID.count == mails)
    #expect(byID.values.allSatisfy { Set($0).count == 1 })
    #expect(double <= interrupted)
    #expect(try project.deliveries().allSatisfy { $0.state == "sent" })
    #expect(hits >= kills * 3 / 4, "all was sent before the program had been killed often enough")
  }
}
