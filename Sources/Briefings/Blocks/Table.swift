import Charting
package import Diagnostics
import Drawing
package import Languages
package import Layout
import Statistics

extension Template {
  /// A table of figures.
  package struct Table {
    /// The figures.
    var figures = Selection()
    /// Which places have rows.
    var places = Places.itself
    /// The title.
    var title: TemplateText?
    /// Which values of a figure have rows.
    var rows = Rows.all
    /// Whether a column of small lines shows the course of each figure.
    var sparklines = Sparklines.hidden

    /// Which values of a figure have rows.
    enum Rows: String, Hashable, Sendable, CaseIterable {
      /// All that are known.
      case all
      /// The latest.
      case latest
    }
  }
}

extension Template.Table: Template.Block {
  package static let name = "table"

  package init(_ map: TokenMap, _ reader: TemplateReader) {
    self.init(
      figures: reader.selection(in: map), places: map.choice("places", default: .itself), title: reader.text(map, "title"),
      rows: map.choice("rows", default: .all), sparklines: map.choice("sparklines", default: .hidden))
  }

  /// Figures with growth beside what is derived from it, then the others, so that no table is full of gaps.
  package func compose(_ scope: Scope, _ register: inout Register) throws(BriefingError) -> [any Layout.Block] {
    let groups = scope.regions(places).map { region in Group(region: region, facts: scope.of(region).select(figures)) }
    let grown = groups.compactMap { $0.filter { $0.observation.growth != nil || $0.change != nil } }
    let others = groups.compactMap { $0.filter { $0.observation.growth == nil && $0.change == nil } }
    var title = scope.word(.allFigures)
    if let own = self.title { title = register.rich(try register.phrase(own, scope)) }
    var blocks: [any Layout.Block] = []
    if !grown.isEmpty { blocks.append(table(title, grown, form: .levelsAndGrowth, scope, &register)) }
    if !others.isEmpty {
      let own = scope.word(grown.isEmpty ? .allFigures : .otherFigures)
      blocks.append(table(own, others, form: .values, scope, &register))
    }
    return blocks
  }

  package var words: [LocalizedText] { [title?.words].compactMap(\.self) }
}

extension Template.Table {
  /// What the columns are.
  private enum Form {
    /// Level, earlier level, growth and change.
    case levelsAndGrowth
    /// Values alone.
    case values
  }

  /// The figures of one region.
  private struct Group {
    var region: Region
    var facts: [Fact]

    /// Those of the figures that count, if there are any.
    func filter(_ isIncluded: (Fact) -> Bool) -> Group? {
      let facts = facts.filter(isIncluded)
      return facts.isEmpty ? nil : Group(region: region, facts: facts)
    }
  }

  private func table(
    _ title: RichText, _ groups: [Group], form: Form, _ scope: Scope, _ register: inout Register
  ) -> TableBlock {
    let language = scope.language
    // One figure of several places: a row a place, without headings of one row each.
    let only = groups.count > 1 && groups.allSatisfy { $0.facts.count == 1 } ? groups.first?.facts.first?.indicator : nil
    let isFlat = only != nil && self.rows == .latest && groups.allSatisfy { $0.facts[0].indicator.id == only?.id }
    let hasGroups = places != .itself && !isFlat
    let hasCourses = sparklines == .shown && groups.contains { $0.facts.contains { $0.course != nil } }
    var maker = RowMaker(scope: scope, form: form, which: self.rows, hasCourses: hasCourses)
    var rows: [TableRow] = []
    for group in groups {
      if hasGroups { rows.append(.group(RichText(group.region.name[language]))) }
      rows += maker.rows(group.facts, level: hasGroups ? 1 : 0, &register)
      if isFlat { rows[rows.count - 1].cells[0] = TableCell(RichText(group.region.name[language])) }
    }
    for observation in maker.observations { register.show(observation) }
    let declared = rows.flatMap { $0.cells.flatMap(\.text.declared) }
    for sign in [StatusMark.notPublished, StatusMark(.notApplicable), StatusMark(.confidential)]
    where declared.contains(where: { $0.mark == sign.symbol }) {
      register.use(sign)
    }
    let hasSources = maker.observations.contains { $0.source != nil }
    if !hasSources {
      for index in rows.indices where rows[index].kind != .group { rows[index].cells.removeLast() }
    }
    let all = columns(form, isFlat ? .columnRegion : .columnIndicator, hasSources: hasSources, hasCourses: hasCourses, scope)
    let used = all.indices.filter { index in rows.contains { $0.fills(index) } }
    for index in rows.indices where rows[index].kind != .group { rows[index].cells = used.map { rows[index].cells[$0] } }
    let columns = used.map { all[$0] }
    let hasGrowth = columns.contains { $0.title == scope.word(.columnPercent) }
    let frame = Frame(
      number: register.nextTable(), title: title.declaring(Template.Sources.notes(of: maker.observations, scope)),
      subtitle: subtitle(isFlat ? only : nil, form, hasGrowth: hasGrowth, language, &register))
    return TableBlock(frame, columns: columns, rows: TableRows(rows), subject: TableFigures(figures: maker.observations))
  }

