internal import Diagnostics
internal import Statistics

/// Finds the tables of a grid: titles above, a header of one or more rows, figures, notes below.
struct TableSearch {
  let grid: Grid
  let form: Table.Form
  /// How many fields a row of a text has that has more or fewer than the others.
  let fieldCounts: [Int32: Int]

  /// Where a table is in the grid.
  private struct Extent {
    var title: [Int]
    var header: ClosedRange<Int>?
    /// Rows below the header that say more of each column.
    var attributes: [Int]
    var rows: [Int32]
    /// Rows among them that have nothing but a name with a unit.
    var headings: [Int]
    var notes: [Int]
    /// The row after it.
    var end: Int
  }

  init(_ text: TextGrid) {
    grid = text.grid
    form = .delimited(text.delimiter)
    fieldCounts = text.fieldCounts
  }

  init(_ sheet: Grid) {
    grid = sheet
    form = .sheet
    fieldCounts = [:]
  }

  /// The tables from above downwards.
  func tables(_ diagnostics: inout DiagnosticList) -> [Table] {
    var tables: [Table] = []
    var start = 0
    while start < grid.rowCount {
      guard let found = next(from: start, hasEarlier: !tables.isEmpty, &diagnostics) else { break }
      tables += table(found).sideBySide(titles: found.title)
      start = found.end
    }
    return tables
  }

  private func look(_ row: Int, _ column: Int) -> CellLook { CellLook(grid, row, column) }

  private func looks(_ row: Int) -> [CellLook] { CellLook.row(row, of: grid) }

  private func filled(_ row: Int) -> Int { (0..<grid.columnCount).count { !grid.cell(row, $0).isEmpty } }

  func texts(_ row: Int) -> [String] {
    (0..<grid.columnCount).map { grid.text(row, $0) }
  }

  // MARK: Rows

  private func next(
    from start: Int, hasEarlier: Bool, _ diagnostics: inout DiagnosticList
  ) -> Extent? {
    let figures = firstFigures(from: start)
    if figures == nil, hasEarlier { return nil }
    let limit = figures ?? grid.rowCount
    // Rows that describe the columns are between header and figures.
    let described = (start..<limit).reversed().prefix { TableWords.describesColumns(label($0)) }
    let end = described.count > 1 ? limit - described.count : limit
    let header = header(from: start, to: end > start ? end : limit, hasFigures: figures != nil)
    var firstRow = header.map { $0.upperBound + 1 } ?? limit
    let attributes = header.map { rowsOfAttributes(from: $0.upperBound + 1) } ?? []
    firstRow += attributes.count
    guard firstRow <= grid.rowCount, header != nil || figures != nil else { return nil }
    let body = body(from: firstRow, header: header, &diagnostics)
    return Extent(
      title: Array(start..<(header?.lowerBound ?? firstRow)) + body.titles, header: header, attributes: attributes, rows: body.rows,
      headings: body.headings, notes: body.notes,
      end: max(body.end, firstRow))
  }

  /// The first row that can only be one of figures: it has a number that is no year, and so have the rows below it.
  private func firstFigures(from start: Int, to end: Int? = nil) -> Int? {
    var weak: Int?
    for row in start..<(end ?? grid.rowCount) {
      let looks = looks(row)
      let numbers = looks.indices.filter { looks[$0] == .number }
      guard !numbers.isEmpty, !numbersParts(row), looks.count(where: { $0 != .empty }) > 1 else { continue }
      let following = ((row + 1)..<min(grid.rowCount, row + 6)).filter { filled($0) > 1 }.prefix(2)
      let isBorneOut = following.allSatisfy { next in
        numbers.contains { column in
          let other = look(next, column)
          return other == .number || other == .missing || other == .year
        }
      }
      if isBorneOut { return row }
      weak = weak ?? row
    }
    return weak
  }

  /// The rows that name the columns, between titles and figures.
  private func header(from start: Int, to limit: Int, hasFigures: Bool) -> ClosedRange<Int>? {
    if limit > start + 1, numbersParts(limit - 1) {
      var first = limit - 2
      while first > start, !grid.followsGap(row: first), isSpan(first - 1, over: first) { first -= 1 }
      return first...(limit - 1)
    }
    let width = hasFigures ? (0..<grid.columnCount).count { column in isUsed(column, from: limit) } : grid.columnCount
    let least = max(2, (width + 1) / 2)
    func isHeader(_ row: Int) -> Bool { !looks(row).contains(.number) }
    // Titles that fill several cells are above other titles; a header is not.
    let candidates = (start..<limit).filter { filled($0) >= least && isHeader($0) && !isTitle($0) }
    let lastTitle = (start..<limit).last { filled($0) == 1 && !grid.cell($0, 0).isEmpty }
    guard var first = candidates.first(where: { hasFigures && $0 > lastTitle ?? -1 }) ?? candidates.first else {
      // A header of which only the columns of figures have names: no name, and above it none either.
      var row = limit
      while row > start, !grid.followsGap(row: row), look(row - 1, 0) == .empty, isHeader(row - 1), filled(row - 1) > 0 { row -= 1 }
      return row < limit ? row...(limit - 1) : nil
    }
    var last = first
    // Merged cells above, which name several columns at once.
    while first > start, !grid.followsGap(row: first), isSpan(first - 1, over: first) { first -= 1 }
    while last + 1 < limit, continues(first...last, with: last + 1) { last += 1 }
    return toldApart(first...last, from: start)
  }

