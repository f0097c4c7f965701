import Drawing

/// What is remembered of a block while pages are tried. Layout asks again and again, and much of the answer stays the same.
///
/// Blocks stay pure: what is remembered only spares work. A memory lives while one document is set in one context.
final class BlockMemory {
  /// The block set whole at each looseness that was tried; at 0 where looseness changes nothing.
  private var wholes: [Double: Fragment] = [:]
  /// Why the block was refused at a looseness under something else, and in how much height at most.
  private var refusals: [Double: (why: Refusal, height: Double)] = [:]
  /// What the block itself has worked out.
  var own: AnyObject?
  private var inner: [Int: BlockMemory] = [:]

  /// The memory of the block with this number in a block that holds others.
  func inner(_ number: Int) -> BlockMemory {
    if let known = inner[number] { return known }
    let memory = BlockMemory()
    inner[number] = memory
    return memory
  }
}

extension BlockMemory {
  /// What the block makes of a space, as far as it is known from other spaces of its width.
  fileprivate func known(_ space: Space, _ looseness: Double) -> Fit? {
    if let whole = wholes[looseness], whole.size.width == space.width, whole.size.height <= space.height {
      return space.context.numbering.isEmpty || !whole.isNumbered ? .whole(whole) : nil
    }
    guard space.vacancy == .shared, let (why, height) = refusals[looseness], why.needed.width <= space.width + tolerance,
      space.height <= height
    else { return nil }
    return .none(why: why)
  }

  /// Keeps what the block made of a space, where it would make the same of another.
  fileprivate func keep(_ fit: Fit, _ space: Space, _ looseness: Double) {
    guard space.context.numbering.isEmpty else { return }
    switch fit {
    // What was noticed may be that a page holds it only if it is made lower.
    case .whole(let fragment) where fragment.diagnostics.isEmpty: wholes[looseness] = fragment
    case .none(let why) where space.vacancy == .shared && space.height > refusals[looseness]?.height ?? 0:
      refusals[looseness] = (why, space.height)
    case .whole, .part, .none: break
    }
  }
}

extension Fragment {
  /// Whether marks of notes are printed that each page numbers anew.
  fileprivate var isNumbered: Bool { notes.contains { if case .number = $0.kind { true } else { false } } }
}

extension Block {
  /// Sets as much of the block as the space holds, unless it is known already.
  func remembered(in space: Space) throws(LayoutError) -> Fit {
    let form = rules.form
    guard form != .elastic, let memory = space.memory else { return try fit(space) }
    let looseness = form == .rigid ? 0 : space.context.looseness
    if let known = memory.known(space, looseness) { return known }
    let fit = try fit(space)
    memory.keep(fit, space, looseness)
    return fit
  }
}
