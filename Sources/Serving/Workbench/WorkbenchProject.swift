internal import Statistics
internal import Briefings
internal import Diagnostics
internal import Dispatch
internal import Files
internal import Glibc
internal import Ingestion
internal import Languages
internal import Publishing
internal import Synchronization

/// A project at the workbench: its files as they are on disk, and what was made of them. Everything that is said at the workbench is written
/// into its files at once, each whole; nothing is only in memory.
final class WorkbenchProject: Sendable {
  /// Its name: that of its folder.
  let id: String
  /// Its folder.
  let folder: String
  private let home: WorkbenchHome
  private let state = Mutex(State())
  /// Reads and writes one after another, on a thread that may take its time.
  private let queue: DispatchQueue

  /// What is known of the files.
  struct State: Sendable {
    /// The newest edition that could be read.
    var edition: ProjectEdition?
    /// Why the files as they are now cannot be read.
    var fault: ProjectError?
    /// Changes with everything that is said of the project.
    var revision = ""
    /// What was understood.
    var understanding: Understanding?
    /// What its page shows: the area, and the language it is wanted in.
    fileprivate var shown = (region: "", language: Language.usual.tag)
    fileprivate var stamp: ProjectStamp?
    fileprivate var sheets: (digest: String, sheets: [ProjectSheet])?
  }

  /// Opens a folder.
  init(_ id: String, in home: WorkbenchHome) {
    self.id = id
    self.home = home
    folder = home.folder(of: id)
    queue = DispatchQueue(label: "workbench \(id)")
  }

  /// Does something with the project, one after another.
  func perform<Value: Sendable, Failure: Error>(
    _ work: @escaping @Sendable (WorkbenchProject) throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let result = await withCheckedContinuation { (caller: CheckedContinuation<Result<Value, Failure>, Never>) in
      queue.async { caller.resume(returning: Result { () throws(Failure) in try work(self) }) }
    }
    return try result.get()
  }

  // MARK: Reading; on the queue

  /// What is known, with the files read again where they have changed.
  func current() -> State {
    let known = state.withLock { $0 }
    let stamp = ProjectStamp.of(.folder(folder), configuration: known.edition?.project.configuration)
    if stamp == known.stamp { return known }
    return read()
  }

  private func read() -> State {
    var next = state.withLock { $0 }
    next.revision = revision()
    do throws(ProjectError) {
      let edition = try ProjectEdition(try Project.open(.folder(folder)), number: home.nextNumber())
      next.edition = edition
      next.fault = nil
      begin(next.shown, of: edition)
    } catch {
      next.fault = error
    }
    next.stamp = ProjectStamp.of(.folder(folder), configuration: next.edition?.project.configuration)
    next.sheets = sheets(after: next.sheets)
    next.understanding = Understanding(
      next.edition?.project, fault: next.fault, sheets: next.sheets?.sheets ?? [], folder: folder)
    let read = next
    state.withLock { $0 = read }
    return read
  }

  /// Remembers what its page shows.
  func show(region: String, language: String) { state.withLock { $0.shown = (region, language) } }

  private func begin(_ shown: (region: String, language: String), of edition: ProjectEdition) {
    let languages = edition.project.configuration.languages.map(\.tag)
    guard let first = edition.subjects.first, let language = languages.first(where: { $0 == shown.language }) ?? languages.first
    else { return }
    let region = edition.subject(shown.region) ?? first
    home.begin(BriefingAddress(region: region.id, period: BriefingAddress.latest, language: language), of: edition)
  }

  /// Everything that is said of the project, in short: what two pages must agree on.
  private func revision() -> String {
    let files = Self.said.compactMap { name in (try? InputFile.read("\(folder)/\(name)")).map { (name, $0) } }
    return String(sha256(of: files).prefix(16))
  }

  /// The files that the workbench writes.
  private static let said = ["gazetteer.yml", "briefing.yml"]

  private func sheets(after known: (digest: String, sheets: [ProjectSheet])?) -> (digest: String, sheets: [ProjectSheet]) {
    let files = (try? Project.dataFiles(in: folder)) ?? []
    let digest = sha256(of: files.map { ($0.name, $0.bytes) })
    if let known, known.digest == digest { return known }
    return (digest, ProjectSheet.all(of: files, folder: folder))
  }

  /// The sheets of the data, as they are.
  var sheets: [ProjectSheet] { state.withLock { $0.sheets?.sheets ?? [] } }

  // MARK: Writing; on the queue

  /// One setting that is said.
  struct Edit: Hashable, Sendable {
    var path: [String]
    var value: SettingsValue?
  }

  /// Writes settings, as one change.
  ///
  /// - Parameters:
  ///   - edits: What is said from now on.
  ///   - title: What the change is called.
  ///   - revision: What the page knows; where the files have changed since, nothing is written.
  func change(_ edits: [Edit], title: String, revision: String) throws(Problem) -> State {
    guard current().revision == revision else { throw .changedElsewhere }
    let before = try text()
    var settings = SettingsText(before)
    do {
      for edit in edits { try settings.say(edit) }
    } catch {
      throw .refusedChange(error.description)
    }
    if settings.text == before { return current() }
    do throws(ProjectError) {
      _ = try Configuration(yaml: Array(settings.text.utf8), file: "gazetteer.yml")
    } catch {
      throw .refusedChange(error.reasons)
    }
    var history = history
    history.add(ChangeHistory.Entry(title: title, file: "gazetteer.yml", before: before, after: settings.text))
    try write(settings.text, history)
    return current()
  }

