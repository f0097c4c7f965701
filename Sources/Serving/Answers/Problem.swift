internal import Briefings
internal import Diagnostics
internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import Publishing
internal import Statistics

/// Why a request has no answer, as RFC 9457 has it; thrown by routes, sent as `application/problem+json`.
struct Problem: Error, Hashable, Sendable {
  /// Kinds of problems; the end of a problem's `type`.
  enum Kind: String, Sendable, CaseIterable {
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
    case changedElsewhere = "changed-elsewhere"
    case refusedChange = "refused-change"
    case unwritten = "unwritten"
  }

  /// The status of the answer.
  var status: HTTPResponse.Status
  /// The kind of problem.
  var kind: Kind
  /// What is the matter here, as a sentence.
  var detail: LocalizedText
  /// The nearest names of what there is.
  var nearest: [String] = []
  /// What is wrong in the project's files.
  var diagnostics: [Diagnostic] = []
  /// The region that was found before something else was not.
  var region: Region?
  /// Header fields that belong to the status.
  var headers: HTTPFields = [:]

  /// The answer that says so to a program.
  func response(in language: Language) -> Response {
    let document = Document(
      type: "urn:gazetteer:problem:\(kind.rawValue)", title: kind.title[language], status: status.code, detail: detail[language],
      nearest: nearest.isEmpty ? nil : nearest, diagnostics: diagnostics.isEmpty ? nil : diagnostics)
    var response = Response.passing(document, mediaType: .problem, status: status)
    response.headers[.contentLanguage] = language.textTag
    for field in headers { response.headers.append(field) }
    return response
  }

  private struct Document: Encodable {
    var type: String
    var title: String
    var status: Int
    var detail: String
    var nearest: [String]?
    var diagnostics: [Diagnostic]?

    /// `findings` is what the service's interface calls them.
    private enum CodingKeys: String, CodingKey {
      case type, title, status, detail, nearest
      case diagnostics = "findings"
    }
  }
}

extension Problem {
  /// There is nothing at an address.
  static let unknownAddress = Problem(status: .notFound, kind: .unknownAddress, detail: LocalizedText(.problemUnknownAddress))

  static func unknownRegion(_ name: String, in edition: ProjectEdition) -> Problem {
    let nearest = edition.project.book.regions(nearestTo: name).filter { edition.subject($0.id) != nil }
    return Problem(
      status: .notFound, kind: .unknownRegion, detail: LocalizedText(.problemUnknownRegion, ["name": name]),
      nearest: nearest.map(\.id))
  }

  static func unknownPeriod(_ name: String, of region: Region, nearest: [Period]) -> Problem {
    Problem(
      status: .notFound, kind: .unknownPeriod, detail: LocalizedText(.problemUnknownPeriod, ["name": name]),
      nearest: nearest.map(\.fileName),
      region: region)
  }

  static func unknownLanguage(_ name: String, of region: Region? = nil) -> Problem {
    let known = Language.all.map(\.tag)
    return Problem(
      status: .notFound, kind: .unknownLanguage, detail: LocalizedText(.problemUnknownLanguage, ["name": name]), nearest: known,
      region: region)
  }

  static func unknownStyle(_ name: String, of region: Region? = nil, in edition: ProjectEdition) -> Problem {
    let nearest = NearestName.nearest(to: name, in: edition.styleNames, limit: 3)
    return Problem(
      status: .notFound, kind: .unknownStyle, detail: LocalizedText(.problemUnknownStyle, ["name": name]),
      nearest: nearest.isEmpty ? edition.styleNames : nearest, region: region)
  }

  static func unreadable(_ detail: LocalizedText) -> Problem {
    Problem(status: .badRequest, kind: .unreadableRequest, detail: detail)
  }

  static func notAcceptable(offered mediaType: MediaType) -> Problem {
    Problem(status: .notAcceptable, kind: .notAcceptable, detail: LocalizedText(.problemMediaType, ["type": mediaType.rawValue]))
  }

  /// The project's files do not give what was asked for.
  static func unusableProject(_ error: ProjectError) -> Problem {
    Problem(
      status: error.status == .internalFault ? .internalServerError : .serviceUnavailable, kind: .unusableProject,
      detail: LocalizedText(.problemUnusableProject), diagnostics: error.diagnostics)
  }

  /// A rendering gave nothing.
  init(_ fault: RenderingFault, of region: Region) {
    switch fault {
    case .refused(let error) where error.status != .internalFault && error.diagnostics.allSatisfy({ $0.location == nil }):
      // No line of a file is at fault: these figures are too few or too many for the template.
      self.init(
        status: .notFound, kind: .noFigures, detail: LocalizedText(.problemNoFigures), diagnostics: error.diagnostics,
        region: region)
    case .refused(let error): self = .unusableProject(error)
    case .noSuchPage(let pages):
      self.init(
        status: .notFound, kind: .unknownPage, detail: LocalizedText(.problemPageCount, ["pages": String(pages)]),
        nearest: (1...max(1, pages)).map(String.init), region: region)
    case .busy(let seconds):
      self.init(
        status: .tooManyRequests, kind: .busy, detail: LocalizedText(.problemBusy, ["seconds": String(seconds)]),
        headers: [.retryAfter: String(seconds)])
    case .ended:
      self.init(status: .internalServerError, kind: .fault, detail: LocalizedText(.problemFault), region: region)
    case .stopping:
      self.init(
        status: .serviceUnavailable, kind: .stopping, detail: LocalizedText(.problemStopping),
        headers: [.retryAfter: "5", .connection: "close"])
    }
  }
}

extension Problem.Kind {
  /// What problems of the kind are called, as a heading.
  var title: ProblemText {
    switch self {
    case .unknownAddress: .problemUnknownAddressTitle
    case .unknownRegion: .problemUnknownRegionTitle
    case .unknownPeriod: .problemUnknownPeriodTitle
    case .unknownLanguage: .problemUnknownLanguageTitle
    case .unknownStyle: .problemUnknownStyleTitle
    case .unknownPage: .problemUnknownPageTitle
    case .noFigures: .problemNoFiguresTitle
    case .unreadableRequest: .problemUnreadableRequestTitle
    case .wrongMethod: .problemWrongMethodTitle
    case .notAcceptable: .problemNotAcceptableTitle
    case .longAddress: .problemLongAddressTitle
    case .largeBody: .problemLargeBodyTitle
    case .noToken: .problemNoTokenTitle
    case .wrongHost: .problemWrongHostTitle
    case .wrongRange: .problemWrongRangeTitle
    case .busy: .problemBusyTitle
    case .stopping: .problemStoppingTitle
    case .unusableProject: .problemUnusableProjectTitle
    case .fault: .problemFaultTitle
    case .changedElsewhere: .problemChangedTitle
    case .refusedChange: .problemRefusedTitle
    case .unwritten: .problemUnwrittenTitle
    }
  }
}
