internal import Files
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Languages
internal import NIOCore
internal import Publishing

extension WorkbenchRoutes {
  /// `GET /projects/{id}/run`: how far the briefings are; nothing where none were asked for.
  func run(_ request: Request, _ context: BasicRequestContext) throws(Problem) -> Response {
    .passing(runs[try project(context).id]?.progress)
  }

  /// `POST /projects/{id}/run`: makes all briefings.
  func begin(_ request: Request, _ context: BasicRequestContext) async throws(Problem) -> Response {
    struct Order: Decodable, Sendable {
      var languages: [String]
    }
    let project = try project(context)
    let order: Order = try await body(request)
    let languages = Language.all.filter { order.languages.contains($0.tag) }
    guard !languages.isEmpty else { throw .unreadable(LocalizedText(.problemBody)) }
    let run = BriefingRun(
      try await edition(context), languages: languages, path: "\(project.folder)/.gazetteer/briefings.zip")
    runs.begin(run, of: project.id)
    Task { [pool] in await run.make(in: pool) }
    return .passing(run.progress, status: .accepted)
  }

  /// `DELETE /projects/{id}/run`: gives them up.
  func cancel(_ request: Request, _ context: BasicRequestContext) throws(Problem) -> Response {
    guard let run = runs[try project(context).id] else { throw .unknownAddress }
    run.cancel()
    return .passing(run.progress)
  }

  /// `GET /projects/{id}/briefings.zip`: the archive, once it is whole.
  func archive(_ request: Request, _ context: BasicRequestContext) async throws(Problem) -> Response {
    let project = try project(context)
    guard let run = runs[project.id], run.progress.isFinished else { throw .unknownAddress }
    return try download(run.path, name: "\(project.id).zip")
  }

  /// `GET /projects/{id}/folder.zip`: the project, as the command reads it.
  func folder(_ request: Request, _ context: BasicRequestContext) async throws(Problem) -> Response {
    let project = try project(context)
    let path = "\(project.folder)/.gazetteer/folder.zip"
    try await project.perform { project throws(Problem) in
      do throws(FileError) {
        let archive = try ZipFile(path)
        for name in try Self.files(in: project.folder) {
          try archive.add("\(project.id)/\(name)", try InputFile.read("\(project.folder)/\(name)"))
        }
        try archive.finish()
      } catch {
        throw .unwritten(error.description)
      }
    }
    return try download(path, name: "\(project.id)-project.zip")
  }

  /// The files of a project, by their paths in its folder: what is hidden and what was made of it are no part of it.
  private static func files(in folder: String, below prefix: String = "") throws(FileError) -> [String] {
    var files: [String] = []
    for name in try InputFile.names(in: "\(folder)/\(prefix)") where prefix != "" || name != "Output" {
      let path = "\(folder)/\(prefix)\(name)"
      if InputFile.isFolder(path) {
        files += try self.files(in: folder, below: "\(prefix)\(name)/")
      } else if InputFile.isFile(path) {
        files.append(prefix + name)
      }
    }
    return files
  }

  /// A file on disk, piece by piece.
  private func download(_ path: String, name: String) throws(Problem) -> Response {
    guard let reading = FilePieces(path) else { throw .unknownAddress }
    let plain = name.utf8.allSatisfy { $0 < 0x80 } ? name : "briefings.zip"
    let body = ResponseBody(contentLength: reading.size) { writer in
      while let piece = reading.next() { try await writer.write(ByteBuffer(bytes: piece)) }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: MediaType.zip.field, .cacheControl: "no-store",
        .contentDisposition: ContentDisposition(.attachment, name: name, plainName: plain).description,
      ], body: body)
  }
}
