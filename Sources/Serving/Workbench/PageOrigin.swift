internal import HTTPTypes
internal import Hummingbird
internal import Languages

/// Whether a request that changes something comes from a page of the workbench itself. Another site can make a browser send a form with its
/// cookies, but neither from this origin nor with a field of its own.
enum PageOrigin {
  private static let field = HTTPField.Name("Gazetteer-Workbench") ?? .vary

  /// Whether a request only reads.
  static func isReading(_ request: Request) -> Bool { request.method == .get || request.method == .head }

  /// Whether a request comes from a page at one of these origins.
  static func isOwn(_ request: Request, _ origins: [String]) -> Bool {
    request.headers[field] == "1" && request.headers[.origin].map(origins.contains) ?? false
  }

  /// The value of a request's cookie.
  static func cookies(_ request: Request, named name: String) -> [String] {
    request.headers[values: .cookie].flatMap { $0.split(separator: ";") }.compactMap { part in
      let cookie = String(part).trimmed
      return cookie.hasPrefix(name + "=") ? String(cookie.dropFirst(name.count + 1)) : nil
    }
  }

  /// Refuses methods that nothing here understands.
  static func checkMethod(_ request: Request) throws(Problem) {
    guard isReading(request) || request.method == .post || request.method == .delete else {
      throw Problem(
        status: .methodNotAllowed, kind: .wrongMethod, detail: LocalizedText(.problemMethod, ["method": request.method.rawValue]),
        headers: [.allow: "GET, HEAD, POST, DELETE"])
    }
  }
}
