import Briefings
import CairoRendering
import Charting
import Languages
import Publishing
import Statistics
import Styling

/// A chart as the reference briefing has it: one indicator over 20 quarters.
struct ChartOfRevenue {
  private let chart: Chart
  private let style: Style
  private let typesetter: PangoTypesetter

  init(workplace: Workplace) {
    let index = DatasetIndex(workplace.project.book.dataset)
    let series = index.series(region: workplace.request.regions[0].id, indicator: "revenue")
    chart = Chart { BarMark(series, x: .period, y: .value) }
    style = workplace.style
    typesetter = workplace.worker.typesetter
  }

  /// Decides where everything of it stands.
  func resolve() -> ResolvedChart {
    chart.resolve(style: style, language: .english, typesetter: typesetter, width: 480)
  }
}
