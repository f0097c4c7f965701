package import Languages

/// Words in the names of indicators that say how their values behave, in the languages of data files.
package struct IndicatorWords: Sendable {
  /// Whole words of languages that separate them by spaces.
  private let words: Set<String>
  /// Stretches of a name in any language.
  private let stretches: [String]

  /// Not adding up over regions: averages, prices, rates, amounts per head.
  package static let average = IndicatorWords(
    words: [
      "per", "average", "mean", "median", "price", "prices", "rate", "ratio", "density", "intensity", "expectancy", "age", "share",
      "deflator", "wage", "wages", "salary", "salaries", "index", "temperature", "yield", "score",
    ], stretches: ["人均", "户均", "平均", "均价", "单价", "价格", "密度", "强度", "寿命", "工资", "年限", "年数", "单产"])

  /// On both sides of zero.
  package static let balance = IndicatorWords(
    words: ["net", "balance", "saldo", "surplus", "deficit"], stretches: ["净", "差额", "顺差", "逆差", "结余", "盈余", "增减"])

  /// What is more or less than something else, and so may be below zero.
  package static let difference = IndicatorWords(
    words: [
      "change", "difference", "adjustment", "solde", "veränderung", "differenz", "évolution", "variación", "variazione",
      "variação", "variation", "förändring", "endring", "ændring", "muutos", "zmiana",
    ],
    stretches: ["增减", "增量", "变动", "wanderungssaldo"])

  /// With the seasons taken out.
  package static let seasonallyAdjusted = IndicatorWords(
    words: ["sa", "deseasonalised", "deseasonalized"],
    stretches: ["seasonally adjusted", "seasonal adjusted", "季调", "季节调整", "季节性调整"])

  /// At the prices of one base year.
  package static let constantPrices = IndicatorWords(
    words: ["real", "deflated"],
    stretches: ["constant price", "chain volume", "chained volume", "chain-linked", "不变价", "可比价"])

  /// Saying that a measure is the growth of another; the name of the other is what is left.
  package static let growth = IndicatorWords(
    words: [
      "growth", "change", "rate", "annual", "yearly", "year", "on", "of", "in", "real", "nominal", "the", "y", "yoy", "over",
    ],
    stretches: ["同比增长", "比上年增长", "同比增速", "增长速度", "增长率", "增长", "增速", "增幅", "同比", "比上年", "名义", "实际"])

  /// Whether any of the words is in any of the names.
  package func occurs(in name: LocalizedText) -> Bool {
    name.texts.contains { text in
      let lowered = text.lowercased()
      return stretches.contains { lowered[...].contains($0) } || !Self.words(of: lowered).isDisjoint(with: words)
    }
  }

  /// What is left of a name without the words: its other words, and its other characters.
  package func rest(of name: String) -> [String] {
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
  /// Whether amounts of several places add up to that of all, as far as the name says: not averages, prices, rates or amounts per
  /// head, of which no place has a share.
  package var addsUp: Bool { kind == .level && !IndicatorWords.average.occurs(in: name) }
}
