import Drawing
import Statistics
import Styling

/// The frame of a chart that has nothing to draw, with the reason in words.
struct AbsenceResolution {
  let setter: Setter
  let width: Double
  let height: Double?

  /// Draws a hairline frame, `headline` in its middle and `reason` under it.
  func resolve(_ headline: String, reason: String?, on canvas: inout Canvas) {
    let head = setter.line(headline, setter.type.dataLabel.colored(setter.style.colors.secondary))
    let reasons = reason.map { setter.lines([.init($0, setter.type.axis)], width: max(width - 24, 24)) } ?? []
    let text = Double(reasons.count) * setter.measures.keyLine
    let tall = max(height ?? 0, 52 * setter.measures.scale + text)
    let frame = Rect(x: 0.25, y: 0.25, width: width - 0.5, height: tall - 0.5)
    canvas.guides.append(.area(AreaForm(frame, fill: nil, stroke: setter.style.colors.hair)))
    var baseline = tall / 2 + setter.drop(setter.type.dataLabel) - text / 2
    canvas.place(.note, head, at: Point(x: (width - head.width) / 2, y: baseline))
    for line in reasons {
      baseline += setter.measures.keyLine
      canvas.place(.note, line, at: Point(x: (width - line.width) / 2, y: baseline))
    }
    canvas.bottom = tall
  }
}
