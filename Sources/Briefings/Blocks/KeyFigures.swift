import Charting
package import Diagnostics
import Drawing
import Languages
package import Layout
import Statistics

extension Template {
  /// A strip of tiles, four to a row.
  package struct KeyFigures {
    /// The figures.
    var figures: Selection
    /// Whether a tile has a small line.
    var sparklines = Sparklines.shown
  }
}

extension Template.KeyFigures: Template.Block {
  package static let name = "key-figures"

  package init(_ map: TokenMap, _ reader: TemplateReader) {
    self.init(figures: reader.selection(in: map, limit: 4), sparklines: map.choice("sparklines", default: .shown))
  }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let facts = scope.select(figures, shown: register.indicators)
    guard !facts.isEmpty else { return [] }
    let tiles = Self.tiles(of: facts, sparklines, scope, &register)
    register.show(tiles)
    return [KeyFigureStrip(tiles)]
  }

  /// One tile a fact.
  static func tiles(
    of facts: [Fact], _ sparklines: Template.Sparklines, _ scope: Scope, _ register: inout Register
  ) -> [KeyFigureTile] {
    let periods = facts.map(\.observation.period)
    let counts = Dictionary(grouping: periods) { $0 }.mapValues(\.count)
    // The period that most tiles are about need not be said in each.
    let common = periods.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
    var tiles: [KeyFigureTile] = []
    for fact in facts {
      register.show(fact)
      tiles.append(TileMaker(fact, scope).tile(common: common, sparklines, &register))
    }
    return tiles
  }
}

/// Makes the tile of a fact.
private struct TileMaker {
  let fact: Fact
  let scope: Scope

  /// As a tile has it; with more digits if the earlier value below would read alike though it differs.
  private let setting: Statistics.Setting

  init(_ fact: Fact, _ scope: Scope) {
    (self.fact, self.scope) = (fact, scope)
    let isAlike =
      fact.earlier.map { earlier in
        [earlier.qualifier, fact.observation.qualifier] == [.exact, .exact]
          && earlier.reads(like: fact.observation, in: .tile, unit: fact.unit, language: scope.language)
      } ?? false
    setting = isAlike ? .close : .tile
  }

  private var language: Language { scope.language }

  func tile(common: Period?, _ sparklines: Template.Sparklines, _ register: inout Register) -> KeyFigureTile {
    let reading = scope.known(fact.observation).reading(setting, unit: fact.unit, language: language)
    // A tile has no room for words before its number: the sign says the same, and the page explains it.
    let sign = StatusMark(fact.observation.qualifier)
    let digits = fact.unit.kind == .rank ? language.rules.ordinal(reading.number) : reading.number
    let number = (sign.map { $0.symbol + "\u{2009}" } ?? "") + (reading.gap?.sign ?? digits)
    let notes = [sign, reading.gap == nil ? nil : .notPublished].compactMap(\.self).compactMap { $0.note(language) }
    var unit = reading.unit
    if fact.observation.period != common || unit.isEmpty {
      // The head of the page has the year that the briefing is about.
      let period = fact.observation.period
      let isWithinYear = [1, 3, 6].contains(period.months) && period.year == scope.period.year
      let name = period.name(isWithinYear ? .withinYear : .short, language: language)
      unit = unit.isEmpty ? name : unit + language.rules.comma + name
    }
    let course = sparklines == .shown ? fact.course : nil
    let sources = Template.Sources.notes(of: [fact.observation], scope)
    return KeyFigureTile(
      label: register.name(fact.indicator, .short).declaring(sources), number: RichText([.text(number, .plain)], declaring: notes),
      unit: RichText(unit) + reading.raised(language), standing: fact.observation.isDerived ? .derived : .published,
      change: change(&register), earlier: earlier(&register), sparkline: course?.scene(style: scope.style),
      lowSparkline: course?.scene(style: scope.style, size: Self.lowCourse))
  }

  /// A small line no higher than a line of text, in points.
  private static let lowCourse = Size(width: 40, height: 10)

  private func change(_ register: inout Register) -> KeyFigureTile.Change {
    guard let growth = fact.observation.growth else {
      return levelChange(&register)
    }
    var basis = scope.word(TileWords.basis(growth, over: fact.observation.period))
    for note in fact.observation.footNotes.prefix(1) { basis = basis.marked(with: register.numbers(note)) }
    let size = growth.magnitude.reading(.tile, language: language)
    switch growth.direction {
    case .none where growth.basis == .yearOnYear && fact.observation.footNotes.isEmpty:
      return .unchanged(scope.word(TileWords.unchangedOnYear(fact.observation.period)), basis: RichText())
    case .none: return .unchanged(scope.word(.unchanged), basis: basis)
    case .rise, .fall:
      let direction: KeyFigureTile.Direction = growth.direction == .rise ? .up : .down
      let spoken: Word = growth.direction == .rise ? .up : .down
      return .moved(direction, amount: RichText(size.text), basis: basis, spoken: said(spoken, size.text))
    }
  }

  /// What was added or lost since the earlier published value, where no growth was published.
  private func levelChange(_ register: inout Register) -> KeyFigureTile.Change {
    guard fact.earlier?.value != nil else {
      // Values of other periods are published, only none to set this one against.
      let isAlone = fact.history.filter { $0.value != nil }.count < 2
      return .none(reason: scope.word(isAlone ? .noEarlierFigure : .noChangePublished))
    }
    guard let change = fact.change, let value = change.value else {
      return .none(reason: scope.word(.noChangePublished))
    }
    if value == 0 { return .unchanged(scope.word(TileWords.unchangedOnYear(fact.observation.period)), basis: RichText()) }
    let basis = scope.word(Growth.Basis.yearOnYear.word(over: fact.observation.period))
    register.show(change)
    var size = change
    size.value = value < 0 ? -value : value
    let scaling = fact.observation.ownScaling(.tile, unit: fact.unit, language: language)
    let reading = size.reading(setting, unit: fact.unit.ofChanges, language: language, scaling: scaling)
    // A change that is lost in rounding has no direction.
    if reading.isZero { return .unchanged(RichText(reading.text) + reading.raised(language), basis: basis) }
    let spoken: Word = value > 0 ? .up : .down
    return .moved(
      value > 0 ? .up : .down, amount: RichText(reading.text) + reading.raised(language), basis: basis,
      spoken: said(spoken, reading.text))
  }

  /// The direction before the amount, as it is heard: `up 18.26%`.
  private func said(_ direction: Word, _ amount: String) -> String { direction[language] + language.rules.wordSpace + amount }

  private func earlier(_ register: inout Register) -> RichText {
    guard let earlier = fact.earlier else {
      return fact.observation.growth == nil ? RichText() : scope.word(.earlierLevelNotStated)
    }
    register.show(earlier)
    let scaling = fact.observation.reading(setting, unit: fact.unit, language: language).scaling
    let reading = scope.known(earlier).reading(setting, unit: fact.unit, language: language, scaling: scaling)
    return TileWords.earlier(
      RichText(reading.bare) + reading.raised(language), of: fact.observation.period, in: earlier.period, language)
  }
}
