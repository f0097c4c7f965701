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
    try limits.check(request)
    guard let host = request.head.authority, Self.isHost(host), !Self.hasSecondHost(request) else {
      throw Problem(
        status: .badRequest, kind: .unreadableRequest, detail: LocalizedText(.problemHost), headers: [.connection: "close"])
    }
    guard hosts == .any || Self.isLoopback(host) else {
      throw Problem(status: .misdirectedRequest, kind: .wrongHost, detail: LocalizedText(.problemLocalOnly))
    }
    guard request.method == .get || request.method == .head else {
      throw Problem(
        status: .methodNotAllowed, kind: .wrongMethod, detail: LocalizedText(.problemMethod, ["method": request.method.rawValue]),
        headers: [.allow: "GET, HEAD"])
    }
    guard Self.isOpen(request.uri.path) || tokens.admit(request.headers[.authorization]) else {
      throw Problem.tokenNeeded
    }
    return try await next(request, context)
  }

  /// Whether everybody may ask: how the service is, and what its page without any of the project's content loads.
  private static func isOpen(_ path: String) -> Bool {
    path == "/health" || PageAssets.house.all.contains { $0.address == path }
  }

  /// Whether an authority is a name of this machine.
  static func isLoopback(_ authority: String) -> Bool {
    parts(of: authority).map { ["localhost", "127.0.0.1", "[::1]"].contains($0.name.lowercased()) } ?? false
  }

  /// The first field `Host` of a request is its authority; a second one remains among its fields.
  static func hasSecondHost(_ request: Request) -> Bool {
    request.headers.contains { $0.name.canonicalName == "host" }
  }

  /// Whether a field `Host` is one (RFC 9112, 3.2): a name or an address, and perhaps a port.
  static func isHost(_ authority: String) -> Bool {
    guard let (name, port) = parts(of: authority) else { return false }
    return port.allSatisfy(\.isWholeNumber)
      && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"/?#@\\<>\"".utf8.contains($0) }
  }

  /// Name or address, and port, which may be empty.
  private static func parts(of authority: String) -> (name: Substring, port: Substring)? {
    var end = authority.firstIndex(of: ":") ?? authority.endIndex
    if authority.hasPrefix("[") {
      guard let bracket = authority.firstIndex(of: "]") else { return nil }
      end = authority.index(after: bracket)
    }
    let rest = authority[end...]
    guard rest.isEmpty || rest.first == ":", end > authority.startIndex else { return nil }
    return (authority[..<end], rest.dropFirst())
  }
}

extension Problem {
  /// A request has no token, or one that is not known.
  static let tokenNeeded = Problem(
    status: .unauthorized, kind: .noToken, detail: LocalizedText(.problemToken),
    headers: [.wwwAuthenticate: "Bearer, Basic realm=\"Gazetteer\", charset=\"UTF-8\""])
}

extension ServingLimits {
  /// Refuses an address or a body that is longer than any of ours, before it is read.
  func check(_ request: Request) throws(Problem) {
    guard request.uri.string.utf8.count <= address else {
      throw Problem(
        status: .uriTooLong, kind: .longAddress, detail: LocalizedText(.problemAddressLength, ["bytes": String(address)]),
        headers: [.connection: "close"])
    }
    if let text = request.headers[.contentLength], (Int(text) ?? .max) > body {
      throw Problem(
        status: .contentTooLarge, kind: .largeBody, detail: LocalizedText(.problemBodyLength, ["bytes": String(body)]),
        headers: [.connection: "close"])
    }
  }
}
