package import Diagnostics
import Findings
import Languages
package import Layout
import Statistics

extension Template {
  /// All figures of the region with periods across and indicators down: levels, their changes, their place among the others.
  package struct PeriodsTable {}
}

extension Template.PeriodsTable: Template.Block {
  package static let name = "periods-table"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let story = Story(scope)
    // One indicator of several regions is one table of all of them.
    if RegionsByYears(story) != nil { return [] }
    // One period of what all regions have is a row of the table of all.
    if Template.PeersTable.hasAll(of: story) { return [] }
    // Months and quarters of several years stand under each other, years beside each other.
    let groups = Dictionary(grouping: story.profiles) { $0.newest?.figure.period.frequency ?? .year }
    var blocks: [any Layout.Block] = []
    for frequency in story.profiles.compactMap({ $0.newest?.figure.period.frequency }).unique {
      let profiles = groups[frequency] ?? []
      let maker = PeriodsTableMaker(story, profiles)
      if maker.isSeasonal {
        blocks += maker.seasons(&register)
      } else {
        blocks += maker.table(&register).map { [$0] } ?? []
      }
    }
    return blocks
  }
}

/// Makes the tables of a region’s figures.
private struct PeriodsTableMaker {
  let story: Story
  let profiles: [Profile]
  private let scope: Scope
  private let language: Language
  private let wording: any FindingWording
  private let telling: Telling

  init(_ story: Story, _ profiles: [Profile]) {
    (self.story, self.profiles, scope, language) = (story, profiles, story.scope, story.scope.language)
    wording = language.wording.findings
    telling = Telling(peers: story.scope.composer.peers)
  }

  /// More columns than these have no room beside the names.
  private static let mostColumns = 9

  /// Whether the periods are parts of a year, of which there is more than one year.
  var isSeasonal: Bool {
    guard let period = profiles.first?.newest?.figure.period, [1, 3].contains(period.months) else { return false }
    return Set(profiles.flatMap { $0.periods.map(\.year) }).count > 1
  }

  // MARK: Years across

  func table(_ register: inout Register) -> TableBlock? {
    let all = Set(profiles.flatMap { profile in profile.periods.filter { profile.points[$0] != nil } }).sorted()
    let most = profiles.map { TableColumn.most(of: $0, in: 360, scope) }.min() ?? Self.mostColumns
    let periods = Array(all.suffix(min(most, Self.mostColumns)))
    guard !periods.isEmpty else { return nil }
    if periods.count == 1, let table = table(of: periods[0], &register) { return table }
    register.beginTable()
    let units = profiles.map { Scaling.shared(for: $0.points.values.map(\.figure), unit: $0.unit, in: .table, language: language) }
    let captions = zip(profiles, units).map { short($0, $1) }
    let isOneUnit = Set(captions).count == 1
    var rows: [TableRow] = []
    var published: [Int] = []
    for (profile, caption) in zip(profiles, captions) {
      for var row in self.rows(profile, caption, periods, hasUnits: !isOneUnit, isFirst: rows.isEmpty, &register) {
        if !row.row.liftMarks(from: isOneUnit ? 1 : 2), row.isPublished { published.append(rows.count) }
        rows.append(row.row)
      }
    }
    var columns: [TableColumn] = [.text(scope.word(.columnIndicator))]
    if !isOneUnit { columns.append(.text(scope.word(.columnUnit), voice: .secondary)) }
    columns += periods.map { .number(RichText($0.name(.short, language: language)), edge: .right) }
    rows.liftMarks(to: &columns, from: isOneUnit ? 1 : 2, of: published)
    let span = Period.span(periods[0], periods[periods.count - 1], language)
    var subtitle = "\(scope.region.name[language])\(language.rules.comma)\(span)"
    if isOneUnit, let caption = captions.first, !caption.isEmpty { subtitle += "\(language.rules.statementSeparator)\(caption)" }
    return TableBlock(
      Frame(
        number: register.nextTable(), title: RichText(Word.allFigures[language]),
        subtitle: RichText(subtitle).declaring(
          Template.Sources.notes(of: profiles.flatMap { $0.points.values.map(\.figure) }, scope))),
      columns: columns, rows: TableRows(rows), subject: register.endTable())
  }

