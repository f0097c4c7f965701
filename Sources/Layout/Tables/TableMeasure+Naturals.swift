import Drawing
import Styling

extension TableMeasure {
  /// How wide a column's cells are by themselves.
  struct Natural {
    var width = 0.0
    /// Width of the widest marks that hang from its right edge.
    var hanging = 0.0
    /// Width of the widest part after the decimal point, point included.
    var fraction = 0.0
  }

  /// Longest cells of a column, by estimate: only these are set, however many rows there are.
  private struct Longest {
    private(set) var cells: [(cell: TableCell, level: Int, estimate: Double)] = []
    /// So many are set.
    private static let most = 5

    mutating func offer(_ cell: TableCell, level: Int, estimate: Double) {
      if cells.count == Self.most, let last = cells.last, estimate <= last.estimate { return }
      guard !cells.contains(where: { $0.estimate == estimate && $0.level == level && $0.cell.text == cell.text }) else { return }
      let place = cells.firstIndex { $0.estimate < estimate } ?? cells.count
      cells.insert((cell, level, estimate), at: place)
      if cells.count > Self.most { cells.removeLast() }
    }
  }

  /// Looks at every row once, and sets a bounded number of cells.
  static func naturals(_ table: TableBlock, in context: LayoutContext) -> [Natural] {
    var longest = table.columns.map { _ in Longest() }
    var fractions = table.columns.map { _ in Longest() }
    var naturals = table.columns.map { _ in Natural() }
    var marks: [RichText: Double] = [:]
    for index in 0..<table.rows.count {
      let row = table.rows[index]
      guard case .values(let level) = row.kind else { continue }
      for (column, cell) in row.cells.prefix(table.columns.count).enumerated() {
        if let drawing = cell.drawing { naturals[column].width = max(naturals[column].width, drawing.size.width) }
        if case .number(.point) = table.columns[column].kind {
          let estimate = cell.text.estimatedWidthAroundPoint
          longest[column].offer(cell, level: level, estimate: estimate.before)
          fractions[column].offer(cell, level: level, estimate: estimate.after)
        } else {
          longest[column].offer(cell, level: level, estimate: cell.text.estimatedWidth)
        }
        if !cell.marks.pieces.isEmpty {
          if marks[cell.marks] == nil { marks[cell.marks] = context.line(of: cell.marks, context.type.table).width }
          naturals[column].hanging = max(naturals[column].hanging, marks[cell.marks] ?? 0)
        }
      }
    }
    for column in table.columns.indices {
      naturals[column].measure(
        longest[column].cells.map(\.cell) + fractions[column].cells.map(\.cell), in: table.columns[column], context: context)
      guard column == 0 else { continue }
      for entry in longest[0].cells {
        let indent = table.indent(of: entry.level, context.style.table)
        naturals[0].width = max(naturals[0].width, context.line(of: entry.cell, in: table.columns[0]).width + indent)
      }
    }
    return naturals
  }
}

extension TableMeasure.Natural {
  /// Sets cells and takes the widest.
  fileprivate mutating func measure(_ cells: [TableCell], in column: TableColumn, context: LayoutContext) {
    var whole = 0.0
    for cell in cells {
      let line = context.line(of: cell, in: column)
      width = max(width, line.width)
      guard case .number(.point) = column.kind, cell.text.isNumeric else { continue }
      let point = line.lastPoint ?? line.width
      whole = max(whole, point)
      fraction = max(fraction, line.width - point)
    }
    width = max(width, whole + fraction)
  }
}

extension RichText {
  /// A rough width in em, good enough to tell long texts from short ones.
  fileprivate var estimatedWidth: Double {
    pieces.reduce(0) { $0 + ($1.printed?.estimatedWidth ?? 1) }
  }

  /// Rough widths in em before the last decimal point and from there on.
  fileprivate var estimatedWidthAroundPoint: (before: Double, after: Double) {
    guard isNumeric else { return (estimatedWidth, 0) }
    let text = string
    guard let point = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return (text.estimatedWidth, 0) }
    return (String(text[..<point]).estimatedWidth, String(text[point...]).estimatedWidth)
  }

  /// Whether the text holds a digit.
  var isNumeric: Bool {
    pieces.contains { piece in piece.printed?.utf8.contains { (0x30...0x39).contains($0) } ?? false }
  }
}

extension String {
  /// A rough width in em: ideographs are an em wide, digits and letters about half.
  fileprivate var estimatedWidth: Double {
    unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x20, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C, 0xA0: sum + 0.28
      case 0x4D, 0x57, 0x6D, 0x77: sum + 0.88
      case 0..<0x2E80: sum + 0.6
      default: sum + 1
      }
    }
  }
}

extension TextLine {
  /// Where the last full stop that a digit follows begins, in points from the start of the line: a decimal point.
  var lastPoint: Double? {
    for run in runs.reversed() {
      let bytes = Array(run.text.utf8)
      guard let point = bytes.lastIndex(of: UInt8(ascii: ".")), point + 1 < bytes.count, (0x30...0x39).contains(bytes[point + 1])
      else { continue }
      var (byte, glyph) = (0, 0)
      for cluster in run.clusters {
        if byte == point, glyph < run.glyphs.count { return run.glyphs[glyph].x }
        byte += cluster.bytes
        glyph += cluster.glyphs
      }
    }
    return nil
  }
}

extension LayoutContext {
  /// The style of a cell: the column that leads is heavier, unless the cell itself stays behind.
  func style(of cell: TableCell, in column: TableColumn) -> TextStyle {
    if case .text(_, .secondary)? = cell.text.pieces.first { return type.table }
    switch column.voice {
    case .strong: return type.tableLead
    case .secondary: return type.table.colored(style.colors.secondary)
    case .plain, .lead, .raised: return type.table
    }
  }

  /// A cell on one line, without its marks.
  func line(of cell: TableCell, in column: TableColumn) -> TextLine {
    line(of: cell.text, style(of: cell, in: column))
  }
}

extension RichText.Piece {
  /// The characters of the piece as they are printed; page numbers are unknown here.
  fileprivate var printed: String? {
    switch self {
    case .text(let text, _), .link(let text, _), .styled(let text, _): text
    case .mark(let note): note.mark
    case .pageNumber: nil
    }
  }
}
