import Findings
import Languages
import Statistics

extension EnglishWording {
  var findings: any FindingWording { EnglishFindings() }
}

/// English words for findings. A title has the verb and the number, a sentence the basis too, a tile’s line only what is new.
struct EnglishFindings: FindingWording {
  // MARK: Findings

  func titles(_ finding: Finding, _ telling: Telling) -> [Phrase] {
    [Naming.full, .short].flatMap { finding.claim.english.titles(EnglishFinding(finding, telling, $0)) }
      .map { $0.asTitle.capitalized }.unique
  }

  func sentence(_ finding: Finding, _ telling: Telling) -> Phrase {
    (finding.claim.english.clause(EnglishFinding(finding, telling, .full)).capitalized + ".")
      .ended(with: finding.comparison.to.footNotes, in: .english)
  }

  func tileLine(_ finding: Finding, _ telling: Telling) -> Phrase {
    finding.claim.english.tileLine(EnglishFinding(finding, telling, .short))
  }

  func tileLabel(_ finding: Finding, _ telling: Telling) -> String? {
    finding.claim.english.tileLabel(EnglishFinding(finding, telling, .short))
  }

  // MARK: Words beside figures

  func places(_ header: String) -> (one: String, many: String)? { EnglishPlaceNoun.read(header) }

  func points(_ number: String) -> String { "\(number) points" }

  func gapLabel(_ finding: Finding, _ other: Region, isAhead: Bool, _ telling: Telling) -> String {
    let gap = "\(isAhead ? "ahead of" : "behind") \(EnglishPlace(other.name[.english]).name)"
    return EnglishFinding(finding, telling, .short).labelled(gap)
  }

  func basis(_ comparison: Comparison) -> String {
    let words = EnglishFinding.basis(comparison.basis, of: comparison.to.period)
    return comparison.prices == .constant ? "real, \(words)" : words
  }

  func directions(of text: String) -> [Growth.Direction] {
    text.split { !$0.isLetter }.compactMap { Self.directions[$0] ?? Self.directions[Substring($0.lowercased())] }
  }

  private static let directions: [Substring: Growth.Direction] = [
    "rose": .rise, "grew": .rise, "above": .rise, "quickened": .rise, "higher": .rise, "positive": .rise, "rise": .rise,
    "rises": .rise,
    "fell": .fall, "below": .fall, "slowed": .fall, "lower": .fall, "negative": .fall, "fall": .fall, "falls": .fall,
  ]

  func says(_ basis: Basis, of period: Period, in text: String) -> Bool {
    switch basis {
    case .yearEarlier: text.contains("a year earlier") || names(period.previousYear, in: text)
    case .periodBefore:
      text.contains("\(EnglishCount.period(period)) before") || names(period.advanced(by: -1), in: text)
    case .since(let first): names(first, in: text)
    case .unstated: text.contains(EnglishFinding.unstatedBase)
    case .region, .median, .whole, .part, .aim, .mark, .alone: true
    }
  }

  private func names(_ period: Period, in text: String) -> Bool {
    text.contains(EnglishPeriod.bare(period)) || text.contains(EnglishPeriod.when(period))
  }

  // MARK: Charts and tables

  func ranked(_ indicator: Indicator, _ caption: String, _ period: Period, _ count: Int, _ telling: Telling) -> String {
    let unit = caption.isEmpty ? "" : ", \(EnglishNoun.lowerCasingFirst(caption))"
    return
      "\(indicator.name[.english]) \(EnglishPeriod.when(period, .full))\(unit); \(count) \(telling.peers.many[.english]), ranked"
  }

  func courses(_ region: Region, _ first: Period, _ last: Period, _ telling: Telling) -> String {
    let span = first == last ? EnglishPeriod.bare(first) : "\(EnglishPeriod.bare(first)) to \(EnglishPeriod.bare(last))"
    return "\(region.name[.english]) (dark) and other \(telling.peers.many[.english]) (grey), \(span)"
  }

  func changes(_ basis: Basis, _ period: Period, _ unit: String) -> String {
    "Change \(EnglishFinding.basis(basis, of: period))\(unit.isEmpty ? "" : ", \(unit)")"
  }

  func median(_ number: String) -> String { "Median\u{A0}\(number)" }

  func coursesWithMedian(_ region: Region, _ telling: Telling) -> String {
    "\(region.name[.english]) (dark), other \(telling.peers.many[.english]) (grey), median (dashed)"
  }

  func strips(_ region: Region, _ count: Int, _ telling: Telling) -> String {
    "\(region.name[.english]) (dark), the other \(count - 1) \(telling.peers.many[.english]) (grey), median (stroke)"
  }

  func titleOfPeers(_ telling: Telling, _ shown: Int, of count: Int) -> String {
    let many = telling.peers.many[.english]
    return shown < count ? "\(shown) of the \(count) \(many)" : "All \(count) \(many)"
  }

  func excerpt(_ region: Region, ends: Int, _ telling: Telling) -> String {
    let number = EnglishCount.inWords(ends)
    return "the first \(number), the last \(number) and those next to \(EnglishPlace(region.name[.english]).name)"
  }

  func row(_ row: ProfileRow, _ telling: Telling) -> String {
    let many = telling.peers.many[.english]
    return switch row {
    case .change(let basis, let period): changes(basis, period, "")
    case .publishedGrowth: "Growth, as published"
    case .share(let count): "Share of the \(count) \(many)"
    case .shareOfTotal: "Share of the total"
    case .median(let count): "Median of the \(count) \(many)"
    case .total(let count): "All \(count) \(many)"
    case .rank: "Rank"
    }
  }

  // MARK: Alternative text

  func alternative(_ finding: Finding, _ telling: Telling) -> String {
    let found = EnglishFinding(finding, telling, .full)
    let comparison = finding.comparison
    func end(_ figure: Observation) -> String {
      "\(FigureWords(language: .english).amount(figure, found.unit(of: figure)).plain) \(EnglishPeriod.when(figure.period))"
    }
    var parts = ["\(finding.indicator.name[.english]), \(finding.region.name[.english]): \(end(comparison.to))"]
    if let from = comparison.from {
      switch comparison.basis {
      case .region(let region): parts.append("\(region.name[.english]): \(end(from))")
      case .median(let count): parts.append("median of \(count): \(end(from))")
      case .whole(let count): parts.append("all \(count): \(end(from))")
      case .part(let whole): parts.append("\(whole.name[.english]): \(end(from))")
      case .aim: parts.append("\(from.kind == .target ? "target" : "plan"): \(end(from))")
      case .yearEarlier, .periodBefore, .since, .unstated, .mark, .alone: parts.append(end(from))
      }
    }
    return parts.joined(separator: "; ") + "."
  }
}
