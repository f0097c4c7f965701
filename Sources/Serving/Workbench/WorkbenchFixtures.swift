internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import NIOCore
internal import Publishing
internal import Statistics
internal import Styling

/// What is the same at every workbench, and says nothing of any project: scripts, words, faces, and what comes out of the sample.
struct WorkbenchFixtures: Sendable {
  /// The sample.
  let sample: ProjectEdition
  /// Where its page is drawn.
  let pool: RenderingPool

  /// Reads the sample.
  ///
  /// - Throws: `ProjectError` where a font of the house is missing.
  init(pool: RenderingPool) throws(ProjectError) {
    sample = try ProjectEdition(try Project.open(.sample), number: 0)
    self.pool = pool
  }

  /// What everyone is answered, of whom nothing is known.
  static func isOpen(_ path: String) -> Bool { path.hasPrefix("/assets/") }

  /// Adds the routes.
  func add(to router: Router<WorkbenchContext>) {
    router.get("/assets/{name}") { request, context in try asset(request, context) }
    router.get("/sample.png") { request, _ in try await samplePage(request) }
  }

  /// `GET /assets/{name}`: scripts, words, the style sheet and faces.
  private func asset(_ request: Request, _ context: WorkbenchContext) throws(Problem) -> Response {
    guard let name = context.parameters.get("name"), let asset = WorkbenchAssets.shared(sample).content(named: name) else {
      throw .unknownAddress
    }
    return .tagged(asset.content, mediaType: asset.mediaType, for: request)
  }

  /// `GET /sample.png`: what comes out.
  private func samplePage(_ request: Request) async throws(Problem) -> Response {
    let address = BriefingAddress(
      region: sample.subjects.first?.id ?? "", period: BriefingAddress.latest, language: WorkbenchPage.language(of: request).tag)
    return try await pool.file(.picture(page: 0, .whole), of: address.commission(in: sample), request)
  }
}

extension RenderingPool {
  /// A product, or why there is none.
  func made(_ product: Product, of commission: Commission) async throws(Problem) -> Artifact {
    do {
      return try await artifact(product, of: commission)
    } catch {
      throw Problem(error, of: commission.region)
    }
  }

  /// A file as the answer to a request.
  func file(_ product: Product, of commission: Commission, _ request: Request) async throws(Problem) -> Response {
    guard case .file(let file) = try await made(product, of: commission) else { throw .unknownAddress }
    let stem = "\(commission.region.id)-\(file.period.fileName).\(commission.language.tag).\(product.pathExtension)"
    let isPicture = if case .picture = product { true } else { false }
    return try FileAnswer(
      file: file, mediaType: product.mediaType,
      disposition: ContentDisposition(isPicture ? .inline : .attachment, name: stem, plainName: stem), caching: .revalidated
    ).response(to: request)
  }
}
