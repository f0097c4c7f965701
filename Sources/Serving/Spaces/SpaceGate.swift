internal import HTTPTypes
internal import Hummingbird
internal import Languages

/// What every request to spaces passes: it comes from a browser that has signed in with a holder’s token, and, where it changes something,
/// from a page of the workbench itself. The process of the space answers it; everyone else gets the page to sign in with.
struct SpaceGate: RouterMiddleware {
  typealias Context = WorkbenchContext

  let spaces: Spaces
  let sessions: SpaceSessions
  let limits: ServingLimits
  /// Days after its last change that a project is kept.
  let days: Int
  /// How long one who has named no holder’s token waits.
  var penance = Duration.seconds(1)

  /// Whether an address is answered to everyone: what is the same for all, and how the service is.
  private static func isOpen(_ path: String) -> Bool {
    WorkbenchFixtures.isOpen(path) || path == "/sample.png" || path == "/health"
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    try limits.check(request)
    guard let host = request.head.authority, Admission.isHost(host), !Admission.hasSecondHost(request) else {
      throw Problem(
        status: .badRequest, kind: .unreadableRequest, detail: LocalizedText(.problemHost), headers: [.connection: "close"])
    }
    try PageOrigin.checkMethod(request)
    if Self.isOpen(request.uri.path) { return try await next(request, context) }
    guard PageOrigin.isReading(request) || PageOrigin.isOwn(request, ["http://\(host)", "https://\(host)"]) else {
      throw Problem(status: .forbidden, kind: .wrongHost, detail: WorkbenchWords.text("otherSite"))
    }
    if request.uri.path == "/session", request.method == .post { return try await signIn(request, host) }
    if request.uri.path == "/metrics" { return try await measured(request, context, next) }
    guard let (secret, space) = session(of: request, host) else {
      if request.prefersPage { return WorkbenchPage(place: .space, content: .signIn(days: days)).response(to: request) }
      throw Problem(status: .unauthorized, kind: .noToken, detail: WorkbenchWords.text("spaceSession"))
    }
    if request.uri.path == "/session", request.method == .delete { return signOut(secret, host) }
    return try await spaces.answer(request, of: space)
  }

  private func signIn(_ request: Request, _ host: String) async throws -> Response {
    struct Token: Decodable {
      var token: String
    }
    guard let bytes = try? await request.body.collect(upTo: 4_096),
      let asked = JSONText.value(of: Array(bytes.readableBytesView), as: Token.self)
    else { throw Problem.unreadable(LocalizedText(.problemBody)) }
    guard let secret = sessions.open(with: asked.token.trimmed) else {
      try await Task.sleep(for: penance)
      throw Problem(status: .unauthorized, kind: .noToken, detail: WorkbenchWords.text("wrongToken"))
    }
    let isSecure = request.headers[.origin]?.hasPrefix("https:") ?? false
    let name = isSecure ? Self.secureCookie : Self.cookie(host)
    return answer(setting: "\(name)=\(secret); Path=/; HttpOnly; SameSite=Strict\(isSecure ? "; Secure" : "")")
  }

  /// What is counted is for programs: they name one of the tokens with each request, as at the service of briefings.
  private func measured(
    _ request: Request, _ context: Context, _ next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard sessions.admit(request.headers[.authorization]) else {
      try await Task.sleep(for: penance)
      throw Problem.tokenNeeded
    }
    return try await next(request, context)
  }

  private func signOut(_ secret: String, _ host: String) -> Response {
    sessions.close(secret)
    var response = answer(setting: "\(Self.cookie(host))=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict")
    response.headers.append(
      HTTPField(name: .setCookie, value: "\(Self.secureCookie)=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict; Secure"))
    return response
  }

  private func answer(setting cookie: String) -> Response {
    Response(status: .noContent, headers: [.setCookie: cookie, .cacheControl: "no-store"])
  }

  private func session(of request: Request, _ host: String) -> (secret: String, space: String)? {
    let secrets = [Self.secureCookie, Self.cookie(host)].flatMap { PageOrigin.cookies(request, named: $0) }
    for secret in secrets.prefix(4) {
      if let space = sessions.space(of: secret) { return (secret, space) }
    }
    return nil
  }

  /// No other host of a domain, and no address in clear text, can set a cookie of this prefix.
  private static let secureCookie = "__Host-gazetteer"

  /// Browsers keep one jar for all ports of a host.
  private static func cookie(_ host: String) -> String {
    "gazetteer-space-" + (host.split(separator: ":").last.flatMap { Int($0) }.map(String.init) ?? "0")
  }
}
