import Drawing
import Statistics
import Styling

extension RowResolution {
  /// Where the marks of a panel are.
  func area(_ panel: RowPanel, _ layout: RowLayout) -> PlotArea {
    PlotArea(
      isLying: true, frame: Rect(x: panel.left, y: layout.top, width: panel.width, height: layout.bottom - layout.top),
      values: panel.axis, ticks: panel.ticks, baseline: panel.ticks.isEmpty || panel.ticks.contains(0) ? 0 : nil,
      places: rows.map(\.place), centers: layout.centers, room: .row(isUnderName: layout.isUnderNames),
      edges: panel.left...max(panel.left, panel.left + panel.width), left: left)
  }

  /// The marks of a panel in its area.
  func layer(_ panel: RowPanel, _ area: PlotArea) -> PlacedLayer {
    PlacedLayer(
      data: panel.data, main: panel.data, area: area, chart: chart, setter: setter, isAccented: panel.isAccented,
      company: panel.data.over.isEmpty ? .alone : .under)
  }

  /// Draws a panel's guides, marks and zero line.
  func draw(_ panel: RowPanel, _ layout: RowLayout, on canvas: inout Canvas) {
    let style = setter.style
    let area = area(panel, layout)
    for tick in panel.ticks where tick != 0 {
      let x = area.values[tick]
      canvas.guide(
        .grid, from: Point(x: x, y: layout.top), to: Point(x: x, y: layout.bottom),
        Stroke(style.colors.grid, width: style.chart.stroke.grid))
    }
    panel.mark.draw(layer(panel, area), on: &canvas)
    drawZero(area, layout, on: &canvas)
    for data in panel.data.over {
      data.plotMark?.draw(
        PlacedLayer(
          data: data, main: panel.data, area: area, chart: chart, setter: setter, isAccented: false, company: .over), on: &canvas)
    }
  }

  private func drawZero(_ area: PlotArea, _ layout: RowLayout, on canvas: inout Canvas) {
    guard let baseline = area.baseline else { return }
    let stroke = Stroke(setter.style.colors.ink, width: setter.style.chart.stroke.zero)
    let x = area.values[baseline]
    if layout.isUnderNames {
      for center in layout.centers {
        canvas.rule(
          .zero, from: Point(x: x, y: center - layout.reach - 1), to: Point(x: x, y: center + layout.reach + 1), stroke)
      }
    } else {
      canvas.rule(.zero, from: Point(x: x, y: layout.top), to: Point(x: x, y: layout.bottom), stroke)
    }
  }
}
