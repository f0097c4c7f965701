import Findings
import Languages
import Statistics

extension ChineseWording {
  var findings: any FindingWording { ChineseFindings() }
}

/// Chinese words for findings, as the communiqués write them: when, what, how much, how changed.
struct ChineseFindings: FindingWording {
  private let figures = FigureWords(language: .chinese)

  // MARK: Titles

  func titles(_ finding: Finding, _ telling: Telling) -> [Phrase] {
    [Naming.full, .short].flatMap { clauses(ChineseFinding(finding, telling, $0)) }.map(\.asTitle).unique
  }

  private func clauses(_ found: ChineseFinding) -> [Phrase] {
    let seam = Phrase.seam
    let own: [Phrase]
    switch found.finding.claim {
    case .change, .contribution: own = []
    case .turn(let turn):
      own =
        found.step.map { step in
          let first = found.isRise ? "结束连续\(found.periods(turn.after))下降" : "结束连续\(found.periods(turn.after))增长"
          return ["\(found.titleTime)\(found.titled)\(seam)\(step)，\(first)", "\(found.titled)\(seam)\(step)，\(first)"]
        } ?? []
    case .streak(let streak):
      own =
        found.step.map { step in
          let row = "连续第\(streak.count)\(Self.ordinalMeasure(found.finding))\(Self.verb(found))"
          return ["\(found.titleTime)\(found.titled)\(seam)\(step)，\(row)", "\(found.titled)\(seam)\(row)"]
        } ?? []
    case .pace: return paceClauses(found)
    case .record(let record):
      own =
        found.finding.isWithinYear
        ? []
        : [
          "\(found.titleTime)\(found.titled)\(seam)\(found.level)，为\(found.span(of: record))最\(record.end.chinese)",
          "\(found.titled)为\(found.span(of: record))最\(record.end.chinese)",
        ]
    case .extreme(let extreme):
      own =
        found.step.map { step in
          let rank = Self.extremeWords(found, extreme.place)
          return ["\(found.titleTime)\(found.titled)\(seam)\(step)，\(rank)", "\(found.titled)\(seam)\(step)，\(rank)"]
        } ?? ["\(found.titleTime)\(found.titled)\(seam)\(found.level)，\(found.placed(extreme.place))"]
    case .lead(let lead): own = leadClauses(found, lead)
    case .rank(let rank):
      if found.finding.movement == .growthRate, let step = found.step {
        return [
          "\(found.titleTime)\(found.titled)\(seam)\(step)，\(found.placed(rank.place))",
          "\(found.titled)\(seam)\(step)，\(found.placed(rank.place))",
        ]
      }
      return [
        "\(found.titleTime)\(found.titled)\(seam)\(found.level)，\(found.placed(rank.place))",
        "\(found.titled)\(seam)\(found.placed(rank.place))",
      ]
    case .median(let median): return medianClauses(found, median)
    case .parent(let parent): return parentClauses(found, parent)
    case .share(let share): return shareClauses(found, share)
    case .part(let part):
      return [
        "\(found.titleTime)\(found.titled)\(seam)占\(part.whole.name[.chinese])的\(found.level)",
        "\(found.titled)占\(part.whole.name[.chinese])的\(found.level)",
      ]
    case .crossing(let crossing):
      let clause: Phrase = "\(found.titled)\(seam)\(Self.crossed(found, crossing))"
      return ["\(found.titleTime)\(clause)，\(Self.afterCrossing(found, crossing))", "\(found.titleTime)\(clause)", clause]
    case .progress(let progress): return progressClauses(found, progress)
    case .course(let course): own = courseClauses(found, course)
    case .tally(let tally): return [tallyClause(found, tally)]
    case .level: return levelClauses(found)
    }
    return own + changeClauses(found)
  }

  private func changeClauses(_ found: ChineseFinding) -> [Phrase] {
    let seam = Phrase.seam
    guard let step = found.step else {
      guard found.finding.comparison.direction == .none, found.finding.comparison.from != nil else { return levelClauses(found) }
      return [
        "\(found.titleTime)\(found.titled)\(seam)为\(found.level)，\(Self.asBefore(found))",
        "\(found.titled)\(seam)\(Self.asBefore(found))",
      ]
    }
    return [
      "\(found.titleTime)\(found.titled)\(seam)\(step)\(found.reached)", "\(found.titled)\(seam)\(step)\(found.reached)",
      "\(found.titled)\(seam)\(step)",
    ]
  }

