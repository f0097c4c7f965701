import Drawing
import Styling

extension TableSheet {
  /// What is printed with the first `count` rows.
  func fragment(rows count: Int) -> Fragment {
    let printed = rows[..<count]
    let isLast = table.continuation.next + count == table.rows.count
    let isWhole = isLast && !isContinued
    let lower = (printed.last?.bottom ?? bottom) + Self.foot
    var fragment = Fragment(size: Size(width: space.width, height: lower))
    fragment.diagnostics += frame?.fragment.diagnostics ?? []
    fragment.notes += (frame?.fragment.notes ?? []) + (head?.notes ?? [])
    for cell in printed.lazy.flatMap({ $0.cells }) {
      fragment.note(cell.cell.text)
      fragment.note(cell.cell.marks)
    }
    fragment.ink = Ink { items(of: printed, lower: lower, element: isWhole ? nil : space.element) }
    fragment.diagnostics += overflowing(printed)
    if isLast, let source = table.source { add(source, to: &fragment) }
    if let destination = table.destination, !isContinued { fragment.places = [.init(name: destination, point: .zero)] }
    fragment.notes = Footnote.once(fragment.notes)
    return fragment
  }

  /// Frame, header and rows with their rules down to `lower`.
  private func items(of printed: ArraySlice<SetRow>, lower: Double, element: Int?) -> [Scene.Item] {
    var content: [Scene.Item] = []
    var furniture: [Scene.Item] = []
    if let frame {
      furniture.append(frame.rule)
      if isContinued { furniture += frame.words } else { content.append(.tagged(.caption, frame.words)) }
    }
    if let head {
      if isContinued { furniture += head.rows } else { content += head.rows }
    }
    if let repeatedGroup { furniture += items(of: repeatedGroup) }
    furniture += rules(under: lower, rows: printed)
    content += printed.map { .tagged(.row, tagged($0)) }
    return [.tagged(.artifact, furniture), .tagged(.table, content, element: element)]
  }

  private func add(_ source: RichText, to fragment: inout Fragment) {
    let style = context.type.note
    let lines = context.lines(of: source, style, width: space.width)
    let first = fragment.size.height + style.leading + 2
    fragment.paint(
      .tagged(.paragraph, lines.items(firstBaseline: first, leading: style.leading)))
    fragment.note(source)
    fragment.size.height += sourceHeight
  }

  /// The baseline of a row's last line.
  private func lastBaseline(_ row: SetRow) -> Double {
    row.bottom - pitch + (pitch / 2 + context.type.table.size * 0.35)
  }

  private func items(of row: SetRow) -> [Scene.Item] {
    row.cells.flatMap { $0.items(lastBaseline: lastBaseline(row), distance: lineDistance, context: context) }
  }

  /// A row's cells with their tags: the first names the row.
  private func tagged(_ row: SetRow) -> [Scene.Item] {
    row.cells.enumerated().map { index, cell in
      let items = cell.items(lastBaseline: lastBaseline(row), distance: lineDistance, context: context)
      if row.row.isGroup { return .tagged(.headerCell(.row, columns: table.columns.count, rows: 1), items) }
      return .tagged(index == 0 ? .headerCell(.row, columns: 1, rows: 1) : .cell(columns: 1, rows: 1), items)
    }
  }

  /// All horizontals: one outline for each ink and thickness.
  private func rules(under lower: Double, rows: ArraySlice<SetRow>) -> [Scene.Item] {
    let style = context.style.table
    let colors = context.style.colors
    func across(_ ys: [Double]) -> Path {
      ys.reduce(Path()) { path, y in path.adding(.line(from: Point(x: 0, y: y), to: Point(x: space.width, y: y))) }
    }
    guard let head else { return [] }
    var items: [Scene.Item] = [
      .path(
        across([head.top + style.outerRule / 2, lower - style.outerRule / 2]), fill: nil,
        stroke: Stroke(colors.ink, width: style.outerRule)),
      .path(across([head.bottom - style.headerRule / 2]), fill: nil, stroke: Stroke(colors.ink, width: style.headerRule)),
    ]
    let between = rows.compactMap(\.rule)
    if !between.isEmpty { items.append(.path(across(between), fill: nil, stroke: Stroke(colors.hair, width: style.rowRule))) }
    if !head.spannerRules.elements.isEmpty {
      items.append(.path(head.spannerRules, fill: nil, stroke: Stroke(colors.tertiary, width: style.headerRule)))
    }
    return items
  }

  /// Numbers that are wider than their column: they reach into the white before it.
  private func overflowing(_ rows: ArraySlice<SetRow>) -> [LayoutDiagnostic] {
    rows.flatMap { row in
      row.cells.enumerated().compactMap { index, cell in
        guard !row.row.isGroup, !table.columns[index].wraps, let line = cell.lines.first else { return nil }
        let available = measure.columns[index].width + TableMeasure.gaps.least
        guard line.width > available + tolerance else { return nil }
        return LayoutDiagnostic(
          .numberTooWide(width: line.width, available: available), block: "\(table.name), “\(cell.cell.text.string)”")
      }
    }
  }
}

extension Footnote {
  /// Each note once, in order of appearance.
  static func once(_ notes: [Footnote]) -> [Footnote] {
    var seen: Set<String> = []
    return notes.filter { seen.insert($0.key).inserted }
  }
}
