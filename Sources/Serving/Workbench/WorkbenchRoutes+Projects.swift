internal import Ingestion
internal import Styling
internal import Briefings
internal import Diagnostics
internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import Languages
internal import NIOCore
internal import Publishing
internal import Statistics

extension WorkbenchRoutes {
  /// What the page knows of a project.
  struct ProjectView: Encodable, Sendable {
    /// A region or a measure.
    struct Named: Encodable, Sendable {
      var id: String
      /// Its names, by the tags of their languages.
      var name: [String: String]
    }

    var id: String
    var revision: String
    /// When its settings were last written, in seconds since 1970.
    var saved: Int
    var understanding: Understanding?
    /// Whether the files can be used as they are now.
    var isSound: Bool
    var areas: [Named]
    var measures: [Named]
    var periods: [[String: String]]
    var languages: [String]
    /// Style and paper of the pages; `nil` where there are none.
    var look: PaperChoice?
    /// Changes with the pages.
    var version: String
    /// The settings as they are written, and as values.
    var text: String
    var settings: JSONValue
    /// What can be taken back, and made again.
    var undo: String?
    var redo: String?
  }

  /// `GET /projects`.
  func projects(_ request: Request) -> Response {
    struct List: Encodable {
      var projects: [WorkbenchHome.Listed]
      var largestFile: Int
      var space: SpaceStanding?
    }
    return .passing(List(projects: home.projects, largestFile: WorkbenchService.largestFile, space: home.standing))
  }

  /// `POST /projects?name=…` with a file, or `?sample=1`: a new project.
  func make(_ request: Request) async throws(Problem) -> Response {
    let query = try RequestQuery(request)
    if query["sample"] != nil { return .passing(["id": try home.makeSample()], status: .created) }
    let bytes = try await file(request)
    let name = query["name"] ?? ""
    let id = try home.make(of: name, bytes)
    let file = SafeFileName(name, of: bytes).name
    let project = try home.project(id)
    project.show(region: "", language: language(of: request).tag)
    if let problem = await unreadable(file, in: project) {
      home.forget(id, file)
      throw problem
    }
    return .passing(["id": id], status: .created)
  }

  /// `POST /projects/{id}/files?name=…`: one more file, or the new content of one.
  func add(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    let project = try project(context)
    let name = try RequestQuery(request)["name"] ?? ""
    let bytes = try await file(request)
    try home.add(name, bytes, to: project.id)
    let file = SafeFileName(name, of: bytes).name
    if let problem = await unreadable(file, in: project) {
      home.remove(file, from: project.id)
      throw problem
    }
    return .passing(["id": project.id], status: .created)
  }

  /// `DELETE /projects/{id}`: it is gone, with all that was made of it.
  func delete(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    let project = try project(context)
    runs.end(of: project.id)
    await project.perform { [home] in home.delete($0.id) }
    return Response(status: .noContent, headers: [.cacheControl: "no-store"])
  }

  /// Why nothing of a file can be shown: it is no workbook, has a password, or is broken. What is wrong with its figures can be corrected.
  private func unreadable(_ file: String, in project: WorkbenchProject) async -> Problem? {
    await project.perform { project -> Problem? in
      let state = project.current()
      guard let fault = state.fault, !project.sheets.contains(where: { $0.file == "data/\(file)" }) else { return nil }
      return .unreadableFile(fault, in: project.folder)
    }
  }

  private func file(_ request: Request) async throws(Problem) -> [UInt8] {
    do {
      let buffer = try await request.body.collect(upTo: limits.body)
      return Array(buffer.readableBytesView)
    } catch {
      throw Problem(
        status: .contentTooLarge, kind: .largeBody, detail: LocalizedText(.problemBodyLength, ["bytes": String(limits.body)]))
    }
  }

  /// `GET /projects/{id}`: everything that was understood.
  func project(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    let project = try project(context)
    return .passing(try await project.perform { project throws(Problem) in try Self.view(project, project.current()) })
  }

  /// `GET /projects/{id}/revision`: whether another page has changed something.
  func revision(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    let project = try project(context)
    return .passing(["revision": await project.perform { $0.current().revision }])
  }

  /// `GET /projects/{id}/rows?sheet=0&from=0&count=100`.
  func rows(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    let query = try RequestQuery(request)
    func number(_ name: String, _ standard: Int) -> Int { query[name].flatMap { Int($0) } ?? standard }
    let (sheet, first, count) = (number("sheet", 0), number("from", 0), number("count", 100))
    let rows = try await project(context).perform { project throws(Problem) -> SheetRows in
      _ = project.current()
      let sheets = project.sheets
      guard sheets.indices.contains(sheet) else { throw .unknownAddress }
      return SheetRows(of: sheets[sheet].grid, from: first, count: count)
    }
    return .passing(rows)
  }

