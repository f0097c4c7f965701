internal import Briefings
internal import Diagnostics
internal import Editions
internal import Files
internal import Languages
internal import NIOCore
internal import Publishing
internal import Statistics
internal import Styling
internal import Synchronization

/// All briefings of a project on their way into one archive. It goes on when the page is left, and can be given up.
///
/// The files are written into a folder first, the same that the command writes, and packed when all are there.
final class BriefingRun: Sendable {
  /// Where the archive is.
  let path: String
  private let folder: String
  private let edition: ProjectEdition
  private let forms: [BriefingForm]
  private let languages: [Language]
  /// Bytes that there is room for.
  private let room: Int
  private let start = ContinuousClock.now
  private let state: Mutex<BriefingProgress>

  /// A run over all regions of an edition.
  ///
  /// - Parameters:
  ///   - edition: The project as it was read.
  ///   - order: What is wanted; languages that there are.
  ///   - folder: Where files and archive go.
  ///   - room: Bytes that they may take together.
  init(_ edition: ProjectEdition, _ order: BriefingOrder, in folder: String, room: Int) {
    self.edition = edition
    self.room = room
    forms = order.forms
    languages = order.languages.compactMap(Language.init(tag:))
    self.folder = "\(folder)/\(Self.prefix)\(WorkbenchSessions.secret().prefix(8))"
    path = self.folder + ".zip"
    state = Mutex(BriefingProgress(order, of: edition.subjects.map(\.id)))
  }

  /// What the names of its files begin with.
  private static let prefix = "briefings-"

  /// Takes away what earlier runs have left in a folder.
  static func sweep(_ folder: String) {
    for name in SpaceFolder.entries(of: folder) where name.hasPrefix(prefix) { SpaceFolder.remove("\(folder)/\(name)") }
  }

  /// How far it is now.
  var progress: BriefingProgress {
    state.withLock { progress in
      if !progress.isOver { progress.seconds = (ContinuousClock.now - start) / .seconds(1) }
      return progress
    }
  }

  /// Gives it up: nothing is left.
  func cancel() {
    state.withLock { progress in if !progress.isOver { progress.isCancelled = true } }
  }

  /// Makes the briefings, one region after another, the languages and forms of each at once.
  func make(in pool: RenderingPool) async {
    do throws(Refusal) {
      var results = Results(edition)
      for (place, region) in edition.subjects.enumerated() {
        guard !progress.isCancelled else { break }
        state.withLock { $0.areas[place].standing = .underWay }
        let reason = try take(await briefings(of: region, in: pool), of: region, into: &results)
        state.withLock { progress in
          progress.areas[place].standing = reason == nil ? .made : .failed
          progress.areas[place].reason = reason
        }
      }
      if !progress.isCancelled { try finish(results) }
    } catch {
      state.withLock { $0.fault = error.reason }
    }
    SpaceFolder.remove(folder)
    if !progress.isFinished { WorkbenchHome.remove(path) }
  }

  private struct Refusal: Error {
    var reason: String
  }

  /// What was made so far.
  private struct Results {
    var manifest: Manifest
    var names: [String] = []
    var bytes = 0

    init(_ edition: ProjectEdition) {
      manifest = Manifest(
        version: ProgramVersion.current, project: edition.project.name,
        input: edition.project.digest(with: [("style", edition.style.source)]), asOf: edition.project.book.asOf.sdmx, briefings: [],
        failures: [])
    }
  }

  /// Writes what was made of a region.
  ///
  /// - Returns: Why something was not made; `nil` where all was.
  private func take(
    _ made: [(Language, Result<Made, Problem>)], of region: Region, into results: inout Results
  ) throws(Refusal) -> String? {
    var failure: String?
    for (language, result) in made {
      switch result {
      case .success(let made):
        for file in made.files { try write(file.bytes, to: file.name, &results) }
        guard let main = made.files.first else { continue }
        let bytes = made.files.reduce(0) { $0 + $1.bytes.count }
        results.manifest.briefings.append(
          .init(
            region: region.id, period: made.period.sdmx, language: language.tag, style: edition.style.name, file: main.name,
            pages: made.pages, bytes: bytes, sha256: sha256(main.bytes), warnings: made.warnings))
        state.withLock { $0.report(main.name, bytes) }
      case .failure(let problem):
        let reason = ([problem.detail[.usual]] + problem.diagnostics.map(\.message)).joined(separator: ": ")
        let known = Manifest.Failure(region: region.id, language: language.tag, reason: reason)
        if results.manifest.failures.last != known { results.manifest.failures.append(known) }
        failure = failure ?? reason
      }
      state.withLock { $0.done += 1 }
    }
    return failure
  }

