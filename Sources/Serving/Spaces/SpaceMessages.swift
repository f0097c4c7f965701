internal import HTTPTypes

/// What the process of a space is told first.
struct SpaceOpening: Codable, Sendable {
  /// The folder of the space.
  var folder: String
  /// What it may take.
  var limits: SpaceLimits
}

/// A request of a holder, for the process of the space.
struct SpaceRequest: Codable, Sendable {
  /// A header field.
  struct Field: Codable, Sendable {
    var name: String
    var value: String
  }

  /// The method.
  var method: String
  /// Path and query.
  var address: String
  /// What a route may want to know; no cookie is among them.
  var fields: [Field]
  /// The file that the body is in, if there is any.
  var body: String?

  /// Whether it may be asked a second time.
  var isRepeatable: Bool { method == "GET" }

  /// The fields that are passed on.
  private static let passed: [HTTPField.Name] = [.accept, .acceptLanguage, .ifNoneMatch, .ifRange, .range, .contentType]

  /// A request as it came. One for the head alone asks for the whole, of which the head is sent.
  init(_ request: HTTPRequest, body: String?) {
    method = request.method == .head ? "GET" : request.method.rawValue
    address = request.path ?? "/"
    fields = request.headerFields.filter { Self.passed.contains($0.name) }.map { Field(name: $0.name.rawName, value: $0.value) }
    self.body = body
  }
}

/// The answer of the process of a space; the bytes of the body follow it, or are in a file.
struct SpaceAnswer: Codable, Sendable {
  /// The status.
  var status: Int
  /// The header fields.
  var fields: [SpaceRequest.Field]
  /// The file that the body is in.
  var file: String?
  /// Whether briefings are being made that no one need wait for.
  var isBusy: Bool
  /// The pattern of the address that was asked for; `nil` where it has none.
  var route: String?
}
