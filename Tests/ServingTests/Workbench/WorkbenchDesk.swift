import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Publishing
import Synchronization
import Testing

@testable import Serving

/// A workbench without any connection, and a browser that has opened it.
final class WorkbenchDesk {
  let home: URL
  let sessions = WorkbenchSessions()
  private let responder: RouterResponder<WorkbenchContext>
  private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  private(set) var cookie = ""

  static let host = "127.0.0.1:8123"

  init() async throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent("workbench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let measures = ServiceMeasures(PrometheusRegistry(help: ServiceMeasures.help))
    let limits = ServingLimits()
    let pool = RenderingPool(limits, measures: measures)
    let router = WorkbenchRoutes.router(measures, at: .here)
    router.add(middleware: WorkbenchAdmission(sessions: sessions, limits: limits))
    try WorkbenchFixtures(pool: pool).add(to: router)
    WorkbenchRoutes(home: WorkbenchHome(home.path), start: nil, pool: pool, limits: limits, place: .here).add(to: router)
    responder = router.buildResponder()
    let opened = try await ask("/?token=\(sessions.token)")
    cookie = String(opened.headers[.setCookie]?.prefix { $0 != ";" } ?? "")
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  /// Asks as the page does, or as somebody else.
  func ask(
    _ path: String, method: HTTPRequest.Method = .get, body: [UInt8] = [], headers changed: HTTPFields = [:], host: String = host,
    asPage: Bool = true
  ) async throws -> Answer {
    var headers: HTTPFields = [.accept: "application/json"]
    if !cookie.isEmpty { headers[.cookie] = cookie }
    if asPage, method != .get {
      headers[.origin] = "http://\(Self.host)"
      headers[try #require(HTTPField.Name("Gazetteer-Workbench"))] = "1"
    }
    for field in changed { headers[field.name] = field.value }
    let request = Request(
      head: HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers),
      body: RequestBody(buffer: ByteBuffer(bytes: body)))
    let response = try await responder.respond(to: request, context: WorkbenchContext(logger: logger))
    let writer = Collecting()
    try await response.body.write(writer)
    return Answer(status: response.status.code, headers: response.headers, bytes: writer.bytes.withLock { $0 })
  }

  /// Drops a file; the name of the project.
  func drop(_ name: String, _ text: String) async throws -> String {
    let query = try #require(name.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    let answer = try await ask("/projects?name=\(query)", method: .post, body: Array(text.utf8))
    #expect(answer.status == 201, "\(answer.text)")
    return try #require(try answer.object["id"] as? String)
  }

  /// What the page knows of a project.
  func view(_ id: String) async throws -> [String: Any] { try await ask("/projects/\(id)").object }

  /// Says something.
  func say(_ id: String, _ revision: String, _ edits: [[String: Any]]) async throws -> Answer {
    let body = try JSONSerialization.data(withJSONObject: ["revision": revision, "title": "said", "edits": edits])
    return try await ask("/projects/\(id)/changes", method: .post, body: Array(body))
  }

  /// Goes back or forward.
  func step(_ id: String, _ revision: String, _ direction: String) async throws -> Answer {
    let body = try JSONSerialization.data(withJSONObject: ["revision": revision, "direction": direction])
    return try await ask("/projects/\(id)/history", method: .post, body: Array(body))
  }

  /// The settings of a project on disk.
  func settings(_ id: String) throws -> String {
    try String(contentsOf: home.appendingPathComponent("\(id)/gazetteer.yml"), encoding: .utf8)
  }
}

extension Answer {
  /// The answer as a JSON object.
  var object: [String: Any] {
    get throws { try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:] }
  }
}

private final class Collecting: ResponseBodyWriter, Sendable {
  let bytes = Mutex<[UInt8]>([])

  func write(_ buffer: ByteBuffer) async throws { bytes.withLock { $0 += Array(buffer.readableBytesView) } }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
