internal import Diagnostics
internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import NIOCore
internal import Publishing
internal import Statistics

extension ServiceRoutes {
  /// What `/health` says.
  struct Health: Encodable, Sendable {
    /// `ok`, `stale` where the project’s files are faulty and the last good edition is used, or `unusable`.
    var status: String
    /// Version of the program.
    var version: String
    /// What manifests call the project.
    var project: String?
    /// How often the project was read.
    var edition: Int?
    /// Number of regions.
    var regions: Int?
    /// What is wrong in the project’s files.
    var diagnostics: [Diagnostic]

    /// `findings` is what the service's interface calls them.
    private enum CodingKeys: String, CodingKey {
      case status, version, project, edition, regions
      case diagnostics = "findings"
    }
  }

  /// `GET /health`: 200 as long as briefings can be made.
  func health(_ request: Request) throws(Problem) -> Response {
    try request.mustAccept(.json)
    let state = watch.state
    let edition = state.edition
    let health = Health(
      status: edition == nil ? "unusable" : state.fault == nil ? "ok" : "stale", version: ProgramVersion.current,
      project: edition?.project.name, edition: edition?.number, regions: edition?.subjects.count,
      diagnostics: (state.fault?.diagnostics ?? []).map { $0.within(watch.folder) })
    return .passing(health, status: edition == nil ? .serviceUnavailable : .ok)
  }

  /// `GET /metrics`, as Prometheus reads them.
  func metrics(_ request: Request) throws(Problem) -> Response {
    try request.mustAccept(.plain)
    let state = watch.state
    let load = pool.load
    measures.show(
      running: load.running, waiting: load.waiting, kept: pool.kept, edition: state.edition?.number ?? 0,
      isSound: state.fault == nil)
    return registry.answer
  }

  /// `GET /openapi.json`: this interface, described for programs.
  func openAPI(_ request: Request) throws(Problem) -> Response {
    try request.mustAccept(.json)
    return .tagged(Self.description, mediaType: .json, for: request)
  }
}

extension PrometheusRegistry {
  /// All values as an answer.
  var answer: Response {
    Response(
      status: .ok, headers: [.contentType: MediaType.plain.field, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}

extension ServiceRoutes {
  /// The description, with the languages on offer filled in.
  private static let description = TaggedBytes(
    Array(
      String(decoding: PackageResources.openapi_json, as: UTF8.self)
        .replacing("\"{tags}\"", with: listed(Language.all.map(\.tag))).replacing(
          "\"{keys}\"", with: listed(Language.all.map(\.key))
        )
        .utf8))

  private static func listed(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }
}

extension Diagnostic {
  /// The same with its file named from a folder: no one needs to know where on this machine the project is.
  func within(_ folder: String?) -> Diagnostic {
    guard let folder, let file = location?.file else { return self }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    var diagnostic = self
    if file.hasPrefix(prefix) { diagnostic.location?.file = String(file.dropFirst(prefix.count)) }
    diagnostic.message = message.replacing(prefix, with: "")
    return diagnostic
  }
}
