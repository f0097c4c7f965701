public import Languages
import Statistics

extension ResolvedChart {
  /// A text that says in words what the drawing shows: kind, measure and unit, then each row or line with its values, periods and
  /// extremes. Made from the data alone; facts only.
  public func alternative(_ language: Language) -> String {
    account.sections.isEmpty ? "" : AlternativeText(language: language).text(account)
  }
}