  private func levelClauses(_ found: ChineseFinding) -> [Phrase] {
    let verb = Self.verbOfLevel(found)
    return [
      "\(found.titleTime)\(found.titled)\(Phrase.seam)\(verb)\(found.level)", "\(found.titled)\(Phrase.seam)\(verb)\(found.level)",
    ]
  }

  private func paceClauses(_ found: ChineseFinding) -> [Phrase] {
    let comparison = found.finding.comparison
    guard let from = comparison.from, comparison.to.isPositive, from.isPositive else { return changeClauses(found) }
    let verb = found.isRise ? "加快" : "放缓"
    let clause: Phrase = "\(found.titled)\(Phrase.seam)增速\(verb)至\(found.amount(comparison.to))"
    return ["\(found.titleTime)\(clause)", clause]
  }

  private func leadClauses(_ found: ChineseFinding, _ lead: Claim.Lead) -> [Phrase] {
    let owner = found.finding.region.name[.chinese]
    let (noun, seam) = (found.noun, Phrase.seam)
    switch lead.event {
    case .lost:
      let since = lead.beginsThen ? "\(ChineseFinding.name(lead.since))以来" : "至少\(found.periods(lead.after))来"
      return ["\(owner)\(noun)失去\(seam)\(since)的首位", "\(owner)\(noun)\(seam)被\(found.name(lead.other))超过"]
    case .gained:
      return ["\(owner)\(noun)\(seam)超过\(found.name(lead.other))，居\(found.among(lead.count))首位", "\(owner)\(noun)\(seam)升至首位"]
    }
  }

  private func medianClauses(_ found: ChineseFinding, _ median: Claim.Median) -> [Phrase] {
    let side = Self.side(found)
    let what = median.content == .change ? "增速" : ""
    let clause: Phrase = "\(found.titled)\(what)\(Phrase.seam)\(side)\(found.among(median.place.count))中位数"
    return ["\(found.titleTime)\(clause)", clause]
  }

  private func parentClauses(_ found: ChineseFinding, _ parent: Claim.Parent) -> [Phrase] {
    let what = parent.content == .change ? "增速" : ""
    let whole = found.name(parent.parent)
    if let ratio = parent.ratio { return ["\(found.titled)增速\(Phrase.seam)\(ratio.chineseVerb)\(whole)的\(ratio.chineseTimes)"] }
    let clause: Phrase = "\(found.titled)\(what)\(Phrase.seam)\(Self.side(found))\(whole)"
    return ["\(found.titleTime)\(clause)", clause]
  }

  private func shareClauses(_ found: ChineseFinding, _ share: Claim.Share) -> [Phrase] {
    let whole = share.whole.map { found.name($0) } ?? found.among(share.count)
    let clause: Phrase = "\(found.titled)\(Phrase.seam)占\(whole)的比重"
    guard found.finding.comparison.direction != .none else { return ["\(clause)为\(found.level)"] }
    return [
      "\(found.titleTime)\(clause)\(found.isRise ? "升" : "降")至\(found.level)",
      "\(clause)\(found.isRise ? "升" : "降")至\(found.level)",
    ]
  }

  private func progressClauses(_ found: ChineseFinding, _ progress: Claim.Progress) -> [Phrase] {
    guard let aim = found.finding.comparison.from else { return levelClauses(found) }
    let kind = aim.kind == .target ? "目标" : "计划"
    switch progress.state {
    case .passed, .reached: return ["\(found.titled)\(Phrase.seam)达到\(found.amount(aim))的\(kind)"]
    case .missed: return ["\(found.titled)\(Phrase.seam)未达到\(found.amount(aim))的\(kind)"]
    case .underWay: return ["\(found.titled)\(Phrase.seam)\(kind)\(found.amount(aim))，已有\(found.level)"]
    }
  }

  private func courseClauses(_ found: ChineseFinding, _ course: Claim.Course) -> [Phrase] {
    guard case .since(let first) = found.finding.comparison.basis else { return [] }
    let (since, seam) = (ChineseFinding.name(first), Phrase.seam)
    if course.isBack { return ["\(found.titled)\(seam)回到\(since)水平附近"] }
    guard let place = course.place, let change = found.finding.comparison.change else { return [] }
    let word = change.isPositive ? "增幅" : "变动"
    return [
      "\(found.titled)\(seam)\(found.level)，\(seam)\(since)以来\(word)\(found.placed(place))",
      "\(found.titled)\(seam)\(since)以来\(word)\(found.placed(place))",
    ]
  }

