import Drawing
import Languages
import Statistics
import Styling

/// A map of totals: a circle for each place, whose area is its value.
///
/// ```swift
/// let map = SymbolMapDrawing(data, geography, pen: pen).drawn(width: 250)
/// ```
public struct SymbolMapDrawing {
  private let data: MapData
  private let geography: Geography
  private let pen: MapPen
  /// Height of the map in points; as high as its width asks for if nothing is said.
  private let height: Double?

  /// Prepares a map; places without a value, or with none above zero, have no circle.
  public init(_ data: MapData, _ geography: Geography, pen: MapPen, height: Double? = nil) {
    self.data = data
    self.geography = geography
    self.pen = pen
    self.height = height
  }

  /// Greatest radius on a map of this width, and how many places are named.
  private static let (radius, width, names) = (16.0, 205.0, 4)

  fileprivate struct Symbol {
    var place: MapData.Place
    var center: Point
    var radius: Double
  }

  /// The drawing and the same in words.
  public func drawn(width: Double) -> DrawnMap {
    let highest = height ?? min(width * 1.15, 290 * pen.scale)
    let key = self.key(symbols: [], greatest: 1)
    let map = geography.outlines(within: Size(width: width - key.room, height: highest))
    let symbols = self.symbols(map, width: width)
    let room = Rect(x: 0, y: 0, width: width, height: map.size.height)
    var search = LabelSearch(map, room: room.inset(by: -0.5))
    for symbol in symbols { search.take(symbol.box) }
    let scale = self.key(symbols: symbols, greatest: data.values.max()?.double ?? 1)
    let corner = Point(x: width - scale.size.width, y: max(map.size.height - scale.size.height, 0))
    search.take(Rect(origin: corner, size: scale.size))
    var items = land(map)
    let stroke = Stroke(pen.colors.paper, width: 0.9)
    for symbol in symbols {
      let isSubject = symbol.place.region == data.subject
      let circle = Path.circle(center: symbol.center, radius: symbol.radius)
      let ink = isSubject ? pen.colors.accent : pen.colors.data
      let shape: [Scene.Item] = [
        .path(.circle(center: symbol.center, radius: symbol.radius + 0.7), fill: nil, stroke: stroke),
        .path(
          circle, fill: isSubject ? pen.colors.accent.lightened : pen.style.chart.tint,
          stroke: Stroke(ink, width: isSubject ? 1.1 : 0.75)),
      ]
      items.append(.group(.init(shape, title: data.title(of: symbol.place))))
    }
    items += pen.frames(of: map, &search)
    items += words(symbols, map, &search)
    items.append(.group(.init(scale.items, origin: corner)))
    let notes = ClassKey.notes(data, pen, below: 0, width: width)
    let bottom = max(map.size.height, corner.y + scale.size.height)
    if !notes.items.isEmpty { items.append(.group(.init(notes.items, origin: Point(x: 0, y: bottom + 4 * pen.scale)))) }
    let height = bottom + (notes.items.isEmpty ? 0 : 4 * pen.scale + notes.size.height)
    return DrawnMap(scene: Scene(size: Size(width: width, height: height), items: items), alternative: data.alternative(.symbols))
  }

  // MARK: Land

  private func land(_ map: OutlineMap) -> [Scene.Item] {
    let gaps = Set(data.places.filter { $0.gap != nil }.map(\.region))
    var (land, inner, outer) = (Path(), Path(), Path())
    for path in map.paths { land.elements += path.elements }
    for border in map.borders {
      let line = Path.polyline(border.line).elements
      if border.first < 0 || border.second < 0 { outer.elements += line } else { inner.elements += line }
    }
    var items: [Scene.Item] = [.path(land, fill: pen.style.chart.map.land, stroke: nil)]
    for (index, area) in geography.areas.enumerated() where area.region.map(gaps.contains) ?? false {
      items += pen.hatch(in: map.paths[index])
    }
    for (path, color, width) in [(inner, pen.colors.paper, 0.8), (outer, pen.colors.secondary, 0.7)] where !path.elements.isEmpty {
      items.append(.path(path, fill: nil, stroke: Stroke(color, width: width, join: .round)))
    }
    return items
  }

  // MARK: Circles

  /// The circles, the largest first; all smaller where one would cover the middle of another, or more than a third of it.
  private func symbols(_ map: OutlineMap, width: Double) -> [Symbol] {
    let greatest = data.values.max()?.double ?? 0
    guard greatest > 0 else { return [] }
    let shown = data.places.compactMap { place -> (place: MapData.Place, center: Point, value: Double)? in
      guard let value = place.value?.double, value > 0, let area = geography.area(of: place.region), let anchor = map.anchors[area]
      else { return nil }
      return (place, anchor.pole, value)
    }.sorted { $0.value > $1.value }
    var radius = Self.radius * min(map.size.width / Self.width, 1.6) * pen.scale
    while radius > 4 {
      let symbols = shown.map { Symbol(place: $0.place, center: $0.center, radius: radius * ($0.value / greatest).squareRoot()) }
      let isClear = symbols.enumerated().allSatisfy { index, one in symbols[(index + 1)...].allSatisfy { !one.covers($0) } }
      if isClear { return symbols }
      radius *= 0.93
    }
    return shown.map { Symbol(place: $0.place, center: $0.center, radius: radius * ($0.value / greatest).squareRoot()) }
  }

