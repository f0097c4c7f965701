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
    private var seen: Set<String> = []
    /// So many are set.
    private static let most = 5

    mutating func offer(_ cell: TableCell, level: Int, estimate: Double) {
      if cells.count == Self.most, let last = cells.last, estimate <= last.estimate { return }
      guard seen.insert(cell.text.string + "\u{0}\(level)").inserted else { return }
      let place = cells.firstIndex { $0.estimate < estimate } ?? cells.count
      cells.insert((cell, level, estimate), at: place)
      if cells.count > Self.most, let last = cells.popLast() { seen.remove(last.cell.text.string + "\u{0}\(last.level)") }
    }
  }

  /// Looks at every row once, and sets a bounded number of cells.
  static func naturals(_ table: TableBlock, in setting: Setting) -> [Natural] {
    var longest = table.columns.map { _ in Longest() }
    var fractions = table.columns.map { _ in Longest() }
    var naturals = table.columns.map { _ in Natural() }
    var marks: [RichText: Double] = [:]
    for index in 0..<table.rows.count {
      let row = table.rows[index]
      guard case .values(let level) = row.kind else { continue }
      for (column, cell) in row.cells.prefix(table.columns.count).enumerated() {
        longest[column].offer(cell, level: level, estimate: cell.text.string.estimatedWidth)
        if case .number(.point) = table.columns[column].kind {
          let fraction = TableCell(cell.text.splitAtPoint().fraction)
          fractions[column].offer(fraction, level: 0, estimate: fraction.text.string.estimatedWidth)
        }
        if !cell.marks.isEmpty || !cell.marks.notes.isEmpty {
          if marks[cell.marks] == nil { marks[cell.marks] = setting.line(of: cell.marks, setting.type.table).width }
          naturals[column].hanging = max(naturals[column].hanging, marks[cell.marks] ?? 0)
        }
      }
    }
    for column in table.columns.indices {
      let kind = table.columns[column]
      naturals[column].fraction = fractions[column].cells.map { setting.line(of: $0.cell, in: kind).width }.max() ?? 0
      for entry in longest[column].cells {
        let indent = column == 0 ? table.indent(of: entry.level, setting.style.table) : 0
        var width = setting.line(of: entry.cell, in: kind).width + indent
        if case .number(.point) = kind.kind, entry.cell.text.isNumeric {
          let whole = setting.line(of: TableCell(entry.cell.text.splitAtPoint().whole), in: kind).width
          width = max(width, whole + naturals[column].fraction)
        }
        naturals[column].width = max(naturals[column].width, width)
      }
    }
    return naturals
  }
}

extension String {
  /// A rough width in em, good enough to tell long texts from short ones: ideographs are an em wide, digits and letters about half.
  var estimatedWidth: Double {
    unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x2C, 0x2E, 0x27, 0x3A, 0x3B, 0x69, 0x6C, 0x6A, 0x49, 0x7C: sum + 0.28
      case 0x20, 0xA0: sum + 0.28
      case 0x4D, 0x57, 0x6D, 0x77: sum + 0.88
      case 0..<0x2E80: sum + 0.6
      default: sum + 1
      }
    }
  }
}

extension RichText {
  /// Whether the text holds a digit.
  var isNumeric: Bool { string.contains { $0.isASCII && $0.isNumber } }

  /// The text before its last decimal point, and from there on; all of it before where there is none.
  func splitAtPoint() -> (whole: RichText, fraction: RichText) {
    let text = string
    guard isNumeric, let point = text.lastIndex(of: ".") else { return (self, RichText()) }
    let after = text[point...].dropFirst()
    guard let next = after.first, next.isASCII, next.isNumber else { return (self, RichText()) }
    let count = text[..<point].visibleCount
    return (truncated(visible: count), dropping(visible: count))
  }

  /// The first `count` printed characters.
  private func truncated(visible count: Int) -> RichText {
    var left = count
    var kept: [Piece] = []
    for piece in pieces where left > 0 {
      let text = piece.printed ?? "0"
      if text.visibleCount <= left {
        kept.append(piece)
      } else {
        var taken = 0
        kept.append(
          piece.saying(
            String(
              text.prefix { character in
                if character.isVisible { taken += 1 }
                return taken <= left
              })))
      }
      left -= text.visibleCount
    }
    return RichText(kept)
  }
}

extension Setting {
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
