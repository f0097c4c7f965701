internal import Statistics

/// The name of a time zone in the IANA time zone database, such as `Asia/Shanghai`, known to be safe as part of a path.
public struct ZoneName: Hashable, Sendable, CustomStringConvertible {
  /// The name.
  public let description: String

  /// Coordinated Universal Time.
  public static let utc = ZoneName(known: "UTC")

  private init(known: String) { description = known }

  /// Checks that a text can be a name; whether there is such a zone, its file tells.
  public init(_ text: String) throws(ZoneError) {
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

  /// The names somebody may have meant who wrote a zone that is not among `names`: those that are misspelt least, and those of the same
  /// place elsewhere, as `Shanghai` or `China/Shanghai` means `Asia/Shanghai`.
  public static func nearest(to text: String, among names: [String]) -> [String] {
    func place(_ name: String) -> String { String(name.split(separator: "/").last ?? "").lowercased() }
    let spelled = text.replacing(" ", with: "_")
    let samePlace = names.filter { place($0) == place(spelled) }
    return Array((samePlace + NearestName.nearest(to: spelled, in: names, limit: 1).filter { !samePlace.contains($0) }).prefix(3))
  }
}