  // MARK: Words

  /// This region and the largest with their values, under their circles or beside them.
  private func words(_ symbols: [Symbol], _ map: OutlineMap, _ search: inout LabelSearch) -> [Scene.Item] {
    let own = symbols.filter { $0.place.region == data.subject }
    let named = own + symbols.filter { $0.place.region != data.subject }.prefix(Self.names)
    var items: [Scene.Item] = []
    for symbol in named {
      let isSubject = symbol.place.region == data.subject
      let ink = isSubject ? pen.colors.accent : pen.colors.ink
      let size = (pen.language.rules.isHan ? 8 : 7.2) * pen.scale
      var style = pen.type.dataLabel.colored(ink).sized(size).weight(latin: 600, han: 700)
      style.leading = size * 1.2
      let lines = [
        pen.line(symbol.place.name, style.weight(latin: isSubject ? 600 : 500, han: isSubject ? 700 : 400)),
        pen.line(pen.runs(of: symbol.place, style)),
      ]
      let box = Size(width: lines.map(\.width).max() ?? 0, height: style.leading + size * 0.95)
      let reach = symbol.radius + 2 + box.height / 2
      let aside = symbol.radius + 3 + box.width / 2
      let offsets = [Point(x: 0, y: reach), Point(x: 0, y: -reach), Point(x: aside, y: 0), Point(x: -aside, y: 0)]
      guard let center = offsets.map({ symbol.center + $0 }).first(where: { search.place(box, at: $0) }) else { continue }
      let top = center.y - box.height / 2
      if let area = map.area(at: center) {
        let isGap = data.places.contains { $0.region == geography.areas[area].region && $0.gap != nil }
        let plate = Rect(x: center.x - box.width / 2, y: top, width: box.width, height: box.height).inset(by: -0.8)
        items.append(.path(.rectangle(plate), fill: isGap ? pen.colors.paper : pen.style.chart.map.land, stroke: nil))
      }
      for (index, line) in lines.enumerated() {
        items.append(.text(line, at: Point(x: center.x - line.width / 2, y: top + size * 0.75 + Double(index) * style.leading)))
      }
    }
    return items
  }

  // MARK: Key

  /// Circles inside each other, of round values.
  private func key(symbols: [Symbol], greatest: Double) -> (items: [Scene.Item], size: Size, room: Double) {
    guard let largest = symbols.first else { return ([], .zero, 30 * pen.scale) }
    let unit = largest.radius / greatest.squareRoot()
    var values: [Decimal] = []
    for part in [1.0, 1.0 / 3, 1.0 / 15] {
      if let value = Decimal.roundNumber(below: greatest * part), !values.contains(value) { values.append(value) }
    }
    let outer = unit * (values.first?.double ?? 0).squareRoot()
    let style = pen.type.axis
    let labels = values.map { pen.line(data.label(of: $0), style) }
    let widest = labels.map(\.width).max() ?? 0
    var items: [Scene.Item] = []
    let width = 2 * outer + 8 * pen.scale + widest
    let height = max(2 * outer, Double(values.count) * style.leading)
    var last = -Double.infinity
    for (index, value) in values.enumerated() {
      let radius = unit * value.double.squareRoot()
      let center = Point(x: outer, y: height - radius)
      items.append(.path(.circle(center: center, radius: radius), fill: nil, stroke: Stroke(pen.colors.secondary, width: 0.6)))
      let y = max(height - 2 * radius, last + style.leading)
      last = y
      items.append(
        .path(
          .polyline([
            Point(x: outer, y: height - 2 * radius), Point(x: 2 * outer + 2 * pen.scale, y: y),
            Point(x: 2 * outer + 5 * pen.scale, y: y),
          ]),
          fill: nil, stroke: Stroke(pen.colors.secondary, width: 0.5)))
      items.append(.text(labels[index], at: Point(x: width - labels[index].width, y: y + style.size * 0.36)))
    }
    return (items, Size(width: width, height: max(height, last + 3) + 2), 30 * pen.scale)
  }
}

extension SymbolMapDrawing.Symbol {
  fileprivate var box: Rect { Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius) }

  /// Whether a smaller circle loses its middle or more than a third.
  fileprivate func covers(_ other: SymbolMapDrawing.Symbol) -> Bool {
    let (dx, dy) = (center.x - other.center.x, center.y - other.center.y)
    let distance = (dx * dx + dy * dy).squareRoot()
    return distance < radius + other.radius * 0.3
  }
}

extension Decimal {
  /// The greatest of 1, 1.5, 2, 3 and 5 times a power of ten that is not above a number.
  fileprivate static func roundNumber(below number: Double) -> Decimal? {
    guard number > 0, number < 1e30 else { return nil }
    var power = 0
    var rest = number
    while rest >= 10 { (rest, power) = (rest / 10, power + 1) }
    while rest < 1 { (rest, power) = (rest * 10, power - 1) }
    let tenths = [50, 30, 20, 15, 10].first { Double($0) <= rest * 10 + 1e-9 } ?? 10
    return Decimal(tenths, exponent: power - 1)
  }
}

extension Color {
  /// Three fifths of the way to white.
  fileprivate var lightened: Color {
    func part(_ component: UInt8) -> UInt8 { UInt8((Int(component) * 2 + 255 * 3) / 5) }
    return Color(red: part(red), green: part(green), blue: part(blue))
  }
}
