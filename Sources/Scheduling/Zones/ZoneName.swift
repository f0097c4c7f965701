internal import Diagnostics
internal import Statistics

/// The name of a time zone in the IANA time zone database, such as `Asia/Shanghai`, known to be safe as part of a path.
package struct ZoneName: Hashable, Sendable, CustomStringConvertible {
  /// The name.
  package let description: String

  /// Coordinated Universal Time.
  package static let utc = ZoneName(known: "UTC")

  private init(known: String) { description = known }

  /// Checks that a text can be a name; whether there is such a zone, its file tells.
  package init(_ text: String) throws(ZoneError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isSound = parts.allSatisfy { part in
      part.first.map { $0.isASCII && $0.isLetter } == true
        && part.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            true
          default: false
          }
        }
    }
    guard isSound, (1...3).contains(parts.count), text.utf8.count <= 64, !["right", "posix"].contains(parts[0]) else {
      throw .noName(text)
    }
    description = text
  }

  /// The names somebody may have meant who wrote a zone that is not among `names`: those that are called so by people, as `Beijing time` or
  /// `China` means `Asia/Shanghai`, those of the same place elsewhere, as `Shanghai` or `China/Shanghai` does, and those that are misspelt
  /// least.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - names: The names of all zones.
  ///   - legends: what people call zones, such as the country they are of; zones in the order of their importance.
  package static func nearest(to text: String, among names: [String], legends: [(zone: String, text: String)] = []) -> [String] {
    func plain(_ text: String) -> String {
      var words = text.lowercased().split { !$0.isLetter }.map(String.init)
      while words.count > 1, let last = words.last, ["time", "standard", "zone"].contains(last) { words.removeLast() }
      return words.joined(separator: " ")
    }
    let called = legends.filter { plain($0.text) == plain(text) }.map(\.zone).filter(names.contains)
    func place(_ name: String) -> String { String(name.split(separator: "/").last ?? "").lowercased() }
    let spelled = text.replacing(" ", with: "_")
    let samePlace = names.filter { place($0) == place(spelled) }
    var nearest: [String] = []
    let misspelt = called.isEmpty ? NearestName.nearest(to: spelled, in: names, limit: 1) : []
    for name in called + samePlace + misspelt where !nearest.contains(name) { nearest.append(name) }
    return Array(nearest.prefix(3))
  }
}
