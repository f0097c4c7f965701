internal import Diagnostics
internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import NIOCore
internal import Publishing
internal import Statistics
internal import Styling

extension WorkbenchRoutes {
  /// `GET /` and `/open/{id}/{step}`: the page, which asks for everything else itself.
  func page(_ request: Request) -> Response {
    html(WorkbenchShell.html(in: language(of: request), start: start, assets: WorkbenchAssets.shared(sample), problem: nil), .ok)
  }

  /// A problem as a page.
  func page(of problem: Problem, _ request: Request) -> Response {
    let language = language(of: request)
    return html(
      WorkbenchShell.html(
        in: language, start: nil, assets: WorkbenchAssets.shared(sample),
        problem: (title: problem.kind.title[language], detail: problem.detail[language])), problem.status)
  }

  private func html(_ text: String, _ status: HTTPResponse.Status) -> Response {
    Response(
      status: status, headers: [.contentType: MediaType.html.field, .cacheControl: "no-store", .vary: "Accept-Language"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// `GET /assets/{name}`: scripts, words, the style sheet and faces.
  func asset(_ request: Request, _ context: BasicRequestContext) throws(Problem) -> Response {
    guard let name = context.parameters.get("name"), let asset = WorkbenchAssets.shared(sample).content(named: name) else {
      throw .unknownAddress
    }
    return .tagged(asset.content, mediaType: asset.mediaType, for: request)
  }

  /// `GET /sample.png`: what comes out.
  func samplePage(_ request: Request) async throws(Problem) -> Response {
    let region = sample.subjects.first?.id ?? ""
    let address = BriefingAddress(region: region, period: BriefingAddress.latest, language: language(of: request).tag)
    return try await file(.picture(page: 0, .whole), of: address.commission(in: sample), request)
  }

  /// `GET /projects/{id}/outline?region=…&language=…`: how many pages there are, and what was given up.
  func outline(_ request: Request, _ context: BasicRequestContext) async throws(Problem) -> Response {
    let commission = try await commission(request, context)
    struct View: Encodable {
      var title: String
      var pages: Int
      var width: Double
      var height: Double
      var period: String
      var warnings: [String]
    }
    guard case .outline(let outline) = try await artifact(.outline, commission) else { throw .unknownAddress }
    return .passing(
      View(
        title: outline.title, pages: outline.pages, width: outline.width, height: outline.height,
        period: outline.period.name(language: commission.language), warnings: outline.diagnostics.map(\.message)))
  }

  /// `GET /projects/{id}/page.png?region=…&language=…&page=1`.
  func picture(_ request: Request, _ context: BasicRequestContext) async throws(Problem) -> Response {
    let query = try RequestQuery(request)
    let page = query["page"].flatMap { Int($0) } ?? 1
    guard (1...10_000).contains(page) else { throw .unknownAddress }
    let size = try query.choice("size", default: PictureSize.whole)
    return try await file(.picture(page: page - 1, size), of: commission(request, context), request)
  }

  /// `GET /projects/{id}/briefing.pdf?region=…&language=…`.
  func briefing(_ request: Request, _ context: BasicRequestContext) async throws(Problem) -> Response {
    try await file(.pdf, of: commission(request, context), request)
  }

  /// What an address asks for, of the files as they are now.
  func commission(_ request: Request, _ context: BasicRequestContext) async throws(Problem) -> Commission {
    let query = try RequestQuery(request)
    let edition = try await edition(context)
    return try BriefingAddress(
      region: query["region"] ?? edition.subjects.first?.id ?? "", period: BriefingAddress.latest,
      language: query["language"] ?? language(of: request).tag, style: query["style"]
    ).commission(in: edition)
  }

  /// The newest edition of a project that could be read.
  func edition(_ context: BasicRequestContext) async throws(Problem) -> ProjectEdition {
    let state = try await project(context).perform { $0.current() }
    guard let edition = state.edition else {
      throw .unusableProject(state.fault ?? ProjectError(.wrongData, "there is no project"))
    }
    return edition
  }

  func artifact(_ product: Product, _ commission: Commission) async throws(Problem) -> Artifact {
    do {
      return try await pool.artifact(product, of: commission)
    } catch {
      throw Problem(error, of: commission.region)
    }
  }

  private func file(_ product: Product, of commission: Commission, _ request: Request) async throws(Problem) -> Response {
    guard case .file(let file) = try await artifact(product, commission) else { throw .unknownAddress }
    let stem = "\(commission.region.id)-\(file.period.fileName).\(commission.language.tag).\(product.pathExtension)"
    return try FileAnswer(
      file: file, mediaType: product.mediaType,
      disposition: ContentDisposition(product == .pdf ? .attachment : .inline, name: stem, plainName: stem), caching: .revalidated
    ).response(to: request)
  }
}
