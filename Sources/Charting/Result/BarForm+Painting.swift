import Drawing
import Statistics

extension BarForm {
  /// What is inked.
  func items(paper: Color) -> [Scene.Item] {
    switch standing {
    case .final, .revised, .target, .notPublished, .notApplicable, .confidential:
      return [.path(outline(inset: 0), fill: color, stroke: nil)]
    case .provisional:
      return [outlined(fill: tint, width: StandingForm.outline)]
    case .forecast:
      return [outlined(fill: paper, width: StandingForm.forecastOutline, dash: StandingForm.forecastDash)]
    case .derived:
      let stroke = Stroke(color, width: StandingForm.hatchStroke)
      return [
        .path(outline(inset: 0), fill: paper, stroke: nil), pattern(hatch, stroke),
        outlined(fill: nil, width: StandingForm.outline),
      ]
    case .estimate, .unreliable:
      let stroke = Stroke(
        color, width: 2 * StandingForm.latticeRadius, dash: [0, StandingForm.latticeColumn], cap: .round)
      return [
        .path(outline(inset: 0), fill: paper, stroke: nil), pattern(lattice, stroke),
        outlined(fill: nil, width: StandingForm.outline),
      ]
    }
  }

  private func outlined(fill: Color?, width: Double, dash: [Double] = []) -> Scene.Item {
    .path(outline(inset: width / 2), fill: fill, stroke: Stroke(color, width: min(width, length, thickness), dash: dash))
  }

  private func pattern(_ path: Path, _ stroke: Stroke) -> Scene.Item {
    .group(.init([.path(path, fill: nil, stroke: stroke)], clip: outline(inset: 0)))
  }

  /// Lines rising at 45° over the whole bar, anchored to the page so that neighbouring bars agree.
  private var hatch: Path {
    let area = bounds
    let step = StandingForm.hatchStep
    var path = Path()
    var sum = ((area.minX + area.minY) / step).rounded(.down) * step
    while sum <= area.maxX + area.maxY {
      path.elements += [
        .move(Point(x: sum - area.maxY, y: area.maxY)), .line(Point(x: sum - area.minY, y: area.minY)),
      ]
      sum += step
    }
    return path
  }

  /// Rows of dots, every second one shifted by half: lines whose dashes are dots.
  private var lattice: Path {
    let area = bounds
    var path = Path()
    var y = area.minY + StandingForm.latticeRow / 2
    var isShifted = false
    while y < area.maxY {
      let start = area.minX + (isShifted ? StandingForm.latticeColumn / 2 : 0)
      path.elements += [.move(Point(x: start, y: y)), .line(Point(x: max(start, area.maxX), y: y))]
      y += StandingForm.latticeRow
      isShifted.toggle()
    }
    return path
  }
}
