import Layout
import Statistics

extension Composition {
  /// Every figure that the blocks so far have shown, as one table: what the attached data file holds, in words.
  mutating func dataAnnex() -> [any Layout.Block] {
    let shown = inOrder(observations + derived)
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
      rows.append(annexRow(observation, level: hasGroups ? 1 : 0, hasBases: hasBases, hasSources: hasSources))
    }
    func word(_ column: HouseText.Column) -> RichText { RichText(column.text[language]) }
    var columns: [TableColumn] = [
      .text(word(.indicator)), .text(word(.period), voice: .secondary), .number(word(.value), voice: .strong), .unit(word(.unit)),
      .text(word(.status), voice: .secondary), .number(RichText(HouseText.annexChange[language])),
    ]
    if hasBases { columns.append(.text(word(.basis), voice: .secondary)) }
    if hasSources { columns.append(.trailing(word(.source))) }
    let frame = Frame(
      number: nextTable(), title: RichText(HouseText.annexTable[language]), subtitle: RichText(HouseText.annexColumns[language]))
    return [TableBlock(frame, columns: columns, rows: TableRows(rows))]
  }

  /// The annex on pages of its own, where the template asks for it.
  mutating func annexSection() -> PageSection? {
    let blocks = dataAnnex()
    return blocks.isEmpty ? nil : PageSection(title: TitleBlock(RichText(HouseText.annexTitle[language])), blocks: blocks)
  }

  /// Regions in order of appearance; within one the indicators in the order of the data, and their values in order of time.
  private func inOrder(_ observations: [Observation]) -> [Observation] {
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

  private mutating func annexRow(_ observation: Observation, level: Int, hasBases: Bool, hasSources: Bool) -> TableRow {
    let book = scope.composer.book
    let unit = book.unit(observation.unit) ?? Unit(id: observation.unit, kind: .quantity, name: LocalizedText(english: nil))
    let isChange = if case .derived(let derivation) = observation.origin { derivation.method == .difference } else { false }
    let reading = observation.reading(.table, unit: unit, language: language, meaning: isChange ? .change : .level)
    let indicator = book.indicator(observation.indicator)?.name[language] ?? observation.indicator
    let name = isChange ? HouseText.annexChange(of: indicator, language) : indicator
    let label = Note.of(observation).map { RichText(name).marked(with: numbers($0)) } ?? RichText(name)
    let standings = observation.standings.map { HouseText.Sign($0).name[language] }
    let growth = observation.growth?.reading(.table, language: language)
    var cells = [
      TableCell(label), TableCell(RichText(observation.period.name(.short, language: language))),
      TableCell(
        RichText([.text(reading.bare, observation.isDerived ? .secondary : .strong)], declaring: signs(reading)),
        marks: marks(reading)),
      TableCell(RichText(reading.missing == nil ? reading.unit : "")),
      TableCell(RichText(standings.joined(separator: language == .english ? ", " : "、"))),
      growth.map { TableCell(RichText([.text($0.bare, .plain)], declaring: signs($0))) } ?? TableCell(),
    ]
    if hasBases { cells.append(TableCell(RichText(observation.growth.map { HouseText.basis($0.basis)[language] } ?? ""))) }
    if hasSources { cells.append(TableCell(RichText(observation.source ?? ""))) }
    return TableRow(cells, level: level)
  }
}
