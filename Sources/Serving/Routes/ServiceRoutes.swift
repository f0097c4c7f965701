internal import HTTPTypes
internal import Hummingbird
internal import Publishing

/// The routes of the service, and what they ask.
struct ServiceRoutes: Sendable {
  /// The project.
  let watch: ProjectWatch
  /// Where briefings are made.
  let pool: RenderingPool
  /// What is counted.
  let measures: ServiceMeasures
  /// The values of what is counted.
  let registry: PrometheusRegistry
  /// What a client may do.
  let limits: ServingLimits
  /// Who is answered.
  let tokens: AccessTokens
  /// What the service is for.
  let purpose: BriefingService.Settings.Purpose
  /// What makes the page.
  let maker: PageMaker
  /// Pages that were made lately.
  let shelf = PageShelf()

  /// Answers requests; needs no connection.
  func responder() -> RouterResponder<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: SafeAnswers(measures: measures) { problem, request in answer(to: request, problem) })
    router.add(middleware: Admission(limits: limits, tokens: tokens, hosts: purpose == .preview ? .loopback : .any))
    router.get("/") { request, _ in try await page(request) }
    router.get("/assets/{name}") { request, context in try asset(request, context) }
    if purpose == .preview { router.get("/events") { request, _ in try events(request) } }
    router.get("/briefings/{region}/{file}") { request, context in try await briefing(request, context) }
    router.get("/regions") { request, _ in try regions(request) }
    router.get("/periods") { request, _ in try periods(request) }
    router.get("/openapi.json") { request, _ in try openAPI(request) }
    router.get("/health") { request, _ in try health(request) }
    router.get("/metrics") { request, _ in try metrics(request) }
    return router.buildResponder()
  }

  /// The newest edition.
  ///
  /// - Throws: `Problem`, 503, if there is none yet.
  func edition() throws(Problem) -> ProjectEdition {
    let state = watch.state
    guard let edition = state.edition else {
      throw .unusableProject(state.fault ?? ProjectError(.internalFault, "there is no project"))
    }
    return edition
  }
}
