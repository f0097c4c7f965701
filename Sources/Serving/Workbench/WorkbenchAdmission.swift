internal import HTTPTypes
internal import Hummingbird
internal import Languages

/// What every request to a workbench must satisfy: it comes from this machine, from the browser that opened the address, and, where it
/// changes something, from a page of the workbench itself.
struct WorkbenchAdmission: RouterMiddleware {
  typealias Context = BasicRequestContext

  let sessions: WorkbenchSessions
  let limits: ServingLimits

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    try limits.check(request)
    guard let host = request.head.authority, Admission.isLoopback(host), !Admission.hasSecondHost(request) else {
      throw Problem(status: .misdirectedRequest, kind: .wrongHost, detail: LocalizedText(.problemLocalOnly))
    }
    let isReading = request.method == .get || request.method == .head
    guard isReading || request.method == .post || request.method == .delete else {
      throw Problem(
        status: .methodNotAllowed, kind: .wrongMethod, detail: LocalizedText(.problemMethod, ["method": request.method.rawValue]),
        headers: [.allow: "GET, HEAD, POST, DELETE"])
    }
    if request.uri.path == "/", let token = try RequestQuery(request)["token"] {
      return try opened(with: token, request, host)
    }
    guard Self.isOpen(request.uri.path) || isAdmitted(request, host) else {
      throw Problem(status: .unauthorized, kind: .noToken, detail: LocalizedText(.problemWorkbenchToken))
    }
    // Another site can make a browser send a form with its cookies, but neither from this origin nor with a field of its own.
    guard isReading || request.headers[.origin] == "http://\(host)" && request.headers[Self.field] == "1" else {
      throw Problem(status: .forbidden, kind: .wrongHost, detail: LocalizedText(.problemLocalOnly))
    }
    return try await next(request, context)
  }

  /// The page without the token in its address, for the browser that has it first.
  private func opened(with token: String, _ request: Request, _ host: String) throws(Problem) -> Response {
    var response = Response(status: .seeOther, headers: [.location: "/", .cacheControl: "no-store"])
    if isAdmitted(request, host) { return response }
    guard let secret = sessions.open(with: token) else {
      throw Problem(status: .unauthorized, kind: .noToken, detail: LocalizedText(.problemWorkbenchToken))
    }
    response.headers[.setCookie] = "\(Self.cookie(host))=\(secret); Path=/; HttpOnly; SameSite=Strict"
    return response
  }

  private func isAdmitted(_ request: Request, _ host: String) -> Bool {
    let name = Self.cookie(host) + "="
    return request.headers[values: .cookie].flatMap { $0.split(separator: ";") }.contains { part in
      let cookie = String(part).trimmed
      return cookie.hasPrefix(name) && sessions.admits(String(cookie.dropFirst(name.count)))
    }
  }

  /// What only scripts and styles are, which say nothing of any project.
  private static func isOpen(_ path: String) -> Bool { path.hasPrefix("/assets/") }

  /// Browsers keep one jar for all ports of a host.
  private static func cookie(_ host: String) -> String {
    "gazetteer-" + (host.split(separator: ":").last.map(String.init) ?? "")
  }

  private static let field = HTTPField.Name("Gazetteer-Workbench") ?? .vary
}
