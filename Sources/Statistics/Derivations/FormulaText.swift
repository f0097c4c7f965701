import Languages

/// Writes down the arithmetic of a derivation with the digits that were published: `15.799 ÷ 1.1826`, `≈ 31 ÷ ≈ 1.20`.
///
/// Amounts of one unit are in one power of ten, the word of the smallest: `773 ÷ 15,799`. Amounts of different units each have
/// their word: `8.714 bn ÷ 105,000`.
struct FormulaText {
  let method: Derivation.Method
  let inputs: [Observation]
  let language: Language
  /// The word that the smallest of the inputs reaches.
  var shared: Scaling
  /// The power of ten of the digit that the figures of an input's indicator end with where they are printed; `nil` where each has its own.
  var lastDigit: (Observation) -> Int? = { _ in nil }
  /// Whether digits are set apart by thousands.
  var groupsDigits = true
  /// Whether numbers that are about right say so: where the whole equation does, they need not.
  var marksAbout = true
  /// Whether several amounts that the data have in one power of ten keep it: `16,451 ÷ 102,474`.
  var keepsPower = false
  /// Whether the inputs are in more than one unit, so that each needs its own word.
  private let unitsDiffer: Bool

  /// Takes what was calculated with; a sum may have thousands of inputs, so what they have in common is worked out once.
  init(method: Derivation.Method, inputs: [Observation], language: Language) {
    self.method = method
    self.inputs = inputs
    self.language = language
    shared = Scaling.largest(reachedBy: inputs.compactMap(\.leadingPower).min() ?? 0, language: language)
    unitsDiffer = inputs.contains { $0.unit != inputs[0].unit }
  }

  /// The formula.
  var text: String {
    guard let first = inputs.first else { return "" }
    switch method {
    case .previousPeriod:
      guard let growth = first.growth else { return number(first) }
      return "\(number(first)) ÷ \(factor(growth))"
    case .difference where inputs.count == 1:
      guard let growth = first.growth else { return number(first) }
      return "\(number(first)) × \(rate(growth)) ÷ \(factor(growth))"
    case .difference:
      // Two signs in a row are misread.
      let taken = inputs.dropFirst().map { ($0.value ?? 0) < 0 ? "(\(number($0)))" : number($0) }
      return ([number(first)] + taken).joined(separator: " \(NumberText.minus) ")
    case .sum: return inputs.map(number).joined(separator: " + ")
    case .share, .ratio, .impliedExchangeRate: return inputs.map(number).joined(separator: " ÷ ")
    case .index: return inputs.map(number).joined(separator: " ÷ ") + " × 100"
    case .changeInPercent: return inputs.map(number).joined(separator: " ÷ ") + " \(NumberText.minus) 1"
    case .median where inputs.count == 1: return number(first)
    case .median: return "(" + inputs.map(number).joined(separator: " + ") + ") ÷ \(inputs.count)"
    case .contribution:
      guard inputs.count == 3 else { return number(first) }
      return "(\(number(inputs[0])) \(NumberText.minus) \(number(inputs[1]))) ÷ \(number(inputs[2])) × 100"
    }
  }

  private func number(_ input: Observation) -> String {
    let scaling = unitsDiffer ? own(input) : shared
    let power = keepsPower && isOfOnePower ? input.multiplier : scaling.power
    let usual = input.endsAsUsual ? lastDigit(input).map { input.multiplier - $0 } : nil
    let decimals = max(input.heldDecimals, usual ?? input.heldDecimals) + power - input.multiplier
    // Powers below the published one add no digits, and powers above it need those that were published.
    let shown = max(decimals, 0)
    let grouping: NumberText.Grouping = groupsDigits ? .fromFourDigits : .never
    let digits = signed(
      NumberText.text((input.value ?? 0).scaled(by: input.multiplier - power), decimals: shown, grouping: grouping), input.qualifier
    )
    guard unitsDiffer, !scaling.label.isEmpty else { return digits }
    return language.rules.quantity(digits, scaling.label, inProse: false)
  }

  private var isOfOnePower: Bool {
    !unitsDiffer && inputs.count > 1 && inputs.allSatisfy { $0.multiplier == inputs[0].multiplier }
  }

  /// A number that was published in ones is quoted in ones.
  private func own(_ input: Observation) -> Scaling {
    input.multiplier == 0 ? .plain(language) : Scaling.largest(reachedBy: input.leadingPower ?? 0, language: language)
  }

  private func factor(_ growth: Growth) -> String {
    signed(NumberText.text(growth.factor, decimals: growth.decimals + 2), growth.qualifier)
  }

  private func rate(_ growth: Growth) -> String {
    signed(NumberText.text(growth.percent.scaled(by: -2), decimals: growth.decimals + 2), growth.qualifier)
  }

  private func signed(_ digits: String, _ qualifier: Qualifier) -> String {
    switch qualifier {
    case .exact: digits
    case .about: marksAbout ? "≈ \(digits)" : digits
    case .over: "> \(digits)"
    case .under: "< \(digits)"
    }
  }
}
