import Drawing
import Styling

/// The table of contents: titles with links and page numbers. In a document of few pages it takes no room at all.
public struct ContentsList: Block {
  /// Deeper levels are left out.
  public var deepest: Int
  /// It is printed where there are more pages than this.
  public var shortest: Int

  /// Makes a table of contents.
  public init(deepest: Int = 1, shortest: Int = 4) {
    self.deepest = deepest
    self.shortest = shortest
  }

  /// What it is.
  public var name: String { "contents" }

  /// The distances of a figure; the flow leaves none around nothing.
  public func margin(in context: LayoutContext) -> Margin { .figure }

  /// Nothing: page numbers are of the page alone.
  public var semantics: BlockSemantics { .blocks([]) }

  /// It is not split.
  public var rules: FlowRules { FlowRules(splitting: .avoided, form: .yielding) }

  /// From one entry to the next, from the last baseline to the first entry and indent of deeper levels, in points.
  private static let pitch = 15.0
  private static let first = 8.0
  private static let indent = 12.0

  /// All entries, or nothing.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let context = space.context
    let outline = context.outline
    let entries = outline.entries.filter { $0.level <= deepest }
    var fragment = Fragment(size: Size(width: space.width, height: 0), outlineUse: .pageNumbers)
    guard outline.pageCount > shortest, entries.count > 1 else { return .whole(fragment) }
    let head = Frame(number: context.words.contents, role: .heading(2)).head(width: space.width, in: context)
    fragment.paint(head.rule, .tagged(.heading(2), head.words))
    var top = head.baseline + Self.first
    var items: [Scene.Item] = []
    let style = context.type.body
    for entry in entries {
      let indent = Double(entry.level - 1) * Self.indent
      let page = FollowingLine(RichText(entry.page), style.tabular, in: context)
      let lines = context.lines(of: RichText(entry.title), style, width: space.width - indent - page.width - 2 * Self.indent)
      let baseline = top + Self.pitch / 2 + style.size * 0.35
      let last = baseline + Double(max(lines.count, 1) - 1) * style.leading
      let height = Self.pitch + Double(max(lines.count, 1) - 1) * style.leading
      let shown =
        lines.items(left: indent, firstBaseline: baseline, leading: style.leading)
        + [page.item(at: Point(x: space.width - page.width, y: last))]
      let link = Scene.Link(
        to: .destination(entry.destination), description: "\(entry.title), \(entry.page)",
        areas: [Rect(x: 0, y: top, width: space.width, height: height)], items: shown)
      items.append(.tagged(.contentsEntry, [.link(link)]))
      top += height
    }
    fragment.paint(.tagged(.contents, items))
    fragment.size.height = top
    guard top <= space.height + tolerance else {
      return .none(why: Refusal(needed: fragment.size, reason: "contents are not split", block: name))
    }
    return .whole(fragment)
  }
}
