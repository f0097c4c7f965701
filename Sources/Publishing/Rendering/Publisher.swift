internal import Briefings
package import Diagnostics
internal import Drawing
internal import Editions
internal import Files
internal import Glibc
internal import Languages
internal import Statistics
internal import Styling
internal import Synchronization

/// What a run made.
package struct RenderOutcome: Sendable {
  /// How it ended: the worst of what happened.
  package var status: ExitStatus
  /// Files that were written, by region and language; the manifest last.
  package var paths: [String]
  /// What a reader of the run should know.
  package var diagnostics: [Diagnostic]
  /// The manifest.
  package var manifest: Manifest
}

/// Makes the briefings of a project: many regions at once, one font map a worker, each file whole or not at all.
///
/// Several workers are copies of this process where it has one thread only, and threads otherwise, which is slower: in one process
/// only one thread at a time uses Cairo and Pango. The files are the same.
package struct Publisher: Sendable {
  private let project: Project
  private let request: RenderRequest
  private let digest: String

  /// Prepares a run.
  package init(project: Project, request: RenderRequest) {
    self.project = project
    self.request = request
    digest = project.digest(with: [("style", request.style.source)])
  }

  /// Makes everything that was asked for. One region that fails does not stop the others.
  ///
  /// - Parameter progress: called after each briefing, from any thread.
  /// - Throws: `ProjectError` where nothing at all can be made, such as when a font is missing.
  package func run(progress: @escaping @Sendable (RunProgress) -> Void = { _ in }) throws(ProjectError) -> RenderOutcome {
    var outcome = try make(progress: progress)
    if request.format == .html { try writeSite(&outcome) }
    try outcome.writeManifest(in: request.output)
    return outcome
  }

  /// The name of the list of all pages on the web.
  static let indexName = "index.html"

  /// The folder of the faces that pages on the web share.
  static let facesName = "faces"

  /// Writes what pages on the web have in common: their faces, and the list of them.
  private func writeSite(_ outcome: inout RenderOutcome) throws(ProjectError) {
    for file in try siteFiles(of: outcome.manifest) { try outcome.write(file.bytes, to: file.name, in: request.output) }
  }

  /// What pages on the web have in common: their faces, and the list of them.
  ///
  /// - Parameter manifest: The pages.
  /// - Throws: `ProjectError` where a font is missing.
  package func siteFiles(of manifest: Manifest) throws(ProjectError) -> [(name: String, bytes: [UInt8])] {
    let faces = try BriefingWorkshop(project: project, request: request).webFaces(words: WebFace.words)
    let files = faces.compactMap { face in face.bytes().map { (name: "\(Self.facesName)/\(face.fileName)", bytes: $0) } }
    let fonts = faces.map { WebFont($0.face, at: "\(Self.facesName)/\($0.fileName)") }
    return files + [(name: Self.indexName, bytes: index(of: manifest, fonts))]
  }

  /// The list of all pages on the web.
  private func index(of manifest: Manifest, _ fonts: [WebFont]) -> [UInt8] {
    let language = request.languages.first ?? .usual
    var entries: [WebIndex.Entry] = []
    var before: Manifest.Entry?
    for made in manifest.briefings {
      guard let region = project.book.region(made.region), let own = Language(tag: made.language) else { continue }
      let period = (try? Period(sdmx: made.period))?.name(language: language) ?? made.period
      let page = WebIndex.Page(own, address: made.file.percentEncoded { $0.isUnreserved || $0 == UInt8(ascii: "/") })
      if let last = entries.indices.last, before?.region == made.region, before?.period == made.period {
        entries[last].pages.append(page)
      } else {
        entries.append(
          WebIndex.Entry(
            name: region.name[language], otherNames: otherNames(of: region, than: language),
            group: project.book.ancestors(of: region).first?.name[language] ?? "", period: period,
            pages: [page]))
      }
      before = made
    }
    return WebIndex.html(
      entries, series: project.template.series[language], author: project.configuration.publisher[language].disarmed, in: language,
      style: request.style, fonts: fonts)
  }

  /// The names of a region in the other languages of the run, where they are other names.
  private func otherNames(of region: Region, than language: Language) -> [WebIndex.OtherName] {
    var known: Set<String> = [region.name[language]]
    return request.languages.compactMap { other in
      let name = region.name[other]
      return known.insert(name).inserted ? WebIndex.OtherName(other, name) : nil
    }
  }

  /// Makes everything that was asked for but the manifest.
  func make(progress: @escaping @Sendable (RunProgress) -> Void) throws(ProjectError) -> RenderOutcome {
    let workshop = try BriefingWorkshop(project: project, request: request)
    let tasks = request.regions.flatMap { region in request.languages.map { BriefingTask(region: region, language: $0) } }
    let workers = min(workers, tasks.count)
    if workers > 1, ProcessThreads.isSingle, let results = inProcesses(workers, tasks, workshop, progress) {
      return finish(results)
    }
    return finish(inThreads(workers, tasks, workshop, progress))
  }

  /// Makes the briefings in copies of this process; `nil` where the system gives none.
  private func inProcesses(
    _ workers: Int, _ tasks: [BriefingTask], _ workshop: BriefingWorkshop, _ progress: @Sendable (RunProgress) -> Void
  ) -> [TaskResult]? {
    var results = [TaskResult?](repeating: nil, count: tasks.count)
    var done = 0
    func record(_ index: Int, _ result: TaskResult) {
      results[index] = result
      done += 1
      progress(RunProgress(done: done, total: tasks.count, latest: tasks[index].description))
    }
    let processes = WorkerProcesses<TaskResult> { next, report in make(tasks, workshop, next: next, report: report) }
    guard let lost = processes.run(tasks.count, workers: workers, receive: record) else { return nil }
    for (index, reason) in lost { record(index, failed(tasks[index], .internalFault, reason)) }
    return results.compactMap(\.self)
  }

  /// Makes the briefings in threads of this process.
  private func inThreads(
    _ workers: Int, _ tasks: [BriefingTask], _ workshop: BriefingWorkshop, _ progress: @escaping @Sendable (RunProgress) -> Void
  ) -> [TaskResult] {
    let results = Mutex([TaskResult?](repeating: nil, count: tasks.count))
    let done = Atomic(0)
    @Sendable func record(_ index: Int, _ result: TaskResult) {
      results.withLock { $0[index] = result }
      let count = done.add(1, ordering: .relaxed).newValue
      progress(RunProgress(done: count, total: tasks.count, latest: tasks[index].description))
    }
    Parallel.run(tasks.count, threads: workers) { next in make(tasks, workshop, next: next, report: record) }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// What one worker does: one briefing after another, while finished ones go to the disk.
  private func make(
    _ tasks: [BriefingTask], _ workshop: BriefingWorkshop, next: () -> Int?,
    report: @escaping @Sendable (Int, TaskResult) -> Void
  ) {
    let bench = Result { () throws(ProjectError) in try workshop.bench() }
    let files = DiskQueue()
    while let index = next() {
      let task = tasks[index]
      do throws(ProjectError) {
        let briefing = try made(task, try bench.get())
        files.put { report(index, write(briefing, of: task)) }
      } catch {
        report(index, failed(task, error.status, error.reasons))
      }
    }
    files.close()
  }

  private var workers: Int {
    request.jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  private func failed(_ task: BriefingTask, _ status: ExitStatus, _ reason: String) -> TaskResult {
    .failed(
      .init(region: task.region.id, language: task.language.tag, reason: reason), status,
      [Diagnostic(.error, "\(task.region.id) (\(task.language.tag)): \(reason)")])
  }

  /// A briefing whose files are made and not yet written.
  private struct Made: Sendable {
    var files: [(name: String, bytes: [UInt8])]
    var entry: Manifest.Entry
    var diagnostics: [Diagnostic]
  }

  private func made(_ task: BriefingTask, _ bench: BriefingWorkshop.Bench) throws(ProjectError) -> Made {
    let composed = try bench.compose(task.region, task.language)
    let stem = request.naming == .byStyle ? composed.stem(style: request.style.name) : composed.stem
    var files: [(name: String, bytes: [UInt8])] = []
    switch request.format {
    case .pdf: files = [("\(stem).pdf", try bench.pdf(composed))]
    case .png:
      for page in 0..<composed.pages {
        files.append((composed.fileName(stem, ofPage: page, "png"), try bench.png(composed, page: page)))
      }
    case .svg:
      for page in 0..<composed.pages {
        files.append((composed.fileName(stem, ofPage: page, "svg"), try bench.svg(composed, page: page)))
      }
    case .html: files = try bench.web(composed, among: request.languages, named: stem)
    case .xlsx: files = [("\(stem).xlsx", try bench.workbook(composed, as: .xlsx))]
    case .ods: files = [("\(stem).ods", try bench.workbook(composed, as: .ods))]
    }
    let main = files.first ?? (name: stem, bytes: [])
    let entry = Manifest.Entry(
      region: composed.region.id, period: composed.period.sdmx, language: composed.language.tag, style: request.style.name,
      file: main.name, pages: composed.pages, bytes: files.reduce(0) { $0 + $1.bytes.count }, sha256: sha256(main.bytes),
      warnings: composed.diagnostics.map(\.message))
    return Made(files: files, entry: entry, diagnostics: composed.diagnostics)
  }

  private func write(_ made: Made, of task: BriefingTask) -> TaskResult {
    do throws(FileError) {
      for file in made.files { try WholeFile.write(file.bytes, to: file.name, below: request.output) }
    } catch {
      return failed(task, .outputUnwritable, "\(error)")
    }
    return .made(made.entry, paths: made.files.map { "\(request.output)/\($0.name)" }, diagnostics: made.diagnostics)
  }

  private func finish(_ results: [TaskResult]) -> RenderOutcome {
    var outcome = RenderOutcome(
      status: .done, paths: [], diagnostics: request.style.notes,
      manifest: Manifest(
        version: ProgramVersion.current, project: project.name, input: digest,
        asOf: request.cutoff.asOf?.sdmx ?? project.book.asOf.sdmx, briefings: [], failures: []))
    for result in results {
      switch result {
      case .made(let entry, let paths, let diagnostics):
        outcome.manifest.briefings.append(entry)
        outcome.paths += paths
        outcome.diagnostics += diagnostics
      case .failed(let failure, let status, let diagnostics):
        outcome.manifest.failures.append(failure)
        outcome.status = max(outcome.status, status)
        outcome.diagnostics += diagnostics
      }
    }
    return outcome
  }
}

extension RenderOutcome {
  /// Writes the manifest into the folder of results; it comes last among the paths.
  ///
  /// - Throws: `ProjectError` where it cannot be written.
  mutating func writeManifest(in folder: String) throws(ProjectError) {
    let json: [UInt8]
    do {
      json = try manifest.json()
    } catch {
      throw ProjectError(.internalFault, "the manifest cannot be encoded: \(error)")
    }
    try write(json, to: "manifest.json", in: folder)
  }

  /// Writes a file of the run as a whole into the folder of results.
  ///
  /// - Throws: `ProjectError` where it cannot be written.
  mutating func write(_ bytes: [UInt8], to name: String, in folder: String) throws(ProjectError) {
    let path = "\(folder)/\(name)"
    do {
      try WholeFile.write(bytes, to: path)
      paths.append(path)
    } catch {
      throw ProjectError(.outputUnwritable, at: SourceLocation(file: error.path), "cannot be written: \(error.reason)")
    }
  }
}
