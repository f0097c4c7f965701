/// What an index is relative to, as names have it: `Industrial production index (2015 = 100)`.
enum IndexBase {
  /// The name without its base, which is said once over a table or chart and not in each sentence.
  static func left(outOf name: String) -> String {
    for (open, close) in [("(", ")"), ("（", "）")] as [(Character, Character)] where name.last == close {
      guard let start = name.lastIndex(of: open), name[start...].dropLast().filter({ $0 != " " }).hasSuffix("=100") else {
        continue
      }
      let before = name[..<start]
      return String(before.last == " " ? before.dropLast() : before)
    }
    return name
  }
}
