internal import Briefings
internal import Languages
internal import NIOCore
internal import Publishing
internal import Statistics
internal import Styling

/// What is to be rendered from, said once.
struct RenderingOpening: Codable, Sendable {
  /// Where the project is.
  var origin: Project.Origin
  /// Seconds that one answer may take.
  var patience: Int
  /// Bytes of memory that one process may take.
  var memory: Int
}

/// How the opening went.
enum RenderingStart: Codable, Sendable {
  /// The digest of what was read.
  case opened(digest: String)
  /// Why there is nothing to render from.
  case refused(ProjectError)
}

/// What is to be rendered: a commission in words.
struct RenderingQuestion: Codable, Sendable {
  var region: String
  var period: String
  var language: String
  var style: String
  var product: Product

  init(_ product: Product, of commission: Commission) {
    self.product = product
    region = commission.region.id
    period = commission.period?.sdmx ?? BriefingAddress.latest
    language = commission.language.tag
    style = commission.styled.style.name
  }

  /// Looks the words up.
  func commission(in edition: ProjectEdition) throws(Problem) -> Commission {
    try BriefingAddress(region: region, period: period, language: language, style: style).commission(in: edition)
  }
}

/// What became of a question. The bytes of a file follow it.
enum RenderingAnswer: Codable, Sendable {
  case outline(BriefingOutline)
  case figureForms([FigureForm])
  case file(period: Period)
  case files(names: [String], sizes: [Int], period: Period)
  case refused(ProjectError)
  case noSuchPage(pages: Int)
}

extension RenderingAnswer {
  /// A message.
  static func message(_ result: Result<Artifact, RenderingFault>) -> [UInt8] {
    var file: [UInt8] = []
    let answer: RenderingAnswer
    switch result {
    case .success(.outline(let outline)): answer = .outline(outline)
    case .success(.figureForms(let forms)): answer = .figureForms(forms)
    case .success(.file(let made)): (answer, file) = (.file(period: made.period), Array(made.bytes.readableBytesView))
    case .success(.files(let made)):
      answer = .files(names: made.files.map(\.name), sizes: made.files.map(\.bytes.count), period: made.period)
      file = made.files.flatMap(\.bytes)
    case .failure(.refused(let error)): answer = .refused(error)
    case .failure(.noSuchPage(let pages)): answer = .noSuchPage(pages: pages)
    case .failure(let fault): answer = .refused(ProjectError(.internalFault, "the rendering ended with \(fault)"))
    }
    return LaneMessage.bytes(of: answer, file)
  }

  /// What a message says; `nil` if it is none.
  static func result(of message: [UInt8]) -> Result<Artifact, RenderingFault>? {
    guard let (answer, file) = LaneMessage.parts(of: message, as: RenderingAnswer.self) else { return nil }
    return switch answer {
    case .outline(let outline): .success(.outline(outline))
    case .figureForms(let forms): .success(.figureForms(forms))
    case .file(let period): .success(.file(RenderedFile(Array(file), period: period)))
    case .files(let names, let sizes, let period): RenderedFiles(names, sizes, file, period).map { .success(.files($0)) }
    case .refused(let error): .failure(.refused(error))
    case .noSuchPage(let pages): .failure(.noSuchPage(pages: pages))
    }
  }
}

extension RenderedFiles {
  /// Files of the bytes of all of them; `nil` where there are fewer bytes.
  fileprivate init?(_ names: [String], _ sizes: [Int], _ bytes: ArraySlice<UInt8>, _ period: Period) {
    guard names.count == sizes.count, sizes.allSatisfy({ $0 >= 0 }), sizes.reduce(0, +) == bytes.count else { return nil }
    self.init(files: [], period: period)
    var rest = bytes
    for (name, size) in zip(names, sizes) {
      files.append(File(name: name, bytes: Array(rest.prefix(size))))
      rest = rest.dropFirst(size)
    }
  }
}
