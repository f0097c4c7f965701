extension Observation {
  /// Whether it is a level of its indicator, published or derived, and not a change, share or ratio of levels.
  package var isLevel: Bool {
    guard case .derived(let made) = origin else { return true }
    switch made.method {
    case .previousPeriod, .sum: return true
    // What others leave of a whole is a level of its own indicator.
    case .difference: return made.inputs.contains { $0.indicator != indicator }
    case .share, .index, .ratio, .impliedExchangeRate, .contribution, .changeInPercent, .median: return false
    }
  }

  /// The indicator of a figure; of one that is derived and no level, such as a change or a share, a measure of its own, so that whoever sums or
  /// pivots figures never mixes the two.
  package var measure: String {
    guard !isLevel, case .derived(let made) = origin else { return indicator }
    return "\(indicator).\(made.method.rawValue)"
  }

  /// Keys of what it was worked out from; none of what was published.
  var inputs: [Key] { if case .derived(let made) = origin { made.inputs } else { [] } }
}
