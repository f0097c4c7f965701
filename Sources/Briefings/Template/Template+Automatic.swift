import Languages
package import Statistics

extension Template {
  /// The briefing that any data set gets without a template: what matters first, then a chart for each indicator, then everything.
  package static func automatic(for dataset: Dataset, named name: String) -> Template {
    Template(
      series: name.isEmpty ? LocalizedText(.regionalBriefing) : LocalizedText(stringLiteral: name),
      pages: [
        Page(
          title: .finding, standfirst: .findings,
          blocks: [
            KeyFigures(figures: Selection(limit: 8)),
            Charts(figures: Selection()),
            Chart(.question(.places), figures: Selection(limit: 3), places: .peers),
          ]),
        Page(
          title: .words(TemplateText(LocalizedText(.allFiguresOfRegion))), start: .runOn,
          blocks: [Table()]),
        Page(
          title: .words(TemplateText(LocalizedText(.howToRead))), start: .runOn,
          blocks: [Columns(split: .sixSix, columns: [[Method()], [StatusMarks()]]), Derivations(), Sources()]),
      ])
  }
}
