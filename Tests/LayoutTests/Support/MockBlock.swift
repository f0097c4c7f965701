import Drawing
import Layout

/// A block of a given height without any content: what flows are tested with.
struct MockBlock: Block {
  var name: String
  var height: Double
  /// Parts the block may be cut into, from above; `nil` for a block that is not split.
  var parts: [Double]?
  var rules = FlowRules()
  var margin = Margin.none
  var notes: [Footnote] = []

  init(
    _ name: String, height: Double, parts: [Double]? = nil, rules: FlowRules = FlowRules(), margin: Margin = .none,
    notes: [Footnote] = []
  ) {
    (self.name, self.height, self.parts, self.rules, self.margin, self.notes) = (name, height, parts, rules, margin, notes)
  }

  var semantics: BlockSemantics { .blocks([]) }

  func margin(in context: LayoutContext) -> Margin { margin }

  func fit(_ space: Space) throws(LayoutError) -> Fit {
    guard let parts else {
      guard height <= space.height else {
        return .none(why: Refusal(needed: Size(width: space.width, height: height), reason: "does not split"))
      }
      return .whole(fragment(height, space))
    }
    var total = 0.0
    var count = 0
    while count < parts.count, total + parts[count] <= space.height {
      total += parts[count]
      count += 1
    }
    if count == parts.count { return .whole(fragment(total, space)) }
    if count == 0 {
      return .none(why: Refusal(needed: Size(width: space.width, height: parts[0]), reason: "its first part is higher"))
    }
    var rest = self
    rest.parts = Array(parts[count...])
    return .part(fragment(total, space), rest: rest)
  }

  private func fragment(_ height: Double, _ space: Space) -> Fragment {
    Fragment(
      size: Size(width: space.width, height: height),
      items: [.path(.rectangle(Rect(x: 0, y: 0, width: space.width, height: height)), fill: .black, stroke: nil)], notes: notes)
  }
}

/// A block that breaks the contract.
struct FaultyBlock: Block {
  enum Fault { case exceeds, noProgress }
  var fault: Fault
  var name: String { "faulty" }
  var semantics: BlockSemantics { .blocks([]) }

  func fit(_ space: Space) throws(LayoutError) -> Fit {
    switch fault {
    case .exceeds: .whole(Fragment(size: Size(width: space.width, height: space.height + 1)))
    case .noProgress: .part(Fragment(size: Size(width: space.width, height: 0)), rest: self)
    }
  }
}
