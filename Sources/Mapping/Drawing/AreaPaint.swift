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

  /// All areas, each with its title, or those that come into a window.
  func areas(_ map: OutlineMap, within window: Rect? = nil) -> [Scene.Item] {
    var land = Path()
    var items: [Scene.Item] = []
    for index in geography.areas.indices where window.map({ map.comes(index, into: $0) }) ?? true {
      guard let place = places[index] else {
        land.elements += map.paths[index].elements
        continue
      }
      let shape = fill(place).map { [Scene.Item.path(map.paths[index], fill: $0, stroke: nil)] } ?? pen.hatch(in: map.paths[index])
      items.append(.group(.init(shape, title: data.title(of: place))))
    }
    return land.elements.isEmpty ? items : [.path(land, fill: pen.style.chart.map.land, stroke: nil)] + items
  }

  /// Every border once: light between dark areas, dark where a side is light, darker at the sea.
  func borders(_ map: OutlineMap, within window: Rect? = nil) -> [Scene.Item] {
    let isLight = places.map { place in
      guard let place else { return pen.style.chart.map.land.luminance > Self.lightLuminance }
      return (fill(place) ?? pen.colors.paper).luminance > Self.lightLuminance
    }
    var (light, dark, edge) = (Path(), Path(), Path())
    for border in map.borders where window.map({ border.box.intersects($0) }) ?? true {
      let line = Path.polyline(border.line).elements
      if border.first < 0 || border.second < 0 {
        edge.elements += line
      } else if isLight[border.first] || isLight[border.second] {
        dark.elements += line
      } else {
        light.elements += line
      }
    }
    return [(light, pen.colors.paper, 0.6), (dark, pen.colors.tertiary, 0.45), (edge, pen.colors.secondary, outer)].compactMap {
      path, color, width in
      path.elements.isEmpty ? nil : .path(path, fill: nil, stroke: Stroke(color, width: width, join: .round))
    }
  }

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
