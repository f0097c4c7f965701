import Drawing
import Languages
import Statistics
import Styling

/// A name on a map, on one line or two, with its value under it and the sign of the lower side before it.
struct MapLabel {
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
