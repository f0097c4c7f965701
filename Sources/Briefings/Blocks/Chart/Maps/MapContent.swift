import Drawing
import Languages
import Layout
import Mapping
import Statistics
import Styling
import Synchronization

/// A map as the content of a figure.
struct MapContent: FiguredContent {
  /// What is drawn.
  enum Drawing: Sendable {
    case choropleth(Geography)
    case series(Geography)
    case symbols(Geography)
    case tiles(TileGridDrawing.Cells)
    case locator(LocatorDrawing.Content, Geography, Geography?)
  }

  let drawing: Drawing
  /// What is shown, a map each; none where only a place is.
  let moments: [MapSeriesDrawing.Moment]
  let figures: [Observation]
  /// Height of the map in points; its own if there is none.
  let height: Double?
  private let drawings = KeptDrawings()

  init(_ drawing: Drawing, _ moments: [MapSeriesDrawing.Moment], of figures: [Observation], height: Double?) {
    self.drawing = drawing
    self.moments = moments
    self.figures = figures
    self.height = height
  }

  private var language: Language {
    if case .locator(let content, _, _) = drawing { return content.language }
    return moments.last?.data.language ?? .usual
  }

  func resolve(width: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    let pen = MapPen(style: style, language: language, typesetter: typesetter)
    return figure(drawings.drawing(width: width) { drawn(width: width, height: height, within: .infinity, pen) })
  }

  /// A map is drawn smaller, until its key has room too.
  func resolve(
    width: Double, within height: Double, typesetter: any Typesetter, style: Style
  ) throws(LayoutError) -> FigureDrawing? {
    let pen = MapPen(style: style, language: language, typesetter: typesetter)
    var wanted = height
    for _ in 0..<6 {
      let smaller = drawn(width: width, height: wanted, within: height, pen)
      if smaller.scene.size.height <= height { return figure(smaller) }
      wanted *= 0.75
    }
    return nil
  }

  private func drawn(width: Double, height: Double?, within most: Double, _ pen: MapPen) -> DrawnMap {
    if case .locator(let content, let geography, let context) = drawing {
      return LocatorDrawing(content, in: geography, within: context, pen: pen).drawn(width: width, within: height ?? .infinity)
    }
    guard let data = moments.last?.data else { return DrawnMap(scene: Scene(size: .zero), alternative: "") }
    return switch drawing {
    case .choropleth(let geography), .locator(_, let geography, _):
      ChoroplethDrawing(data, geography, pen: pen, height: height).drawn(width: width)
    case .series(let geography): MapSeriesDrawing(moments, geography, pen: pen).drawn(width: width, within: height ?? .infinity)
    case .symbols(let geography): SymbolMapDrawing(data, geography, pen: pen, height: height).drawn(width: width)
    case .tiles(let cells): TileGridDrawing(data, cells, pen: pen).drawn(width: width, within: most)
    }
  }

  private func figure(_ drawn: DrawnMap) -> FigureDrawing {
    var standings = Set(moments.flatMap { $0.data.places.flatMap(\.marks) })
    if case .locator(let content, _, _) = drawing { standings.formUnion(content.facts.flatMap(\.marks)) }
    // A median is derived, on the key of one map and over each of several.
    if moments.contains(where: { $0.data.medianLabel != nil || $0.remark != nil }) { standings.insert(.derived) }
    let gaps = moments.contains { $0.data.places.contains { $0.gap == .notPublished } } ? [StatusMark.notPublished] : []
    let marks = standings.sorted().map { StatusMark($0) } + gaps
    return FigureDrawing(
      scene: drawn.scene, alternative: RichText(drawn.alternative).string, notes: marks.compactMap { $0.note(language) })
  }
}

/// The drawings of one map that were made already: layout asks again and again while it looks for the best page. A map is drawn for one
/// briefing, so in one style by one typesetter.
private final class KeptDrawings: Sendable {
  private let made = Mutex<[(width: Double, drawn: DrawnMap)]>([])

  func drawing(width: Double, _ draw: () -> DrawnMap) -> DrawnMap {
    if let known = made.withLock({ $0.first { $0.width == width } }) { return known.drawn }
    let drawn = draw()
    made.withLock { $0.append((width, drawn)) }
    return drawn
  }
}
