internal import Statistics

/// A header that names a period: alone (`2021`, `2021年`, `2021Q1`) or with what is measured (`GDP 2021`, `2021年GDP（亿元）`, `population_2020`).
struct HeaderPeriod: Hashable {
  var period: Period
  /// What else the header says; empty if nothing.
  var rest: String
  /// How firmly the figures below are known, where a mark behind the period says so.
  var status: Status?
  /// The sign by which the period refers to a note.
  var mark = ""

  /// Reads a header; its unit, if it has one, stays with the rest: `GDP 2020 (bn yuan)` gives 2020 and `GDP (bn yuan)`.
  init?(header: String) {
    if let found = Self(header) {
      self = found
      // A word for periods names nothing that is measured.
      if case .period? = HeaderWords.meaning(of: rest) { rest = "" }
      return
    }
    let phrase = HeaderPhrase(header)
    guard phrase.unit != nil, let found = Self(phrase.name) else { return nil }
    self.init(period: found.period, rest: found.rest + header.dropFirst(phrase.name.count), mark: found.mark)
  }

  /// Reads the rows of a header of which one is a period and nothing else, wherever among them: `Year x Crop`, `2021`, `Wheat`.
  init?(levels: [String]) {
    let levels = levels.reduce(into: [String]()) { if !$1.isEmpty, $0.last != $1 { $0.append($1) } }
    let periods = levels.indices.filter { MarkedPeriod(levels[$0]) != nil }
    guard periods.count == 1, let marked = MarkedPeriod(levels[periods[0]]) else { return nil }
    var others = levels
    others.remove(at: periods[0])
    others.removeAll(where: Self.namesAxes)
    self.init(period: marked.period, rest: HeaderLevels.joined(others), status: marked.status, mark: marked.mark)
    if case .period? = HeaderWords.meaning(of: rest) { rest = "" }
  }

  /// Whether a text names the axes of the rows of a header below it, of which one has the periods: `Ano x Produto`.
  private static func namesAxes(_ text: String) -> Bool {
    let axes = text.split(separator: " x ").map { String($0).trimmingBlanks() }
    return axes.count > 1 && axes.contains { if case .period? = HeaderWords.meaning(of: $0) { true } else { false } }
  }

  private init?(_ header: String) {
    if let marked = MarkedPeriod(header) {
      self.init(period: marked.period, rest: "", status: marked.status, mark: marked.mark)
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
    for length in stride(from: min(16, characters.count - 1), through: 4, by: -1) {
      let head = String(characters[..<length])
      let tail = String(characters[(characters.count - length)...])
      // 1800.0 before a title is its number, and no year.
      if !Self.endsInDecimal(head), Self.isWhole(characters[length - 1], characters[length]),
        let marked = MarkedPeriod(head),
        Self.isLikely(marked.period),
        !Self.isSpan(characters[length...]), !Self.isPartOfDate(Self.trimmed(String(characters[length...])))
      {
        self.init(
          period: marked.period, rest: Self.trimmed(String(characters[length...])), status: marked.status, mark: marked.mark)
        return
      }
      let cut = characters.count - length
      if !Self.endsInDecimal(tail), Self.isWhole(characters[cut], characters[cut - 1]),
        let marked = MarkedPeriod(tail),
        Self.isLikely(marked.period),
        !Self.isSpan(characters[..<cut].reversed()), !Self.isPartOfDate(Self.trimmed(String(characters[..<cut])))
      {
        self.init(
          period: marked.period, rest: Self.trimmed(String(characters[..<cut])), status: marked.status, mark: marked.mark)
        return
      }
    }
    return nil
  }

  init(period: Period, rest: String, status: Status? = nil, mark: String = "") {
    self.period = period
    self.rest = rest
    self.status = status
    self.mark = mark
  }

  /// The one period that a title names, wherever in it; `nil` if it names none or several. The year whose prices or whose level figures are
  /// measured at is not theirs.
  static func inside(_ title: String) -> Period? {
    if let found = HeaderPeriod(header: title), !isBase(found.rest) { return found.period }
    var years: Set<Int> = []
    let characters = Array(title)
    var index = 0
    while index < characters.count {
      guard characters[index].isASCIIDigit else {
        index += 1
        continue
      }
      var end = index
      while end < characters.count, characters[end].isASCIIDigit { end += 1 }
      if end - index == 4, let year = Int(String(characters[index..<end])), (1900...2100).contains(year),
        !isBase(String(characters[yearEnd(characters, end)...].prefix(12)))
      {
        years.insert(year)
      }
      index = end
    }
    return years.count == 1 ? years.first.map { .year($0) } : nil
  }

  /// Whether a text ends in a whole number with a point and a zero behind it.
  private static func endsInDecimal(_ text: String) -> Bool {
    String(text.reversed().drop { !$0.isNumber && !$0.isLetter }.reversed()).hasSuffix(".0")
  }

  /// Where a year ends that may go on as a fiscal one does: 2009/10.
  private static func yearEnd(_ characters: [Character], _ end: Int) -> Int {
    guard end < characters.count, "/-–".contains(characters[end]) else { return end }
    let digits = characters[(end + 1)...].prefix(while: \.isASCIIDigit).count
    return digits == 2 || digits == 4 ? end + 1 + digits : end
  }

  /// Whether another year stands right beside a period, so that both are the ends of a stretch of years: `rate_2007_2024`.
  private static func isSpan(_ beside: some Sequence<Character>) -> Bool {
    let rest = Array(beside)
    let marks = rest.prefix { "_-–—/ ".contains($0) }
    let digits = rest.dropFirst(marks.count).prefix(while: \.isASCIIDigit)
    return marks.count == 1 && digits.count == 4
  }

  /// Whether what is beside a period is one or two digits: those of a day, of which the period would be only the month, and no name.
  private static func isPartOfDate(_ rest: String) -> Bool { (1...2).contains(rest.count) && rest.allSatisfy(\.isASCIIDigit) }

  /// Whether a number beside other words can be a year that offices have figures of: `jobs_1000` names none.
  private static func isLikely(_ period: Period) -> Bool { (1700...2200).contains(period.year) }

  private static func isBase(_ rest: String) -> Bool {
    let lower = rest.lowercased().trimmingBlanks()
    return [
      "=", "＝", "prices", "price", "年价", "年=", "年不变价", "preise", "usd", "us$", "dollars", "ppp", "constant", "chained", "base",
    ].contains(
      where: lower.hasPrefix)
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
