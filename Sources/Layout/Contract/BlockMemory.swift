import Drawing

/// What is remembered of a block while pages are tried. Layout asks again and again, and much of the answer stays the same.
///
/// Blocks stay pure: what is remembered only spares work. A memory lives while one document is set in one context.
final class BlockMemory {
  /// The block set whole, where neither looseness nor the height there is changes it.
  var whole: Fragment?
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

extension Block {
  /// Sets as much of the block as the space holds, unless it is known already.
  func remembered(in space: Space) throws(LayoutError) -> Fit {
    guard rules.form == .rigid, let memory = space.memory else { return try fit(space) }
    if let whole = memory.whole, whole.size.width == space.width, whole.size.height <= space.height { return .whole(whole) }
    let fit = try fit(space)
    if case .whole(let fragment) = fit { memory.whole = fragment }
    return fit
  }
}
