internal import Statistics

/// The periods of a column in which a year is written once, and below it only parts of it: `2018`, `November`, `December`, `2019`, `January`; or
/// `2018年11月`, `12月`.
struct CarriedYears {
  /// For each row its period; `nil` for one that only has the year of those below it.
  let periods: [Period?]
  /// How firmly the figures of a row are known, where a mark on its period says so.
  let statuses: [Status?]

  /// Reads a column; `nil` unless all of its texts are years, periods or parts of years, which go forwards below each year.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - column: The column of periods.
  ///   - symbols: Its texts.
  ///   - figures: The columns of figures: a row without any is a heading.
  init?(_ table: Table, _ column: Int, _ symbols: SymbolColumn, figures: [Int]) {
    guard Self.isOne(symbols.texts) else { return nil }
    let whole = symbols.texts.map { MarkedPeriod($0) }
    let parts = symbols.texts.map { Part($0) }
    var periods: [Period?] = []
    var statuses: [Status?] = []
    var last: Period?
    for row in 0..<table.rowCount {
      let id = symbols[row]
      if let marked = whole[id] {
        let isHeading =
          marked.period.frequency == .year && !figures.contains { $0 != column && !table.cell(row, $0).isEmpty }
        last = marked.period
        periods.append(isHeading ? nil : marked.period)
        statuses.append(marked.status)
      } else if let part = parts[id], let before = last,
        let period = PeriodPartText.period(year: "\(before.year)", part: part.text, part.kind),
        before.frequency == .year || period.frequency == before.frequency && period > before
      {
        last = period
        periods.append(period)
        statuses.append(part.status)
      } else {
        return nil
      }
    }
    (self.periods, self.statuses) = (periods, statuses)
  }

  /// Whether texts, in the order of their first rows, can be such a column: years or periods, and at least two parts of one kind.
  static func isOne(_ texts: [String]) -> Bool {
    guard let first = texts.first, MarkedPeriod(first) != nil else { return false }
    var kinds: Set<HeaderWords.PeriodPart> = []
    var parts = 0
    for text in texts where MarkedPeriod(text) == nil {
      guard let part = Part(text) else { return false }
      kinds.insert(part.kind)
      parts += 1
    }
    return parts > 1 && kinds.count == 1
  }

  /// A part of a year, with the mark behind it: `January (r)`.
  private struct Part {
    var text: String
    var kind: HeaderWords.PeriodPart
    var status: Status?

    init?(_ text: String) {
      if let kind = PeriodPartText.kind(text) {
        (self.text, self.kind) = (text, kind)
        return
      }
      guard text.last == ")" || text.last == "）", let open = text.lastIndex(where: { "(（".contains($0) }) else { return nil }
      let before = String(text[..<open]).trimmingBlanks()
      let inside = String(text[text.index(after: open)...].dropLast())
      guard let kind = PeriodPartText.kind(before), let status = StatusWords.status(inside) else { return nil }
      (self.text, self.kind, self.status) = (before, kind, status)
    }
  }
}
