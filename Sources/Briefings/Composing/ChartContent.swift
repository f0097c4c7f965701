import Charting
import Drawing
import Layout
import Statistics
import Styling

/// A chart as the content of a figure: resolved at the width it is given.
struct ChartContent: FigureContent {
  var chart: Chart
  var language: Language

  func resolve(width: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    let resolved = chart.resolve(style: style, language: language, typesetter: typesetter, width: width)
    if resolved.isRefused {
      throw LayoutError(
        block: "chart",
        problem: .content("cannot be drawn truthfully: \(resolved.diagnostics.map { "\($0)" }.joined(separator: "; "))"))
    }
    let signs =
      resolved.marks.map(HouseText.Sign.init) + resolved.qualifiers.compactMap(HouseText.Sign.init)
    let notes = signs.filter(\.isRaised).compactMap { Composition.note($0, language) }
    return FigureDrawing(scene: resolved.scene(), alternative: resolved.alternative(language), notes: notes)
  }
}
