import Drawing
import Languages
import Statistics
import Styling

/// The names under a plot, set and thinned so that none touches another.
struct SlotNames {
  /// A name under one place or under several.
  struct Name {
    /// The places that it names; it is under their middle.
    var places: ClosedRange<Int>
    var lines: [TextLine]
    /// Which row it is in: 0, or 1 for years under the months or quarters.
    var row = 0
  }

  let names: [Name]
  /// The places with which a year begins that is named once for all its months or quarters.
  let yearStarts: [Int]
  /// Whether every place has its name.
  let isComplete: Bool

  /// Up to eight periods are all named, with two digits of the year where four do not fit. Of more years, each or every second, fifth
  /// and so on; months and quarters by a letter or digit with their year in a second row, or by their year alone. Where that has no
  /// room, the first and the last. Categories are all named, on two lines where one is too wide.
  init(_ slots: PlotSlots, setter: Setter) {
    let thinning = NameThinning(slots: slots, setter: setter)
    let isTime = slots.places.allSatisfy { $0.period != nil }
    if let complete = isTime ? thinning.everyPeriod() : thinning.everyCategory() {
      (names, yearStarts, isComplete) = (complete, [], true)
    } else if !isTime {
      (names, yearStarts, isComplete) = (thinning.someCategories(), [], false)
    } else if let years = thinning.years {
      let within = thinning.withinYears() ?? []
      names = within + thinning.names(of: years, row: within.isEmpty ? 0 : 1)
      yearStarts = years.dropFirst().map(\.places.lowerBound)
      isComplete = !within.isEmpty
    } else {
      (names, yearStarts) = (thinning.somePeriods(), [])
      isComplete = names.count == slots.places.count
    }
  }

  /// Height under the plot: the first baseline and what further lines add.
  func height(_ setter: Setter) -> Double {
    let more = (names.map { $0.row + $0.lines.count }.max() ?? 1) - 1
    return setter.measures.anatomy.category + Double(max(more, 0)) * setter.type.axis.leading + 2 * setter.measures.scale
  }
}

/// Finds the names that fit under the places of a plot.
private struct NameThinning {
  let slots: PlotSlots
  let setter: Setter

  /// The months or quarters of one year.
  struct Year {
    var period: Period
    var places: ClosedRange<Int>
  }

  private var style: TextStyle { setter.type.axis }
  private var places: [Place] { slots.places }
  private var naming: PlaceNaming { PlaceNaming(language: setter.language, replacements: [:]) }
  /// White between two names.
  private var gap: Double { 4 * setter.measures.scale }

  private func name(_ index: Int, _ text: String) -> SlotNames.Name {
    SlotNames.Name(places: index...index, lines: [setter.line(text, style)])
  }

  // MARK: Periods

  /// Names for all periods, if they are few enough and fit; in more than a few, of years only.
  func everyPeriod() -> [SlotNames.Name]? {
    guard places.count <= setter.style.chart.maxDirectLabels || isYearly else { return nil }
    return (0..<2).lazy.compactMap { form in
      everyPlace { naming.axisNames(of: $0).dropFirst(form).first ?? $0.name }
    }.first
  }

  private func everyPlace(_ text: (Place) -> String) -> [SlotNames.Name]? {
    let names = places.indices.map { name($0, text(places[$0])) }
    let widest = names.compactMap { $0.lines.first?.width }.max() ?? 0
    // At the edges of a line chart the outer names are inside the plot, nearer to their neighbours.
    let edge = slots.spread == .edges ? max(0, widest / 2 - slots.inset) : 0
    // Digits alone need less white between them than names.
    let isBare = names.allSatisfy { $0.lines.first?.text.utf8.allSatisfy { (0x30...0x39).contains($0) } ?? false }
    return widest + edge <= slots.slot - gap + (isBare ? setter.measures.scale : 0) ? names : nil
  }

  /// Whether every place is a year, or the same stretch of its year.
  private var isYearly: Bool {
    places.allSatisfy { $0.period.map { $0.frequency == .year || $0.frequency == .fiscalYear } ?? false }
  }

