package import Drawing
import Languages
import Statistics
import Styling

/// A map whose areas have the colours of their classes.
package struct ChoroplethDrawing {
  private let data: MapData
  private let geography: Geography
  private let pen: MapPen
  private let places: [String: MapData.Place]
  /// Height of the map in points; as high as its width asks for if nothing is said.
  private let height: Double?

  /// Prepares a map.
  package init(_ data: MapData, _ geography: Geography, pen: MapPen, height: Double? = nil) {
    self.data = data
    self.geography = geography
    self.pen = pen
    self.height = height
    places = Dictionary(data.places.map { ($0.region, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Over so many places only this one, the extremes and its neighbours are named.
  private static let mostNames = 40

  /// The drawing and the same in words.
  package func drawn(width: Double) -> (scene: Scene, alternative: String) {
    let key = ClassKey.distribution(data, pen: pen)
    let highest = height ?? min(width * 0.85, 290 * pen.scale)
    let beside = width - key.size.width - 14 * pen.scale
    let aspect = geography.extent.width / geography.extent.height
    // The key is beside the land where that leaves it most of its size, else in the sea or under it.
    let isBeside = beside > width / 2 && aspect * highest < beside * 1.25
    let map = geography.outlines(within: Size(width: isBeside ? beside : width, height: highest))
    let room = Rect(x: 0, y: 0, width: width, height: map.size.height)
    var search = LabelSearch(map, room: room.inset(by: -0.5))
    var origin = Point(x: width - key.size.width, y: 0)
    var bottom = map.size.height
    if let place = seaRoom(for: key.size, map, width: width) {
      origin = place
      search.take(Rect(origin: place, size: key.size).inset(by: -6))
      bottom = max(bottom, place.y + key.size.height)
    } else {
      origin = Point(x: 0, y: map.size.height + 10 * pen.scale)
      bottom = origin.y + key.size.height
    }
    var items = areas(map) + borders(map)
    items += names(map, &search)
    items.append(.group(.init(key.items, origin: origin)))
    return (Scene(size: Size(width: width, height: bottom), items: items), data.alternative(.map))
  }

  /// A corner of the sea that a key fits into, at the top right before others; `nil` where land is everywhere.
  private func seaRoom(for size: Size, _ map: OutlineMap, width: Double) -> Point? {
    let step = 6.0
    var y = 0.0
    while y == 0 || y + size.height <= map.size.height {
      var x = width - size.width
      while x >= 0 {
        let box = Rect(origin: Point(x: x, y: y), size: size)
        if !map.index.crosses(box.inset(by: -8)), map.area(at: Point(x: box.midX, y: box.midY)) == nil { return box.origin }
        x -= step
      }
      y += step
    }
    return nil
  }

  // MARK: Areas

  private func place(of area: Int) -> MapData.Place? { geography.areas[area].region.flatMap { places[$0] } }

  private func areas(_ map: OutlineMap) -> [Scene.Item] {
    let fills = pen.colors(of: data.classes)
    return geography.areas.indices.flatMap { index -> [Scene.Item] in
      let path = map.path(of: index)
      guard let place = place(of: index) else {
        return [.path(path, fill: pen.style.chart.map.land, stroke: nil)]
      }
      guard let value = place.value else { return pen.hatch(in: path) }
      return [.path(path, fill: fills[data.classes.index(of: value)], stroke: nil)]
    }
  }

  private func borders(_ map: OutlineMap) -> [Scene.Item] {
    let fills = pen.colors(of: data.classes)
    func fill(_ area: Int) -> Color {
      guard area >= 0, let place = place(of: area) else { return pen.style.chart.map.land }
      return place.value.map { fills[data.classes.index(of: $0)] } ?? pen.colors.paper
    }
    var (light, dark, outer) = (Path(), Path(), Path())
    for border in map.borders {
      let line = Path.polyline(border.line)
      if border.first < 0 || border.second < 0 {
        outer = outer.adding(line)
      } else if max(fill(border.first).luminance, fill(border.second).luminance) > Self.lightLuminance {
        dark = dark.adding(line)
      } else {
        light = light.adding(line)
      }
    }
    var items: [Scene.Item] = []
    for (path, color, width) in [
      (light, pen.colors.paper, 0.6), (dark, pen.colors.tertiary, 0.45), (outer, pen.colors.secondary, 0.9),
    ] where !path.elements.isEmpty {
      items.append(.path(path, fill: nil, stroke: Stroke(color, width: width, join: .round)))
    }
    if let subject = data.subject.flatMap(geography.area) {
      let outline = map.path(of: subject)
      items.append(.path(outline, fill: nil, stroke: Stroke(pen.colors.paper, width: 1.75 + 1.8, join: .round)))
      items.append(.path(outline, fill: nil, stroke: Stroke(pen.colors.accent, width: 1.75, join: .round)))
    }
    return items
  }

  /// The luminance of L* 75: where a side is lighter, white lines would be lost.
  private static let lightLuminance = 0.483

  // MARK: Names

  /// This region first, then the extremes and neighbours where only these are named, then by size.
  private func order(_ map: OutlineMap) -> [Int] {
    let known = geography.areas.indices.filter { place(of: $0) != nil }
    let subject = data.subject.flatMap(geography.area)
    let bySize = known.sorted { (map.parts[$0].first?.area ?? 0, $1) > (map.parts[$1].first?.area ?? 0, $0) }
    guard known.count > Self.mostNames else { return [subject].compactMap(\.self) + bySize.filter { $0 != subject } }
    let ranked = data.places.filter { $0.value != nil }.sorted { ($0.value ?? 0) < ($1.value ?? 0) }
    let extremes = [ranked.last, ranked.first].compactMap { $0.flatMap { geography.area(of: $0.region) } }
    var order: [Int] = []
    for area in [subject].compactMap(\.self) + extremes + (subject.map { geography.areas[$0].neighbours } ?? [])
    where !order.contains(area) && place(of: area) != nil { order.append(area) }
    return order
  }

  private func names(_ map: OutlineMap, _ search: inout LabelSearch) -> [Scene.Item] {
    let fills = pen.colors(of: data.classes)
    return order(map).flatMap { area -> [Scene.Item] in
      guard let place = place(of: area) else { return [] }
      let isSubject = place.region == data.subject
      let fill = place.value.map { fills[data.classes.index(of: $0)] }
      let isBelow = place.value.map(data.isBelow) ?? false
      let ink = fill.map(pen.textColor) ?? pen.colors.ink
      let size = (pen.language.rules.isHan ? 8 : 7.5) * pen.scale
      // One line, then two; smaller only as far as it can be read.
      for part in [1, 0.94] {
        for isBroken in [false, true] {
          let label = MapLabel(
            place, broken: isBroken, isBelow: isBelow, showsValue: isSubject || place.value == nil, isStrong: isSubject,
            size: size * part, ink: ink, pen: pen)
          guard !isBroken || label.isBroken else { continue }
          if let center = search.inside(area, label.size, margin: isSubject ? 3.2 : 1.6) {
            return label.items(center: center, plate: fill == nil ? pen.colors.paper : nil)
          }
        }
      }
      let label = MapLabel(
        place, broken: false, isBelow: isBelow, showsValue: isSubject || place.value == nil, isStrong: isSubject, size: size,
        ink: pen.colors.ink, pen: pen)
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

/// A name on a map, on one line or two, with its value under it and the sign of the lower side before it.
private struct MapLabel {
  let size: Size
  let isBroken: Bool
  private let lines: [TextLine]
  private let leading: Double
  private let textSize: Double
  private let isBelow: Bool
  private let ink: Color
  private let pen: MapPen

  init(
    _ place: MapData.Place, broken: Bool, isBelow: Bool, showsValue: Bool, isStrong: Bool, size: Double, ink: Color, pen: MapPen
  ) {
    var style = pen.type.dataLabel.colored(ink).sized(size).weight(latin: isStrong ? 600 : 400, han: isStrong ? 700 : 400)
    style.leading = size * 1.2
    var lines = [pen.line(place.name, style)]
    let whole = lines[0].width
    var isBroken = false
    if broken {
      // As even as the words allow.
      let widest = pen.widestWord(of: place.name, style)
      for part in [0.55, 0.65, 0.8] where whole * part >= widest {
        let two = pen.lines(place.name, style, width: whole * part)
        if two.count == 2, two.allSatisfy({ $0.width < whole * 0.85 }) {
          (lines, isBroken) = (two, true)
          break
        }
      }
    }
    if showsValue { lines.append(pen.line(pen.runs(of: place, style))) }
    self.lines = lines
    self.isBroken = isBroken
    leading = style.leading
    textSize = size
    self.isBelow = isBelow
    self.ink = ink
    self.pen = pen
    let first = lines[0].width + (isBelow ? pen.triangleRoom : 0)
    self.size = Size(
      width: max(first, lines.dropFirst().map(\.width).max() ?? 0), height: Double(lines.count - 1) * style.leading + size * 0.95)
  }

  func items(center: Point, plate: Color?) -> [Scene.Item] {
    var items: [Scene.Item] = []
    let top = center.y - size.height / 2
    if let plate {
      let box = Rect(x: center.x - size.width / 2, y: top, width: size.width, height: size.height).inset(by: -1.5)
      items.append(.path(.rectangle(box), fill: plate, stroke: nil))
    }
    for (index, line) in lines.enumerated() {
      let room = index == 0 && isBelow ? pen.triangleRoom : 0
      let left = center.x - (line.width + room) / 2
      let base = top + textSize * 0.75 + Double(index) * leading
      if room > 0 { items.append(pen.triangle(center: Point(x: left + 2.2 * pen.scale, y: base - textSize * 0.33), color: ink)) }
      items.append(.text(line, at: Point(x: left + room, y: base)))
    }
    return items
  }
}
