import Drawing
import Findings
import Languages
import Layout
import Statistics
import Styling

/// The table of a file of one indicator: regions down, years across, the sum, then this region’s change, share and rank.
struct RegionsByYears {
  private let story: Story
  private let profile: Profile
  private let years: [Period]
  private let regions: [Series]
  private let scope: Scope
  private let language: Language

  /// More regions than these are a yearbook.
  private static let mostRegions = 20
  private static let mostYears = 9
  private static let fewestYears = 3

  /// `nil` where there are several indicators, few years or many regions.
  init?(_ story: Story) {
    let (book, cutoff) = (story.scope.composer.book, story.scope.composer.cutoff)
    guard story.profiles.count == 1, let profile = story.profiles.first, let newest = profile.newest?.figure.period,
      newest.months >= 12
    else { return nil }
    let all = profile.periods.filter { profile.points[$0] != nil }
    let order = story.scope.league(profile.indicator.id).map(\.region.id)
    let courses = book.field(cutoff).courses(of: story.scope.region.id, indicator: profile.indicator.id, through: cutoff.period)
    let years = Array(all.suffix(min(Self.mostYears, Self.room(for: profile, courses, story.scope))))
    guard years.count >= Self.fewestYears, (3...Self.mostRegions).contains(order.count) else { return nil }
    (self.story, self.profile, self.years, scope, language) = (story, profile, years, story.scope, story.scope.language)
    regions = order.compactMap { id in courses.first { $0.region.id == id } }
  }

  /// How many years have room: the sum of the regions is longer than their figures.
  private static func room(for profile: Profile, _ courses: [Series], _ scope: Scope) -> Int {
    var all = profile
    if let newest = profile.newest {
      let parts = courses.flatMap(\.observations).filter { $0.period == newest.figure.period && $0.value != nil }
      let sum = try? Derivations.sum(parts, region: "", indicator: profile.indicator.id)
      all.points[newest.figure.period]?.figure = sum ?? newest.figure
    }
    return TableColumn.most(of: all, in: widthOfYears, gap: gapOfYears, scope)
  }

  /// What the names of regions leave of a page's width, and the white between years, in points.
  private static let (widthOfYears, gapOfYears) = (430.0, 7.0)

  func table(_ register: inout Register) -> TableBlock {
    register.beginTable()
    var rows = regions.map { series in
      let isOwn = series.region.id == scope.region.id
      return TableRow(
        [TableCell(RichText(series.region.name[language], isOwn ? .strong : .plain))]
          + years.map { year in
            guard let figure = series.observations.first(where: { $0.period == year }) else { return .gap(language) }
            register.show(figure)
            return cell(figure, profile.unit, isOwn ? .strong : .plain, profile.meaning)
          })
    }
    var columns: [TableColumn] =
      [.text(RichText(scope.composer.peers.one[language].capitalizedFirst))]
      + years.map { .number(RichText($0.name(.short, language: language))) }
    rows.liftMarks(to: &columns, from: 1, of: Array(rows.indices))
    rows += sums(&register)
    rows.append(.group(RichText(scope.region.name[language])))
    rows += own(&register)
    let caption = Scaling.shared(for: profile.points.values.map(\.figure), unit: profile.unit, in: .table, language: language)
      .caption(
        of: profile.unit)
    let span = Period.span(years[0], years[years.count - 1], language)
    let subtitle = caption.isEmpty ? span : span + language.rules.comma + language.rules.withinSentence(caption)
    return TableBlock(
      Frame(
        number: register.nextTable(), title: RichText(profile.indicator.name[language]),
        subtitle: RichText(subtitle).declaring(Template.Sources.notes(of: regions.flatMap(\.observations), scope))),
      columns: columns, rows: TableRows(rows), subject: register.endTable())
  }

  private func cell(_ figure: Observation, _ unit: Unit, _ voice: RichText.Voice, _ meaning: FigureMeaning = .level) -> TableCell {
    let reading = scope.known(figure).reading(.table, unit: unit, language: language, meaning: meaning)
    return TableCell(reading.text(voice, language), marks: reading.weakestMark(language))
  }

  /// The sum of all regions, in years in which all have a figure; nothing for what does not add up.
  private func sums(_ register: inout Register) -> [TableRow] {
    guard profile.points.values.contains(where: { $0.share != nil }) else { return [] }
    let telling = Telling(peers: scope.composer.peers)
    let sums = years.map { year -> Observation? in
      let parts = regions.compactMap { $0.observations.first { $0.period == year && $0.value != nil } }
      return parts.count == regions.count
        ? try? Derivations.sum(parts, region: scope.region.parent ?? "", indicator: profile.indicator.id) : nil
    }
    for sum in sums.compactMap(\.self) { register.show(sum) }
    var row = TableRow(
      [TableCell(RichText(language.wording.findings.row(.total(of: regions.count), telling), .secondary))]
        + sums.map { $0.map { cell($0, profile.unit, .secondary) } ?? TableCell() })
    row.separation = .ruleAbove
    row.liftMarks(from: 1)
    return [row]
  }

  /// Change, share and rank of this region.
  private func own(_ register: inout Register) -> [TableRow] {
    let wording = language.wording.findings
    let telling = Telling(peers: scope.composer.peers)
    let points = years.map { profile.points[$0] }
    var rows: [TableRow] = []
    func add(_ name: String, _ cells: [TableCell]) {
      var row = TableRow([TableCell(RichText(name, .secondary))] + cells, level: 1)
      row.liftMarks(from: 1)
      rows.append(row)
    }
    let comparisons = points.map { profile.indicator.kind == .growth ? nil : $0?.comparison }
    let changes = comparisons.map { $0?.change }
    if let newest = comparisons.last(where: { $0?.change != nil }) ?? nil {
      for change in changes.compactMap(\.self) { register.show(change) }
      let isPublished = changes.allSatisfy { $0?.isDerived != true }
      let unit = changes.compactMap(\.self).first.map { profile.unit(of: $0).nameOfChanges(wording) } ?? ""
      add(
        wording.row(isPublished ? .publishedGrowth : .change(newest.basis, newest.to.period), telling)
          + (unit.isEmpty ? "" : language.rules.bracketed(unit)),
        changes.map { change in
          change.map { cell($0, profile.unit(of: $0), $0.isDerived ? .secondary : .plain, .change) } ?? TableCell()
        })
    }
    let shares = points.map { $0?.share }
    if shares.contains(where: { $0 != nil }) {
      for share in shares.compactMap(\.self) { register.show(share) }
      add(
        wording.row(.shareOfTotal, telling) + language.rules.bracketed("%"),
        shares.map { $0.map { cell($0, .percent, .secondary) } ?? TableCell() })
    }
    let places = points.map { $0?.place }
    if places.contains(where: { $0 != nil }) {
      add(
        wording.row(.rank, telling),
        places.map { place in
          TableCell(
            RichText(place.map { language.rules.isHan ? "\($0.rank)" : language.rules.ordinal("\($0.rank)") } ?? "", .secondary))
        })
    }
    return rows
  }
}

extension TableColumn {
  /// How many columns of the figures of a measure, each under the name of its period, have room in a width, in points.
  static func most(of profile: Profile, in width: Double, gap: Double = 12, _ scope: Scope) -> Int {
    let size = scope.type.table.size
    let numbers = profile.points.values.map {
      Double($0.figure.reading(.table, unit: profile.unit, language: scope.language).number.count) * 0.6
    }
    let names = profile.points.keys.map { period in
      period.name(.short, language: scope.language).unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.6 : 1) }
    }
    return max(2, Int(width / ((numbers + names).reduce(0, max) * size + gap)))
  }
}
