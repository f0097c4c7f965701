internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import NIOCore
internal import Publishing
internal import Synchronization

/// The routes of a workbench over the projects of one home.
struct WorkbenchRoutes: Sendable {
  /// Where the projects are.
  let home: WorkbenchHome
  /// The project to begin with.
  let start: String?
  /// Where briefings are made.
  let pool: RenderingPool
  /// What the page may do.
  let limits: ServingLimits
  /// Where they are for whoever asks.
  let place: WorkbenchPage.Place
  /// Runs over whole projects, by the project.
  let runs = WorkbenchRuns()

  /// A router without any route, whose answers say what was wrong.
  static func router(_ measures: ServiceMeasures, at place: WorkbenchPage.Place) -> Router<WorkbenchContext> {
    let router = Router(context: WorkbenchContext.self, options: .autoGenerateHeadEndpoints)
    router.add(
      middleware: SafeAnswers(measures: measures) { problem, request in
        request.prefersPage
          ? WorkbenchPage(place: place, content: .problem(problem)).response(to: request)
          : problem.response(in: WorkbenchPage.language(of: request))
      })
    return router
  }

  /// Adds the routes.
  func add(to router: Router<WorkbenchContext>) {
    router.get("/") { request, _ in page(request) }
    router.get("/open/{id}/{step}") { request, _ in page(request) }
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
    for form in BriefingForm.allCases {
      router.get("/projects/{id}/briefing.\(form.rawValue)") { request, context in try await briefing(form, request, context) }
    }
    router.get("/projects/{id}/run") { request, context in try run(request, context) }
    router.post("/projects/{id}/run") { request, context in try await begin(request, context) }
    router.delete("/projects/{id}/run") { request, context in try cancel(request, context) }
    router.get("/projects/{id}/briefings.zip") { request, context in try await archive(request, context) }
    router.get("/projects/{id}/folder.zip") { request, context in try await folder(request, context) }
    // Projects that are on one's own computer are anyone's to delete who can open their folder.
    if place == .space { router.delete("/projects/{id}") { request, context in try await delete(request, context) } }
  }

  /// The project that an address names.
  func project(_ context: WorkbenchContext) throws(Problem) -> WorkbenchProject {
    guard let id = context.parameters.get("id").flatMap(AddressText.decoded) else { throw .unknownAddress }
    return try home.project(id)
  }

  /// The language of the interface.
  func language(of request: Request) -> Language { WorkbenchPage.language(of: request) }

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

  /// Whether any is under way.
  var isAny: Bool { known.withLock { $0.values.contains { !$0.progress.isOver } } }

  /// Gives up the run of a project, and forgets it.
  func end(of id: String) { known.withLock { $0.removeValue(forKey: id) }?.cancel() }

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

  /// What would not fit into a space.
  static func fullSpace(_ reason: LocalizedText) -> Problem {
    Problem(status: HTTPResponse.Status(code: 507), kind: .unwritten, detail: reason)
  }

  /// A file in which nothing can be read.
  static func unreadableFile(_ error: ProjectError, in folder: String) -> Problem {
    Problem(
      status: .unprocessableContent, kind: .refusedChange, detail: LocalizedText(.problemUnreadableFile),
      diagnostics: error.diagnostics.map { $0.within(folder) })
  }
}
