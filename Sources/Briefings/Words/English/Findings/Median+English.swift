import Findings

extension Claim.Median: EnglishClaim {
  func titles(_ found: EnglishFinding) -> [Phrase] {
    let clause: Phrase
    switch content {
    case .level: clause = "\(found.subject) \(found.was) \(found.sideOf) the median of \(found.among(place.count))"
    case .change: clause = "\(found.subject) \(found.outpaced) than the median of \(found.among(place.count))"
    }
    return ["\(clause)\(found.time)", clause]
  }

  func clause(_ found: EnglishFinding) -> Phrase {
    guard let from = found.comparison.from else { return found.statement }
    let among = found.among(place.count)
    switch content {
    case .change: return "\(found.changeAlone), against a median of \(found.signed(from)) for the \(among)"
    case .level:
      if let sideSince {
        return
          "\(found.subject), \(found.level), has been \(found.sideOf) the median of the \(among) in every \(found.periodWord) since \(EnglishPeriod.bare(sideSince))"
      }
      return
        "\(found.subject) \(found.was) \(found.level)\(found.time), \(found.sideOf) the median of the \(among), \(found.amount(from))"
    }
  }

  func tileLine(_ found: EnglishFinding) -> Phrase { found.comparison.from.map { "median \(found.bare($0))" } ?? "" }
}
