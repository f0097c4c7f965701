import Drawing
import Styling

/// A tile's lines, measured but not yet placed: a strip aligns them with those of its neighbours.
struct SetTile {
  var tile: KeyFigureTile
  var label: [TextLine]
  var number: TextLine
  /// The unit, if it is next to the number.
  var unit: FollowingLine?
  var change: [ChangeLine]
  var earlier: [TextLine]
  /// From the tile's edge to the amount if there is a triangle, in points.
  private let amountLeft: Double
  var diagnostics: [LayoutDiagnostic] = []

  /// A line of the change: amount and basis, or other words.
  struct ChangeLine {
    /// Whether the line begins with the triangle.
    var direction: KeyFigureTile.Direction?
    /// What the line begins with.
    var words: TextLine
    /// What follows after a gap.
    var basis: FollowingLine?
  }

  /// From the number to its unit and from the amount to its basis, in points.
  static let gap = 4.0
  /// From the tile's edge to the amount, right of the triangle, in points.
  static func amountLeft(_ style: TileStyle) -> Double { style.triangle * 2 + 3.4 }

  init(_ tile: KeyFigureTile, width: Double, in context: LayoutContext) {
    self.tile = tile
    amountLeft = Self.amountLeft(context.style.tile)
    let type = context.type
    label = context.lines(of: tile.label, type.tileLabel, width: width)
    let color = tile.standing == .published ? context.style.colors.data : context.style.colors.secondary
    let style = type.tileNumber.colored(color)
    let unit = tile.unit.isEmpty ? nil : FollowingLine(tile.unit, type.tileUnit, in: context)
    (number, self.unit) = Self.set(tile.number, unit, style, room: width, in: context)
    if number.width > width + tolerance {
      diagnostics.append(.init(.numberTooWide(width: number.width, available: width), block: "tile “\(tile.label.string)”"))
    }
    change = []
    earlier = context.lines(of: tile.earlier, type.tileEarlier, width: width)
    change = changeLines(width: width, in: context)
    // A unit that took the line of the change leaves its reason the last line, which is free then: the strip grows no line.
    if case .none(let reason) = tile.change, self.unit == nil, !tile.unit.isEmpty, earlier.isEmpty {
      earlier = context.lines(of: reason, type.tileEarlier, width: width)
      change = Array(change.prefix(1))
    }
  }

  /// Whether the small line finds room next to the number as it is set without it.
  func hasRoomBesideNumber(width: Double) -> Bool {
    let taken = number.width + (unit.map { $0.width + Self.gap } ?? 0)
    return tile.sparkline.map { taken + 2 * Self.gap + $0.size.width <= width } ?? true
  }

  /// Whether the low line finds room at the end of the last line, and under the change, into which it may reach.
  func hasRoomUnderChange(width: Double) -> Bool {
    guard let line = tile.lowSparkline, earlier.count <= 1 else { return false }
    let taken = max(earlier.first?.width ?? 0, change.last.map(extent) ?? 0)
    return taken + 2 * Self.gap + line.size.width <= width
  }

  /// How far to the right a line of the change reaches.
  private func extent(of line: ChangeLine) -> Double {
    let left = line.direction == nil ? 0 : amountLeft
    return left + line.words.width + (line.basis.map { Self.gap + $0.width } ?? 0)
  }

  /// The number in the largest size that leaves room for its unit, or else alone: its unit is then on the line below.
  private static func set(
    _ text: RichText, _ unit: FollowingLine?, _ style: TextStyle, room: Double, in context: LayoutContext
  ) -> (number: TextLine, unit: FollowingLine?) {
    let beside = unit.map { $0.width + gap } ?? 0
    let tile = context.style.tile
    let natural = context.line(of: text, style)
    if natural.width <= min(tile.widestNumber, room), natural.width + beside <= room { return (natural, unit) }
    let smaller = tile.smallerNumbers.filter { $0 < style.size }.map { context.line(of: text, style.sized($0)) }
    if let second = smaller.first, second.width + beside <= room { return (second, unit) }
    if natural.width <= min(tile.widestNumber, room) { return (natural, nil) }
    return (smaller.first { $0.width <= room } ?? smaller.last ?? natural, nil)
  }

  /// The lines of the change; what is too wide for one goes on in the next. A unit that found no room next to the number comes first.
  private func changeLines(width: Double, in context: LayoutContext) -> [ChangeLine] {
    let type = context.type
    let own =
      unit == nil && !tile.unit.isEmpty ? [ChangeLine(direction: nil, words: context.line(of: tile.unit, type.tileUnit))] : []
    switch tile.change {
    case .none(let reason):
      // The reason is where the change would be, in the type of the earlier value.
      return own + context.lines(of: reason, type.tileEarlier, width: width).map { ChangeLine(direction: nil, words: $0) }
    case .unchanged(let text, let basis):
      return own
        + lines(nil, context.line(of: text, type.tileDelta.colored(context.style.colors.secondary)), basis, 0, width, context)
    case .moved(let direction, let amount, let basis, _):
      let color = direction == .up ? context.style.chart.positive : context.style.chart.negative
      return own
        + lines(
          direction, context.line(of: amount, type.tileDelta.colored(color)), basis, Self.amountLeft(context.style.tile), width,
          context)
    }
  }

  private func lines(
    _ direction: KeyFigureTile.Direction?, _ amount: TextLine, _ basis: RichText, _ left: Double, _ width: Double,
    _ context: LayoutContext
  ) -> [ChangeLine] {
    let style = context.type.tileUnit
    if basis.isEmpty { return [ChangeLine(direction: direction, words: amount)] }
    let beside = FollowingLine(basis, style, in: context)
    if left + amount.width + Self.gap + beside.width <= width {
      return [ChangeLine(direction: direction, words: amount, basis: beside)]
    }
    return [ChangeLine(direction: direction, words: amount)]
      + context.lines(of: basis, style, width: width).map { ChangeLine(direction: nil, words: $0) }
  }
}
