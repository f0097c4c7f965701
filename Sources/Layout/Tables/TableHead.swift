import Drawing
import Styling

/// A table's header as it is set: one level, or two with spanners over columns that belong together.
struct TableHead {
  /// Columns under one spanner, or one column without.
  struct Group {
    var spanner: RichText?
    var columns: Range<Int>
  }

  let groups: [Group]
  let top: Double
  /// Height of the rule under the header.
  let bottom: Double
  private let columns: [TableColumn]
  private let measure: TableMeasure
  private let context: LayoutContext
  private let titles: [[TextLine]]
  private let lastBaseline: Double
  /// What the header's distances are measured in, in points.
  private let unit: Double

  /// Baselines from the top rule and from the last baseline to the header's rule, in parts of the header's leading: one level, two
  /// levels with the spanner's baseline and rule.
  private static let oneLevel = (baseline: 1.25, foot: 0.625)
  private static let twoLevels = (baseline: 2.75, foot: 0.75, spanner: 1.19, rule: 1.69)
  /// A spanner's rule stops so far before the next, in points.
  private static let spannerGap = 12.0

  init(_ columns: [TableColumn], measure: TableMeasure, top: Double, context: LayoutContext) {
    self.columns = columns
    self.measure = measure
    self.top = top
    self.context = context
    groups = Self.groups(columns)
    let hasSpanners = columns.contains { $0.spanner != nil }
    titles = columns.indices.map { index in
      let style = columns[index].spanner == nil ? context.type.tableHead : context.type.tableSubhead
      // A title may reach a little over its column: neighbours leave white.
      return context.lines(of: columns[index].title, style, width: measure.columns[index].width + 1)
    }
    let leading = context.type.tableHead.leading
    // The distances are those of type whose leading is a little more than its size, as in Latin; more leading is no reason for more.
    unit = min(leading, context.type.tableHead.size * 8 / 7)
    let first = top + unit * (hasSpanners ? Self.twoLevels.baseline : Self.oneLevel.baseline)
    lastBaseline = first + Double(max(titles.map(\.count).max() ?? 1, 1) - 1) * leading
    bottom = lastBaseline + unit * (hasSpanners ? Self.twoLevels.foot : Self.oneLevel.foot) + context.style.table.headerRule
  }

  static func groups(_ columns: [TableColumn]) -> [Group] {
    var groups: [Group] = []
    for (index, column) in columns.enumerated() {
      if let spanner = column.spanner, let last = groups.last, last.spanner == spanner {
        groups[groups.count - 1].columns = last.columns.lowerBound..<index + 1
      } else {
        groups.append(Group(spanner: column.spanner, columns: index..<index + 1))
      }
    }
    return groups
  }

  private var hasSpanners: Bool { columns.contains { $0.spanner != nil } }

  /// The header's rows with their cells.
  var rows: [Scene.Item] {
    guard hasSpanners else {
      return [.tagged(.row, columns.indices.map { title($0, rows: 1) })]
    }
    let upper = groups.map { group in
      group.spanner.map { spanner($0, over: group.columns) } ?? title(group.columns.lowerBound, rows: 2)
    }
    let lower = groups.filter { $0.spanner != nil }.flatMap { $0.columns.map { title($0, rows: 1) } }
    return [.tagged(.row, upper), .tagged(.row, lower)]
  }

  private func title(_ index: Int, rows: Int) -> Scene.Item {
    let column = columns[index]
    let place = measure.columns[index]
    let lines = titles[index]
    let leading = context.type.tableHead.leading
    let first = lastBaseline - Double(max(lines.count, 1) - 1) * leading
    let items = lines.items(
      left: place.left, width: place.width, firstBaseline: first, leading: leading,
      alignment: column.isTrailing ? .trailing : .leading)
    return .tagged(.headerCell(.column, columns: 1, rows: rows), items)
  }

  private func extent(_ columns: Range<Int>) -> (left: Double, right: Double) {
    (measure.columns[columns.lowerBound].left, measure.columns[columns.upperBound - 1].right)
  }

  private func spanner(_ text: RichText, over columns: Range<Int>) -> Scene.Item {
    let (left, right) = extent(columns)
    let line = context.line(of: text, context.type.tableHead)
    let place = Point(x: left + (right - left - line.width) / 2, y: top + unit * Self.twoLevels.spanner)
    return .tagged(.headerCell(.column, columns: columns.count, rows: 1), [.text(line, at: place)])
  }

  /// The spanners' rules as one outline, each stopping short of the next.
  var spannerRules: Path {
    var path = Path()
    let y = top + unit * Self.twoLevels.rule
    let spanned = groups.filter { $0.spanner != nil }
    for (index, group) in spanned.enumerated() {
      var (left, right) = extent(group.columns)
      if index + 1 < spanned.count {
        right = min(right, max(left, extent(spanned[index + 1].columns).left - Self.spannerGap))
      }
      left = min(left, right)
      path = path.adding(.line(from: Point(x: left, y: y), to: Point(x: right, y: y)))
    }
    return path
  }

  /// The notes of the header's texts.
  var notes: [Footnote] { columns.flatMap { ($0.spanner?.notes ?? []) + $0.title.notes } }
}
