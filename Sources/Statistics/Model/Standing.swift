/// How a figure is drawn and marked, decided from its status, kind and origin: the weaker wins.
public enum Standing: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
  /// Published and final.
  case final
  /// Published as provisional, mark ᵖ.
  case provisional
  /// Published as an estimate, mark ᵉ.
  case estimate
  /// Made by arithmetic from published figures, mark ᵈ.
  case derived
  /// Forecast, expected or planned, mark ᶠ.
  case forecast
  /// To be reached, mark ᵗ.
  case target
  /// Not there, printed as two dots.
  case notPublished
  /// There can be none, printed as a raised dot.
  case notApplicable

  /// The raised letter after the number; empty for a final figure and where there is no value.
  public var mark: String {
    switch self {
    case .final, .notPublished, .notApplicable: ""
    case .provisional: "p"
    case .estimate: "e"
    case .derived: "d"
    case .forecast: "f"
    case .target: "t"
    }
  }

  /// From the firmest to the weakest.
  public static func < (first: Standing, second: Standing) -> Bool {
    let order = Self.allCases
    return (order.firstIndex(of: first) ?? 0) < (order.firstIndex(of: second) ?? 0)
  }
}

extension Observation {
  /// All standings that apply, firmest first; the last decides the fill, all that have a mark are printed.
  public var standings: [Standing] {
    switch status {
    case .missing(.notApplicable): return [.notApplicable]
    case .missing: return [.notPublished]
    default: break
    }
    guard value != nil else { return [.notPublished] }
    var found: Set<Standing> = []
    switch status {
    case .provisional: found.insert(.provisional)
    case .estimated: found.insert(.estimate)
    case .forecast: found.insert(.forecast)
    case .final, .seriesBreak, .missing: break
    }
    switch kind {
    case .actual: break
    case .plan: found.insert(.forecast)
    case .target: found.insert(.target)
    }
    if isDerived { found.insert(.derived) }
    return found.isEmpty ? [.final] : found.sorted()
  }

  /// The weakest standing that applies.
  public var standing: Standing { standings.last ?? .final }
}
