public import Drawing

/// One cell.
public struct TableCell: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What it says. A derived value is `.secondary`.
  public var text: RichText
  /// Raised marks that hang to the right of a number.
  public var marks: RichText
  /// A drawing no higher than a row, in a column of drawings; those who do not see it have the numbers next to it.
  public var drawing: Scene? {
    get { if case .scene(let scene) = drawn { scene } else { nil } }
    set { drawn = newValue.map(Drawn.scene) }
  }

  /// A drawing apart from the cell: of thousands of cells few have any.
  private indirect enum Drawn: Hashable {
    case scene(Scene)
  }

  private var drawn: Drawn?

  /// Makes a cell.
  public init(_ text: RichText, marks: RichText = RichText()) {
    self.text = text
    self.marks = marks
  }

  /// Makes a cell with a drawing alone.
  public init(drawing: Scene?) {
    self.init(RichText())
    self.drawing = drawing
  }

  /// A cell with plain words.
  public init(stringLiteral value: String) {
    self.init(RichText(value))
  }
}

/// One row.
public struct TableRow: Hashable, Sendable {
  /// What the row is.
  public enum Kind: Hashable, Sendable {
    /// The heading of the rows below it; only its first cell is printed, across the table.
    case group
    /// Values: indented by level, 0 not, 1 under its group, 2 as a part of the row before.
    case values(level: Int)
  }

  /// Whether a hairline parts it from the row above. A group always is.
  public enum Separation: Hashable, Sendable {
    /// No line.
    case none
    /// A hairline above: a table end prefers to fall here.
    case ruleAbove
  }

  /// What the row is.
  public var kind: Kind
  /// Its cells in order of the columns; missing ones stay empty.
  public var cells: [TableCell]
  /// Whether a hairline parts it from the row above.
  public var separation: Separation

  /// Makes a row of values.
  public init(_ cells: [TableCell], level: Int = 0, separation: Separation = .none) {
    self.kind = .values(level: level)
    self.cells = cells
    self.separation = separation
  }

  private init(group: RichText) {
    kind = .group
    cells = [TableCell(group)]
    separation = .ruleAbove
  }

  /// The heading of the rows below it.
  public static func group(_ title: RichText) -> TableRow { TableRow(group: title) }

  var isGroup: Bool { kind == .group }
  var beginsGroup: Bool { separation == .ruleAbove }
}

/// Rows that are made when they are needed: a table of a hundred thousand rows need not exist as a whole.
public struct TableRows: Sendable, ExpressibleByArrayLiteral {
  /// Number of rows.
  public var count: Int
  private var make: @Sendable (Int) -> TableRow

  /// Rows by index, from 0. `row` must give the same row for the same index.
  public init(count: Int, row: @escaping @Sendable (_ index: Int) -> TableRow) {
    self.count = count
    make = row
  }

  /// Rows that exist already.
  public init(_ rows: [TableRow]) {
    self.init(count: rows.count) { rows[$0] }
  }

  /// Rows that exist already.
  public init(arrayLiteral elements: TableRow...) {
    self.init(elements)
  }

  /// The row at `index`, from 0.
  public subscript(index: Int) -> TableRow { make(index) }
}