  private func tallyClause(_ found: ChineseFinding, _ tally: Claim.Tally) -> Phrase {
    switch tally.content {
    case .regions: "\(found.among(tally.count))中，\(tally.below)个\(found.grownNoun)下降"
    case .periods: "\(found.titled)在\(found.periods(tally.count))中有\(found.periods(tally.below))为负"
    }
  }

  // MARK: Sentences

  func sentence(_ finding: Finding, _ telling: Telling) -> Phrase {
    let found = ChineseFinding(finding, telling, .full)
    return (clause(found) + "。").ended(with: finding.comparison.to.footNotes, in: .chinese)
  }

  private func clause(_ found: ChineseFinding) -> Phrase {
    let comparison = found.finding.comparison
    switch found.finding.claim {
    case .change(let change): return "\(statement(found))\(contrary(change.contrary, found))\(amongOthers(found, change))"
    case .turn(let turn):
      let before =
        found.finding.movement == .growthRate
        ? turn.previous.map { "，\(found.earlierTime($0))为\(found.amount($0))" as Phrase } : nil
      return "\(statement(found))\(before ?? "，结束连续\(found.periods(turn.after))\(Self.opposite(found))")"
    case .streak(let streak):
      return "\(statement(found))，连续第\(streak.count)\(Self.ordinalMeasure(found.finding))\(Self.verb(found))"
    case .pace: return paceSentence(found)
    case .record(let record):
      return
        "\(found.time)\(found.beforeNumber)\(Self.verbOfLevel(found))\(found.level)，为\(found.span(of: record))最\(record.end.chinese)"
    case .extreme(let extreme):
      let next: Phrase =
        extreme.nextChange.map {
          "，\(found.isFarthest(extreme.place) ? "其次为" : "略低于")\(found.name(extreme.next))（\(found.amount($0))）"
        } ?? ""
      return "\(statement(found))，\(Self.extremeWords(found, extreme.place))\(found.isFarthest(extreme.place) ? next : "")"
    case .lead(let lead): return leadSentence(found, lead)
    case .rank(let rank): return rankSentence(found, rank)
    case .median(let median): return medianSentence(found, median)
    case .parent(let parent): return parentSentence(found, parent)
    case .share(let share): return shareSentence(found, share)
    case .contribution(let contribution):
      let verb = found.isRise ? "增加" : "减少"
      let then = comparison.from.map { found.earlierTime($0) } ?? "上年"
      return
        "\(found.time)\(found.subject)比\(then)\(verb)\(found.amount(contribution.own.withoutSign))，占\(found.among(contribution.count))净\(verb)额（\(found.amount(contribution.total.withoutSign))）的\(found.amount(contribution.share))"
    case .part(let part): return partSentence(found, part)
    case .crossing(let crossing):
      return "\(found.time)\(found.subject)\(Self.crossed(found, crossing))，为\(found.level)，\(Self.afterCrossing(found, crossing))"
    case .progress(let progress):
      let share: Phrase =
        progress.state == .underWay
        ? progress.share.map { "，完成\(comparison.from?.kind == .target ? "目标" : "计划")的\(found.amount($0))" } ?? "" : ""
      return "\(found.time)\(progressClauses(found, progress).first?.withoutSeams ?? "")\(share)"
    case .course(let course): return courseSentence(found, course)
    case .tally(let tally):
      return tally.content == .regions
        ? "\(found.time)\(tallyClause(found, tally).withoutSeams)" : tallyClause(found, tally).withoutSeams
    case .level: return "\(found.time)\(found.beforeNumber)\(Self.verbOfLevel(found))\(found.level)"
    }
  }

  /// `按现价计算，2023年横店出口额比上年下降17.3%ᵈ，降至164.51亿美元`.
  private func statement(_ found: ChineseFinding) -> Phrase {
    guard let step = found.step else {
      guard found.finding.comparison.direction == .none, found.finding.comparison.from != nil else {
        return "\(found.time)\(found.beforeNumber)\(Self.verbOfLevel(found))\(found.level)"
      }
      return "\(found.time)\(found.subject)为\(found.level)，\(Self.asBefore(found))"
    }
    let level: Phrase = found.telling.levels == .said ? found.reached : ""
    return "\(found.opening)\(found.subject)\(step)\(level)"
  }

