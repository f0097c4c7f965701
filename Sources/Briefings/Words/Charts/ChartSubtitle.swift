package import Languages
package import Statistics

/// Subtitles of charts: unit first, then period; where periods differ, that in bold.
package enum ChartSubtitle {
  /// Of levels: `Billion yuan, January–August 2022`; `亿元，2022年1—8月`.
  ///
  /// - Parameters:
  ///   - facts: The facts that are shown.
  ///   - caption: The unit as the chart scales it: `Scaling.caption(of:)`.
  ///   - language: The language.
  package static func levels(_ facts: [Fact], caption: String, language: Language) -> Phrase {
    joined(caption, facts.map(\.observation), language)
  }

  /// Of one indicator over time: `Billion yuan, 2015–2022`.
  package static func series(_ fact: Fact, caption: String, language: Language) -> Phrase {
    let values = fact.history.filter(\.hasFiniteValue)
    guard let first = values.first, let last = values.last, first != last else {
      return joined(caption, [fact.observation], language)
    }
    return "\(lead(caption, language.rules.comma))\(Period.span(first.period, last.period, language))"
  }

  /// Of changes: `Change on a year earlier, %; periods differ, 2018 to 2022`.
  package static func growth(_ facts: [Fact], language: Language) -> Phrase {
    let grown = facts.map(\.observation).filter { $0.growth != nil }
    let isOnYear = grown.allSatisfy { $0.growth?.basis == .yearOnYear }
    let caption = (isOnYear ? Word.changeOnYear : .changeAsPublished)[language]
    return joined(caption, grown, language, separator: language.rules.statementSeparator)
  }

  /// Of progress towards a plan, with when so much was there: `Number of studios, October 2022`; `数量（座），2022年10月`.
  package static func progress(_ fact: Fact, language: Language) -> Phrase {
    joined(language.wording.progressCaption(fact), [fact.observation], language)
  }

  /// Of a chart that a template names: measure and unit where one plot has them, then the periods, from the first to the last over time.
  package static func drawn(_ observations: [Observation], caption: String?, isOverTime: Bool, language: Language) -> Phrase {
    let known = observations.filter(\.hasFiniteValue)
    let periods = (known.isEmpty ? observations : known).map(\.period)
    guard let first = periods.min(), let last = periods.max() else { return Phrase(caption ?? "") }
    let lead = lead(caption ?? "", language.rules.comma)
    if isOverTime, first != last { return Phrase(lead + Period.span(first, last, language)) }
    let latest = Dictionary(grouping: known) { $0.region + " " + $0.indicator }.values.compactMap { $0.map(\.period).max() }
    if Set(latest).count <= 1 || caption == nil { return Phrase(lead + last.name(.full, language: language)) }
    return joined(caption ?? "", known, language)
  }

  private static func joined(
    _ caption: String, _ observations: [Observation], _ language: Language, separator: String? = nil
  ) -> Phrase {
    let periods = observations.map(\.period)
    guard let first = periods.min(), let last = periods.max() else { return Phrase(caption) }
    let separator = separator ?? language.rules.comma
    if first == last { return "\(lead(caption, separator))\(first.name(.full, language: language))" }
    var phrase: Phrase = "\(lead(caption, language.rules.statementSeparator))"
    phrase.append(.strong(Word.periodsDiffer[language]))
    guard first.year != last.year else { return phrase }
    return
      "\(phrase)\(language.rules.comma)\(Word.fromYearToYear[language, ["first": String(first.year), "last": String(last.year)]])"
  }

  /// Measure and unit with what separates them from what follows; empty for numbers without a unit.
  private static func lead(_ caption: String, _ separator: String) -> String { caption.isEmpty ? "" : caption + separator }
}
