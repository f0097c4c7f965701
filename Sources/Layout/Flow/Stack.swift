import Drawing

/// Blocks one below the other. What a page holds is a stack, and so is a column.
public struct Stack: Block {
  /// What is left of a block that a page end has cut.
  private var head: (any Block)?
  /// The blocks that have not been begun; their indices stay those of the whole stack.
  private var tail: ArraySlice<Numbered>

  /// A block with a number of its own, wherever it floats.
  private struct Numbered {
    var block: any Block
    var number: Int

    static func list(_ blocks: [any Block], from first: Int = 0) -> [Numbered] {
      blocks.enumerated().map { Numbered(block: $1, number: first + $0) }
    }
  }

  /// Puts blocks below each other.
  public init(_ blocks: [any Block]) {
    tail = Numbered.list(blocks)[...]
  }

  private init(head: (any Block)?, tail: ArraySlice<Numbered>) {
    self.head = head
    self.tail = tail
  }

  /// Whether it begins with what a page end has left of a block.
  var isContinuing: Bool { head != nil }

  /// Puts more blocks below those of a stack.
  init(continuing stack: Stack, with blocks: [any Block]) {
    head = stack.head
    tail = stack.tail + Numbered.list(blocks, from: stack.tail.endIndex)
  }

  /// Whether nothing is left to print.
  public var isEmpty: Bool { head == nil && tail.isEmpty }

  /// The first block's name.
  public var name: String { first?.block.name ?? "empty stack" }

  /// The first block's rules where only one is left, else free.
  public var rules: FlowRules { tail.count + (head == nil ? 0 : 1) == 1 ? first?.block.rules ?? FlowRules() : FlowRules() }

  /// The blocks in order.
  public var semantics: BlockSemantics { .blocks(blocks) }

  /// The blocks that are left, in order.
  var blocks: [any Block] { (head.map { [$0] } ?? []) + tail.map(\.block) }

  /// White above the first and below the last block.
  public func margin(in context: LayoutContext) -> Margin {
    let first = first?.block
    let last = tail.last?.block ?? head
    return Margin(
      before: first?.margin(in: context).before ?? .none, after: last?.margin(in: context).after ?? .none)
  }

  /// As many of the blocks as fit.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let filling = try fill(space) { _ in space.height }
    return filling.fit(width: space.width)
  }

  /// Sets blocks until the next one does not fit, or `most` are set. `limit` says how far down blocks may reach once the given notes are at
  /// the foot.
  func fill(_ space: Space, most: Int = .max, limit: ([Footnote]) -> Double) throws(LayoutError) -> Filling {
    var filling = Filling(queue: self)
    while let next = filling.next {
      guard filling.placed.count < most else {
        filling.end()
        break
      }
      guard try filling.place(next, in: space, limit: limit) else { break }
    }
    try filling.honourFollowing(space)
    return filling
  }

  /// The blocks in order with their indices in the whole stack; the first without those before it.
  struct Entry {
    var block: any Block
    var index: Int
    /// The block's own number, wherever it floats; `nil` for what is left of a block.
    var number: Int?
  }

  var first: Entry? {
    if let head { return Entry(block: head, index: tail.startIndex - 1) }
    return tail.first.map { Entry(block: $0.block, index: tail.startIndex, number: $0.number) }
  }

  /// The stack without its first block.
  var withoutFirst: Stack {
    head == nil ? Stack(head: nil, tail: tail.dropFirst()) : Stack(head: nil, tail: tail)
  }

  /// The stack with its block at `index` moved past a neighbour, as far as both let it: before the one above, and after the one below.
  func floating(_ index: Int) -> [Stack] {
    guard tail.indices.contains(index), tail[index].block.rules.floating == .floats else { return [] }
    return [index - 1, index + 1].compactMap { neighbour in
      guard tail.indices.contains(neighbour), tail[neighbour].block.rules.floating == .letsPass else { return nil }
      var moved = tail
      moved.swapAt(index, neighbour)
      return Stack(head: head, tail: moved)
    }
  }

  /// The stack with what is left of its first block in that block's place.
  func replacingFirst(with rest: any Block) -> Stack {
    Stack(head: rest, tail: head == nil ? tail.dropFirst() : tail)
  }
}
