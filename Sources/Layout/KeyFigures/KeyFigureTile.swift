public import Drawing

/// A figure to be seen first: what it is, how much, how it has changed.
public struct KeyFigureTile: Hashable, Sendable {
  /// How the number is known: a derived one is never printed in the ink of published ones.
  public enum Standing: Hashable, Sendable {
    /// Published as it is printed.
    case published
    /// Worked out from published figures.
    case derived
  }

  /// Which way a figure has gone.
  public enum Direction: Hashable, Sendable {
    /// Up: a triangle pointing up.
    case up
    /// Down: a triangle pointing down.
    case down
  }

  /// The third line: how the figure has changed.
  public enum Change: Hashable, Sendable {
    /// It has gone up or down: the amount (`18.26%`), the basis (`on a year earlier`), and the two in words for those who do not see
    /// the triangle (`up 18.26%`).
    case moved(Direction, amount: RichText, basis: RichText, spoken: String)
    /// It is as it was.
    case unchanged(RichText, basis: RichText)
    /// There is nothing to compare with, or nothing was published: the reason.
    case none(reason: RichText)
  }

  /// What is measured.
  public var label: RichText
  /// The number, four significant figures at most.
  public var number: RichText
  /// The unit or period next to it.
  public var unit: RichText
  /// How the number is known.
  public var standing: Standing
  /// How the figure has changed.
  public var change: Change
  /// The fourth line: the earlier value, or why there is none.
  public var earlier: RichText
  /// A line of the last periods, where five or more are published, to be set next to the number.
  public var sparkline: Scene?
  /// The same no higher than a line of text, for tiles whose number leaves no room: it ends the last line.
  public var lowSparkline: Scene?

  /// Makes a tile.
  public init(
    label: RichText, number: RichText, unit: RichText = "", standing: Standing = .published, change: Change,
    earlier: RichText = "", sparkline: Scene? = nil, lowSparkline: Scene? = nil
  ) {
    self.label = label
    self.number = number
    self.unit = unit
    self.standing = standing
    self.change = change
    self.earlier = earlier
    self.sparkline = sparkline
    self.lowSparkline = lowSparkline
  }

  /// The notes of its texts in reading order.
  package var notes: [Footnote] {
    let changed: [Footnote] =
      switch change {
      case .moved(_, let amount, let basis, _): amount.notes + basis.notes
      case .unchanged(let text, let basis): text.notes + basis.notes
      case .none(let reason): reason.notes
      }
    return label.notes + number.notes + unit.notes + changed + earlier.notes
  }
}
