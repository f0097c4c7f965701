public import Languages
import Statistics

extension Chart {
  /// Measure and unit of the first plot in the usual words, as `ResolvedChart.captions` has them: `Billion yuan`; `nil` without data.
  public func caption(_ language: Language) -> String? {
    let naming = PlaceNaming(language: language, replacements: names)
    return panels.first.flatMap { unfold($0, naming: naming).first?.caption }
  }
}
