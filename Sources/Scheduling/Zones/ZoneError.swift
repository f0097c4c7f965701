/// Why there are no rules of a time zone.
package enum ZoneError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name can be none: only letters, digits, `_`, `+`, `-` and single slashes between parts make one.
  case noName(String)
  /// There is no zone of this name; the names that are nearest.
  case unknown(String, nearest: [String])
  /// The system has no time zones at all.
  case notInstalled
  /// The file of the zone is not as RFC 9636 wants it: which zone, and what is wrong.
  case damaged(String, String)

  /// What is wrong, and what would be right.
  package var description: String {
    switch self {
    case .noName(let name): "“\(name)” is not the name of a time zone; write it as Asia/Shanghai"
    case .unknown(let name, let nearest):
      nearest.isEmpty
        ? "there is no time zone “\(name)”; write it as Asia/Shanghai"
        : "there is no time zone “\(name)”; did you mean \(nearest.map { "“\($0)”" }.joined(separator: " or "))?"
    case .notInstalled: "this system has no time zones; install the package tzdata"
    case .damaged(let name, let reason): "the system’s file of the time zone \(name) \(reason); reinstall the package tzdata"
    }
  }
}
