import Drawing
import Languages
import Statistics
import Styling

extension Layer.Geometry {
  /// A cell coloured by its value.
  public static let cell = Layer.Geometry("cell", Cells())
}

/// Cells of a heat table: a row and a column for each place and part.
struct Cells: ChartMark {
  var traits: MarkTraits {
    .ofWholeCharts.but { ($0.isTable, $0.marksEmptyPeriods, $0.endsAtValues) = (true, true, false) }
  }

  func drawn(_ layer: Layer) -> (mark: any MarkType, compromise: ChartDiagnostic?) { (self, nil) }

  /// Columns are what the horizontal axis says.
  func impliedPart(x: Field, _ mixed: Mixture) -> Field? { x }

  func prepare(_ data: inout PanelData) {}

  func refusal(_ data: PanelData) -> ChartDiagnostic? { nil }
  func printsGaps(_ data: PanelData) -> Bool { data.hasUnpublished }
  func partKey(_ data: PanelData, _ setter: Setter) -> [KeyItem] { [] }
  func swatch(_ data: PanelData, _ setter: Setter, _ chart: Chart) -> KeyItem.Swatch? { nil }
  func keyOver(_ data: PanelData, on main: PanelData, _ setter: Setter) -> [KeyItem] { [] }
  func name(_ data: PanelData) -> LocalizedText { LocalizedText(.chartHeatTable) }

  func resolve(_ sheet: ChartSheet, on canvas: inout Canvas) {
    HeatTable(data: sheet.data, rows: sheet.rows(on: &canvas), setter: sheet.setter, width: sheet.width).resolve(on: &canvas)
  }
}

/// A heat table: a cell for each row and column, darker for greater values, with the value in it and a key of equal steps.
private struct HeatTable {
  let data: PanelData
  let rows: [Row]
  let setter: Setter
  let width: Double

  private var measures: Measures { setter.measures }

  /// The numbered steps from data to places.
  func resolve(on canvas: inout Canvas) {
    let columns = data.parts.first?.period == nil ? data.parts : data.parts.reversed()
    // 1. Names, and what they leave to the cells.
    let names = NameColumn(rows, widest: width * measures.nameShare, width: width * measures.nameShare, setter: setter)
    let left = (names.lines.flatMap { $0.map(\.width) }.max() ?? 0) + measures.nameGap
    let cell = (width - left) / Double(max(columns.count, 1))
    // 2. Classes of equal width.
    let classes = ValueClasses(data.values, count: setter.style.chart.sequence.count)
    // 3. Heads of columns: all, or first and last where they do not fit.
    let top = placeHeads(columns, left: left, cell: cell, on: &canvas)
    // 4. Rows of cells.
    let tallest = rows.indices.map { names.height(of: $0) }.max() ?? 0
    let pitch = max(18 * measures.scale, tallest + 2)
    for (index, row) in rows.enumerated() {
      let y = top + Double(index) * pitch
      placeName(names.lines[index], middle: y + (pitch - 1) / 2, on: &canvas)
      let values = data.data(at: row.place)
      for (column, part) in columns.enumerated() {
        let rect = Rect(x: left + Double(column) * cell, y: y, width: cell - 1, height: pitch - 1)
        draw(values.first { $0.part == part.key }, in: rect, classes, on: &canvas)
      }
    }
    let bottom = top + Double(rows.count) * pitch
    canvas.bottom = max(canvas.bottom, bottom)
    canvas.plots.append(
      .init(frame: Rect(x: left, y: top, width: width - left, height: bottom - top), scale: nil, ticks: classes.bounds))
    // 5. The key.
    placeKey(classes, left: left, under: bottom, on: &canvas)
  }

  private func placeHeads(_ columns: [Place], left: Double, cell: Double, on canvas: inout Canvas) -> Double {
    let naming = PlaceNaming(language: setter.language, replacements: [:])
    let forms = (0..<2).map { form in
      columns.map { setter.line(naming.axisNames(of: $0).dropFirst(form).first ?? $0.name, setter.type.axis) }
    }
    let lines = forms.first { $0.allSatisfy { $0.width <= cell - 3 } } ?? forms[0]
    let isCrowded = lines.contains { $0.width > cell - 3 }
    if isCrowded { canvas.note(.axisThinned(shown: min(2, lines.count), of: lines.count)) }
    let baseline = setter.type.axis.size
    for (index, line) in lines.enumerated() where !isCrowded || index == 0 || index == lines.count - 1 {
      let middle = left + (Double(index) + 0.5) * cell - 0.5
      let x = (middle - line.width / 2).clamped(to: left...max(left, width - line.width))
      canvas.place(.category, line, at: Point(x: x, y: baseline))
    }
    return baseline + 5 * measures.scale
  }