  private func contrary(_ other: Comparison?, _ found: ChineseFinding) -> Phrase {
    guard let other, let change = other.change else { return "" }
    return "，但\(ChineseFinding.basis(other.basis, of: other.to.period))\(found.moved(change))"
  }

  /// `，增速高于其余13个区县中的9个`.
  private func amongOthers(_ found: ChineseFinding, _ change: Claim.Change) -> Phrase {
    guard let place = change.place, change.contrary == nil, place.count > 4, found.step != nil else { return "" }
    let others = place.count - 1
    let beaten = found.isRise ? place.count - place.rank - place.sharing + 1 : place.rank - 1
    guard beaten * 2 > others, beaten < others else { return "" }
    return "，\(found.isRise ? Self.nounOfRise(found) : "降幅")高于其余\(found.among(others))中的\(beaten)个"
  }

  private func paceSentence(_ found: ChineseFinding) -> Phrase {
    let comparison = found.finding.comparison
    guard let from = comparison.from else { return statement(found) }
    let basis = found.finding.isWithinYear ? "同比" : "比上年"
    guard comparison.to.isPositive, from.isPositive else {
      return "\(found.time)\(found.subject)\(basis)\(found.moved(comparison.to))，\(found.earlierTime(from))为\(found.moved(from))"
    }
    let side = found.isRise ? "高于" : "低于"
    return
      "\(found.opening)\(found.subject)\(basis)\(found.moved(comparison.to))，\(side)\(found.earlierTime(from))的\(found.amount(from))"
  }

  private func leadSentence(_ found: ChineseFinding, _ lead: Claim.Lead) -> Phrase {
    let margin: Phrase = lead.margin.map { "，\(lead.event == .lost ? "落后" : "领先")\(found.amount($0.withoutSign))" } ?? ""
    let owner = found.finding.region.name[.chinese]
    switch lead.event {
    case .lost:
      return "\(found.time)\(owner)\(found.noun)被\(found.name(lead.other))超过\(margin)，此前已连续\(found.periods(lead.after))居首位"
    case .gained: return "\(found.time)\(owner)\(found.noun)超过\(found.name(lead.other))，居\(found.among(lead.count))首位\(margin)"
    }
  }

  private func rankSentence(_ found: ChineseFinding, _ rank: Claim.Rank) -> Phrase {
    let verb = Self.verbOfLevel(found)
    let now: Phrase =
      found.finding.movement == .growthRate
      ? "\(statement(found))，\(found.placed(rank.place))"
      : found.telling.levels == .said
        ? "\(found.time)\(found.beforeNumber)\(verb)\(found.level)，\(found.placed(rank.place))"
        : "\(found.time)\(found.subject)\(found.placed(rank.place))"
    if let since = rank.unchangedSince { return "\(now)，位次自\(ChineseFinding.name(since))以来未变" }
    guard let before = rank.before, let when = rank.beforePeriod else { return now }
    let moved = rank.place.rank - before.rank
    if moved == 0 { return "\(now)，位次与\(ChineseFinding.name(when))相同" }
    return "\(now)，比\(ChineseFinding.name(when))\(moved < 0 ? "前移" : "后移")\(abs(moved))位"
  }

  private func medianSentence(_ found: ChineseFinding, _ median: Claim.Median) -> Phrase {
    let comparison = found.finding.comparison
    guard let from = comparison.from else { return statement(found) }
    let among = found.among(median.place.count)
    if median.content == .change {
      let basis = found.finding.isWithinYear ? "同比" : "比上年"
      return "\(found.time)\(found.subject)\(basis)\(found.moved(comparison.to))，\(among)中位数为\(found.amount(from))"
    }
    if let since = median.sideSince {
      return "\(found.time)\(found.subject)为\(found.level)，\(ChineseFinding.name(since))以来始终\(Self.side(found))\(among)中位数"
    }
    return "\(found.time)\(found.subject)为\(found.level)，\(Self.side(found))\(among)中位数（\(found.amount(from))）"
  }

