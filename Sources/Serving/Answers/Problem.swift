internal import Briefings
internal import HTTPTypes
internal import Hummingbird
internal import Publishing
internal import Statistics

/// Why a request has no answer, as RFC 9457 has it; thrown by routes, sent as `application/problem+json`.
struct Problem: Error, Hashable, Sendable {
  /// Kinds of problems; the end of a problem's `type`.
  enum Kind: String, Sendable {
    case unknownAddress = "unknown-address"
    case unknownRegion = "unknown-region"
    case unknownPeriod = "unknown-period"
    case unknownLanguage = "unknown-language"
    case unknownStyle = "unknown-style"
    case unknownPage = "unknown-page"
    case noFigures = "no-figures"
    case unreadableRequest = "unreadable-request"
    case wrongMethod = "wrong-method"
    case notAcceptable = "not-acceptable"
    case longAddress = "long-address"
    case largeBody = "large-body"
    case noToken = "no-token"
    case wrongHost = "wrong-host"
    case wrongRange = "wrong-range"
    case busy = "busy"
    case stopping = "stopping"
    case unusableProject = "unusable-project"
    case fault = "fault"
  }

  /// The status of the answer.
  var status: HTTPResponse.Status
  /// The kind of problem.
  var kind: Kind
  /// What is the matter here, as a sentence.
  var detail: String
  /// The nearest names of what there is.
  var nearest: [String] = []
  /// What is wrong in the project's files.
  var findings: [Finding] = []
  /// Header fields that belong to the status.
  var headers: HTTPFields = [:]

  /// The answer that says so.
  var response: Response {
    let document = Document(
      type: "urn:gazetteer:problem:\(kind.rawValue)", title: status.reasonPhrase, status: status.code, detail: detail,
      nearest: nearest.isEmpty ? nil : nearest, findings: findings.isEmpty ? nil : findings)
    var response = Response.passing(document, mediaType: "application/problem+json", status: status)
    for field in headers { response.headers.append(field) }
    return response
  }

  private struct Document: Encodable {
    var type: String
    var title: String
    var status: Int
    var detail: String
    var nearest: [String]?
    var findings: [Finding]?
  }
}

extension Problem {
  /// There is nothing at an address.
  static let unknownAddress = Problem(status: .notFound, kind: .unknownAddress, detail: "There is nothing at this address.")

  static func unknownRegion(_ name: String, in edition: ProjectEdition) -> Problem {
    let nearest = edition.project.book.regions(nearestTo: name).filter { edition.subject($0.id) != nil }
    return Problem(
      status: .notFound, kind: .unknownRegion, detail: "There is no region “\(name)”.", nearest: nearest.map(\.id))
  }

  static func unknownPeriod(_ name: String, nearest: [Period]) -> Problem {
    Problem(
      status: .notFound, kind: .unknownPeriod, detail: "The region has no figures of “\(name)”.", nearest: nearest.map(\.fileName))
  }

  static func unknownLanguage(_ name: String) -> Problem {
    let known = Language.allCases.map(\.rawValue)
    return Problem(status: .notFound, kind: .unknownLanguage, detail: "There is no language “\(name)”.", nearest: known)
  }

  static func unknownStyle(_ name: String, in edition: ProjectEdition) -> Problem {
    let nearest = NearestName.nearest(to: name, in: edition.styleNames, limit: 3)
    return Problem(
      status: .notFound, kind: .unknownStyle, detail: "There is no style “\(name)”.",
      nearest: nearest.isEmpty ? edition.styleNames : nearest)
  }

  static func unreadable(_ detail: String) -> Problem {
    Problem(status: .badRequest, kind: .unreadableRequest, detail: detail)
  }

  /// The project's files do not give what was asked for.
  static func unusableProject(_ error: ProjectError, in edition: ProjectEdition?) -> Problem {
    Problem(
      status: error.status == .internalFault ? .internalServerError : .serviceUnavailable, kind: .unusableProject,
      detail: "The project’s files do not give this page: \(error.findings.first?.message ?? "they cannot be read").",
      findings: error.findings)
  }

  /// A rendering gave nothing.
  init(_ fault: RenderingFault, in edition: ProjectEdition) {
    switch fault {
    case .refused(let error) where error.status != .internalFault && error.findings.allSatisfy({ $0.place == nil }):
      // No line of a file is at fault: these figures are too few or too many for the template.
      self.init(
        status: .notFound, kind: .noFigures,
        detail: "No briefing can be made of these figures: \(error.findings.first?.message ?? "there are none").",
        findings: error.findings)
    case .refused(let error): self = .unusableProject(error, in: edition)
    case .noSuchPage(let pages):
      self.init(
        status: .notFound, kind: .unknownPage, detail: "The briefing has \(pages) pages.",
        nearest: (1...max(1, pages)).map(String.init))
    case .busy(let seconds):
      self.init(
        status: .tooManyRequests, kind: .busy, detail: "Too many briefings are being made; try again in \(seconds) s.",
        headers: [.retryAfter: String(seconds)])
    case .stopping:
      self.init(
        status: .serviceUnavailable, kind: .stopping, detail: "The service is about to stop; try again.",
        headers: [.retryAfter: "5", .connection: "close"])
    }
  }
}
