internal import Editions
internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import Publishing
internal import Statistics

extension ServiceRoutes {
  /// What the name at the end of a briefing's address says: `<period>.<language>.<ending>`.
  struct BriefingName: Hashable, Sendable {
    /// Kinds of files.
    enum Ending: String, Hashable, Sendable, CaseIterable {
      case pdf, png, html, xlsx, ods
    }

    var period: String
    var language: String
    var ending: Ending

    /// Reads a name; `nil` where it is none.
    init?(_ name: String) {
      let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, let ending = Ending(rawValue: parts[2]), !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      (period, language, self.ending) = (parts[0], parts[1], ending)
    }
  }

  /// `GET /briefings/{region}/{period}.{language}.pdf`, `.html`, `.xlsx`, `.ods` and `.png`.
  func briefing(_ request: Request, _ context: BasicRequestContext) async throws(Problem) -> Response {
    guard let region = context.parameters.get("region").flatMap(AddressText.decoded),
      let name = context.parameters.get("file").flatMap(AddressText.decoded).flatMap(BriefingName.init)
    else { throw .unknownAddress }
    let query = try RequestQuery(request)
    let address = BriefingAddress(region: region, period: name.period, language: name.language, style: query["style"])
    let commission = try address.commission(in: try edition())
    let product = try product(name.ending, query)
    try request.mustAccept(product.mediaType)
    let caching: FileAnswer.Caching = query["v"] != nil && tokens.isEmpty ? .forever : .revalidated
    if let digest = pool.digest(of: product, commission), EntityTag(digest: digest).isNamed(by: request.headers[.ifNoneMatch]) {
      return FileAnswer.unchanged(EntityTag(digest: digest), caching)
    }
    let file = try await file(product, of: commission)
    let place = try query.choice("disposition", default: ContentDisposition.Place.inline)
    var response = try FileAnswer(
      file: file, mediaType: product.mediaType, disposition: disposition(place, of: file, product, commission), caching: caching
    ).response(to: request)
    if product == .web { response.headers[.contentSecurityPolicy] = ContentPolicy.edition }
    return response
  }

  private func product(_ ending: BriefingName.Ending, _ query: RequestQuery) throws(Problem) -> Product {
    switch ending {
    case .pdf: return .pdf
    case .html: return .web
    case .xlsx: return .workbook(.xlsx)
    case .ods: return .workbook(.ods)
    case .png:
      let text = query["page"] ?? "1"
      guard let page = Int(text), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw .unreadable(LocalizedText(.problemPageNumber, ["value": text]))
      }
      guard (1...10_000).contains(page) else {
        throw Problem(
          status: .notFound, kind: .unknownPage, detail: LocalizedText(.problemUnknownPage, ["page": String(page)]), nearest: ["1"])
      }
      return .picture(page: page - 1, try query.choice("size", default: PictureSize.whole))
    }
  }

  /// A finished file.
  private func file(_ product: Product, of commission: Commission) async throws(Problem) -> RenderedFile {
    guard case .file(let file) = try await artifact(product, of: commission) else { throw .unknownAddress }
    return file
  }

  /// What a worker makes of a briefing.
  func artifact(_ product: Product, of commission: Commission) async throws(Problem) -> Artifact {
    do {
      return try await pool.artifact(product, of: commission)
    } catch {
      throw Problem(error, of: commission.region)
    }
  }

  /// The name in both scripts for those who can, the key of the region for the others.
  private func disposition(
    _ place: ContentDisposition.Place, of file: RenderedFile, _ product: Product, _ commission: Commission
  ) -> ContentDisposition {
    let (region, period) = (commission.region, file.period.fileName)
    let language = commission.language.tag
    var names: [String] = []
    for name in region.name.texts where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    let plain = region.id.utf8.allSatisfy { $0 < 0x80 } ? region.id : "briefing"
    let page = if case .picture(let page, _) = product { "-\(page + 1)" } else { "" }
    return ContentDisposition(
      place,
      name: "\(names.isEmpty ? region.id : names.joined(separator: " ")) \(period)\(page).\(language).\(product.pathExtension)",
      plainName: "\(plain)-\(period)\(page).\(language).\(product.pathExtension)")
  }
}

extension Product {
  /// The media type of its file.
  var mediaType: MediaType {
    switch self {
    case .outline, .figureForms: .json
    case .pdf: .pdf
    case .web, .webAmong: .html
    case .workbook(.xlsx): .xlsx
    case .workbook(.ods): .ods
    case .picture: .png
    }
  }

  /// The ending of its file's name.
  var pathExtension: String {
    switch self {
    case .outline, .figureForms: "json"
    case .pdf: "pdf"
    case .web, .webAmong: "html"
    case .workbook(let format): format.rawValue
    case .picture: "png"
    }
  }
}
