import Drawing
import Languages
import Statistics
import Styling

/// The key of a map: how many places have which value, the classes under it, and what signs say.
struct ClassKey {
  let items: [Scene.Item]
  let size: Size

  /// More places than this are bars.
  private static let mostSquares = 80

  /// The key of a map: a square for each place on the true axis of values.
  static func distribution(_ data: MapData, pen: MapPen) -> ClassKey {
    let scale = pen.scale
    let width = 121 * scale
    var items: [Scene.Item] = []
    var y = 7 * scale
    let title = Word.mapKey[pen.language] + (data.measure.isEmpty ? "" : pen.language.rules.bracketed(data.measure))
    let heading = pen.type.dataLabel.weight(latin: 600, han: 700).colored(pen.colors.ink)
    for line in pen.lines(title, heading, width: width) {
      items.append(.text(line, at: Point(x: 0, y: y)))
      y += heading.leading
    }
    guard let axis = Axis(data, width: width) else { return notes(data, pen, items, below: y, width: width) }
    let columns = axis.columns(data)
    let tallest = columns.map(\.count).max() ?? 1
    let side = min(8.4 * scale, axis.binWidth - 0.8, 44 * scale / Double(tallest) - 0.8)
    let pitch = data.places.count > mostSquares ? 44 * scale / Double(tallest) : side + 0.8
    var top = y - heading.leading + 5 * scale
    if data.medianLabel != nil { top += 12 * scale }
    let strip = top + Double(tallest) * pitch + 1.2
    let fills = pen.colors(of: data.classes)
    let outline = Stroke(pen.colors.secondary, width: 0.6)
    for column in columns {
      if data.places.count > mostSquares {
        let height = Double(column.count) * pitch
        items.append(
          .path(
            .rectangle(Rect(x: column.x - side / 2, y: strip - height, width: side, height: height)), fill: fills[column.index],
            stroke: nil))
      } else {
        for place in 0..<column.count {
          let box = Rect(x: column.x - side / 2, y: strip - 1.2 - Double(place + 1) * pitch + 0.8, width: side, height: side)
          let isFaint = fills[column.index].contrast(with: pen.colors.paper) < 3
          items.append(.path(.rectangle(box.inset(by: 0.3)), fill: fills[column.index], stroke: isFaint ? outline : nil))
        }
      }
    }
    // The classes under the values.
    let edges = [0] + data.classes.breaks.map(axis.x) + [width]
    for (index, fill) in fills.enumerated() {
      let box = Rect(x: edges[index], y: strip, width: edges[index + 1] - edges[index], height: 5 * scale)
      items.append(.path(.rectangle(box), fill: fill, stroke: nil))
    }
    items.append(.path(.rectangle(Rect(x: 0, y: strip, width: width, height: 5 * scale)), fill: nil, stroke: outline))
    let style = pen.type.axis
    let labels = data.breakLabels.map { pen.line($0, style) }
    let centers = spread(edges.dropFirst().dropLast(), widths: labels.map(\.width), within: width)
    for (index, label) in labels.enumerated() {
      let x = edges[index + 1]
      let isZero = data.classes.middle == .zero && data.classes.breaks[index].isZero
      let tick = isZero ? Stroke(pen.colors.ink, width: 0.75) : outline
      items.append(
        .path(.line(from: Point(x: x, y: isZero ? top : strip), to: Point(x: x, y: strip + 7.5 * scale)), fill: nil, stroke: tick))
      items.append(.text(label, at: Point(x: centers[index] - label.width / 2, y: strip + 16 * scale)))
    }
    // The median over the values.
    if case .around(let median) = data.classes.middle, let text = data.medianLabel {
      let x = axis.x(median)
      let label = pen.line([
        .init(Word.mapMedian[pen.language, ["value": text]], style), .init(Standing.derived.mark, style.raised),
      ])
      items.append(
        .path(
          .line(from: Point(x: x, y: top - 9 * scale), to: Point(x: x, y: strip)), fill: nil,
          stroke: Stroke(pen.colors.ink, width: 0.6, dash: [2, 1.5])))
      items.append(.text(label, at: Point(x: max(min(x + 3 * scale, width - label.width), 0), y: top - 5 * scale)))
    }
    return notes(data, pen, items, below: strip + 18 * scale, width: width)
  }

