import Charting
import Languages
import Layout
import Mapping
import Statistics

extension MapPlan {
  /// The figure.
  func figure(
    _ drawing: MapContent.Drawing, _ register: inout Register, titled given: Phrase? = nil
  ) throws(BriefingError) -> Figure {
    var drawn = periods
    if case .series = drawing {} else { drawn = [period] }
    let observations = drawn.flatMap { period in rows.compactMap { self.shown($0, in: period) } }.filter { $0.hasFiniteValue }
    for place in rows where place.region.id == scope.region.id { place.fact.map { register.show($0) } }
    for observation in observations { register.show(observation) }
    let classes = try classes(drawing, periods: drawn)
    let moments = drawn.map { data(classes, in: $0) }
    if moments.contains(where: { $0.places.contains { $0.gap != nil } }) { register.use(.notPublished) }
    let asked = try template.title.map { text throws(BriefingError) in try register.phrase(text, scope) }
    let subtitle =
      try template.subtitle.map { text throws(BriefingError) in try register.phrase(text, scope) }
      ?? self.subtitle(drawing, observations)
    let caption = try template.caption.map { text throws(BriefingError) in try register.phrase(text, scope) }
    let notes = [caption.map { register.rich($0) }, RichText(self.notes(drawing, classes))].compactMap(\.self).filter {
      !$0.isEmpty
    }
    let source = notes.count == 2 ? notes[0] + RichText(language.rules.sentenceSpace) + notes[1] : notes.first
    let content: MapContent
    if case .series = drawing {
      content = MapContent(drawing, zip(drawn, moments).map(moment), of: observations, height: template.height)
    } else {
      content = MapContent(drawing, moments.map { .init("", $0) }, of: observations, height: template.height)
    }
    return Figure(
      Frame(
        number: register.nextFigure(), title: register.rich(given ?? asked ?? title(drawing)),
        subtitle: register.rich(subtitle).declaring(Template.Sources.notes(of: observations, scope))),
      content: content, source: source)
  }

  /// A small map with its period and median over it.
  private func moment(_ period: Period, _ data: MapData) -> MapSeriesDrawing.Moment {
    let median = data.medianValue.map { Word.mapMedianOver[language, ["value": data.label(rounded: $0)]] }
    return .init(period.name(.short, language: language), data, remark: median)
  }

  private func title(_ drawing: MapContent.Drawing) -> Phrase {
    if let rate = rateName { return Phrase(rate) }
    // What is found in one period is not said over several.
    if case .series = drawing { return Phrase(fact.indicator.name[language]) }
    let facts = rows.compactMap(\.fact)
    return ChartTitle.finding(
      measuresGrowth ? .growthCompared(facts, of: scope.region) : .places(facts.filter { $0.observation.period == period }),
      language: language)
  }

  private func subtitle(_ drawing: MapContent.Drawing, _ observations: [Observation]) -> Phrase {
    var isSeveral = false
    if case .series = drawing { isSeveral = true }
    let phrase = ChartSubtitle.drawn(observations, caption: caption, isOverTime: isSeveral, language: language)
    let remark: String
    switch drawing {
    case .tiles: remark = Word.mapTiles[language]
    case .series: remark = Word.mapOneScale[language]
    case .choropleth, .symbols, .locator: return phrase
    }
    return "\(phrase)\(language.rules.statementSeparator)\(remark)"
  }

  /// Measure and unit.
  private var caption: String {
    if measuresGrowth {
      let isOnYear = rows.compactMap { observation(of: $0, in: period)?.growth }.allSatisfy { $0.basis == .yearOnYear }
      return (isOnYear ? Word.changeOnYear : .changeAsPublished)[language]
    }
    return scaling.caption(of: unit)
  }

  private func notes(_ drawing: MapContent.Drawing, _ classes: ClassBreaks) -> String {
    var notes: [String] = []
    let geography: Geography? =
      switch drawing {
      case .choropleth(let geography), .symbols(let geography), .series(let geography): geography
      case .tiles, .locator: nil
      }
    if let geography {
      let absent = rows.map(\.region).filter { geography.area(of: $0.id) == nil }
      if !absent.isEmpty {
        notes.append(Word.mapAbsent[language, ["names": language.rules.list(absent.map { $0.name[language] })]])
      }
      if let atlas = scope.composer.book.atlas { notes.append(atlas.note(language)) }
      if geography.hasInsets { notes.append(Word.mapInsets[language]) }
    }
    if !classes.isEven { notes.append(Word.mapWidths[language]) }
    return notes.joined(separator: language.rules.sentenceSpace)
  }
}
