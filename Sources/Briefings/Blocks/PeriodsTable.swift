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
        blocks += profiles.compactMap { maker.seasons($0, &register) }
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

  /// One measure, months or quarters down, years across, the newest year’s change at the right.
  func seasons(_ profile: Profile, _ register: inout Register) -> TableBlock? {
    let known = profile.periods.filter { profile.points[$0] != nil }
    guard let newest = known.last else { return nil }
    let years = Array(Set(known.map(\.year)).sorted().suffix(6))
    let months = Set(known.map(\.month)).sorted()
    for period in known where years.contains(period.year) {
      guard let point = profile.points[period] else { continue }
      register.show(point.figure)
      if period.year == newest.year, let change = point.comparison?.change, !profile.isBalance { register.show(change) }
    }
    let unit = profile.indicator.kind == .growth || profile.isBalance ? nil : changeUnit(profile)
    let rows = months.map { month in
      var cells: [TableCell] = [TableCell(RichText(name(of: month, like: newest)))]
      for year in years {
        let period = known.first { $0.year == year && $0.month == month }
        let isNewest = period == newest
        cells.append(
          period.flatMap { profile.points[$0] }.map { cell($0.figure, profile.unit, isNewest ? .strong : .plain, .level) }
            ?? (isBetween(year, month, known) ? .gap(language) : TableCell()))
      }
      if unit != nil {
        let point = known.last { $0.month == month && $0.year == newest.year }.flatMap { profile.points[$0] }
        cells.append(
          point?.comparison?.change.map { cell($0, Self.unit(of: $0, profile.unit), $0.isDerived ? .secondary : .plain, .change) }
            ?? TableCell())
      }
      return TableRow(cells)
    }
    let caption = Scaling.shared(for: profile.points.values.map(\.figure), unit: profile.unit, language: language).caption(
      of: profile.unit)
    var columns: [TableColumn] = [.text(scope.word(.columnPeriod))]
    columns += years.map { .number(RichText(Period.year($0).name(.short, language: language))) }
    if let unit { columns.append(.number(RichText(unit), voice: .secondary)) }
    return TableBlock(
      Frame(
        number: register.nextTable(), title: RichText(profile.indicator.name[language]),
        subtitle: RichText("\(scope.region.name[language])\(caption.isEmpty ? "" : language.rules.comma + caption)").declaring(
          Template.Sources.notes(of: profile.points.values.map(\.figure), scope))),
      columns: columns, rows: TableRows(rows))
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
