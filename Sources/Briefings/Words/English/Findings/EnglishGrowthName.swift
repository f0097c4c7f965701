import Languages

/// What an indicator that is a growth rate says has grown: `Change in employment` and `Employment growth` are of employment.
struct EnglishGrowthName: Hashable {
  let what: String

  /// `nil` if the name is not made that way.
  init?(_ name: String) {
    let lowered = name.lowercased()
    for prefix in Self.prefixes where lowered.hasPrefix(prefix) {
      what = String(name.dropFirst(prefix.count)).capitalizedFirst
      return
    }
    for suffix in Self.suffixes where lowered.hasSuffix(suffix) && lowered.count > suffix.count {
      what = String(name.dropLast(suffix.count))
      return
    }
    return nil
  }

  private static let prefixes = [
    "growth of ", "growth in ", "change in ", "annual growth of ", "annual growth in ", "annual change in ",
  ]
  private static let suffixes = [
    " annual growth rate", " growth rate", " annual growth", " growth", ", change on a year earlier", ", annual change", ", change",
    " change",
  ]
}
