import Drawing

/// A block that needs notes wherever it is placed, besides those of its own marks: the source of a section, on each of its pages.
struct Noted: Block {
  var block: any Block
  var notes: [Footnote]

  var name: String { block.name }
  var rules: FlowRules { block.rules }

  var semantics: BlockSemantics { .blocks([block], notes: notes) }

  func margin(in context: LayoutContext) -> Margin { block.margin(in: context) }

  func fit(_ space: Space) throws(LayoutError) -> Fit {
    switch try block.fit(space) {
    case .whole(let fragment): .whole(noting(fragment))
    case .part(let fragment, let rest): .part(noting(fragment), rest: Noted(block: rest, notes: notes))
    case .none(let why): .none(why: why)
    }
  }

  private func noting(_ fragment: Fragment) -> Fragment {
    guard fragment.size.height > 0 else { return fragment }
    var noted = fragment
    noted.notes += notes
    return noted
  }
}
