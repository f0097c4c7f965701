import Languages
import Statistics

/// The name of a ranking, read as a clause.
///
/// `X在Y（中）的位次` (or 排名, 名次, 次序) reads `X居Y第1位`; without 在, the name itself is said to be `第1位`.
struct ChineseRank: Hashable, Sendable {
  /// What is ranked; empty where it is the region as a whole.
  let measure: String
  /// Within what; `nil` where the name does not say so.
  let area: String?

  /// Reads a name.
  init(_ name: String) {
    guard let ending = Self.endings.first(where: name.hasSuffix) else {
      measure = name
      area = nil
      return
    }
    var text = name.dropLast(ending.count)
    if text.hasSuffix("的") { text = text.dropLast() }
    guard let at = text.lastIndex(of: "在") else {
      measure = name
      area = nil
      return
    }
    measure = String(text[..<at])
    var area = text[text.index(after: at)...]
    if area.hasSuffix("中") || area.hasSuffix("内") { area = area.dropLast() }
    self.area = String(area)
  }

  private static let endings = ["位次", "排名", "名次", "次序", "排位"]
}

extension ChineseWording {
  func isSameRanking(_ first: Fact, _ second: Fact) -> Bool {
    if first == second { return true }
    let one = ChineseRank(first.indicator.name[.chinese])
    let other = ChineseRank(second.indicator.name[.chinese])
    return first.observation.period == second.observation.period && first.region == second.region
      && one.area != nil && other.area != nil && !one.measure.isEmpty && one.measure == other.measure
  }

  func ranksRegion(_ fact: Fact) -> Bool {
    let rank = ChineseRank(fact.indicator.name[.chinese])
    return rank.area != nil && rank.measure[...].range(ofText: fact.region.name[.chinese]) == nil
  }

  func isRanking(_ fact: Fact) -> Bool { ranksRegion(fact) && !fact.indicator.name[.chinese].hasSuffix("次序") }

  /// `义乌数字经济综合评价居金华第1位、全省第16位`.
  func rankClause(_ facts: [Fact], _ owner: Owner) -> Phrase {
    guard let first = facts.first else { return "" }
    let rank = ChineseRank(first.indicator.name[.chinese])
    let subject = rankSubject(first, rank, owner)
    guard rank.area != nil else {
      return "\(subject)\(note: Note.of(first.indicator))为\(figures.amount(first.observation, first.unit))"
    }
    var clause: Phrase = "\(subject)居"
    for (index, fact) in facts.enumerated() {
      let area = ChineseRank(fact.indicator.name[.chinese]).area ?? ""
      clause += "\(index == 0 ? "" : "、")\(area)\(figures.amount(fact.observation, fact.unit))\(note: Note.of(fact.indicator))"
    }
    return clause
  }

  private func rankSubject(_ fact: Fact, _ rank: ChineseRank, _ owner: Owner) -> String {
    let region = fact.region.name[.chinese]
    let isNamed = rank.measure[...].range(ofText: region) != nil
    return isNamed || owner == .understood && !rank.measure.isEmpty ? rank.measure : region + rank.measure
  }
}
