import Drawing

/// White of its own, or nothing but a rule; gone at the top of a page.
public struct Spacer: Block {
  /// Height in points.
  public var height: Double

  /// Makes white of `height` points.
  public init(_ height: Double) {
    self.height = height
  }

  /// What it is.
  public var name: String { "spacer" }

  /// Nothing: white is of the page alone.
  public var semantics: BlockSemantics { .blocks([]) }

  /// None: its height is the white.
  public func margin(in context: LayoutContext) -> Margin { .none }

  /// The white, or nothing where it would begin a page or not fit.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let kept = space.vacancy == .fresh || height > space.height ? 0 : height
    return .whole(Fragment(size: Size(width: space.width, height: kept)))
  }
}
