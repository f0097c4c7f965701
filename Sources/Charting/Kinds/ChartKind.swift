/// The charts this library knows by name, as templates ask for them.
public enum ChartKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Bars over time, or one for each of a few places.
  case verticalBars = "vertical-bars"
  /// A bar for each place or measure.
  case horizontalBars = "horizontal-bars"
  /// The latest value over the earlier one, for each place or measure.
  case pairedBars = "paired-bars"
  /// The latest level over the earlier one, and the published change beside them on the same rows.
  case levelsAndGrowth = "levels-and-growth"
  /// Levels as bars above, their published change as a line below, on one axis of time.
  case levelsAboveGrowth = "levels-above-growth"
  /// Bars of several places or periods beside each other.
  case groupedBars = "grouped-bars"
  /// Parts on top of each other.
  case stackedBars = "stacked-bars"
  /// Parts of 100 %.
  case shares
  /// Bars that grow both ways from zero.
  case divergingBars = "diverging-bars"
  /// What each part adds to a change, stacked both ways, with the total as a dot.
  case contribution
  /// Lines over time.
  case lines
  /// Lines that keep their value until the next.
  case stepLines = "step-lines"
  /// The area under a line.
  case area
  /// Areas on top of each other.
  case stackedArea = "stacked-area"
  /// Dots on stems, in one column or three.
  case rankedDots = "ranked-dots"
  /// Latest and earlier value of each row, joined.
  case dumbbell
  /// First and last value of each line, joined.
  case slope
  /// Progress towards a target.
  case progress
  /// From the lowest to the highest of a row's values.
  case range
  /// One small panel for each place, the others grey behind it.
  case multiples = "small-multiples"
  /// A table of cells coloured by value.
  case heatTable = "heat-table"
}
