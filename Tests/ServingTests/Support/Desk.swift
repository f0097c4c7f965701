import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Publishing
import Synchronization

@testable import Serving

/// The routes of a service without any connection.
struct Desk {
  let watch: ProjectWatch
  let pool: RenderingPool
  let routes: ServiceRoutes
  private let responder: RouterResponder<BasicRequestContext>
  private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  init(
    _ origin: Project.Origin = .sample, purpose: BriefingService.Settings.Purpose = .briefings, tokens: AccessTokens = .none,
    limits: ServingLimits = ServingLimits()
  ) throws {
    watch = try ProjectWatch(origin, start: purpose == .preview ? .any : .sound, logger: logger)
    let registry = PrometheusRegistry(help: ServiceMeasures.help)
    let measures = ServiceMeasures(registry)
    pool = RenderingPool(limits, measures: measures)
    routes = ServiceRoutes(
      watch: watch, pool: pool, measures: measures, registry: registry, limits: limits, tokens: tokens, purpose: purpose,
      maker: try PageMaker())
    responder = routes.responder()
  }

  /// Asks, and collects the answer.
  func ask(
    _ path: String, method: HTTPRequest.Method = .get, _ headers: HTTPFields = [:], host: String = "localhost"
  ) async throws -> Answer {
    let request = Request(
      head: HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers),
      body: RequestBody(buffer: ByteBuffer()))
    let context = BasicRequestContext(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
    let response = try await responder.respond(to: request, context: context)
    let writer = CollectingWriter()
    try await response.body.write(writer)
    return Answer(status: response.status.code, headers: response.headers, bytes: writer.bytes.withLock { $0 })
  }
}

/// What came back.
struct Answer {
  var status: Int
  var headers: HTTPFields
  var bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

private final class CollectingWriter: ResponseBodyWriter, Sendable {
  let bytes = Mutex<[UInt8]>([])

  func write(_ buffer: ByteBuffer) async throws {
    bytes.withLock { $0 += Array(buffer.readableBytesView) }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
