public import FoundationEssentials

/// How firmly a value is known, after SDMX's code list `CL_OBS_STATUS`.
public enum Status: Hashable, Sendable, Codable {
  /// Published as final (`A`).
  case final
  /// Published as provisional (`P`).
  case provisional
  /// Published as an estimate (`E`).
  case estimated
  /// Published as a forecast or expectation (`F`).
  case forecast
  /// Published, but not comparable with the periods before (`B`).
  case seriesBreak
  /// Not there, and why (`M`, `L`, `O`, `H`, `Q`). A gap, never 0.
  case missing(MissingReason)
}

/// Why there is no value.
public enum MissingReason: String, Hashable, Sendable, Codable {
  /// Not published, printed as two dots.
  case notPublished
  /// There can be none, printed as a raised dot.
  case notApplicable
  /// Withheld as confidential, printed as two dots.
  case confidential
}

/// What a value is of.
public enum ValueKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Something that happened.
  case actual
  /// Something that somebody means to do.
  case plan
  /// Something that is to be reached.
  case target
}

/// What the source says of a value's exactness. It survives in drawing, label and sentence.
public enum Qualifier: String, Hashable, Sendable, Codable, CaseIterable {
  /// Stated as it is.
  case exact
  /// "About", "approximately": `ABOUT`.
  case about
  /// "Over", "more than": a lower bound, `OVER`.
  case over
  /// "Under", "less than": an upper bound, `UNDER`.
  case under
}

/// A change as it was published, never recomputed.
public struct Growth: Hashable, Sendable, Codable {
  /// What a change is measured against.
  public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
    /// The same period a year earlier: 同比.
    case yearOnYear = "YOY"
    /// The period just before, as published as "month-on-month": 环比.
    case monthOnMonth = "MOM"
    /// The quarter just before.
    case quarterOnQuarter = "QOQ"
    /// The source does not say.
    case unstated = "UNSTATED"
  }

  /// The change, in percent, with the digits it was published with.
  public var percent: Decimal
  /// How many digits after the point it was published with.
  public var decimals: Int
  /// What it is measured against.
  public var basis: Basis
  /// What the source says of its exactness.
  public var qualifier: Qualifier

  /// Makes a published change.
  public init(percent: Decimal, decimals: Int, basis: Basis, qualifier: Qualifier = .exact) {
    self.percent = percent
    self.decimals = decimals
    self.basis = basis
    self.qualifier = qualifier
  }
}

/// Where a value comes from.
public enum Origin: Hashable, Sendable, Codable {
  /// Somebody published it.
  case published
  /// It follows by arithmetic from published values; marked so for ever.
  case derived(Derivation)
}

/// How a derived value was made.
public struct Derivation: Hashable, Sendable, Codable {
  /// The kinds of arithmetic there are.
  public enum Method: String, Hashable, Sendable, Codable, CaseIterable {
    /// Value ÷ (1 + published growth).
    case previousPeriod
    /// One value less another.
    case difference
    /// One value as percent of another.
    case share
    /// One value relative to that of a base period, which is 100.
    case index
    /// Several values added up.
    case sum
    /// One value per unit of another.
    case ratio
    /// The same amount in two currencies, one divided by the other.
    case impliedExchangeRate
    /// The change of a part relative to the earlier value of the whole, in percentage points.
    case contribution
  }

  /// What was done.
  public var method: Method
  /// The arithmetic with the published digits, such as `15.799 ÷ 1.1826`.
  public var formula: String
  /// Keys of the observations it was made from.
  public var inputs: [Observation.Key]

  /// Makes a derivation.
  public init(method: Method, formula: String, inputs: [Observation.Key]) {
    self.method = method
    self.formula = formula
    self.inputs = inputs
  }
}

/// One figure: a value with everything that must be said with it.
public struct Observation: Hashable, Sendable, Codable {
  /// What tells one observation from another.
  public struct Key: Hashable, Sendable, Codable {
    /// Key of the region.
    public var region: String
    /// Key of the indicator.
    public var indicator: String
    /// What it is about in time.
    public var period: Period
    /// What the value is of: a plan and an actual of one period are two observations.
    public var kind: ValueKind
    /// Key of the unit: the same amount may be published in two currencies.
    public var unit: String

    /// Makes a key.
    public init(region: String, indicator: String, period: Period, kind: ValueKind, unit: String) {
      self.region = region
      self.indicator = indicator
      self.period = period
      self.kind = kind
      self.unit = unit
    }
  }

  /// Key of the region.
  public var region: String
  /// Key of the indicator.
  public var indicator: String
  /// What it is about in time.
  public var period: Period
  /// The value in units of ten to the power of `multiplier`; `nil` where there is none.
  public var value: Decimal?
  /// How many digits after the point the value was published with.
  ///
  /// A derived value is kept more exactly than it may be shown: there it is how many digits the inputs allow, negative where they end
  /// left of the point (−3: to thousands).
  public var decimals: Int
  /// Key of the unit.
  public var unit: String
  /// Power of ten the value is to be multiplied with: 9 for billions; SDMX's `UNIT_MULT`.
  public var multiplier: Int
  /// How firmly it is known.
  public var status: Status
  /// What it is of.
  public var kind: ValueKind
  /// How exactly it is stated.
  public var qualifier: Qualifier
  /// The change published with it.
  public var growth: Growth?
  /// Key of where it was published.
  public var source: String?
  /// When it was published.
  public var released: Period?
  /// What must be said with it.
  public var comment: LocalizedText?
  /// Published or derived.
  public var origin: Origin

  /// Makes an observation.
  public init(
    region: String, indicator: String, period: Period, value: Decimal?, decimals: Int = 0, unit: String, multiplier: Int = 0,
    status: Status = .final, kind: ValueKind = .actual, qualifier: Qualifier = .exact, growth: Growth? = nil,
    source: String? = nil, released: Period? = nil, comment: LocalizedText? = nil, origin: Origin = .published
  ) {
    self.region = region
    self.indicator = indicator
    self.period = period
    self.value = value
    self.decimals = decimals
    self.unit = unit
    self.multiplier = multiplier
    self.status = status
    self.kind = kind
    self.qualifier = qualifier
    self.growth = growth
    self.source = source
    self.released = released
    self.comment = comment
    self.origin = origin
  }

  /// What tells it from others.
  public var key: Key { Key(region: region, indicator: indicator, period: period, kind: kind, unit: unit) }

  /// Whether it follows by arithmetic from published values.
  public var isDerived: Bool {
    if case .derived = origin { true } else { false }
  }
}
