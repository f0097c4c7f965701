import Drawing

extension TableBlock {
  /// The table in several, one below the other, where its columns are too wide together: each repeats the first column and takes as
  /// many of the others as fit, a unit with its number, about equally many each. `nil` where even one column besides the first is too
  /// wide.
  func slices(width: Double, in context: LayoutContext) -> Stack? {
    guard columns.count > 2 else { return nil }
    let widths = TableMeasure.leastWidths(self, in: context)
    let bundles = bundles
    let room = width - widths[0]
    let bundleWidths = bundles.map { bundle in bundle.reduce(0) { $0 + widths[$1] + TableMeasure.gaps.preferred } }
    guard let widest = bundleWidths.max(), widest <= room else { return nil }
    let count = pack(bundleWidths, into: room, most: bundles.count).count
    let even = (bundles.count + count - 1) / count
    let packed = pack(bundleWidths, into: room, most: even)
    var next = 0
    var slices: [any Block] = []
    for size in packed {
      let chosen = [0] + bundles[next..<next + size].flatMap { $0 }
      slices.append(slice(chosen, isFirst: next == 0, isLast: next + size == bundles.count, context))
      next += size
    }
    return slices.count > 1 ? Stack(slices) : nil
  }

  /// Columns besides the first that stay together: a number and the unit after it.
  private var bundles: [[Int]] {
    var bundles: [[Int]] = []
    for index in columns.indices.dropFirst() {
      if columns[index].kind == .unit, !bundles.isEmpty {
        bundles[bundles.count - 1].append(index)
      } else {
        bundles.append([index])
      }
    }
    return bundles
  }

  /// How many bundles are in each slice, `most` at the most.
  private func pack(_ widths: [Double], into room: Double, most: Int) -> [Int] {
    var counts: [Int] = []
    var used = 0.0
    for width in widths {
      if let last = counts.last, last < most, used + width <= room {
        counts[counts.count - 1] += 1
        used += width
      } else {
        counts.append(1)
        used = width
      }
    }
    return counts
  }

  private func slice(_ chosen: [Int], isFirst: Bool, isLast: Bool, _ context: LayoutContext) -> TableBlock {
    let rows = rows
    var slice = self
    slice.columns = chosen.map { columns[$0] }
    slice.rows = TableRows(count: rows.count) { index in
      var row = rows[index]
      guard !row.isGroup else { return row }
      let cells = row.cells
      row.cells = chosen.map { $0 < cells.count ? cells[$0] : TableCell(RichText()) }
      return row
    }
    if !isFirst {
      slice.destination = nil
      if let title = frame?.title { slice.frame?.title = title + RichText(context.words.continued) }
      slice.frame?.subtitle = frame?.subtitle
    }
    if !isLast { slice.source = nil }
    return slice
  }
}

extension TableMeasure {
  /// The least width of each column: columns of words may wrap, numbers may not.
  static func leastWidths(_ table: TableBlock, in context: LayoutContext) -> [Double] {
    let naturals = naturals(table, in: context)
    return table.columns.indices.map { index in
      let header = headerWidth(table.columns[index], in: context)
      let natural = max(naturals[index].width, header) + naturals[index].hanging
      return table.columns[index].wraps ? min(natural, max(leastText * 2, header)) : natural
    }
  }
}