  /// What all rows show, if they show the same, and what changes are measured against.
  private func subtitle(
    _ only: Indicator?, _ form: Form, hasGrowth: Bool, _ language: Language, _ register: inout Register
  ) -> RichText? {
    var note: String?
    if form == .levelsAndGrowth { note = (hasGrowth ? Word.growthOnYearUnlessMarked : .changeOnYearUnlessMarked)[language] }
    guard let only else { return note.map { RichText($0) } }
    let words = note.map { language.rules.semicolon + $0.prefix(1).lowercased() + $0.dropFirst() }
    return register.name(only, .full) + RichText(words ?? "")
  }

  private func columns(
    _ form: Form, _ first: Word, hasSources: Bool, hasCourses: Bool, _ scope: Scope
  ) -> [TableColumn] {
    var columns: [TableColumn] = [.text(scope.word(first)), .text(scope.word(.columnPeriod), voice: .secondary)]
    switch form {
    case .levelsAndGrowth:
      let (level, change) = (scope.word(.columnLevel), scope.word(.columnChange))
      columns += [
        .number(scope.word(.columnPublished), spanner: level, voice: .strong), .unit(scope.word(.columnUnit), spanner: level),
        .number(scope.word(.columnEarlier), spanner: level, voice: .secondary),
        .number(scope.word(.columnPercent), spanner: change),
        .number(scope.word(.columnAmount), spanner: change, voice: .secondary),
      ]
    case .values:
      columns += [.number(scope.word(.columnValue), voice: .strong), .unit(scope.word(.columnUnit))]
    }
    if hasCourses { columns.append(.drawing(scope.word(.columnCourse))) }
    if hasSources { columns.append(.trailing(scope.word(.columnSource))) }
    return columns
  }

  /// Makes the rows of a table, and remembers what they show.
  private struct RowMaker {
    let scope: Scope
    let form: Form
    let which: Rows
    let hasCourses: Bool
    private(set) var observations: [Observation] = []

    init(scope: Scope, form: Form, which: Rows, hasCourses: Bool) {
      self.scope = scope
      self.form = form
      self.which = which
      self.hasCourses = hasCourses
    }

    private var language: Language { scope.language }

    /// Extent of a small line in a row, in points.
    private static let courseSize = Size(width: 54, height: 9)

    /// The rows of a region: a hairline where the theme changes, further values of a figure indented under it.
    mutating func rows(_ facts: [Fact], level: Int, _ register: inout Register) -> [TableRow] {
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
        for (index, observation) in (which == .latest ? Array(all.prefix(1)) : all).enumerated() {
          observations.append(observation)
          let name =
            index == 0 ? register.name(fact.indicator, .full) : scope.word(observation.row(under: fact))
          // Rows of one figure share a power of ten, so that they can be compared.
          let isAlike = observation.unit == fact.observation.unit
          let reading = observation.reading(
            .table, unit: unit(of: observation, fact), language: language, scaling: isAlike ? scaling : nil)
          if isAlike, scaling == nil, reading.gap == nil { scaling = reading.scaling }
          var row = TableRow(
            cells(observation, reading, of: fact, label: register.name(name, of: observation)),
            level: index == 0 ? depth : depth + 1)
          if hasCourses {
            let course = index == 0 ? fact.course?.scene(style: scope.style, size: Self.courseSize) : nil
            row.cells.insert(TableCell(drawing: course), at: row.cells.count - 1)
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

    private mutating func cells(
      _ observation: Observation, _ reading: Statistics.Reading, of fact: Fact, label: RichText
    ) -> [TableCell] {
      let unit = unit(of: observation, fact)
      var cells = [
        TableCell(label), TableCell(RichText(observation.period.name(.short, language: language))),
        TableCell(reading, observation.isDerived ? .secondary : .strong, language),
        TableCell(RichText(reading.gap == nil ? reading.unit : "")),
      ]
      switch form {
      case .values: break
      case .levelsAndGrowth where observation.key == fact.observation.key:
        cells += [
          derived(fact.earlier, unit: unit, scaling: reading.scaling, meaning: .level), growth(observation),
          derived(fact.change, unit: unit, scaling: reading.scaling, meaning: .change),
        ]
      case .levelsAndGrowth: cells += [TableCell(), growth(observation), TableCell()]
      }
      return cells + [TableCell(RichText(observation.source ?? ""))]
    }

    private func growth(_ observation: Observation) -> TableCell {
      observation.growth.map { TableCell($0.reading(.table, language: language).text(.plain, language)) } ?? TableCell()
    }

    private mutating func derived(
      _ observation: Observation?, unit: Unit, scaling: Scaling, meaning: FigureMeaning
    ) -> TableCell {
      guard let observation else { return .gap(language) }
      observations.append(observation)
      let reading = observation.reading(.table, unit: unit, language: language, scaling: scaling, meaning: meaning)
      return TableCell(reading, .secondary, language)
    }
  }
}

extension TableRow {
  /// Whether there is something in a column; a heading over rows is in none.
  fileprivate func fills(_ column: Int) -> Bool {
    guard kind != .group, cells.indices.contains(column) else { return false }
    return cells[column].drawing != nil || !cells[column].text.pieces.isEmpty || !cells[column].marks.pieces.isEmpty
  }
}

extension Observation {
  /// What a further value of a fact is in its row: planned, a target, expected, the same in another unit, or earlier.
  fileprivate func row(under fact: Fact) -> Word {
    if kind == .plan { return .rowPlanned }
    if kind == .target { return .rowTarget }
    if status == .forecast { return .rowExpected }
    if unit != fact.unit.id { return .rowOtherUnit }
    return period.frequency == fact.observation.period.frequency ? .rowEarlier : .rowOtherLength
  }
}
