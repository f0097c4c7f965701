/// Why no figure can be derived. A refusal is an answer: a tile prints it in place of the earlier value.
public enum DerivationRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no value.
  case noValue
  /// No change was published with the value.
  case noGrowth
  /// The change was published without saying what it is measured against.
  case baseNotStated
  /// What it is said to be measured against does not fit the period, such as "month-on-month" for a quarter.
  case baseContradictsPeriod
  /// The change was published at constant prices, the level at current ones.
  case growthAtConstantPrices
  /// The value is not comparable with the periods before.
  case seriesBreak
  /// It is a forecast, a plan or a target: no earlier level belongs to it.
  case notActual
  /// It is a percentage, a rank or an amount not above zero, of which a growth rate says nothing that can be divided out.
  case notAnAmount
  /// An input is itself derived; nothing is derived from a derived figure.
  case derivedInput
  /// The inputs are in units that cannot be taken together, or for an exchange rate are not two currencies.
  case unitsDoNotFit
  /// The inputs are about different periods.
  case periodsDiffer
  /// The inputs are about different regions or indicators, where they must be about one.
  case notTheSameAmount
  /// It would be divided by zero or by less.
  case divisionByZero
  /// One input bounds the result from below and another from above, so that it is neither.
  case boundsOppose
  /// The exact result has more than 38 digits, so the inputs are hardly of one magnitude.
  case tooManyDigits
  /// The inputs were rounded harder than the result is large.
  case notExactEnough

  /// The reason as a clause.
  public var description: String {
    switch self {
    case .noValue: "there is no value"
    case .noGrowth: "no change was published"
    case .baseNotStated: "the base of the change is not stated"
    case .baseContradictsPeriod: "the stated base of the change contradicts the period"
    case .growthAtConstantPrices: "the change is at constant prices, the level at current prices"
    case .seriesBreak: "the series breaks here"
    case .notActual: "it is a forecast, plan or target"
    case .notAnAmount: "it is not an amount above zero"
    case .derivedInput: "an input is itself derived"
    case .unitsDoNotFit: "the units do not fit together"
    case .periodsDiffer: "the periods differ"
    case .notTheSameAmount: "the figures are not of one region and indicator"
    case .divisionByZero: "it would be divided by zero"
    case .boundsOppose: "one input is a lower bound of the result and another an upper one"
    case .tooManyDigits: "the result has more than 38 digits"
    case .notExactEnough: "the figures differ by less than they were rounded"
    }
  }
}
