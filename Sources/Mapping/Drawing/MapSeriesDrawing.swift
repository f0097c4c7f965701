import Drawing
import Languages
import Statistics
import Styling

/// Small maps of several periods beside each other, all in the same classes.
///
/// ```swift
/// let maps = MapSeriesDrawing([.init("2022", before), .init("2023", now)], geography, pen: pen).drawn(width: 480)
/// ```
public struct MapSeriesDrawing {
  /// One of the maps.
  public struct Moment: Hashable, Sendable {
    /// What is over it: its period.
    public var label: String
    /// What is over its right edge, such as a median; derived.
    public var remark: String?
    /// The places with their values and the classes of all.
    public var data: MapData

    /// Makes a map of a period.
    public init(_ label: String, _ data: MapData, remark: String? = nil) {
      (self.label, self.data, self.remark) = (label, data, remark)
    }
  }

  private let moments: [Moment]
  private let geography: Geography
  private let pen: MapPen

  /// Prepares maps, in order of period.
  public init(_ moments: [Moment], _ geography: Geography, pen: MapPen) {
    (self.moments, self.geography, self.pen) = (moments, geography, pen)
  }

  /// How wide a map is at least, and the white between two.
  private static let (narrowest, gap) = (96.0, 13.0)
  /// More places than these are bars.
  private static let mostSquares = 80

  /// The drawing and the same in words.
  public func drawn(width: Double, within height: Double = .infinity) -> DrawnMap {
    let scale = pen.scale
    guard let newest = moments.last else { return DrawnMap(scene: Scene(size: .zero), alternative: "") }
    let fitting = max(1, Int((width + Self.gap * scale) / ((Self.narrowest + Self.gap) * scale)))
    // As even as can be: four maps are two and two rather than three and one.
    let rows = (moments.count + fitting - 1) / fitting
    let columns = (moments.count + rows - 1) / rows
    let wide = (width - Double(columns - 1) * Self.gap * scale) / Double(columns)
    let head = pen.type.dataLabel.leading + 4 * scale
    let notes = notes(width: width)
    let tallest = moments.map { $0.data.counts.max() ?? 0 }.max() ?? 0
    let key = keyHeight(tallest)
    let free = (height - notes.size.height) / Double(rows) - head - key - 14 * scale
    let map = geography.outlines(within: Size(width: wide, height: max(40, min(wide * 1.2, 190 * scale, free))), triangle: 0.2)
    let pitch = head + map.size.height + key + 14 * scale
    var items: [Scene.Item] = []
    for (index, moment) in moments.enumerated() {
      let origin = Point(
        x: Double(index % columns) * (wide + Self.gap * scale), y: Double(index / columns) * pitch)
      var cell = heading(moment, width: wide)
      let left = (wide - map.size.width) / 2
      cell.append(.group(.init(drawn(moment.data, map, isNewest: index == moments.count - 1), origin: Point(x: left, y: head))))
      cell.append(
        .group(.init(strip(moment.data, width: wide, tallest: tallest), origin: Point(x: 0, y: head + map.size.height + 4 * scale)))
      )
      items.append(.group(.init(cell, origin: origin)))
    }
    let bottom = Double(rows) * pitch - 6 * scale
    items.append(.group(.init(notes.items, origin: Point(x: 0, y: bottom))))
    let said = moments.map { $0.label + newest.data.language.rules.colon + $0.data.alternative(.map) }
    return DrawnMap(
      scene: Scene(size: Size(width: width, height: bottom + notes.size.height), items: items),
      alternative: said.joined(separator: newest.data.language.rules.sentenceSpace))
  }

  // MARK: One map

  private func heading(_ moment: Moment, width: Double) -> [Scene.Item] {
    let strong = pen.type.dataLabel.weight(latin: 600, han: 700).colored(pen.colors.ink)
    let marks = Set(moment.data.places.filter { $0.value != nil }.map(\.marks))
    // What all values share is said once.
    let shared = marks.count == 1 ? marks.first?.map(\.mark).joined() ?? "" : ""
    let label = pen.line([.init(moment.label, strong)] + (shared.isEmpty ? [] : [.init(shared, strong.raised)]))
    let base = strong.size
    var items: [Scene.Item] = [.text(label, at: Point(x: 0, y: base))]
    if let remark = moment.remark {
      let style = pen.type.axis
      let line = pen.line([.init(remark, style), .init(Standing.derived.mark, style.raised)])
      if label.width + line.width + 6 < width { items.append(.text(line, at: Point(x: width - line.width, y: base))) }
    }
    return items
  }