  /// The figures of one period with their changes beside them, a row an indicator; `nil` where the changes have not one basis and unit, or
  /// there is more to say of a figure.
  private func table(of period: Period, _ register: inout Register) -> TableBlock? {
    let points = profiles.map { $0.points[period] }
    guard points.allSatisfy({ $0?.place == nil && $0?.share == nil }) else { return nil }
    let comparisons = zip(profiles, points).map { $0.indicator.kind == .growth ? nil : $1?.comparison }
    let changes = zip(profiles, comparisons).map { profile, comparison in comparison?.change.map { ($0, profile.unit(of: $0)) } }
    guard let basis = comparisons.compactMap({ $0?.change == nil ? nil : $0?.basis }).first,
      comparisons.allSatisfy({ $0?.change == nil || $0?.basis == basis }),
      changes.allSatisfy({ $0 == nil || $0?.1.kind == .percent })
    else { return nil }
    let units = profiles.map {
      short($0, Scaling.shared(for: $0.points.values.map(\.figure), unit: $0.unit, in: .table, language: language))
    }
    register.beginTable()
    let isOneUnit = Set(units).count == 1
    var rows = profiles.indices.map { index in
      var cells = [TableCell(RichText(profiles[index].indicator.name[language]))]
      if !isOneUnit { cells.append(TableCell(RichText(units[index], .secondary))) }
      if let figure = points[index]?.figure { register.show(figure) }
      cells.append(points[index].map { cell($0.figure, profiles[index].unit, .strong, profiles[index].meaning) } ?? .gap(language))
      if let change = changes[index] { register.show(change.0) }
      cells.append(changes[index].map { cell($0.0, $0.1, $0.0.isDerived ? .secondary : .plain, .change) } ?? TableCell())
      return TableRow(cells)
    }
    if points.contains(where: { $0 == nil || $0?.figure.value == nil }) { register.use(.notPublished) }
    var columns: [TableColumn] = [.text(scope.word(.columnIndicator))]
    if !isOneUnit { columns.append(.text(scope.word(.columnUnit), voice: .secondary)) }
    columns.append(.number(RichText(period.name(.short, language: language))))
    columns.append(.number(RichText(wording.row(.change(basis, period), telling) + language.rules.bracketed("%"))))
    rows.liftMarks(to: &columns, from: columns.count - 2, of: Array(rows.indices))
    let caption = isOneUnit ? units.first ?? "" : ""
    return TableBlock(
      Frame(
        number: register.nextTable(), title: RichText(Word.allFigures[language]),
        subtitle: RichText(
          scope.region.name[language] + (caption.isEmpty ? "" : language.rules.comma + language.rules.withinSentence(caption))
        ).declaring(Template.Sources.notes(of: points.compactMap { $0?.figure }, scope))),
      columns: columns, rows: TableRows(rows), subject: register.endTable())
  }

  /// The unit as it stands in a column.
  private func short(_ profile: Profile, _ scaling: Scaling) -> String {
    let figure = profile.newest?.figure.reading(.table, unit: profile.unit, language: language, scaling: scaling)
    return figure?.unit ?? ""
  }

  /// A row, and whether all it has was published.
  private typealias Row = (row: TableRow, isPublished: Bool)

