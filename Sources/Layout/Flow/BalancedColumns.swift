import Drawing
import Styling

/// One flow over several equal columns of about the same height: running text across a wide page, a long list of sources.
public struct BalancedColumns: Block {
  /// Number of columns.
  public var count: Int
  /// What flows through the columns, in order.
  public var content: Stack
  /// How the flow may place the columns.
  public var rules: FlowRules

  /// Lets blocks flow through `count` columns.
  public init(_ count: Int = 2, _ blocks: [any Block], rules: FlowRules = FlowRules(snap: .halfStep)) {
    self.count = max(1, count)
    content = Stack(blocks)
    self.rules = rules
  }

  /// The columns by what they begin with.
  public var name: String { "columns of " + content.name }

  /// The blocks in order.
  public var semantics: BlockSemantics { content.semantics }

  /// White above the first and below the last block.
  public func margin(in context: LayoutContext) -> Margin { content.margin(in: context) }

  /// Columns of the least height that holds everything, or of all the height there is.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let gutter = space.context.style.grid.gutter
    let width = (space.width - gutter * Double(count - 1)) / Double(count)
    let full = try fill(space, width: width, height: space.height)
    guard let full else {
      return try content.fit(space.inner(0, width: width, height: space.height, vacancy: .shared)).refusing(space, name)
    }
    guard full.rest.isEmpty else {
      var rest = self
      rest.content = full.rest
      return .part(full.fragment, rest: rest)
    }
    var best = full.fragment
    var (low, high) = (best.size.height / Double(count) - 1, best.size.height)
    while high - low > 2 {
      let middle = (low + high) / 2
      // A height at which something does not fit at all is too little, no error.
      if let set = try? fill(space, width: width, height: middle), set.rest.isEmpty {
        best = set.fragment
        high = min(middle, best.size.height)
      } else {
        low = middle
      }
    }
    return .whole(best)
  }

  /// The columns at a height; `nil` if there is nothing in the first.
  private func fill(_ space: Space, width: Double, height: Double) throws(LayoutError) -> (fragment: Fragment, rest: Stack)? {
    let gutter = space.context.style.grid.gutter
    var fragment = Fragment(size: Size(width: space.width, height: 0))
    var rest = content
    for column in 0..<count where !rest.isEmpty {
      // What fits no whole column is refused by the first, so that a page of its own can be tried.
      let vacancy: Space.Vacancy = column == 0 ? space.vacancy : .shared
      let filling = try rest.fill(space.inner(0, width: width, height: height, vacancy: vacancy)) { _ in height }
      if column == 0, filling.bottom == 0, !filling.queue.isEmpty { return nil }
      fragment.add(filling.fragment(width: width), at: Point(x: Double(column) * (width + gutter), y: 0))
      fragment.size.height = max(fragment.size.height, filling.bottom)
      rest = filling.queue
    }
    return (fragment, rest)
  }
}

extension Fit {
  /// The refusal, whatever was printed.
  fileprivate func refusing(_ space: Space, _ name: String) -> Fit {
    if case .none = self { return self }
    return .none(why: Refusal(needed: space.size, reason: "none of it fits", block: name))
  }
}
