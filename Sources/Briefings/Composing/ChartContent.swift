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
  /// Height of the drawing in points on a page that is neither full nor blank; its own where there is none.
  var height: Double?
  private let drawings = KeptDrawings()

  init(chart: Chart, language: Language, height: Double? = nil) {
    self.chart = chart
    self.language = language
    self.height = height
  }

  /// For each whole step of looseness a plot is higher by this part of its height, or lower by that.
  private static let (most, least) = (0.25, 0.12)
  /// Fewer rows than these say nothing of a ranking.
  private static let fewestRows = 4

  func resolve(width: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    try resolve(width: width, looseness: 0, typesetter: typesetter, style: style)
  }

  /// Layout asks again and again while it looks for the best page; the chart is drawn once for a width and looseness.
  func resolve(
    width: Double, looseness: Double, typesetter: any Typesetter, style: Style
  ) throws(LayoutError) -> FigureDrawing {
    if let known = drawings.drawing(width: width, looseness: looseness) { return known }
    var height = height
    if looseness != 0 {
      if height == nil {
        height = try resolve(width: width, looseness: 0, typesetter: typesetter, style: style).scene.size.height
      }
      height = (height ?? 0) * (1 + looseness * (looseness > 0 ? Self.most : Self.least))
    }
    let drawing = drawing(try resolved(chart, width: width, height: height, typesetter: typesetter, style: style))
    drawings.keep(drawing, width: width, looseness: looseness)
    return drawing
  }

  /// A plot is drawn lower, a ranking with fewer rows: its ends and the place to look at stay, and it says how many are left out.
  func resolve(
    width: Double, within height: Double, typesetter: any Typesetter, style: Style
  ) throws(LayoutError) -> FigureDrawing? {
    let lower = try resolved(chart, width: width, height: height, typesetter: typesetter, style: style)
    if lower.contentHeight <= height { return drawing(lower) }
    var (fewest, most) = (Self.fewestRows, Int(height / 6))
    var best: ResolvedChart?
    while fewest <= most {
      let count = (fewest + most) / 2
      let cut = try resolved(chart.limit(count), width: width, height: height, typesetter: typesetter, style: style)
      if cut.contentHeight <= height { (best, fewest) = (cut, count + 1) } else { most = count - 1 }
    }
    return best.map(drawing)
  }

  /// The chart, as high as it must be or about `height` points high.
  private func resolved(
    _ chart: Chart, width: Double, height: Double? = nil, typesetter: any Typesetter, style: Style
  ) throws(LayoutError) -> ResolvedChart {
    func resolve(_ height: Double?) -> ResolvedChart {
      chart.resolve(style: style, language: language, typesetter: typesetter, width: width, height: height)
    }
    var resolved = resolve(height)
    // The height is that of plots and names; a key comes under it.
    if let height, resolved.contentHeight > height { resolved = resolve(2 * height - resolved.contentHeight) }
    guard !resolved.isRefused else {
      throw LayoutError(
        block: "chart",
        problem: .content("cannot be drawn truthfully: \(resolved.diagnostics.compactMap(\.reason).joined(separator: "; "))"))
    }
    return resolved
  }

  private func drawing(_ resolved: ResolvedChart) -> FigureDrawing {
    let signs =
      resolved.marks.map(HouseText.Sign.init) + resolved.qualifiers.compactMap(HouseText.Sign.init)
    let notes = signs.filter(\.isRaised).compactMap { Composition.note($0, language) }
    var scene = resolved.scene()
    scene.size.height = resolved.contentHeight
    return FigureDrawing(
      scene: scene, alternative: RichText(resolved.alternative(language)).string, notes: notes,
      extent: resolved.diagnostics.contains(.nothingPublished) ? .blank : .drawn)
  }
}

/// The drawings of one chart that were made already. A chart is drawn for one briefing, so in one style by one typesetter.
private final class KeptDrawings: Sendable {
  private let made = Mutex<[(width: Double, looseness: Double, drawing: FigureDrawing)]>([])

  func drawing(width: Double, looseness: Double) -> FigureDrawing? {
    made.withLock { $0.first { $0.width == width && $0.looseness == looseness }?.drawing }
  }

  func keep(_ drawing: FigureDrawing, width: Double, looseness: Double) {
    made.withLock { $0.append((width, looseness, drawing)) }
  }
}
