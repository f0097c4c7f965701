import Findings
import Languages
import Statistics

extension ChineseWording {
  var findings: any FindingWording { ChineseFindings() }
}

/// Chinese words for findings, as the communiqués write them: when, what, how much, how changed.
struct ChineseFindings: FindingWording {
  // MARK: Findings

  func titles(_ finding: Finding, _ telling: Telling) -> [Phrase] {
    [Naming.full, .short].flatMap { finding.claim.chinese.titles(ChineseFinding(finding, telling, $0)) }.map(\.asTitle).unique
  }

  func sentence(_ finding: Finding, _ telling: Telling) -> Phrase {
    (finding.claim.chinese.clause(ChineseFinding(finding, telling, .full)) + "。")
      .ended(with: finding.comparison.to.footNotes, in: .chinese)
  }

  func tileLine(_ finding: Finding, _ telling: Telling) -> Phrase {
    finding.claim.chinese.tileLine(ChineseFinding(finding, telling, .short))
  }

  func tileLabel(_ finding: Finding, _ telling: Telling) -> String? {
    finding.claim.chinese.tileLabel(ChineseFinding(finding, telling, .short))
  }

  // MARK: Words beside figures

  func places(_ header: String) -> (one: String, many: String)? { ChinesePlaceNoun.read(header).map { ($0, $0) } }

  func points(_ number: String) -> String { "\(number)个百分点" }

  func gapLabel(_ finding: Finding, _ other: Region, isAhead: Bool, _ telling: Telling) -> String {
    ChineseFinding(finding, telling, .short).labelled("\(isAhead ? "领先" : "落后")\(other.name[.chinese])")
  }

  func basis(_ comparison: Comparison) -> String {
    let words = ChineseFinding.basis(comparison.basis, of: comparison.to.period)
    return comparison.prices == .constant ? "\(words)（实际）" : words
  }

  func directions(of text: String) -> [Growth.Direction] {
    // Character by character of the script, without what only steers line breaks.
    let scalars = text.unicodeScalars.filter { $0 != "\u{200B}" && $0 != "\u{2060}" }
    let verbs = Self.directions
    var found: [Growth.Direction] = []
    var rest = Array(scalars)[...]
    while let first = rest.first {
      let next = verbs.first { $0.verb[0] == first && rest.starts(with: $0.verb) }
      if let next { found.append(next.direction) }
      rest = rest.dropFirst(next?.verb.count ?? 1)
    }
    return found
  }

  private static let directions = verbs.map { (verb: Array($0.0.unicodeScalars), direction: $0.1) }

  private static let verbs: [(String, Growth.Direction)] = [
    ("增长", .rise), ("增加", .rise), ("上升", .rise), ("增至", .rise), ("升至", .rise), ("高于", .rise), ("加快", .rise), ("由负转正", .rise),
    ("下降", .fall), ("减少", .fall), ("回落", .fall), ("降至", .fall), ("低于", .fall), ("放缓", .fall), ("由正转负", .fall),
  ]

  func says(_ basis: Basis, of period: Period, in text: String) -> Bool {
    switch basis {
    case .yearEarlier: ["上年", "同比", ChineseFinding.name(period.previousYear)].contains(where: text.contains)
    case .periodBefore: ["环比", ChineseFinding.name(period.advanced(by: -1))].contains(where: text.contains)
    case .since(let first): text.contains(ChineseFinding.name(first))
    case .unstated: text.contains(ChineseFinding.unstatedBase)
    case .region, .median, .whole, .part, .aim, .mark, .alone: true
    }
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
    "\(ChineseFinding.basis(basis, of: period))变动\(unit.isEmpty ? "" : "（\(unit)）")"
  }

  func median(_ number: String) -> String { "中位数\(number)" }

  func coursesWithMedian(_ region: Region, _ telling: Telling) -> String {
    "深色为\(region.name[.chinese])，灰色为其他\(telling.peers.many[.chinese])，虚线为中位数"
  }

  func strips(_ region: Region, _ count: Int, _ telling: Telling) -> String {
    "深色为\(region.name[.chinese])，灰色为其他\(count - 1)个\(telling.peers.many[.chinese])，竖线为中位数"
  }

  func titleOfPeers(_ telling: Telling, _ shown: Int, of count: Int) -> String {
    let all = "\(count)个\(telling.peers.many[.chinese])"
    return shown < count ? "\(all)中\(shown)个的主要指标" : "\(all)主要指标"
  }

  func excerpt(_ region: Region, ends: Int, _ telling: Telling) -> String {
    "列出前\(ends)位、后\(ends)位及与\(region.name[.chinese])邻近者"
  }

  func row(_ row: ProfileRow, _ telling: Telling) -> String {
    let many = telling.peers.many[.chinese]
    return switch row {
    case .change(let basis, let period): "\(ChineseFinding.basis(basis, of: period))增长"
    case .publishedGrowth: "公布的增速"
    case .share(let count): "占\(count)个\(many)比重"
    case .shareOfTotal: "占合计比重"
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
}
