import Drawing
import Styling

/// The part of a table on one page as it is set: header, then row by row until the space is full.
struct TableSheet {
  let table: TableBlock
  let measure: TableMeasure
  let space: Space
  var context: LayoutContext { space.context }

  /// Lower edge of what is set so far.
  private(set) var bottom = 0.0
  private(set) var head: TableHead?
  private(set) var frame: Frame.Head?
  /// The group's heading repeated over rows whose group began on an earlier page.
  private(set) var repeatedGroup: SetRow?
  private(set) var rows: [SetRow] = []

  /// A row that is set: its cells' lines with their places.
  struct SetRow {
    var row: TableRow
    var top: Double
    var height: Double
    var cells: [SetCell]
    /// Height of the hairline above it; `nil` if there is none.
    var rule: Double?
    var bottom: Double { top + height }
  }

  /// Room under the last row, rule included, in points.
  static let foot = 4.5
  /// White on each side of a hairline between groups: above, below.
  static let groupWhite = (above: 2.0, below: 1.5)
  /// From the header's rule to the first row, in points.
  static let firstRow = 1.0

  init(_ table: TableBlock, measure: TableMeasure, space: Space) {
    self.table = table
    self.measure = measure
    // What is remembered holds fragments; a fragment that held what is remembered would never be gone.
    var space = space
    space.memory = nil
    self.space = space
  }

  var isContinued: Bool { table.continuation.next > 0 }

  /// From one row to the next: 12 to 16.2 pt, as the context's looseness has it.
  var pitch: Double {
    if let begun = table.continuation.pitch { return begun }
    let pitch = context.style.table.pitch
    return Gap(least: pitch * 12 / 13.5, preferred: pitch, most: pitch * 1.2).distance(at: context.looseness)
  }

  /// Lines of one cell follow more closely than rows.
  var lineDistance: Double { context.type.category.leading }

  /// Sets frame and header.
  mutating func setHead() {
    if let frame = table.frame {
      var shown = frame
      if isContinued { shown.subtitle = nil }
      let head = shown.head(width: space.width, in: context, suffix: isContinued ? context.words.continued : "")
      self.frame = head
      bottom = head.baseline + context.style.chart.anatomy(in: context.language).plot
    } else if isContinued, let heading = table.heading {
      let head = heading + RichText(context.words.continued)
      (frame, bottom) = Heading.repeated(head, width: space.width, in: context)
    }
    let head = TableHead(table.columns, measure: measure, top: bottom, context: context)
    self.head = head
    bottom = head.bottom + Self.firstRow
    if let group = table.continuation.group {
      let heading = TableRow.group(group + RichText(context.words.continued))
      let row = set(heading, cells: setCells(of: heading), isFirst: true)
      repeatedGroup = row
      bottom = row.bottom
    }
  }

  /// Sets rows until the next one does not fit; returns whether all of them do. The first that does not fit is set too: where the table
  /// may end depends on it. `memory` has the cells that were set before.
  mutating func setRows(_ memory: TableMemory?) -> Bool {
    for index in table.continuation.next..<table.rows.count {
      let made = table.rows[index]
      let row = set(made, cells: cells(of: made, at: index, memory), isFirst: rows.isEmpty && repeatedGroup == nil)
      let isLast = index == table.rows.count - 1
      let below = isLast ? sourceHeight : 0
      guard row.bottom + Self.foot + below <= space.height + tolerance else {
        overflow = [row.breakRow]
        if index + 1 < table.rows.count {
          let next = table.rows[index + 1]
          overflow.append(.init(isGroup: next.isGroup, beginsGroup: next.beginsGroup, bottom: row.bottom))
        }
        return false
      }
      rows.append(row)
      bottom = row.bottom
    }
    return true
  }

  private var overflow: [TableBreak.Row] = []

  /// How many of the rows set are printed.
  func rowsToPrint(vacancy: Space.Vacancy) -> Int {
    let remaining = table.rows.count - table.continuation.next
    guard rows.count < remaining else { return rows.count }
    let good = TableBreak.count(of: rows.map(\.breakRow) + overflow, fitting: rows.count, remaining: remaining)
    if good > 0 { return good }
    // On an empty page a bad end is better than none.
    return vacancy == .fresh ? rows.count : 0
  }

  /// The height that the header and the first rows need.
  var leastHeight: Double {
    (head?.bottom ?? 0) + Double(TableBreak.leastRows + 1) * pitch + Self.foot
  }

  /// The group that goes on after `count` rows; `nil` where a group begins there.
  func group(after count: Int) -> RichText? {
    let next = table.continuation.next + count
    guard next < table.rows.count, !table.rows[next].isGroup else { return nil }
    let heading = rows[..<count].last { $0.row.isGroup }
    return heading.flatMap { $0.row.cells.first?.text } ?? table.continuation.group
  }

  private func set(_ row: TableRow, cells: [SetCell], isFirst: Bool) -> SetRow {
    var top = bottom
    var rule: Double?
    if row.beginsGroup, !isFirst {
      rule = row.isGroup ? top + Self.groupWhite.above : top
      top += row.isGroup ? Self.groupWhite.above + Self.groupWhite.below : 1
    }
    let lines = cells.map { $0.lines.count }.max() ?? 1
    return SetRow(
      row: row, top: top, height: pitch + Double(max(lines, 1) - 1) * lineDistance, cells: cells, rule: rule)
  }

  /// So many rows are remembered at most, so that a long table takes no more memory than a short one.
  private static let mostRemembered = 100

  /// The cells of the row at `index`, as they were set before or are now.
  private func cells(of row: TableRow, at index: Int, _ memory: TableMemory?) -> [SetCell] {
    guard index < Self.mostRemembered, let memory else { return setCells(of: row) }
    if let known = memory.cells[index] { return known }
    let cells = setCells(of: row)
    memory.cells[index] = cells
    return cells
  }

  private func setCells(of row: TableRow) -> [SetCell] {
    switch row.kind {
    case .group:
      let style = context.type.table.speaking(.strong, in: context.style)
      let text = row.cells.first?.text ?? RichText()
      let lines = context.lines(of: text, style, width: space.width)
      return [SetCell(cell: TableCell(text), lines: lines, left: 0)]
    case .values(let level):
      return table.columns.indices.map { index in
        let cell = index < row.cells.count ? row.cells[index] : TableCell(RichText())
        let indent = index == 0 ? table.indent(of: level, context.style.table) : 0
        return SetCell(cell, in: table.columns[index], place: measure.columns[index], indent: indent, context: context)
      }
    }
  }

  /// Room that the source takes under the last rule.
  var sourceHeight: Double {
    guard let source = table.source else { return 0 }
    let style = context.type.note
    let lines = context.lines(of: source, style, width: space.width)
    return style.leading + 2 + Double(max(lines.count, 1) - 1) * style.leading + style.size / 4
  }
}

extension TableSheet.SetRow {
  var breakRow: TableBreak.Row { .init(isGroup: row.isGroup, beginsGroup: row.beginsGroup, bottom: bottom) }
}
