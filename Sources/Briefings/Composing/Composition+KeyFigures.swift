import Charting
import Drawing
import Layout
import Statistics

extension Composition {
  /// A strip of tiles, four to a row.
  mutating func keyFigures(_ selection: Template.Selection, _ sparklines: Template.Sparklines) -> [any Layout.Block] {
    let facts = scope.select(selection, shown: shown)
    guard !facts.isEmpty else { return [] }
    let tiles = tiles(of: facts, sparklines)
    if firstTiles.isEmpty { firstTiles = tiles }
    return [KeyFigureStrip(tiles)]
  }

  /// One tile a fact.
  mutating func tiles(of facts: [Fact], _ sparklines: Template.Sparklines) -> [KeyFigureTile] {
    let common = commonPeriod(facts)
    var tiles: [KeyFigureTile] = []
    for fact in facts {
      show(fact)
      tiles.append(tile(fact, common: common, sparklines))
    }
    return tiles
  }

  /// The period that most tiles are about, which need not be said in each.
  private func commonPeriod(_ facts: [Fact]) -> Period? {
    let periods = facts.map(\.observation.period)
    let counts = Dictionary(grouping: periods) { $0 }.mapValues(\.count)
    return periods.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
  }

  private mutating func tile(_ fact: Fact, common: Period?, _ sparklines: Template.Sparklines) -> KeyFigureTile {
    let reading = fact.observation.reading(setting(fact), unit: fact.unit, language: language)
    // A tile has no room for words before its number: the sign says the same, and the page explains it.
    let sign = HouseText.Sign(fact.observation.qualifier)
    let number = (sign.map { $0.symbol + "\u{2009}" } ?? "") + (reading.missing ?? reading.number)
    let notes = [sign, reading.missing == nil ? nil : .notPublished].compactMap(\.self).compactMap { Self.note($0, language) }
    var unit = reading.unit
    if fact.observation.period != common || unit.isEmpty {
      let period = fact.observation.period.name(.short, language: language)
      unit = unit.isEmpty ? period : unit + (language == .english ? ", " : "，") + period
    }
    let course = sparklines == .shown ? course(fact) : nil
    return KeyFigureTile(
      label: name(fact.indicator, .short), number: RichText([.text(number, .plain)], declaring: notes),
      unit: RichText(unit) + marks(reading), standing: fact.observation.isDerived ? .derived : .published,
      change: change(fact), earlier: earlier(fact), sparkline: course?.scene(style: scope.style),
      lowSparkline: course?.scene(style: scope.style, size: Self.lowCourse))
  }

  /// As a tile has it; with more digits where the earlier value below would read alike though it differs.
  private func setting(_ fact: Fact) -> Statistics.Setting {
    guard let earlier = fact.earlier, [earlier.qualifier, fact.observation.qualifier] == [.exact, .exact] else { return .tile }
    return earlier.reads(like: fact.observation, in: .tile, unit: fact.unit, language: language) ? .close : .tile
  }

  /// A small line no higher than a line of text, in points.
  private static let lowCourse = Size(width: 40, height: 10)

  /// The course of a figure as a small line; `nil` with fewer than five published values, and for places in a ranking, whose first is
  /// the lowest number.
  func course(_ fact: Fact) -> Sparkline? {
    fact.indicator.kind == .rank ? nil : Sparkline(series(fact, fact.history))
  }

  private mutating func change(_ fact: Fact) -> KeyFigureTile.Change {
    guard let growth = fact.observation.growth else {
      return levelChange(fact)
    }
    var basis = RichText(TileWords.basis(growth, over: fact.observation.period)[language])
    for note in fact.observation.footNotes.prefix(1) { basis = basis.marked(with: numbers(note)) }
    let size = growth.magnitude.reading(.tile, language: language)
    switch growth.direction {
    case .none: return .unchanged(RichText(HouseText.unchanged[language]), basis: basis)
    case .rise, .fall:
      let direction: KeyFigureTile.Direction = growth.direction == .rise ? .up : .down
      let spoken = growth.direction == .rise ? TileWords.up[language] : TileWords.down[language]
      return .moved(direction, amount: RichText(size.text), basis: basis, spoken: said(spoken, size.text))
    }
  }

  /// What was added or lost since the earlier published value, where no growth was published.
  private mutating func levelChange(_ fact: Fact) -> KeyFigureTile.Change {
    guard fact.earlier?.value != nil else {
      // Values of other periods are published, only none to set this one against.
      let isAlone = fact.history.filter { $0.value != nil }.count < 2
      return .none(reason: RichText((isAlone ? HouseText.noEarlierFigure : HouseText.noChangePublished)[language]))
    }
    guard let change = fact.change, let value = change.value else {
      return .none(reason: RichText(HouseText.noChangePublished[language]))
    }
    let basis = RichText(HouseText.basis(.yearOnYear)[language])
    if value == 0 { return .unchanged(RichText(HouseText.unchanged[language]), basis: basis) }
    show(change)
    var size = change
    size.value = value < 0 ? -value : value
    let scaling = fact.observation.ownScaling(.tile, unit: fact.unit, language: language)
    let reading = size.reading(setting(fact), unit: fact.unit.ofChanges, language: language, scaling: scaling)
    // A change that is lost in rounding has no direction.
    if reading.isZero { return .unchanged(RichText(reading.text) + marks(reading), basis: basis) }
    let words = value > 0 ? TileWords.up : TileWords.down
    return .moved(
      value > 0 ? .up : .down, amount: RichText(reading.text) + marks(reading), basis: basis,
      spoken: said(words[language], reading.text))
  }

  /// The direction before the amount, as it is heard: `up 18.26%`, 上升18.26%.
  private func said(_ direction: String, _ amount: String) -> String {
    language == .english ? "\(direction) \(amount)" : direction + amount
  }

  private mutating func earlier(_ fact: Fact) -> RichText {
    guard let earlier = fact.earlier else {
      return fact.observation.growth == nil ? RichText() : RichText(HouseText.earlierLevelNotStated[language])
    }
    show(earlier)
    let scaling = fact.observation.reading(setting(fact), unit: fact.unit, language: language).scale
    let reading = earlier.reading(
      setting(fact), unit: fact.unit, language: language, scaling: Scaling.named(scaling, language: language))
    let when = TileWords.earlier(fact.observation.period, earlier.period)[language]
    switch language {
    case .english: return RichText(reading.bare) + marks(reading) + RichText(" " + when)
    case .chinese: return RichText(when + reading.bare) + marks(reading)
    }
  }
}

extension Unit {
  /// The unit that differences are in: percentage points for percentages.
  var ofChanges: Unit {
    kind == .percent ? .percentagePoints : self
  }
}

extension Scaling {
  /// The scaling with this word in labels; ones for an empty word.
  static func named(_ label: String, language: Language) -> Scaling {
    powers(language).compactMap { Scaling(tenToThe: $0, language: language) }.first { $0.label == label } ?? .plain(language)
  }
}
