import Statistics

/// To which digit the changes of a measure are printed: the same for all its regions and periods, so that a column of them, its median and
/// the sentence about one of them read alike. Twelve districts’ changes of +1.2% do not stand beside one of +162%.
struct ChangeDigits: Hashable, Sendable {
  /// Digits after the point of changes in per cent.
  private(set) var ofPercent: Int?
  /// The power of ten that the levels end with, which differences end with too.
  private(set) var last: Int?

  /// Levels that are rounded harder give changes in whole per cent, in percentage points.
  private static let mostError = 1.0

  /// Levels of fewer figures give changes in whole per cent: 11 is 10% more than 10, not 10.0%.
  private static let fewestFigures = 3

  /// As each change has it by itself.
  init() {}

  /// More pairs of levels say nothing else of a measure.
  private static let mostPairs = 200

  /// Reads them from the levels.
  ///
  /// - Parameters:
  ///   - pairs: Positions of levels and of those they are compared with.
  ///   - levels: Positions of all levels.
  ///   - nature: How changes are measured.
  ///   - unit: What the levels are in.
  ///   - data: Where the figures are.
  init(_ pairs: [(now: Int, then: Int)], levels: [Int], _ nature: Nature, _ unit: Unit, _ data: Dataset) {
    last = Unit.Usage(of: levels.map { data.observations[$0] }, unit: unit)?.lastDigit
    guard nature.isInPercent else { return }
    let step = max(1, pairs.count / Self.mostPairs)
    let sample = stride(from: 0, to: pairs.count, by: step).map { pairs[$0] }
    let rough = sample.count { isRough(data.observations[$0.now], since: data.observations[$0.then]) }
    ofPercent = rough * 2 > sample.count ? 0 : 1
  }

  /// How many figures a level has up to the digit that all end with.
  private func figures(_ level: Observation) -> Int {
    guard let last, let power = level.ones.leadingPower else { return level.significantFigures }
    return power - last + 1
  }

  /// Whether the change between two levels, which end with the digit that all end with, is known to whole per cent only.
  private func isRough(_ now: Observation, since then: Observation) -> Bool {
    var pair = [now, then]
    for index in pair.indices { pair[index].decimals = max(pair[index].decimals, last.map { pair[index].multiplier - $0 } ?? 0) }
    return Derivations.errorInPercent(pair[0], pair[1]) > Self.mostError || pair.contains { figures($0) < Self.fewestFigures }
  }
}