  private func write(_ bytes: [UInt8], to name: String, _ results: inout Results) throws(Refusal) {
    // What is packed takes its room once more.
    guard 2 * (results.bytes + bytes.count) <= room else { throw Refusal(reason: "the space has no room for more files") }
    do {
      try WholeFile.write(bytes, to: name, below: folder)
    } catch {
      throw Refusal(reason: error.description)
    }
    results.names.append(name)
    results.bytes += bytes.count
  }

  /// Packs what was made, with its manifest and, where there are pages on the web, their list and faces.
  private func finish(_ results: Results) throws(Refusal) {
    var results = results
    do {
      for file in try site(of: results.manifest) { try write(file.bytes, to: file.name, &results) }
      try write(try results.manifest.json(), to: "manifest.json", &results)
      try ZipFile.pack(results.names, of: folder, to: path)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(reason: "\(error)")
    }
    let size = FilePieces(path)?.size ?? 0
    state.withLock { progress in
      progress.seconds = (ContinuousClock.now - start) / .seconds(1)
      (progress.files, progress.bytes) = (results.names.count, size)
      progress.isFinished = !progress.isCancelled
    }
  }

  private func site(of manifest: Manifest) throws(ProjectError) -> [(name: String, bytes: [UInt8])] {
    var manifest = manifest
    manifest.briefings.removeAll { !$0.file.hasSuffix(".\(BriefingForm.html.rawValue)") }
    guard !manifest.briefings.isEmpty else { return [] }
    let request = try RenderRequest(
      project: edition.project, wishes: .init(languages: languages.map(\.tag), format: BriefingForm.html.rawValue))
    return try Publisher(project: edition.project, request: request).siteFiles(of: manifest)
  }

  private struct Made: Sendable {
    var files: [RenderedFiles.File]
    var period: Period
    var pages: Int
    var warnings: [String]
  }

  private func briefings(
    of region: Region, in pool: RenderingPool
  ) async -> [(Language, Result<Made, Problem>)] {
    await withTaskGroup(of: (Int, Result<Made, Problem>).self) { group in
      let wanted = languages.flatMap { language in forms.map { (language, $0) } }
      for (place, (language, form)) in wanted.enumerated() {
        group.addTask { [self] in (place, await briefing(of: region, language, form, in: pool)) }
      }
      var results = [Result<Made, Problem>](repeating: .failure(.unknownAddress), count: wanted.count)
      for await (place, result) in group { results[place] = result }
      return zip(wanted, results).map { ($0.0, $1) }
    }
  }

  private func briefing(
    of region: Region, _ language: Language, _ form: BriefingForm, in pool: RenderingPool
  ) async -> Result<Made, Problem> {
    do throws(Problem) {
      let address = BriefingAddress(region: region.id, period: BriefingAddress.latest, language: language.tag)
      let commission = try address.commission(in: edition)
      let artifact = try await pool.made(form.product(among: languages), of: commission)
      guard case .outline(let outline) = try await pool.made(.outline, of: commission) else { return .failure(.unknownAddress) }
      let files: [RenderedFiles.File]
      switch artifact {
      case .files(let made): files = made.files
      case .file(let file):
        let name = "\(region.id)/\(region.id)-\(file.period.fileName).\(language.tag).\(form.rawValue)"
        files = [.init(name: name, bytes: Array(file.bytes.readableBytesView))]
      case .outline, .figureForms: return .failure(.unknownAddress)
      }
      return .success(
        Made(files: files, period: outline.period, pages: outline.pages, warnings: outline.diagnostics.map(\.message)))
    } catch {
      return .failure(error)
    }
  }
}
