import Foundation
import HTTPTypes
import Languages
import Logging
import Publishing
import Synchronization
import Testing

@testable import Serving

struct SpaceTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("spaces-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  private static let (anna, boris) = ("anna-0123456789abcdef", "boris-0123456789abcdef")

  /// A file of tokens, which only its owner may read.
  private func tokens(_ lines: String...) throws -> String {
    let file = folder.appendingPathComponent("tokens").path
    #expect(FileManager.default.createFile(atPath: file, contents: Data(lines.joined(separator: "\n").utf8)))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    return file
  }

  private final class Clock: Sendable {
    let now = Mutex(ContinuousClock.now)

    func pass(_ duration: Duration) { now.withLock { $0 += duration } }
  }

  @Test func `a session ends when it rests, when it is closed, and with its token`() throws {
    let file = try tokens(Self.anna, Self.boris)
    let clock = Clock()
    let sessions = SpaceSessions(try SpaceTokens(files: [file], logger: Self.quiet)) { clock.now.withLock { $0 } }
    #expect(sessions.open(with: "anna-0123456789abcdeg") == nil && sessions.open(with: "") == nil)
    let (first, other) = (try #require(sessions.open(with: Self.anna)), try #require(sessions.open(with: Self.boris)))
    let space = try #require(sessions.space(of: first))
    #expect(SpaceFolder.isName(space) && space != sessions.space(of: other))
    // Each use lets it live on; a token can be used in several browsers.
    let second = try #require(sessions.open(with: Self.anna))
    for _ in 0..<3 {
      clock.pass(.seconds(11 * 3_600))
      #expect(sessions.space(of: first) == space)
    }
    #expect(sessions.space(of: second) == nil)
    sessions.close(first)
    #expect(sessions.space(of: first) == nil)
    let third = try #require(sessions.open(with: Self.anna))
    _ = try tokens(Self.boris)
    #expect(sessions.space(of: third) == nil && sessions.open(with: Self.anna) == nil)
    // A file that cannot be read as it is now changes nothing.
    let fourth = try #require(sessions.open(with: Self.boris))
    _ = try tokens("short")
    #expect(sessions.space(of: fourth) != nil)
  }

  @Test func `a token has no more than so many sessions; the one that was used least lately goes`() throws {
    let clock = Clock()
    let sessions = SpaceSessions(try SpaceTokens(files: [try tokens(Self.anna)], logger: Self.quiet)) { clock.now.withLock { $0 } }
    let opened = try (0..<25).map { _ in
      clock.pass(.seconds(1))
      return try #require(sessions.open(with: Self.anna))
    }
    #expect(opened.filter { sessions.space(of: $0) != nil } == Array(opened.suffix(20)))
  }

  @Test func `what is deleted goes whole, and nothing else with it`() throws {
    let files = FileManager.default
    let kept = folder.appendingPathComponent("kept.txt")
    try Data("kept".utf8).write(to: kept)
    let home = folder.appendingPathComponent("home")
    let space = String(repeating: "0a", count: 16)
    func project(_ name: String, in space: String, days: Double) throws -> URL {
      let project = home.appendingPathComponent("\(space)/\(name)")
      try files.createDirectory(at: project.appendingPathComponent("data"), withIntermediateDirectories: true)
      try files.createDirectory(at: project.appendingPathComponent(".gazetteer"), withIntermediateDirectories: true)
      try Data().write(to: project.appendingPathComponent("gazetteer.yml"))
      try files.createSymbolicLink(at: project.appendingPathComponent("data/link"), withDestinationURL: kept)
      try files.createSymbolicLink(at: project.appendingPathComponent("up"), withDestinationURL: folder)
      try Data(repeating: 1, count: 100_000).write(to: project.appendingPathComponent(".gazetteer/a"))
      var times = [
        timespec(tv_sec: time(nil) - Int(days * 86_400), tv_nsec: 0), timespec(tv_sec: time(nil) - Int(days * 86_400), tv_nsec: 0),
      ]
      for name in ["gazetteer.yml", "data/link", "data"] {
        #expect(utimensat(AT_FDCWD, project.appendingPathComponent(name).path, &times, AT_SYMLINK_NOFOLLOW) == 0)
      }
      return project
    }
    let old = try project("old", in: space, days: 15)
    let new = try project("new", in: space, days: 13)
    // What is no space is no one's to delete.
    let foreign = try project("old", in: "elsewhere", days: 15)
    #expect((100_000...200_000).contains(SpaceFolder.bytes(of: new.path)))
    #expect(SpaceFolder.clean(home.path, before: time(nil) - 14 * 86_400) == 1)
    #expect(!files.fileExists(atPath: old.path) && files.fileExists(atPath: new.path) && files.fileExists(atPath: foreign.path))
    #expect(files.fileExists(atPath: kept.path) && SpaceFolder.lastChange(ofProject: home.path) == nil)
    #expect(try files.contentsOfDirectory(atPath: home.appendingPathComponent(space).path) == ["new"])
  }

  @Test func `a space takes no more than it may, and says so`() throws {
    var limits = SpaceLimits()
    (limits.bytes, limits.projects) = (1_200_000, 2)
    let home = WorkbenchHome(folder.appendingPathComponent("space").path, limits: limits)
    let table = Array("county,2022,2023\nNorth,10,12\n".utf8)
    let id = try home.make(of: "a.csv", table)
    #expect(throws: Problem.self) { try home.add("b.csv", [UInt8](repeating: 65, count: 1_300_000), to: id) }
    _ = try home.make(of: "a.csv", table)
    let refusal = #expect(throws: Problem.self) { try home.make(of: "c.csv", table) }
    #expect(refusal?.status.code == 507 && refusal?.detail[.english].contains("2 projects") == true)
    let listed = try #require(home.projects.first)
    #expect(listed.deleted == listed.changed + 14 * 86_400 && home.standing?.mostProjects == 2)
    home.delete(id)
    #expect(home.projects.count == 1 && home.room > 1_100_000)
    // On one's own computer nothing is counted, and nothing goes by itself.
    #expect(WorkbenchHome(folder.path).standing == nil && WorkbenchHome(folder.path).room == .max)
  }

  @Test func `what is counted has routes and no names, and is for those who have a token`() throws {
    let registry = PrometheusRegistry(help: SpaceMeasures.help)
    let measures = SpaceMeasures(registry)
    measures.record(route: "/projects/{id}/rows", status: 200, .milliseconds(3))
    measures.record(route: nil, status: 503, .milliseconds(1))
    measures.count(.late)
    measures.countDeleted(2)
    measures.show(.init(atWork: 1, arriving: 2), sessions: 3)
    for line in [
      #"gazetteer_space_requests_total{route="/projects/{id}/rows",status="200"} 1"#,
      #"gazetteer_space_requests_total{route="none",status="503"} 1"#, #"gazetteer_space_ends_total{reason="late"} 1"#,
      "gazetteer_space_projects_deleted_total 2", "gazetteer_spaces_at_work 1.0", "gazetteer_spaces_arriving 2.0",
      "gazetteer_space_sessions 3.0",
    ] {
      #expect(registry.text.contains(line + "\n"), "\(line)")
    }
    let sessions = SpaceSessions(try SpaceTokens(files: [try tokens(Self.anna)], logger: Self.quiet))
    #expect(sessions.admit("Bearer \(Self.anna)") && !sessions.admit("Bearer \(Self.boris)") && !sessions.admit(nil))
    _ = sessions.open(with: Self.anna)
    #expect(sessions.count == 1)
  }

  @Test func `a request of a holder goes on without what only the service may know`() throws {
    let request = HTTPRequest(
      method: .head, scheme: "http", authority: "host", path: "/projects/a?b=1",
      headerFields: [.cookie: "secret", .authorization: "secret", .acceptLanguage: "zh", .ifNoneMatch: "\"1\""])
    let asked = SpaceRequest(request, body: nil)
    #expect(asked.method == "GET" && asked.isRepeatable && asked.address == "/projects/a?b=1")
    #expect(Set(asked.fields.map(\.name)) == ["Accept-Language", "If-None-Match"])
    let message = LaneMessage.bytes(of: asked, [1, 2, 3])
    let parts = try #require(LaneMessage.parts(of: message, as: SpaceRequest.self))
    #expect(parts.words.address == asked.address && Array(parts.file) == [1, 2, 3])
    #expect(LaneMessage.parts(of: Array(message.prefix(7)), as: SpaceRequest.self) == nil)
    #expect(LaneMessage.parts(of: [255, 255, 255, 255, 0], as: SpaceRequest.self) == nil)
  }
}
