/// A distance that may give way a little: how much white there is between two blocks, in points.
public struct Gap: Hashable, Sendable {
  /// Never less.
  public var least: Double
  /// What it is where nothing presses.
  public var preferred: Double
  /// Never more.
  public var most: Double

  /// Makes a gap from its range, in points.
  public init(least: Double, preferred: Double, most: Double) {
    self.least = least
    self.preferred = preferred
    self.most = most
  }

  /// A gap that does not give way.
  public init(_ exact: Double) {
    self.init(least: exact, preferred: exact, most: exact)
  }

  /// No white at all.
  public static let none = Gap(0)

  /// The distance at a looseness from −1 (tight) over 0 (as preferred) to 1 (loose), in points.
  public func distance(at looseness: Double) -> Double {
    looseness < 0
      ? preferred + max(looseness, -1) * (preferred - least)
      : preferred + min(looseness, 1) * (most - preferred)
  }

  /// The gap where two blocks meet that need this and `other`: the larger in each respect, never the sum.
  public func meeting(_ other: Gap) -> Gap {
    Gap(least: max(least, other.least), preferred: max(preferred, other.preferred), most: max(most, other.most))
  }
}

/// White above and below a block. Margins of neighbours are not added: the larger one counts.
public struct Margin: Hashable, Sendable {
  /// Above the block; nothing at the top of a page.
  public var before: Gap
  /// Below the block; nothing at the foot of a page.
  public var after: Gap

  /// Makes margins.
  public init(before: Gap, after: Gap) {
    self.before = before
    self.after = after
  }

  /// No white.
  public static let none = Margin(before: .none, after: .none)
  /// A figure or table under its top rule.
  public static let figure = Margin(
    before: Gap(least: 16, preferred: 20, most: 36), after: Gap(least: 16, preferred: 24, most: 36))
  /// A strip of key figures.
  public static let strip = Margin(
    before: Gap(least: 20, preferred: 20, most: 32), after: Gap(least: 20, preferred: 20, most: 32))
  /// A heading within a page.
  public static let heading = Margin(before: Gap(least: 16, preferred: 18, most: 28), after: Gap(4))
  /// Running text.
  public static let text = Margin(before: .none, after: Gap(least: 5, preferred: 6, most: 8))
}
