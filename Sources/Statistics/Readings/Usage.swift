package import Languages

extension Unit.Usage {
  /// The usage of an indicator’s figures: the power of ten that most of them have in the data; of figures that are written out in ones
  /// and that no one would read so, the word that they reach. `nil` where nothing suits all of them.
  package init?(of observations: [Observation], unit: Unit) {
    guard unit.kind != .rank else { return nil }
    let known = observations.filter { $0.value != nil && !$0.isDerived }
    let sizes = known.compactMap(\.leadingPower).sorted()
    guard !sizes.isEmpty else { return nil }
    let counts = Dictionary(grouping: known, by: \.multiplier).mapValues(\.count)
    let power = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    let size = sizes[sizes.count / 2]
    // Decimals that are printed are known; of whole numbers, the last digit that is not zero in all of them.
    let last =
      known.map { $0.decimals > 0 ? $0.multiplier - $0.decimals : $0.multiplier + max(0, $0.value?.exponent ?? 0) }.min() ?? 0
    let lastDigit = max(last, size - Self.mostFigures + 1)
    // A figure that would be printed as zero, though it is not, is read by itself, and so are the others.
    guard sizes[0] >= lastDigit else { return nil }
    self.init(power: power, size: size, lastDigit: lastDigit)
  }

  /// More figures than these are not read, but counted.
  private static let mostFigures = 7

  /// The scaling in which a language prints the figures.
  package func scaling(_ language: Language) -> Scaling {
    // What is written out in ones is read so up to seven digits.
    if power == 0, size >= Self.mostFigures { return Scaling.largest(reachedBy: size, language: language) }
    return Scaling(tenToThe: power, language: language) ?? Scaling.largest(reachedBy: max(size, 0), language: language)
  }
}
