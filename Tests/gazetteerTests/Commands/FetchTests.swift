import Glibc
import ProgramTesting
import Testing

/// `gazetteer fetch` as a user runs it.
struct FetchTests {
  private static let months = (1...12).map { $0 < 10 ? "2026-0\($0)" : "2026-\($0)" }

  /// A table with figures up to a month.
  private func table(upTo count: Int) -> String {
    "region,month,Output (mn yuan)\n"
      + ["East", "West"].flatMap { region in Self.months.prefix(count).enumerated().map { "\(region),\($1),\(100 + $0)\n" } }
      .joined()
  }

  private func project(_ server: SourceServer) throws -> TemporaryFolder {
    try TemporaryFolder([
      "gazetteer.yml":
        "publisher: Office\nlanguages: [en]\nsources:\n  output: {url: \(server.address("/output.csv")), insecure: yes, allow-private: yes}\n"
    ])
  }

  @Test func `fetched figures become briefings that name their source, and can be compared with what was fetched before`() throws {
    let server = try SourceServer()
    try server.publish("/output.csv", ["text": table(upTo: 6)])
    let folder = try project(server)
    let before = try Command.run("render", ".", in: folder)
    #expect(before.status == 66 && before.errors.contains("was never fetched; run “gazetteer fetch .”"), "\(before.errors)")
    let fetched = try Command.run("fetch", "--now", "2026-07-03T09:00Z", in: folder)
    #expect(fetched.status == 0 && fetched.output.hasPrefix("output: fetched, "), "\(fetched)")
    #expect(try Command.run("check", ".", in: folder).status == 0)
    #expect(try Command.run("render", ".", "--region", "east", "--quiet", in: folder).status == 0)
    let pdf = try #require(try folder.files.first { $0.hasSuffix(".pdf") })
    let verified = try Command.run("verify", pdf, "--project", ".", in: folder)
    #expect(
      verified.output.contains("output fetched on 2026-07-03T09:00:00Z from \(server.address("/output.csv"))"), "\(verified.output)"
    )
    #expect(verified.output.contains("a re-run gives the same bytes"), "\(verified.output)")
    try server.publish("/output.csv", ["text": table(upTo: 7).replacing("East,2026-01,100", with: "East,2026-01,100.5")])
    #expect(try Command.run("fetch", ".", "--quiet", in: folder).output == "")
    let files = try folder.files.filter { $0.hasSuffix("/output.csv") }
    let lock = String(decoding: try folder.bytes("data/fetched/lock.json"), as: UTF8.self)
    let earlier = try #require(lock.split(separator: "\"earlier\"").last)
    let sorted = files.sorted {
      earlier.contains($0.dropFirst("data/fetched/".count)) && !earlier.contains($1.dropFirst("data/fetched/".count))
    }
    let diff = try Command.run("diff", sorted[0], sorted[1], in: folder)
    #expect(diff.output.contains("1 changed, 2 added, 0 removed"), "\(diff.output)")
    #expect(diff.output.contains("answered by “output” on 2026-07-03 09:00 UTC"), "\(diff.output)")
    let since = try Command.run("verify", pdf, "--project", ".", in: folder)
    #expect(since.output.contains("a re-run would not be the same; changed: data/fetched/"), "\(since.output)")
  }

  @Test func `what cannot be fetched ends with its status, and names of sources are helped with`() throws {
    let server = try SourceServer()
    let folder = try project(server)
    #expect(try Command.run("fetch", in: folder).status == 66)
    let wrong = try Command.run("fetch", ".", "--source", "outptu", in: folder)
    #expect(wrong.status == 64 && wrong.errors.contains("did you mean “output”?"), "\(wrong.errors)")
    #expect(try Command.run("fetch", "nowhere", in: folder).status == 66)
    try folder.write(Array("publisher: Office\n".utf8), to: "gazetteer.yml")
    #expect(try Command.run("fetch", in: folder).status == 78)
  }

  /// With `FETCH_KILLS` in the environment the number is another.
  @Test func `a program that is killed while it fetches leaves the answer of before or the new one`() throws {
    let server = try SourceServer()
    let folder = try project(server)
    let kills = getenv("FETCH_KILLS").flatMap { Int(String(cString: $0)) } ?? 24
    var hits = 0
    for round in 0..<kills * 3 where hits < kills {
      try server.publish(
        "/output.csv", ["text": table(upTo: 2 + round % 2).replacing(",100\n", with: ",1\(round)\n"), "delay": 0.05])
      let program = try RunningProgram(
        try Program.built("gazetteer"), ["fetch", folder.path, "--quiet"], environment: ["SWIFT_BACKTRACE": "enable=no"])
      usleep(UInt32(40_000 + round * 7_919 % 110_000))
      if program.isRunning { hits += 1 }
      program.kill()
      guard access("\(folder.path)/data/fetched/lock.json", F_OK) == 0 else { continue }
      let check = try Command.run("check", ".", in: folder)
      #expect([0, 66].contains(check.status), "round \(round): \(check.errors)")
      #expect(
        check.status == 0 || check.errors.contains("was never fetched") || check.errors.contains("no answer that was accepted"))
    }
    #expect(hits >= kills / 2)
    try server.publish("/output.csv", ["text": table(upTo: 12)])
    #expect(try Command.run("fetch", in: folder).status == 0)
    #expect(try Command.run("check", ".", in: folder).output.contains("24 figures"))
  }
}
