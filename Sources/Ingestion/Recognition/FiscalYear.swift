internal import Statistics

/// A year that spans two calendar years, as offices write it: `2019-20`, `2019/20`, `2019-2020`, `FY 2019-20`.
struct FiscalYear {
  let period: Period
  /// Whether the text can be nothing else: `2009-10` alone may be October.
  let isCertain: Bool

  /// Reads a text with plain digits and hyphens; `nil` if it is none.
  init?(_ text: String) {
    var body = text.lowercased().trimmingBlanks()
    var isNamed = false
    for word in ["fiscal year", "financial year", "f.y.", "fy", "season", "exercice", "ejercicio"] where body.hasPrefix(word) {
      body = String(body.dropFirst(word.count)).trimmingBlanks()
      isNamed = true
    }
    for word in ["年度", "财年"] where body.hasSuffix(word) {
      body = String(body.dropLast(word.count)).trimmingBlanks()
      isNamed = true
    }
    let parts = body.split(whereSeparator: { "-/–—‐\u{2011}".contains($0) }).map { String($0).trimmingBlanks() }
    guard parts.count == 2, parts[0].utf8.count == 4, let first = Int(parts[0]), (1500...2300).contains(first),
      let second = Int(parts[1]), parts[1].allSatisfy(\.isASCIIDigit)
    else { return nil }
    switch parts[1].utf8.count {
    case 4:
      guard second == first + 1 else { return nil }
      isCertain = true
    case 2:
      guard second == (first + 1) % 100 else { return nil }
      isCertain = isNamed || second > 12 || second == 0
    default: return nil
    }
    period = .fiscalYear(first)
  }
}
