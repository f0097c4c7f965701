internal import Languages

/// A header as people write it: the name of what is measured, and its unit: `GDP (亿元)`, `GDP, bn yuan`, `Unemployment rate, %`, `gdp_usd_mn`.
struct HeaderPhrase: Hashable {
  /// The name, without the unit.
  var name: String
  /// The unit, if the header names one.
  var unit: UnitPhrase?

  /// Reads a header. Words in brackets or behind a comma that are no known unit stay in the name.
  init(_ text: String) {
    let header = text.trimmingBlanks()
    name = header
    if let (before, inside) = Self.trailingBrackets(header), let phrase = UnitPhrase(known: inside) {
      name = before
      unit = phrase
      return
    }
    // “GDP (constant 2015 US$)” and “Exports (% of GDP)” are measured in dollars and percent, but the words belong to the name.
    if let (_, inside) = Self.trailingBrackets(header), let phrase = Self.qualifiedUnit(inside) {
      unit = phrase
      return
    }
    if let before = Self.beforePercentSign(header) {
      name = before
      unit = UnitPhrase("%")
      return
    }
    for separator in [",", "，", ":", "：", "/", ";", "、"] {
      guard let range = header.range(ofLast: separator) else { continue }
      let before = String(header[..<range]).trimmingBlanks()
      let after = String(header[header.index(after: range)...])
      guard !before.isEmpty, let phrase = UnitPhrase(known: after) else { continue }
      name = before
      unit = phrase
      return
    }
    if let (before, phrase) = Self.trailingWords(header) {
      name = before
      unit = phrase
    }
  }

  /// The one unit of money, or the percent sign, among other words.
  private static func qualifiedUnit(_ words: String) -> UnitPhrase? {
    if words.hasPrefix("%") || words.hasSuffix("%") { return UnitPhrase("%") }
    let money = words.split(separator: " ").compactMap { UnitPhrase(known: String($0)) }.filter { $0.unit?.kind == .currency }
    guard money.count == 1, var phrase = money.first else { return nil }
    for word in words.split(separator: " ") {
      if let power = UnitPhrase(known: String(word)), power.unit == nil { phrase.multiplier += power.multiplier }
    }
    // A price per something is no amount of money.
    return words.lowercased().contains("per ") || words.contains("/") ? nil : phrase
  }

  /// `同比%`, `增速±%`, `Veränderung in %`: the text before the sign; `nil` if there is none at the end, or nothing before it.
  private static func beforePercentSign(_ header: String) -> String? {
    guard let last = header.last, last == "%" || last == "％" else { return nil }
    var before = header.dropLast()
    let marks: Set<Character> = [" ", "_", "±", "+", "-", "/", "－", "\u{2212}", ",", "，", "、", ":", "："]
    while let last = before.last, marks.contains(last) { before.removeLast() }
    for word in [" in", " en"] where before.lowercased().hasSuffix(word) { before.removeLast(word.count) }
    let name = String(before).trimmingBlanks()
    // The top 1% is no share called “the top 1”.
    return name.last.map(\.isNumber) == false ? name : nil
  }

  private static let brackets: [(Character, Character)] = [("(", ")"), ("（", "）"), ("[", "]"), ("【", "】"), ("〔", "〕")]

  private static func trailingBrackets(_ header: String) -> (before: String, inside: String)? {
    for (open, close) in brackets where header.last == close {
      guard let start = header.range(ofLast: open) else { continue }
      let before = String(header[..<start]).trimmingBlanks()
      let inside = String(header[header.index(after: start)...].dropLast())
      return before.isEmpty ? nil : (before, inside)
    }
    return nil
  }

  /// `gdp_usd_mn`, `unemployment rate %`, `revenue bn yuan`: the longest run of last words that is a unit. One last word alone must be a
  /// sign or a code, since `working days` counts no days and `new companies` are companies.
  private static func trailingWords(_ header: String) -> (String, UnitPhrase)? {
    let isSnake = header.contains("_") && !header.contains(" ")
    let words = header.split(whereSeparator: { $0 == " " || $0 == "_" }).map(String.init)
    guard words.count > 1 else { return nil }
    for count in stride(from: min(3, words.count - 1), through: 1, by: -1) {
      let tail = words.suffix(count).joined(separator: " ")
      guard let phrase = UnitPhrase(known: tail) else { continue }
      if count == 1, phrase.unit == nil || !isSign(tail, phrase.unit, isSnake: isSnake) { continue }
      return (words.dropLast(count).joined(separator: " "), phrase)
    }
    return nil
  }

  private static func isSign(_ word: String, _ unit: Unit?, isSnake: Bool) -> Bool {
    guard let unit else { return false }
    if word == "%" || word == "％" { return true }
    switch unit.kind {
    case .currency: return true
    case .percent: return isSnake
    default: return false
    }
  }
}

extension String {
  /// Where a text occurs last.
  fileprivate func range(ofLast mark: Character) -> Index? { lastIndex(of: mark) }
  fileprivate func range(ofLast mark: String) -> Index? { mark.first.flatMap { lastIndex(of: $0) } }
}
