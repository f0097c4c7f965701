internal import Files
internal import Glibc
internal import Publishing

/// The outside of a project's files: what changes when one of them is written, cheap enough to be taken many times a second.
struct ProjectStamp: Hashable, Sendable {
  private struct Mark: Hashable, Sendable {
    var path: String
    var seconds: Int
    var nanoseconds: Int
    var size: Int
    var node: UInt
  }

  private var marks: [Mark] = []

  /// The stamp of a project now. Without a configuration, as one may not be readable, the usual places are looked at.
  static func of(_ origin: Project.Origin, configuration: Configuration?) -> ProjectStamp {
    var stamp = ProjectStamp()
    switch origin {
    case .sample, .specimen: break
    case .dataFile(let path): stamp.add(path)
    case .folder(let folder):
      let configuration = configuration ?? Configuration(briefing: "briefing.yml")
      for name in ["gazetteer.yml", configuration.briefing, configuration.style].compactMap(\.self) {
        stamp.add("\(folder)/\(name)")
      }
      if !configuration.sources.isEmpty { stamp.add(FetchedFolder(project: folder).lockPath) }
      for name in [configuration.data, "Styles"] { stamp.addAll("\(folder)/\(name)") }
    }
    return stamp
  }

  /// A folder and all in it, or a file.
  private mutating func addAll(_ path: String) {
    add(path)
    guard InputFile.isFolder(path), let names = try? InputFile.names(in: path) else { return }
    for name in names { add("\(path)/\(name)") }
  }

  private mutating func add(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    marks.append(
      Mark(
        path: path, seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size),
        node: UInt(status.st_ino)))
  }
}
