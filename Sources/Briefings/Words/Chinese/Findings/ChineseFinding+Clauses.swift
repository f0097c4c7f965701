import Findings
import Languages
import Statistics

/// The clauses and verbs that several kinds of claim share.
extension ChineseFinding {
  // MARK: Titles

  /// A title with its period at the head, and without.
  func dated(_ clause: Phrase) -> [Phrase] { ["\(titleTime)\(clause)", clause] }

  /// `2023年湖滨出口额比上年下降17.3%，降至164.51亿美元`, then shorter.
  var changeTitles: [Phrase] {
    let seam = Phrase.seam
    if let titleStep {
      let change: Phrase = "\(titledMover)\(seam)\(titleStep)"
      return (isLevelApart ? dated("\(titledMover)\(seam)\(verbOfLevel)\(level)，\(titleStep)") : dated("\(change)\(reached)"))
        + [change]
    }
    guard comparison.direction == .none, (comparison.from ?? comparison.change) != nil else { return levelTitles }
    return ["\(titleTime)\(titledHolder)\(seam)为\(level)，\(asBefore)", "\(titledMover)\(seam)\(asBefore)"]
  }

  /// `2023年湖滨出口额48,312吨`.
  var levelTitles: [Phrase] { dated("\(titledHolder)\(Phrase.seam)\(verbOfLevel)\(level)") }

  // MARK: Sentences

  /// `按现价计算，2023年横店出口额比上年下降17.3%ᵈ，降至164.51亿美元`; a level at other prices than its change comes first, as in the
  /// communiqués: `2023年，横店增加值95.3亿元，按不变价格计算，比上年增长4.1%`.
  var statement: Phrase {
    if let step {
      if isLevelApart, telling.levels == .said { return "\(levelClause)，\(prices)\(step)" }
      return "\(opening)\(mover)\(step)\(telling.levels == .said ? reached : "")"
    }
    guard comparison.direction == .none, (comparison.from ?? comparison.change) != nil else { return levelClause }
    return "\(time)\(holder)为\(level)，\(isLevelApart ? prices : "")\(asBefore)"
  }

  /// `2023年，湖滨出口额48,312吨`.
  var levelClause: Phrase { "\(time)\(beforeNumber)\(verbOfLevel)\(level)" }

  /// The share before, from the shares as they are printed: `，上年为11%`; empty if there is none.
  var earlierShare: Phrase {
    guard let from = comparison.from, comparison.isOfOneUnit else { return "" }
    let (then, before) = (earlierTime(from), amount(from))
    return comparison.direction == .none || before.plain == level.plain ? "，与\(then)持平" : "，\(then)为\(before)"
  }

  /// The same in a tile: `上年11%`.
  var earlierPercent: Phrase {
    guard let from = comparison.from, comparison.isOfOneUnit else { return "" }
    return "\(earlierTime(from))\(amount(from))"
  }

  // MARK: Verbs

  /// 为 before an exact number where the name does not lead to it by itself.
  private var verbOfLevel: String {
    guard comparison.to.qualifier == .exact else { return "" }
    let unit = finding.unit
    return unit.kind == .percent || unit.kind == .index || unit.name[.chinese].isEmpty ? "为" : ""
  }

  private var asBefore: String {
    switch comparison.basis {
    case .yearEarlier: finding.isWithinYear ? "同比持平" : "与上年持平"
    case .periodBefore: "环比持平"
    case .since(let period): "与\(Self.name(period))持平"
    case .unstated, .region, .median, .whole, .part, .aim, .mark, .alone: "持平"
    }
  }

  /// Where one figure lies against another.
  var side: String { isRise ? "高于" : isFall ? "低于" : "等于" }

  /// What a rise is called when its size is compared.
  var nounOfRise: String {
    switch finding.movement {
    case .rate: "升幅"
    case .balance: "增加额"
    case .amount, .growthRate: "增速"
    }
  }

  /// What the size of its change is called: 增速, 降幅.
  var nounOfStep: String { goesUp ? nounOfRise : "降幅" }

  /// What the figure did.
  var verb: String { verb(goesUp: goesUp) }

  /// What it had done before it turned.
  var oppositeVerb: String { verb(goesUp: !goesUp) }

  private func verb(goesUp: Bool) -> String {
    switch (finding.movement, goesUp) {
    case (.rate, true): "上升"
    case (.rate, false): "回落"
    case (.balance, true): "增加"
    case (.balance, false): "减少"
    case (.amount, true), (.growthRate, true): finding.unit.kind == .index ? "上升" : "增长"
    case (.amount, false), (.growthRate, false): "下降"
    }
  }
}

extension ChineseFinding {
  /// How sure an order is: `按初步数`领先; empty where both are final.
  var ground: String {
    switch finding.ground {
    case .provisional: "按初步数"
    case .estimate: "按估计数"
    case .unreliable: "按可靠性低的数据"
    case .final, .revised, .derived, .forecast, .target, .notPublished, .notApplicable, .confidential: ""
    }
  }
}
