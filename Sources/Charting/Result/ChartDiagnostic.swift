/// A compromise that was made while a chart was resolved, or a reason why it was not drawn.
public enum ChartDiagnostic: Hashable, Sendable {
  /// A value could not be labelled without touching something.
  case labelDropped(String)
  /// A label stands `points` away from what it names, for want of room.
  case labelMoved(String, points: Double)
  /// Not every tick or period is labelled.
  case axisThinned(shown: Int, of: Int)
  /// A name is set on two lines.
  case nameWrapped(String)
  /// Bars lie instead of standing, because their names are too wide for columns.
  case turned
  /// Areas from zero that would hide each other are drawn as lines.
  case areasAsLines
  /// Names are over their bars, for want of room beside them.
  case namesAbove
  /// Only some of the places are shown.
  case placesOmitted(shown: Int, of: Int)
  /// Hues would not have been enough: series of no special interest are grey.
  case seriesMuted(count: Int)
  /// The values shown are about different periods.
  case periodsDiffer
  /// A line of fewer than five points; bars would say it better.
  case tooFewPoints(Int)
  /// A bar is drawn longer than its value, because less cannot be seen.
  case barTooShort(String)
  /// Values stand for more than half of the places; a table would say it better.
  case mostlyMissing(missing: Int, of: Int)
  /// A call-out found no place.
  case calloutDropped(String)
  /// The box is lower than the chart needs.
  case boxTooLow(needed: Double, given: Double)
  /// Nothing is published that could be drawn.
  case nothingPublished
  /// Values of different units would have stood on one scale: not drawn.
  case mixedUnits([String])
  /// The marks of one panel cannot share a plot: not drawn.
  case incompatibleMarks
  /// A line or an area would have run up the page: not drawn.
  case standingLine
  /// Some marks of one plot would have hidden others: not drawn.
  case hiddenMarks
  /// A part of a whole is negative, which no share of 100 % can be: not drawn.
  case negativePart(String)
  /// Values that do not add up to anything, such as indices or ranks, would have been stacked: not drawn.
  case notAdditive(String)
  /// The shares of one whole add up to more than all of it, so that they overlap: not drawn.
  case overfullWhole(String)
  /// The marks say something of their data that is not so, said in a sentence without its full stop: not drawn.
  case unfit(String)

  /// Whether the chart was not drawn because it could not have been drawn truthfully.
  public var isRefusal: Bool { reason != nil }

  /// Why a chart was not drawn, in a sentence without its full stop; `nil` for a compromise.
  public var reason: String? {
    switch self {
    case .mixedUnits(let units):
      "values in different units (\(units.joined(separator: ", "))) cannot share one scale; give each unit a chart or a panel of its own"
    case .incompatibleMarks:
      "its marks do not share axes: one axis takes a number (value, growth), the other a name or a period, the same for all marks"
    case .standingLine: "a line or an area runs along the page: put the period on x and the number on y"
    case .hiddenMarks:
      "some of its marks would hide others: draw bars by one mark and tell them apart by position or colour, put lines or dots over them, "
        + "and give other marks a panel of their own"
    case .negativePart(let name):
      "“\(name)” is negative, which a part of 100 % cannot be; draw stacked or diverging bars"
    case .notAdditive(let unit):
      "values in \(unit.isEmpty ? "this unit" : "“\(unit)”") do not add up to anything and cannot be stacked; draw lines or grouped bars"
    case .overfullWhole(let name): "the shares of “\(name)” add up to more than 100 %: they overlap and are not parts of one whole"
    case .unfit(let reason): reason
    case .labelDropped, .labelMoved, .axisThinned, .nameWrapped, .turned, .areasAsLines, .namesAbove, .placesOmitted, .seriesMuted,
      .periodsDiffer, .tooFewPoints, .barTooShort, .mostlyMissing, .calloutDropped, .boxTooLow, .nothingPublished:
      nil
    }
  }
}
