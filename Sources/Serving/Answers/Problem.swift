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
  static let unknownAddress = Problem(status: .notFound, kind: .unknownAddress, detail: ProblemSentence.nothingHere.about())

  static func unknownRegion(_ name: String, in edition: ProjectEdition) -> Problem {
    let nearest = edition.project.book.regions(nearestTo: name).filter { edition.subject($0.id) != nil }
    return Problem(
      status: .notFound, kind: .unknownRegion, detail: ProblemSentence.noRegion.about(name), nearest: nearest.map(\.id))
  }

  static func unknownPeriod(_ name: String, of region: Region, nearest: [Period]) -> Problem {
    Problem(
      status: .notFound, kind: .unknownPeriod, detail: ProblemSentence.noPeriod.about(name), nearest: nearest.map(\.fileName),
      region: region)
  }

  static func unknownLanguage(_ name: String, of region: Region? = nil) -> Problem {
    let known = Language.all.map(\.tag)
    return Problem(
      status: .notFound, kind: .unknownLanguage, detail: ProblemSentence.noLanguage.about(name), nearest: known, region: region)
  }

  static func unknownStyle(_ name: String, of region: Region? = nil, in edition: ProjectEdition) -> Problem {
    let nearest = NearestName.nearest(to: name, in: edition.styleNames, limit: 3)
    return Problem(
      status: .notFound, kind: .unknownStyle, detail: ProblemSentence.noStyle.about(name),
      nearest: nearest.isEmpty ? edition.styleNames : nearest, region: region)
  }

  static func unreadable(_ detail: LocalizedText) -> Problem {
    Problem(status: .badRequest, kind: .unreadableRequest, detail: detail)
  }

  static func notAcceptable(offered mediaType: MediaType) -> Problem {
    Problem(status: .notAcceptable, kind: .notAcceptable, detail: ProblemSentence.offered.about(mediaType.rawValue))
  }

  /// The project's files do not give what was asked for.
  static func unusableProject(_ error: ProjectError) -> Problem {
    Problem(
      status: error.status == .internalFault ? .internalServerError : .serviceUnavailable, kind: .unusableProject,
      detail: ProblemSentence.unusable.about(), diagnostics: error.diagnostics)
  }

  /// A rendering gave nothing.
  init(_ fault: RenderingFault, of region: Region) {
    switch fault {
    case .refused(let error) where error.status != .internalFault && error.diagnostics.allSatisfy({ $0.location == nil }):
      // No line of a file is at fault: these figures are too few or too many for the template.
      self.init(
        status: .notFound, kind: .noFigures, detail: ProblemSentence.noFigures.about(), diagnostics: error.diagnostics,
        region: region)
    case .refused(let error): self = .unusableProject(error)
    case .noSuchPage(let pages):
      self.init(
        status: .notFound, kind: .unknownPage, detail: ProblemSentence.pageCount.about(String(pages)),
        nearest: (1...max(1, pages)).map(String.init), region: region)
    case .busy(let seconds):
      self.init(
        status: .tooManyRequests, kind: .busy, detail: ProblemSentence.busy.about(String(seconds)),
        headers: [.retryAfter: String(seconds)])
    case .stopping:
      self.init(
        status: .serviceUnavailable, kind: .stopping, detail: ProblemSentence.stopping.about(),
        headers: [.retryAfter: "5", .connection: "close"])
    }
  }
}

extension Problem.Kind {
  /// What problems of the kind are called, as a heading.
  var title: LocalizedText {
    switch self {
    case .unknownAddress: LocalizedText(english: "Nothing here", chinese: "没有此页")
    case .unknownRegion: LocalizedText(english: "No such region", chinese: "没有此地区")
    case .unknownPeriod: LocalizedText(english: "No figures of this period", chinese: "没有此时期的数据")
    case .unknownLanguage: LocalizedText(english: "No such language", chinese: "没有此语言")
    case .unknownStyle: LocalizedText(english: "No such style", chinese: "没有此样式")
    case .unknownPage: LocalizedText(english: "No such page", chinese: "没有此页码")
    case .noFigures: LocalizedText(english: "No briefing of these figures", chinese: "这些数据没有简报")
    case .unreadableRequest: LocalizedText(english: "The request cannot be read", chinese: "请求无法识别")
    case .wrongMethod: LocalizedText(english: "Nothing but reading", chinese: "只能读取")
    case .notAcceptable: LocalizedText(english: "Not in the format asked for", chinese: "没有所要的格式")
    case .longAddress: LocalizedText(english: "The address is too long", chinese: "网址过长")
    case .largeBody: LocalizedText(english: "The request is too large", chinese: "请求过大")
    case .noToken: LocalizedText(english: "A token is needed", chinese: "需要令牌")
    case .wrongHost: LocalizedText(english: "Asked by another name", chinese: "主机名不符")
    case .wrongRange: LocalizedText(english: "No such part of the file", chinese: "文件没有此部分")
    case .busy: LocalizedText(english: "Too much at once", chinese: "请求过多")
    case .stopping: LocalizedText(english: "About to stop", chinese: "即将停止")
    case .unusableProject: LocalizedText(english: "Not available now", chinese: "暂时不可用")
    case .fault: LocalizedText(english: "The service failed", chinese: "服务出错")
    }
  }
}
