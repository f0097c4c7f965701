import FoundationEssentials
import Statistics

enum ShareOfWhole {
  static func of(_ part: Observation, in whole: Observation) -> Observation? {
    guard let numerator = part.value, let denominator = whole.value, denominator != 0, part.period == whole.period,
      part.unit == whole.unit, !part.isDerived, !whole.isDerived, part.qualifier == .exact, whole.qualifier == .exact
    else { return nil }
    let ratio =
      numerator * Decimal(sign: .plus, exponent: part.multiplier, significand: 100)
      / (denominator * Decimal(sign: .plus, exponent: whole.multiplier, significand: 1))
    let decimals = max(0, ratio.decimals(forSignificantFigures: 3))
    var share = part
    share.value = ratio.rounded(decimals: decimals)
    share.decimals = decimals
    share.multiplier = 0
    share.unit = "PERCENT"
    share.growth = nil
    share.origin = .derived(Derivation(method: .share, formula: "", inputs: [part.key, whole.key]))
    return share
  }
}
