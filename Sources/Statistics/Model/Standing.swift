/// How a figure is drawn and marked, decided from its status, kind and origin: the weaker wins.
public enum Standing: String, CaseIterable, Hashable, Sendable, Codable, Comparable {
  /// Published and final.
  case final
  /// Published before with another value, mark ʳ: said beside how firmly the figure is known, never drawn.
  case revised
  /// Published as provisional, mark ᵖ.
  case provisional
  /// Published as an estimate, mark ᵉ.
  case estimate
  /// Published as too uncertain to be relied on, mark ᵘ.
  case unreliable
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
  /// Withheld, printed as the letter c.
  case confidential

  /// The raised letter after the number; empty for a final figure and where there is no value.
  public var mark: String {
    switch self {
    case .final, .notPublished, .notApplicable, .confidential: ""
    case .revised: "r"
    case .provisional: "p"
    case .estimate: "e"
    case .unreliable: "u"
    case .derived: "d"
    case .forecast: "f"
    case .target: "t"
    }
  }

  /// Why there is no value; `nil` where there is one.
  public var gap: Reading.Gap? {
    switch self {
    case .notPublished: .notPublished
    case .notApplicable: .notApplicable
    case .confidential: .confidential
    case .final, .revised, .provisional, .estimate, .unreliable, .derived, .forecast, .target: nil
    }
  }

  /// From the firmest to the weakest.
  public static func < (first: Standing, second: Standing) -> Bool { first.weakness < second.weakness }

  private var weakness: Int {
    switch self {
    case .final: 0
    case .revised: 1
    case .provisional: 2
    case .estimate: 3
    case .unreliable: 4
    case .derived: 5
    case .forecast: 6
    case .target: 7
    case .notPublished: 8
    case .notApplicable: 9
    case .confidential: 10
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
    if status == .unreliable { found.append(.unreliable) }
    if isDerived { found.append(.derived) }
    if status == .forecast || kind == .plan { found.append(.forecast) }
    if kind == .target { found.append(.target) }
    return found.isEmpty ? [.final] : found
  }

  /// Whether it was revised and how firmly it is known: what tables print of it, firmest first.
  public var toldStandings: [Standing] {
    superseded == nil || value == nil ? standings : [.revised] + standings.filter { $0 != .final }
  }

  /// The weakest standing that applies.
  public var standing: Standing {
    if let gap { return gap }
    if kind == .target { return .target }
    if status == .forecast || kind == .plan { return .forecast }
    if isDerived { return .derived }
    switch status {
    case .unreliable: return .unreliable
    case .estimated: return .estimate
    case .provisional: return .provisional
    case .final, .forecast, .seriesBreak, .missing: return .final
    }
  }

  /// The standing of a figure that is not there.
  private var gap: Standing? {
    switch status {
    case .missing(.notApplicable): .notApplicable
    case .missing(.confidential): .confidential
    case .missing(.notPublished): .notPublished
    case .final, .provisional, .estimated, .unreliable, .forecast, .seriesBreak: value == nil ? .notPublished : nil
    }
  }
}
