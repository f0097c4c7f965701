/// Gives each of a list of names a band of the same extent, in the order of the list.
public struct BandScale: Scale, Hashable {
  /// The names in order.
  public let ticks: [String]

  /// Makes a scale of `names`, each of which should occur once; of a repeated name only the first has a band.
  public init(_ names: [String]) {
    ticks = names
  }

  /// The part of the axis that one band takes; 1 where there is none.
  public var bandwidth: Double { ticks.isEmpty ? 1 : 1 / Double(ticks.count) }

  /// The middle of the band of `name`; `nil` for a name that is not on the scale.
  public func fraction(of name: String) -> Double? {
    ticks.firstIndex(of: name).map { (Double($0) + 0.5) * bandwidth }
  }
}
