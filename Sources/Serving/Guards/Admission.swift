internal import HTTPTypes
internal import Hummingbird
internal import Languages

/// What every request must satisfy before a route sees it.
struct Admission: RouterMiddleware {
  typealias Context = BasicRequestContext

  /// Who may ask by which name.
  enum Hosts: Sendable {
    /// Any name that leads here.
    case any
    /// Names of this machine only, so that no page from elsewhere can ask through a name of its own (DNS rebinding).
    case loopback
  }

  let limits: ServingLimits
  let tokens: AccessTokens
  let hosts: Hosts

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    guard request.uri.string.utf8.count <= limits.address else {
      throw Problem(
        status: .uriTooLong, kind: .longAddress, detail: LocalizedText(.problemAddressLength, ["bytes": String(limits.address)]),
        headers: [.connection: "close"])
    }
    if let text = request.headers[.contentLength], (Int(text) ?? .max) > limits.body {
      throw Problem(
        status: .contentTooLarge, kind: .largeBody, detail: LocalizedText(.problemBodyLength, ["bytes": String(limits.body)]),
        headers: [.connection: "close"])
    }
    guard hosts == .any || Self.isLoopback(request.head.authority ?? "") else {
      throw Problem(status: .misdirectedRequest, kind: .wrongHost, detail: LocalizedText(.problemLocalOnly))
    }
    guard request.method == .get || request.method == .head else {
      throw Problem(
        status: .methodNotAllowed, kind: .wrongMethod, detail: LocalizedText(.problemMethod, ["method": request.method.rawValue]),
        headers: [.allow: "GET, HEAD"])
    }
    guard Self.isOpen(request.uri.path) || tokens.admit(request.headers[.authorization]) else {
      throw Problem(
        status: .unauthorized, kind: .noToken, detail: LocalizedText(.problemToken),
        headers: [.wwwAuthenticate: "Bearer, Basic realm=\"Gazetteer\", charset=\"UTF-8\""])
    }
    return try await next(request, context)
  }

  /// Whether everybody may ask: how the service is, and what its page without any of the project's content loads.
  private static func isOpen(_ path: String) -> Bool {
    path == "/health" || PageAssets.house.all.contains { $0.address == path }
  }

  private static func isLoopback(_ authority: String) -> Bool {
    let host: Substring
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
      host = authority[...end]
    } else {
      host = authority.prefix { $0 != ":" }
    }
    return ["localhost", "127.0.0.1", "[::1]"].contains(host.lowercased())
  }
}
