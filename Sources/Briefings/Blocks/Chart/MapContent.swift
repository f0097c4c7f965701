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
    case symbols(Geography)
    case tiles(TileGridDrawing.Cells)
  }

  let drawing: Drawing
  let data: MapData
  let figures: [Observation]
  /// Height of the map in points; its own if there is none.
  let height: Double?
  private let drawings = KeptDrawings()

  init(_ drawing: Drawing, _ data: MapData, of figures: [Observation], height: Double?) {
    self.drawing = drawing
    self.data = data
    self.figures = figures
    self.height = height
  }

  func resolve(width: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    let pen = MapPen(style: style, language: data.language, typesetter: typesetter)
    return figure(drawings.drawing(width: width) { drawn(width: width, height: height, within: .infinity, pen) })
  }

  /// A map is drawn smaller, until its key has room too.
  func resolve(
    width: Double, within height: Double, typesetter: any Typesetter, style: Style
  ) throws(LayoutError) -> FigureDrawing? {
    let pen = MapPen(style: style, language: data.language, typesetter: typesetter)
    var wanted = height
    for _ in 0..<6 {
      let smaller = drawn(width: width, height: wanted, within: height, pen)
      if smaller.scene.size.height <= height { return figure(smaller) }
      wanted *= 0.75
    }
    return nil
  }

  private func drawn(
    width: Double, height: Double?, within most: Double, _ pen: MapPen
  ) -> (scene: Scene, alternative: String) {
    switch drawing {
    case .choropleth(let geography): ChoroplethDrawing(data, geography, pen: pen, height: height).drawn(width: width)
    case .symbols(let geography): SymbolMapDrawing(data, geography, pen: pen, height: height).drawn(width: width)
    case .tiles(let cells): TileGridDrawing(data, cells, pen: pen).drawn(width: width, within: most)
    }
  }

  private func figure(_ drawn: (scene: Scene, alternative: String)) -> FigureDrawing {
    let signs = Set(data.places.flatMap(\.marks)).sorted().map { StatusMark($0) }
    let gaps = data.places.contains { $0.gap == .notPublished } ? [StatusMark.notPublished] : []
    let median = data.medianLabel == nil ? [] : [StatusMark(.derived)]
    let marks = signs + median.filter { !signs.contains($0) } + gaps
    return FigureDrawing(
      scene: drawn.scene, alternative: RichText(drawn.alternative).string, notes: marks.compactMap { $0.note(data.language) })
  }
}

/// The drawings of one map that were made already: layout asks again and again while it looks for the best page. A map is drawn for one
/// briefing, so in one style by one typesetter.
private final class KeptDrawings: Sendable {
  private let made = Mutex<[(width: Double, scene: Scene, alternative: String)]>([])

  func drawing(
    width: Double, _ draw: () -> (scene: Scene, alternative: String)
  ) -> (scene: Scene, alternative: String) {
    if let known = made.withLock({ $0.first { $0.width == width } }) { return (known.scene, known.alternative) }
    let (scene, alternative) = draw()
    made.withLock { $0.append((width, scene, alternative)) }
    return (scene, alternative)
  }
}