  private func parentSentence(_ found: ChineseFinding, _ parent: Claim.Parent) -> Phrase {
    let comparison = found.finding.comparison
    guard let from = comparison.from else { return statement(found) }
    let whole = found.name(parent.parent)
    guard parent.content == .change else {
      return "\(found.time)\(found.subject)为\(found.level)，\(Self.side(found))\(whole)（\(found.amount(from))）"
    }
    let basis = found.finding.isWithinYear ? "同比" : "比上年"
    let ratio: Phrase = parent.ratio.map { "，增速\($0.chineseVerb)\(whole)的\($0.chineseTimes)" } ?? "，\(whole)为\(found.amount(from))"
    return "\(found.opening)\(found.subject)\(basis)\(found.moved(comparison.to))\(ratio)"
  }

  private func shareSentence(_ found: ChineseFinding, _ share: Claim.Share) -> Phrase {
    let comparison = found.finding.comparison
    let whole = share.whole.map { found.name($0) } ?? found.among(share.count)
    let now: Phrase = "\(found.time)\(found.subject)占\(whole)的比重为\(found.level)"
    return "\(now)\(changeOfShare(found, comparison))"
  }

  private func partSentence(_ found: ChineseFinding, _ part: Claim.Part) -> Phrase {
    "\(found.time)\(found.subject)占\(part.whole.name[.chinese])的\(found.level)\(changeOfShare(found, found.finding.comparison))"
  }

  /// `，比上年回落2.2个百分点`, from the shares as they are printed.
  private func changeOfShare(_ found: ChineseFinding, _ comparison: Comparison) -> Phrase {
    guard let from = comparison.from, from.unit == comparison.to.unit else { return "" }
    let then = found.earlierTime(from)
    let before = found.amount(from)
    if comparison.direction == .none || before.plain == found.level.plain { return "，与\(then)持平" }
    return "，\(then)为\(before)"
  }

  private func courseSentence(_ found: ChineseFinding, _ course: Claim.Course) -> Phrase {
    let comparison = found.finding.comparison
    guard case .since(let first) = comparison.basis, let from = comparison.from, let change = comparison.change else {
      return statement(found)
    }
    let since = ChineseFinding.name(first)
    if course.isBack { return "\(found.time)\(found.subject)为\(found.level)，回到\(since)水平附近（\(found.amount(from))）" }
    let place: Phrase = course.place.map { "，\(change.isPositive ? "增幅" : "变动")\(found.placed($0))" } ?? ""
    return "\(found.prices)\(since)至\(ChineseFinding.name(comparison.to.period))，\(found.subject)累计\(found.moved(change))\(place)"
  }

  // MARK: Tiles

  func tileLine(_ finding: Finding, _ telling: Telling) -> Phrase {
    let found = ChineseFinding(finding, telling, .short)
    let comparison = finding.comparison
    switch finding.claim {
    case .rank(let rank):
      let now: Phrase = "\(found.tilePlace(rank.place))"
      guard let before = rank.before, let when = rank.beforePeriod else { return now }
      let then =
        when == comparison.to.period.previousYear ? (found.finding.isWithinYear ? "上年同期" : "上年") : ChineseFinding.name(when)
      return before.rank == rank.place.rank ? "\(now)，与\(then)相同" : "\(now)，\(then)第\(before.rank)位"
    case .change(let change): return change.place.map { "增速\(found.tilePlace($0))" } ?? ""
    case .extreme(let extreme): return "增速\(found.tilePlace(extreme.place))"
    case .course(let course): return course.place.map { "\(found.tilePlace($0))" } ?? ""
    case .record(let record): return "\(found.span(of: record))最\(record.end.chinese)"
    case .streak(let streak): return "连续第\(streak.count)\(Self.ordinalMeasure(finding))\(Self.verb(found))"
    case .turn(let turn): return "结束连续\(found.periods(turn.after))\(Self.opposite(found))"
    case .lead(let lead): return lead.event == .lost ? "被\(found.name(lead.other))超过" : "超过\(found.name(lead.other))"
    case .median: return comparison.from.map { "中位数\(found.amount($0))" } ?? ""
    case .parent(let parent): return comparison.from.map { "\(found.name(parent.parent))\(found.amount($0))" } ?? ""
    case .crossing(let crossing): return "\(Self.crossed(found, crossing))"
    case .share, .part:
      guard let from = comparison.from, from.unit == comparison.to.unit else { return "" }
      return "\(found.earlierTime(from))\(found.amount(from))"
    case .contribution(let contribution):
      return "占\(contribution.count)个\(telling.peers.many[.chinese])变动的\(found.amount(contribution.share))"
    case .progress(let progress):
      return progress.share.map { "完成\(comparison.from?.kind == .target ? "目标" : "计划")的\(found.amount($0))" } ?? ""
    case .pace, .tally, .level: return ""
    }
  }

