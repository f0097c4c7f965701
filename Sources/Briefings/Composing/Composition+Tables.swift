import Charting
import Drawing
import Layout
import Statistics

extension Composition {
  /// Figures as tables: those with growth beside what is derived from it, then the others, so that no table is full of gaps.
  mutating func table(_ template: Template.Table) throws(BriefingError) -> [any Layout.Block] {
    let groups = scope.regions(template.places).map { region in
      TableGroup(region: region, facts: scope.of(region).select(template.figures))
    }
    let grown = groups.map { $0.filter { $0.observation.growth != nil || $0.change != nil } }.filter { !$0.facts.isEmpty }
    let others = groups.map { $0.filter { $0.observation.growth == nil && $0.change == nil } }.filter { !$0.facts.isEmpty }
    let title =
      try template.title.map { (text) throws(BriefingError) in rich(try phrase(text)) } ?? RichText(HouseText.allFigures[language])
    var blocks: [any Layout.Block] = []
    if !grown.isEmpty {
      blocks.append(
        table(title, grown, template, form: .levelsAndGrowth))
    }
    if !others.isEmpty {
      let own = grown.isEmpty ? RichText(HouseText.allFigures[language]) : RichText(TableWords.otherFigures[language])
      blocks.append(table(own, others, template, form: .values))
    }
    return blocks
  }

  /// What the columns of a table are.
  enum TableForm {
    /// Level, earlier level, growth and change.
    case levelsAndGrowth
    /// Values alone.
    case values
  }

  /// The figures of one region in a table.
  struct TableGroup {
    var region: Region
    var facts: [Fact]

    func filter(_ isIncluded: (Fact) -> Bool) -> TableGroup {
      TableGroup(region: region, facts: facts.filter(isIncluded))
    }
  }

  private mutating func table(
    _ title: RichText, _ groups: [TableGroup], _ template: Template.Table, form: TableForm
  ) -> TableBlock {
    // One figure of several places: a row a place, without headings of one row each.
    let only = groups.count > 1 && groups.allSatisfy { $0.facts.count == 1 } ? groups.first?.facts.first?.indicator : nil
    let isFlat = only != nil && template.rows == .latest && groups.allSatisfy { $0.facts[0].indicator.id == only?.id }
    let hasGroups = template.places != .itself && !isFlat
    let hasCourses =
      template.sparklines == .shown && groups.contains { $0.facts.contains { course($0) != nil } }
    var rows: [TableRow] = []
    var observations: [Observation] = []
    for group in groups {
      if hasGroups { rows.append(.group(RichText(group.region.name[language]))) }
      rows += self.rows(
        group.facts, level: hasGroups ? 1 : 0, form, hasCourses ? template : template.withoutSparklines, &observations)
      if isFlat { rows[rows.count - 1].cells[0] = TableCell(RichText(group.region.name[language])) }
    }
    for observation in observations { show(observation) }
    let declared = rows.flatMap { $0.cells.flatMap(\.text.declared) }
    for sign in [HouseText.Sign.notPublished, .notApplicable] where declared.contains(where: { $0.mark == sign.symbol }) {
      use(sign)
    }
    let hasSources = observations.contains { $0.source != nil }
    if !hasSources {
      for index in rows.indices where rows[index].kind != .group { rows[index].cells.removeLast() }
    }
    let all = columns(form, isFlat ? .region : .indicator, hasSources: hasSources, hasCourses: hasCourses)
    let used = all.indices.filter { index in rows.contains { $0.fills(index) } }
    for index in rows.indices where rows[index].kind != .group { rows[index].cells = used.map { rows[index].cells[$0] } }
    let columns = used.map { all[$0] }
    let frame = Frame(
      number: nextTable(), title: title.declaring(sources(of: observations)),
      subtitle: subtitle(isFlat ? only : nil, form, hasGrowth: columns.contains { $0.title == word(.percent) }))
    return TableBlock(frame, columns: columns, rows: TableRows(rows))
  }

  /// What all rows show, where they show the same, and what changes are measured against.
  private mutating func subtitle(_ only: Indicator?, _ form: TableForm, hasGrowth: Bool) -> RichText? {
    var note: String?
    if form == .levelsAndGrowth { note = (hasGrowth ? HouseText.levelsAndGrowthNote : HouseText.levelsAndChangesNote)[language] }
    guard let only else { return note.map { RichText($0) } }
    let words = language == .english ? note.map { "; " + $0.prefix(1).lowercased() + $0.dropFirst() } : note.map { "；" + $0 }
    return name(only, .full) + RichText(words ?? "")
  }

  private func word(_ column: HouseText.Column) -> RichText { RichText(column.text[language]) }

  /// Extent of a small line in a row, in points.
  private static let courseSize = Size(width: 54, height: 9)

  private func columns(_ form: TableForm, _ first: HouseText.Column, hasSources: Bool, hasCourses: Bool) -> [TableColumn] {
    var columns: [TableColumn] = [.text(word(first)), .text(word(.period), voice: .secondary)]
    switch form {
    case .levelsAndGrowth:
      columns += [
        .number(word(.published), spanner: word(.level), voice: .strong), .unit(word(.unit), spanner: word(.level)),
        .number(word(.earlier), spanner: word(.level), voice: .secondary), .number(word(.percent), spanner: word(.change)),
        .number(word(.amount), spanner: word(.change), voice: .secondary),
      ]
    case .values:
      columns += [.number(word(.value), voice: .strong), .unit(word(.unit))]
    }
    if hasCourses { columns.append(.drawing(word(.course))) }
    if hasSources { columns.append(.trailing(word(.source))) }
    return columns
  }

