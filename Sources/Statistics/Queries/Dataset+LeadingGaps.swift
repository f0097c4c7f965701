extension Dataset {
  /// The data without the periods of a series that are not published before its first figure: a file that has the same periods for all
  /// places lists some in which nothing was ever to be filled. What is withheld stays, and so does a series of gaps alone.
  package var withoutLeadingGaps: Dataset {
    guard observations.contains(where: { $0.value == nil }) else { return self }
    struct Series: Hashable {
      var region: String
      var indicator: String
    }
    var firsts: [Series: Period] = [:]
    for figure in observations where figure.value != nil {
      let series = Series(region: figure.region, indicator: figure.indicator)
      firsts[series] = min(firsts[series] ?? figure.period, figure.period)
    }
    var begun = self
    begun.observations.removeAll { figure in
      let series = Series(region: figure.region, indicator: figure.indicator)
      guard figure.value == nil, let first = firsts[series] else { return false }
      return figure.period < first && figure.standings.contains(.notPublished)
    }
    return begun
  }
}
