/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  /// What the column holds, which decides how it is aligned.
  public enum Kind: Hashable, Sendable {
    /// Words, from the left.
    case text
    /// Short words at the right: a source, a page.
    case trailingText
    /// Numbers with their right edges, or their decimal points, below each other. Marks hang to the right of the edge.
    case number(NumberEdge)
    /// Units, close after the column of numbers before.
    case unit
    /// Small drawings, from the left.
    case drawing
  }

  /// What is aligned in a column of numbers.
  public enum NumberEdge: Hashable, Sendable {
    /// The right edges: mixed units, or one number of decimals throughout.
    case right
    /// The decimal points.
    case point
  }

  /// What the column is called.
  public var title: RichText
  /// What it is called together with its neighbours of the same name, a level higher.
  public var spanner: RichText?
  /// What it holds.
  public var kind: Kind
  /// How its cells look: `.strong` for the column that leads, `.secondary` for what stays behind.
  public var voice: RichText.Voice

  /// Makes a column.
  public init(_ title: RichText, spanner: RichText? = nil, kind: Kind, voice: RichText.Voice = .plain) {
    self.title = title
    self.spanner = spanner
    self.kind = kind
    self.voice = voice
  }

  /// A column of words.
  public static func text(_ title: RichText, spanner: RichText? = nil, voice: RichText.Voice = .plain) -> TableColumn {
    TableColumn(title, spanner: spanner, kind: .text, voice: voice)
  }

  /// A column of numbers.
  public static func number(
    _ title: RichText, spanner: RichText? = nil, edge: NumberEdge = .right, voice: RichText.Voice = .plain
  ) -> TableColumn {
    TableColumn(title, spanner: spanner, kind: .number(edge), voice: voice)
  }

  /// A column of units after the numbers before it.
  public static func unit(_ title: RichText, spanner: RichText? = nil) -> TableColumn {
    TableColumn(title, spanner: spanner, kind: .unit, voice: .secondary)
  }

  /// A column of short words at the right edge.
  public static func trailing(_ title: RichText, spanner: RichText? = nil) -> TableColumn {
    TableColumn(title, spanner: spanner, kind: .trailingText, voice: .secondary)
  }

  /// A column of small drawings: the course of the figures next to them.
  public static func drawing(_ title: RichText, spanner: RichText? = nil) -> TableColumn {
    TableColumn(title, spanner: spanner, kind: .drawing)
  }

  /// Whether cells are at the right edge of the column.
  var isTrailing: Bool {
    switch kind {
    case .text, .unit, .drawing: false
    case .number, .trailingText: true
    }
  }

  /// Whether the column may become narrower than its cells and break them into lines.
  var wraps: Bool { kind == .text }
}
