/// A change as it was published, never recomputed.
public struct Growth: Hashable, Sendable {
  /// What a change is measured against.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
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
