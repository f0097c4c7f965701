internal import Files
internal import Glibc
internal import Ingestion
internal import Publishing
internal import Synchronization

/// The folder that a workbench keeps its projects in, each an ordinary project in a folder of its own.
final class WorkbenchHome: Sendable {
  /// The folder.
  let path: String
  private let limits: SpaceLimits?
  private let pool: RenderingPool?
  private let open = Mutex<[String: WorkbenchProject]>([:])
  private let number = Atomic(0)

  /// A project as it is listed.
  struct Listed: Encodable, Hashable, Sendable {
    /// Its name.
    var id: String
    /// When it was last changed, in seconds since 1970.
    var changed: Int
    /// When it is deleted if it is not changed before, in seconds since 1970; `nil` where it is kept.
    var deleted: Int?
  }

  /// Most projects that are listed.
  private static let mostListed = 50
  /// Most projects that are in memory.
  private static let mostOpen = 4

  /// A home; the folder is made when it is first needed.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - limits: What it may take; `nil` where that is for its owner to say.
  ///   - pool: Where the page that is looked at is begun as soon as its project is read; `nil` where no one looks.
  init(_ path: String, limits: SpaceLimits? = nil, pool: RenderingPool? = nil) {
    self.limits = limits
    self.pool = pool
    self.path = path == "." ? "." : path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The folder of a project.
  func folder(of id: String) -> String { path == "." ? id : "\(path)/\(id)" }

  /// Begins the page that will be asked for, while what was understood is still put together. Whoever asks for it shares it.
  func begin(_ address: BriefingAddress, of edition: ProjectEdition) {
    guard let pool, let commission = try? address.commission(in: edition) else { return }
    Task {
      // One after the other, so that the pages are composed once.
      for product in [Product.outline, .picture(page: 0, .whole)] { _ = try? await pool.artifact(product, of: commission) }
    }
  }

  /// Distinguishes one reading of any project from all others.
  func nextNumber() -> Int { number.add(1, ordering: .relaxed).newValue }

  /// The projects, the one that was changed last first.
  var projects: [Listed] {
    let names = (try? InputFile.names(in: path)) ?? []
    let found = names.compactMap { name -> Listed? in
      guard Self.isSafe(name), let changed = SpaceFolder.lastChange(ofProject: folder(of: name)) else { return nil }
      return Listed(id: name, changed: changed, deleted: limits.map { changed + $0.days * 86_400 })
    }
    return Array(found.sorted { ($1.changed, $0.id) < ($0.changed, $1.id) }.prefix(Self.mostListed))
  }

  /// How the space stands; `nil` where there is none.
  var standing: SpaceStanding? {
    limits.map {
      SpaceStanding(bytes: SpaceFolder.bytes(of: path), mostBytes: $0.bytes, mostProjects: $0.projects, days: $0.days)
    }
  }

  /// Bytes that there is still room for.
  var room: Int { limits.map { max(0, $0.bytes - SpaceFolder.bytes(of: path)) } ?? .max }

  /// Refuses what there is no room for.
  func admit(_ bytes: Int) throws(Problem) {
    guard let limits, bytes > room else { return }
    throw .fullSpace(WorkbenchWords.text("spaceFull", ["size": String(limits.bytes / 1_000_000)]))
  }

  private func admitProject() throws(Problem) {
    guard let limits, projects.count >= limits.projects else { return }
    throw .fullSpace(WorkbenchWords.text("spaceProjects", ["n": String(limits.projects)]))
  }

  /// The project of a name.
  ///
  /// - Throws: `Problem`, 404, if there is none.
  func project(_ id: String) throws(Problem) -> WorkbenchProject {
    guard Self.isSafe(id), InputFile.exists("\(folder(of: id))/gazetteer.yml") else { throw .unknownAddress }
    return open.withLock { open in
      if let known = open[id] { return known }
      if open.count >= Self.mostOpen { open = [:] }
      let project = WorkbenchProject(id, in: self)
      open[id] = project
      return project
    }
  }

  /// Makes a project of a file.
  ///
  /// - Parameters:
  ///   - name: What the file is called by whoever sent it; only a harmless form of it is used.
  ///   - bytes: Its content.
  /// - Returns: The project's name.
  func make(of name: String, _ bytes: [UInt8]) throws(Problem) -> String {
    try admitProject()
    try admit(bytes.count)
    let file = SafeFileName(name, of: bytes)
    let id = vacant(file.stem)
    do throws(ProjectError) {
      try StarterProject.write(to: folder(of: id), around: file.name, bytes)
    } catch {
      throw .unwritten(error.reasons)
    }
    return id
  }

  /// Adds a file to a project, or takes its place.
  func add(_ name: String, _ bytes: [UInt8], to id: String) throws(Problem) {
    try admit(bytes.count)
    do throws(FileError) {
      try WholeFile.write(bytes, to: "data/\(SafeFileName(name, of: bytes).name)", below: folder(of: id))
    } catch {
      throw .unwritten(error.description)
    }
  }

  /// Writes the sample as a project.
  func makeSample() throws(Problem) -> String {
    try admitProject()
    try admit(1 << 20)
    let id = vacant("sample")
    do throws(ProjectError) {
      _ = try StarterProject.write(to: folder(of: id))
    } catch {
      throw .unwritten(error.reasons)
    }
    return id
  }

  /// Takes a project away that was just made of a file in which nothing can be read.
  func forget(_ id: String, _ file: String) {
    open.withLock { $0[id] = nil }
    for path in ["data/\(file)", "gazetteer.yml"] { Self.remove("\(folder(of: id))/\(path)") }
    for path in ["/data", "/.gazetteer", ""] { rmdir(folder(of: id) + path) }
  }

  /// Deletes a project.
  func delete(_ id: String) {
    open.withLock { $0[id] = nil }
    SpaceFolder.remove(folder(of: id))
  }

  /// Takes a file away from a project.
  func remove(_ file: String, from id: String) { Self.remove("\(folder(of: id))/data/\(file)") }

  /// Takes a file away.
  static func remove(_ path: String) { unlink(path) }

  /// A name that no folder has yet.
  private func vacant(_ stem: String) -> String {
    if !InputFile.exists(folder(of: stem)) { return stem }
    var count = 2
    while InputFile.exists(folder(of: "\(stem)-\(count)")) { count += 1 }
    return "\(stem)-\(count)"
  }

  private static func isSafe(_ id: String) -> Bool { !id.isEmpty && SafeFileName(id).name == id }
}

/// A file's name that does no harm: no path, nothing hidden, nothing that steers a terminal or a text, not too long.
struct SafeFileName: Hashable, Sendable {
  /// The name.
  let name: String

