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
  public static func < (first: Standing, second: Standing) -> Bool { first.weakness < second.weakness }

  private var weakness: Int {
    switch self {
    case .final: 0
    case .provisional: 1
    case .estimate: 2
    case .derived: 3
    case .forecast: 4
    case .target: 5
    case .notPublished: 6
    case .notApplicable: 7
    }
  }
}

extension Observation {
  /// All standings that apply, firmest first; the last decides the fill, all that have a mark are printed.
  public var standings: [Standing] {
    if let gap { return [gap] }
    var found: [Standing] = []
    if status == .provisional { found.append(.provisional) }
    if status == .estimated { found.append(.estimate) }
    if isDerived { found.append(.derived) }
    if status == .forecast || kind == .plan { found.append(.forecast) }
    if kind == .target { found.append(.target) }
    return found.isEmpty ? [.final] : found
  }

  /// The weakest standing that applies.
  public var standing: Standing {
    if let gap { return gap }
    if kind == .target { return .target }
    if status == .forecast || kind == .plan { return .forecast }
    if isDerived { return .derived }
    return status == .estimated ? .estimate : status == .provisional ? .provisional : .final
  }

  /// The standing of a figure that is not there.
  private var gap: Standing? {
    switch status {
    case .missing(.notApplicable): .notApplicable
    case .missing: .notPublished
    case .final, .provisional, .estimated, .forecast, .seriesBreak: value == nil ? .notPublished : nil
    }
  }
}
