internal import Publishing
public import Scheduling

/// Where the rules of time zones are read from: a folder of TZif files, as the package tzdata installs it.
///
/// The host's own zone is never asked for.
public struct ZoneDatabase: Hashable, Sendable {
  /// The folder.
  public var folder: String

  /// Takes a folder.
  public init(folder: String) {
    self.folder = folder
  }

  /// The system's.
  public static let system = ZoneDatabase(folder: "/usr/share/zoneinfo")

  /// The rules of a zone.
  ///
  /// - Throws: `ZoneError` where there is no such zone, with the nearest names, or where its file is damaged.
  public func rules(_ text: String) throws(ZoneError) -> ZoneRules {
    let name: ZoneName
    do {
      name = try ZoneName(text)
    } catch {
      let nearest = ZoneName.nearest(to: text, among: names())
      throw nearest.isEmpty ? error : .unknown(text, nearest: nearest)
    }
    let path = "\(folder)/\(name)"
    guard !InputFile.isFolder(path), let bytes = try? InputFile.read(path) else {
      throw .unknown(text, nearest: ZoneName.nearest(to: text, among: names()))
    }
    return try ZoneRules(name: name, file: bytes)
  }

  /// The names of all zones, sorted.
  func names() -> [String] {
    func zones(in path: String, depth: Int) -> [String] {
      let names = (try? InputFile.names(in: path.isEmpty ? folder : "\(folder)/\(path)")) ?? []
      return names.flatMap { name -> [String] in
        let zone = path.isEmpty ? name : "\(path)/\(name)"
        if InputFile.isFolder("\(folder)/\(zone)") {
          return depth < 2 && !["right", "posix"].contains(zone) ? zones(in: zone, depth: depth + 1) : []
        }
        return name.contains(".") || name == "leapseconds" || name == "posixrules" || name == "localtime" ? [] : [zone]
      }
    }
    return zones(in: "", depth: 0).sorted()
  }
}
