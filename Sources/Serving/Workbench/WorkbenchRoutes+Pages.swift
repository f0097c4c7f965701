internal import Diagnostics
internal import Drawing
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
    WorkbenchPage(place: place, content: .steps(start: start)).response(to: request)
  }

  /// `GET /projects/{id}/outline?region=…&language=…`: how many pages there are, and what was given up.
  func outline(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    let commission = try await commission(request, context)
    struct View: Encodable {
      var title: String
      var pages: Int
      var width: Double
      var height: Double
      var period: String
      var warnings: [String]
      var parts: [Part]
    }
    /// Where on the pages a finding is told.
    struct Part: Encodable {
      var key: String
      var place: String
      var words: String
      /// From 1.
      var page: Int
      /// Left, top, width and height, in points.
      var areas: [[Double]]
    }
    try project(context).show(region: commission.region.id, language: commission.language.tag)
    guard case .outline(let outline) = try await pool.made(.outline, of: commission) else { throw .unknownAddress }
    return .passing(
      View(
        title: outline.title, pages: outline.pages, width: outline.width, height: outline.height,
        period: outline.period.name(language: commission.language), warnings: outline.diagnostics.map(\.message),
        parts: outline.told.filter { !$0.areas.isEmpty }.map { told in
          Part(
            key: told.key, place: told.place, words: told.words.withoutLineBreaking, page: told.page + 1,
            areas: told.areas.map { [$0.minX, $0.minY, $0.width, $0.height].map { ($0 * 10).rounded() / 10 } })
        }))
  }

  /// `GET /projects/{id}/page.png?region=…&language=…&page=1`.
  func picture(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    let query = try RequestQuery(request)
    let page = query["page"].flatMap { Int($0) } ?? 1
    guard (1...10_000).contains(page) else { throw .unknownAddress }
    let size = try query.choice("size", default: PictureSize.whole)
    return try await pool.file(.picture(page: page - 1, size), of: commission(request, context), request)
  }

  /// `GET /projects/{id}/briefing.pdf?region=…&language=…`, and the same in other forms.
  func briefing(_ form: BriefingForm, _ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    try await pool.file(form.product(among: nil), of: commission(request, context), request)
  }

  /// What an address asks for, of the files as they are now.
  func commission(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Commission {
    let query = try RequestQuery(request)
    let edition = try await edition(context)
    return try BriefingAddress(
      region: query["region"] ?? edition.subjects.first?.id ?? "", period: BriefingAddress.latest,
      language: query["language"] ?? language(of: request).tag, style: query["style"]
    ).commission(in: edition)
  }

  /// The newest edition of a project that could be read.
  func edition(_ context: WorkbenchContext) async throws(Problem) -> ProjectEdition {
    let state = try await project(context).perform { $0.current() }
    guard let edition = state.edition else {
      throw .unusableProject(state.fault ?? ProjectError(.wrongData, "there is no project"))
    }
    return edition
  }
}

extension String {
  /// The text without the signs that say where a line may break and where not, which are for pages alone.
  fileprivate var withoutLineBreaking: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{200B}" && $0 != "\u{2060}" }))
  }
}
