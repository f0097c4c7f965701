import Drawing
import Statistics
import Styling

/// Resolves a chart of rows: names down the page, values along it, panels with different units beside each other on one set of names.
struct RowResolution {
  let chart: Chart
  var panels: [RowLayer]
  let rows: [Row]
  /// Lines across the rows, all in the first panel.
  let rules: [RuleMark]
  let setter: Setter
  /// Left edge and width of everything.
  let left: Double
  let width: Double
  /// The height to fill, if one is given.
  var height: Double?
  /// The top of everything.
  var top = 0.0
  /// Ticks shared with other columns of one chart.
  var sharedTicks: [Decimal]?
  /// The rank of each row by its place's key; empty where none is printed.
  var ranks: [Place.Key: Int] = [:]
  /// All rows of all columns, which share names' width and scale; `nil` where there is one column.
  var peers: [Row]?
  /// Where the rows begin among their peers.
  var firstRow = 0
  /// Number of rows of the longest column, whose pitch the others share; `nil` where there is one column.
  var longest: Int?

  var measures: Measures { setter.measures }

  /// The numbered steps from data to places.
  func resolve(on canvas: inout Canvas) {
    // 1. Names in a column, panels beside them, labels or ticks, and from their measured widths the scales.
    var names = names(widest: widestName)
    var plots = trained(names)
    // 2. Where that leaves bars no room: names over the bars, then panels under each other.
    if !haveRoom(plots), names.standpoint != .above {
      names = self.names(widest: 0)
      plots = trained(names)
    }
    if !haveRoom(plots), panels.count > 1 { return stackPanels(on: &canvas) }
    // 3. Where labels leave no room even so, values are read from an axis alone.
    if !haveRoom(plots) {
      for label in plots.flatMap({ $0.labels.joined() }) where label.datum.value != nil {
        canvas.note(.labelDropped(label.line.text))
      }
      plots = trained(names, .axisOnly)
    }
    if names.standpoint == .above { canvas.note(.namesAbove) }
    for (row, lines) in zip(rows, names.lines) where lines.count > 1 { canvas.note(.nameWrapped(row.place.name)) }
    // 4. Heights.
    let partNames = plots.count == 1 ? partNames(plots[0]) : []
    canvas.namesParts = !partNames.isEmpty
    let headings = headings(plots)
    let layout = RowLayout(
      names: names, panels: plots, setter: setter, height: height, top: top, longest: longest,
      heading: head(headings) + (partNames.isEmpty ? 0 : measures.heading))
    // 5. Marks.
    for panel in plots { draw(panel, layout, on: &canvas) }
    // 6. Text in reading order: headings, then row by row.
    place(headings, plots, on: &canvas)
    for name in partNames {
      canvas.place(.category, name.line, at: Point(x: name.x, y: layout.top - 4 * measures.scale))
    }
    let layers = plots.map { layer($0, area($0, layout)) }
    for index in rows.indices {
      placeRank(index, names, layout, on: &canvas)
      placeName(index, names, layout, on: &canvas)
      for (panel, layer) in zip(plots, layers) { panel.mark.place(panel.labels[index], at: index, layer, on: &canvas) }
    }
    for panel in plots {
      placeAxis(panel, layout, on: &canvas)
      placeRules(panel, layout, on: &canvas)
    }
    for index in rows.indices.dropFirst() where areRowsLeftOut(before: index) { drawBreak(before: index, layout, on: &canvas) }
    canvas.bottom = max(canvas.bottom, layout.bottom)
    canvas.plots += plots.map { $0.plot(layout.top, layout.bottom) }
  }

  /// The names of a stack's parts over the first row, if they fit.
  private func partNames(_ panel: RowPanel) -> [PartName] {
    guard let first = rows.first else { return [] }
    return panel.mark.partNames(panel.data, first.place, panel.axis, end: panel.left + panel.width, setter)
  }

  /// Whether marks have room beside all that is written, names beside or over them.
  var hasRoom: Bool {
    haveRoom(trained(names(widest: widestName))) || haveRoom(trained(names(widest: 0)))
  }

  /// The same with no name on more than one line.
  var hasRoomForNamesOnOneLine: Bool {
    let names = names(widest: widestName)
    return names.standpoint != .above && names.isOnOneLine && haveRoom(trained(names))
  }

  /// Panels under each other, each with its own names: for columns too narrow for both.
  private func stackPanels(on canvas: inout Canvas) {
    var top = top
    for panel in panels {
      var single = self
      single.panels = [panel]
      single.height = nil
      single.top = top
      single.resolve(on: &canvas)
      top = canvas.bottom + 14 * measures.scale
    }
  }

  private func names(widest: Double) -> NameColumn {
    var names = NameColumn(peers ?? rows, widest: widest, width: width - rankWidth, setter: setter)
    if peers != nil { names.keep(firstRow..<firstRow + rows.count) }
    return names
  }

  /// What names may take; in columns beside each other more, since a name on two lines would part the rows of all of them.
  private var widestName: Double {
    width * (peers == nil ? measures.nameShare : measures.nameShareInColumns) - rankWidth
  }

  /// Width of the ranks with the white after them; 0 where rows are not numbered.
  var rankWidth: Double {
    guard let widest = ranks.values.max() else { return 0 }
    return setter.line("\(widest)", rankType).width + measures.axisGap
  }

  /// The height over the plots: for measure and unit of panels, for an axis over long columns, for words at reference lines.
  private func head(_ headings: [[TextLine]]) -> Double {
    let hasWords = rules.contains { $0.label != nil } && !isLong
    let lines = Double(headings.map(\.count).max() ?? 0)
    let said = lines > 0 ? measures.heading + (lines - 1) * setter.type.axis.leading : 0
    return said + (isLong ? measures.heading : 0) + (hasWords ? measures.heading : 0)
  }

  /// Measure and unit of each panel, wrapped to its width.
  private func headings(_ plots: [RowPanel]) -> [[TextLine]] {
    plots.map { panel in
      panel.data.heading.map { setter.lines([.init($0, setter.type.axis)], width: max(panel.width, setter.type.axis.size)) } ?? []
    }
  }

  /// Whether an axis is over the rows, because they are too many to look under them.
  var isLong: Bool { sharedTicks != nil || rows.count > 12 }
}

/// The data of a panel of rows with what is drawn of them.
struct RowLayer {
  let data: PanelData
  let mark: any RowMark
}

extension [PanelData] {
  /// Which of several panels may have the one to look at in the accent colour: the last of single marks, if no fall has an ink near it.
  var accented: Int? {
    contains { $0.mark.traits.inksFalls && $0.isDiverging } ? nil : lastIndex { $0.parts.count == 1 }
  }
}