  private func isUsed(_ column: Int, from row: Int) -> Bool {
    (row..<min(grid.rowCount, row + 20)).contains { !grid.cell($0, column).isEmpty }
  }

  /// Whether a row is a title, a unit or a source: one text, or one that says so.
  private func isTitle(_ row: Int) -> Bool {
    let texts = texts(row).filter { !$0.isEmpty }
    if texts.count == 1 && grid.columnCount > 1 || isTitleWithUnit(row) { return true }
    // Among other names of columns `unit` is one of them.
    guard let first = texts.first, texts.count < 3 || HeaderWords.meaning(of: first) == nil else { return false }
    return TableWords.opensPreamble(first)
  }

  /// Whether a row is a title with, at its other end, the unit of the whole table in brackets.
  private func isTitleWithUnit(_ row: Int) -> Bool {
    let texts = texts(row).filter { !$0.isEmpty }
    guard texts.count == 2, grid.columnCount > 2, !grid.cell(row, 0).isEmpty, let last = texts[1].last, ")）]】".contains(last) else {
      return false
    }
    return UnitPhrase(known: String(texts[1].dropFirst().dropLast())) != nil
  }

  /// Whether a row above a header names groups of its columns.
  private func isSpan(_ row: Int, over header: Int) -> Bool {
    let looks = looks(row)
    let count = looks.count { $0 != .empty }
    guard count > 0, !isTitleWithUnit(row), !looks.contains(.number),
      !texts(row).contains(where: { !$0.isEmpty && TableWords.opensPreamble($0) })
    else {
      return false
    }
    // What stands in the first column alone is a title, and what is merged over all of it too.
    if count == 1,
      looks[0] != .empty || grid.merges.contains(where: { $0.rows.contains(row) && $0.columns.count == grid.columnCount })
    {
      return false
    }
    let below = self.looks(header)
    let isOfPeriods = below.indices.dropFirst().allSatisfy { [.empty, .period, .year].contains(below[$0]) }
    let periods = below.indices.filter { below[$0] == .period || below[$0] == .year }
    let areOnce = Set(periods.map { grid.text(header, $0) }).count == periods.count
    if count == 1, let text = texts(row).first(where: { !$0.isEmpty }), isUnitOfTable(text, row, over: header, areOnce: areOnce) {
      return false
    }
    let areYearsOverMonths =
      looks[0] == .empty && looks.allSatisfy { $0 == .empty || $0 == .year }
      && PeriodPartText.kind(of: texts(header).dropFirst().filter { !$0.isEmpty }) != nil
    return below[0] == .empty || below.contains(.empty) || isOfPeriods && looks[0] == .empty || areYearsOverMonths
  }

  /// Whether a row belongs to the header above it: it names what has no name, or tells apart what has the same.
  private func continues(_ header: ClosedRange<Int>, with row: Int) -> Bool {
    let looks = looks(row)
    if numbersParts(row) { return !grid.followsGap(row: row) }
    guard !looks.contains(.number), !looks.contains(.missing), looks.count(where: { $0 != .empty }) > 0, !grid.followsGap(row: row)
    else { return false }
    // Names of the first columns under a row of periods: `Geolocation` and `Sex`, beside the years.
    if let end = (1..<grid.columnCount).first(where: { [.year, .period].contains(look(header.upperBound, $0)) }),
      (end..<grid.columnCount).allSatisfy({ [.year, .period].contains(look(header.upperBound, $0)) && grid.cell(row, $0).isEmpty }),
      (0..<end).contains(where: { grid.cell(header.upperBound, $0).isEmpty && HeaderWords.meaning(of: grid.text(row, $0)) != nil })
    {
      return true
    }
    // The lower of two names in a corner: `TIME` over the periods, `GEO` over the places.
    if filled(row) == 1, look(row, 0) != .empty, case .period? = HeaderWords.meaning(of: grid.text(header.upperBound, 0)),
      let below = HeaderWords.meaning(of: grid.text(row, 0)), below != .period(.whole)
    {
      return true
    }
    if repeatsNames(row, below: header.upperBound) { return true }
    let names = HeaderLevels.spread(header.map { texts($0) }, grid, header)
    let isOneAbove = look(row, 0) != .empty && names[0].contains { !$0.isEmpty } && !isMergedDown(header.upperBound, 0)
    if isOneAbove { return false }
    let above = (1..<grid.columnCount).map { names[$0] }
    let hasNameless = header.contains { row in (1..<grid.columnCount).contains { grid.cell(row, $0).isEmpty } }
    return (hasNameless || Set(above).count < above.count)
      && looks.dropFirst().count(where: { $0 != .empty }) * 2 >= looks.count - 1
      || isMergedDown(header.upperBound, 0)
  }

