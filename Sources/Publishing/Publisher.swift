internal import Archiving
internal import Briefings
internal import CairoRendering
internal import Dispatch
internal import Drawing
internal import Glibc
public import Statistics
internal import Styling
internal import Synchronization

/// What a run made.
public struct RenderOutcome: Sendable {
  /// How it ended: the worst of what happened.
  public var status: ExitStatus
  /// Files that were written, by region and language; the manifest last.
  public var paths: [String]
  /// What a reader of the run should know.
  public var findings: [Finding]
  /// The manifest.
  public var manifest: Manifest
}

/// Makes the briefings of a project: many regions at once, one font map a worker, each file whole or not at all.
public struct Publisher: Sendable {
  private let project: Project
  private let request: RenderRequest
  private let digest: String

  /// Prepares a run.
  public init(project: Project, request: RenderRequest) {
    self.project = project
    self.request = request
    digest = sha256(of: project.inputs.map { ($0.name, $0.bytes) } + [("style", request.style.source)])
  }

  /// Makes everything that was asked for. One region that fails does not stop the others.
  ///
  /// - Parameter progress: told after each briefing, from any thread.
  /// - Throws: `ProjectError` where nothing at all can be made, such as when a font is missing.
  public func run(progress: @escaping @Sendable (Progress) -> Void = { _ in }) throws(ProjectError) -> RenderOutcome {
    let fonts = try project.fonts(of: request.style)
    let tasks = request.regions.flatMap { region in request.languages.map { Task(region: region, language: $0) } }
    let results = Mutex([TaskResult?](repeating: nil, count: tasks.count))
    let next = Atomic(0)
    let done = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(workers, tasks.count)) { _ in
      let worker = Result { () throws(FontError) in try RenderingWorker(fonts) }
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < tasks.count else { return }
        let task = tasks[index]
        let result =
          switch worker {
          case .success(let worker): perform(task, worker)
          case .failure(let error): failed(task, .internalFault, "\(error)")
          }
        results.withLock { $0[index] = result }
        let count = done.add(1, ordering: .relaxed).newValue
        progress(Progress(done: count, total: tasks.count, latest: "\(task.region.id) \(task.language.rawValue)"))
      }
    }
    return try finish(tasks, results.withLock { $0.compactMap(\.self) })
  }

  /// The PDF of one region and language, without writing it.
  ///
  /// - Throws: `ProjectError` where it cannot be made.
  func bytes(of region: Region, _ language: Language) throws(ProjectError) -> [UInt8] {
    let fonts = try project.fonts(of: request.style)
    do {
      let worker = try RenderingWorker(fonts)
      return try pdf(
        try composer(language).compose(region, typesetter: worker.typesetter), Task(region: region, language: language), worker)
    } catch {
      throw ProjectError(.wrongData, "\(region.id) (\(language.rawValue)): \(error)")
    }
  }

  private func composer(_ language: Language) -> Composer {
    Composer(
      book: project.book, template: project.template, style: request.style, language: language, cutoff: request.cutoff,
      publisher: project.configuration.publisher)
  }

  private struct Task: Sendable {
    var region: Region
    var language: Language
  }

  private enum TaskResult: Sendable {
    case made(Manifest.Entry, paths: [String], findings: [Finding])
    case failed(Manifest.Failure, ExitStatus, [Finding])
  }

  private var workers: Int {
    request.jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  private func perform(_ task: Task, _ worker: RenderingWorker) -> TaskResult {
    do {
      let briefing = try composer(task.language).compose(task.region, typesetter: worker.typesetter)
      let findings = preflight(briefing, task)
      if request.strictness == .strict, !findings.isEmpty {
        return failed(task, .wrongData, "refused, because \(findings.map(\.message).joined(separator: "; "))")
      }
      return try write(briefing, task, worker, findings)
    } catch let error as ProjectError {
      return failed(task, error.status, error.description)
    } catch let error as BriefingError {
      return failed(task, error.isTemplateFault ? .wrongConfiguration : .wrongData, "\(error)")
    } catch let error as OutputError {
      return failed(task, .outputUnwritable, "\(error)")
    } catch let error as ArchivingError where error.isTemplateFault {
      return failed(task, .wrongConfiguration, "\(error)")
    } catch {
      return failed(task, .internalFault, "\(error)")
    }
  }

  private func failed(_ task: Task, _ status: ExitStatus, _ reason: String) -> TaskResult {
    .failed(
      .init(region: task.region.id, language: task.language.rawValue, reason: reason), status,
      [Finding(.error, "\(task.region.id) (\(task.language.rawValue)): \(reason)")])
  }

  /// What was given up to make the briefing fit, and every character that no font has.
  private func preflight(_ briefing: Briefing, _ task: Task) -> [Finding] {
    let missing = briefing.document.pages.flatMap { page in
      page.scene.missingText.map { "page \(page.label): no font has “\($0.missing)” of “\($0.text)”" }
    }
    return (missing + briefing.compromises).map {
      Finding(.warning, "\(task.region.id) (\(task.language.rawValue)): \($0)")
    }
  }

  private func write(
    _ briefing: Briefing, _ task: Task, _ worker: RenderingWorker, _ findings: [Finding]
  ) throws -> TaskResult {
    let stem = "\(task.region.id)/\(task.region.id)-\(briefing.period.fileName).\(task.language.rawValue)"
    var files: [(name: String, bytes: [UInt8])] = []
    switch request.format {
    case .pdf: files = [("\(stem).pdf", try pdf(briefing, task, worker))]
    case .png:
      for page in briefing.document.pages { files.append(("\(stem)-\(page.label).png", try worker.png(page.scene, scale: 2))) }
    case .svg:
      for page in briefing.document.pages { files.append(("\(stem)-\(page.label).svg", try worker.svg(page.scene))) }
    }
    for file in files { try WholeFile.write(file.bytes, to: "\(request.output)/\(file.name)") }
    let main = files.first ?? (name: stem, bytes: [])
    let entry = Manifest.Entry(
      region: task.region.id, period: briefing.period.sdmx, language: task.language.rawValue, style: request.style.name,
      file: main.name, pages: briefing.document.pages.count, bytes: files.reduce(0) { $0 + $1.bytes.count },
      sha256: sha256(main.bytes), warnings: findings.map(\.message))
    return .made(entry, paths: files.map { "\(request.output)/\($0.name)" }, findings: findings)
  }

  /// The archival PDF, with the figures it shows and how it was made inside.
  private func pdf(_ briefing: Briefing, _ task: Task, _ worker: RenderingWorker) throws -> [UInt8] {
    let archive = Archive(tool: "Gazetteer \(ProgramVersion.current)")
    try archive.check(briefing.document)
    let data = NativeWriter.csv(briefing.observations + briefing.derived)
    let provenance = Provenance(
      project: project, request: request, region: task.region.id, language: task.language, period: briefing.period, data: data)
    return try archive.archived(
      pdf: try worker.pdf(briefing.document), document: briefing.document,
      attachments: [
        Attachment(
          name: "data.csv", mediaType: "text/csv", description: HouseText.dataFileDescription[task.language], bytes: data),
        Attachment(
          name: "briefing.json", mediaType: "application/json", description: Provenance.description[task.language],
          relationship: .supplement, bytes: try provenance.json()),
      ])
  }

  private func finish(_ tasks: [Task], _ results: [TaskResult]) throws(ProjectError) -> RenderOutcome {
    let remarks = request.style.notes.map { note in
      var finding = Finding(note)
      finding.severity = .warning
      return finding
    }
    var outcome = RenderOutcome(
      status: .done, paths: [], findings: remarks,
      manifest: Manifest(
        version: ProgramVersion.current, project: project.name, input: digest,
        asOf: request.cutoff.asOf?.sdmx ?? project.book.asOf.sdmx, briefings: [], failures: []))
    for result in results {
      switch result {
      case .made(let entry, let paths, let findings):
        outcome.manifest.briefings.append(entry)
        outcome.paths += paths
        outcome.findings += findings
      case .failed(let failure, let status, let findings):
        outcome.manifest.failures.append(failure)
        outcome.status = max(outcome.status, status)
        outcome.findings += findings
      }
    }
    let path = "\(request.output)/manifest.json"
    do {
      try WholeFile.write(try outcome.manifest.json(), to: path)
      outcome.paths.append(path)
    } catch let error as OutputError {
      throw ProjectError(.outputUnwritable, at: SourcePlace(file: error.path), "cannot be written: \(error.reason)")
    } catch {
      throw ProjectError(.internalFault, "the manifest cannot be encoded: \(error)")
    }
    return outcome
  }
}

extension BriefingError {
  /// Whether the template is at fault, and not the figures.
  fileprivate var isTemplateFault: Bool {
    switch self {
    case .template, .pageCount: true
    case .nothingToShow, .layout: false
    }
  }
}

extension ArchivingError {
  /// Whether the template is at fault, and not the program.
  fileprivate var isTemplateFault: Bool {
    switch self {
    case .missingTitle, .headingJump, .undescribedFigure, .undescribedLink: true
    default: false
    }
  }
}
