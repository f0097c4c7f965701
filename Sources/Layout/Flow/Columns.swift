import Drawing
import Styling

/// Blocks side by side, tops aligned. Each column is a flow; all of them may go on over the next page.
public struct Columns: Block {
  /// How the width is divided.
  public enum Split: Hashable, Sendable {
    /// Columns of the page's grid: how many each takes, and how many stay empty before it.
    case grid([Share])
    /// So many equal columns with a gutter between them, whatever the width.
    case equal(Int)

    /// 7 columns and 4, with the eighth empty.
    public static let sevenFour = Split.grid([Share(7), Share(4, after: 1)])
    /// 8 columns and 4.
    public static let eightFour = Split.grid([Share(8), Share(4)])
    /// Two halves.
    public static let sixSix = Split.grid([Share(6), Share(6)])
    /// Three thirds.
    public static let fourFourFour = Split.grid([Share(4), Share(4), Share(4)])
  }

  /// The grid columns of one column.
  public struct Share: Hashable, Sendable {
    /// Grid columns it takes.
    public var columns: Int
    /// Grid columns that stay empty before it.
    public var after: Int

    /// Takes `columns` after leaving `after` empty.
    public init(_ columns: Int, after: Int = 0) {
      self.columns = columns
      self.after = after
    }
  }

  /// How the width is divided.
  public var split: Split
  /// What is in each column, left to right.
  public var columns: [Stack]
  /// How the flow may place the columns.
  public var rules: FlowRules

  /// Puts blocks side by side. By default the columns stay on one page unless that would leave much of the page before blank.
  public init(_ split: Split, _ columns: [[any Block]], rules: FlowRules = FlowRules(splitting: .reluctant, form: .yielding)) {
    self.split = split
    self.columns = columns.map { Stack($0) }
    self.rules = rules
  }

  /// The blocks of each column.
  public var semantics: BlockSemantics { .columns(columns.map(\.blocks)) }

  /// The columns by what they begin with.
  public var name: String { "columns of " + columns.filter { !$0.isEmpty }.map(\.name).joined(separator: " | ") }

  /// The largest margins of the columns.
  public func margin(in context: LayoutContext) -> Margin {
    columns.reduce(Margin.none) { margin, column in
      let inner = column.margin(in: context)
      return Margin(before: margin.before.meeting(inner.before), after: margin.after.meeting(inner.after))
    }
  }

  /// Left edge and width of each column in points.
  func frames(_ width: Double, _ grid: GridStyle) -> [(left: Double, width: Double)] {
    switch split {
    case .equal(let count):
      let column = (width - grid.gutter * Double(count - 1)) / Double(max(count, 1))
      return (0..<max(count, 1)).map { (Double($0) * (column + grid.gutter), column) }
    case .grid(let shares):
      // On a page of another width the grid scales with it.
      let scale = width / grid.width(of: grid.columns)
      var next = 0
      return shares.map { share in
        let left = grid.left(of: next + share.after) * scale
        next += share.after + share.columns
        return (left, grid.width(of: share.columns) * scale)
      }
    }
  }

  /// As much of every column as fits.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let frames = frames(space.width, space.context.style.grid)
    guard frames.count >= columns.count else {
      throw LayoutError(block: name, problem: .content("\(columns.count) columns of content for a split into \(frames.count)"))
    }
    var fragment = Fragment(size: Size(width: space.width, height: 0))
    var rest = self
    rest.columns = columns.map { _ in Stack([]) }
    for (index, column) in columns.enumerated() where !column.isEmpty {
      let inner = space.inner(index, width: frames[index].width, height: space.height, vacancy: space.vacancy)
      let fit = try column.fit(inner)
      switch fit {
      case .none(let why): return .none(why: why)
      case .whole(let part):
        fragment.add(part, at: Point(x: frames[index].left, y: 0))
        fragment.size.height = max(fragment.size.height, part.size.height)
      case .part(let part, let remainder):
        fragment.add(part, at: Point(x: frames[index].left, y: 0))
        fragment.size.height = max(fragment.size.height, part.size.height)
        rest.columns[index] = (remainder as? Stack) ?? Stack([remainder])
      }
    }
    return rest.columns.allSatisfy(\.isEmpty) ? .whole(fragment) : .part(fragment, rest: rest)
  }
}
