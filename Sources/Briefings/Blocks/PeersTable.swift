package import Diagnostics
import Findings
import Languages
package import Layout
import Statistics

extension Template {
  /// All regions that this one is compared with, in the order of the indicator that leads: value, change and rank of each indicator.
  package struct PeersTable {}
}

extension Template.PeersTable: Template.Block {
  package static let name = "peers-table"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  /// More regions than these are a yearbook: then the ends and those near this one are shown.
  private static let mostRegions = 40
  /// Regions at each end, and around this one.
  private static let (ends, near) = (3, 17)
  /// More indicators than these have no room.
  private static let mostIndicators = 4

  /// Whether the row of the region has everything that is known of it.
  static func hasAll(of story: Story) -> Bool {
    story.profiles.count <= mostIndicators
      && story.profiles.allSatisfy { $0.points.count == 1 && story.scope.league($0.indicator.id).count >= fewestRegions }
  }

  /// A table of fewer regions compares nothing.
  private static let fewestRegions = 3

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let story = Story(scope)
    let (language, wording) = (scope.language, scope.language.wording.findings)
    let leagues = story.leadingProfiles.compactMap {
      profile -> (profile: Profile, points: [Profile.Point], rows: [String: Profile.Point], order: [Region])? in
      let league = scope.league(profile.indicator.id)
      guard league.count >= Self.fewestRegions else { return nil }
      return (
        profile, league.map(\.point), Dictionary(league.map { ($0.region.id, $0.point) }, uniquingKeysWith: { first, _ in first }),
        league.map(\.region)
      )
    }.prefix(Self.mostIndicators)
    guard let first = leagues.first else { return [] }
    if let years = RegionsByYears(story) { return [years.table(&register)] }
    register.beginTable()
    // Each once, however many leagues it is in beside the first.
    var seen: Set<String> = []
    let all = leagues.flatMap(\.order).filter { seen.insert($0.id).inserted }
    let (regions, breaks) = Self.shown(of: all, scope.region)
    var columns: [TableColumn] = [.text(RichText(scope.composer.peers.one[language].capitalizedFirst))]
    for league in leagues {
      let spanner = RichText((league.profile.indicator.shortName ?? league.profile.indicator.name)[language])
      let unit = league.profile.newest?.figure.reading(.table, unit: league.profile.unit, language: language).unit ?? ""
      columns.append(.number(unit.isEmpty ? scope.word(.columnValue) : RichText(unit), spanner: spanner))
      if Self.hasChanges(league.profile) {
        columns.append(.number(RichText(Self.headingOfChange(league.profile, language)), spanner: spanner))
      }
      columns.append(.number(scope.word(.columnRank), spanner: spanner, voice: .secondary))
    }
    var rows = regions.map { region in
      let isOwn = region.id == scope.region.id
      var cells: [TableCell] = [TableCell(RichText(region.name[language], isOwn ? .strong : .plain))]
      for league in leagues {
        let point = league.rows[region.id]
        if let point { register.show(point.figure) }
        cells.append(
          point.map {
            TableCell(
              scope.known($0.figure).reading(
                .table, unit: league.profile.unit, language: language, meaning: league.profile.meaning),
              isOwn ? .strong : .plain, language)
          }
            ?? .gap(language))
        if Self.hasChanges(league.profile) {
          let change = point?.comparison?.change
          if let change { register.show(change) }
          cells.append(
            change.map { change in
              let unit = league.profile.unit(of: change)
              let reading = change.reading(.table, unit: unit, language: language, meaning: .change)
              return TableCell(
                reading.text(isOwn ? .strong : change.isDerived ? .secondary : .plain, language),
                marks: reading.weakestMark(language))
            } ?? TableCell())
        }
        cells.append(TableCell(RichText(point?.place.map { "\($0.rank)" } ?? "", isOwn ? .strong : .secondary)))
      }
      return TableRow(cells, separation: breaks.contains(region.id) ? .ruleAbove : .none)
    }
    rows.liftMarks(to: &columns, from: 1, of: Array(rows.indices))
    // In the order of the ranking: what is added is printed in it.
    rows += Self.summary(of: leagues.map { ($0.profile, $0.points) }, count: all.count, scope, &register)
    let period = first.profile.newest?.figure.period
    let telling = Telling(peers: scope.composer.peers)
    let basis = period.flatMap { Self.basisOfChanges(leagues.map(\.profile), $0, wording) }
    let ranked = period.map { wording.ranked(first.profile.indicator, "", $0, all.count, telling) }
    let excerpt = breaks.isEmpty ? nil : wording.excerpt(scope.region, ends: Self.ends, telling)
    let subtitle = [ranked, basis, excerpt].compactMap(\.self).joined(separator: language.rules.statementSeparator)
    return [
      TableBlock(
        Frame(
          number: register.nextTable(), title: wording.titleOfPeers(telling, regions.count, of: all.count).asRich,
          subtitle: RichText(subtitle).declaring(
            Template.Sources.notes(of: leagues.flatMap { $0.points.map(\.figure) }, scope))), columns: columns,
        rows: TableRows(rows), subject: register.endTable())
    ]
  }

  /// The regions that have rows, and those before which others are left out.
  private static func shown(of all: [Region], _ own: Region) -> (regions: [Region], breaks: Set<String>) {
    guard all.count > mostRegions else { return (all, []) }
    let place = all.firstIndex { $0.id == own.id } ?? 0
    // As many rows wherever it is: those at an end are around it too.
    let first = max(0, min(place - near / 2, all.count - near))
    let kept = all.indices.filter { $0 < ends || $0 >= all.count - ends || (first..<first + near).contains($0) }
    let breaks = zip(kept.dropFirst(), kept).filter { $0.0 > $0.1 + 1 }.map { all[$0.0].id }
    return (kept.map { all[$0] }, Set(breaks))
  }

  /// What all of them are together: the middle of each indicator and of its changes, and the sum of what adds up.
  private static func summary(
    of leagues: [(profile: Profile, points: [Profile.Point])], count: Int, _ scope: Scope, _ register: inout Register
  ) -> [TableRow] {
    let (language, telling) = (scope.language, Telling(peers: scope.composer.peers))
    let wording = language.wording.findings
    func cell(_ figure: Observation?, _ unit: Unit, _ meaning: FigureMeaning, _ register: inout Register) -> TableCell {
      guard let figure else { return TableCell() }
      register.show(figure)
      let reading = figure.reading(.table, unit: unit, language: language, meaning: meaning)
      return TableCell(reading.text(.secondary, language), marks: reading.weakestMark(language))
    }
    var medians: [TableCell] = []
    var sums: [TableCell] = []
    for (profile, points) in leagues {
      let newest = profile.newest
      let figures = points.map(\.figure).filter { $0.value != nil }
      let sum =
        newest?.share != nil && figures.count == count
        ? try? Derivations.sum(figures, region: scope.region.parent ?? "", indicator: profile.indicator.id) : nil
      medians.append(cell(newest?.median, profile.unit, profile.meaning, &register))
      sums.append(cell(sum, profile.unit, .level, &register))
      if hasChanges(profile) {
        let change = newest?.medianOfChange
        medians.append(cell(change, change.map { profile.unit(of: $0) } ?? profile.unit, .change, &register))
        sums.append(TableCell())
      }
      medians.append(TableCell())
      sums.append(TableCell())
    }
    func row(_ name: String, _ cells: [TableCell], _ separation: TableRow.Separation) -> TableRow? {
      guard !cells.allSatisfy(\.text.isEmpty) else { return nil }
      var row = TableRow([TableCell(RichText(name, .secondary))] + cells, separation: separation)
      row.liftMarks(from: 1)
      return row
    }
    let median = row(wording.row(.median(of: count), telling), medians, .ruleAbove)
    let sum = row(wording.row(.total(of: count), telling), sums, median == nil ? .ruleAbove : .none)
    return [median, sum].compactMap(\.self)
  }

  private static func hasChanges(_ profile: Profile) -> Bool {
    profile.indicator.kind != .growth && profile.newest?.comparison?.change != nil
  }

  /// What is over a column of changes: that it is one, and its unit where the levels beside it have another.
  private static func headingOfChange(_ profile: Profile, _ language: Language) -> String {
    let unit = profile.newest?.comparison?.change.map { profile.unit(of: $0).nameOfChanges(language.wording.findings) } ?? ""
    let word = Word.columnChange[language]
    if unit.isEmpty { return word }
    return language.rules.isHan ? word + language.rules.bracketed(unit) : "\(word), \(unit)"
  }

  /// What the changes are measured against, where that is the same for all: `change on a year earlier`.
  private static func basisOfChanges(_ profiles: [Profile], _ period: Period, _ wording: any FindingWording) -> String? {
    let bases = Set(profiles.filter(hasChanges).compactMap { $0.newest?.comparison?.basis })
    guard bases.count == 1, let basis = bases.first else { return nil }
    let words = wording.changes(basis, period, "")
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}

extension String {
  fileprivate var asRich: RichText { RichText(self) }
}
