internal import HTTPTypes
internal import Hummingbird
internal import Languages

/// What every request to a workbench must satisfy: it comes from this machine, from the browser that opened the address, and, where it
/// changes something, from a page of the workbench itself.
struct WorkbenchAdmission: RouterMiddleware {
  typealias Context = WorkbenchContext

  let sessions: WorkbenchSessions
  let limits: ServingLimits

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    try limits.check(request)
    guard let host = request.head.authority, Admission.isLoopback(host), !Admission.hasSecondHost(request) else {
      throw Problem(status: .misdirectedRequest, kind: .wrongHost, detail: LocalizedText(.problemLocalOnly))
    }
    try PageOrigin.checkMethod(request)
    if request.uri.path == "/", let token = try RequestQuery(request)["token"] {
      return try opened(with: token, request, host)
    }
    guard WorkbenchFixtures.isOpen(request.uri.path) || isAdmitted(request, host) else {
      throw Problem(status: .unauthorized, kind: .noToken, detail: LocalizedText(.problemWorkbenchToken))
    }
    guard PageOrigin.isReading(request) || PageOrigin.isOwn(request, ["http://\(host)"]) else {
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
    PageOrigin.cookies(request, named: Self.cookie(host)).contains(where: sessions.admits)
  }

  /// Browsers keep one jar for all ports of a host.
  private static func cookie(_ host: String) -> String {
    "gazetteer-" + (host.split(separator: ":").last.map(String.init) ?? "")
  }
}