  /// Level, change, share, median and rank of an indicator, as far as there are any.
  private func rows(
    _ profile: Profile, _ caption: String, _ periods: [Period], hasUnits: Bool, isFirst: Bool, _ register: inout Register
  ) -> [Row] {
    let points = periods.map { profile.points[$0] }
    var rows: [Row] = []
    func add(_ name: RichText, _ unit: String, level: Int = 1, isPublished: Bool = false, _ cells: [TableCell?]) {
      let filled = cells.map { $0 ?? TableCell() }
      rows.append(
        (
          TableRow([TableCell(name)] + (hasUnits ? [TableCell(RichText(unit, .secondary))] : []) + filled, level: level),
          isPublished
        ))
    }
    func add(_ row: ProfileRow, _ unit: String, _ cells: [TableCell?]) {
      guard cells.contains(where: { $0 != nil }) else { return }
      add(RichText(named(wording.row(row, telling), unit), .secondary), unit, cells)
    }
    // Where no column has the units, the rows that have another than the levels say it.
    func named(_ name: String, _ unit: String) -> String {
      hasUnits || unit.isEmpty || unit == caption ? name : name + language.rules.bracketed(unit)
    }
    for point in points.compactMap(\.self) {
      for figure in [point.figure, point.comparison?.change, point.share].compactMap(\.self) { register.show(figure) }
      if hasMedian(profile), let median = point.median { register.show(median) }
    }
    add(
      RichText([.text(profile.indicator.name[language], .strong)]), caption, level: 0, isPublished: true,
      points.map { $0.map { cell($0.figure, profile.unit, .strong, profile.meaning) } ?? .gap(language) })
    if !isFirst { rows[0].row.separation = .ruleAbove }
    if points.contains(where: { $0 == nil || $0?.figure.value == nil }) { register.use(.notPublished) }
    let comparisons = points.map { profile.indicator.kind == .growth ? nil : $0?.comparison }
    if let newest = comparisons.last(where: { $0?.change != nil }) ?? nil, let change = newest.change {
      let cells = comparisons.map { comparison in
        comparison?.change.map { cell($0, profile.unit(of: $0), $0.isDerived ? .secondary : .plain, .change) }
      }
      let unit = profile.unit(of: change) == profile.unit ? caption : profile.unit(of: change).nameOfChanges(wording)
      if comparisons.allSatisfy({ $0?.change?.isDerived != true }) {
        add(RichText(named(wording.row(.publishedGrowth, telling), unit)), unit, isPublished: true, cells)
      } else {
        add(.change(newest.basis, newest.to.period), unit, cells)
      }
    }
    let count = points.compactMap { $0?.place?.count }.max() ?? 0
    add(.share(of: count), "%", points.map { $0?.share.map { cell($0, .percent, .secondary, .level) } })
    if hasMedian(profile) {
      add(.median(of: count), caption, points.map { $0?.median.map { cell($0, profile.unit, .secondary, profile.meaning) } })
    }
    add(
      .rank, "",
      points.map { point in
        point?.place.map {
          TableCell(RichText(language.rules.isHan ? "\($0.rank)" : language.rules.ordinal("\($0.rank)"), .secondary))
        }
      })
    return rows
  }

  /// Whether the middle of the others says more than the share of their sum.
  private func hasMedian(_ profile: Profile) -> Bool { profile.unit.kind == .percent || profile.unit.kind == .index }

  private func cell(_ figure: Observation, _ unit: Unit, _ voice: RichText.Voice, _ meaning: FigureMeaning) -> TableCell {
    let reading = scope.known(figure).reading(.table, unit: unit, language: language, meaning: meaning)
    return TableCell(reading.text(voice, language), marks: reading.weakestMark(language))
  }

  // MARK: Months by years

  /// Months or quarters down, years across, for each measure the newest year’s change at the right; of as many measures beside each other as
  /// have room.
  func seasons(_ register: inout Register) -> [TableBlock] {
    var tables: [TableBlock] = []
    var together: [Profile] = []
    var used = 0
    func end(_ register: inout Register) {
      if let table = seasons(together, &register) { tables.append(table) }
      (together, used) = ([], 0)
    }
    for profile in profiles {
      let columns = years(of: profile).count + (changeColumn(profile) == nil ? 0 : 1)
      let most = together.reduce(TableColumn.most(of: profile, in: 440, scope)) {
        min($0, TableColumn.most(of: $1, in: 440, scope))
      }
      if !together.isEmpty, used + columns > min(most, Self.mostColumns) { end(&register) }
      together.append(profile)
      used += columns
    }
    end(&register)
    return tables
  }

  private func known(_ profile: Profile) -> [Period] { profile.periods.filter { profile.points[$0] != nil } }

  private func years(of profile: Profile) -> [Int] { Array(Set(known(profile).map(\.year)).sorted().suffix(mostYears)) }

  /// More years than these have no room beside those of other measures; of one measure alone as many as there are columns.
  private var mostYears: Int { profiles.count == 1 ? Self.mostColumns + 1 : 6 }

  /// What is over the column of changes; `nil` where there is none.
  private func changeColumn(_ profile: Profile) -> String? {
    guard profile.indicator.kind != .growth, !profile.isBalance, let comparison = profile.newest?.comparison,
      let change = comparison.change, profile.unit(of: change).kind == .percent
    else { return nil }
    return wording.changes(comparison.basis, comparison.to.period, "%")
  }