  /// The harmless form of a name.
  init(_ given: String) {
    let last = given.split(whereSeparator: { "/\\:".contains($0) }).last.map(String.init) ?? ""
    var kept = String.UnicodeScalarView()
    for scalar in last.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: continue
      case _ where "<>|\"'`$*?;&!".unicodeScalars.contains(scalar): kept.append("_")
      default: kept.append(scalar)
      }
    }
    var text = String(kept).trimmed
    while let first = text.first, ".- ~".contains(first) { text.removeFirst() }
    // Systems allow 255 bytes; a copy may need some more.
    var ending = ""
    if let point = text.lastIndex(of: "."), text[point...].utf8.count <= 8 {
      ending = String(text[point...])
      text = String(text[..<point])
    }
    while text.utf8.count > 120 { text.removeLast() }
    name = (text.isEmpty ? "figures" : text) + ending
  }

  /// The harmless form of a name, with an ending that says what the bytes are if it has none that does.
  init(_ given: String, of bytes: [UInt8]) {
    let plain = SafeFileName(given)
    self = DataSource.isReadable(plain.name) ? plain : SafeFileName(plain.name + (Workbook.recognises(bytes) ? ".xlsx" : ".csv"))
  }

  /// The name without its ending.
  var stem: String {
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return name }
    return String(name[..<point])
  }
}
