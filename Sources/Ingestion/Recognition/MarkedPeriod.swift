internal import Statistics

/// A period with what offices write behind it: `2016*`, `2023p`, `2023 (prov.)`, `2023（初步核算）`, `2022¹`.
struct MarkedPeriod: Hashable {
  var period: Period
  /// How firmly its figures are known, where the mark says so.
  var status: Status?
  /// The mark, as it is written; empty if there is none.
  var mark = ""

  /// Reads a text; `nil` if it names no period, or more than a period and a mark.
  init?(_ text: String, order: PeriodWords.DateOrder? = nil, notation: PeriodWords.Notation = .everyday) {
    func period(_ text: String) -> Period? {
      PeriodWords.period(text, order: order ?? PeriodWords.order(text) ?? .unknown, notation: notation)
    }
    if let (before, note) = Self.noteBehindYear(text), let found = period(before) {
      (self.period, mark) = (found, note)
      return
    }
    if let found = period(text) {
      self.period = found
      return
    }
    var rest = text.trimmingBlanks()
    // The letter of a note whose brackets are raised.
    if rest.last == "⁾", let open = rest.lastIndex(of: "⁽") {
      mark = String(rest[rest.index(after: open)...].dropLast())
      rest = String(rest[..<open]).trimmingBlanks()
    }
    // Signs that refer to notes.
    while let last = rest.last, CellMarks.isReference(String(last)) {
      mark.insert(last, at: mark.startIndex)
      rest = String(rest.dropLast()).trimmingBlanks()
    }
    if let found = period(rest) {
      self.period = found
      return
    }
    // The number of a note, raised in print: `2015 1`.
    if let blank = rest.lastIndex(of: " "), case let number = rest[rest.index(after: blank)...], number.count == 1,
      number.allSatisfy(\.isASCIIDigit), rest[..<blank].count == 4, let found = period(String(rest[..<blank]))
    {
      self.period = found
      mark = number + mark
      return
    }
    if let (before, inside) = Self.brackets(rest) {
      let isNote = inside.count <= 2 && inside.allSatisfy { $0.isASCIIDigit || CellMarks.isReference(String($0)) || $0.isLetter }
      let status = StatusWords.status(inside)
      guard status != nil || isNote, let found = period(before) ?? (before.hasSuffix("年") ? nil : period(before + "年")) else {
        return nil
      }
      (self.period, self.status) = (found, status)
      mark = inside + mark
      return
    }
    let letters = String(rest.reversed().prefix { $0.isLetter || $0 == "." }.reversed())
    let before = String(rest.dropLast(letters.count)).trimmingBlanks()
    guard !letters.isEmpty, before.last.map({ $0.isWholeNumber || $0 == "-" }) ?? false, let status = StatusWords.status(letters),
      let found = period(before)
    else { return nil }
    (self.period, self.status) = (found, status)
    mark = letters + mark
  }

  /// A period, and the number of a note behind it whose bracket nobody opened: `20221)`, which without its bracket could be a month, `2022 1)`.
  private static func noteBehindYear(_ text: String) -> (before: String, note: String)? {
    guard let (before, note) = CellMarks.noteBehindBracket(text.trimmingBlanks()) else { return nil }
    if before.isEmpty, (5...6).contains(note.count), note.allSatisfy(\.isASCIIDigit) {
      return (String(note.prefix(4)), String(note.dropFirst(4)))
    }
    return note.count < 3 && !before.isEmpty ? (before.trimmingBlanks(), note) : nil
  }

  private static func brackets(_ text: String) -> (before: String, inside: String)? {
    for (open, close) in [("(", ")"), ("（", "）"), ("[", "]"), ("〔", "〕")] as [(Character, Character)] where text.last == close {
      guard let start = text.lastIndex(of: open), start > text.startIndex else { continue }
      return (String(text[..<start]).trimmingBlanks(), String(text[text.index(after: start)...].dropLast()).trimmingBlanks())
    }
    return nil
  }
}
