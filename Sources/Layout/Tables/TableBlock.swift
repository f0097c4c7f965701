import Drawing
import Styling

/// A table under three strong horizontals, with groups of rows and a header of one or two levels.
///
/// A table that a page end cuts repeats its header on the next page; the cut falls between groups where it can, never after the heading
/// of a group. Columns are measured once, on all rows; those that are too wide together are set as several tables below each other.
public struct TableBlock: Block {
  /// What is above the table, if it has a number and a title of its own.
  public var frame: Frame?
  /// The words of the heading before a table without a frame: where the table goes on on another page, they are repeated there.
  public var heading: RichText?
  /// The columns, left to right.
  public var columns: [TableColumn]
  /// The rows, from above.
  public var rows: TableRows
  /// What is below the table: source or remark.
  public var source: RichText?
  /// Name of its destination, where links should lead to it.
  public var destination: String?
  /// What its rows were made from, for editions that give it along with the table; layout does not look at it.
  public var subject: (any Sendable)?

  /// Where earlier pages and measurements have got.
  var continuation = Continuation()

  /// What one page hands on to the next.
  struct Continuation: Sendable {
    /// Index of the next row.
    var next = 0
    /// The group that row `next` belongs to, where the cut fell within it.
    var group: RichText?
    /// The columns as they were measured for the first page.
    var measure: TableMeasure?
    /// From one row to the next where earlier pages have printed rows: the same table looks the same on both sides of a page end.
    var pitch: Double?
  }

  /// Makes a table.
  public init(
    _ frame: Frame? = nil, under heading: RichText? = nil, columns: [TableColumn], rows: TableRows, source: RichText? = nil,
    destination: String? = nil, subject: (any Sendable)? = nil
  ) {
    self.frame = frame
    self.heading = heading
    self.columns = columns
    self.rows = rows
    self.source = source
    self.destination = destination
    self.subject = subject
  }

  /// The table by number and title.
  public var name: String { "table “\(frame?.words ?? heading?.string ?? columns.first?.title.string ?? "")”" }

  /// The table.
  public var semantics: BlockSemantics { .table(self) }

  /// A page end may cut a table, a small one only where much would stay blank otherwise; a figure may pass it where that fills a page.
  public var rules: FlowRules {
    guard continuation.next > 0 else {
      return FlowRules(splitting: rows.count <= Self.fewRows ? .reluctant : .allowed, floating: .letsPass, form: .yielding)
    }
    return FlowRules(remaining: continuation.pitch.map { Double(rows.count - continuation.next) * $0 })
  }

  /// A table of no more rows than this is small.
  private static let fewRows = 18

  /// White above and below; little above a table without a frame, since its heading is there.
  public func margin(in context: LayoutContext) -> Margin {
    frame == nil ? Margin(before: Heading.aboveTable, after: Margin.figure.after) : .figure
  }

  /// Indent of a row in points.
  func indent(of level: Int, _ style: TableStyle) -> Double {
    switch level {
    case ..<1: 0
    case 1: style.indent
    default: style.subIndent
    }
  }

  /// As many rows as fit under the header, cut at a good place.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    guard !columns.isEmpty else { throw LayoutError(block: name, problem: .content("a table without columns")) }
    let context = space.context
    let measure = measure(in: space)
    guard measure.missing == 0 else {
      if continuation.next == 0, let slices = slices(width: space.width, in: context) { return try slices.fit(space) }
      let needed = Size(width: space.width + measure.missing, height: space.height)
      return .none(why: Refusal(needed: needed, reason: "its \(columns.count) columns are too wide together", block: name))
    }
    var sheet = TableSheet(self, measure: measure, space: space)
    sheet.setHead()
    let fits = sheet.setRows(space.tableMemory)
    let count = sheet.rowsToPrint(vacancy: space.vacancy)
    guard count > 0 || fits else {
      let needed = Size(width: space.width, height: sheet.leastHeight)
      return .none(why: Refusal(needed: needed, reason: "its header and first rows stay together", block: name))
    }
    let fragment = sheet.fragment(rows: count)
    guard count < rows.count - continuation.next else { return .whole(fragment) }
    var rest = self
    rest.continuation = Continuation(
      next: continuation.next + count, group: sheet.group(after: count), measure: measure, pitch: sheet.pitch)
    return .part(fragment, rest: rest)
  }

  /// The columns as they were measured before, or are now.
  private func measure(in space: Space) -> TableMeasure {
    if let known = continuation.measure ?? space.tableMemory?.measure, known.width == space.width {
      if space.tableMemory == nil { space.tableMemory = TableMemory(known) }
      return known
    }
    let measure = TableMeasure(self, width: space.width, in: space.context)
    space.tableMemory = TableMemory(measure)
    return measure
  }
}

extension Space {
  /// What a table has worked out of itself in other spaces; nothing where the page numbers its marks anew.
  var tableMemory: TableMemory? {
    get { context.numbering.isEmpty ? memory?.own as? TableMemory : nil }
    nonmutating set { if context.numbering.isEmpty { memory?.own = newValue } }
  }
}

/// What a table has worked out of itself while pages are tried.
final class TableMemory {
  /// Its columns.
  let measure: TableMeasure
  /// The cells of its rows in these columns, by row.
  var cells: [Int: [SetCell]] = [:]

  init(_ measure: TableMeasure) {
    self.measure = measure
  }
}
