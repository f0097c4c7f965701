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
    let units = profiles.map { Scaling.shared(for: $0.points.values.map(\.figure), unit: $0.unit, language: language) }
    let captions = zip(profiles, units).map { short($0, $1) }
    let isOneUnit = Set(captions).count == 1
    var rows: [TableRow] = []
    for (profile, caption) in zip(profiles, captions) {
      rows += self.rows(profile, caption, periods, hasUnits: !isOneUnit, isFirst: rows.isEmpty, &register)
    }
    var columns: [TableColumn] = [.text(scope.word(.columnIndicator))]
    if !isOneUnit { columns.append(.text(scope.word(.columnUnit), voice: .secondary)) }
    columns += periods.map { .number(RichText($0.name(.short, language: language)), edge: .right) }
    let span = Period.span(periods[0], periods[periods.count - 1], language)
    var subtitle = "\(scope.region.name[language])\(language.rules.comma)\(span)"
    if isOneUnit, let caption = captions.first, !caption.isEmpty { subtitle += "\(language.rules.statementSeparator)\(caption)" }
    return TableBlock(
      Frame(
        number: register.nextTable(), title: RichText(Word.allFigures[language]),
        subtitle: RichText(subtitle).declaring(
          Template.Sources.notes(of: profiles.flatMap { $0.points.values.map(\.figure) }, scope))),
      columns: columns, rows: TableRows(rows))
  }

  /// The unit as it stands in a column.
  private func short(_ profile: Profile, _ scaling: Scaling) -> String {
    let figure = profile.newest?.figure.reading(.table, unit: profile.unit, language: language, scaling: scaling)
    return figure?.unit ?? ""
  }

  /// Level, change, share, median and rank of an indicator, as far as there are any.
  private func rows(
    _ profile: Profile, _ caption: String, _ periods: [Period], hasUnits: Bool, isFirst: Bool, _ register: inout Register
  ) -> [TableRow] {
    let points = periods.map { profile.points[$0] }
    func row(_ name: RichText, _ unit: String, level: Int, _ cells: [TableCell]) -> TableRow {
      TableRow([TableCell(name)] + (hasUnits ? [TableCell(RichText(unit, .secondary))] : []) + cells, level: level)
    }
    var rows: [TableRow] = []
    for point in points.compactMap(\.self) {
      for figure in [point.figure, point.comparison?.change, point.share].compactMap(\.self) { register.show(figure) }
      if profile.unit.kind == .percent || profile.unit.kind == .index, let median = point.median { register.show(median) }
    }
    var lead = row(
      RichText([.text(profile.indicator.name[language], .strong)]), caption, level: 0,
      points.map { $0.map { cell($0.figure, profile.unit, .strong, .level) } ?? .gap(language) })
    if !isFirst { lead.separation = .ruleAbove }
    rows.append(lead)
    if points.contains(where: { $0 == nil || $0?.figure.value == nil }) { register.use(.notPublished) }
    let changes = points.map { point in profile.indicator.kind == .growth ? nil : point?.comparison?.change }
    if changes.contains(where: { $0 != nil }) {
      let isPublished = changes.allSatisfy { $0?.isDerived != true }
      let unit =
        changes.compactMap(\.self).first.map { change in
          change.unit == profile.unit.id && profile.unit.kind != .percent
            ? caption : change.unit == Unit.percentagePoints.id ? wording.points("").trimmedWords : "%"
        } ?? ""
      rows.append(
        row(
          RichText(wording.row(isPublished ? .publishedGrowth : .change, telling), isPublished ? .plain : .secondary), unit,
          level: 1,
          changes.map { change in
            change.map { change in
              let own =
                change.unit == profile.unit.id && profile.unit.kind != .percent
                ? profile.unit : change.unit == Unit.percentagePoints.id ? .percentagePoints : .percent
              return cell(change, own, change.isDerived ? .secondary : .plain, .change)
            } ?? TableCell()
          }))
    }
    let count = points.compactMap { $0?.place?.count }.max() ?? 0
    let shares = points.map { $0?.share }
    if shares.contains(where: { $0 != nil }) {
      rows.append(
        row(
          RichText(wording.row(.share(of: count), telling), .secondary), "%", level: 1,
          shares.map { $0.map { cell($0, .percent, .secondary, .level) } ?? TableCell() }))
    }
    if profile.unit.kind == .percent || profile.unit.kind == .index {
      let medians = points.map { $0?.median }
      if medians.contains(where: { $0 != nil }) {
        rows.append(
          row(
            RichText(wording.row(.median(of: count), telling), .secondary), caption, level: 1,
            medians.map { $0.map { cell($0, profile.unit, .secondary, .level) } ?? TableCell() }))
      }
    }
    let places = points.map { $0?.place }
    if places.contains(where: { $0 != nil }) {
      rows.append(
        row(
          RichText(wording.row(.rank, telling), .secondary), "", level: 1,
          places.map { place in
            TableCell(
              RichText(place.map { language.rules.isHan ? "\($0.rank)" : language.rules.ordinal("\($0.rank)") } ?? "", .secondary))
          }))
    }
    return rows
  }

  private func cell(_ figure: Observation, _ unit: Unit, _ voice: RichText.Voice, _ meaning: FigureMeaning) -> TableCell {
    let reading = figure.reading(.table, unit: unit, language: language, meaning: meaning)
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

  private func years(of profile: Profile) -> [Int] { Array(Set(known(profile).map(\.year)).sorted().suffix(6)) }

  private func changeColumn(_ profile: Profile) -> String? {
    profile.indicator.kind == .growth || profile.isBalance ? nil : changeUnit(profile)
  }

  private func seasons(_ profiles: [Profile], _ register: inout Register) -> TableBlock? {
    let all = profiles.flatMap(known)
    guard let newest = all.max() else { return nil }
    let months = Set(all.map(\.month)).sorted()
    var columns: [TableColumn] = [.text(scope.word(.columnPeriod))]
    var rows = months.map { TableRow([TableCell(RichText(name(of: $0, like: newest)))]) }
    let captions = profiles.map {
      Scaling.shared(for: $0.points.values.map(\.figure), unit: $0.unit, language: language).caption(of: $0.unit)
    }
    for (profile, caption) in zip(profiles, captions) {
      // Of one measure title and subtitle say what it is.
      let spanner = profiles.count > 1 ? spanner(profile, caption) : nil
      columns += years(of: profile).map { .number(RichText(Period.year($0).name(.short, language: language)), spanner: spanner) }
      if let unit = changeColumn(profile) { columns.append(.number(RichText(unit), spanner: spanner, voice: .secondary)) }
      let cells = seasonCells(profile, months, newest, &register)
      for index in rows.indices { rows[index].cells += cells[index] }
    }
    let title = profiles.count == 1 ? RichText(profiles[0].indicator.name[language]) : scope.word(.allFigures)
    let caption = profiles.count == 1 ? captions[0] : ""
    return TableBlock(
      Frame(
        number: register.nextTable(), title: title,
        subtitle: RichText("\(scope.region.name[language])\(caption.isEmpty ? "" : language.rules.comma + caption)").declaring(
          Template.Sources.notes(of: profiles.flatMap { $0.points.values.map(\.figure) }, scope))),
      columns: columns, rows: TableRows(rows))
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
          cell(point.figure, profile.unit, period == newest ? .strong : .plain, .level)
        } ?? (isBetween(year, month, known) ? .gap(language) : TableCell())
      }
      if changeColumn(profile) != nil {
        let change = known.last { $0.month == month && $0.year == newest.year }.flatMap { profile.points[$0]?.comparison?.change }
        cells.append(
          change.map { cell($0, Self.unit(of: $0, profile.unit), $0.isDerived ? .secondary : .plain, .change) } ?? TableCell())
      }
      return cells
    }
  }

  /// What is over the column of changes.
  private func changeUnit(_ profile: Profile) -> String? {
    guard let comparison = profile.newest?.comparison, let change = comparison.change else { return nil }
    return Self.unit(of: change, profile.unit).kind == .percent ? "%" : nil
  }

  private static func unit(of change: Observation, _ unit: Unit) -> Unit {
    if change.unit == unit.id, unit.kind != .percent { return unit }
    return change.unit == Unit.percentagePoints.id ? .percentagePoints : .percent
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

extension String {
  /// The words without white around them.
  fileprivate var trimmedWords: String {
    var text = Substring(self).drop { $0.isWhitespace }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
