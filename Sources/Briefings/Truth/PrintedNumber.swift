package import Statistics

/// A number as it is printed.
package struct PrintedNumber: Hashable, Sendable {
  /// Its characters.
  package var text: String
  /// The number.
  package var value: Decimal
  var decimals: Int
  /// How many digits it has, without zeros before them.
  var digits: Int

  init?(_ text: String) {
    let plain = text.filter { $0 != "," }.map { $0 == "\u{2212}" ? "-" : $0 }
    guard let number = try? DecimalText.parse(String(plain)) else { return nil }
    self.text = text
    value = number.value
    decimals = number.decimals
    digits = text.drop { !("1"..."9").contains($0) }.count { ("0"..."9").contains($0) }
  }

  /// The numbers of a text with a point or three digits; years, dates and counts of pages are none.
  package static func all(in text: String) -> [PrintedNumber] {
    var found: [PrintedNumber] = []
    var current = ""
    for character in text + " " {
      if ("0"..."9").contains(character) || !current.isEmpty && (character == "." || character == ",") {
        current.append(character)
        continue
      }
      while let last = current.last, last == "." || last == "," { current.removeLast() }
      if let number = PrintedNumber(current), number.decimals > 0 || number.digits >= 3,
        !(current.count == 4 && number.value >= 1800 && number.value <= 2100)
      {
        found.append(number)
      }
      current = ""
    }
    return found
  }
}

/// What the numbers of a briefing may read as.
final class KnownNumbers {
  /// Values by their digits: the value without its power of ten.
  private let figures: [(size: Decimal, qualifier: Qualifier, of: Observation.Key, derived: DerivedMeasure?)]

  /// What derived figures are to be printed to one digit: those of an indicator in a unit that are changes of it.
  fileprivate struct DerivedMeasure: Hashable {
    var indicator: String
    var unit: String

    /// `nil` for what was published, and for what has the digits of several measures.
    init?(_ figure: Observation) {
      guard case .derived(let derivation) = figure.origin else { return nil }
      switch derivation.method {
      case .changeInPercent, .difference, .median: (indicator, unit) = (figure.indicator, figure.unit)
      case .share, .previousPeriod, .index, .sum, .ratio, .impliedExchangeRate, .contribution: return nil
      }
    }
  }

  /// A measure as it is printed in a power of ten.
  struct Precision: Hashable {
    fileprivate var measure: DerivedMeasure
    fileprivate(set) var power: Int

    /// What is measured, and in what.
    var key: (indicator: String, unit: String) { (measure.indicator, measure.unit) }
  }

  /// Numbers that are no figures.
  private let others: Set<Decimal>
  /// For each number of decimals the values that are printed with it, and of which figure and power they are.
  private var read: [Int: [Decimal: [(figure: Int, power: Int)]]] = [:]
  /// Powers of ten that have a word in some language, and those between a share and a percentage.
  private static let powers = [0, 2, 3, 4, 6, 8, 9, 12, -2]

  init(_ figures: [Observation], besides others: [Decimal] = []) {
    self.others = Set(others)
    self.figures = figures.flatMap { figure in
      // A bound on a fall is turned round where its sign is left out.
      func size(
        _ value: Decimal, _ qualifier: Qualifier
      ) -> (size: Decimal, qualifier: Qualifier, of: Observation.Key, derived: DerivedMeasure?) {
        (value.magnitude, value < 0 ? qualifier.turned : qualifier, figure.key, DerivedMeasure(figure))
      }
      return (figure.value == nil ? [] : [size(figure.ones, figure.qualifier)])
        + (figure.beforeRevision.map { [size($0.ones, $0.qualifier)] } ?? [])
        + (figure.growth.map { [size($0.percent, $0.qualifier)] } ?? [])
    }
  }

  /// Whether any figure reads as the number, in any power of ten that has a word.
  func has(_ number: PrintedNumber) -> Bool {
    let size = number.value.magnitude
    // What an index is measured against.
    if size == 100 { return true }
    if others.contains(size) { return true }
    // Zeros at the end may be places that are not known.
    let zeros = number.decimals == 0 ? max(0, size.exponent) : 0
    return (0...zeros).contains { values(number.decimals - $0)[size] != nil }
  }

  /// The one figure that reads as the number, and the power; `nil` where there are several.
  func only(_ number: PrintedNumber) -> (figure: Int, power: Int)? {
    guard let found = values(number.decimals)[number.value.magnitude], let first = found.first,
      found.allSatisfy({
        figures[$0.figure].size == figures[first.figure].size && figures[$0.figure].of == figures[first.figure].of
      })
    else { return nil }
    return (first.figure, first.power + 2)
  }

  /// What a figure is of.
  func key(_ figure: Int) -> (indicator: String, unit: String) { (figures[figure].of.indicator, figures[figure].of.unit) }

  /// The measure that all derived figures which read as the number are of, and the power; `nil` where there are others.
  func precision(_ number: PrintedNumber) -> Precision? {
    guard let found = values(number.decimals)[number.value.magnitude], let first = found.first,
      let measure = figures[first.figure].derived,
      found.allSatisfy({ figures[$0.figure].derived == measure && $0.power == first.power })
    else { return nil }
    return Precision(measure: measure, power: first.power)
  }

  private func values(_ decimals: Int) -> [Decimal: [(figure: Int, power: Int)]] {
    if let known = read[decimals] { return known }
    var values: [Decimal: [(figure: Int, power: Int)]] = [:]
    for (index, figure) in figures.enumerated() {
      for power in Self.powers {
        let size = figure.size.scaled(by: -power).rounded(decimals: decimals, keeping: figure.qualifier)
        values[size, default: []].append((index, power))
      }
    }
    read[decimals] = values
    return values
  }
}
