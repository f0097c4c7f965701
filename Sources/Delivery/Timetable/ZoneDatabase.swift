internal import Files
internal import Publishing
package import Scheduling

/// Where the rules of time zones are read from: a folder of TZif files, as the package tzdata installs it.
///
/// The host's own zone is never asked for.
package struct ZoneDatabase: Hashable, Sendable {
  /// The folder.
  package var folder: String

  /// Takes a folder.
  package init(folder: String) {
    self.folder = folder
  }

  /// The system's.
  package static let system = ZoneDatabase(folder: "/usr/share/zoneinfo")

  /// The rules of a zone.
  ///
  /// - Throws: `ZoneError` if there is no such zone, with the nearest names, or where its file is damaged.
  package func rules(_ text: String) throws(ZoneError) -> ZoneRules {
    guard InputFile.isFolder(folder) else { throw .notInstalled }
    let name: ZoneName
    do {
      name = try ZoneName(text)
    } catch {
      let nearest = nearest(to: text)
      throw nearest.isEmpty ? error : .unknown(text, nearest: nearest)
    }
    let path = "\(folder)/\(name)"
    guard !InputFile.isFolder(path), let bytes = try? InputFile.read(path) else {
      throw .unknown(text, nearest: nearest(to: text))
    }
    return try ZoneRules(name: name, file: bytes)
  }

  private func nearest(to text: String) -> [String] { ZoneName.nearest(to: text, among: names(), legends: legends()) }

  /// What people call zones, by the tables that come with them: the remarks of `zone.tab`, such as `Beijing Time`, and the
  /// countries of
  /// `iso3166.tab`, where `zone.tab` names the most populous zone of a country first.
  private func legends() -> [(zone: String, text: String)] {
    func rows(_ name: String) -> [[Substring]] {
      let bytes = (try? InputFile.read("\(folder)/\(name)")) ?? []
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
        $0.split(separator: "\t")
      }
    }
    let countries = Dictionary(
      rows("iso3166.tab").compactMap { row in row.count > 1 ? (row[0], String(row[1])) : nil },
      uniquingKeysWith: { first, _ in first })
    return rows("zone.tab").flatMap { row -> [(zone: String, text: String)] in
      guard row.count > 2 else { return [] }
      let texts = (row.count > 3 ? [String(row[3])] : []) + [countries[row[0]]].compactMap(\.self)
      return texts.map { (String(row[2]), $0) }
    }
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