  private func seasons(_ profiles: [Profile], _ register: inout Register) -> TableBlock? {
    let all = profiles.flatMap(known)
    guard let newest = all.max() else { return nil }
    register.beginTable()
    let months = Set(all.map(\.month)).sorted()
    var columns: [TableColumn] = [.text(scope.word(.columnPeriod))]
    var rows = months.map { TableRow([TableCell(RichText(name(of: $0, like: newest)))]) }
    let captions = profiles.map {
      Scaling.shared(for: $0.points.values.map(\.figure), unit: $0.unit, in: .table, language: language).caption(of: $0.unit)
    }
    for (profile, caption) in zip(profiles, captions) {
      // Of one measure title and subtitle say what it is.
      let spanner = profiles.count > 1 ? spanner(profile, caption) : nil
      columns += years(of: profile).map { .number(RichText(Period.year($0).name(.short, language: language)), spanner: spanner) }
      if let heading = changeColumn(profile) { columns.append(.number(RichText(heading), spanner: spanner, voice: .secondary)) }
      let cells = seasonCells(profile, months, newest, &register)
      for index in rows.indices { rows[index].cells += cells[index] }
    }
    rows.liftMarks(to: &columns, from: 1, of: Array(rows.indices))
    let title = profiles.count == 1 ? RichText(profiles[0].indicator.name[language]) : scope.word(.allFigures)
    let caption = profiles.count == 1 ? captions[0] : ""
    return TableBlock(
      Frame(
        number: register.nextTable(), title: title,
        subtitle: RichText(
          "\(scope.region.name[language])\(caption.isEmpty ? "" : language.rules.comma + language.rules.withinSentence(caption))"
        ).declaring(
          Template.Sources.notes(of: profiles.flatMap { $0.points.values.map(\.figure) }, scope))),
      columns: columns, rows: TableRows(rows), subject: register.endTable())
  }

  /// The name and the unit of a measure over its years.
  private func spanner(_ profile: Profile, _ caption: String) -> RichText {
    let name = (profile.indicator.shortName ?? profile.indicator.name)[language]
    guard !caption.isEmpty else { return RichText(name) }
    return RichText(
      language.rules.isHan
        ? name + language.rules.bracketed(caption) : "\(name), \(caption.prefix(1).lowercased() + caption.dropFirst())")
  }

  /// The cells of a measure, a row a month.
  private func seasonCells(
    _ profile: Profile, _ months: [Int], _ newest: Period, _ register: inout Register
  ) -> [[TableCell]] {
    let (known, years) = (known(profile), years(of: profile))
    for period in known where years.contains(period.year) {
      guard let point = profile.points[period] else { continue }
      register.show(point.figure)
      if period.year == newest.year, let change = point.comparison?.change, !profile.isBalance { register.show(change) }
    }
    return months.map { month in
      var cells = years.map { year in
        let period = known.first { $0.year == year && $0.month == month }
        return period.flatMap { profile.points[$0] }.map { point in
          cell(point.figure, profile.unit, period == newest ? .strong : .plain, profile.meaning)
        } ?? (isBetween(year, month, known) ? .gap(language) : TableCell())
      }
      if changeColumn(profile) != nil {
        let change = known.last { $0.month == month && $0.year == newest.year }.flatMap { profile.points[$0]?.comparison?.change }
        cells.append(
          change.map { cell($0, profile.unit(of: $0), $0.isDerived ? .secondary : .plain, .change) } ?? TableCell())
      }
      return cells
    }
  }

  private func name(of month: Int, like period: Period) -> String {
    let own = period.frequency == .quarter ? Period.quarter(period.year, (month - 1) / 3 + 1) : Period.month(period.year, month)
    return own.name(.withinYear, language: language)
  }

  /// Whether a period that has no figure lies between those that have one.
  private func isBetween(_ year: Int, _ month: Int, _ known: [Period]) -> Bool {
    guard let first = known.first, let last = known.last else { return false }
    return (first.year, first.month) < (year, month) && (year, month) < (last.year, last.month)
  }
}

extension Array where Element: Hashable {
  /// Each element once, in order of first appearance.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
