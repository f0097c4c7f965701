import Drawing
import Statistics

extension DotForm {
  /// What is inked.
  func items(paper: Color, target: Color) -> [Scene.Item] {
    switch qualifier {
    case .exact: [body(radius, paper: paper, target: target)]
    case .about:
      [
        .path(
          .circle(center: center, radius: radius * 1.5), fill: paper, stroke: Stroke(color, width: 1)),
        body(radius * 0.75, paper: paper, target: target),
      ]
    case .over: [body(radius, paper: paper, target: target), chevron(from: radius + 2, opening: -1)]
    case .under: [body(radius, paper: paper, target: target), chevron(from: radius + 2, opening: 1)]
    }
  }

  private func body(_ radius: Double, paper: Color, target: Color) -> Scene.Item {
    let inner = radius - StandingForm.hollowStroke / 2
    let line = Stroke(color, width: StandingForm.hollowStroke)
    switch standing {
    case .final, .revised, .notPublished, .notApplicable, .confidential:
      return .path(.circle(center: center, radius: radius), fill: color, stroke: nil)
    case .provisional:
      return .path(.circle(center: center, radius: inner), fill: tint, stroke: line)
    case .forecast, .derived:
      return .path(.circle(center: center, radius: inner), fill: paper, stroke: line)
    case .estimate, .unreliable:
      return .path(diamond(radius * 1.2), fill: paper, stroke: Stroke(color, width: 1.1))
    case .target:
      return .path(diamond(radius * 1.3), fill: target, stroke: nil)
    }
  }

  private func diamond(_ radius: Double) -> Path {
    .polygon([
      Point(x: center.x, y: center.y - radius), Point(x: center.x + radius, y: center.y),
      Point(x: center.x, y: center.y + radius), Point(x: center.x - radius, y: center.y),
    ])
  }

  /// A chevron beside the dot, pointing away from zero (`opening` −1) or towards it (1).
  private func chevron(from start: Double, opening: Double) -> Scene.Item {
    let depth = 3.0
    let half = 2.6
    let tip = opening < 0 ? start + depth : start
    let tail = opening < 0 ? start : start + depth
    func place(_ along: Double, _ across: Double) -> Point {
      switch direction {
      case .right: Point(x: center.x + along, y: center.y + across)
      case .left: Point(x: center.x - along, y: center.y + across)
      case .up: Point(x: center.x + across, y: center.y - along)
      case .down: Point(x: center.x + across, y: center.y + along)
      }
    }
    return .path(
      .polyline([place(tail, -half), place(tip, 0), place(tail, half)]), fill: nil, stroke: Stroke(color, width: 1.25, join: .round)
    )
  }
}
