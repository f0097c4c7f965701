internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import Logging

/// Makes an answer of whatever a route throws, sets the fields that keep browsers careful, and counts and times the request.
struct SafeAnswers: RouterMiddleware {
  typealias Context = BasicRequestContext

  let measures: ServiceMeasures
  /// Tells a client of a problem.
  let tell: @Sendable (Problem, Request) -> Response

  /// What pages of ours may do: load what the service itself serves, and nothing else; no script or style inside the page.
  static let pagePolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  /// A browser's own viewer shows PDFs; what it may load is its business, but no page from elsewhere may frame them.
  static let filePolicy = "frame-ancestors 'self'"

  /// A page on the web has everything in it, styles too, and no script.
  static let editionPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    let start = ContinuousClock.now
    var response = await answer(request, context, next)
    if request.method == .head { response = response.createHeadResponse() }
    let isFile = response.headers[.contentType] == MediaType.pdf.field
    if response.headers[Self.policy] == nil { response.headers[Self.policy] = isFile ? Self.filePolicy : Self.pagePolicy }
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[Self.referrers] = "no-referrer"
    response.headers[Self.resources] = "same-origin"
    if !isFile { response.headers[Self.openers] = "same-origin" }
    let route = context.endpointPath.flatMap { $0 == "NotFound" ? nil : $0 } ?? "none"
    measures.record(route: route, status: response.status.code, ContinuousClock.now - start)
    context.logger.debug(
      "Answered", metadata: ["method": "\(request.method)", "address": "\(request.uri.path)", "status": "\(response.status.code)"])
    return response
  }

  private func answer(
    _ request: Request, _ context: Context, _ next: (Request, Context) async throws -> Response
  ) async -> Response {
    do {
      return try await next(request, context)
    } catch let problem as Problem {
      return tell(problem, request)
    } catch let error as HTTPError where error.status == .notFound {
      return tell(.unknownAddress, request)
    } catch {
      context.logger.error("A request failed", metadata: ["address": "\(request.uri.path)", "reason": "\(error)"])
      return tell(
        Problem(status: .internalServerError, kind: .fault, detail: LocalizedText(.problemFault)), request)
    }
  }

  private static let policy = HTTPField.Name.contentSecurityPolicy
  private static let referrers = HTTPField.Name("Referrer-Policy") ?? .vary
  private static let resources = HTTPField.Name("Cross-Origin-Resource-Policy") ?? .vary
  private static let openers = HTTPField.Name("Cross-Origin-Opener-Policy") ?? .vary
}
