extension Dataset {
  /// The data without the periods of a series that are not published before its first figure, where they are more than two: a file that has
  /// the same periods for all places lists some in which nothing was ever to be filled. What is withheld stays, and so does a series of gaps
  /// alone.
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
    func leads(_ figure: Observation) -> Series? {
      guard figure.value == nil, figure.standings.contains(.notPublished) else { return nil }
      let series = Series(region: figure.region, indicator: figure.indicator)
      return firsts[series].map { figure.period < $0 } == true ? series : nil
    }
    var counts: [Series: Int] = [:]
    for series in observations.lazy.compactMap(leads) { counts[series, default: 0] += 1 }
    var begun = self
    begun.observations.removeAll { leads($0).map { counts[$0, default: 0] > Self.mostAwaited } ?? false }
    return begun
  }

  /// So many gaps before the first figure were awaited.
  private static let mostAwaited = 2
}
