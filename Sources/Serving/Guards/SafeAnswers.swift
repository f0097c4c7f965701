internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import Logging

/// Makes an answer of whatever a route throws, sets the fields that keep browsers careful, and counts and times the request.
struct SafeAnswers<Context: RequestContext>: RouterMiddleware {
  let measures: ServiceMeasures
  /// Tells a client of a problem.
  let tell: @Sendable (Problem, Request) -> Response

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    let start = ContinuousClock.now
    var response = await answer(request, context, next)
    if request.method == .head { response = response.createHeadResponse() }
    let isFile = response.headers[.contentType] == MediaType.pdf.field
    let policy = response.headers[.contentSecurityPolicy] ?? (isFile ? ContentPolicy.file : ContentPolicy.page)
    response.headers[.contentSecurityPolicy] = policy
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrers] = "no-referrer"
    response.headers[.resources] = "same-origin"
    if !isFile { response.headers[.openers] = "same-origin" }
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
}

/// What browsers let an answer do.
enum ContentPolicy {
  /// What pages of ours may do: load what the service itself serves, and nothing else; no script or style inside the page.
  static let page =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  /// A browser's own viewer shows PDFs; what it may load is its business, but no page from elsewhere may frame them.
  static let file = "frame-ancestors 'self'"

  /// A page on the web has everything in it, styles too, and no script.
  static let edition =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
}

extension HTTPField.Name {
  fileprivate static let referrers = HTTPField.Name("Referrer-Policy") ?? .vary
  fileprivate static let resources = HTTPField.Name("Cross-Origin-Resource-Policy") ?? .vary
  fileprivate static let openers = HTTPField.Name("Cross-Origin-Opener-Policy") ?? .vary
}