  /// What names a row: the first of its cells that is not empty, among the first two.
  private func label(_ row: Int) -> String { (0..<min(2, grid.columnCount)).map { grid.text(row, $0) }.first { !$0.isEmpty } ?? "" }

  /// The rows below a header that say more of each column: first cells such as Unit, Series Type, Series ID.
  private func rowsOfAttributes(from first: Int) -> [Int] {
    var rows: [Int] = []
    for row in first..<grid.rowCount {
      guard TableWords.describesColumns(label(row)) else {
        return rows.count > 1 || rows.contains { TableWords.identifiesColumns(label($0)) } ? rows : []
      }
      rows.append(row)
    }
    return []
  }

  private func isMergedDown(_ row: Int, _ column: Int) -> Bool {
    grid.merges.contains { $0.columns.contains(column) && $0.rows.contains(row) && $0.rows.upperBound > row }
  }

  /// The rows of figures, and the notes below them.
  private func body(
    from first: Int, header: ClosedRange<Int>?, _ diagnostics: inout DiagnosticList
  ) -> (titles: [Int], rows: [Int32], headings: [Int], notes: [Int], end: Int) {
    var rows: [Int32] = []
    rows.reserveCapacity(grid.rowCount - first)
    var titles: [Int] = []
    var notes: [Int] = []
    var headings: [Int] = []
    var end = grid.rowCount
    let labels = columnOfLabels(from: first)
    let foot = (first..<grid.rowCount).last { row in texts(row).count { !$0.isEmpty } > 1 } ?? first
    for row in first..<grid.rowCount {
      if rows.isEmpty, notes.isEmpty, header != nil, numbersColumns(row) {
        diagnostics.note(grid.location(row: row), "the row only numbers the columns and is left out")
        continue
      }
      let count = fieldCounts[Int32(truncatingIfNeeded: row)]
      let mayBeginTable = !rows.isEmpty && (grid.followsGap(row: row) || filled(row - 1) == 1)
      if count == nil, notes.isEmpty, !mayBeginTable, holdsDigits(row) {
        rows.append(Int32(truncatingIfNeeded: row))
        continue
      }
      // Blanks alone are nothing.
      if texts(row).allSatisfy(\.isEmpty) { continue }
      let isLone =
        (grid.columnCount > 1 && filled(row) == 1)
        && (count != nil || grid.cell(row, labels).isEmpty || TableWords.opensNote(grid.text(row, labels))
          // Below the last figures, behind a gap, there are no more places.
          || row > foot && !rows.isEmpty && (grid.followsGap(row: row) || !notes.isEmpty || isNumbered(grid.text(row, labels))))
      // Right below the header a measure with its unit names what all rows are figures of.
      if rows.isEmpty, notes.isEmpty, filled(row) == 1, let text = texts(row).first(where: { !$0.isEmpty }),
        HeaderPhrase(text).unit != nil
      {
        titles.append(row)
        continue
      }
      // Below a note, short rows of words are notes too.
      let isShort = count.map { $0 < grid.columnCount } ?? false
      let isOfWords =
        !notes.isEmpty && grid.columnCount > 3 && filled(row) == 2
        && looks(row).allSatisfy { $0 == .empty || $0 == .text || $0 == .missing }
      if isLone || isOfWords && !rows.isEmpty || !rows.isEmpty && isNumberedNote(row)
        || (!notes.isEmpty && (filled(row) == 1 || isShort && !rows.isEmpty && !looks(row).contains(.number)))
      {
        notes.append(row)
        continue
      }
      if mayBeginTable, isNewHeader(row) {
        // What stands right above it is its title.
        end = row
        while let last = notes.last, last == end - 1 {
          notes.removeLast()
          end = last
        }
        while let last = rows.last, Int(last) == end - 1, filled(end - 1) == 1 {
          rows.removeLast()
          end -= 1
        }
        break
      }
      if let first = texts(row).first(where: { !$0.isEmpty }), !rows.isEmpty, TableWords.opensNote(first),
        !looks(row).contains(.number)
      {
        notes.append(row)
        continue
      }
      // A lone text between figures is no note below them.
      for note in notes {
        // A text with fewer fields than the header; right below the header it names the rows.
        if !rows.isEmpty, fieldCounts[Int32(truncatingIfNeeded: note)] != nil {
          diagnostics.addRagged(grid.location(row: note), fields: 1, of: grid.columnCount)
        } else {
          let text = texts(note).first { !$0.isEmpty } ?? ""
          if !rows.isEmpty, HeaderPhrase(text).unit?.isKnown == true { headings.append(note) }
          diagnostics.note(grid.location(row: note), "“\(text.prefix(60))” is the only text in its row and is read as a heading")
        }
      }
      notes.removeAll()
      if let count {
        diagnostics.addRagged(grid.location(row: row), fields: count, of: grid.columnCount)
      } else if isHeadingWithUnit(row), !rows.isEmpty {
        headings.append(row)
      } else {
        rows.append(Int32(truncatingIfNeeded: row))
      }
    }
    return (titles, rows, headings, notes, end)
  }

