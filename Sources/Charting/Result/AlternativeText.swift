import Languages
import Statistics

/// Puts what a chart shows into sentences by fixed rules.
struct AlternativeText {
  let language: Language

  private var isEnglish: Bool { language == .english }

  func text(_ account: Account) -> String {
    account.sections.map(section).joined(separator: isEnglish ? " " : "")
  }

  private func section(_ section: Account.Section) -> String {
    var head = section.kind[language]
    if let caption = section.heading { head += (isEnglish ? ", " : "，") + caption }
    if section.items.count > Self.mostItems { return many(section, head) }
    let isLong = section.items.contains { $0.entries.count > 4 }
    let items = section.items.map { isLong ? summary($0) : list($0) }
    let stop = isEnglish ? "." : "。"
    let sentences = [head] + items + (section.items.count > 2 && !isLong ? [extremes(section)].compactMap(\.self) : [])
    return sentences.map { $0 + stop }.joined(separator: isEnglish ? " " : "")
  }

  /// More rows or lines than this are told by their ends.
  private static let mostItems = 12

  /// How many there are, the highest, the lowest, and the one to look at.
  private func many(_ section: Account.Section, _ head: String) -> String {
    let ends = section.items.compactMap { item in item.entries.last { $0.value != nil }.map { (item: item, entry: $0) } }
    var sentences = [head, isEnglish ? "\(section.items.count) places" : "共\(section.items.count)项"]
    let missing = section.items.count - ends.count
    if missing > 0 { sentences.append(isEnglish ? "\(missing) not published" : "\(missing)项未公布") }
    if let low = ends.min(by: { $0.entry.precedes($1.entry) }), let high = ends.max(by: { $0.entry.precedes($1.entry) }),
      low.item != high.item
    {
      sentences.append(
        isEnglish
          ? "Highest: \(high.item.name), \(phrase(high.entry)); lowest: \(low.item.name), \(phrase(low.entry))"
          : "最高：\(high.item.name)，\(phrase(high.entry))；最低：\(low.item.name)，\(phrase(low.entry))")
    }
    sentences += section.items.filter(\.isHighlighted).map(list)
    return sentences.map { $0 + (isEnglish ? "." : "。") }.joined(separator: isEnglish ? " " : "")
  }

  /// Every value with its period and how it is known.
  private func list(_ item: Account.Item) -> String {
    let values = item.entries.map(phrase).joined(separator: isEnglish ? "; " : "，")
    return item.name.isEmpty ? values : item.name + (isEnglish ? ": " : "：") + values
  }

  /// First, last, lowest and highest value, and how many periods have none.
  private func summary(_ item: Account.Item) -> String {
    let known = item.entries.filter { $0.value != nil }
    guard let first = known.first, let last = known.last else { return list(item) }
    var parts = [phrase(first), phrase(last)]
    if let low = known.min(by: { $0.precedes($1) }), low != first, low != last {
      parts.append((isEnglish ? "lowest " : "最低") + phrase(low))
    }
    if let high = known.max(by: { $0.precedes($1) }), high != first, high != last {
      parts.append((isEnglish ? "highest " : "最高") + phrase(high))
    }
    let missing = item.entries.count - known.count
    if missing > 0 { parts.append(isEnglish ? "\(missing) not published" : "\(missing)期未公布") }
    let text = parts.joined(separator: isEnglish ? "; " : "，")
    return item.name.isEmpty ? text : item.name + (isEnglish ? ": " : "：") + text
  }

  private func phrase(_ entry: Datum) -> String {
    let period = entry.period.name(.full, language: language)
    guard entry.value != nil, let reading = entry.reading(in: language) else {
      let word = Wording(language: language).name(of: entry.standing == .notApplicable ? .notApplicable : .notPublished)
      return isEnglish ? "\(word.lowercased()) in \(period)" : "\(period)\(word)"
    }
    let status = entry.standing.mark.isEmpty ? nil : Wording(language: language).name(of: entry.standing)
    if isEnglish { return "\(reading.text) in \(period)" + (status.map { " (\($0.lowercased()))" } ?? "") }
    return "\(period)\(reading.text)" + (status.map { "（\($0)）" } ?? "")
  }

  /// The places of the lowest and highest last value.
  private func extremes(_ section: Account.Section) -> String? {
    let ends = section.items.compactMap { item in
      item.entries.last { $0.value != nil }.map { (name: item.name, value: $0.value ?? 0) }
    }
    guard let low = ends.min(by: { $0.value < $1.value }), let high = ends.max(by: { $0.value < $1.value }),
      low.value < high.value
    else { return nil }
    return isEnglish ? "Highest: \(high.name); lowest: \(low.name)" : "最高：\(high.name)；最低：\(low.name)"
  }
}

extension Datum {
  fileprivate func precedes(_ other: Datum) -> Bool { (value ?? 0) < (other.value ?? 0) }
}
