internal import Briefings
internal import Drawing
internal import Languages
internal import Statistics

/// Tables of figures, and what their cells have said that must be explained.
struct FigureTables {
  /// A table with its title.
  struct Titled {
    var title: String
    var table: Workbook.Table
    /// Whether a cell of a period is empty.
    var hasEmptyCells: Bool { table.rows.contains { $0.contains(.empty) } }
  }

  private let book: FactBook
  private let language: Language
  private let shorthand: Shorthand
  private var notes: [Note] = []
  private var marks: Set<StatusMark> = []

  init(_ book: FactBook, _ language: Language, _ shorthand: Shorthand) {
    self.book = book
    self.language = language
    self.shorthand = shorthand
  }

  /// Regions in order of appearance; within one the indicators in the order of the data, and their values in order of time.
  func inOrder(_ observations: [Observation]) -> [Observation] {
    var regions: [String: Int] = [:]
    for observation in observations where regions[observation.region] == nil { regions[observation.region] = regions.count }
    let indicators = Dictionary(
      book.dataset.indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func place(_ observation: Observation) -> (Int, Int, Period) {
      (regions[observation.region] ?? 0, indicators[observation.indicator] ?? .max, observation.period)
    }
    return observations.enumerated().sorted { first, second in
      let (one, two) = (place(first.element), place(second.element))
      return one == two ? first.offset < second.offset : one < two
    }.map(\.element)
  }

  // MARK: Sheets

  /// The sheet of a table of figures.
  func sheet(_ table: Titled, number: String, index: Int, subject: String) -> Workbook.Sheet {
    var table = table
    table.table.name = "Table_\(index)"
    return Workbook.Sheet(
      name: number, title: number + language.rules.colon + table.title,
      remarks: [subject, Word.bookOneTable[language], Word.bookBrackets[language]]
        + (table.hasEmptyCells ? [Word.bookEmptyCells[language]] : []),
      table: table.table)
  }

  /// The notes that cells refer to; `nil` if there are none.
  var notesSheet: Workbook.Sheet? {
    guard !notes.isEmpty else { return nil }
    return Workbook.Sheet(
      name: Word.bookNotes[language], title: Word.bookNotes[language], remarks: [Word.bookOneTable[language]],
      table: Workbook.Table(
        name: "Notes", columns: [.init(Word.columnNoteNumber[language], .code), .init(Word.columnNote[language])],
        rows: notes.indices.map { [.text(mark($0)), .text(notes[$0].text[language])] }))
  }

  /// What is written after figures and in place of them; `nil` if nothing is.
  var marksSheet: Workbook.Sheet? {
    let used = StatusMark.all.filter(marks.contains)
    guard !used.isEmpty else { return nil }
    return Workbook.Sheet(
      name: Word.bookMarks[language], title: Word.bookMarks[language], remarks: [Word.bookOneTable[language]],
      table: Workbook.Table(
        name: "Marks", columns: [.init(Word.columnMark[language], .code), .init(Word.columnMeaning[language])],
        rows: used.map { mark in
          let text = mark.standing == .final ? mark.qualifier.sign : shorthand.text(mark.standing)
          return [.text(text), .text((mark.explanation ?? mark.name)[language])]
        }))
  }

  /// Where the figures were published; `nil` if that is not known.
  func sourcesSheet(_ shown: [Observation]) -> Workbook.Sheet? {
    let keys = Set(shown.compactMap(\.source))
    let sources = book.dataset.sources.filter { keys.contains($0.id) }
    guard !sources.isEmpty else { return nil }
    let columns: [Workbook.Column] = [
      .init(Word.columnSource[language], .code), .init(Word.columnTitle[language]), .init(Word.columnPublisher[language]),
      .init(Word.columnReleased[language], .code), .init(Word.columnAddress[language]),
    ]
    return Workbook.Sheet(
      name: Word.bookSources[language], title: Word.bookSources[language], remarks: [Word.bookOneTable[language]],
      table: Workbook.Table(
        name: "Sources", columns: columns,
        rows: sources.map { source in
          [
            .text(source.id), .init(source.title[language]), .init(source.publisher[language]),
            .init(source.published?.name(language: language) ?? ""), .init(source.address ?? ""),
          ]
        }))
  }

  // MARK: Tables of periods

  /// A row of a table with periods across.
  private struct Line: Hashable {
    var region: String
    var indicator: String
    var unit: String
    var kind: ValueKind
    var basis: Growth.Basis?
  }

  /// Levels, and then changes as published, for each length of period that there are.
  mutating func periodTables(_ shown: [Observation]) -> [Titled] {
    let levels = shown.filter(\.isLevel)
    let changes = shown.filter { !$0.isDerived && $0.growth != nil }
    return LengthOfPeriods.allCases.flatMap { length -> [Titled] in
      let title = length.title[language]
      return [
        table(levels.filter { LengthOfPeriods($0.period) == length }, title: title, of: .levels),
        table(
          changes.filter { LengthOfPeriods($0.period) == length },
          title: title + language.rules.colon + language.rules.withinSentence(Word.columnChangePublished[language]), of: .changes),
      ].compactMap(\.self)
    }
  }

  /// What a table's cells hold.
  private enum Content {
    case levels
    case changes
  }

  private mutating func table(_ observations: [Observation], title: String, of content: Content) -> Titled? {
    guard !observations.isEmpty else { return nil }
    var lines: [Line] = []
    var cells: [Line: [Period: Observation]] = [:]
    for observation in observations {
      let line = Line(
        region: observation.region, indicator: observation.indicator, unit: observation.unit, kind: observation.kind,
        basis: content == .changes ? observation.growth?.basis : nil)
      if cells[line] == nil { lines.append(line) }
      // What was published comes first; a second way to derive the same is in the table of what is derived.
      if cells[line]?[observation.period] == nil { cells[line, default: [:]][observation.period] = observation }
    }
    let periods = Set(observations.map(\.period)).sorted()
    let hasRegions = Set(observations.map(\.region)).count > 1
    var columns: [Workbook.Column] = hasRegions ? [.init(Word.columnRegion[language], .code)] : []
    columns.append(.init(Word.columnIndicator[language]))
    columns.append(.init((content == .levels ? Word.columnUnit : .columnBasis)[language], .code))
    var headers = Set(columns.map(\.header))
    for period in periods {
      let name = period.name(.short, language: language)
      columns.append(.init(headers.insert(name).inserted ? name : period.sdmx, .number))
    }
    columns.append(.init(Word.columnSource[language], .code))
    let rows = lines.map { line -> [Workbook.Cell] in
      let own = cells[line] ?? [:]
      let sorted = periods.compactMap { own[$0] }
      let unit = unit(of: sorted[0])
      let latest = sorted.last { $0.value != nil } ?? sorted[sorted.count - 1]
      let scaling = latest.reading(.table, unit: unit, language: language).scaling
      var row: [Workbook.Cell] = hasRegions ? [.text(name(of: line.region))] : []
      row.append(.text(name(of: latest) + explained(latest)))
      switch content {
      case .levels: row.append(.init(scaling.caption(of: unit)))
      case .changes: row.append(.init(line.basis?.word(over: latest.period)[language] ?? ""))
      }
      for period in periods {
        switch (content, own[period]) {
        case (_, nil): row.append(.empty)
        case (.levels, let observation?): row.append(cell(observation, unit: unit, scaling: scaling))
        case (.changes, let observation?): row.append(change(observation))
        }
      }
      row.append(.init(Set(sorted.compactMap(\.source)).sorted().joined(separator: language.rules.listSeparator)))
      return row
    }
    return Titled(title: title, table: Workbook.Table(name: "", columns: columns, rows: rows))
  }

  // MARK: Other tables

  /// What is derived, with its arithmetic; `nil` if nothing is.
  mutating func derived(_ shown: [Observation]) -> Titled? {
    let derived = shown.filter(\.isDerived)
    guard !derived.isEmpty else { return nil }
    let columns: [Workbook.Column] = [
      .init(Word.columnRegion[language], .code), .init(Word.columnFigure[language]), .init(Word.columnPeriod[language], .code),
      .init(Word.columnValue[language], .number), .init(Word.columnUnit[language], .code), .init(Word.columnArithmetic[language]),
    ]
    let rows = derived.map { observation -> [Workbook.Cell] in
      let unit = unit(of: observation)
      let scaling =
        (unit.usage == nil ? book.scaling(ofFormula: observation, language: language) : nil)
        ?? observation.reading(.table, unit: unit, language: language).scaling
      return [
        .text(name(of: observation.region)), .text(name(of: observation)),
        .text(observation.period.name(.short, language: language)), cell(observation, unit: unit, scaling: scaling),
        .init(scaling.caption(of: unit)), .init(book.formula(of: observation, language: language) ?? ""),
      ]
    }
    return Titled(title: Word.whatIsDerived[language], table: Workbook.Table(name: "", columns: columns, rows: rows))
  }

  /// Every figure as a row, its value with all digits and the power of ten that it was published in.
  func everyFigure(_ shown: [Observation]) -> Workbook.Table {
    let hasIntervals = shown.contains { $0.interval != nil }
    let limits: [Word] = hasIntervals ? [.columnLower, .columnUpper, .columnInterval] : []
    let words: [(Word, Workbook.Column.Room)] =
      [
        (.columnRegionCode, .code), (.columnRegion, .code), (.columnIndicatorCode, .code), (.columnIndicator, .text),
        (.columnPeriodCode, .code), (.columnPeriod, .code), (.columnValue, .number), (.columnPowerOfTen, .number),
        (.columnUnitCode, .code), (.columnUnit, .code), (.columnStatus, .code), (.columnExactness, .code), (.columnKind, .code),
        (.columnChangePublished, .number), (.columnBasis, .code), (.columnChangeExactness, .code),
      ] + limits.map { ($0, .number) }
      + [(.columnSource, .code), (.columnReleased, .code), (.columnArithmetic, .text), (.columnRemark, .text)]
    let rows = shown.map { observation -> [Workbook.Cell] in
      let place: [Workbook.Cell] = [
        .text(observation.region), .text(name(of: observation.region)), .text(observation.measure), .text(name(of: observation)),
        .text(observation.period.sdmx), .text(observation.period.name(language: language)),
      ]
      let value: [Workbook.Cell] = [
        exact(observation), number(Decimal(observation.multiplier)), .text(observation.unit),
        .init(Scaling.plain(language).caption(of: unit(of: observation))),
        .text(observation.toldStandings.map { StatusMark($0).name[language] }.joined(separator: language.rules.listSeparator)),
        .init(StatusMark(observation.qualifier)?.name[language] ?? ""), .text(observation.kind.word[language]),
      ]
      let change: [Workbook.Cell] = [
        observation.growth.map { number($0.percent, decimals: $0.decimals) } ?? .empty,
        .init(observation.growth?.basis.word(over: observation.period)[language] ?? ""),
        .init(observation.growth.flatMap { StatusMark($0.qualifier) }?.name[language] ?? ""),
      ]
      let interval = observation.interval
      let bounds: [Workbook.Cell] = [
        interval.map { number($0.lower, decimals: $0.decimals) } ?? .empty,
        interval.map { number($0.upper, decimals: $0.decimals) } ?? .empty, interval.map { .text("\($0.level)") } ?? .empty,
      ]
      let origin: [Workbook.Cell] = [
        .init(observation.source ?? ""), .init(observation.released?.sdmx ?? ""),
        .init(book.formula(of: observation, language: language) ?? ""), .init(observation.comment?.disarmed[language] ?? ""),
      ]
      return place + value + change + (hasIntervals ? bounds : []) + origin
    }
    return Workbook.Table(name: "All_figures", columns: words.map { .init($0[language], $1) }, rows: rows)
  }

  // MARK: Cells

  /// A figure as tables read it, or what is written in its place.
  private mutating func cell(_ observation: Observation, unit: Unit, scaling: Scaling) -> Workbook.Cell {
    let reading = observation.reading(
      .table, unit: unit, language: language, scaling: unit.kind.isScaled ? scaling : nil,
      meaning: observation.isDerivedChange ? .change : .level)
    guard let value = reading.scaling.value(of: observation), reading.gap == nil else {
      let standing = (reading.gap ?? .notPublished).standing
      marks.insert(StatusMark(standing))
      return .text(shorthand.text(standing))
    }
    marks.formUnion(reading.marks.map { StatusMark($0) })
    let said = [Note.of(observation), Note.ofRevision(observation, unit: unit)].compactMap(\.self)
    let comment = said.map { " " + mark(number(of: $0)) }.joined()
    let decimals = reading.decimals
    return .number(
      Workbook.Number(
        value: value.rounded(decimals: decimals, keeping: reading.qualifier), decimals: decimals, sign: sign(reading.qualifier),
        marks: reading.marks.map { " " + shorthand.text($0) }.joined() + comment, grouping: grouping))
  }

  /// A change as it was published.
  private mutating func change(_ observation: Observation) -> Workbook.Cell {
    guard let growth = observation.growth else { return .empty }
    return .number(
      Workbook.Number(value: growth.percent, decimals: growth.decimals, sign: sign(growth.qualifier), grouping: grouping))
  }

  private mutating func sign(_ qualifier: Qualifier) -> String {
    if let mark = StatusMark(qualifier) { marks.insert(mark) }
    return qualifier.sign
  }

  private var grouping: Workbook.Number.Grouping { language.rules.groupsDigits ? .commas : .none }

  /// A value with all its digits; of a quotient those that it is known to.
  private func exact(_ observation: Observation) -> Workbook.Cell {
    guard let value = observation.value, let standing = observation.standings.last, standing.gap == nil else {
      return .text(shorthand.text(observation.standings.last ?? .notPublished))
    }
    return number(
      observation.isDerived ? value.rounded(decimals: observation.decimals) : value, decimals: max(0, observation.decimals))
  }

  private func number(_ value: Decimal, decimals: Int = 0) -> Workbook.Cell {
    .number(Workbook.Number(value: value, decimals: decimals))
  }

  // MARK: Names

  private func unit(of observation: Observation) -> Unit {
    let unit =
      book.unitOfResult(observation.unit)
      ?? (observation.unit == Unit.percent.id ? .percent : Unit(id: observation.unit, kind: .quantity, name: [:]))
    return book.read(observation.isDerivedChange ? unit.ofChanges : unit, of: observation.indicator)
  }

  private func name(of region: String) -> String { book.region(region)?.name[language] ?? region }

  /// What a figure is: its indicator, and what is made of it.
  private func name(of observation: Observation) -> String {
    let name = book.indicator(observation.indicator)?.name[language] ?? observation.indicator
    return
      ([name]
      + [observation.made, observation.kind == .actual ? nil : observation.kind.word].compactMap { word in
        word.map { language.rules.withinSentence($0[language]) }
      }).joined(separator: language.rules.comma)
  }

  /// The note of a figure's indicator, after its name.
  private mutating func explained(_ observation: Observation) -> String {
    guard let note = book.indicator(observation.indicator).flatMap(Note.of) else { return "" }
    return language.rules.wordSpace + mark(number(of: note))
  }

  private func mark(_ index: Int) -> String { Word.bookNote[language, ["number": "\(index + 1)"]] }

  private mutating func number(of note: Note) -> Int {
    if let known = notes.firstIndex(where: { $0.key == note.key }) { return known }
    notes.append(note)
    return notes.count - 1
  }
}

extension Statistics.Reading {
  /// How many digits it prints after the point.
  fileprivate var decimals: Int { number.lastIndex(of: ".").map { number[$0...].count { $0.isWholeNumber } } ?? 0 }
}

extension ValueKind {
  fileprivate var word: Word {
    switch self {
    case .actual: .kindActual
    case .plan: .kindPlan
    case .target: .kindTarget
    }
  }
}

extension Observation {
  /// What it is besides a level of its indicator.
  fileprivate var made: Word? {
    guard !isLevel, case .derived(let derivation) = origin else { return nil }
    switch derivation.method {
    case .previousPeriod, .sum: return nil
    case .difference: return .ofChange
    case .share: return .derivedShare
    case .index: return .derivedIndex
    case .ratio: return .derivedRatio
    case .impliedExchangeRate: return .derivedExchangeRate
    case .contribution: return .derivedContribution
    case .changeInPercent: return .derivedChange
    case .median: return .derivedMedian
    }
  }
}
