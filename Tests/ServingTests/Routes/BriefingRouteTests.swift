import HTTPTypes
import Languages
import ProgramTesting
import Publishing
import Testing

@testable import Serving

@Suite struct BriefingRouteTests {
  private let address = "/briefings/hengdian/latest.en.pdf"

  @Test func `a briefing is the file that the command makes`() async throws {
    let answer = try await Desk().ask(address)
    let folder = try TemporaryFolder()
    let project = try Project.open(.sample)
    _ = try Publisher(
      project: project,
      request: RenderRequest(project: project, wishes: .init(regions: ["hengdian"], languages: ["en"], output: folder.path))
    ).run()
    #expect(answer.status == 200)
    #expect(answer.headers[.contentType] == "application/pdf")
    #expect(answer.bytes == (try folder.bytes("hengdian/hengdian-2022-01-01--P8M.en.pdf")))
  }

  @Test func `a file is called by the region's key, and by its name in both scripts`() async throws {
    let answer = try await Desk().ask(address)
    #expect(
      answer.headers[.contentDisposition]
        == "inline; filename=\"hengdian-2022-01-01--P8M.en.pdf\"; "
        + "filename*=UTF-8''Hengdian%20%E6%A8%AA%E5%BA%97%202022-01-01--P8M.en.pdf")
    let saved = try await Desk().ask(address + "?disposition=attachment", method: .head)
    #expect(saved.headers[.contentDisposition]?.hasPrefix("attachment; ") == true)
  }

  @Test func `whoever has the file is told so`() async throws {
    let desk = try Desk()
    let first = try await desk.ask(address)
    let tag = try #require(first.headers[.eTag])
    #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
    let second = try await desk.ask(address, [.ifNoneMatch: "W/\"other\", \(tag)"])
    #expect(second.status == 304)
    #expect(second.bytes.isEmpty)
    #expect(second.headers[.eTag] == tag)
    #expect(try await desk.ask(address, [.ifNoneMatch: "\"other\""]).status == 200)
  }

  @Test func `a part of the file is sent on its own`() async throws {
    let desk = try Desk()
    let whole = try await desk.ask(address)
    let part = try await desk.ask(address, [.range: "bytes=10-19"])
    #expect(part.status == 206)
    #expect(part.bytes == Array(whole.bytes[10..<20]))
    #expect(part.headers[.contentRange] == "bytes 10-19/\(whole.bytes.count)")
    let outside = try await desk.ask(address, [.range: "bytes=99999999-"])
    #expect(outside.status == 416)
    #expect(outside.headers[.contentRange] == "bytes */\(whole.bytes.count)")
    let changed = try await desk.ask(address, [.range: "bytes=10-19", .ifRange: "\"other\""])
    #expect(changed.status == 200)
  }

  @Test func `HEAD says what GET would`() async throws {
    let desk = try Desk()
    let whole = try await desk.ask(address)
    let head = try await desk.ask(address, method: .head)
    #expect(head.status == 200)
    #expect(head.bytes.isEmpty)
    #expect(head.headers[.contentLength] == String(whole.bytes.count))
    #expect(head.headers[.eTag] == whole.headers[.eTag])
  }

  @Test func `a page is a picture`() async throws {
    let desk = try Desk()
    let large = try await desk.ask("/briefings/hengdian/latest.zh.png?page=2")
    let small = try await desk.ask("/briefings/hengdian/latest.zh.png?page=2&size=thumbnail")
    #expect(large.headers[.contentType] == "image/png")
    #expect(large.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(small.bytes.count < large.bytes.count / 3)
    let beyond = try await desk.ask("/briefings/hengdian/latest.zh.png?page=99")
    #expect(beyond.status == 404)
    #expect(beyond.text.contains("unknown-page"))
    #expect(try await desk.ask("/briefings/hengdian/latest.zh.png?page=zero").status == 400)
    #expect(try await desk.ask("/briefings/hengdian/latest.zh.png?page=0").status == 404)
  }

  @Test(arguments: [
    ("html", "text/html; charset=utf-8", "<!doctype html>"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet", "PK"),
  ])
  func `a briefing is a page on the web and a workbook too`(ending: String, type: String, start: String) async throws {
    let answer = try await Desk().ask("/briefings/hengdian/latest.en.\(ending)")
    #expect(answer.status == 200)
    #expect(answer.headers[.contentType] == type)
    #expect(answer.bytes.starts(with: Array(start.utf8)))
    #expect(answer.headers[.contentDisposition]?.contains("2022-01-01--P8M.en.\(ending)") == true)
  }

  @Test func `a page on the web has the policy of one that holds everything, and leads to what is next to it`() async throws {
    let answer = try await Desk().ask("/briefings/hengdian/latest.en.html?style=bulletin")
    #expect(answer.headers[.contentSecurityPolicy]?.contains("style-src 'unsafe-inline'") == true)
    for address in ["latest.zh.html?style=bulletin", "latest.en.pdf?style=bulletin", "latest.en.xlsx?style=bulletin"] {
      #expect(answer.text.contains("href=\"\(address)\""), "\(address)")
    }
  }

  @Test(arguments: [
    ("/briefings/hengdan/latest.en.pdf", "unknown-region", "\"hengdian\""),
    ("/briefings/hengdian/2021-08.en.pdf", "unknown-period", "\"2021\""),
    ("/briefings/hengdian/yesterday.en.pdf", "unknown-period", "\"2022"),
    ("/briefings/hengdian/latest.fr.pdf", "unknown-language", "\"en\",\"zh\""),
    ("/briefings/hengdian/latest.en.pdf?style=bulletn", "unknown-style", "\"bulletin\""),
  ])
  func `what does not exist is answered with the nearest that does`(path: String, kind: String, nearest: String) async throws {
    let answer = try await Desk().ask(path)
    #expect(answer.status == 404)
    #expect(answer.headers[.contentType] == "application/problem+json")
    #expect(answer.text.contains("urn:gazetteer:problem:\(kind)"))
    #expect(answer.text.contains(nearest), "\(answer.text)")
  }

  @Test(arguments: [
    "/briefings/../../etc/passwd", "/briefings/%2e%2e/latest.en.pdf", "/briefings/hengdian/..%2F..%2Fetc.en.pdf",
    "/briefings/hengdian/latest.en.pdf?style=../../etc/passwd", "/briefings/hengdian/latest.en.pdf?style=/etc/hostname",
    "/briefings/hengdian/latest.en.pdf?style=house:../x", "/recipients.csv", "/gazetteer.yml", "/data/observations.csv",
    "/briefings/hengdian/latest.en.csv", "/briefings/hengdian/%00.en.pdf", "//etc/passwd", "/briefings/hengdian",
  ])
  func `no name leads to a file`(path: String) async throws {
    let answer = try await Desk().ask(path)
    #expect(answer.status == 404)
    #expect(!answer.text.contains("root:"))
  }

  @Test func `a style changes the file, and its tag`() async throws {
    let desk = try Desk()
    let house = try await desk.ask(address)
    let plain = try await desk.ask(address + "?style=monochrome")
    let letter = try await desk.ask(address + "?style=house:letter")
    #expect(Set([house, plain, letter].map { $0.headers[.eTag] }).count == 3)
  }

  @Test func `equal requests at the same time share one rendering`() async throws {
    let desk = try Desk()
    let tags = try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<20 { group.addTask { try await desk.ask(address).headers[.eTag] } }
      return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
    }
    #expect(tags.count == 1)
    let metrics = try await desk.ask("/metrics").text
    #expect(metrics.contains("gazetteer_cache_total{answer=\"miss\"} 1\n"), "\(metrics)")
  }

  @Test func `more than can wait is refused for a while`() async throws {
    var limits = ServingLimits()
    limits.workers = 1
    limits.waiting = 1
    let desk = try Desk(limits: limits)
    let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
      for page in 1...30 { group.addTask { try await desk.ask("/briefings/hengdian/latest.en.png?page=\(page)") } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let refused = answers.filter { $0.status == 429 }
    #expect(!refused.isEmpty)
    #expect(refused.allSatisfy { ($0.headers[.retryAfter].flatMap { Int($0) } ?? 0) >= 1 })
    #expect(answers.contains { $0.status == 200 || $0.status == 404 })
  }

  @Test func `a service that stops finishes what it has begun and takes nothing new`() async throws {
    let desk = try Desk()
    async let begun = desk.ask(address)
    // The rendering may be over before it is seen: what has begun is answered in either case.
    for _ in 0..<500 where desk.pool.load == (0, 0) { try await Task.sleep(for: .milliseconds(2)) }
    async let end: Void = desk.pool.finish()
    #expect(try await begun.status == 200)
    await end
    let late = try await desk.ask("/briefings/hengdian/latest.zh.pdf")
    #expect(late.status == 503)
    #expect(late.headers[.retryAfter] == "5")
    #expect(try await desk.ask(address).status == 200)
  }

  @Test func `figures that the template has no briefing for are told as missing, not as a fault`() async throws {
    let answer = try await Desk().ask("/briefings/hengdian/2021-02.en.pdf")
    #expect(answer.status == 404)
    #expect(answer.text.contains("urn:gazetteer:problem:no-figures"))
    #expect(answer.text.contains("the template allows 2 to 12"), "\(answer.text)")
  }
}
