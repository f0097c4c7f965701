import Languages
package import Statistics

extension Template {
  /// The briefing that any data set gets without a template: what matters first, then a chart for each indicator, then everything.
  package static func automatic(for dataset: Dataset, named name: String) -> Template {
    let title = LocalizedText(english: "Regional Briefing", chinese: "区域简报")
    let seriesName = name.isEmpty ? title : LocalizedText(english: name, chinese: name)
    return Template(
      series: seriesName,
      pages: [
        Page(
          title: .finding, standfirst: .findings,
          blocks: [
            KeyFigures(figures: Selection(limit: 8)),
            Charts(figures: Selection()),
            Chart(.question(.places), figures: Selection(limit: 3), places: .peers),
          ]),
        Page(
          title: .words(TemplateText(LocalizedText(english: "All figures for {region}", chinese: "{region}全部数据"))), start: .runOn,
          blocks: [Table()]),
        Page(
          title: .words(TemplateText(LocalizedText(english: "How to read these figures", chinese: "数据说明"))), start: .runOn,
          blocks: [Columns(split: .sixSix, columns: [[Method()], [StatusMarks()]]), Derivations(), Sources()]),
      ])
  }
}