  func places(_ header: String) -> (one: String, many: String)? { ChinesePlaceNoun.read(header).map { ($0, $0) } }

  func points(_ number: String) -> String { "\(number)个百分点" }

  func gapLabel(_ other: Region, isAhead: Bool) -> String { "\(isAhead ? "领先" : "落后")\(other.name[.chinese])" }

  func basis(_ comparison: Comparison) -> String {
    let words = ChineseFinding.basis(comparison.basis, of: comparison.to.period)
    return comparison.prices == .constant ? "\(words)（实际）" : words
  }

  func tileLabel(_ finding: Finding, _ telling: Telling) -> String? {
    let found = ChineseFinding(finding, telling, .short)
    switch finding.claim {
    case .share(let share): return "占\(share.whole.map { found.name($0) } ?? found.among(share.count))比重"
    case .course:
      guard case .since(let first) = finding.comparison.basis else { return nil }
      return "比\(ChineseFinding.name(first))\(finding.comparison.change?.isPositive ?? true ? "增长" : "变动")"
    case .contribution(let contribution): return "占\(found.among(contribution.count))变动的比重"
    case .change, .turn, .streak, .pace, .record, .extreme, .lead, .rank, .median, .parent, .part, .crossing, .progress, .tally,
      .level:
      return nil
    }
  }

  func direction(of text: String) -> Growth.Direction? {
    let verbs: [(String, Growth.Direction)] = [
      ("增长", .rise), ("增加", .rise), ("上升", .rise), ("增至", .rise), ("升至", .rise), ("下降", .fall), ("减少", .fall), ("回落", .fall),
      ("降至", .fall),
    ]
    let plain = text.filter { $0 != "\u{200B}" && $0 != "\u{2060}" }
    let found = verbs.compactMap { verb, direction in
      plain[...].range(ofText: verb).map { (plain.distance(from: plain.startIndex, to: $0.lowerBound), direction) }
    }
    return found.min { $0.0 < $1.0 }?.1
  }

  // MARK: Charts and tables

  func ranked(_ indicator: Indicator, _ caption: String, _ period: Period, _ count: Int, _ telling: Telling) -> String {
    let unit = caption.isEmpty ? "" : "（\(caption)）"
    return "\(ChineseFinding.name(period))\(indicator.name[.chinese])\(unit)，\(count)个\(telling.peers.many[.chinese])排序"
  }

  func courses(_ region: Region, _ first: Period, _ last: Period, _ telling: Telling) -> String {
    let span = first == last ? ChineseFinding.name(first) : "\(ChineseFinding.name(first))至\(ChineseFinding.name(last))"
    return "深色为\(region.name[.chinese])，灰色为其他\(telling.peers.many[.chinese])，\(span)"
  }

  func changes(_ basis: Basis, _ period: Period, _ unit: String) -> String {
    "\(ChineseFinding.basis(basis, of: period))变动（\(unit)）"
  }

  func titleOfPeers(_ telling: Telling, _ count: Int) -> String { "\(count)个\(telling.peers.many[.chinese])主要指标" }

  func row(_ row: ProfileRow, _ telling: Telling) -> String {
    let many = telling.peers.many[.chinese]
    return switch row {
    case .change: "比上年增长"
    case .publishedGrowth: "公布的增速"
    case .share(let count): "占\(count)个\(many)比重"
    case .median(let count): "\(count)个\(many)中位数"
    case .total(let count): "\(count)个\(many)合计"
    case .rank: "位次"
    }
  }

  // MARK: Alternative text

