import Drawing
import Languages
import Statistics
import Styling

/// A circle in which a place is drawn larger that would be too small to be read where it is.
struct Magnifier {
  /// The room of the circle and the words under it.
  let size: Size
  private let area: Int
  private let factor: Int
  /// Where it is on the map, and on the larger one.
  private let (here, there): (Point, Point)
  private let larger: OutlineMap
  private let paint: AreaPaint
  private let data: MapData
  private let pen: MapPen
  private let radius: Double

  /// Places whose widest circle has less than this radius are enlarged, so that that circle has the other, by one of the factors.
  private static let (smallest, wanted, factors) = (8.0, 20.0, [3, 5, 10, 20])

  /// Prepares a circle; `nil` for a place that is large enough.
  init?(_ area: Int, on map: OutlineMap, _ data: MapData, _ geography: Geography, _ pen: MapPen) {
    guard geography.treatment == .adapted, let anchor = map.anchors[area], anchor.radius < Self.smallest, anchor.radius > 0,
      let box = map.parts[area].first?.box
    else {
      return nil
    }
    let radius = 50 * pen.scale
    let reach = (box.width * box.width + box.height * box.height).squareRoot() / 2
    // All of it is seen, or it is not small.
    let fitting = Self.factors.filter { reach * Double($0) <= radius - 6 }
    guard let factor = fitting.first(where: { anchor.radius * Double($0) >= Self.wanted }) ?? fitting.last else { return nil }
    let window = radius / Double(factor)
    let near = Rect(x: anchor.pole.x - window, y: anchor.pole.y - window, width: 2 * window, height: 2 * window)
    larger = geography.outlines(of: geography.areas.indices.filter { map.comes($0, into: near) }, scale: map.scale * Double(factor))
    guard let there = larger.anchors[area]?.pole else { return nil }
    self.there = there
    here = anchor.pole
    self.area = area
    self.factor = factor
    self.data = data
    self.pen = pen
    self.radius = radius
    paint = AreaPaint(data, geography, pen)
    size = Size(width: 2 * radius + 4, height: 2 * radius + 4 + 2 * pen.type.axis.leading)
  }

  /// The circle in a corner of the drawing, and the line from where it is.
  func items(at corner: Point, _ search: inout LabelSearch) -> [Scene.Item] {
    search.take(Rect(origin: corner, size: size))
    let center = Point(x: corner.x + radius + 2, y: corner.y + radius + 2)
    let window = Rect(x: there.x - radius, y: there.y - radius, width: 2 * radius, height: 2 * radius)
    var inner = LabelSearch(larger, room: window.inset(by: radius * 0.3))
    var inside = paint.areas(larger, within: window) + paint.coast(larger, within: window) + paint.outline(larger)
    let name = paint.place(of: area).flatMap { paint.name(of: $0, in: area, &inner) }
    inside += name ?? []
    let ring = radius / Double(factor)
    let (dx, dy) = (center.x - here.x, center.y - here.y)
    let distance = max((dx * dx + dy * dy).squareRoot(), 1e-9)
    let from = Point(x: here.x + dx / distance * ring, y: here.y + dy / distance * ring)
    let to = Point(x: center.x - dx / distance * radius, y: center.y - dy / distance * radius)
    search.take(from: from, to: to)
    search.take(Rect(x: here.x - ring, y: here.y - ring, width: 2 * ring, height: 2 * ring))
    let line = Stroke(pen.colors.ink, width: 0.6)
    let casing = Stroke(pen.colors.paper, width: 1.8)
    var items: [Scene.Item] = []
    for stroke in [casing, line] {
      items.append(.path(.circle(center: here, radius: ring), fill: nil, stroke: stroke))
      items.append(.path(.line(from: from, to: to), fill: nil, stroke: stroke))
    }
    items.append(.path(.circle(center: center, radius: radius), fill: pen.colors.paper, stroke: nil))
    items.append(
      .group(
        .init(
          inside, origin: Point(x: center.x - there.x, y: center.y - there.y), clip: .circle(center: there, radius: radius))))
    items.append(.path(.circle(center: center, radius: radius), fill: nil, stroke: line))
    items += words(named: name != nil, under: center)
    return items
  }

  /// How much larger it is, and its name where the circle has no room for that.
  private func words(named isNamed: Bool, under center: Point) -> [Scene.Item] {
    let style = pen.type.axis
    var lines = [pen.line(Word.mapEnlarged[pen.language, ["factor": String(factor)]], style)]
    if !isNamed, let place = paint.place(of: area) {
      let strong = style.colored(pen.colors.ink).weight(latin: 600, han: 700)
      lines.insert(pen.line([.init(place.name + " ", strong)] + pen.runs(of: place, strong)), at: 0)
    }
    return lines.enumerated().map { index, line in
      .text(line, at: Point(x: center.x - line.width / 2, y: center.y + radius + 2 + style.leading * Double(index + 1)))
    }
  }
}
