import FoundationEssentials
import Glibc
import ProgramTesting
import Publishing
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

  @Test func `a folder of another machine, a bucket and the rooms of four chat services lose nothing under kills`() throws {
    let rooms = ["teams", "wecom", "dingtalk", "feishu"]
    let place = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: rooms.map { ("kept/\($0)/none", "") } + [("inbox/old", ""), ("secret", "robot-secret\n")]))
    let (machine, bucket) = (
      try SSHServer(in: place), try RunningServer.python("s3_server.py", ["bucket": "briefings", "folder": place.path])
    )
    let robots = try rooms.map { room in
      try RunningServer.python(
        "robot_server.py", ["service": room, "secret": "robot-secret", "folder": "\(place.path)/kept/\(room)", "delay": 0.3])
    }
    let key = try JSONDecoder().decode(Credentials.self, from: Data(place.bytes("credentials.json")))
    try place.write(Array(key.secret.utf8), to: "bucket-key")
    for (room, robot) in zip(rooms, robots) {
      try place.write(Array("http://127.0.0.1:\(robot.port)/send?key=robot-key\n".utf8), to: room)
    }
    for name in ["bucket-key", "secret"] + rooms { #expect(chmod("\(place.path)/\(name)", 0o600) == 0) }
    let channels = ["sftp", "s3"] + rooms
    let few = regions
    let lists = [
      "recipients.csv": ["region,email,channel,language"] + few.flatMap { region in channels.map { "\(region),,\($0),en" } },
      "data/regions.csv": ["id,name_en,name_zh,parent,subject"] + few.map { "\($0),Place \($0),地\($0),,yes" },
      "data/observations.csv": ["REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS"]
        + few.map { "\($0),gdp,2021,1\($0.dropFirst()),CNY,9,A" },
    ]
    let project = try DeliveryProject(
      files.map { ($0.path, lists[$0.path].map { Array(($0.joined(separator: "\n") + "\n").utf8) } ?? $0.bytes) },
      delivery: """
        sftp: {host: 127.0.0.1, port: \(machine.port), folder: \(place.path)/inbox, user: \(machine.user), \
        key-file: \(place.path)/key, known-hosts: \(place.path)/known_hosts}
        s3: {bucket: 'http://127.0.0.1:\(bucket.port)/briefings', region: eu-central-1, key-id: \(key.id), key-file: \(place.path)/bucket-key}
        teams: {address-file: \(place.path)/teams}
        wecom: {address-file: \(place.path)/wecom}
        dingtalk: {address-file: \(place.path)/dingtalk, secret-file: \(place.path)/secret}
        feishu: {address-file: \(place.path)/feishu, secret-file: \(place.path)/secret}
        """)
    let program = try Program.built("gazetteer")
    var dice = Dice(state: 2718)
    var hits = 0
    for _ in 0..<kills * 3 where hits < kills {
      let running = try RunningProgram(
        program, ["deliver", project.folder.path, "--period", "2021", "--quiet"], environment: ["SWIFT_BACKTRACE": "enable=no"])
      let before = try place.files.count
      for _ in 0..<2_000 where try running.isRunning && place.files.count == before { usleep(1_000) }
      // A quick machine has sent all in a second.
      usleep(UInt32(dice.roll(0...3)) * 1000)
      hits += running.isRunning ? 1 : 0
      running.kill()
      _ = try running.wait()
      // A file is there whole or not at all: what is under way has another name.
      for path in try place.files where path.hasPrefix("inbox/r") && path.hasSuffix(".pdf") {
        #expect(try place.bytes(path).suffix(6).elementsEqual("%%EOF\n".utf8), "\(path)")
      }
    }
    var last = try project.deliver("2021", "--quiet")
    for _ in 0..<3 where last.status != 0 { last = try project.deliver("2021", "--quiet") }
    #expect(last.status == 0, "\(last.errors)")
    let deliveries = try project.deliveries()
    #expect(deliveries.count == channels.count * few.count && deliveries.allSatisfy { $0.state == "sent" })
    let interrupted = deliveries.flatMap(\.attempts).filter { $0.ending == "interrupted" }.count

    let rendered = try TemporaryFolder()
    _ = try Program.run(
      program, ["render", project.folder.path, "--period", "2021", "--language", "en", "--quiet", "--output", rendered.path])
    let listing = try Python.run(
      "import sys, urllib.request; print(urllib.request.urlopen(sys.argv[1]).read().decode())", ["http://127.0.0.1:\(key.listing)/"]
    )
    let objects = try JSONDecoder().decode([Object].self, from: Data(listing.output.utf8))
    #expect(objects.count == few.count)
    for region in few {
      let name = "\(region)/\(region)-2021.en.pdf"
      #expect(try place.bytes("inbox/\(name)") == rendered.bytes(name), "\(name)")
      #expect(try objects.contains { try $0.name == name && $0.sha256 == sha256(rendered.bytes(name)) }, "\(name)")
    }
    // A chat service has no key to know a message again by: it may show one twice, never none.
    var shown = 0
    for room in rooms {
      let messages = try place.files.filter { $0.hasPrefix("kept/\(room)/0") }.map {
        String(decoding: try place.bytes($0), as: UTF8.self)
      }
      shown += messages.count
      for region in few {
        #expect(messages.contains { $0.contains("Place \(region)") }, "\(room): \(region), \(messages.first ?? "")")
      }
    }
    print("\(hits) kills, \(shown) messages for \(rooms.count * few.count) briefings, \(interrupted) attempts interrupted")
    #expect(shown - rooms.count * few.count <= interrupted)
    #expect(hits >= kills / 4, "all was delivered before the program had been killed often enough")
  }

  /// Who may put objects into the bucket, and where they are listed.
  private struct Credentials: Decodable {
    var id, secret: String
    var listing: Int
  }

  /// An object of the bucket.
  private struct Object: Decodable {
    var name, sha256: String
  }

  /// A request as the server kept it.
  private struct Request: Decodable {
    var headers: [String: String]
    var body: String
  }
}
