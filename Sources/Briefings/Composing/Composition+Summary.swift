import Layout
import Statistics

extension Composition {
  /// The briefing in short, once its pages are made. A template without key figures gets those of its first figures that are shown.
  var summary: BriefingSummary {
    var tiles = firstTiles
    if tiles.isEmpty {
      var copy = self
      let shown = Set(observations.map(\.key))
      tiles = copy.tiles(of: Array(scope.facts.filter { shown.contains($0.observation.key) }.prefix(4)), .hidden)
    }
    let notes = firstTitle.notes + (firstStandfirst?.notes ?? []) + tiles.flatMap(\.notes)
    var seen: Set<String> = []
    return BriefingSummary(
      title: .init(firstTitle), standfirst: firstStandfirst.map { .init($0) } ?? .init(),
      figures: tiles.map { .init($0, language: language) },
      meanings: notes.filter { !$0.mark.isEmpty && seen.insert($0.key).inserted }.map {
        .init(mark: .init(RichText.mark($0)), words: $0.text.string)
      },
      series: scope.composer.template.series[language], region: scope.region.name[language],
      period: scope.period.name(language: language), publisher: scope.composer.publisher[language], language: language)
  }
}
