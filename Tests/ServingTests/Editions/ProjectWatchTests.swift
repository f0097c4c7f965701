import Dispatch
import HTTPTypes
import Logging
import ProgramTesting
import Publishing
import Synchronization
import Testing

@testable import Serving

@Suite struct ProjectWatchTests {
  private func project() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for file in ShippedSample.files { try folder.write(file.bytes, to: file.path) }
    return folder
  }

  @Test func `a changed file makes a new edition, and other bytes`() async throws {
    let folder = try project()
    let desk = try Desk(.folder(folder.path))
    let before = try await desk.ask("/briefings/hengdian/latest.en.pdf").headers[.eTag]
    let settings = String(decoding: try folder.bytes("gazetteer.yml"), as: UTF8.self)
    try folder.write(Array(settings.replacing("Gazetteer sample project", with: "Another publisher").utf8), to: "gazetteer.yml")
    desk.watch.look()
    #expect(desk.watch.state.edition?.number == 1, "a file may still be being written")
    desk.watch.look()
    #expect(desk.watch.state.edition?.number == 2)
    #expect(try await desk.ask("/briefings/hengdian/latest.en.pdf").headers[.eTag] != before)
    desk.watch.look()
    desk.watch.look()
    #expect(desk.watch.state.revision == 2)
  }

  @Test func `a faulty change leaves the last good edition and is told in health`() async throws {
    let folder = try project()
    let desk = try Desk(.folder(folder.path))
    try folder.write(Array("data: [\n".utf8), to: "gazetteer.yml")
    desk.watch.look()
    desk.watch.look()
    #expect(desk.watch.state.fault != nil)
    #expect(try await desk.ask("/briefings/hengdian/latest.en.pdf").status == 200)
    let health = try await desk.ask("/health")
    #expect(health.status == 200)
    #expect(health.text.contains(#""status":"stale""#))
    #expect(health.text.contains(#""file":"gazetteer.yml""#), "\(health.text)")
    #expect(!health.text.contains(folder.path))
  }

  @Test func `a reading without an end makes health stale, and what it reads in the end counts`() async throws {
    let folder = try project()
    let gate = DispatchSemaphore(value: 0)
    let isFirst = Mutex(true)
    let watch = try ProjectWatch(
      .folder(folder.path), start: .sound, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      patience: .milliseconds(50),
      reader: { origin throws(ProjectError) in
        let isStart = isFirst.withLock { isFirst in
          defer { isFirst = false }
          return isFirst
        }
        if !isStart { gate.wait() }
        return try Project.open(origin)
      })
    let settings = try folder.bytes("gazetteer.yml")
    try folder.write(settings + Array("# changed\n".utf8), to: "gazetteer.yml")
    watch.look()
    watch.look()
    #expect(watch.state.edition?.number == 1)
    #expect(watch.state.fault?.description.contains("has not ended") == true)
    let changes = watch.changes()
    gate.signal()
    var iterator = changes.makeAsyncIterator()
    #expect(await iterator.next()?.edition?.number == 2)
    #expect(watch.state.fault == nil)
    watch.stop()
  }

  @Test func `a pipe in place of a file is told, and its end as well`() throws {
    let folder = try project()
    let desk = try Desk(.folder(folder.path))
    let template = try folder.bytes("briefing.yml")
    _ = try Program.run("bash", ["-c", "rm briefing.yml; mkfifo briefing.yml"], in: folder.path)
    desk.watch.look()
    desk.watch.look()
    #expect(desk.watch.state.fault?.description.contains("it is a pipe or a device") == true)
    _ = try Program.run("rm", ["briefing.yml"], in: folder.path)
    try folder.write(template, to: "briefing.yml")
    desk.watch.look()
    desk.watch.look()
    #expect(desk.watch.state.fault == nil)
  }

  @Test func `every change is told to whoever listens`() async throws {
    let folder = try project()
    let desk = try Desk(.folder(folder.path))
    let changes = desk.watch.changes()
    try folder.write(Array("data: [\n".utf8), to: "gazetteer.yml")
    desk.watch.look()
    desk.watch.look()
    var iterator = changes.makeAsyncIterator()
    let state = try #require(await iterator.next())
    #expect(state.fault != nil)
    desk.watch.stop()
    #expect(await iterator.next() == nil)
  }

  @Test func `a service of briefings does not start with a faulty project, a preview does`() async throws {
    let folder = try TemporaryFolder(["gazetteer.yml": "data: [\n"])
    #expect(throws: ProjectError.self) { try Desk(.folder(folder.path)) }
    let desk = try Desk(.folder(folder.path), purpose: .preview)
    #expect(try await desk.ask("/health").status == 503)
    #expect(try await desk.ask("/briefings/hengdian/latest.en.pdf").status == 503)
  }
}
