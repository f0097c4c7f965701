import Charting
import Drawing
import Layout
import Statistics
import Styling
import Synchronization

/// A chart as the content of a figure: resolved at the width it is given.
struct ChartContent: FigureContent {
  var chart: Chart
  var language: Language
  /// Height of the drawing in points; its own where there is none.
  var height: Double?
  private let drawings = KeptDrawings()

  /// Layout asks again and again while it looks for the best page; the chart is drawn once for a width.
  func resolve(width: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    if let known = drawings.drawing(width: width) { return known }
    let drawing = try draw(width: width, typesetter: typesetter, style: style)
    drawings.keep(drawing, width: width)
    return drawing
  }

  private func draw(width: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    let resolved = chart.resolve(style: style, language: language, typesetter: typesetter, width: width, height: height)
    if resolved.isRefused {
      throw LayoutError(
        block: "chart",
        problem: .content("cannot be drawn truthfully: \(resolved.diagnostics.compactMap(\.reason).joined(separator: "; "))"))
    }
    let signs =
      resolved.marks.map(HouseText.Sign.init) + resolved.qualifiers.compactMap(HouseText.Sign.init)
    let notes = signs.filter(\.isRaised).compactMap { Composition.note($0, language) }
    return FigureDrawing(
      scene: resolved.scene(), alternative: resolved.alternative(language), notes: notes,
      extent: resolved.diagnostics.contains(.nothingPublished) ? .blank : .drawn)
  }
}

/// The drawings of one chart that were made already, by width. A chart is drawn for one briefing, so in one style by one typesetter.
private final class KeptDrawings: Sendable {
  private let made = Mutex<[(width: Double, drawing: FigureDrawing)]>([])

  func drawing(width: Double) -> FigureDrawing? {
    made.withLock { $0.first { $0.width == width }?.drawing }
  }

  func keep(_ drawing: FigureDrawing, width: Double) {
    made.withLock { $0.append((width, drawing)) }
  }
}
