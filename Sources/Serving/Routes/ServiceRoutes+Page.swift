internal import Diagnostics
internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import NIOCore
internal import Publishing
internal import Statistics

extension ServiceRoutes {
  /// `GET /`: the page to choose from.
  ///
  /// - Throws: `Problem`, 406, where the client takes no pages; everything else is reported on the page.
  func page(_ request: Request) async throws(Problem) -> Response {
    try request.mustAccept(.html)
    let state = watch.state
    var choice = PageChoice(request, in: state.edition)
    let key = PageShelf.Key(revision: state.revision, choice: choice)
    if let page = shelf.page(key) { return response(page, choice, request) }
    var fault = purpose == .preview ? state.fault : nil
    var outline: BriefingOutline?
    var version = ""
    if let edition = state.edition, let region = choice.region {
      let address = BriefingAddress(
        region: region.id, period: choice.period?.fileName ?? BriefingAddress.latest, language: choice.language.tag,
        style: choice.style)
      do throws(Problem) {
        let commission = try address.commission(in: edition)
        version = String(sha256(Array("\(edition.digest) \(commission.styled.digest)".utf8)).prefix(12))
        if case .outline(let made) = try await artifact(.outline, of: commission) { outline = made }
      } catch {
        // To its author, a template that gives no pages is a fault of the project like any other.
        if purpose == .preview, !error.diagnostics.isEmpty {
          fault = fault ?? ProjectError(.wrongConfiguration, error.diagnostics)
        } else {
          choice.problem = choice.problem ?? error
        }
      }
    } else if purpose == .briefings, choice.problem == nil {
      choice.problem = .unusableProject(state.fault ?? ProjectError(.wrongData, "there are no regions"))
    }
    let matter = matter(choice, state.edition, outline: outline, version: version, fault: fault)
    let page = TaggedBytes(Array(maker.html(matter).utf8))
    if choice.problem == nil, fault == nil { shelf.keep(page, for: key) }
    return response(page, choice, request)
  }

  /// A problem as the client reads it: a page of the house for browsers, `application/problem+json` for programs.
  func answer(to request: Request, _ problem: Problem) -> Response {
    guard request.prefersPage else {
      var response = problem.response(in: AcceptedLanguage.best(request.headers[.acceptLanguage]))
      response.headers[.vary] = "Accept, Accept-Language"
      return response
    }
    // Those who may not see the project learn nothing of it.
    let edition = [.noToken, .wrongHost].contains(problem.kind) ? nil : watch.state.edition
    let choice = PageChoice(problem, for: request, in: edition)
    let page = TaggedBytes(Array(maker.html(matter(choice, edition)).utf8))
    var response = response(page, choice, request)
    response.headers[.vary] = "Accept, Accept-Language"
    return response
  }

  private func matter(
    _ choice: PageChoice, _ edition: ProjectEdition?, outline: BriefingOutline? = nil, version: String = "",
    fault: ProjectError? = nil
  ) -> PageMaker.Matter {
    PageMaker.Matter(
      choice: choice, edition: edition, outline: outline, version: version, fault: fault, folder: watch.folder, purpose: purpose,
      assets: edition?.assets ?? .house)
  }

  private func response(_ page: TaggedBytes, _ choice: PageChoice, _ request: Request) -> Response {
    var response = Response.tagged(page, mediaType: .html, for: request)
    if let problem = choice.problem {
      response = Response(status: problem.status, headers: problem.headers, body: ResponseBody(byteBuffer: page.bytes))
      response.headers[.contentType] = MediaType.html.field
      response.headers[.cacheControl] = "no-store"
    }
    response.headers[.vary] = "Accept-Language"
    response.headers[.contentLanguage] = choice.page.textTag
    return response
  }

  /// `GET /assets/{name}`: what the page loads, kept by browsers for ever, as its name changes with its content.
  func asset(_ request: Request, _ context: BasicRequestContext) throws(Problem) -> Response {
    let own = watch.state.edition?.assets
    guard let name = context.parameters.get("name"),
      let asset = own?.content(named: name) ?? PageAssets.house.content(named: name)
    else { throw .unknownAddress }
    try request.mustAccept(asset.mediaType)
    return .tagged(
      asset.content, mediaType: asset.mediaType, caching: tokens.isEmpty ? .forever : .revalidated, for: request)
  }

  /// `GET /events`: reports every change to a preview, as server-sent events.
  func events(_ request: Request) throws(Problem) -> Response {
    try request.mustAccept(.events)
    let changes = watch.changes()
    let first = watch.state.revision
    let body = ResponseBody { writer in
      try await writer.write(ByteBuffer(string: "retry: 1000\nevent: project\ndata: \(first)\n\n"))
      for await state in changes {
        try await writer.write(ByteBuffer(string: "event: project\ndata: \(state.revision)\n\n"))
      }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok, headers: [.contentType: MediaType.events.field, .cacheControl: "no-store"], body: body)
  }
}