  private func placeName(_ lines: [TextLine], middle: Double, on canvas: inout Canvas) {
    let leading = lines.first?.leading ?? 0
    let first = middle + setter.drop(setter.type.category) - leading * Double(lines.count - 1) / 2
    for (index, line) in lines.enumerated() {
      canvas.place(.category, line, at: Point(x: 0, y: first + Double(index) * leading))
    }
  }

  private func draw(_ datum: Datum?, in rect: Rect, _ classes: ValueClasses, on canvas: inout Canvas) {
    let style = setter.style
    let baseline = rect.midY + setter.drop(setter.type.axis)
    guard let datum, let value = datum.value else {
      guard datum?.standing != .notApplicable else { return }
      canvas.guides.append(.area(AreaForm(rect.inset(by: 0.25), fill: style.colors.paper, stroke: style.colors.hair)))
      let line = setter.line((datum?.standing.gap ?? .notPublished).sign, setter.type.axis)
      if line.width <= rect.width { canvas.place(.missing, line, at: Point(x: rect.midX - line.width / 2, y: baseline)) }
      return
    }
    let fill = style.chart.sequence[classes.index(of: value)]
    canvas.forms.append(.area(AreaForm(rect, fill: fill, observation: datum.key)))
    let line = setter.line(setter.runs(of: datum, in: setter.type.axis.tabular.colored(setter.textColor(on: fill))))
    guard line.width <= rect.width - 2 else {
      canvas.note(.labelDropped(line.text))
      return
    }
    canvas.place(.value, line, at: Point(x: rect.midX - line.width / 2, y: baseline))
  }

  private func placeKey(_ classes: ValueClasses, left: Double, under bottom: Double, on canvas: inout Canvas) {
    let count = setter.style.chart.sequence.count
    let part = min((width - left) / Double(count), 34 * measures.scale)
    let top = bottom + 6 * measures.scale
    for (index, color) in setter.style.chart.sequence.enumerated() {
      canvas.forms.append(
        .area(AreaForm(Rect(x: left + Double(index) * part, y: top, width: part - 1, height: 5 * measures.scale), fill: color)))
    }
    let baseline = top + 5 * measures.scale + setter.type.axis.size + 2 * measures.scale
    var free = -Double.infinity
    for (index, bound) in classes.bounds.enumerated() {
      let line = setter.line(setter.axisText(bound, among: classes.bounds), setter.type.axis.tabular)
      let x = (left + Double(index) * part - line.width / 2).clamped(to: 0...max(0, width - line.width))
      guard x >= free else { continue }
      canvas.place(.axis, line, at: Point(x: x, y: baseline))
      free = x + line.width + 3 * measures.scale
    }
    canvas.bottom = max(canvas.bottom, baseline + 2 * measures.scale)
  }
}

/// Classes of equal width with round bounds around all values.
struct ValueClasses {
  /// One more than there are classes, ascending.
  let bounds: [Decimal]

  /// Steps in order, in tenths.
  private static let steps = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80]

  /// The narrowest round classes that hold `values`.
  init(_ values: [Decimal], count: Int) {
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    let range = high > low ? high - low : 1
    let width = range.divided(by: Decimal(count)) ?? range
    let magnitude = width.leadingPower ?? 0
    for exponent in magnitude...(magnitude + 2) {
      for tenths in Self.steps {
        let step = Decimal(tenths, exponent: exponent - 1)
        guard let below = low.steps(of: step)?.whole,
          let first = Decimal(mantissa: below, exponent: 0)?.multiplied(by: step)
        else { continue }
        if first + step * Decimal(count) >= high {
          bounds = (0...count).map { first + Decimal($0) * step }
          return
        }
      }
    }
    bounds = (0...count).map { low + width * Decimal($0) }
  }

  /// The class of a value, from 0; a bound belongs to the class above it, the last one to the last class.
  func index(of value: Decimal) -> Int {
    let above = bounds.dropFirst().dropLast().firstIndex { value < $0 } ?? bounds.count - 1
    return max(above - 1, 0)
  }
}
