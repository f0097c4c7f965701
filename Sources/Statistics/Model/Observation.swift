public import Languages

/// How firmly a value is known, after SDMX's code list `CL_OBS_STATUS`.
public enum Status: Hashable, Sendable, Codable {
  /// Published as final (`A`).
  case final
  /// Published as provisional (`P`).
  case provisional
  /// Published as an estimate (`E`).
  case estimated
  /// Published as too uncertain to be relied on (`U`).
  case unreliable
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
  /// Withheld as confidential, printed as the letter c.
  case confidential
}

/// What a value is of.
public enum ValueKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Something that happened.
  case actual
  /// Something that is intended.
  case plan
  /// Something that is to be reached.
  case target
}

/// One figure: a value with everything that must be said with it.
///
/// Data sets hold millions of them: what most figures lack is kept apart, and small numbers take little room.
public struct Observation: Hashable, Sendable {
  /// What distinguishes one observation from another.
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
  /// Key of the unit.
  public var unit: String
  /// Key of where it was published.
  public var source: String?
  /// What it is about in time.
  public var period: Period
  private var remarks: Remarks?
  /// The value in units of ten to the power of `multiplier`; `nil` if there is none.
  public var value: Decimal?
  private var narrowDecimals: Int32
  private var narrowMultiplier: Int32
  /// How firmly it is known.
  public var status: Status
  /// What it is of.
  public var kind: ValueKind
  /// How exactly it is stated.
  public var qualifier: Qualifier

  /// Makes an observation.
  public init(
    region: String, indicator: String, period: Period, value: Decimal?, decimals: Int = 0, unit: String, multiplier: Int = 0,
    status: Status = .final, kind: ValueKind = .actual, qualifier: Qualifier = .exact, growth: Growth? = nil,
    interval: ConfidenceInterval? = nil, source: String? = nil, released: Period? = nil, comment: LocalizedText? = nil,
    origin: Origin = .published
  ) {
    self.region = region
    self.indicator = indicator
    self.period = period
    self.value = value
    narrowDecimals = Int32(clamping: decimals)
    self.unit = unit
    narrowMultiplier = Int32(clamping: multiplier)
    self.status = status
    self.kind = kind
    self.qualifier = qualifier
    self.source = source
    remarks = Remarks(
      .init(growth: growth, interval: interval, released: released, comment: comment, origin: origin))
  }

  /// How many digits after the point the value was published with.
  ///
  /// A derived value is kept more exactly than it may be shown: there it is how many digits the inputs allow, negative where they end
  /// left of the point (−3: to thousands).
  public var decimals: Int {
    get { Int(narrowDecimals) }
    set { narrowDecimals = Int32(clamping: newValue) }
  }

  /// Power of ten the value is to be multiplied with: 9 for billions; SDMX's `UNIT_MULT`.
  public var multiplier: Int {
    get { Int(narrowMultiplier) }
    set { narrowMultiplier = Int32(clamping: newValue) }
  }

  /// The change published with it.
  public var growth: Growth? {
    get { remarks?.growth }
    set { remark { $0.growth = newValue } }
  }

  /// The limits published with it.
  public var interval: ConfidenceInterval? {
    get { remarks?.interval }
    set { remark { $0.interval = newValue } }
  }

  /// When it was published.
  public var released: Period? {
    get { remarks?.released }
    set { remark { $0.released = newValue } }
  }

  /// What must be said with it.
  public var comment: LocalizedText? {
    get { remarks?.comment }
    set { remark { $0.comment = newValue } }
  }

  /// Published or derived.
  public var origin: Origin {
    get { remarks?.origin ?? .published }
    set { remark { $0.origin = newValue } }
  }

  /// What it was published as before it was revised; `nil` where that is not known, or it was not revised.
  public var superseded: Superseded? {
    get { remarks?.superseded }
    set { remark { $0.superseded = newValue } }
  }

  private mutating func remark(_ change: (inout Remarks.Content) -> Void) {
    var content = remarks?.content ?? Remarks.Content()
    change(&content)
    remarks = Remarks(content)
  }

  /// What distinguishes it from others.
  public var key: Key { Key(region: region, indicator: indicator, period: period, kind: kind, unit: unit) }

  /// Whether it follows by arithmetic from published values.
  public var isDerived: Bool {
    if case .derived = origin { true } else { false }
  }
}

/// What is said of some figures only.
private final class Remarks: Hashable, Sendable {
  struct Content: Hashable, Sendable {
    var growth: Growth?
    /// Of the few figures that have one, kept apart.
    private var limits: Limits?
    var released: Period?
    var comment: LocalizedText?
    var origin = Origin.published
    /// Of the few figures that were revised, kept apart.
    private var before: Before?

    init(
      growth: Growth? = nil, interval: ConfidenceInterval? = nil, released: Period? = nil, comment: LocalizedText? = nil,
      origin: Origin = .published
    ) {
      self.growth = growth
      self.released = released
      self.comment = comment
      self.origin = origin
      self.interval = interval
    }

    var interval: ConfidenceInterval? {
      get { limits?.interval }
      set { limits = newValue.map(Limits.init) }
    }

    var superseded: Superseded? {
      get { before?.superseded }
      set { before = newValue.map(Before.init) }
    }
  }

  /// What was superseded, in room of its own.
  private final class Before: Hashable, Sendable {
    let superseded: Superseded

    init(_ superseded: Superseded) { self.superseded = superseded }

    static func == (first: Before, second: Before) -> Bool { first === second || first.superseded == second.superseded }

    func hash(into hasher: inout Hasher) { hasher.combine(superseded) }
  }

  /// An interval in room of its own.
  private final class Limits: Hashable, Sendable {
    let interval: ConfidenceInterval

    init(_ interval: ConfidenceInterval) { self.interval = interval }

    static func == (first: Limits, second: Limits) -> Bool { first === second || first.interval == second.interval }

    func hash(into hasher: inout Hasher) { hasher.combine(interval) }
  }

  let content: Content

  /// Keeps what there is; `nil` if there is nothing.
  init?(_ content: Content) {
    if content.growth == nil, content.interval == nil, content.released == nil, content.comment == nil,
      content.origin == .published, content.superseded == nil
    {
      return nil
    }
    self.content = content
  }

  var growth: Growth? { content.growth }
  var interval: ConfidenceInterval? { content.interval }
  var released: Period? { content.released }
  var comment: LocalizedText? { content.comment }
  var origin: Origin { content.origin }
  var superseded: Superseded? { content.superseded }

  static func == (first: Remarks, second: Remarks) -> Bool { first === second || first.content == second.content }

  func hash(into hasher: inout Hasher) { hasher.combine(content) }
}
