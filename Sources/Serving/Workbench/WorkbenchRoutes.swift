internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import NIOCore
internal import Publishing
internal import Synchronization

/// The routes of a workbench.
struct WorkbenchRoutes: Sendable {
  /// Where the projects are.
  let home: WorkbenchHome
  /// The project to begin with.
  let start: String?
  /// Where briefings are made.
  let pool: RenderingPool
  /// What is counted.
  let measures: ServiceMeasures
  /// What the page may do.
  let limits: ServingLimits
  /// Who is answered.
  let sessions: WorkbenchSessions
  /// The sample, for the page that shows what comes out.
  let sample: ProjectEdition
  /// Runs over whole projects, by the project.
  let runs = WorkbenchRuns()

  /// Answers requests; needs no connection.
  func responder() -> RouterResponder<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(
      middleware: SafeAnswers(measures: measures) { problem, request in
        request.prefersPage ? page(of: problem, request) : problem.response(in: language(of: request))
      })
    router.add(middleware: WorkbenchAdmission(sessions: sessions, limits: limits))
    router.get("/") { request, _ in page(request) }
    router.get("/open/{id}/{step}") { request, _ in page(request) }
    router.get("/assets/{name}") { request, context in try asset(request, context) }
    router.get("/sample.png") { request, _ in try await samplePage(request) }
    router.get("/projects") { request, _ in projects(request) }
    router.post("/projects") { request, _ in try await make(request) }
    router.get("/projects/{id}") { request, context in try await project(request, context) }
    router.post("/projects/{id}/files") { request, context in try await add(request, context) }
    router.get("/projects/{id}/revision") { request, context in try await revision(request, context) }
    router.get("/projects/{id}/rows") { request, context in try await rows(request, context) }
    router.post("/projects/{id}/changes") { request, context in try await change(request, context) }
    router.post("/projects/{id}/history") { request, context in try await step(request, context) }
    router.get("/projects/{id}/outline") { request, context in try await outline(request, context) }
    router.get("/projects/{id}/findings") { request, context in try await findings(request, context) }
    router.get("/projects/{id}/figures") { request, context in try await figures(request, context) }
    router.get("/projects/{id}/headline") { request, context in try await headline(request, context) }
    router.get("/projects/{id}/page.png") { request, context in try await picture(request, context) }
    router.get("/projects/{id}/briefing.pdf") { request, context in try await briefing(request, context) }
    router.get("/projects/{id}/run") { request, context in try run(request, context) }
    router.post("/projects/{id}/run") { request, context in try await begin(request, context) }
    router.delete("/projects/{id}/run") { request, context in try cancel(request, context) }
    router.get("/projects/{id}/briefings.zip") { request, context in try await archive(request, context) }
    router.get("/projects/{id}/folder.zip") { request, context in try await folder(request, context) }
    return router.buildResponder()
  }

  /// The project that an address names.
  func project(_ context: BasicRequestContext) throws(Problem) -> WorkbenchProject {
    guard let id = context.parameters.get("id").flatMap(AddressText.decoded) else { throw .unknownAddress }
    return try home.project(id)
  }

  /// The language of the interface: as the page says, else as the browser does.
  func language(of request: Request) -> Language {
    let said = (try? RequestQuery(request))?["ui"].flatMap(Language.init(tag:))
    return said ?? AcceptedLanguage.best(request.headers[.acceptLanguage])
  }

  /// The body of a request, which is a value in JSON.
  func body<Value: Decodable>(_ request: Request, as type: Value.Type = Value.self) async throws(Problem) -> Value {
    do {
      let buffer = try await request.body.collect(upTo: 1 << 20)
      return try JSONDecoder().decode(Value.self, from: Data(buffer.readableBytesView))
    } catch {
      throw .unreadable(LocalizedText(.problemBody))
    }
  }
}

/// The runs that were begun last.
final class WorkbenchRuns: Sendable {
  private let known = Mutex<[String: BriefingRun]>([:])

  /// The run of a project.
  subscript(id: String) -> BriefingRun? { known.withLock { $0[id] } }

  /// Takes a run in the place of another, which is given up.
  func begin(_ run: BriefingRun, of id: String) {
    known.withLock { known in
      known[id]?.cancel()
      known[id] = run
    }
  }
}

extension Problem {
  /// The files have changed since the page was made.
  static let changedElsewhere = Problem(
    status: .conflict, kind: .changedElsewhere, detail: LocalizedText(.problemChanged))

  /// A change that the files do not take.
  static func refusedChange(_ reason: String) -> Problem {
    Problem(status: .unprocessableContent, kind: .refusedChange, detail: LocalizedText(.problemRefused, ["reason": reason]))
  }

  /// What cannot be written.
  static func unwritten(_ reason: String) -> Problem {
    Problem(status: HTTPResponse.Status(code: 507), kind: .unwritten, detail: LocalizedText(.problemUnwritten, ["reason": reason]))
  }

  /// A file in which nothing can be read.
  static func unreadableFile(_ error: ProjectError, in folder: String) -> Problem {
    Problem(
      status: .unprocessableContent, kind: .refusedChange, detail: LocalizedText(.problemUnreadableFile),
      diagnostics: error.diagnostics.map { $0.within(folder) })
  }
}
