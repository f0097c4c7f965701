import Drawing
import Styling

/// Key figures side by side, their lines on common baselines. More than fit in a row make further rows.
public struct KeyFigureStrip: Block {
  /// The key figures in order.
  public var tiles: [KeyFigureTile]
  /// Index of the first tile that earlier pages have not printed.
  private var first = 0

  /// Makes a strip.
  public init(_ tiles: [KeyFigureTile]) {
    self.tiles = tiles
  }

  /// The strip by its first figure.
  public var name: String { "key figures “\(tiles.first?.label.string ?? "")”" }

  /// The key figures.
  public var semantics: BlockSemantics { .keyFigures(self) }

  /// The same wherever it is.
  public var rules: FlowRules { FlowRules(form: .rigid) }

  /// The distances of a strip.
  public func margin(in context: LayoutContext) -> Margin { .strip }

  /// From one row to the next, in points.
  private static let rowGap = 16.0

  /// As many rows of tiles as fit.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let context = space.context
    let grid = context.style.grid
    let scale = min(1, space.width / grid.width(of: grid.columns))
    let width = grid.width(of: context.style.tile.columns) * (scale < 1 ? 1 : scale)
    let perRow = max(1, Int(((space.width + grid.gutter + tolerance) / (width + grid.gutter)).rounded(.down)))
    let tileWidth = perRow == 1 ? min(width, space.width) : width
    var fragment = Fragment(size: Size(width: space.width, height: 0))
    var next = first
    while next < tiles.count {
      let row = TileRow(
        tiles[next..<min(tiles.count, next + perRow)].map { SetTile($0, width: tileWidth, in: context) }, width: tileWidth,
        pitch: tileWidth + grid.gutter, context: context)
      let top = next == first ? 0 : (fragment.size.height + Self.rowGap).roundedUp(toMultipleOf: grid.step)
      guard top + row.height <= space.height + tolerance else {
        guard next > first else {
          let needed = Size(width: tileWidth, height: row.height)
          return .none(why: Refusal(needed: needed, reason: "a row of key figures is not split", block: name))
        }
        var rest = self
        rest.first = next
        return .part(fragment, rest: rest)
      }
      fragment.add(row.fragment, at: Point(x: 0, y: top))
      fragment.size.height = top + row.height
      next += row.count
    }
    return .whole(fragment)
  }
}
