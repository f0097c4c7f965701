import Drawing
import Languages
import Statistics
import Styling

/// Paints areas in the colours of their classes, with their borders: what large maps, small ones and those in a circle share.
struct AreaPaint {
  private let data: MapData
  private let geography: Geography
  private let pen: MapPen
  private let places: [MapData.Place?]
  private let fills: [Color]
  /// How thick the outer border is, and the outline of the region that is looked at.
  var (outer, subject) = (0.9, 1.75)
  /// The ink of that outline.
  var highlight: Color

  init(_ data: MapData, _ geography: Geography, _ pen: MapPen) {
    self.data = data
    self.geography = geography
    self.pen = pen
    var places = [MapData.Place?](repeating: nil, count: geography.areas.count)
    for place in data.places { if let area = geography.area(of: place.region), places[area] == nil { places[area] = place } }
    self.places = places
    fills = pen.colors(of: data.classes)
    highlight = pen.colors.accent
  }

  /// The place of an area; `nil` for land that the data do not have.
  func place(of area: Int) -> MapData.Place? { places[area] }

  private func fill(_ place: MapData.Place) -> Color? { place.value.map { fills[data.classes.index(of: $0)] } }

  /// All areas, each with its title, with the borders between them: white around dark areas, dark around light ones, which come last and so
  /// decide; or only what is in a window. Fill and line are one path, which a file says once.
  func areas(_ map: OutlineMap, within window: Rect? = nil) -> [Scene.Item] {
    var (dark, light): ([Scene.Item], [Scene.Item]) = ([], [])
    var land = Path()
    let (onDark, onLight) = (
      Stroke(pen.colors.paper, width: 0.6, join: .round), Stroke(pen.colors.tertiary, width: 0.45, join: .round)
    )
    for index in geography.areas.indices where window.map({ map.comes(index, into: $0) }) ?? true {
      let path = window.map { map.path(of: index, within: $0) } ?? map.paths[index]
      guard let place = places[index] else {
        land.elements += path.elements
        continue
      }
      guard let fill = fill(place) else {
        let edge = Scene.Item.path(path, fill: nil, stroke: onLight)
        light.append(.group(.init(pen.hatch(in: path) + [edge], title: data.title(of: place))))
        continue
      }
      let isLight = fill.luminance > Self.lightLuminance
      let item = Scene.Item.group(
        .init([.path(path, fill: fill, stroke: isLight ? onLight : onDark)], title: data.title(of: place)))
      if isLight { light.append(item) } else { dark.append(item) }
    }
    let other = land.elements.isEmpty ? [] : [Scene.Item.path(land, fill: pen.style.chart.map.land, stroke: onLight)]
    return other + dark + light
  }

  /// The border at the sea; thin around islets, which it would cover.
  func coast(_ map: OutlineMap, within window: Rect? = nil) -> [Scene.Item] {
    var (thick, thin) = (Path(), Path())
    for border in map.borders where border.first < 0 || border.second < 0 {
      guard window.map({ border.box.intersects($0) }) ?? true else { continue }
      let line =
        window.map { border.line.runs(in: $0).flatMap { Path.polyline($0).elements } } ?? Path.polyline(border.line).elements
      if max(border.box.width, border.box.height) < Self.islet { thin.elements += line } else { thick.elements += line }
    }
    return [(thin, min(outer, 0.4)), (thick, outer)].compactMap { path, width in
      path.elements.isEmpty ? nil : .path(path, fill: nil, stroke: Stroke(pen.colors.secondary, width: width, join: .round))
    }
  }

  /// What reaches less far is an islet, in points.
  private static let islet = 8.0

  /// The luminance of L* 75: where a side is lighter, white lines would be lost.
  private static let lightLuminance = 0.483

  /// The outline of the region that is looked at, holes too.
  func outline(_ map: OutlineMap) -> [Scene.Item] {
    guard let area = data.subject.flatMap(geography.area) else { return [] }
    return [(pen.colors.paper, subject + 1.8), (highlight, subject)].map { color, width in
      .path(map.paths[area], fill: nil, stroke: Stroke(color, width: width, join: .round))
    }
  }

  /// Areas whose widest circle has less than this radius are dots in the colour of their class.
  private static let (tiny, dot) = (2.5, 3.2)

  /// Dots on areas that are too small to be seen; none where more than one in ten is, which they would cover.
  func dots(_ map: OutlineMap) -> [Scene.Item] {
    let tiny = geography.areas.indices.filter { places[$0] != nil && map.anchors[$0].map { $0.radius < Self.tiny } ?? false }
    guard tiny.count * 10 <= geography.areas.count else { return [] }
    return tiny.compactMap { area in
      guard let place = places[area], let center = map.anchors[area]?.pole else { return nil }
      let edge = place.region == data.subject ? Stroke(highlight, width: 1.2) : Stroke(pen.colors.secondary, width: 0.6)
      let circle = Scene.Item.path(.circle(center: center, radius: Self.dot), fill: fill(place) ?? pen.colors.paper, stroke: edge)
      return .group(.init([circle], title: data.title(of: place)))
    }
  }

  // MARK: Names

  /// The size of names.
  var nameSize: Double { (pen.language.rules.isHan ? 8 : 7.5) * pen.scale }

  /// The name of a place inside its area, on one line, then on two, smaller only as far as it can be read; `nil` if it has no room.
  func name(of place: MapData.Place, in area: Int, _ search: inout LabelSearch) -> [Scene.Item]? {
    let isSubject = place.region == data.subject
    let fill = fill(place)
    for part in [1, 0.94] {
      for isBroken in [false, true] {
        guard search.mayHold(area, height: nameSize * part) else { return nil }
        let label = MapLabel(
          place, broken: isBroken, isBelow: place.value.map(data.isBelow) ?? false, showsValue: isSubject || place.value == nil,
          isStrong: isSubject, size: nameSize * part, ink: fill.map(pen.textColor) ?? pen.colors.ink, pen: pen)
        guard !isBroken || label.isBroken else { continue }
        if let center = search.inside(area, label.size, margin: isSubject ? 3.2 : 1.6) {
          return label.items(center: center, plate: fill == nil ? pen.colors.paper : nil)
        }
      }
    }
    return nil
  }
}