  /// The column that names the rows: the first, or the second where the first has codes that not all of them have.
  private func columnOfLabels(from first: Int) -> Int {
    guard grid.columnCount > 2 else { return 0 }
    let rows = (first..<min(grid.rowCount, first + 60)).filter { filled($0) > 2 }
    let isText = rows.allSatisfy { look($0, 1) == .text } && rows.count > 2
    return isText && rows.allSatisfy { look($0, 0) == .text || look($0, 0) == .empty } ? 1 : 0
  }

  /// Whether a cell behind the first begins with a digit.
  private func holdsDigits(_ row: Int) -> Bool {
    (1..<max(1, grid.columnCount)).contains { column in
      let cell = grid.cell(row, column)
      return !cell.isEmpty && (0x30...0x39).contains(grid.bytes[cell.range.lowerBound])
    }
  }

  /// Whether another table begins: after a gap or a title, with names over its columns.
  private func isNewHeader(_ row: Int) -> Bool {
    guard filled(row) > 1 else { return false }
    let looks = looks(row)
    guard !looks.contains(.number), !looks.contains(.missing), row + 1 < grid.rowCount else { return false }
    let named = looks.dropFirst().count { $0 != .empty }
    return named >= 1 && firstFigures(from: row + 1, to: min(grid.rowCount, row + 5)) != nil
  }

  // MARK: Tables

  private func table(_ found: Extent) -> Table {
    let used = (0..<grid.columnCount).filter { column in
      (found.header.map { $0.contains { !grid.cell($0, column).isEmpty } } ?? false)
        || found.rows.contains { !grid.cell(Int($0), column).isEmpty }
    }
    let columns = used.isEmpty ? Array(0..<grid.columnCount) : used
    let rows = found.header.map(Array.init) ?? []
    let names =
      found.header.map { HeaderLevels.spread(rows.map { texts($0) }, grid, $0) } ?? Array(repeating: [], count: grid.columnCount)
    let isRowOfUnits = HeaderLevels.endsInUnits(names)
    let units = found.attributes.filter { TableWords.describesUnit(label($0)) }
    let levels = columns.map { column in
      let isLabel = column == 0 || column == 1 && units.contains { grid.text($0, 0).isEmpty }
      let unit = isLabel ? "" : units.map { grid.text($0, column) }.filter { !$0.isEmpty }.joined(separator: " ")
      let named = HeaderLevels.withUnitOfGroup(isRowOfUnits ? HeaderLevels.withUnitInBrackets(names[column]) : names[column])
      let isSaidAbove = unit.isEmpty || HeaderPhrase(HeaderLevels.joined(named)).unit != nil
      return named + (isSaidAbove ? [] : ["(\(unit))"])
    }
    let told = Self.withPeriodsOfBlocks(toldApart(levels, of: columns, by: found.attributes))
    let places = columns.map { column in
      (row: rows.first { !grid.cell($0, column).isEmpty } ?? rows.last ?? Int(found.rows.first ?? 0), column: column)
    }
    var table = Table(
      grid: grid, form: form, columns: columns, rows: found.rows, header: told.map(HeaderLevels.joined), levels: told,
      headerGrid: grid, headerPlaces: places)
    if let row = found.attributes.first(where: { TableWords.saysFrequency(label($0)) }) {
      table.frequencies = columns.map { grid.text(row, $0) }
    }
    table = table.withFlagsBesideFigures()
    table.preamble = found.title.map { texts($0) }
    table.unitHeadings = found.headings.map { row in
      UnitHeading(row: Int32(truncatingIfNeeded: row), text: texts(row).first { !$0.isEmpty } ?? "")
    }
    table.noteLocation = found.notes.first.map { grid.location(row: $0) }
    table.notes = found.notes.map { note in
      let texts = texts(note).filter { !$0.isEmpty }
      let isSign = texts.count == 2 && texts[0].count < 4 && !texts[0].contains(where: \.isNumber)
      return texts.joined(separator: isSign ? " = " : " ")
    }
    return table
  }
}
