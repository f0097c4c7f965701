internal import Languages
internal import Statistics

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
    // A unit and nothing else; one word that may be what is counted is a name.
    if let phrase = UnitPhrase(known: header), let whole = phrase.unit {
      if let counted = Self.nameOfUnit(header, phrase) {
        (name, unit) = (counted, phrase)
        return
      }
      if phrase.multiplier != 0 || whole.kind == .currency || whole.kind == .percent {
        (name, unit) = ("", phrase)
        return
      }
    }
    if let (before, inside) = Self.trailingBrackets(header), Self.takeBrackets(before, inside, &self) { return }
    if let before = Self.beforePercentSign(header) {
      name = before
      unit = UnitPhrase("%")
      return
    }
    for separator in [",", "，", ":", "：", "/", ";", "、"] {
      guard let range = header.range(ofLast: separator), !Self.isWithinNumber(header, range) else { continue }
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

  /// What a header names that is a unit and nothing else, where the unit is what is measured too: `Jobs (thousand)` counts jobs, and the
  /// figures below `Tonnes` are an amount. Money and shares are those of something that is named elsewhere.
  private static func nameOfUnit(_ header: String, _ phrase: UnitPhrase) -> String? {
    switch phrase.unit?.kind {
    case .count where phrase.multiplier != 0:
      guard phrase.unit?.id != "NUMBER", let (before, _) = trailingBrackets(header) else { return nil }
      return before
    case .quantity where phrase.multiplier == 0:
      // One letter may be short for anything, and days and years are times.
      let isWord = header.count > 2 && header.allSatisfy { $0.isLetter || $0 == " " }
      return isWord && header.first?.isASCII == true && !["DAY", "YEAR", "YEAR_OLD"].contains(phrase.unit?.id) ? header : nil
    default: return nil
    }
  }

  /// Reads the text in brackets at the end of a header; `false` if it belongs to the name.
  private static func takeBrackets(_ before: String, _ inside: String, _ header: inout HeaderPhrase) -> Bool {
    if let phrase = UnitPhrase(known: inside) {
      // What an index is relative to belongs to its name.
      if !UnitPhrase.isIndexBase(inside) { header.name = before }
      header.unit = phrase
      return true
    }
    // “GDP (constant 2015 US$)” and “Exports (% of GDP)” are measured in dollars and percent, but the words belong to the name.
    if let phrase = qualifiedUnit(inside) {
      header.unit = phrase
      return true
    }
    // “Employment (women, thousand)” is measured in thousands; the other word belongs to the name.
    for separator: Character in [",", "，", ";", "；", "、"] {
      guard let mark = inside.lastIndex(of: separator), !isWithinNumber(inside, mark) else { continue }
      let (first, last) = (String(inside[..<mark]).trimmingBlanks(), String(inside[inside.index(after: mark)...]).trimmingBlanks())
      for (unit, rest) in [(last, first), (first, last)]
      where UnitPhrase(partlyKnown: rest) == nil && UnitPhrase(known: rest) == nil {
        guard let phrase = UnitPhrase(known: unit) else { continue }
        (header.name, header.unit) = (before + header.name.dropFirst(before.count).replacing(inside, with: rest), phrase)
        return true
      }
    }
    guard let phrase = UnitPhrase(partlyKnown: inside) else { return false }
    (header.name, header.unit) = (before, phrase)
    return true
  }

  /// Whether a mark parts the digits of one number: 1,000.
  private static func isWithinNumber(_ text: String, _ mark: String.Index) -> Bool {
    let next = text.index(after: mark)
    return mark > text.startIndex && next < text.endIndex && text[text.index(before: mark)].isNumber && text[next].isNumber
  }

  /// The one unit of money, or the percent sign, among words that only say at which prices and of which whole.
  private static func qualifiedUnit(_ words: String) -> UnitPhrase? {
    if words.hasPrefix("%") || words.hasSuffix("%") { return UnitPhrase("%") }
    let kept = words.split(whereSeparator: { " ,，".contains($0) }).filter { word in
      !qualifiers.contains(word.lowercased()) && !(word.count == 4 && word.allSatisfy(\.isNumber))
    }
    guard !kept.isEmpty, let phrase = UnitPhrase(known: kept.joined(separator: " ")), phrase.unit?.kind == .currency else {
      return nil
    }
    return phrase
  }

  /// Words that say how money is counted and change no power of ten.
  private static let qualifiers: Set<String> = [
    "constant", "current", "real", "nominal", "price", "prices", "chained", "chain-linked", "linked", "volume", "volumes", "market",
    "basic",
    "base", "year", "international", "ppp", "ppps", "at", "in", "of", "purchasers'", "purchasers’", "purchaser", "seasonally",
    "adjusted",
    "annual", "annualised", "annualized", "rate", "rates", "sa", "nsa", "saar", "adj.", "exchange", "local", "currency", "lcu",
    "gross", "net", "total",
    "jeweilige", "preise", "preisen", "aux", "prix", "courants", "constants", "当年价", "当年价格", "现价", "不变价", "可比价", "可比价格",
  ]

  /// `同比%`, `增速±%`, `Veränderung in %`: the text before the sign; `nil` if there is none at the end, or nothing before it.
  private static func beforePercentSign(_ header: String) -> String? {
    guard let last = header.last, last == "%" || last == "％" else { return nil }
    var before = header.dropLast()
    let marks: Set<Character> = [" ", "_", "±", "+", "-", "/", "－", "\u{2212}", ",", "，", "、", ":", "："]
    while let last = before.last, marks.contains(last) { before.removeLast() }
    for word in [" in", " en", " em"] where before.lowercased().hasSuffix(word) { before.removeLast(word.count) }
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
      // A box of 1000 is no thousand of boxes.
      if phrase.unit == nil, words[words.count - count].lowercased() == "of" || words[words.count - count - 1].lowercased() == "of"
      {
        return nil
      }
      // `cars per 1000 persons` counts no persons, and `75 percent` is no share called 75.
      let before = words[words.count - count - 1].lowercased()
      if UnitPhrase.perWords.contains(before) || phrase.unit?.kind == .percent && before.allSatisfy(\.isNumber) { return nil }
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
