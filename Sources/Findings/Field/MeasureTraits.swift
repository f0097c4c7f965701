import Languages
package import Statistics

/// What is compared with its like: one indicator in one unit over periods of one length.
package struct Measure: Hashable, Sendable {
  /// Key of the indicator.
  package var indicator: String
  /// Key of the unit.
  package var unit: String
  /// How long its periods are.
  package var frequency: Period.Frequency
}

/// How the values of a measure may be compared.
package enum Nature: Hashable, Sendable {
  /// An amount above zero: changes in per cent. Whether those of several regions add up to that of all.
  case amount(addsUp: Bool)
  /// Relative to a base: changes in per cent.
  case index
  /// A percentage: changes in points.
  case rate
  /// A rate of growth: itself a change.
  case growth
  /// Can lie on both sides of zero: changes in its own unit, never in per cent.
  case balance
  /// A place in an order.
  case rank
}

extension Nature {
  /// How the values of an indicator in a unit behave; `goesBelowZero` if any of them does.
  init(_ indicator: Indicator, _ unit: Unit, goesBelowZero: Bool) {
    switch (indicator.kind, unit.kind) {
    case (.rank, _), (_, .rank): self = .rank
    case (.growth, .percent), (.growth, .percentagePoint), (_, .percentagePoint): self = .growth
    case (_, .percent): self = .rate
    case (_, .index), (.index, _): self = goesBelowZero ? .balance : .index
    case (.level, _), (.growth, _), (.share, _):
      self =
        goesBelowZero || IndicatorWords.balance.occurs(in: indicator.name)
        ? .balance : .amount(addsUp: indicator.kind == .level && !IndicatorWords.average.occurs(in: indicator.name))
    }
  }
}

extension Prices {
  /// The prices of a change that was computed from two levels.
  init(ofLevels indicator: Indicator, _ unit: Unit) {
    self = unit.kind != .currency ? .none : IndicatorWords.constantPrices.occurs(in: indicator.name) ? .constant : .current
  }

  /// The prices of a published change; `agrees` says whether the levels published with it give the same.
  init(ofGrowth indicator: Indicator, _ unit: Unit, agrees: Bool?) {
    switch (indicator.growthPrices, unit.kind, agrees) {
    case (.constant?, _, _): self = .constant
    case (_, .currency, true?), (.current?, .currency, _): self = Prices(ofLevels: indicator, unit)
    case (_, .currency, _): self = .unstated
    default: self = .none
    }
  }
}

/// Words in the names of indicators that say how their values behave, in the languages of data files.
struct IndicatorWords {
  /// Whole words of languages that separate them by spaces.
  private let words: Set<String>
  /// Stretches of a name in any language.
  private let stretches: [String]

  /// Not adding up over regions: averages, prices, rates, amounts per head.
  static let average = IndicatorWords(
    words: [
      "per", "average", "mean", "median", "price", "prices", "rate", "ratio", "density", "intensity", "expectancy", "age", "share",
      "deflator", "wage", "wages", "salary", "salaries", "index", "temperature", "yield", "score",
    ], stretches: ["人均", "户均", "平均", "均价", "单价", "价格", "密度", "强度", "寿命", "工资", "年限", "年数", "单产"])

  /// On both sides of zero.
  static let balance = IndicatorWords(
    words: ["net", "balance", "saldo", "surplus", "deficit"], stretches: ["净", "差额", "顺差", "逆差", "结余", "盈余", "增减"])

  /// With the seasons taken out.
  static let seasonallyAdjusted = IndicatorWords(
    words: ["sa", "deseasonalised", "deseasonalized"],
    stretches: ["seasonally adjusted", "seasonal adjusted", "季调", "季节调整", "季节性调整"])

  /// At the prices of one base year.
  static let constantPrices = IndicatorWords(
    words: ["real", "deflated"],
    stretches: ["constant price", "chain volume", "chained volume", "chain-linked", "不变价", "可比价"])

  /// Saying that a measure is the growth of another; the name of the other is what is left.
  static let growth = IndicatorWords(
    words: [
      "growth", "change", "rate", "annual", "yearly", "year", "on", "of", "in", "real", "nominal", "the", "y", "yoy", "over",
    ],
    stretches: ["同比增长", "比上年增长", "同比增速", "增长速度", "增长率", "增长", "增速", "增幅", "同比", "比上年", "名义", "实际"])

  /// Whether any of the words is in any of the names.
  func occurs(in name: LocalizedText) -> Bool {
    name.texts.contains { text in
      let lowered = text.lowercased()
      return stretches.contains { lowered[...].contains($0) } || !Self.words(of: lowered).isDisjoint(with: words)
    }
  }

  /// What is left of a name without the words: its other words, and its other characters.
  func rest(of name: String) -> [String] {
    var lowered = name.lowercased()
    for stretch in stretches {
      let pieces = lowered.split(separator: stretch, omittingEmptySubsequences: true)
      lowered = pieces.joined(separator: " ")
    }
    return lowered.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !words.contains($0) }
  }

  private static func words(of text: String) -> Set<String> { Set(text.split { !$0.isLetter }.map(String.init)) }
}

extension Indicator {
  /// Whether it is, by its name, the growth of another indicator: nothing but words for growth and the first words of the other’s name.
  func isGrowth(of level: Indicator) -> Bool {
    name.texts.contains { own in
      let mine = IndicatorWords.growth.rest(of: own)
      return !mine.isEmpty && level.name.texts.contains { IndicatorWords.growth.rest(of: $0).starts(with: mine) }
    }
  }
}
