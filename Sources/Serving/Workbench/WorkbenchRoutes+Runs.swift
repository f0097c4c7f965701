internal import Drawing
internal import Editions
internal import Files
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Languages
internal import NIOCore
internal import Publishing

extension WorkbenchRoutes {
  /// `GET /projects/{id}/run`: how far the briefings are; nothing where none were asked for.
  func run(_ request: Request, _ context: WorkbenchContext) throws(Problem) -> Response {
    .passing(runs[try project(context).id]?.progress)
  }

  /// `POST /projects/{id}/run`: makes all briefings.
  func begin(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    let project = try project(context)
    var order: BriefingOrder = try await body(request)
    order.languages = Language.all.map(\.tag).filter(order.languages.contains)
    order.forms = BriefingForm.allCases.filter(order.forms.contains)
    guard !order.languages.isEmpty, !order.forms.isEmpty else { throw .unreadable(LocalizedText(.problemBody)) }
    let edition = try await edition(context)
    runs.end(of: project.id)
    let folder = "\(project.folder)/.gazetteer"
    BriefingRun.sweep(folder)
    let run = BriefingRun(edition, order, in: folder, room: home.room)
    runs.begin(run, of: project.id)
    Task { [pool] in await run.make(in: pool) }
    return .passing(run.progress, status: .accepted)
  }

  /// `DELETE /projects/{id}/run`: gives them up.
  func cancel(_ request: Request, _ context: WorkbenchContext) throws(Problem) -> Response {
    guard let run = runs[try project(context).id] else { throw .unknownAddress }
    run.cancel()
    return .passing(run.progress)
  }

  /// `GET /projects/{id}/briefings.zip`: the archive, once it is whole.
  func archive(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    let project = try project(context)
    guard let run = runs[project.id], run.progress.isFinished else { throw .unknownAddress }
    return try download(run.path, name: run.progress.order.kind == .site ? "\(project.id)-web.zip" : "\(project.id).zip")
  }

  /// `GET /projects/{id}/folder.zip`: the project, as the command reads it.
  func folder(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    let project = try project(context)
    let path = "\(project.folder)/.gazetteer/folder.zip"
    try home.admit(SpaceFolder.bytes(of: project.folder))
    try await project.perform { project throws(Problem) in
      do {
        try WholeFile.makeFolders(WholeFile.folder(of: path))
        try ZipFile.pack(try Self.files(in: project.folder), of: project.folder, to: path, prefix: "\(project.id)/")
      } catch {
        throw .unwritten("\(error)")
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
    var response = Response(
      status: .ok,
      headers: [
        .contentType: MediaType.zip.field, .cacheControl: "no-store",
        .contentDisposition: ContentDisposition(.attachment, name: name, plainName: plain).description,
      ], body: reading.body)
    // Who answers for a space hands the file over, and not its bytes.
    response.headers[.spaceFile] = place == .space ? path.percentEncoded(keeping: \.isUnreserved) : nil
    return response
  }
}
