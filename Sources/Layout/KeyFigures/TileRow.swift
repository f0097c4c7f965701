import Drawing
import Styling

/// Tiles of one row on common baselines. A tile that needs a second line of label or change moves the lines below it in all of them.
struct TileRow {
  /// Number of tiles.
  let count: Int
  /// Height of the row, at least that of the style.
  let height: Double
  /// The tiles, each a unit of paragraphs.
  let fragment: Fragment

  init(_ tiles: [SetTile], width: Double, pitch: Double, context: LayoutContext) {
    let style = context.style.tile
    let type = context.type
    let labelLines = tiles.map(\.label.count).max() ?? 1
    let changeLines = tiles.map(\.change.count).max() ?? 1
    let earlierLines = tiles.map(\.earlier.count).max() ?? 0
    let lower = Double(max(labelLines, 1) - 1) * type.tileLabel.leading
    let number = style.number + lower
    let change = style.delta + lower
    let earlier = style.earlier + lower + Double(max(changeLines, 1) - 1) * type.tileUnit.leading
    let last = earlier + Double(max(earlierLines, 1) - 1) * type.tileEarlier.leading
    count = tiles.count
    height = style.height + last - style.earlier
    var fragment = Fragment(size: Size(width: width, height: height))
    // All tiles of a row have their lines at the same place.
    let place: SparklinePlace = tiles.allSatisfy { $0.hasRoomBesideNumber(width: width) } ? .besideNumber : .lastLine
    for (index, set) in tiles.enumerated() {
      let tile =
        Self.items(
          set, width: width, baselines: (style.label, number, change, earlier), context: context)
        + Self.sparkline(of: set, width: width, at: place, number: number, last: last)
      let corner = Point(x: Double(index) * pitch, y: 0)
      fragment.paint(
        .tagged(
          .artifact,
          [
            .rule(
              y: 0, from: corner.x, to: corner.x + width, context.style.colors.ink, width: context.style.chart.stroke.topRule)
          ]))
      fragment.paint(.group(.init(tile, tag: Tag(.unit), origin: corner)))
      fragment.notes += set.tile.notes
      fragment.diagnostics += set.diagnostics
    }
    self.fragment = fragment
  }

  /// A tile's lines: its label, its number with the unit, its change and its earlier value, each a paragraph.
  private static func items(
    _ set: SetTile, width: Double, baselines: (label: Double, number: Double, change: Double, earlier: Double),
    context: LayoutContext
  ) -> [Scene.Item] {
    let type = context.type
    var items: [Scene.Item] = [
      .tagged(.paragraph, set.label.items(firstBaseline: baselines.label, leading: type.tileLabel.leading))
    ]
    var number: [Scene.Item] = [.text(set.number, at: Point(x: 0, y: baselines.number))]
    if let unit = set.unit {
      number.append(unit.item(at: Point(x: set.number.width + SetTile.gap, y: baselines.number)))
    }
    items.append(.tagged(.paragraph, number))
    var change: [Scene.Item] = []
    for (index, line) in set.change.enumerated() {
      change += Self.items(of: line, of: set.tile, at: baselines.change + Double(index) * type.tileUnit.leading, context)
    }
    if !change.isEmpty { items.append(.tagged(.paragraph, change)) }
    if !set.earlier.isEmpty {
      items.append(
        .tagged(.paragraph, set.earlier.items(firstBaseline: baselines.earlier, leading: type.tileEarlier.leading)))
    }
    return items
  }

  /// Where the small lines of a row are.
  private enum SparklinePlace {
    case besideNumber
    case lastLine
  }

  /// The small line, at the right edge of the number or of the last line; none where neither has room.
  private static func sparkline(
    of set: SetTile, width: Double, at place: SparklinePlace, number: Double, last: Double
  ) -> [Scene.Item] {
    let (line, baseline) =
      switch place {
      case .besideNumber: (set.tile.sparkline, number)
      case .lastLine: (set.hasRoomUnderChange(width: width) ? set.tile.lowSparkline : nil, last)
      }
    guard let line else { return [] }
    let origin = Point(x: width - line.size.width, y: baseline - line.size.height)
    return [.group(.init(line.items, tag: Tag(.artifact), origin: origin))]
  }

  private static func items(
    of line: SetTile.ChangeLine, of tile: KeyFigureTile, at baseline: Double, _ context: LayoutContext
  ) -> [Scene.Item] {
    var left = 0.0
    var items: [Scene.Item] = []
    if let direction = line.direction, case .moved(_, _, _, let spoken) = tile.change {
      let color = direction == .up ? context.style.chart.positive : context.style.chart.negative
      left = SetTile.amountLeft(context.style.tile)
      items.append(
        .tagged(
          .span(expansion: spoken.isEmpty ? nil : spoken),
          [
            .path(triangle(direction, baseline: baseline, half: context.style.tile.triangle), fill: color, stroke: nil),
            .text(line.words, at: Point(x: left, y: baseline)),
          ]))
    } else {
      items.append(.text(line.words, at: Point(x: 0, y: baseline)))
    }
    if let basis = line.basis { items.append(basis.item(at: Point(x: left + line.words.width + SetTile.gap, y: baseline))) }
    return items
  }

  /// A triangle twice `half` wide, its middle a little more than that from the edge and as much over the baseline.
  private static func triangle(_ direction: KeyFigureTile.Direction, baseline: Double, half: Double) -> Path {
    let middle = Point(x: half + 0.2, y: baseline - half)
    let up: Double = direction == .up ? -1 : 1
    return .polygon([
      Point(x: middle.x, y: middle.y + up * half * 0.9),
      Point(x: middle.x + half, y: middle.y - up * half * 0.9),
      Point(x: middle.x - half, y: middle.y - up * half * 0.9),
    ])
  }
}