  private func drawn(_ data: MapData, _ map: OutlineMap, isNewest: Bool) -> [Scene.Item] {
    var paint = AreaPaint(data, geography, pen)
    (paint.outer, paint.subject) = (0.7, isNewest ? 1.4 : 1.1)
    if !isNewest { paint.highlight = pen.colors.ink }
    var search = LabelSearch(map, room: Rect(origin: .zero, size: map.size))
    var items = paint.areas(map) + paint.coast(map) + paint.dots(map) + paint.outline(map)
    items += pen.frames(of: map, &search)
    // Only the region that is looked at has its value on it, where that has room.
    if let place = data.places.first(where: { $0.region == data.subject }), let area = geography.area(of: place.region) {
      let ink = place.value.map { pen.textColor(on: pen.colors(of: data.classes)[data.classes.index(of: $0)]) } ?? pen.colors.ink
      let style = pen.type.dataLabel.weight(latin: 600, han: 700).colored(ink)
      let label = pen.line(place.gap?.sign ?? place.label, style)
      if let center = search.inside(area, Size(width: label.width, height: style.size * 0.8), margin: 1.8) {
        items.append(.text(label, at: Point(x: center.x - label.width / 2, y: center.y + style.size * 0.36)))
      }
    }
    return items
  }

  // MARK: Keys

  private func rowsOfSquares(_ tallest: Int) -> Int { (tallest + 1) / 2 }

  private func squareSide(_ tallest: Int) -> Double {
    min(6.4 * pen.scale, 40 * pen.scale / Double(max(rowsOfSquares(tallest), 1)) - 0.8)
  }

  private var areSquares: Bool { (moments.first?.data.places.count ?? 0) <= Self.mostSquares }

  private func keyHeight(_ tallest: Int) -> Double {
    (areSquares ? Double(rowsOfSquares(tallest)) * (squareSide(tallest) + 0.8) : 40 * pen.scale) + (1.2 + 5 + 16) * pen.scale
  }

  /// How many places are in each class, over the classes as wide as each other: their breaks are under them.
  private func strip(_ data: MapData, width: Double, tallest: Int) -> [Scene.Item] {
    let scale = pen.scale
    let fills = pen.colors(of: data.classes)
    let step = width / Double(fills.count)
    let side = squareSide(tallest)
    let top = keyHeight(tallest) - (5 + 16) * scale
    let outline = Stroke(pen.colors.secondary, width: 0.6)
    var items: [Scene.Item] = []
    for (index, fill) in fills.enumerated() {
      let middle = (Double(index) + 0.5) * step
      let count = data.counts[index]
      let isFaint = fill.contrast(with: pen.colors.paper) < 3
      if areSquares {
        for square in 0..<count {
          let x = middle + (square % 2 == 0 ? -side - 0.4 : 0.4)
          let y = top - 1.2 * scale - Double(square / 2 + 1) * (side + 0.8) + 0.8
          let box = Rect(x: x, y: y, width: side, height: side).inset(by: 0.3)
          items.append(.path(.rectangle(box), fill: fill, stroke: isFaint ? outline : nil))
        }
      } else if count > 0 {
        let height = 40 * scale * Double(count) / Double(max(tallest, 1))
        let box = Rect(x: middle - step * 0.3, y: top - 1.2 * scale - height, width: step * 0.6, height: height)
        items.append(.path(.rectangle(box), fill: fill, stroke: isFaint ? outline : nil))
      }
      items.append(
        .path(.rectangle(Rect(x: Double(index) * step, y: top, width: step, height: 5 * scale)), fill: fill, stroke: nil))
    }
    items.append(.path(.rectangle(Rect(x: 0, y: top, width: width, height: 5 * scale)), fill: nil, stroke: outline))
    for (index, text) in data.breakLabels.enumerated() {
      let x = Double(index + 1) * step
      let isZero = data.classes.middle == .zero && data.classes.breaks[index].isZero
      items.append(
        .path(
          .line(from: Point(x: x, y: isZero ? top - 3 * scale : top), to: Point(x: x, y: top + 7.5 * scale)), fill: nil,
          stroke: isZero ? Stroke(pen.colors.ink, width: 0.75) : outline))
      let label = pen.line(text, pen.type.axis)
      items.append(.text(label, at: Point(x: x - label.width / 2, y: top + 16 * scale)))
    }
    return items
  }

  /// What squares are, what signs say, and what is not published when.
  private func notes(width: Double) -> ClassKey {
    guard var shown = moments.last?.data else { return ClassKey(items: [], size: .zero) }
    let style = pen.type.axis
    let words = pen.lines(Word.mapSquares[pen.language], style, width: width)
    let items = words.enumerated().map { Scene.Item.text($1, at: Point(x: 0, y: style.leading * Double($0 + 1))) }
    shown.places = moments.flatMap { moment in
      moment.data.places.map { place in
        var place = place
        if place.gap != nil { place.name += pen.language.rules.bracketed(moment.label) }
        return place
      }
    }
    return ClassKey.notes(shown, pen, items, below: style.leading * Double(words.count), width: width, showsSide: false)
  }
}

extension MapData {
  /// How many places are in each class.
  var counts: [Int] {
    var counts = [Int](repeating: 0, count: classes.count)
    for value in values { counts[classes.index(of: value)] += 1 }
    return counts
  }
}
