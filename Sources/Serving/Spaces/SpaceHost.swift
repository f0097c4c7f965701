internal import Dispatch
internal import Files
internal import Glibc
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Languages
internal import Synchronization

/// The other side of `SpaceProcess`: a process that is the workbench of one space, within its bounds.
package enum SpaceHost {
  /// The first word of a program that is to be such a process; the number of lanes follows it.
  package static let word = SpaceProcess.word

  /// Answers what comes along the lanes until no one asks any more.
  package static func run(lanes count: Int) -> Never {
    // Whoever stops the service gives up the lanes, and that ends this process.
    for signal in [SIGINT, SIGTERM, SIGHUP] { Glibc.signal(signal, SIG_IGN) }
    let lanes = LaneProcess.ownLanes(count)
    guard case .message(let bytes, _) = lanes[0].receive(),
      let opening = JSONText.value(of: bytes, as: SpaceOpening.self)
    else { exit(EXIT_FAILURE) }
    bound(opening.limits)
    let workbench = SpaceWorkbench(opening)
    let queues = lanes.indices.map { DispatchQueue(label: "lane \($0)") }
    let over = DispatchGroup()
    for (lane, queue) in zip(lanes, queues) {
      queue.async(group: over) { answer(lane, workbench) }
    }
    while over.wait(timeout: .now() + 1) == .timedOut {
      // What takes too long while no one waits for it would never end.
      if workbench.isLate { raise(SIGALRM) }
    }
    exit(EXIT_SUCCESS)
  }

  /// Memory, the size of a file and the core of a process that has ended have bounds; others go first.
  private static func bound(_ limits: SpaceLimits) {
    func set(_ resource: __rlimit_resource, _ value: Int) {
      var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
      _ = setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
    set(RLIMIT_DATA, limits.memory)
    set(RLIMIT_FSIZE, limits.bytes)
    set(RLIMIT_CORE, 0)
    _ = nice(5)
  }

  private static func answer(_ lane: PacketLane, _ workbench: SpaceWorkbench) {
    while case .message(let bytes, let number) = lane.receive() {
      guard let request = JSONText.value(of: bytes, as: SpaceRequest.self) else { return }
      let (done, answer) = (DispatchSemaphore(value: 0), Reply())
      Task {
        let made = await workbench.answer(request)
        answer.message.withLock { $0 = made }
        done.signal()
      }
      done.wait()
      guard lane.send(answer.message.withLock { $0 }, number: number) else { return }
    }
  }

  private final class Reply: Sendable {
    let message = Mutex<[UInt8]>([])
  }
}

/// The workbench of one space, without any connection.
struct SpaceWorkbench: Sendable {
  private let routes: WorkbenchRoutes
  private let responder: RouterResponder<WorkbenchContext>
  private let pool: RenderingPool
  private let patience: Int
  private let logger = Logger(label: "space") { _ in SwiftLogNoOpLogHandler() }

  /// Opens a space.
  init(_ opening: SpaceOpening) {
    var limits = ServingLimits()
    limits.body = WorkbenchService.largestFile
    limits.workers = 1
    // A page that looks for what has changed lets the rest of it fit.
    limits.cache = min(limits.cache, opening.limits.memory / 8)
    let measures = ServiceMeasures(PrometheusRegistry(help: ServiceMeasures.help))
    pool = RenderingPool(limits, measures: measures)
    patience = opening.limits.patience
    routes = WorkbenchRoutes(
      home: WorkbenchHome(opening.folder, limits: opening.limits, pool: pool), start: nil, pool: pool, limits: limits, place: .space
    )
    let router = WorkbenchRoutes.router(measures, at: .space)
    routes.add(to: router)
    responder = router.buildResponder()
  }

  /// Whether a rendering takes longer than it may.
  var isLate: Bool { pool.longest.map { $0 > .seconds(patience) } ?? false }

  /// The answer to a request, as a message.
  func answer(_ asked: SpaceRequest) async -> [UInt8] {
    var head = HTTPRequest(
      method: HTTPRequest.Method(asked.method) ?? .get, scheme: "http", authority: nil, path: asked.address)
    for field in asked.fields {
      if let name = HTTPField.Name(field.name) { head.headerFields.append(HTTPField(name: name, value: field.value)) }
    }
    let file = asked.body.flatMap { try? InputFile.read($0) } ?? []
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: file)))
    let context = WorkbenchContext(logger: logger)
    guard let response = try? await responder.respond(to: request, context: context) else {
      return LaneMessage.bytes(of: SpaceAnswer(status: 500, fields: [], isBusy: false), [])
    }
    var answer = SpaceAnswer(status: response.status.code, fields: [], isBusy: routes.runs.isAny)
    answer.route = context.endpointPath.flatMap { $0 == "NotFound" ? nil : $0 }
    answer.file = response.headers[.spaceFile].flatMap { AddressText.decoded($0) }
    answer.fields = response.headers.filter { $0.name != .spaceFile && $0.name != .contentLength }
      .map { SpaceRequest.Field(name: $0.name.rawName, value: $0.value) }
    guard answer.file == nil else { return LaneMessage.bytes(of: answer, []) }
    let writer = WholeBody()
    try? await response.body.write(writer)
    return LaneMessage.bytes(of: answer, writer.bytes.withLock { $0 })
  }
}

extension HTTPField.Name {
  /// The file that the body of an answer is in, between the process of a space and whoever answers for it.
  static let spaceFile = HTTPField.Name("Gazetteer-File") ?? .vary
}

/// A body as one piece.
private final class WholeBody: ResponseBodyWriter, Sendable {
  let bytes = Mutex<[UInt8]>([])

  func write(_ buffer: ByteBuffer) async throws { bytes.withLock { $0 += Array(buffer.readableBytesView) } }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
