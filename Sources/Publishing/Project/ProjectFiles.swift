internal import Diagnostics
internal import Files
internal import Ingestion
internal import Languages
internal import Statistics

/// Where a project's files come from: a folder on disk, or the program itself.
struct ProjectFiles: Sendable {
  /// What diagnostics and manifests call the project.
  var name: String
  private var folder: String?
  private var shipped: [String: [UInt8]]

  /// A folder on disk.
  init(folder: String) {
    name = folder
    self.folder = folder
    shipped = [:]
  }

  /// The project that ships inside the program.
  static let sample = ProjectFiles(name: "sample", shipped: ShippedSample.files)

  /// The specimen that ships inside the program.
  static let specimen = ProjectFiles(name: "specimen", shipped: ShippedSpecimen.files)

  private init(name: String, shipped: [(path: String, bytes: [UInt8])]) {
    self.name = name
    self.shipped = Dictionary(shipped.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// The path as a user can open it.
  func path(_ path: String) -> String {
    guard let folder, folder != "." else { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  func read(_ path: String) throws(ProjectError) -> DataFile {
    if folder == nil {
      guard let bytes = shipped[path] else { throw ProjectError(.internalFault, "the \(name) has no file \(path)") }
      return DataFile(name: path, bytes: bytes)
    }
    do {
      return DataFile(name: self.path(path), bytes: try InputFile.read(self.path(path)))
    } catch {
      throw ProjectError(.inputUnreadable, at: SourceLocation(file: self.path(path)), "cannot be read: \(error.reason)")
    }
  }

  /// What the sources of a project answered last.
  func fetched(_ sources: [LiveSource]) throws(ProjectError) -> [FetchedSource] {
    try folder.map { (folder) throws(ProjectError) in try FetchedSource.all(sources, in: folder) } ?? []
  }

  /// Whether there are data files under a path.
  func hasData(_ path: String) -> Bool {
    guard InputFile.isFolder(self.path(path)) else { return InputFile.exists(self.path(path)) }
    return (try? InputFile.names(in: self.path(path)).contains(where: DataSource.isReadable)) == true
  }

  /// The data files under a path: the file itself, or all that lie in a folder.
  func dataFiles(_ path: String) throws(ProjectError) -> [DataFile] {
    let names: [String]
    if folder == nil {
      names = shipped.keys.filter { $0.hasPrefix("\(path)/") }.sorted()
    } else if InputFile.isFolder(self.path(path)) {
      do {
        names = try InputFile.names(in: self.path(path)).filter(DataSource.isReadable).map { "\(path)/\($0)" }
      } catch {
        throw ProjectError(.inputUnreadable, at: SourceLocation(file: error.path), "cannot be read: \(error.reason)")
      }
      guard !names.isEmpty else {
        let endings = DataSource.endings.map { ".\($0)" }
        throw ProjectError(
          .inputUnreadable, at: SourceLocation(file: self.path(path)), "the folder holds no data file",
          remedy:
            "put observations.csv there, or another \(endings.dropLast().joined(separator: ", ")) or \(endings.last ?? "") file")
      }
    } else {
      names = [path]
    }
    var files: [DataFile] = []
    for name in names { files.append(try read(name)) }
    return files
  }
}
