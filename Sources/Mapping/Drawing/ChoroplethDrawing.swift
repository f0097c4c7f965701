import Drawing
import Languages
import Statistics
import Styling

/// A map whose areas have the colours of their classes.
///
/// ```swift
/// let map = ChoroplethDrawing(data, geography, pen: pen).drawn(width: 340)
/// ```
public struct ChoroplethDrawing {
  private let data: MapData
  private let geography: Geography
  private let pen: MapPen
  private let paint: AreaPaint
  /// Height of the map in points; as high as its width asks for if nothing is said.
  private let height: Double?

  /// Prepares a map.
  ///
  /// - Parameters:
  ///   - data: the places with their values and classes.
  ///   - geography: their areas.
  ///   - pen: style, language and typesetter.
  ///   - height: of the map in points; as high as its width asks for if nothing is said.
  public init(_ data: MapData, _ geography: Geography, pen: MapPen, height: Double? = nil) {
    self.data = data
    self.geography = geography
    self.pen = pen
    self.height = height
    paint = AreaPaint(data, geography, pen)
  }

  /// Over so many places only this one, the extremes and its neighbours are named.
  private static let mostNames = 40

  /// The drawing and the same in words.
  public func drawn(width: Double) -> DrawnMap {
    let key = ClassKey.distribution(data, pen: pen)
    let highest = height ?? min(width * 0.85, 290 * pen.scale)
    let beside = width - key.size.width - 14 * pen.scale
    let aspect = geography.extent.width / geography.extent.height
    // The key is beside the land where that leaves it most of its size, else in the sea or under it.
    let isBeside = beside > width / 2 && aspect * highest < beside * 1.25
    let map = geography.outlines(within: Size(width: isBeside ? beside : width, height: highest))
    let room = Rect(x: 0, y: 0, width: width, height: map.size.height)
    var search = LabelSearch(map, room: room.inset(by: -0.5))
    var bottom = map.size.height
    let below = map.size.height + 10 * pen.scale
    let corner: Point
    if let place = search.seaRoom(for: key.size) {
      corner = place
      search.take(Rect(origin: place, size: key.size).inset(by: -6))
    } else {
      corner = Point(x: 0, y: below)
    }
    bottom = max(bottom, corner.y + key.size.height)
    var items = paint.areas(map) + paint.coast(map) + paint.dots(map) + paint.outline(map)
    items += pen.frames(of: map, &search)
    // A place that would be too small to be seen is drawn larger in the sea, or beside the key under the map.
    var enlarged: Int?
    if let subject = data.subject.flatMap(geography.area), let glass = Magnifier(subject, on: map, data, geography, pen) {
      let aside = corner.y == below ? key.size.width + 20 * pen.scale : 0
      if let place = search.seaRoom(for: glass.size) ?? (aside + glass.size.width <= width ? Point(x: aside, y: below) : nil) {
        items += glass.items(at: place, &search)
        bottom = max(bottom, place.y + glass.size.height)
        enlarged = subject
      }
    }
    items += names(map, &search, without: enlarged)
    items.append(.group(.init(key.items, origin: corner)))
    return DrawnMap(scene: Scene(size: Size(width: width, height: bottom), items: items), alternative: data.alternative(.map))
  }

  // MARK: Names

  /// This region first, then the extremes and neighbours where only these are named, then by size.
  private func order(_ map: OutlineMap) -> [Int] {
    let known = geography.areas.indices.filter { paint.place(of: $0) != nil }
    let subject = data.subject.flatMap(geography.area)
    guard known.count > Self.mostNames else {
      let bySize = known.sorted { (map.parts[$0].first?.area ?? 0, $1) > (map.parts[$1].first?.area ?? 0, $0) }
      return [subject].compactMap(\.self) + bySize.filter { $0 != subject }
    }
    let ranked = data.places.filter { $0.value != nil }.sorted { ($0.value ?? 0) < ($1.value ?? 0) }
    let extremes = [ranked.last, ranked.first].compactMap { $0.flatMap { geography.area(of: $0.region) } }
    var order: [Int] = []
    for area in [subject].compactMap(\.self) + extremes + (subject.map { geography.areas[$0].neighbours } ?? [])
    where !order.contains(area) && paint.place(of: area) != nil { order.append(area) }
    return order
  }

  private func names(_ map: OutlineMap, _ search: inout LabelSearch, without enlarged: Int?) -> [Scene.Item] {
    order(map).filter { $0 != enlarged }.flatMap { area -> [Scene.Item] in
      guard let place = paint.place(of: area) else { return [] }
      if let inside = paint.name(of: place, in: area, &search) { return inside }
      let isSubject = place.region == data.subject
      let label = MapLabel(
        place, broken: false, isBelow: place.value.map(data.isBelow) ?? false, showsValue: isSubject || place.value == nil,
        isStrong: isSubject, size: paint.nameSize, ink: pen.colors.ink, pen: pen)
      guard let beside = search.beside(area, label.size) else { return [] }
      let line = Path.line(from: beside.from, to: beside.to)
      return [
        .path(line, fill: nil, stroke: Stroke(pen.colors.paper, width: 1.5)),
        .path(line, fill: nil, stroke: Stroke(pen.colors.ink, width: 0.5)),
        .path(.circle(center: beside.from, radius: 1.1), fill: pen.colors.ink, stroke: nil),
      ] + label.items(center: Point(x: beside.box.midX, y: beside.box.midY), plate: nil)
    }
  }
}
