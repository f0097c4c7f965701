import Drawing
import Styling

/// A cell whose lines are set and know their left edges.
struct SetCell {
  var cell: TableCell
  var lines: [TextLine]
  /// Left edge of each line is this, or where the line's right edge meets the column's.
  var lefts: [Double]
  /// Marks that hang after the last line, and where they begin.
  var marks: (line: TextLine, left: Double)?

  /// A cell whose lines all begin at `left`.
  init(cell: TableCell, lines: [TextLine], left: Double) {
    self.cell = cell
    self.lines = lines
    lefts = lines.map { _ in left }
  }

  init(_ cell: TableCell, in column: TableColumn, place: TableMeasure.Column, indent: Double, context: LayoutContext) {
    self.cell = cell
    let style = context.style(of: cell, in: column)
    if column.wraps {
      lines = context.lines(of: cell.text, style, width: max(1, place.width - indent))
      lefts = lines.map { _ in place.left + indent }
    } else {
      let line = context.line(of: cell.text, style)
      lines = line.runs.isEmpty ? [] : [line]
      lefts = [place.left]
      if column.isTrailing { lefts = [Self.left(of: line, cell, column, place)] }
    }
    guard !cell.marks.pieces.isEmpty else { return }
    let end = (lefts.last ?? place.right) + (lines.last?.width ?? 0)
    marks = (context.line(of: cell.marks, style), end)
  }

  /// Left edge of a line that ends at the column's right edge, or whose decimal point is under the others.
  private static func left(
    of line: TextLine, _ cell: TableCell, _ column: TableColumn, _ place: TableMeasure.Column
  ) -> Double {
    guard case .number(.point) = column.kind, cell.text.isNumeric else { return place.right - line.width }
    return place.right - place.fraction - (line.lastPoint ?? line.width)
  }

  /// The cell's lines with the last on `baseline`.
  func items(lastBaseline baseline: Double, distance: Double, context: LayoutContext) -> [Scene.Item] {
    let first = baseline - Double(max(lines.count, 1) - 1) * distance
    var items: [Scene.Item] = lines.indices.map {
      .text(lines[$0], at: Point(x: lefts[$0], y: first + Double($0) * distance))
    }
    if let drawing = cell.drawing, let left = lefts.first {
      // On the baseline, like the digits next to it.
      let origin = Point(x: left, y: baseline - drawing.size.height)
      items.append(.group(.init(drawing.items, tag: Tag(.artifact), origin: origin)))
    }
    if let marks { items.append(.text(marks.line, at: Point(x: marks.left, y: baseline))) }
    return items
  }
}
