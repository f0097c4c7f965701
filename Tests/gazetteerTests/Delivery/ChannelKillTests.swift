import FoundationEssentials
import Glibc
import ProgramTesting
import Testing

/// Folders and addresses get what mail gets: nothing is lost while the program is killed again and again and two of it run at once, no file
/// is there in part, and what an address hears twice has the same key and the same words.
///
/// With `DELIVERY_KILLS` in the environment the number is another.
@Suite(.serialized) struct ChannelKillTests {
  private let kills = Dice.number("DELIVERY_KILLS") ?? 16
  private let regions = (0..<40).map { "r\($0)" }

  private var files: [(path: String, bytes: [UInt8])] {
    let tables = [
      "data/regions.csv": ["id,name_en,name_zh,parent,subject"] + regions.map { "\($0),Place \($0),地\($0),,yes" },
      "data/observations.csv": ["REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS"]
        + regions.enumerated().flatMap { ["\($1),gdp,2020,\($0 + 10),CNY,9,A", "\($1),gdp,2021,\($0 + 11),CNY,9,A"] },
      "recipients.csv": ["region,email,channel,language"]
        + regions.flatMap { ["\($0),,folder,en", "\($0),,webhook,en"] },
    ]
    return SmallDelivery.files().map { file in
      (file.path, tables[file.path].map { Array(($0.joined(separator: "\n") + "\n").utf8) } ?? file.bytes)
    }
  }

  @Test func `a folder and an address lose nothing under kills`() throws {
    let heard = try TemporaryFolder()
    let server = try RunningServer.python("web_server.py", ["folder": heard.path, "delay": 0.1])
    let project = try DeliveryProject(
      files, delivery: "folder: delivered\nwebhook: http://127.0.0.1:\(server.port)/briefings")
    let program = try Program.built("gazetteer")
    func start() throws -> RunningProgram {
      try RunningProgram(
        program, ["deliver", project.folder.path, "--period", "2021", "--quiet"], environment: ["SWIFT_BACKTRACE": "enable=no"])
    }

    var dice = Dice(state: 1729)
    var hits = 0
    for round in 0..<kills * 3 where hits < kills {
      let running = try (0...round % 2).map { _ in try start() }
      if round % 3 == 0 {
        usleep(UInt32(dice.roll(50...900)) * 1000)
      } else {
        // While something is on its way.
        let before = try heard.files.count
        for _ in 0..<1500 where try running.contains(where: \.isRunning) && heard.files.count == before { usleep(10_000) }
        usleep(UInt32(dice.roll(0...150)) * 1000)
      }
      for program in running where program.isRunning && hits < kills {
        hits += 1
        program.kill()
      }
      for program in running { _ = try program.wait() }
    }
    var last = try project.deliver("2021", "--quiet")
    for _ in 0..<3 where last.status != 0 { last = try project.deliver("2021", "--quiet") }
    #expect(last.status == 0, "\(last.errors)")

    let deliveries = try project.deliveries()
    #expect(deliveries.count == 2 * regions.count && deliveries.allSatisfy { $0.state == "sent" })
    let interrupted = deliveries.flatMap(\.attempts).filter { $0.ending == "interrupted" }.count

    let requests = try heard.files.map { try JSONDecoder().decode(Request.self, from: Data(try heard.bytes($0))) }
    let byKey = Dictionary(grouping: requests) { $0.headers["idempotency-key"] ?? "none" }
    print("\(hits) kills, \(requests.count) requests for \(byKey.count) briefings, \(interrupted) attempts interrupted")
    #expect(byKey.count == regions.count)
    #expect(byKey.values.allSatisfy { Set($0.map(\.body)).count == 1 })
    #expect(requests.count - byKey.count <= interrupted)

    // What is in the folder is what would be rendered now, and nothing else.
    let rendered = try TemporaryFolder()
    let wishes = ["--period", "2021", "--language", "en", "--quiet", "--output", rendered.path]
    _ = try Program.run(program, ["render", project.folder.path] + wishes)
    let delivered = try project.folder.files.filter { $0.hasPrefix("delivered/") }
    #expect(delivered.count == regions.count)
    for path in delivered {
      #expect(try project.folder.bytes(path) == rendered.bytes(String(path.dropFirst("delivered/".count))), "\(path)")
    }
    #expect(hits >= kills * 3 / 4, "all was delivered before the program had been killed often enough")
  }

  /// A request as the server kept it.
  private struct Request: Decodable {
    var headers: [String: String]
    var body: String
  }
}
