public import Drawing

/// Something that can be set on a page: a paragraph, a figure, a table, a row of columns.
///
/// A block is a value that knows its content and not where it will be placed. A flow asks it to `fit` a space; it answers with
/// what it would print there. Asking twice gives the same answer, so a flow may try, move on and try again elsewhere.
public protocol Block: Sendable {
  /// What the block is called in an error, such as `table “Published levels”`.
  var name: String { get }

  /// How the flow may place the block among others.
  var rules: FlowRules { get }

  /// What the block says, whatever the page.
  var semantics: BlockSemantics { get }

  /// White that the block needs above and below itself.
  func margin(in context: LayoutContext) -> Margin

  /// Sets as much of the block as the space holds.
  ///
  /// A fragment never exceeds the space, and a part always makes progress. On an empty page (`space.vacancy == .fresh`) a refusal
  /// means that the block can be printed nowhere, and the flow turns it into an error.
  func fit(_ space: Space) throws(LayoutError) -> Fit
}

extension Block {
  /// Splits freely, starts anywhere.
  public var rules: FlowRules { FlowRules() }

  /// The distances of a figure: 16 to 36 pt above and below.
  public func margin(in context: LayoutContext) -> Margin { .figure }
}

/// What a block makes of a space.
public enum Fit {
  /// All of it is in the fragment.
  case whole(Fragment)
  /// Its beginning is in the fragment; the rest waits for the next space.
  case part(Fragment, rest: any Block)
  /// Nothing of it can be printed here.
  case none(why: Refusal)
}

/// Why a block cannot be printed in a space.
public struct Refusal: Hashable, Sendable {
  /// The least extent in points that would do.
  public var needed: Size
  /// The reason in words.
  public var reason: String
  /// The block within the block that refused, where it is not the block itself.
  public var block: String?

  /// Makes a refusal.
  public init(needed: Size, reason: String, block: String? = nil) {
    self.needed = needed
    self.reason = reason
    self.block = block
  }
}
