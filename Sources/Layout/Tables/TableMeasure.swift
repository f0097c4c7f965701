import Drawing
import Styling

/// Where a table's columns are, measured once on all its rows and kept for every page.
struct TableMeasure: Hashable, Sendable {
  /// A column's place in points from the table's left edge.
  struct Column: Hashable, Sendable {
    var left: Double
    var width: Double
    /// Distance of the decimal points from the right edge.
    var fraction: Double

    var right: Double { left + width }
  }

  /// The places in order.
  var columns: [Column]
  /// The width they were measured for.
  var width: Double
  /// Width that is missing, in points; 0 where all is well.
  var missing: Double

  /// White between columns in points: before a unit, from a mark that hangs before it, before other columns as wanted and at least, and at
  /// least between columns that have different titles over them.
  static let gaps = (unit: 8.0, afterMark: 4.0, preferred: 14.0, least: 7.0, leastBetweenGroups: 13.0)
  /// A column of words is at least so wide, in points, unless its words are shorter.
  static let leastText = 64.0

  init(_ table: TableBlock, width: Double, in context: LayoutContext) {
    let naturals = Self.naturals(table, in: context)
    var headers = table.columns.map { Self.headerWidth($0, in: context) }
    var widths = zip(naturals, headers).map { max($0.width, $1) }
    Self.widen(&widths, underSpannersOf: table.columns, in: context)
    var gaps = table.columns.indices.map { Self.gap(before: $0, table.columns, hanging: naturals, least: Self.gaps.preferred) }
    // Marks of the last column hang within the table too.
    var slack = width - (naturals.last?.hanging ?? 0) - widths.reduce(0, +) - gaps.reduce(0, +)
    if slack < 0 {
      let least = table.columns.indices.map { Self.gap(before: $0, table.columns, hanging: naturals, least: Self.gaps.least) }
      let given = zip(gaps, least).map { $0 - $1 }
      let total = given.reduce(0, +)
      let share = total > 0 ? min(1, -slack / total) : 0
      for index in gaps.indices { gaps[index] -= given[index] * share }
      slack += total * share
    }
    // Without room titles are broken into as many lines as they have words; then those over several columns may reach beyond them.
    for widensSpanned in [true, false] where slack < -tolerance {
      let before = widths
      headers = table.columns.map { Self.headerWidth($0, breaking: .everywhere, in: context) }
      widths = zip(naturals, headers).map { max($0.width, $1) }
      if widensSpanned { Self.widen(&widths, underSpannersOf: table.columns, in: context) }
      slack += before.reduce(0, +) - widths.reduce(0, +)
      if slack < 0 { slack += Self.narrow(&widths, table.columns, headers, by: -slack) }
    }
    missing = max(0, -slack - tolerance)
    if slack > 0 { Self.widen(&widths, &gaps, table.columns, by: slack) }
    var left = 0.0
    columns = widths.indices.map { index in
      left += gaps[index]
      defer { left += widths[index] }
      return Column(left: left, width: widths[index], fraction: naturals[index].fraction)
    }
    self.width = width
  }

  /// White before a column: close before a unit, otherwise wide enough for the marks that hang from the column before.
  private static func gap(before index: Int, _ columns: [TableColumn], hanging naturals: [Natural], least: Double) -> Double {
    guard index > 0 else { return 0 }
    let hanging = naturals[index - 1].hanging
    if columns[index].kind == .unit { return max(gaps.unit, hanging + gaps.afterMark) }
    let (before, own) = (columns[index - 1].spanner, columns[index].spanner)
    let apart = before != nil && own != nil && before != own ? gaps.leastBetweenGroups : 0
    return max(least, apart, hanging > 0 ? hanging + 2 + gaps.least : 0)
  }

  /// Takes width from columns of words, the widest first; gives what was taken.
  private static func narrow(_ widths: inout [Double], _ columns: [TableColumn], _ headers: [Double], by wanted: Double) -> Double {
    var taken = 0.0
    let least = columns.indices.map { columns[$0].wraps ? min(widths[$0], max(leastText, headers[$0])) : widths[$0] }
    while taken < wanted - tolerance {
      let open = widths.indices.filter { widths[$0] > least[$0] + tolerance }
      guard let widest = open.map({ widths[$0] }).max() else { break }
      let top = open.filter { widths[$0] >= widest - tolerance }
      let next = (open.map { widths[$0] }.filter { $0 < widest - tolerance } + top.map { least[$0] }).max() ?? 0
      let step = min(widest - next, (wanted - taken) / Double(top.count))
      for index in top { widths[index] -= step }
      taken += step * Double(top.count)
    }
    return taken
  }

  /// Gives columns the width that the title over them takes.
  private static func widen(_ widths: inout [Double], underSpannersOf columns: [TableColumn], in context: LayoutContext) {
    for group in TableHead.groups(columns) {
      guard let spanner = group.spanner else { continue }
      let own = widths[group.columns].reduce(0, +) + gaps.least * Double(group.columns.count - 1)
      let missing = context.line(of: spanner, context.type.tableHead).width - own
      for index in group.columns where missing > 0 { widths[index] += missing / Double(group.columns.count) }
    }
  }

  /// Gives width away: to columns of words, the first most, and to the white before columns of numbers.
  private static func widen(_ widths: inout [Double], _ gaps: inout [Double], _ columns: [TableColumn], by slack: Double) {
    let text = columns.indices.map { columns[$0].wraps ? ($0 == 0 ? 2.0 : 1) : 0 }
    let white = columns.indices.map { index -> Double in
      guard index > 0, columns[index].kind != .unit else { return 0 }
      return columns[index].wraps ? 0 : 1
    }
    let total = (text + white).reduce(0, +)
    guard total > 0 else { return }
    for index in columns.indices {
      widths[index] += slack * text[index] / total
      gaps[index] += slack * white[index] / total
    }
  }

  /// How far a column's title is broken into lines.
  enum TitleBreaks {
    /// Long ones into two.
    case once
    /// Between all words, where the table has no room otherwise.
    case everywhere
  }

  /// The width of the longest word; of a title in Han, which may break anywhere, that of three ideographs.
  private static func widestWord(of title: RichText, _ style: TextStyle, in context: LayoutContext) -> Double {
    if title.string.unicodeScalars.contains(where: HanSpacing.isIdeograph) { return 3.5 * style.size }
    return title.string.split(separator: " ").map { context.line(of: RichText(String($0)), style).width }.max() ?? 0
  }

  /// The least width of a column's title: its longest word, or the whole where that is short or has a number, as the name of a period.
  static func headerWidth(_ column: TableColumn, breaking: TitleBreaks = .once, in context: LayoutContext) -> Double {
    let style = column.spanner == nil ? context.type.tableHead : context.type.tableSubhead
    let whole = context.line(of: column.title, style).width
    guard !column.wraps, !column.title.isNumeric else { return min(whole, column.wraps ? 96 : whole) }
    if breaking == .everywhere { return min(whole, widestWord(of: column.title, style, in: context)) }
    guard whole > 48 else { return whole }
    let narrow = context.lines(of: column.title, style, width: max(48, whole / 2 + 4))
    return narrow.width
  }
}