  /// What a page says, and what it knows.
  private struct Change: Decodable, Sendable {
    struct Edit: Decodable, Sendable {
      var path: [String]
      var value: JSONValue?
    }

    var revision: String
    var title: String
    var edits: [Edit]
  }

  /// The keys of a `gazetteer.yml` that are said at the workbench.
  private static let saidKeys: Set<String> = ["mapping", "publisher", "languages", "style", "findings", "headlines", "peers"]

  /// Whether what is said leads to no other file: a style is one by its name, as the settings could name any file there is.
  private static func isWithinProject(_ edit: Change.Edit) -> Bool {
    guard edit.path[0] == "style", let value = edit.value else { return true }
    guard case .text(let name) = value else { return false }
    return PaperedStyle.harmless(name) != nil
  }

  /// `POST /projects/{id}/changes`: what is said is written.
  func change(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    let project = try project(context)
    let change: Change = try await body(request)
    guard change.edits.allSatisfy({ (1...6).contains($0.path.count) && Self.saidKeys.contains($0.path[0]) }),
      change.edits.count <= 40, change.edits.allSatisfy(Self.isWithinProject)
    else { throw .unreadable(LocalizedText(.problemBody)) }
    let edits = change.edits.map { WorkbenchProject.Edit(path: $0.path, value: $0.value?.setting) }
    let title = String(change.title.prefix(200))
    return .passing(
      try await project.perform { project throws(Problem) in
        try Self.view(project, project.change(edits, title: title, revision: change.revision))
      })
  }

  /// `POST /projects/{id}/history`: a change is taken back, or made again.
  func step(_ request: Request, _ context: WorkbenchContext) async throws(Problem) -> Response {
    struct Step: Decodable, Sendable {
      var revision: String
      var direction: String
    }
    let project = try project(context)
    let step: Step = try await body(request)
    guard let direction = WorkbenchProject.Direction(rawValue: step.direction) else {
      throw .unreadable(LocalizedText(.problemBody))
    }
    return .passing(
      try await project.perform { project throws(Problem) in
        try Self.view(project, project.step(direction, revision: step.revision))
      })
  }

  private static func view(_ project: WorkbenchProject, _ state: WorkbenchProject.State) throws(Problem) -> ProjectView {
    let edition = state.edition
    let book = edition?.project.book
    let text = try project.text()
    let history = project.history
    let named = Set((edition?.allPeriods ?? []).map(\.period)).sorted()
    return ProjectView(
      id: project.id, revision: state.revision, saved: project.saved, understanding: state.understanding,
      isSound: state.fault == nil,
      areas: (edition?.subjects ?? []).map { .init(id: $0.id, name: $0.name.byTag) },
      measures: (book?.dataset.indicators ?? []).map { .init(id: $0.id, name: $0.name.byTag) },
      periods: named.map { period in LocalizedText { period.name(language: $0) }.byTag },
      languages: edition?.project.configuration.languages.map(\.tag) ?? [], look: edition.map(PaperChoice.init),
      version: edition.map { String($0.digest.prefix(12)) } ?? "", text: text,
      settings: JSONValue((try? SettingsText(text).value()) ?? .map([])), undo: history.undoable?.title,
      redo: history.redoable?.title)
  }
}

extension LocalizedText {
  /// The texts of the languages on offer, by their tags.
  fileprivate var byTag: [String: String] {
    Dictionary(uniqueKeysWithValues: Language.all.compactMap { language in text(in: language).map { (language.tag, $0) } })
  }
}

/// A setting as JSON.
indirect enum JSONValue: Codable, Hashable, Sendable {
  case text(String)
  case list([JSONValue])
  case map([String: JSONValue])

  init(_ value: SettingsValue) {
    self =
      switch value {
      case .text(let text): .text(text)
      case .list(let items): .list(items.map(JSONValue.init))
      case .map(let entries): .map(Dictionary(entries.map { ($0.key, JSONValue($0.value)) }, uniquingKeysWith: { $1 }))
      }
  }

  /// The setting; the keys of a mapping in their order, but for what it is for, which comes first.
  var setting: SettingsValue {
    switch self {
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(\.setting))
    case .map(let entries):
      .map(
        entries.sorted { ($0.key != "role" ? $0.key : "") < ($1.key != "role" ? $1.key : "") }.map {
          SettingsValue.Entry(key: $0.key, value: $0.value.setting)
        })
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Int.self) {
      self = .text(String(number))
    } else if let items = try? container.decode([JSONValue].self) {
      self = .list(items)
    } else {
      self = .map(try container.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .list(let items): try container.encode(items)
    case .map(let entries): try container.encode(entries)
    }
  }
}
