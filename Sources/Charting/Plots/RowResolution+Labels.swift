import Drawing
import Languages
import Statistics
import Styling

extension RowResolution {
  /// Measure and unit over each panel that has them.
  func place(_ headings: [[TextLine]], _ panels: [RowPanel], on canvas: inout Canvas) {
    for (panel, lines) in zip(panels, headings) {
      for (index, line) in lines.enumerated() {
        let y = top + setter.measures.headingBaseline + Double(index) * line.leading
        canvas.place(.heading, line, at: Point(x: panel.left, y: y))
      }
    }
  }

  /// The name of a row, its lines around the middle of the marks or over them.
  func placeName(_ index: Int, _ names: NameColumn, _ layout: RowLayout, on canvas: inout Canvas) {
    var baseline = baseline(index, names, layout)
    for line in names.lines[index] {
      canvas.place(.category, line, at: Point(x: left + rankWidth, y: baseline))
      baseline += line.leading
    }
  }

  /// The first baseline of a row's name.
  private func baseline(_ index: Int, _ names: NameColumn, _ layout: RowLayout) -> Double {
    let lines = names.lines[index]
    let more = (lines.first?.leading ?? 0) * Double(lines.count - 1)
    return layout.isUnderNames
      ? layout.centers[index] - layout.reach - 4 * setter.measures.scale - more
      : layout.centers[index] + setter.drop(setter.type.category) - more / 2
  }

  /// The rank of a row, right-aligned before its name.
  func placeRank(_ index: Int, _ names: NameColumn, _ layout: RowLayout, on canvas: inout Canvas) {
    guard let rank = ranks[rows[index].place.key] else { return }
    let line = setter.line("\(rank)", rankType)
    let x = left + rankWidth - setter.measures.axisGap - line.width
    let beside = layout.centers[index] + setter.drop(setter.type.axis)
    canvas.place(.category, line, at: Point(x: x, y: layout.isUnderNames ? baseline(index, names, layout) : beside))
  }

  /// Whether rows between this one and the one above it are left out: what their ranks say, equal ones of which share one.
  func areRowsLeftOut(before index: Int) -> Bool {
    guard let above = ranks[rows[index - 1].place.key], let rank = ranks[rows[index].place.key] else { return false }
    return rank > above + rows.count { ranks[$0.place.key] == above }
  }

  /// A broken line where rows are left out, so that those beside it are no neighbours.
  func drawBreak(before index: Int, _ layout: RowLayout, on canvas: inout Canvas) {
    let y = (layout.centers[index - 1] + layout.centers[index]) / 2
    canvas.guide(
      .reference, from: Point(x: left, y: y), to: Point(x: left + width, y: y),
      Stroke(setter.style.colors.tertiary, width: 0.75, dash: [1, 2]))
  }

  var rankType: TextStyle { setter.type.axis.tabular.colored(setter.style.colors.tertiary) }

  /// Lines across all rows at a value or the median, their words over the plot, or under it where an axis is over it.
  func placeRules(_ panel: RowPanel, _ layout: RowLayout, on canvas: inout Canvas) {
    for rule in rules {
      guard let value = rule.value(in: panel.data), panel.data.heading == panels.first?.data.heading else { continue }
      let x = panel.axis[value]
      canvas.guide(
        .reference, from: Point(x: x, y: layout.top), to: Point(x: x, y: layout.bottom),
        Stroke(setter.style.colors.secondary, width: 0.75, dash: [2, 2]))
      // A number that the line runs through has paper under it.
      for index in canvas.labels.indices where canvas.labels[index].role == .value {
        let box = canvas.labels[index].box
        if (box.minX...box.maxX).contains(x), (layout.top...layout.bottom).contains(box.midY) {
          canvas.labels[index].hasPlate = true
        }
      }
      guard let label = rule.label?[setter.language] else { continue }
      let line = setter.line(label, setter.type.axis)
      let start = (x - line.width / 2).clamped(to: left...max(left, left + width - line.width))
      let scale = setter.measures.scale
      guard isLong else {
        canvas.place(.annotation, line, at: Point(x: start, y: layout.top - 4 * scale))
        continue
      }
      let baseline = layout.bottom + setter.measures.anatomy.category
      guard canvas.placeIfFree(.annotation, line, at: Point(x: start, y: baseline)) else { continue }
      canvas.bottom = max(canvas.bottom, baseline + 2 * scale)
    }
  }

  /// Tick labels under the plot, or over it where it is long.
  func placeAxis(_ panel: RowPanel, _ layout: RowLayout, on canvas: inout Canvas) {
    guard !panel.ticks.isEmpty else { return }
    let style = setter.type.axis.tabular
    let baseline = isLong ? layout.top - 4 * setter.measures.scale : layout.bottom + setter.measures.anatomy.category
    let lines = panel.ticks.map { setter.line(setter.axisText(panel.mark.printed($0), among: panel.ticks), style) }
    let shown = zip(panel.ticks, lines).filter { tick, line in
      canvas.placeIfFree(.axis, line, at: Point(x: panel.axis[tick] - line.width / 2, y: baseline))
    }
    if shown.count < lines.count { canvas.note(.axisThinned(shown: shown.count, of: lines.count)) }
    if !isLong { canvas.bottom = max(canvas.bottom, baseline + 2 * setter.measures.scale) }
  }
}
