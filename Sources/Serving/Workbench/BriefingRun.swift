internal import Styling
internal import Diagnostics
internal import Briefings
internal import Files
internal import Languages
internal import NIOCore
internal import Publishing
internal import Statistics
internal import Synchronization

/// All briefings of a project on their way into one archive. It goes on when the page is left, and can be given up.
final class BriefingRun: Sendable {
  /// How far it is.
  struct Progress: Encodable, Sendable {
    /// How it stands with a region.
    enum Standing: String, Encodable, Sendable { case waiting, underWay, made, failed }

    /// A region.
    struct Area: Encodable, Sendable {
      var id: String
      var standing: Standing
      /// Why there is no briefing.
      var reason: String?
    }

    /// A file that was made.
    struct File: Encodable, Sendable {
      var name: String
      var bytes: Int
    }

    /// The regions.
    var areas: [Area]
    /// Briefings made or failed, of how many.
    var done = 0
    var total: Int
    /// The files that were made last, the newest first.
    var latest: [File] = []
    /// Seconds since it was begun, when it ended or now.
    var seconds = 0.0
    /// Whether the archive is whole.
    var isFinished = false
    /// Whether it was given up.
    var isCancelled = false
    /// Why the archive could not be written.
    var fault: String?
    /// How many files the archive has, and its bytes.
    var files = 0
    var bytes = 0
  }

  /// Where the archive is.
  let path: String
  private let edition: ProjectEdition
  private let languages: [Language]
  private let start = ContinuousClock.now
  private let state: Mutex<Progress>

  private static let mostLatest = 8

  /// A run over all regions of an edition.
  init(_ edition: ProjectEdition, languages: [Language], path: String) {
    self.edition = edition
    self.languages = languages
    self.path = path
    state = Mutex(
      Progress(
        areas: edition.subjects.map { .init(id: $0.id, standing: .waiting) }, total: edition.subjects.count * languages.count))
  }

  /// How far it is now.
  var progress: Progress {
    state.withLock { progress in
      if !isOver(progress) { progress.seconds = (ContinuousClock.now - start) / .seconds(1) }
      return progress
    }
  }

  private func isOver(_ progress: Progress) -> Bool { progress.isFinished || progress.isCancelled || progress.fault != nil }

  /// Gives it up: nothing is left.
  func cancel() {
    state.withLock { progress in if !isOver(progress) { progress.isCancelled = true } }
  }

  private var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Makes the briefings, one region after another, the languages of each at once.
  func make(in pool: RenderingPool) async {
    do throws(FileError) {
      let archive = try ZipFile(path)
      var manifest = Manifest(
        version: ProgramVersion.current, project: edition.project.name,
        input: edition.project.digest(with: [("style", edition.style.source)]), asOf: edition.project.book.asOf.sdmx, briefings: [],
        failures: [])
      for (place, region) in edition.subjects.enumerated() {
        guard !isCancelled else { break }
        state.withLock { $0.areas[place].standing = .underWay }
        let results = await briefings(of: region, in: pool)
        var failures: [String] = []
        for (language, result) in zip(languages, results) {
          switch result {
          case .success(let made):
            let name = "\(region.id)/\(region.id)-\(made.file.period.fileName).\(language.tag).pdf"
            let bytes = Array(made.file.bytes.readableBytesView)
            try archive.add(name, bytes)
            manifest.briefings.append(
              .init(
                region: region.id, period: made.file.period.sdmx, language: language.tag, style: edition.style.name, file: name,
                pages: made.pages, bytes: bytes.count, sha256: sha256(bytes), warnings: made.warnings))
            report(name, bytes.count)
          case .failure(let problem):
            let reason = ([problem.detail[.usual]] + problem.diagnostics.map(\.message)).joined(separator: ": ")
            manifest.failures.append(.init(region: region.id, language: language.tag, reason: reason))
            failures.append(reason)
          }
        }
        state.withLock { progress in
          progress.done += languages.count
          progress.areas[place].standing = failures.isEmpty ? .made : .failed
          progress.areas[place].reason = failures.first
        }
      }
      try archive.add("manifest.json", (try? manifest.json()) ?? [])
      try archive.finish()
      state.withLock { progress in
        progress.seconds = (ContinuousClock.now - start) / .seconds(1)
        (progress.files, progress.bytes) = (archive.count, archive.size)
        progress.isFinished = !progress.isCancelled
      }
    } catch {
      state.withLock { $0.fault = error.description }
    }
    if !progress.isFinished { WorkbenchHome.remove(path) }
  }

  private struct Made: Sendable {
    var file: RenderedFile
    var pages: Int
    var warnings: [String]
  }

  private func briefings(of region: Region, in pool: RenderingPool) async -> [Result<Made, Problem>] {
    await withTaskGroup(of: (Int, Result<Made, Problem>).self) { group in
      for (place, language) in languages.enumerated() {
        group.addTask { [self] in (place, await briefing(of: region, language, in: pool)) }
      }
      var results = [Result<Made, Problem>](repeating: .failure(.unknownAddress), count: languages.count)
      for await (place, result) in group { results[place] = result }
      return results
    }
  }

  private func briefing(of region: Region, _ language: Language, in pool: RenderingPool) async -> Result<Made, Problem> {
    do throws(Problem) {
      let address = BriefingAddress(region: region.id, period: BriefingAddress.latest, language: language.tag)
      let commission = try address.commission(in: edition)
      do throws(RenderingFault) {
        guard case .file(let file) = try await pool.artifact(.pdf, of: commission),
          case .outline(let outline) = try await pool.artifact(.outline, of: commission)
        else { throw .stopping }
        return .success(Made(file: file, pages: outline.pages, warnings: outline.diagnostics.map(\.message)))
      } catch {
        throw Problem(error, of: region)
      }
    } catch {
      return .failure(error)
    }
  }

  private func report(_ name: String, _ bytes: Int) {
    state.withLock { progress in
      progress.latest.insert(.init(name: name.split(separator: "/").last.map(String.init) ?? name, bytes: bytes), at: 0)
      if progress.latest.count > Self.mostLatest { progress.latest.removeLast() }
    }
  }
}
