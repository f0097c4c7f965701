import Drawing
import Languages
import Statistics
import Styling

/// The labels at the ends of lines: value and name in the ink of the series, in a column at the right of the plot.
struct EndColumn {
  /// A label and the datum it is next to.
  struct Item {
    var datum: Datum
    var part: Int
    var lines: [TextLine]
  }

  /// Plots up to this width, in points at the usual type size, have one label.
  private static let narrow = 180.0

  let items: [Item]
  /// White between the plot and the labels. Where there are several, a leader passes between.
  let gap: Double
  /// Width of the column with the white before it; 0 if there is none.
  let width: Double

  /// Sets the labels of `plot`'s main layer, if it is of several lines. Names wrap at a third of the chart's width.
  init(_ plot: PlotPanel, chart: Chart, setter: Setter, places: [Place], width full: Double) {
    let data = plot.main
    guard data.plotMark?.plotTraits.runsThroughValues ?? false, data.parts.count > 1 else {
      (items, gap, width) = ([], 0, 0)
      return
    }
    let widest = full / 3
    // A small plot has room for one value, that of the line to look at; the heading says whose it is.
    let isSmall = full < Self.narrow * setter.measures.scale && chart.highlighted != nil
    items = data.parts.enumerated().compactMap { index, part in
      if isSmall, !(chart.highlighted.map(part.subjects.contains) ?? false) { return nil }
      let known = data.data.filter { $0.part == part.key && $0.value != nil }
      guard let last = known.max(by: { $0.period < $1.period }) else { return nil }
      let ink = setter.lineLabelColor(part: index, of: data, chart: chart)
      var runs = setter.runs(of: last, in: setter.type.dataLabel.colored(ink))
      if isSmall { return Item(datum: last, part: index, lines: setter.lines(runs, width: widest)) }
      var name = PlaceNaming(language: setter.language, replacements: [:]).fullName(of: part)
      if last.place != places.last?.key, let place = places.first(where: { $0.key == last.place }) {
        name += setter.rules.comma + place.name
      }
      runs.append(StyledText.Run("\u{00A0}", setter.type.dataLabel))
      runs.append(StyledText.Run(name, setter.endName.colored(ink)))
      let word = setter.widestWord(of: runs.map(\.text).joined(), setter.type.dataLabel)
      return Item(datum: last, part: index, lines: setter.lines(runs, width: min(max(widest, word), full / 2)))
    }
    let text = items.flatMap { $0.lines.map(\.width) }.max() ?? 0
    gap = setter.measures.endLabelGap + (items.count > 2 ? setter.measures.leaderRoom : 0)
    width = items.isEmpty ? 0 : text + gap
  }
}

extension Setter {
  /// Names at line ends: as large as values, but regular.
  var endName: TextStyle {
    var style = type.axis
    style.size = type.dataLabel.size
    style.leading = type.category.leading
    return style
  }

  /// The ink of a line: the one to look at, or the first, in the first hue, the second in the second, the others grey.
  func lineColor(part index: Int, of data: PanelData, chart: Chart) -> Color {
    let hues = style.chart.series
    let first = hues.first ?? style.colors.ink
    if let highlighted = chart.highlighted, data.parts.contains(where: { $0.subjects.contains(highlighted) }) {
      return data.parts[index].subjects.contains(highlighted) ? first : style.chart.context
    }
    return index == 0 ? first : index == 1 && hues.count > 2 ? hues[1] : style.chart.context
  }

  /// The ink of a line's name: its own, or secondary ink for a grey line.
  func lineLabelColor(part index: Int, of data: PanelData, chart: Chart) -> Color {
    let color = lineColor(part: index, of: data, chart: chart)
    return color == style.chart.context ? style.colors.secondary : color
  }
}
