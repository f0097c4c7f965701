package import Diagnostics
package import Languages
package import Layout
import Statistics

extension Template {
  /// A list of places in rankings, with what they are places within.
  package struct Ranks {
    /// The heading; the usual one if none is given.
    var heading: LocalizedText?
    /// The figures.
    var figures: Selection
  }
}

extension Template.Ranks: Template.Block {
  package static let name = "ranks"

  package init(_ map: TokenMap, _ reader: TemplateReader) {
    self.init(heading: reader.heading(in: map), figures: reader.selection(in: map, limit: 6))
  }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let language = scope.language
    var entries: [RankList.Rank] = []
    let ranks = scope.select(figures, shown: register.indicators).filter { $0.unit.kind == .rank }
    for fact in ranks {
      let reading = fact.observation.reading(.tile, unit: fact.unit, language: language)
      entries.append(
        .init(
          place: RichText(language.rules.ordinal(reading.number)) + reading.raised(language),
          text: register.name(fact.indicator, .short),
          detail: RichText(fact.observation.period.name(.short, language: language))))
      register.show(fact)
    }
    guard !entries.isEmpty else { return [] }
    let title = heading.map { RichText($0[language]) } ?? register.rich(ChartTitle.finding(.ranks(ranks), language: language))
    let sources = Template.Sources.notes(of: ranks.map(\.observation), scope)
    return [RankList(Frame(number: register.nextFigure(), title: title.declaring(sources)), entries)]
  }

  package var words: [LocalizedText] { [heading].compactMap(\.self) }
}