  /// The rows of a region: a hairline where the theme changes, further values of a figure indented under it.
  private mutating func rows(
    _ facts: [Fact], level: Int, _ form: TableForm, _ template: Template.Table, _ observations: inout [Observation]
  ) -> [TableRow] {
    var rows: [TableRow] = []
    var theme: String?
    let indicators = Set(facts.map(\.indicator.id))
    for fact in facts {
      let isNewTheme = !rows.isEmpty && fact.indicator.theme != theme
      theme = fact.indicator.theme
      let isPart = fact.indicator.partOf.map(indicators.contains) ?? false
      let depth = level + (isPart ? 1 : 0)
      let all = entries(fact)
      var scaling: Scaling?
      for (index, observation) in (template.rows == .latest ? Array(all.prefix(1)) : all).enumerated() {
        observations.append(observation)
        let name = index == 0 ? self.name(fact.indicator, .full) : RichText(TableWords.further(observation, of: fact)[language])
        // Rows of one figure stand in one power of ten, for them to be compared.
        let isAlike = observation.unit == fact.observation.unit
        let reading = observation.reading(
          .table, unit: unit(of: observation, fact), language: language, scaling: isAlike ? scaling : nil)
        if isAlike, scaling == nil, reading.missing == nil { scaling = Scaling.named(reading.scale, language: language) }
        var row = row(observation, reading, of: fact, named: name, level: index == 0 ? depth : depth + 1, form, &observations)
        if template.sparklines == .shown {
          row.cells.insert(
            TableCell(drawing: index == 0 ? course(fact)?.scene(style: scope.style, size: Self.courseSize) : nil),
            at: row.cells.count - 1)
        }
        if index == 0, isNewTheme { row.separation = .ruleAbove }
        rows.append(row)
      }
    }
    return rows
  }

  /// All that is known of a fact, the latest first, then what is planned.
  private func entries(_ fact: Fact) -> [Observation] {
    let isOnlyAim = !fact.history.contains { $0.key == fact.observation.key }
    return (isOnlyAim ? [fact.observation] : []) + fact.history.reversed() + fact.alternates + fact.others + fact.aims
  }

  private func unit(of observation: Observation, _ fact: Fact) -> Unit {
    scope.composer.book.unit(observation.unit) ?? fact.unit
  }

  private mutating func row(
    _ observation: Observation, _ reading: Statistics.Reading, of fact: Fact, named name: RichText, level: Int, _ form: TableForm,
    _ all: inout [Observation]
  ) -> TableRow {
    let unit = unit(of: observation, fact)
    let scaling = Scaling.named(reading.scale, language: language)
    let label = Note.of(observation).map { name.marked(with: numbers($0)) } ?? name
    var cells = [
      TableCell(label), TableCell(RichText(observation.period.name(.short, language: language))),
      value(reading, voice: observation.isDerived ? .secondary : .strong),
      TableCell(RichText(reading.missing == nil ? reading.unit : "")),
    ]
    switch form {
    case .values: break
    case .levelsAndGrowth where observation.key == fact.observation.key:
      cells += [
        derivedCell(fact.earlier, unit: unit, scaling: scaling, &all, meaning: .level),
        growthCell(observation),
        derivedCell(fact.change, unit: unit, scaling: scaling, &all, meaning: .change),
      ]
    case .levelsAndGrowth: cells += [TableCell(), growthCell(observation), TableCell()]
    }
    cells.append(TableCell(RichText(observation.source ?? "")))
    return TableRow(cells, level: level)
  }

  private func value(_ reading: Statistics.Reading, voice: RichText.Voice) -> TableCell {
    TableCell(RichText([.text(reading.bare, voice)], declaring: signs(reading)), marks: marks(reading))
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
      observation.reading(.table, unit: unit, language: language, scaling: scaling, meaning: meaning), voice: .secondary)
  }
}

extension TableRow {
  /// Whether there is something in a column; a heading over rows is in none.
  fileprivate func fills(_ column: Int) -> Bool {
    guard kind != .group, cells.indices.contains(column) else { return false }
    return cells[column].drawing != nil || !cells[column].text.pieces.isEmpty || !cells[column].marks.pieces.isEmpty
  }
}

extension TableCell {
  /// A cell that says nothing.
  init() {
    self.init(RichText())
  }
}

/// What a table calls the further values of a figure.
enum TableWords {
  /// Title of the table of what has no growth.
  static let otherFigures = LocalizedText(english: "Other published figures", chinese: "其他公布数据")

  /// What a further value of a fact is: planned, a target, expected, the same in another unit, or earlier.
  static func further(_ observation: Observation, of fact: Fact) -> LocalizedText {
    if observation.kind == .plan { return LocalizedText(english: "planned", chinese: "计划") }
    if observation.kind == .target { return LocalizedText(english: "target", chinese: "目标") }
    if observation.status == .forecast { return LocalizedText(english: "expected", chinese: "预计") }
    if observation.unit != fact.unit.id {
      return LocalizedText(english: "the same in another unit, as published", chinese: "同一数值，原文所列另一单位")
    }
    if observation.period.frequency != fact.observation.period.frequency {
      return LocalizedText(english: "over another length of time", chinese: "其他时段")
    }
    return LocalizedText(english: "earlier", chinese: "此前")
  }
}
