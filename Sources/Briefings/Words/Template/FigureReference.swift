/// What a placeholder in a template's text stands for.
package enum FigureReference: Hashable, Sendable {
  /// `{region}`: the name of the region the briefing is for.
  case region
  /// `{parent}`: the name of its parent.
  case parent
  /// `{period}`: the period the briefing is for.
  case period
  /// `{film_tax}` or `{film_tax.growth}`: something about the figure of an indicator.
  case figure(indicator: String, Facet)
  /// `{share film_tax of film_revenue}`: one figure as percent of another; derived and marked so.
  case share(of: String, in: String)
  /// `{times film_large_revenue of film_revenue}`: how many times as fast one grew as another, in words: *almost four times*.
  case times(String, of: String)

  /// What is said about a figure.
  package enum Facet: String, Hashable, Sendable, CaseIterable {
    /// Its value with unit, qualifier and marks: *15.799 billion yuan*, *1st*.
    case value
    /// Its published change as a percentage: *18.26%*.
    case growth
    /// Its published change with a verb: *rose by 18.26%*.
    case movement
    /// What the change is measured against: *on a year earlier*.
    case basis
    /// Its period: *January–August 2022*.
    case period
    /// Its period with a preposition: *in January–August 2022*.
    case when
    /// The value of the period before: *13.36 billion yuanᵈ*.
    case earlier
    /// How much was added or lost: *2.44 billion yuanᵈ*.
    case change
    /// The first plan or target for it, or else forecast: *29 studiosᵗ*.
    case aim
    /// What is measured: *tax revenue*.
    case name
  }

  /// Keys of the indicators it needs, in order.
  package var indicators: [String] {
    switch self {
    case .region, .parent, .period: []
    case .figure(let indicator, _): [indicator]
    case .share(let part, let whole): [part, whole]
    case .times(let faster, let slower): [faster, slower]
    }
  }
}