  /// The key beside a grid of tiles: the classes from the highest down.
  static func strip(_ data: MapData, height: Double, pen: MapPen) -> ClassKey {
    let scale = pen.scale
    let fills = pen.colors(of: data.classes)
    let (width, step) = (6.5 * scale, min(18 * scale, height / Double(fills.count)))
    var items: [Scene.Item] = []
    for (index, fill) in fills.reversed().enumerated() {
      items.append(
        .path(.rectangle(Rect(x: 0, y: Double(index) * step, width: width, height: step)), fill: fill, stroke: nil))
    }
    let outline = Stroke(pen.colors.secondary, width: 0.6)
    items.append(
      .path(.rectangle(Rect(x: 0, y: 0, width: width, height: step * Double(fills.count))), fill: nil, stroke: outline))
    var widest = width
    for (index, text) in data.breakLabels.reversed().enumerated() {
      let y = Double(index + 1) * step
      let isZero = data.classes.middle == .zero && data.classes.breaks[data.breakLabels.count - 1 - index].isZero
      items.append(
        .path(
          .line(from: Point(x: isZero ? 0 : width, y: y), to: Point(x: width + 4 * scale, y: y)), fill: nil,
          stroke: isZero ? Stroke(pen.colors.ink, width: 0.75) : outline))
      let label = pen.line(text, pen.type.axis)
      items.append(.text(label, at: Point(x: width + 6 * scale, y: y + pen.type.axis.size * 0.36)))
      widest = max(widest, width + 6 * scale + label.width)
    }
    return ClassKey(items: items, size: Size(width: widest, height: step * Double(fills.count)))
  }

  /// What signs say, under what there is already.
  static func notes(
    _ data: MapData, _ pen: MapPen, _ before: [Scene.Item] = [], below top: Double, width: Double, showsSide: Bool = true
  ) -> ClassKey {
    let scale = pen.scale
    let style = pen.type.axis
    var items = before
    var (y, widest) = (top, before.isEmpty ? 0 : width)
    let indent = 18 * scale
    func add(_ text: String) {
      for line in pen.lines(text, style, width: width - indent) {
        y += style.leading
        items.append(.text(line, at: Point(x: indent, y: y)))
        widest = max(widest, indent + line.width)
      }
    }
    if showsSide, data.values.contains(where: data.isBelow) {
      items.append(pen.triangle(center: Point(x: 7 * scale, y: y + style.leading - style.size * 0.36), color: pen.colors.ink))
      add((data.isAroundMedian ? Word.mapBelowMiddle : .mapBelowZero)[pen.language])
    }
    for (gap, names) in data.gaps {
      let box = Rect(x: 0, y: y + style.leading - 6.5 * scale, width: 14 * scale, height: 7 * scale)
      items += pen.hatch(in: .rectangle(box), step: 3.2)
      items.append(.path(.rectangle(box), fill: nil, stroke: Stroke(pen.colors.tertiary, width: 0.5)))
      add(gap.words[pen.language, ["names": pen.language.rules.list(names)]])
    }
    return ClassKey(items: items, size: Size(width: widest, height: y + (y > top ? 3 * scale : 0)))
  }

  /// Moves labels apart that would touch, none beyond the axis.
  private static func spread(_ wanted: some Sequence<Double>, widths: [Double], within width: Double) -> [Double] {
    var centers = Array(wanted)
    if !centers.isEmpty { centers[0] = max(centers[0], widths[0] / 2) }
    for index in centers.indices.dropFirst() {
      centers[index] = max(centers[index], centers[index - 1] + (widths[index] + widths[index - 1]) / 2 + 3)
    }
    for index in centers.indices.reversed() {
      let most =
        index + 1 < centers.count ? centers[index + 1] - (widths[index + 1] + widths[index]) / 2 - 3 : width - widths[index] / 2
      centers[index] = min(centers[index], most)
    }
    return centers
  }

  /// Where values are along the key.
  private struct Axis {
    private let low: Double
    private let high: Double
    private let width: Double
    let binWidth: Double

    init?(_ data: MapData, width: Double) {
      let values = data.values.map(\.double)
      guard let low = values.min(), let high = values.max(), high > low else { return nil }
      let breaks = data.classes.breaks.map(\.double)
      let edges = [low] + breaks + [high]
      let inner = zip(edges, edges.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min() ?? high - low
      (self.low, self.high, self.width) = (low, high, width)
      var bin = inner / 2
      while bin / (high - low) * width < 5 { bin *= 2 }
      binWidth = bin / (high - low) * width
    }

    func x(_ value: Decimal) -> Double { (value.double - low) / (high - low) * width }

    /// The values of each class in bins that no break parts, by the middle of the bin.
    func columns(_ data: MapData) -> [(x: Double, index: Int, count: Int)] {
      let edges = [0] + data.classes.breaks.map(x) + [width]
      return (0..<data.classes.count).flatMap { index -> [(x: Double, index: Int, count: Int)] in
        let (from, to) = (edges[index], edges[index + 1])
        let bins = max(1, Int((to - from) / binWidth))
        let bin = max((to - from) / Double(bins), 1e-9)
        var counts = [Int](repeating: 0, count: bins)
        for value in data.values where data.classes.index(of: value) == index {
          counts[min(max(Int((x(value) - from) / bin), 0), bins - 1)] += 1
        }
        return counts.enumerated().filter { $0.element > 0 }.map { (from + (Double($0.offset) + 0.5) * bin, index, $0.element) }
      }
    }
  }
}
