internal import Briefings
internal import Languages
internal import Publishing
internal import Statistics

/// What is missing for a region, as far as the data let one expect it.
struct RegionGaps: Hashable, Sendable {
  /// One thing that is missing.
  enum Gap: Hashable, Sendable {
    /// A figure that is known not to have been published, or is withheld.
    case unpublished(Indicator, Period, MissingReason)
    /// Most neighbours have figures of it, this region has none.
    case onlyNeighbours(Indicator, have: Int, of: Int)
    /// Its newest figure is from before the briefing's period.
    case older(Indicator, Period)
  }

  /// What is missing, the gravest first.
  var gaps: [Gap] = []

  /// Looks through the figures of a region up to a period.
  init(of region: Region, period: Period, cutoff: Period?, in book: FactBook) {
    let facts = book.facts(of: region, .init(period: cutoff))
    for fact in facts {
      for figure in fact.history + fact.others {
        if case .missing(let reason) = figure.status, reason != .notApplicable {
          gaps.append(.unpublished(fact.indicator, figure.period, reason))
        }
      }
    }
    let peers = book.peers(of: region)
    if peers.count >= 2 {
      let own = Set(facts.map(\.indicator.id))
      var counts: [String: Int] = [:]
      for peer in peers.prefix(200) { for fact in book.facts(of: peer) { counts[fact.indicator.id, default: 0] += 1 } }
      let asked = min(peers.count, 200)
      for indicator in book.dataset.indicators where !own.contains(indicator.id) {
        let have = counts[indicator.id] ?? 0
        if have * 2 > asked { gaps.append(.onlyNeighbours(indicator, have: have, of: asked)) }
      }
    }
    for fact in facts where fact.observation.tellsWhatHappened && fact.observation.period.lastDay < period.firstDay {
      gaps.append(.older(fact.indicator, fact.observation.period))
    }
  }
}

extension RegionGaps.Gap {
  /// The gap as a line.
  var text: LocalizedText {
    func name(_ indicator: Indicator) -> LocalizedText { indicator.shortName ?? indicator.name }
    func name(_ period: Period, _ form: PeriodForm = .full) -> LocalizedText {
      LocalizedText { period.name(form, language: $0) }
    }
    return switch self {
    case .unpublished(let indicator, let period, let reason):
      LocalizedText(
        reason == .confidential ? .gapWithheld : .gapUnpublished,
        ["indicator": name(indicator), "period": name(period, .short)])
    case .onlyNeighbours(let indicator, let have, let count):
      LocalizedText(
        .gapOnlyNeighbours,
        [
          "indicator": name(indicator), "have": LocalizedText(stringLiteral: String(have)),
          "all": LocalizedText(stringLiteral: String(count)),
        ])
    case .older(let indicator, let period):
      LocalizedText(.gapOlder, ["indicator": name(indicator), "period": name(period)])
    }
  }
}
