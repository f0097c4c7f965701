internal import Diagnostics
internal import Statistics

/// The periods of the rows of a table in which each period stands alone in a row, above the rows that are about it.
struct PeriodHeadings {
  /// The periods, in the order of the table.
  var periods: [Period]
  /// How firmly the figures below each are known, where a mark behind it says so.
  var statuses: [Status?]
  /// For each row of the table the number of its period.
  var ids: [Int32]
}

extension Table {
  /// Takes rows in which only a period is filled for headings, where the rows below each repeat the names of those below another: `2019`, and
  /// below it all districts; `2020`, and below it all districts again.
  mutating func takePeriodHeadings(_ diagnostics: inout DiagnosticList) {
    guard columnCount > 1, rowCount > 3, !hasPeriodsInHeader else { return }
    var headings = PeriodHeadings(periods: [], statuses: [], ids: [])
    var names: [Set<String>] = []
    var kept: [Int32] = []
    var first: Int?
    for row in 0..<rowCount {
      guard let column = firstFilled(row) else { continue }
      if firstFilled(row, after: column) == nil, let found = HeaderPeriod(header: text(row, column)), found.rest.isEmpty {
        // Two headings above each other are no period of what is below them.
        guard names.last?.isEmpty != true else { return }
        first = first ?? row
        headings.periods.append(found.period)
        headings.statuses.append(found.status)
        names.append([])
        continue
      }
      // Rows above all periods are about none of them.
      guard !names.isEmpty else { return }
      names[names.count - 1].insert(text(row, 0))
      kept.append(rows[row])
      headings.ids.append(Int32(truncatingIfNeeded: headings.periods.count - 1))
    }
    guard let first, headings.periods.count > 1, Set(headings.periods).count == headings.periods.count,
      zip(names, names.dropFirst()).allSatisfy({ one, next in
        let least = min(one.count, next.count)
        return least > 1 && one.intersection(next).count * 10 >= least * 6
      }), !names[0].allSatisfy({ PeriodPartText.kind($0) != nil || MarkedPeriod($0) != nil })
    else { return }
    diagnostics.note(
      location(row: first),
      "periods in rows of their own, such as “\(headings.periods[0].sdmx)”, are read as those of the rows below each"
    )
    rows = kept
    periodHeadings = headings
  }

  /// The first column with something in it in a row.
  private func firstFilled(_ row: Int, after column: Int = -1) -> Int? {
    (column + 1..<columnCount).first { !cell(row, $0).isEmpty }
  }

  /// Whether the header names periods, or a column of them.
  private var hasPeriodsInHeader: Bool {
    header.contains { name in
      if case .period? = HeaderWords.meaning(of: name) { return true }
      return HeaderPeriod(header: name) != nil
    }
  }
}
