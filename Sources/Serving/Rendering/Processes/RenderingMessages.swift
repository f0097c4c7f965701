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
  case refused(ProjectError)
  case noSuchPage(pages: Int)
}

extension RenderingAnswer {
  /// A message: the number of bytes of its words, its words, and the bytes of a file.
  static func message(_ result: Result<Artifact, RenderingFault>) -> [UInt8] {
    var file: [UInt8] = []
    let answer: RenderingAnswer
    switch result {
    case .success(.outline(let outline)): answer = .outline(outline)
    case .success(.figureForms(let forms)): answer = .figureForms(forms)
    case .success(.file(let made)): (answer, file) = (.file(period: made.period), Array(made.bytes.readableBytesView))
    case .failure(.refused(let error)): answer = .refused(error)
    case .failure(.noSuchPage(let pages)): answer = .noSuchPage(pages: pages)
    case .failure(let fault): answer = .refused(ProjectError(.internalFault, "the rendering ended with \(fault)"))
    }
    let words = JSONText.bytes(of: answer)
    return withUnsafeBytes(of: UInt32(words.count)) { Array($0) } + words + file
  }

  /// What a message says; `nil` if it is none.
  static func result(of message: [UInt8]) -> Result<Artifact, RenderingFault>? {
    guard message.count >= 4 else { return nil }
    let end = 4 + Int(message.withUnsafeBytes { $0.loadUnaligned(as: UInt32.self) })
    guard end <= message.count, let answer = JSONText.value(of: Array(message[4..<end]), as: RenderingAnswer.self) else {
      return nil
    }
    return switch answer {
    case .outline(let outline): .success(.outline(outline))
    case .figureForms(let forms): .success(.figureForms(forms))
    case .file(let period): .success(.file(RenderedFile(Array(message[end...]), period: period)))
    case .refused(let error): .failure(.refused(error))
    case .noSuchPage(let pages): .failure(.noSuchPage(pages: pages))
    }
  }
}
