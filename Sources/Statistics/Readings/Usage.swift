package import Languages

extension Unit.Usage {
  /// The usage of an indicator’s figures: the power of ten that most of them have in the data; of figures that are written out in ones
  /// and that no one would read so, the word that they reach. `nil` where nothing suits all of them.
  package init?(of observations: some Sequence<Observation>, unit: Unit) {
    guard unit.kind != .rank else { return nil }
    var tally = Tally()
    for observation in observations where observation.value != nil && !observation.isDerived { tally.take(observation) }
    guard let smallest = tally.sizes.keys.min() else { return nil }
    let power = tally.powers.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    let size = tally.middlingSize
    let last = tally.last
    // Of whole numbers no digit is left out, however many there are.
    let published = max(last, min(size - Self.mostPublished + 1, 0))
    var lastDigit = max(last, size - Self.mostFigures + 1)
    // No figure is printed as zero that is none: the smallest keeps two digits, unless the others would be read no more. Then each is read
    // by itself.
    if smallest < lastDigit { lastDigit = max(last, smallest - 1) }
    guard size - lastDigit < Self.mostFigures + 3 else { return nil }
    self.init(power: power, size: size, lastDigit: lastDigit, published: min(published, lastDigit))
  }

  /// What is counted of the figures, which may be very many.
  private struct Tally {
    /// How many figures have their first digit at a power of ten, and how many are in one.
    private(set) var (sizes, powers): ([Int: Int], [Int: Int]) = ([:], [:])
    private var (count, plain) = (0, 0)
    private var (lastOfAll, lastOfPlain) = (Int.max, Int.max)

    mutating func take(_ observation: Observation) {
      count += 1
      powers[observation.multiplier, default: 0] += 1
      if let size = observation.leadingPower { sizes[size, default: 0] += 1 }
      // Decimals that are printed are known; of whole numbers, the last digit that is not zero in all of them.
      let last =
        observation.decimals > 0
        ? observation.multiplier - observation.decimals : observation.multiplier + max(0, observation.value?.exponent ?? 0)
      lastOfAll = min(lastOfAll, last)
      guard observation.significantFigures <= Unit.Usage.mostPublished else { return }
      plain += 1
      lastOfPlain = min(lastOfPlain, last)
    }

    /// The power of ten of the last digit. What was written out to as many digits as a computer holds has no last digit of its own where
    /// most others have one.
    var last: Int { plain * 2 > count ? lastOfPlain : lastOfAll }

    /// The power of ten of the first digit of the figure in the middle.
    var middlingSize: Int {
      var rest = sizes.values.reduce(0, +) / 2
      for (size, count) in sizes.sorted(by: { $0.key < $1.key }) {
        if rest < count { return size }
        rest -= count
      }
      return 0
    }
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
