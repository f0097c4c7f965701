import Charting
package import Diagnostics
import Languages
package import Layout
import Statistics

extension Template {
  /// A chart for each figure that has more than one value, in a form that suits it.
  package struct Charts {
    /// The figures.
    var figures: Selection
  }
}

extension Template.Charts: Template.Block {
  package static let name = "charts"

  package init(_ map: TokenMap, _ reader: TemplateReader) {
    self.init(figures: reader.selection(in: map))
  }

  /// The charts, narrow ones in pairs.
  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    var blocks: [any Layout.Block] = []
    var waiting: ChartPlan?
    func figure(_ plan: ChartPlan) -> Figure {
      plan.figure(scope, &register)
    }
    for plan in scope.select(figures).compactMap({ FoundChart.history($0, scope.language) }) {
      if plan.width == .full {
        blocks.append(figure(plan))
      } else if let first = waiting {
        blocks.append(Layout.Columns(.sixSix, [[figure(first)], [figure(plan)]]))
        waiting = nil
      } else {
        waiting = plan
      }
    }
    if let waiting { blocks.append(figure(waiting)) }
    return blocks
  }
}
