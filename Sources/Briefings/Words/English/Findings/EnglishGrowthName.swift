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

  private static let prefixes =
    ["", "annual ", "yearly ", "year-on-year ", "real ", "percentage ", "percent ", "% "].flatMap { kind in
      ["growth", "change", "growth rate", "rate of growth", "rate of change"].flatMap { word in
        ["\(kind)\(word) of ", "\(kind)\(word) in "]
      }
    }
  /// The longer before the shorter that they end in.
  private static let suffixes =
    [
      " growth rate", " rate of growth", " growth", ", growth rate", ", growth", ", change on a year earlier", ", change",
      " change",
    ].flatMap { word in
      let (mark, plain) = word.hasPrefix(",") ? (",", word.dropFirst()) : ("", word[...])
      return ["annual", "yearly", "year-on-year", "percentage"].map { "\(mark) \($0)\(plain)" } + [word]
    }.sorted { $0.count > $1.count }
}
