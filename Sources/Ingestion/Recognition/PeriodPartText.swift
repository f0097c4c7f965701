internal import Statistics

/// A part of a year that is written without its year: `Jan`, 三月, `Q2`, `1. Quartal`, `KW 7`, 上半年.
enum PeriodPartText {
  /// What a text names a part of a year in; `nil` if it names none.
  static func kind(_ text: String) -> HeaderWords.PeriodPart? {
    let lower = text.lowercased().trimmingBlanks()
    if PlaceWords.isMonth(lower) { return .month }
    guard lower.contains(where: \.isNumber) || lower.contains("季") || lower.contains("半年") || PeriodWords.namesPart(lower),
      !isYear(lower),
      let period = period(year: "2001", part: lower, .whole)
    else { return nil }
    switch period.frequency {
    case .quarter: return .quarter
    case .half: return .half
    case .week: return .week
    default: return nil
    }
  }

  private static func isYear(_ text: String) -> Bool { text.filter(\.isNumber).count >= 4 }

  /// What all of some texts name parts of a year in; `nil` if one does not, or there are fewer than two.
  static func kind(of texts: [String]) -> HeaderWords.PeriodPart? {
    guard texts.count > 1, let first = texts.first.flatMap(kind), texts.allSatisfy({ kind($0) == first }) else { return nil }
    return first
  }

  /// The period of a year and a part of it; `nil` if they make none.
  static func period(year: String, part: String, _ kind: HeaderWords.PeriodPart) -> Period? {
    guard let whole = PeriodWords.period(year), whole.frequency == .year else { return nil }
    if part.isEmpty { return whole }
    let letter =
      switch kind {
      case .month, .whole: "M"
      case .quarter: "Q"
      case .half: "S"
      case .week: "W"
      }
    // One run of digits is a number; 1-2月 is two months and no December.
    let digits = part.filter(\.isNumber)
    if kind != .whole, let number = Int(digits), part.contains(digits), part.count <= digits.count + 2 {
      let form = kind == .month || kind == .week ? (number < 10 ? "0\(number)" : "\(number)") : "\(number)"
      return try? Period(sdmx: "\(whole.year)-\(letter)\(form)")
    }
    return PeriodWords.period("\(whole.year)年\(part)") ?? PeriodWords.period("\(part) \(whole.year)")
  }
}
