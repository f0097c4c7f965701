public import Languages
public import Statistics

/// A value as people write it, for charts made in code: `"15.80"`, `"over 24"`, `"13.36 d"`, `".."`.
///
/// A word before the number says how exactly it is stated (`about`, `over`, `under`), letters after it how it is known: `p` provisional,
/// `e` estimate, `f` forecast, `d` derived, `t` target, `b` first after a break. All digits count as published. A text that is not a number
/// is a value that was not published; `·` is one that there cannot be.
public struct PublishedValue: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The number and how many digits it was written with after the point; `nil` for a gap.
  public var number: DecimalText?
  /// How exactly it is stated.
  public var qualifier: Qualifier = .exact
  /// How firmly it is known.
  public var status: Status = .final
  /// What it is of.
  public var kind: ValueKind = .actual
  /// Whether it was computed from published values.
  public var isDerived = false

  /// Reads a value as it is written in code.
  public init(stringLiteral text: String) {
    var words = text.split(separator: " ").map(String.init)
    if let first = words.first, let said = Self.qualifiers[first] {
      qualifier = said
      words.removeFirst()
    }
    var digits = words.joined()
    var letters = ""
    while let last = digits.last, last.isASCII, last.isLetter {
      letters.append(last)
      digits.removeLast()
    }
    number = try? DecimalText.parse(digits, grouping: .commas)
    guard number != nil else {
      status = .missing(text == "·" ? .notApplicable : text == "c" ? .confidential : .notPublished)
      return
    }
    for letter in letters { take(letter) }
  }

  private static let qualifiers: [String: Qualifier] = ["about": .about, "over": .over, "under": .under]

  private mutating func take(_ letter: Character) {
    switch letter {
    case "p": status = .provisional
    case "e": status = .estimated
    case "u": status = .unreliable
    case "f": status = .forecast
    case "b": status = .seriesBreak
    case "d": isDerived = true
    case "t": kind = .target
    default: break
    }
  }
}

extension Series {
  /// A series made in code: one place, one measure, a value for each period.
  ///
  ///     Series("Port", unit: yuan, tenToThe: 9, [.year(2021): "31", .year(2022): "33 p"])
  ///
  /// - Parameters:
  ///   - name: the name of the place, which is also its key.
  ///   - indicator: what is measured.
  ///   - unit: in what.
  ///   - power: the power of ten of all values: 9 for billions.
  ///   - values: a value for each period, in any order.
  public init(
    _ name: String, indicator: Indicator = Indicator(id: "value", name: ""), unit: Unit, tenToThe power: Int = 0,
    _ values: KeyValuePairs<Period, PublishedValue>
  ) {
    self.init(
      region: Region(id: name, name: LocalizedText(stringLiteral: name)), indicator: indicator, unit: unit,
      observations: values.map { period, value in
        value.observation(of: name, indicator: indicator.id, period: period, unit: unit.id, power: power)
      }.sorted { $0.period < $1.period })
  }

  /// One value for each of several places in one period.
  public static func places(
    _ period: Period, indicator: Indicator = Indicator(id: "value", name: ""), unit: Unit, tenToThe power: Int = 0,
    _ values: KeyValuePairs<String, PublishedValue>
  ) -> [Series] {
    values.map { name, value in
      Series(name, indicator: indicator, unit: unit, tenToThe: power, [period: value])
    }
  }

  /// One value for each of several measures of one place in one period.
  public static func measures(
    of place: String, _ period: Period, unit: Unit, tenToThe power: Int = 0, _ values: KeyValuePairs<String, PublishedValue>
  ) -> [Series] {
    values.map { name, value in
      Series(
        place, indicator: Indicator(id: name, name: LocalizedText(stringLiteral: name)), unit: unit, tenToThe: power,
        [period: value])
    }
  }
}

extension PublishedValue {
  fileprivate func observation(of region: String, indicator: String, period: Period, unit: String, power: Int) -> Observation {
    Observation(
      region: region, indicator: indicator, period: period, value: number?.value, decimals: number?.decimals ?? 0, unit: unit,
      multiplier: power, status: status, kind: kind, qualifier: qualifier,
      origin: isDerived ? .derived(Derivation(method: .previousPeriod, formula: "", inputs: [])) : .published)
  }
}