  /// The first and the last period, and between them every second, fifth, tenth … year where their names have room.
  func somePeriods() -> [SlotNames.Name] {
    let ends = (places.count > 1 ? [0, places.count - 1] : Array(places.indices)).map { name($0, places[$0].name) }
    guard isYearly, ends.count == 2 else { return ends }
    for step in [2, 5, 10, 20, 50, 100] {
      let round = places.indices.filter { (places[$0].period?.year ?? 1) % step == 0 }.map { name($0, places[$0].name) }
      let between = round.filter { name in ends.allSatisfy { !touch($0, name) } }
      if zip(between, between.dropFirst()).allSatisfy({ !touch($0, $1) }) { return [ends[0]] + between + [ends[1]] }
    }
    return ends
  }

  /// Where a name is along the axis: inside the plot.
  private func extent(_ name: SlotNames.Name) -> ClosedRange<Double> {
    let width = name.lines.map(\.width).max() ?? 0
    let last = max(slots.left, slots.left + slots.width - width)
    let start = (slots.middle(of: name.places) - width / 2).clamped(to: slots.left...last)
    return start...(start + width)
  }

  private func touch(_ first: SlotNames.Name, _ second: SlotNames.Name) -> Bool {
    let (one, other) = (extent(first), extent(second))
    return one.lowerBound < other.upperBound + gap && other.lowerBound < one.upperBound + gap
  }

  // MARK: Months and quarters

  /// The years of an axis of months or quarters, if each whole one has room for its name.
  var years: [Year]? {
    var years: [Year] = []
    for (index, place) in places.enumerated() {
      guard let period = place.period, period.frequency == .month || period.frequency == .quarter else { return nil }
      if let last = years.last, last.period.year == period.year {
        years[years.count - 1].places = last.places.lowerBound...index
      } else {
        years.append(Year(period: .year(period.year), places: index...index))
      }
    }
    guard places.count > setter.style.chart.maxDirectLabels else { return nil }
    let isNamed = years.count > 1 || withinYears() != nil
    return isNamed && !names(of: years, row: 0).isEmpty ? years : nil
  }

  /// The names of years under their months; none where whole years have no room. A part of a year at either end may have none.
  func names(of years: [Year], row: Int) -> [SlotNames.Name] {
    let whole = years.map { slots.extent(of: $0.places) }.max() ?? 0
    for form in [PeriodForm.short, .crowded] {
      let names = years.map { year in
        let name = year.period.name(form, language: setter.language)
        return SlotNames.Name(places: year.places, lines: [setter.line(name, style)], row: row)
      }
      func fits(_ name: SlotNames.Name) -> Bool { (name.lines.first?.width ?? 0) + gap <= slots.extent(of: name.places) }
      let middle = names.filter { slots.extent(of: $0.places) >= whole * 0.99 }
      if middle.allSatisfy(fits) { return names.filter(fits) }
    }
    return []
  }

  /// A letter or digit for each month or quarter, where all have room.
  func withinYears() -> [SlotNames.Name]? {
    let names = places.indices.map { name($0, places[$0].period?.name(.initial, language: setter.language) ?? "") }
    let widest = names.compactMap { $0.lines.first?.width }.max() ?? 0
    return widest + 0.75 * gap <= slots.slot ? names : nil
  }

  // MARK: Categories

  /// All categories, wrapped in their slots.
  func everyCategory() -> [SlotNames.Name]? { categories(step: 1) }

  /// Where a word does not fit in its slot, every second or third category and so on, in the middle of those it stands for.
  func someCategories() -> [SlotNames.Name] { categories(step: step) ?? [] }

  private var texts: [String] {
    var places = slots.places
    naming.tellApart(&places)
    return places.map { naming.fullName(of: $0) }
  }

  /// So many slots have one name.
  private var step: Int {
    let widest = texts.flatMap { $0.split(separator: " ") }.map { setter.line(String($0), style).width }.max() ?? 0
    let word = setter.rules.linesBreakAnywhere ? min(widest, 3 * style.size) : widest
    let room = slots.slot - gap
    return min(max(1, Int(((word - room) / max(slots.slot, 1)).rounded(.up)) + 1), max(places.count, 1))
  }

  private func categories(step: Int) -> [SlotNames.Name]? {
    guard step >= self.step else { return nil }
    let texts = texts
    let width = max(slots.slot - gap + Double(step - 1) * slots.slot, style.size)
    return stride(from: 0, to: places.count, by: step).map { index in
      SlotNames.Name(places: index...index, lines: setter.lines([StyledText.Run(texts[index], style)], width: width))
    }
  }
}
