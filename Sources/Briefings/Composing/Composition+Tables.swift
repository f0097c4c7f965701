import Layout
import Statistics

extension Composition {
  /// A table of figures: levels as published, earlier levels and changes as derived, growth as published.
  mutating func table(_ template: Template.Table) throws(BriefingError) -> [any Layout.Block] {
    let groups = scope.regions(template.places).map { region in
      (region: region, facts: scope.of(region).select(template.figures))
    }.filter { !$0.facts.isEmpty }
    guard !groups.isEmpty else { return [] }
    var rows: [TableRow] = []
    var observations: [Observation] = []
    let isGrouped = template.places != .itself
    for group in groups {
      if isGrouped { rows.append(.group(RichText(group.region.name[language]))) }
      rows += self.rows(group.facts, level: isGrouped ? 1 : 0, &observations)
    }
    for observation in observations { show(observation) }
    let title: RichText
    if let words = template.title { title = rich(try phrase(words)) } else { title = RichText(HouseText.allFigures[language]) }
    let hasGrowth = observations.contains { $0.growth != nil }
    let subtitle = hasGrowth ? RichText(HouseText.levelsAndGrowthNote[language]) : nil
    let source = source(of: observations)
    let frame = Frame(number: nextTable(), title: title.declaring(source), subtitle: subtitle)
    let hasSources = observations.contains { $0.source != nil }
    return [
      TableBlock(
        frame, columns: columns(hasGrowth: hasGrowth, hasSources: hasSources),
        rows: TableRows(rows.map { $0.dropping(growth: !hasGrowth, source: !hasSources) }))
    ]
  }

  private func columns(hasGrowth: Bool, hasSources: Bool) -> [TableColumn] {
    func word(_ column: HouseText.Column) -> RichText { RichText(column.text[language]) }
    var columns: [TableColumn] = [
      .text(word(.indicator)),
      .text(word(.period), voice: .secondary),
      .number(word(hasGrowth ? .published : .value), spanner: hasGrowth ? word(.level) : nil, voice: .strong),
      .unit(word(.unit), spanner: hasGrowth ? word(.level) : nil),
    ]
    if hasGrowth {
      columns += [
        .number(word(.earlier), spanner: word(.level), voice: .secondary),
        .number(word(.percent), spanner: word(.change)),
        .number(word(.amount), spanner: word(.change), voice: .secondary),
      ]
    }
    if hasSources { columns.append(.trailing(word(.source))) }
    return columns
  }

  /// The rows of a region: a hairline where the theme changes, a group of its own for a figure of many periods.
  private mutating func rows(_ facts: [Fact], level: Int, _ observations: inout [Observation]) -> [TableRow] {
    var rows: [TableRow] = []
    var theme: String?
    for fact in facts {
      let isNewTheme = !rows.isEmpty && fact.indicator.theme != theme
      theme = fact.indicator.theme
      var own: [TableRow] = []
      let name = self.name(fact.indicator, .full)
      let isPart = facts.contains { $0.indicator.id == fact.indicator.partOf }
      let depth = level + (isPart ? 1 : 0)
      for (index, observation) in entries(fact).enumerated() {
        observations.append(observation)
        own.append(row(observation, of: fact, named: index == 0 ? name : RichText(), level: depth, &observations))
      }
      if isNewTheme, !own.isEmpty { own[0].separation = .ruleAbove }
      rows += own
    }
    return rows
  }

  /// All that is known of a fact, the latest first, then what is planned.
  private func entries(_ fact: Fact) -> [Observation] {
    let isOnlyAim = !fact.history.contains { $0.key == fact.observation.key }
    return (isOnlyAim ? [fact.observation] : []) + fact.history.reversed() + fact.alternates + fact.aims
  }

  private mutating func row(
    _ observation: Observation, of fact: Fact, named name: RichText, level: Int, _ all: inout [Observation]
  ) -> TableRow {
    let unit = scope.composer.book.unit(observation.unit) ?? fact.unit
    let reading = observation.reading(.table, unit: unit, language: language)
    let scaling = Scaling.named(reading.scale, language: language)
    let isMain = observation.key == fact.observation.key
    var label = name
    if let note = Note.of(observation) { label = label + (name.isEmpty ? RichText("″") : RichText()) + .mark(number(note)) }
    if label.isEmpty { label = RichText("″") }
    var cells = [
      TableCell(label),
      TableCell(RichText(observation.period.name(.short, language: language))),
      value(reading, standing: observation.isDerived ? .secondary : .strong),
      TableCell(RichText(reading.missing == nil ? reading.unit : "")),
    ]
    if isMain, observation.growth != nil || fact.earlier != nil {
      cells += [
        derivedCell(fact.earlier, unit: unit, scaling: scaling, &all, meaning: .level),
        growthCell(observation),
        derivedCell(fact.change, unit: unit, scaling: scaling, &all, meaning: .change),
      ]
    } else {
      cells += [TableCell(), growthCell(observation), TableCell()]
    }
    cells.append(TableCell(RichText(observation.source ?? "")))
    return TableRow(cells, level: level)
  }

  private func value(_ reading: Statistics.Reading, standing: RichText.Voice) -> TableCell {
    TableCell(RichText([.text(reading.bare, standing)], declaring: signs(reading)), marks: marks(reading))
  }

  private func growthCell(_ observation: Observation) -> TableCell {
    guard let growth = observation.growth else { return TableCell() }
    let reading = growth.reading(.table, language: language)
    return TableCell(RichText([.text(reading.bare, .plain)], declaring: signs(reading)))
  }

  private func derivedCell(
    _ observation: Observation?, unit: Unit, scaling: Scaling, _ all: inout [Observation], meaning: FigureMeaning
  ) -> TableCell {
    guard let observation else {
      return TableCell(RichText([.text("..", .secondary)], declaring: [Self.note(.notPublished, language)].compactMap(\.self)))
    }
    all.append(observation)
    return value(
      observation.reading(.table, unit: unit, language: language, scaling: scaling, meaning: meaning), standing: .secondary)
  }
}

extension TableRow {
  /// The row without the columns that no row of the table fills.
  func dropping(growth: Bool, source: Bool) -> TableRow {
    guard !isGroupHeading else { return self }
    var row = self
    if source, row.cells.count > 7 { row.cells.remove(at: 7) }
    if growth, row.cells.count > 6 { row.cells.removeSubrange(4...6) }
    return row
  }

  private var isGroupHeading: Bool { kind == .group }
}

extension TableCell {
  /// A cell that says nothing.
  init() {
    self.init(RichText())
  }
}
