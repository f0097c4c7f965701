import Languages
package import Statistics

extension Template {
  /// The briefing that any data set gets without a template: what matters first, then a chart for each indicator, then everything.
  package static func automatic(for dataset: Dataset, named name: String) -> Template {
    Template(
      series: name.isEmpty ? LocalizedText(.regionalBriefing) : LocalizedText(stringLiteral: name),
      pages: [
        Page(
          title: .news, standfirst: .news,
          blocks: [
            ComparedFigures(), LeadFigure(company: .ranking), Courses(), IfRoom([OtherView()]), PeriodsTable(), PeersTable(),
            OtherFigures(),
            BackMatter(),
            Sources(),
          ])
      ])
  }
}
