internal import Statistics

/// A header that names a period: alone (`2021`, `2021年`, `2021Q1`) or with what is measured (`GDP 2021`, `2021年GDP（亿元）`, `population_2020`).
struct HeaderPeriod: Hashable {
  var period: Period
  /// What else the header says; empty if nothing.
  var rest: String

  /// Reads a header; its unit, if it has one, stays with the rest: `GDP 2020 (bn yuan)` gives 2020 and `GDP (bn yuan)`.
  init?(header: String) {
    if let found = Self(header) {
      self = found
      return
    }
    let phrase = HeaderPhrase(header)
    guard phrase.unit != nil, let found = Self(phrase.name) else { return nil }
    self.init(period: found.period, rest: found.rest + header.dropFirst(phrase.name.count))
  }

  private init?(_ header: String) {
    if let period = PeriodWords.period(header) {
      self.init(period: period, rest: "")
      return
    }
    // World Bank: `2021 [YR2021]`; R: `X2021`.
    if let bracket = header.firstIndex(of: "["), let period = PeriodWords.period(String(header[..<bracket])) {
      self.init(period: period, rest: "")
      return
    }
    if header.count == 5, header.first == "X" || header.first == "x" || header.first == "Y" || header.first == "y",
      let period = PeriodWords.period(String(header.dropFirst()))
    {
      self.init(period: period, rest: "")
      return
    }
    let characters = Array(header)
    for length in stride(from: min(12, characters.count - 1), through: 4, by: -1) {
      let head = String(characters[..<length])
      let tail = String(characters[(characters.count - length)...])
      if Self.isWhole(characters[length - 1], characters[length]), let period = PeriodWords.period(head) {
        self.init(period: period, rest: Self.trimmed(String(characters[length...])))
        return
      }
      let cut = characters.count - length
      if Self.isWhole(characters[cut], characters[cut - 1]), let period = PeriodWords.period(tail) {
        self.init(period: period, rest: Self.trimmed(String(characters[..<cut])))
        return
      }
    }
    return nil
  }

  private init(period: Period, rest: String) {
    self.period = period
    self.rest = rest
  }

  /// A period does not end between two digits, nor between two letters of one word.
  private static func isWhole(_ inside: Character, _ outside: Character) -> Bool {
    if inside.isWholeNumber, outside.isWholeNumber || outside == "." || outside == "=" || outside == "-" || outside == "/" {
      return false
    }
    if inside.isASCII, inside.isLetter, outside.isASCII, outside.isLetter { return false }
    return true
  }

  private static func trimmed(_ text: String) -> String {
    let marks: Set<Character> = [" ", "_", "-", ",", "，", ":", "：", "/", ".", "、", "–", "—"]
    var rest = text[...]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