  /// Takes the last change back, or makes it again.
  func step(_ direction: Direction, revision: String) throws(Problem) -> State {
    guard current().revision == revision else { throw .changedElsewhere }
    var history = history
    guard let entry = direction == .back ? history.undoable : history.redoable else { return current() }
    let (from, to) = direction == .back ? (entry.after, entry.before ?? "") : (entry.before ?? "", entry.after)
    guard try text() == from else { throw .changedElsewhere }
    switch direction {
    case .back: history.goBack()
    case .forward: history.goForward()
    }
    try write(to, history)
    return current()
  }

  /// Where a step in the history goes.
  enum Direction: String, Hashable, Sendable, CaseIterable { case back, forward }

  /// What was changed.
  var history: ChangeHistory {
    (try? InputFile.read(historyPath)).map(ChangeHistory.init(json:)) ?? ChangeHistory()
  }

  /// When the settings were last written, in seconds since 1970.
  var saved: Int {
    var status = Glibc.stat()
    return stat("\(folder)/gazetteer.yml", &status) == 0 ? status.st_mtim.tv_sec : 0
  }

  private var historyPath: String { "\(folder)/.gazetteer/workbench.json" }

  /// The settings as they are written.
  func text() throws(Problem) -> String {
    do {
      return String(decoding: try InputFile.read("\(folder)/gazetteer.yml"), as: UTF8.self)
    } catch {
      throw .unwritten(error.description)
    }
  }

  private func write(_ text: String, _ history: ChangeHistory) throws(Problem) {
    try home.admit(text.utf8.count + history.json.count)
    do {
      try WholeFile.write(Array(text.utf8), to: "\(folder)/gazetteer.yml")
      try WholeFile.write(history.json, to: historyPath)
    } catch {
      throw .unwritten(error.description)
    }
  }
}

extension SettingsText {
  /// Says a setting; a short form that is in its way becomes the long one: `D: growth` is `D: {role: growth}`.
  fileprivate mutating func say(_ edit: WorkbenchProject.Edit) throws(Refusal) {
    let shorts = [(["mapping", "symbols"], "convention"), (["mapping", "columns", edit.path.dropFirst(2).first ?? ""], "role")]
    for (path, key) in shorts where edit.path.count > path.count && edit.path.starts(with: path) {
      if case .text(let text)? = (try? value())?[path] {
        try set(path, to: .map([.init(key: key, value: .text(text))]))
      }
    }
    try set(edit.path, to: edit.value)
  }
}

/// A sheet of a project’s data.
struct ProjectSheet: Sendable {
  /// The file, from the project’s folder.
  var file: String
  /// The sheet of a workbook; empty for a text.
  var name: String
  /// Its cells.
  var grid: Grid

  /// The sheets of files, as far as they can be read.
  static func all(of files: [DataFile], folder: String) -> [ProjectSheet] {
    files.flatMap { file in
      ((try? DataSource.sheets(of: file)) ?? []).map {
        ProjectSheet(file: file.name.trimmingPrefix(folder + "/").description, name: $0.name, grid: $0.grid)
      }
    }
  }

  /// The sheet as it is listed.
  var outline: SheetOutline {
    let last = grid.rowCount > 0 ? grid.rowNumber(grid.rowCount - 1) : 0
    return SheetOutline(file: file, name: name, rows: grid.rowCount, lastRow: last, columns: grid.letters)
  }
}

/// What was understood of a project's data, with the cells that it is about.
struct Understanding: Encodable, Sendable {
  /// Where something is in the sheets.
  struct Place: Encodable, Sendable {
    /// Which sheet, from 0.
    var sheet: Int
    /// Which of its rows, from 0.
    var row: Int?
    /// Which of its columns, from 0.
    var column: Int?
  }

  /// The same as `check --format json` prints.
  var report: RecognitionReport
  /// The sheets.
  var sheets: [SheetOutline]
  /// Where each of the diagnostics of the report is; `nil` where no cell has it.
  var diagnosticPlaces: [Place?]
  /// Where each of the signs of the report is first.
  var symbolPlaces: [Place?]

  /// Puts together what was understood, or why nothing was: then columns are shown as they were understood before, to be corrected.
  init(_ project: Project?, fault: ProjectError?, sheets: [ProjectSheet], folder: String) {
    let diagnostics = (fault?.diagnostics ?? project?.check().diagnostics ?? []).map { $0.within(folder) }
    let recognition = project?.recognition?.within(folder)
    report = RecognitionReport(
      dataset: fault == nil ? project?.book.dataset : nil, recognition: recognition, diagnostics: diagnostics)
    self.sheets = sheets.map(\.outline)
    func place(_ location: SourceLocation?) -> Place? {
      guard let location, let sheet = sheets.firstIndex(where: { $0.file == location.file && $0.name == location.sheet ?? "" })
      else { return nil }
      let cell = sheets[sheet].grid.cell(at: location)
      return Place(sheet: sheet, row: cell?.row, column: cell?.column)
    }
    diagnosticPlaces = diagnostics.map { place($0.location) }
    symbolPlaces = report.symbols.map { place($0.location) }
  }
}

extension Recognition {
  /// The same with its files named from a folder.
  fileprivate func within(_ folder: String) -> Recognition {
    var recognition = self
    let prefix = folder + "/"
    recognition.file = String(file.trimmingPrefix(prefix))
    recognition.parts = parts.map { $0.within(folder) }
    for index in recognition.signs.indices {
      recognition.signs[index].location.file = String(recognition.signs[index].location.file.trimmingPrefix(prefix))
    }
    return recognition
  }
}
