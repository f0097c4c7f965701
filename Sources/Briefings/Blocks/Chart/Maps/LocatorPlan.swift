import Languages
import Layout
import Mapping
import Statistics

/// Where a region is, as a figure: in what it is part of, with its share of that.
struct LocatorPlan {
  private let template: Template.Chart
  private let scope: Scope
  private let atlas: Atlas

  private var language: Language { scope.language }
  private var book: FactBook { scope.composer.book }

  /// Finds the region; `nil` where it has no area, or where no map may be printed.
  init?(_ template: Template.Chart, _ scope: Scope) {
    guard let atlas = scope.composer.book.atlas, atlas.approval != .missing, atlas.geography.area(of: scope.region.id) != nil else {
      return nil
    }
    (self.template, self.scope, self.atlas) = (template, scope, atlas)
  }

  private var parent: Region? { book.ancestors(of: scope.region).first }
  /// What is around the parent; only where that is drawn.
  private var whole: Region? { atlas.context == nil ? nil : book.ancestors(of: scope.region).dropFirst().first }

  /// The figure.
  func figure(_ register: inout Register) throws(BriefingError) -> Figure {
    let share = try share
    let shown = share.map { [$0.part, $0.whole, $0.share] } ?? []
    for observation in shown { register.show(observation) }
    let area = shareOfArea
    if area != nil { register.use(StatusMark(.derived)) }
    let title = try template.title.map { text throws(BriefingError) in try register.phrase(text, scope) } ?? self.title
    let subtitle = try template.subtitle.map { text throws(BriefingError) in try register.phrase(text, scope) } ?? self.subtitle
    let caption = try template.caption.map { text throws(BriefingError) in try register.phrase(text, scope) }
    var notes = [atlas.note(language)]
    if area != nil { notes.append(Word.mapArea[language]) }
    let note = RichText(notes.joined(separator: language.rules.sentenceSpace))
    let content = LocatorDrawing.Content(
      region: scope.region.id, name: scope.region.name[language], parent: parent?.name[language], whole: whole?.name[language],
      neighbours: neighbours.map { $0.name[language] }, facts: [area, share.map(fact)].compactMap(\.self), language: language)
    let drawing = MapContent.Drawing.locator(content, atlas.geography, atlas.context)
    return Figure(
      Frame(
        number: register.nextFigure(), title: register.rich(title),
        subtitle: register.rich(subtitle).declaring(Template.Sources.notes(of: shown, scope))),
      content: MapContent(drawing, [], of: shown, height: template.height),
      source: caption.map { register.rich($0) + RichText(language.rules.sentenceSpace) + note } ?? note)
  }

  // MARK: Words

  /// Those of the data that it has a border with.
  private var neighbours: [Region] { atlas.geography.neighbours(of: scope.region.id).compactMap(book.region) }

  /// What shared borders prove: how many others of its parent it touches.
  private var title: Phrase {
    let beside = neighbours.filter { $0.parent == scope.region.parent }
    guard let parent, !beside.isEmpty else { return Phrase(Word.mapPlace[language, ["name": scope.region.name[language]]]) }
    return language.wording.touchesTitle(scope.region, beside.count, within: parent)
  }

  private var subtitle: Phrase {
    let inner = whole.map { Word.mapThenIn[language, ["place": $0.name[language]]] }
    let outer = parent.map { Word.mapIn[language, ["place": $0.name[language]]] }
    return Phrase([outer, inner].compactMap(\.self).joined(separator: language.rules.statementSeparator))
  }

  // MARK: Shares

  /// Its share of the area of all that are beside it; `nil` unless all of them have an area.
  private var shareOfArea: LocatorDrawing.Content.Fact? {
    guard let parent else { return nil }
    let areas = book.dataset.regions.filter { $0.parent == parent.id }.map { region in
      atlas.geography.area(of: region.id).flatMap { atlas.geography.areas[$0].squareKilometres }
    }
    guard areas.count > 1, !areas.contains(nil), let own = atlas.geography.area(of: scope.region.id),
      let area = atlas.geography.areas[own].squareKilometres
    else { return nil }
    let percent = 100 * area / areas.compactMap(\.self).reduce(0, +)
    let value = Decimal(Int((percent * 1_000).rounded()), exponent: -3)
    let decimals = max(1, value.decimals(forSignificantFigures: 2))
    return .init(
      number: language.rules.quantity(NumberText.text(value.rounded(decimals: decimals), decimals: decimals), "%", inProse: false),
      marks: [.derived], words: Word.mapShareOfArea[language, ["parent": parent.name[language]]])
  }

  private struct Share {
    var part: Observation
    var whole: Observation
    var share: Observation
    var fact: Fact
  }

  /// Its share of a total that the template names, in what was published for its parent, or in the sum of all beside it.
  private var share: Share? {
    get throws(BriefingError) {
      guard !template.data.figures.indicators.isEmpty, let parent, let fact = scope.select(template.data.figures).first else {
        return nil
      }
      guard template.map.adds ?? (fact.unit.kind.isAmount && fact.indicator.addsUp) else {
        throw template.refusal(
          "“\(fact.indicator.name[language])” is not a total, so the region has no share of it; name a total, or leave `of` out")
      }
      let part = fact.observation
      func same(_ other: Region) -> Observation? {
        book.fact(of: other, indicator: fact.indicator.id, scope.composer.cutoff).flatMap { fact in
          (fact.history + [fact.observation]).last { $0.period == part.period && $0.unit == part.unit && $0.kind == .actual }
        }
      }
      if let whole = same(parent),
        let share = try? Derivations.share(
          of: part, in: whole, indicator: part.indicator, unit: .percent)
      {
        return Share(part: part, whole: whole, share: share, fact: fact)
      }
      let all = book.dataset.regions.filter { $0.parent == parent.id }.map(same)
      guard !all.contains(nil),
        let sum = try? Derivations.sum(all.compactMap(\.self), region: parent.id, indicator: part.indicator),
        let share = try? Derivations.share(of: part, among: sum, unit: .percent)
      else { return nil }
      return Share(part: part, whole: sum, share: share, fact: fact)
    }
  }

  private func fact(_ share: Share) -> LocatorDrawing.Content.Fact {
    let reading = share.share.reading(.label, unit: .percent, language: language)
    return .init(
      number: reading.text, marks: reading.marks,
      words: Word.mapShareOf[
        language,
        [
          "parent": parent?.name[language] ?? "", "indicator": language.wording.noun(share.fact, .short),
          "period": share.part.period.name(language: language),
        ]])
  }
}
