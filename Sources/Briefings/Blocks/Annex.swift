package import Diagnostics
import Languages
package import Layout
import Statistics

extension Template {
  /// Every figure that the blocks so far have shown, as one table: what the attached data file holds, in words.
  package struct Annex {}
}

extension Template.Annex: Template.Block {
  package static let name = "data-annex"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let language = scope.language
    let shown = Self.inOrder(register.observations + register.derived, scope)
    guard !shown.isEmpty else { return [] }
    let hasGroups = Set(shown.map(\.region)).count > 1
    let hasBases = shown.contains { ($0.growth?.basis ?? .yearOnYear) != .yearOnYear }
    let hasSources = shown.contains { $0.source != nil }
    var rows: [TableRow] = []
    var region: String?
    for observation in shown {
      if hasGroups, observation.region != region {
        region = observation.region
        let name = scope.composer.book.region(observation.region)?.name[language] ?? observation.region
        rows.append(.group(RichText(name)))
      }
      var cells = Self.cells(observation, scope, &register)
      if hasBases { cells.append(TableCell(RichText(observation.growth?.basis.word(over: observation.period)[language] ?? ""))) }
      if hasSources { cells.append(TableCell(RichText(observation.source ?? ""))) }
      rows.append(TableRow(cells, level: hasGroups ? 1 : 0))
    }
    var columns: [TableColumn] = [
      .text(scope.word(.columnIndicator)), .text(scope.word(.columnPeriod), voice: .secondary),
      .number(scope.word(.columnValue), voice: .strong), .unit(scope.word(.columnUnit)),
      .text(scope.word(.columnStatus), voice: .secondary),
      .number(scope.word(.columnGrowth)),
    ]
    if hasBases { columns.append(.text(scope.word(.columnBasis), voice: .secondary)) }
    if hasSources { columns.append(.trailing(scope.word(.columnSource))) }
    let frame = Frame(
      number: register.nextTable(), title: scope.word(.annexTable), subtitle: scope.word(.annexSubtitle))
    return [TableBlock(frame, columns: columns, rows: TableRows(rows), subject: TableFigures(figures: shown))]
  }

  /// The annex on pages of its own; `nil` if nothing is shown.
  func section(_ scope: Scope, _ register: inout Register) -> PageSection? {
    let blocks = compose(scope, &register)
    return blocks.isEmpty ? nil : PageSection(title: TitleBlock(scope.word(.annexTitle)), blocks: blocks)
  }

  /// Regions in order of appearance; within one the indicators in the order of the data, and their values in order of time.
  private static func inOrder(_ observations: [Observation], _ scope: Scope) -> [Observation] {
    var regions: [String: Int] = [:]
    for observation in observations where regions[observation.region] == nil { regions[observation.region] = regions.count }
    let indicators = Dictionary(
      scope.composer.book.dataset.indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func place(_ observation: Observation) -> (Int, Int) {
      (regions[observation.region] ?? 0, indicators[observation.indicator] ?? .max)
    }
    return observations.enumerated().sorted { first, second in
      let (one, two) = (place(first.element), place(second.element))
      if one != two { return one < two }
      let (early, late) = (first.element.period, second.element.period)
      return early == late ? first.offset < second.offset : early < late
    }.map(\.element)
  }

  /// The cells of an observation, but for the basis of its change and its source.
  private static func cells(_ observation: Observation, _ scope: Scope, _ register: inout Register) -> [TableCell] {
    let (book, language) = (scope.composer.book, scope.language)
    let unit = book.unit(observation.unit) ?? Unit(id: observation.unit, kind: .quantity, name: [:])
    let isChange = observation.isDerivedChange
    let reading = observation.reading(.table, unit: unit, language: language, meaning: isChange ? .change : .level)
    let indicator = book.indicator(observation.indicator)?.name[language] ?? observation.indicator
    let name = isChange ? indicator + language.rules.comma + Word.ofChange[language] : indicator
    let standings = observation.toldStandings.map { StatusMark($0).name[language] }
    let growth = observation.growth?.reading(.table, language: language)
    return [
      TableCell(register.name(RichText(name), of: observation)),
      TableCell(RichText(observation.period.name(.short, language: language))),
      TableCell(reading, observation.isDerived ? .secondary : .strong, language),
      TableCell(RichText(reading.gap == nil ? reading.unit : "")),
      TableCell(RichText(standings.joined(separator: language.rules.listSeparator))),
      growth.map { TableCell($0.text(.plain, language)) } ?? TableCell(),
    ]
  }
}
