import Languages
import Statistics

/// Puts what a chart shows into sentences by fixed rules.
struct AlternativeText {
  private let language: Language
  private let rules: any LanguageRules

  init(language: Language) {
    self.language = language
    rules = language.rules
  }

  func text(_ account: Account) -> String {
    account.sections.map(section).joined(separator: rules.sentenceSpace)
  }

  private func section(_ section: Account.Section) -> String {
    var head = section.kind[language]
    if let caption = section.heading { head += rules.comma + caption }
    if section.items.count > Self.mostItems { return many(section, head) }
    let isLong = section.items.contains { $0.entries.count > 4 }
    let items = section.items.map { isLong ? summary($0) : list($0) }
    return sentences([head] + items + (section.items.count > 2 && !isLong ? [extremes(section)].compactMap(\.self) : []))
  }

  /// More rows or lines than this are described by their ends.
  private static let mostItems = 12

  /// How many there are, the highest, the lowest, and the one to look at.
  private func many(_ section: Account.Section, _ head: String) -> String {
    let ends = section.items.compactMap { item in item.entries.last { $0.value != nil }.map { (item: item, entry: $0) } }
    var said = [head, Word.placesInChart[language, ["count": String(section.items.count)]]]
    let missing = section.items.count - ends.count
    if missing > 0 { said.append(Word.placesUnpublished[language, ["count": String(missing)]]) }
    if let low = ends.min(by: { $0.entry.precedes($1.entry) }), let high = ends.max(by: { $0.entry.precedes($1.entry) }),
      low.item != high.item
    {
      said.append(
        highestAndLowest(high.item.name + rules.comma + phrase(high.entry), low.item.name + rules.comma + phrase(low.entry)))
    }
    said += section.items.filter(\.isHighlighted).map(list)
    return sentences(said)
  }

  private func sentences(_ said: [String]) -> String {
    said.map { $0 + rules.fullStop }.joined(separator: rules.sentenceSpace)
  }

  private func highestAndLowest(_ highest: String, _ lowest: String) -> String {
    Word.highestAndLowest[language, ["highest": highest, "lowest": lowest]]
  }

  /// Every value with its period and how it is known.
  private func list(_ item: Account.Item) -> String {
    statement(item, item.entries.map(phrase))
  }

  /// What is said of an item, after its name.
  private func statement(_ item: Account.Item, _ parts: [String]) -> String {
    let text = parts.joined(separator: rules.statementSeparator)
    return item.name.isEmpty ? text : item.name + rules.colon + text
  }

  /// First, last, lowest and highest value, and how many periods have none.
  private func summary(_ item: Account.Item) -> String {
    let known = item.entries.filter { $0.value != nil }
    guard let first = known.first, let last = known.last else { return list(item) }
    var parts = [phrase(first), phrase(last)]
    if let low = known.min(by: { $0.precedes($1) }), low != first, low != last {
      parts.append(Word.lowestValue[language, ["value": phrase(low)]])
    }
    if let high = known.max(by: { $0.precedes($1) }), high != first, high != last {
      parts.append(Word.highestValue[language, ["value": phrase(high)]])
    }
    let missing = item.entries.count - known.count
    if missing > 0 { parts.append(Word.periodsUnpublished[language, ["count": String(missing)]]) }
    return statement(item, parts)
  }

  private func phrase(_ entry: Datum) -> String {
    let period = entry.period.name(.full, language: language)
    guard entry.value != nil, let reading = entry.reading(in: language) else {
      let word = entry.standing.gap == nil ? Word.standingNotPublished : entry.standing.name
      return Word.inPeriod[language, ["value": rules.withinSentence(word[language]), "period": period]]
    }
    let value = Word.inPeriod[language, ["value": withInterval(entry, reading.text), "period": period]]
    guard !entry.standing.mark.isEmpty else { return value }
    return value + rules.bracketed(rules.withinSentence(entry.standing.name[language]))
  }

  /// A value with its limits, if it has any.
  private func withInterval(_ entry: Datum, _ value: String) -> String {
    guard let level = entry.observation.interval?.level, let limits = entry.limits(in: language) else { return value }
    return Word.valueWithInterval[
      language, ["value": value, "level": "\(level)", "lower": limits.lower, "upper": limits.upper]]
  }

  /// The places of the lowest and highest last value.
  private func extremes(_ section: Account.Section) -> String? {
    let ends = section.items.compactMap { item in
      item.entries.last { $0.value != nil }.map { (name: item.name, value: $0.value ?? 0) }
    }
    guard let low = ends.min(by: { $0.value < $1.value }), let high = ends.max(by: { $0.value < $1.value }),
      low.value < high.value
    else { return nil }
    return highestAndLowest(high.name, low.name)
  }
}

extension Datum {
  fileprivate func precedes(_ other: Datum) -> Bool { (value ?? 0) < (other.value ?? 0) }
}
