/// How a flow may place a block among others.
public struct FlowRules: Hashable, Sendable {
  /// Whether the block may be cut by the end of a page.
  public enum Splitting: Hashable, Sendable {
    /// It may.
    case allowed
    /// It moves to the next page instead, unless that would leave much of this one blank.
    case reluctant
    /// It moves to the next page instead, unless even an empty page cannot hold it whole.
    case avoided
  }

  /// How the block relates to the one after it.
  public enum Following: Hashable, Sendable {
    /// Anything may follow on the next page.
    case free
    /// It never ends a page while something follows: headings.
    case withNext
  }

  /// Where the block may begin.
  public enum Start: Hashable, Sendable {
    /// Anywhere.
    case anywhere
    /// At the top of a page or column.
    case newPage
  }

  /// Whether the block may change places with a neighbour where that fills a page.
  public enum Floating: Hashable, Sendable {
    /// It keeps its place.
    case fixed
    /// It may pass a neighbour that lets it pass: figures.
    case floats
    /// A floating neighbour may pass it: tables, which have numbers of their own and may be cut.
    case letsPass
  }

  /// What the block's top is rounded up to.
  public enum Snap: Hashable, Sendable {
    /// The grid's step: figures, tables, everything under a top rule.
    case step
    /// Half the step: text that follows its heading.
    case halfStep
  }

  /// What a block that is set whole looks like in another space of the same width.
  public enum Form: Hashable, Sendable {
    /// It may look different: its height follows the height there is.
    case elastic
    /// It gives way with the looseness of the page, and looks the same wherever it fits at that looseness: figures, tables. Then it is set
    /// once for each looseness.
    case yielding
    /// It looks the same wherever it fits: text. Then it is set once, however many pages are tried.
    case rigid
  }

  /// Whether the block may be cut.
  public var splitting: Splitting
  /// How it relates to the next block.
  public var following: Following
  /// Where it may begin.
  public var start: Start
  /// Whether it may change places with a neighbour.
  public var floating: Floating
  /// What its top is rounded up to.
  public var snap: Snap
  /// What it looks like in other spaces.
  public var form: Form
  /// It does not begin where less height than this is left, in points.
  public var leastHeight: Double
  /// About how high what a page end has left of the block is, in points; `nil` where that is not known.
  public var remaining: Double?

  /// Makes rules.
  public init(
    splitting: Splitting = .allowed, following: Following = .free, start: Start = .anywhere,
    floating: Floating = .fixed, snap: Snap = .step, form: Form = .elastic, leastHeight: Double = 0, remaining: Double? = nil
  ) {
    self.splitting = splitting
    self.following = following
    self.start = start
    self.floating = floating
    self.snap = snap
    self.form = form
    self.leastHeight = leastHeight
    self.remaining = remaining
  }
}

/// A block under rules or margins other than its own.
public struct Ruled: Block {
  /// The block.
  public var block: any Block
  /// Rules that replace the block's.
  public var rules: FlowRules
  /// Margins that replace the block's, where given.
  public var margin: Margin?

  /// Puts a block under rules.
  public init(_ block: any Block, rules: FlowRules, margin: Margin? = nil) {
    self.block = block
    self.rules = rules
    self.margin = margin
  }

  /// The block's name.
  public var name: String { block.name }

  /// What the block says.
  public var semantics: BlockSemantics { block.semantics }

  /// The margins given, or the block's.
  public func margin(in context: LayoutContext) -> Margin { margin ?? block.margin(in: context) }

  /// What the block makes of the space; the rest stays under the rules, but no longer has to start a page.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let fit = try block.fit(space)
    guard case .part(let fragment, let rest) = fit else { return fit }
    var rules = rules
    rules.start = .anywhere
    rules.remaining = rest.rules.remaining
    return .part(fragment, rest: Ruled(rest, rules: rules, margin: margin))
  }
}

extension Block {
  /// The block, cut by no page end unless a page cannot hold it whole.
  public func keptTogether() -> Ruled {
    var rules = rules
    rules.splitting = .avoided
    return Ruled(self, rules: rules, margin: (self as? Ruled)?.margin)
  }

  /// The block, on one page with the beginning of the next.
  public func keptWithNext() -> Ruled {
    var rules = rules
    rules.following = .withNext
    return Ruled(self, rules: rules, margin: (self as? Ruled)?.margin)
  }

  /// The block at the top of a page or column.
  public func startingPage() -> Ruled {
    var rules = rules
    rules.start = .newPage
    return Ruled(self, rules: rules, margin: (self as? Ruled)?.margin)
  }

  /// The block, begun only where at least `height` points are left.
  public func needing(_ height: Double) -> Ruled {
    var rules = rules
    rules.leastHeight = height
    return Ruled(self, rules: rules, margin: (self as? Ruled)?.margin)
  }

  /// The block with other white around it.
  public func spaced(_ margin: Margin) -> Ruled {
    Ruled(self, rules: rules, margin: margin)
  }
}
