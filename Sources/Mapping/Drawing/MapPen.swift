public import Drawing
public import Languages
import Statistics
public import Styling

/// What every step of drawing a map needs: how it looks, and how text is set.
///
/// A class because a style is large and every step carries it; nothing in it changes.
public final class MapPen {
  let style: Style
  let language: Language
  let type: TypeScale
  private let typesetter: any Typesetter

  /// Makes a pen.
  public init(style: Style, language: Language, typesetter: any Typesetter) {
    self.style = style
    self.language = language
    self.typesetter = typesetter
    type = style.type(in: language.textLanguage)
  }

  /// How much larger the style’s type is than that the sizes of maps are meant for.
  var scale: Double { style.latin.dataLabel.size / 7.5 }

  var colors: Palette { style.colors }

  func line(_ runs: [StyledText.Run]) -> TextLine { typesetter.line(of: StyledText(runs, language: language.textLanguage)) }

  func line(_ text: String, _ style: TextStyle) -> TextLine { line([.init(text, style)]) }

  func lines(_ text: String, _ style: TextStyle, width: Double) -> [TextLine] {
    typesetter.lines(of: StyledText(text, style, language: language.textLanguage), width: width)
  }

  /// The width of the widest word, which is never cut; 0 where lines break anywhere.
  func widestWord(of text: String, _ style: TextStyle) -> Double {
    language.rules.linesBreakAnywhere ? 0 : text.split(separator: " ").map { line(String($0), style).width }.max() ?? 0
  }

  /// A value with its raised letters.
  func runs(of place: MapData.Place, _ style: TextStyle) -> [StyledText.Run] {
    let marks = place.marks.map(\.mark).joined()
    return [.init(place.gap?.sign ?? place.label, style)] + (marks.isEmpty ? [] : [.init(marks, style.raised)])
  }

  /// White or ink, whichever reads better on a colour.
  func textColor(on color: Color) -> Color { color.contrast(with: colors.paper) >= 4.5 ? colors.paper : colors.ink }

  // MARK: Colours

  /// The colour of each class, from the lowest.
  func colors(of classes: ClassBreaks) -> [Color] {
    let (sequence, map) = (style.chart.sequence, style.chart.map)
    let upper = [sequence[2], sequence[4]]
    switch (classes.middle, classes.count) {
    case (.zero, 5):
      // The side with three classes has the lightest one next to zero.
      return classes.breaks.firstIndex(of: 0) == 2 ? map.below + [map.nearZero[0]] + upper : map.below + [map.nearZero[1]] + upper
    case (.zero, 4): return map.below + upper
    case (.around, 5): return map.below + [map.middle] + upper
    case (.around, 3): return [map.below[1], map.middle, sequence[2]]
    case (_, 5): return sequence
    case (_, 4): return [sequence[0], sequence[1], sequence[2], sequence[4]]
    case (_, 3): return [sequence[0], sequence[2], sequence[4]]
    case (_, 2): return [sequence[1], sequence[3]]
    case (_, let count): return (0..<count).map { sequence[min($0 * 5 / count, 4)] }
    }
  }

  // MARK: Signs

  /// The lines that fill what is not known, falling to the right; inside an outline.
  func hatch(in outline: Path, step: Double = 4) -> [Scene.Item] {
    guard let box = outline.bounds else { return [] }
    var lines = Path()
    var offset = (box.minX - box.maxY) / step
    offset.round(.up)
    while offset * step < box.maxX - box.minY {
      // On each line x − y is the same; the page’s own grid keeps neighbours in step.
      let shift = offset * step
      let (from, to) = (max(box.minX, shift + box.minY), min(box.maxX, shift + box.maxY))
      if from < to { lines.elements += [.move(Point(x: from, y: from - shift)), .line(Point(x: to, y: to - shift))] }
      offset += 1
    }
    let hatched = Scene.Item.path(lines, fill: nil, stroke: Stroke(colors.tertiary, width: 0.5))
    return [.path(outline, fill: colors.paper, stroke: nil), .group(.init([hatched], clip: outline))]
  }

  /// The boxes of islands that are farther away, each with the part of the scale that it has.
  func frames(of map: OutlineMap, _ search: inout LabelSearch) -> [Scene.Item] {
    map.insets.flatMap { inset -> [Scene.Item] in
      let frame = Scene.Item.path(.rectangle(inset.frame), fill: nil, stroke: Stroke(colors.tertiary, width: 0.5))
      guard inset.part > 1 else { return [frame] }
      let style = type.axis
      let words = [Word.mapInset[language, ["part": "1/\(inset.part)"]], "1/\(inset.part)"].map { line($0, style) }
      guard let text = words.first(where: { $0.width < inset.frame.width - 4 }) else { return [frame] }
      let place = Point(x: inset.frame.maxX - 2 - text.width, y: inset.frame.maxY - 2.5)
      search.take(Rect(x: place.x, y: place.y - style.size, width: text.width, height: style.size))
      return [frame, .text(text, at: place)]
    }
  }

  /// The triangle that marks the lower side; its point is at the bottom.
  func triangle(center: Point, color: Color) -> Scene.Item {
    let half = 2.2 * scale
    return .path(
      .polygon([
        Point(x: center.x - half, y: center.y - half * 0.8), Point(x: center.x + half, y: center.y - half * 0.8),
        Point(x: center.x, y: center.y + half * 0.9),
      ]), fill: color, stroke: nil)
  }

  /// What a triangle and the white behind it take of a line.
  var triangleRoom: Double { 7 * scale }
}

extension TextStyle {
  /// The same style at another size, its leading in proportion.
  func sized(_ size: Double) -> TextStyle {
    var style = self
    style.leading = leading * size / self.size
    style.size = size
    return style
  }
}
