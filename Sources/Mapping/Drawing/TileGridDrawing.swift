import Drawing
import Languages
import Statistics
import Styling

/// A grid of tiles, one for each place: no boundaries, all places as large as each other.
///
/// ```swift
/// let grid = TileGridDrawing(data, .near(geography), pen: pen).drawn(width: 250)
/// ```
public struct TileGridDrawing {
  private let data: MapData
  private let cells: Cells
  private let pen: MapPen

  /// Where cells are from.
  public enum Cells: Sendable {
    /// They are given.
    case given(TileArrangement)
    /// Each is near where its area is, in as many columns as the width has room for.
    case near(Geography)
  }

  /// Prepares a grid; places without a cell are left out.
  public init(_ data: MapData, _ cells: Cells, pen: MapPen) {
    self.data = data
    self.cells = cells
    self.pen = pen
  }

  /// The least side of a tile, the least where there is a choice, the greatest, and the white between two.
  private static let (smallest, usual, largest, gap) = (24.0, 38.0, 52.0, 2.0)

  /// The drawing and the same in words, with smaller tiles where `height` is less than they would be high.
  public func drawn(width: Double, within height: Double = .infinity) -> DrawnMap {
    let scale = pen.scale
    let key = ClassKey.strip(data, height: 90 * scale, pen: pen)
    let free = width - key.size.width - 9 * scale + Self.gap
    let arrangement: TileArrangement =
      switch cells {
      case .given(let given): given
      case .near(let geography):
        geography.tiles(of: data.places.map(\.region), columnsAtMost: max(1, Int(free / (Self.usual * scale + Self.gap))))
      }
    let columns = Double(arrangement.columns)
    let room = free / columns - Self.gap
    let notes = ClassKey.notes(data, pen, below: 0, width: width)
    let below = notes.items.isEmpty ? 0 : 5 * scale + notes.size.height
    let lowest = (height - below + Self.gap) / Double(arrangement.rows) - Self.gap
    let side = min(max(room, Self.smallest), Self.largest * scale, max(lowest, Self.smallest / 2))
    let size = Size(
      width: columns * (side + Self.gap) - Self.gap, height: Double(arrangement.rows) * (side + Self.gap) - Self.gap)
    let fills = pen.colors(of: data.classes)
    var items: [Scene.Item] = []
    var outline: [Scene.Item] = []
    for place in data.places {
      guard let cell = arrangement.cells[place.region] else { continue }
      let box = Rect(
        x: Double(cell.column - 1) * (side + Self.gap), y: Double(cell.row - 1) * (side + Self.gap), width: side, height: side)
      items.append(.group(.init(tile(place, in: box, fills), title: data.title(of: place))))
      if place.region == data.subject {
        let edge = Path.rectangle(box.inset(by: 0.9))
        outline = [
          .path(edge, fill: nil, stroke: Stroke(pen.colors.paper, width: 3.6)),
          .path(.rectangle(box.inset(by: 0.4)), fill: nil, stroke: Stroke(pen.colors.accent, width: 1.75)),
        ]
      }
    }
    // The outline is over the tiles, but under the words of its own.
    items += outline + words(arrangement, fills, side)
    items.append(.group(.init(key.items, origin: Point(x: size.width + 9 * scale, y: 0))))
    if !notes.items.isEmpty { items.append(.group(.init(notes.items, origin: Point(x: 0, y: size.height + 5 * scale)))) }
    let full = max(size.height + below, key.size.height)
    return DrawnMap(
      scene: Scene(size: Size(width: max(size.width + 9 * scale + key.size.width, notes.size.width), height: full), items: items),
      alternative: data.alternative(.tiles))
  }

  private func fill(of place: MapData.Place, _ fills: [Color]) -> Color? {
    place.value.map { fills[data.classes.index(of: $0)] }
  }

  private func tile(_ place: MapData.Place, in box: Rect, _ fills: [Color]) -> [Scene.Item] {
    let shape = Path.rectangle(box)
    guard let fill = fill(of: place, fills) else {
      return pen.hatch(in: shape) + [
        .path(.rectangle(box.inset(by: 0.25)), fill: nil, stroke: Stroke(pen.colors.tertiary, width: 0.5))
      ]
    }
    return [.path(shape, fill: fill, stroke: nil)]
  }

  // MARK: Words

  /// The name at the top left, the value at the bottom left.
  private func words(_ arrangement: TileArrangement, _ fills: [Color], _ side: Double) -> [Scene.Item] {
    data.places.flatMap { place -> [Scene.Item] in
      guard let cell = arrangement.cells[place.region] else { return [] }
      let corner = Point(x: Double(cell.column - 1) * (side + Self.gap), y: Double(cell.row - 1) * (side + Self.gap))
      let fill = fill(of: place, fills)
      let ink = fill.map(pen.textColor) ?? pen.colors.ink
      let inset = side * 0.09
      let isSubject = place.region == data.subject
      var items: [Scene.Item] = []
      let (lines, style) = name(place.name, width: side - 2 * inset, ink, isSubject: isSubject)
      var y = corner.y + inset + style.size * 0.82
      let isBelow = place.value.map(data.isBelow) ?? false
      let number = pen.type.dataLabel.sized(side * 0.21).weight(latin: 600, han: 700).colored(ink)
      let value = pen.line(pen.runs(of: place, number))
      let base = corner.y + side - inset
      if fill == nil {
        // Words over lines are on a plate.
        let widest = max(lines.map(\.width).max() ?? 0, value.width)
        for plate in [
          Rect(
            x: corner.x + inset - 1.5, y: corner.y + inset - 1, width: widest + 3, height: Double(lines.count) * style.leading + 1),
          Rect(x: corner.x + inset - 1.5, y: base - number.size * 0.8, width: value.width + 3, height: number.size * 0.9),
        ] {
          items.append(.path(.rectangle(plate), fill: pen.colors.paper, stroke: nil))
        }
      }
      for line in lines {
        items.append(.text(line, at: Point(x: corner.x + inset, y: y)))
        y += style.leading
      }
      var x = corner.x + inset
      if isBelow {
        items.append(pen.triangle(center: Point(x: x + 2.2 * pen.scale, y: base - number.size * 0.34), color: ink))
        x += 5.6 * pen.scale
      }
      items.append(.text(value, at: Point(x: x, y: base)))
      return items
    }
  }

  /// A name on two lines at most, as large as fits; the last letters go where nothing else helps.
  private func name(_ text: String, width: Double, _ ink: Color, isSubject: Bool) -> (lines: [TextLine], style: TextStyle) {
    let base = pen.type.dataLabel.colored(ink).weight(latin: isSubject ? 600 : 400, han: isSubject ? 700 : 400)
    let usual = (pen.language.rules.isHan ? 8 : 7) * pen.scale
    for part in [1, 0.93, 0.86, 0.8] {
      var style = base.sized(usual * part)
      style.leading = style.size * 1.18
      guard pen.widestWord(of: text, style) <= width else { continue }
      let lines = pen.lines(text, style, width: width)
      if lines.count <= 2, lines.allSatisfy({ $0.width <= width }) { return (lines, style) }
    }
    var style = base.sized(usual * 0.8)
    style.leading = style.size * 1.18
    var letters = Array(text)
    while letters.count > 1 {
      letters.removeLast()
      let lines = pen.lines(String(letters) + "…", style, width: width)
      if lines.count <= 2, lines.allSatisfy({ $0.width <= width }) { return (lines, style) }
    }
    return ([pen.line("…", style)], style)
  }
}