  func alternative(_ finding: Finding, _ telling: Telling) -> String {
    let found = ChineseFinding(finding, telling, .full)
    let comparison = finding.comparison
    func end(_ figure: Observation) -> String { "\(ChineseFinding.name(figure.period))为\(found.amount(figure).plain)" }
    var parts = ["\(finding.region.name[.chinese])\(finding.indicator.name[.chinese])\(end(comparison.to))"]
    if let from = comparison.from {
      switch comparison.basis {
      case .region(let region): parts.append("\(region.name[.chinese])\(end(from))")
      case .median(let count): parts.append("\(count)个\(telling.peers.many[.chinese])中位数\(end(from))")
      case .whole(let count): parts.append("\(count)个\(telling.peers.many[.chinese])合计\(end(from))")
      case .part(let whole): parts.append("\(whole.name[.chinese])\(end(from))")
      case .aim: parts.append("\(from.kind == .target ? "目标" : "计划")\(end(from))")
      case .yearEarlier, .periodBefore, .since, .unstated, .mark, .alone: parts.append(end(from))
      }
    }
    return parts.joined(separator: "；") + "。"
  }

  // MARK: Small words

  /// 为 before an exact number where the name does not lead to it by itself.
  private static func verbOfLevel(_ found: ChineseFinding) -> String {
    guard found.finding.comparison.to.qualifier == .exact else { return "" }
    let unit = found.finding.unit
    return unit.kind == .percent || unit.kind == .index || unit.name[.chinese].isEmpty ? "为" : ""
  }

  private static func asBefore(_ found: ChineseFinding) -> String {
    switch found.finding.comparison.basis {
    case .yearEarlier: found.finding.isWithinYear ? "同比持平" : "与上年持平"
    case .periodBefore: "环比持平"
    case .since(let period): "与\(ChineseFinding.name(period))持平"
    case .unstated, .region, .median, .whole, .part, .aim, .mark, .alone: "持平"
    }
  }

  private static func side(_ found: ChineseFinding) -> String { found.isRise ? "高于" : found.isFall ? "低于" : "等于" }

  private static func nounOfRise(_ found: ChineseFinding) -> String {
    switch found.finding.movement {
    case .rate: "升幅"
    case .balance: "增加额"
    case .amount, .growthRate: "增速"
    }
  }

  private static func verb(_ found: ChineseFinding) -> String {
    switch (found.finding.movement, found.isRise) {
    case (.rate, true): "上升"
    case (.rate, false): "回落"
    case (.balance, true): "增加"
    case (.balance, false): "减少"
    case (.amount, true), (.growthRate, true): "增长"
    case (.amount, false), (.growthRate, false): "下降"
    }
  }

  private static func opposite(_ found: ChineseFinding) -> String {
    switch (found.finding.movement, found.isRise) {
    case (.rate, true): "回落"
    case (.rate, false): "上升"
    case (.balance, true): "减少"
    case (.balance, false): "增加"
    case (.amount, true), (.growthRate, true): "下降"
    case (.amount, false), (.growthRate, false): "增长"
    }
  }

  /// 连续第4年, 连续第4个月.
  private static func ordinalMeasure(_ finding: Finding) -> String { ChineseFinding.measure(finding.comparison.to.period) }

  private static func extremeWords(_ found: ChineseFinding, _ place: Place) -> String {
    let noun = found.isRise || found.finding.movement == .growthRate ? nounOfRise(found) : "降幅"
    let rank = found.finding.movement == .growthRate ? place.rank == 1 : found.isFarthest(place)
    return "\(noun)居\(found.among(place.count))\(rank ? "首位" : "末位")"
  }

  private static func crossed(_ found: ChineseFinding, _ crossing: Claim.Crossing) -> String {
    switch crossing.mark {
    case .zero: found.isRise ? "由负转正" : "由正转负"
    case .hundred: found.isRise ? "升至100以上" : "降至100以下"
    }
  }

  private static func afterCrossing(_ found: ChineseFinding, _ crossing: Claim.Crossing) -> Phrase {
    guard crossing.after > 1 else { return "\(found.earlierTime(crossing.previous))为\(found.amount(crossing.previous))" }
    let before = crossing.mark == .zero ? (found.isRise ? "为负" : "为正") : found.isRise ? "低于100" : "高于100"
    return "此前连续\(found.periods(crossing.after))\(before)"
  }
}

extension Claim.Record.End {
  fileprivate var chinese: String {
    switch self {
    case .highest: "高"
    case .lowest: "低"
    }
  }
}
extension Phrase {
  /// The phrase as running text, where a line may end anywhere.
  fileprivate var withoutSeams: Phrase {
    Phrase(
      parts.map { part in
        if case .text(let text) = part { .text(text.split(separator: Phrase.seam).joined()) } else { part }
      })
  }
}
