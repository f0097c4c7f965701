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
    // What was written out to as many digits as a computer holds has no last digit of its own where most others have one.
    let plain = known.filter { $0.significantFigures <= Self.mostPublished }
    let telling = plain.count * 2 > known.count ? plain : known
    let last =
      telling.map { $0.decimals > 0 ? $0.multiplier - $0.decimals : $0.multiplier + max(0, $0.value?.exponent ?? 0) }.min() ?? 0
    let published = max(last, size - Self.mostPublished + 1)
    var lastDigit = max(last, size - Self.mostFigures + 1)
    // No figure is printed as zero that is none: the smallest keeps two digits, unless the others would be read no more. Then each is read
    // by itself.
    if sizes[0] < lastDigit { lastDigit = max(last, sizes[0] - 1) }
    guard size - lastDigit < Self.mostFigures + 3 else { return nil }
    self.init(power: power, size: size, lastDigit: lastDigit, published: min(published, lastDigit))
  }

  /// No one publishes a figure to more digits than these; they are those of a division.
  private static let mostPublished = 12

  /// More figures than these are not read, but looked up in tables, which keep them.
  private static let mostFigures = 7

  /// The power of ten of the last digit that is printed in a setting: in tables that of the data.
  func lastDigit(in setting: Setting) -> Int { setting == .table ? published : lastDigit }

  /// Whether tables print digits that are left out elsewhere.
  package var keepsMoreInTables: Bool { published < lastDigit }

  /// The scaling in which a language prints the figures: that of the data, if it has a word for it. What is written out in ones is read so
  /// up to seven digits; in tables, up to as many as there are where the next word would leave some of them out.
  package func scaling(_ language: Language, in setting: Setting) -> Scaling {
    if setting == .table, keepsMoreInTables {
      let whole = Scaling.whole(lastDigit: published, language: language)
      return Scaling(tenToThe: max(power, whole.power), language: language) ?? whole
    }
    let isTooLong = power == 0 && size >= Self.mostFigures
    if !isTooLong, let own = Scaling(tenToThe: power, language: language) { return own }
    return Scaling.readable(firstDigit: size, lastDigit: lastDigit, language: language)
  }
}
