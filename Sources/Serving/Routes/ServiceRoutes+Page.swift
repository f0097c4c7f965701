internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import Publishing
internal import Statistics

extension ServiceRoutes {
  /// `GET /`: the page to choose from.
  func page(_ request: Request) async -> Response {
    let state = watch.state
    var choice = PageChoice(request, in: state.edition)
    var fault = purpose == .preview ? state.fault : nil
    var outline: BriefingOutline?
    var version = ""
    if let edition = state.edition, let region = choice.region {
      let address = BriefingAddress(
        region: region.id, period: choice.period?.fileName ?? BriefingAddress.latest, language: choice.language.rawValue,
        style: choice.style)
      do throws(Problem) {
        let commission = try address.commission(in: edition)
        version = String(sha256(Array("\(edition.digest) \(commission.styled.digest)".utf8)).prefix(12))
        outline = try await self.outline(of: commission)
      } catch {
        // To its author, a template that gives no pages is a fault of the project like any other.
        if purpose == .preview, !error.findings.isEmpty {
          fault = fault ?? ProjectError(.wrongConfiguration, error.findings)
        } else {
          choice.problem = choice.problem ?? error
        }
      }
    } else if purpose == .briefings, choice.problem == nil {
      choice.problem = .unusableProject(state.fault ?? ProjectError(.wrongData, "there is no region"), in: nil)
    }
    let html = maker.html(
      .init(
        choice: choice, edition: state.edition, outline: outline, version: version, fault: fault, folder: watch.folder,
        isLive: purpose == .preview, assets: PageAssets(state.edition?.style)))
    return pageResponse(html, choice, request)
  }

  private func pageResponse(_ html: String, _ choice: PageChoice, _ request: Request) -> Response {
    var response = Response.tagged(Array(html.utf8), mediaType: "text/html; charset=utf-8", for: request)
    if let problem = choice.problem {
      response = Response(
        status: problem.status, headers: problem.headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
      response.headers[.contentType] = "text/html; charset=utf-8"
      response.headers[.cacheControl] = "no-store"
    }
    response.headers[.vary] = "Accept-Language"
    response.headers[.contentLanguage] = choice.page.pageTag
    return response
  }

  private func outline(of commission: Commission) async throws(Problem) -> BriefingOutline {
    let artifact: Artifact
    do {
      artifact = try await pool.artifact(.outline, of: commission)
    } catch {
      throw Problem(error, in: commission.edition)
    }
    guard case .outline(let outline) = artifact else { throw .unknownAddress }
    return outline
  }

  /// `GET /assets/{name}`: what the page loads, kept by browsers for ever, as its name changes with its content.
  func asset(_ request: Request, _ context: BasicRequestContext) throws(Problem) -> Response {
    let assets = PageAssets(watch.state.edition?.style)
    guard let asset = context.parameters.get("name").flatMap(assets.named) else { throw .unknownAddress }
    return .tagged(asset.bytes, mediaType: asset.mediaType, caching: .forever, for: request)
  }

  /// `GET /events`: tells a preview, as server-sent events, of every change.
  func events() -> Response {
    let changes = watch.changes()
    let first = watch.state.revision
    let body = ResponseBody { writer in
      try await writer.write(ByteBuffer(string: "retry: 1000\nevent: project\ndata: \(first)\n\n"))
      for await state in changes {
        try await writer.write(ByteBuffer(string: "event: project\ndata: \(state.revision)\n\n"))
      }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"], body: body)
  }
}
