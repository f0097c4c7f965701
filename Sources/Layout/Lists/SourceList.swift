import Drawing
import Styling

/// The list of sources in small type: key, what it is, where it was found, on one line where there is room.
public struct SourceList: Block {
  /// One source.
  public struct Source: Hashable, Sendable {
    /// What texts call it: `S1`.
    public var key: String
    /// What it is.
    public var text: RichText
    /// Outlet, date, address.
    public var details: [RichText]
    /// Name of its destination, where links should lead to it.
    public var destination: String?

    /// Makes a source.
    public init(key: String, text: RichText, details: [RichText] = [], destination: String? = nil) {
      self.key = key
      self.text = text
      self.details = details
      self.destination = destination
    }
  }

  /// The sources in order.
  public var sources: [Source]
  private var printed = 0

  /// Makes a list.
  public init(_ sources: [Source]) {
    self.sources = sources
  }

  /// What it is.
  public var name: String { "sources" }

  /// The sources.
  public var semantics: BlockSemantics { .sources(self) }

  /// Close under its heading.
  public var rules: FlowRules { FlowRules(snap: .halfStep, form: .yielding) }

  /// Close under its heading.
  public func margin(in context: LayoutContext) -> Margin { Margin(before: .none, after: Margin.figure.after) }

  /// Left edge of the text and white between sources, in points.
  private static let indent = 20.0
  private static let gap = 1.0

  /// As many sources as fit; none is split.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    var fragment = Fragment(size: Size(width: space.width, height: 0))
    var items: [Scene.Item] = []
    var next = printed
    var top = 0.0
    while next < sources.count {
      let set = set(sources[next], space)
      guard top + set.size.height <= space.height + tolerance else { break }
      var group = Fragment(size: set.size)
      group.add(set.tagged(Tag(.listItem)), at: Point(x: 0, y: top))
      items += group.items
      group.ink = Ink()
      fragment.add(group, at: .zero)
      fragment.size.height = top + set.size.height
      top = fragment.size.height + Self.gap
      next += 1
    }
    guard next > printed || sources.isEmpty else {
      let needed = set(sources[printed], space).size
      return .none(why: Refusal(needed: needed, reason: "a source is not split", block: name))
    }
    let isWhole = printed == 0 && next == sources.count
    fragment.paint(.tagged(.list, items, element: isWhole ? nil : space.element))
    guard next < sources.count else { return .whole(fragment) }
    var rest = self
    rest.printed = next
    return .part(fragment, rest: rest)
  }

  private func set(_ source: Source, _ space: Space) -> Fragment {
    let context = space.context
    let style = context.type.note
    var fragment = Fragment(size: Size(width: space.width, height: 0))
    let key = context.line(of: .strong(source.key), style.colored(context.style.colors.accent))
    let text = source.details.reduce(RichText(source.text.pieces.map(\.inInk), declaring: source.text.declared)) {
      $0 + RichText(context.words.noteSeparator) + $1
    }
    let lines = context.lines(of: text, style, width: space.width - Self.indent)
    let body = lines.items(left: Self.indent, firstBaseline: style.baseline, leading: style.leading)
    fragment.note(text)
    fragment.paint(
      .tagged(.listLabel, [.text(key, at: Point(x: 0, y: style.baseline))]), .tagged(.listBody, body))
    fragment.size.height = Double(max(lines.count, 1)) * style.leading
    if let destination = source.destination { fragment.places = [.init(name: destination, point: .zero)] }
    return fragment
  }
}

extension RichText.Piece {
  /// Plain words in the ink of titles.
  fileprivate var inInk: RichText.Piece {
    if case .text(let words, .plain) = self { .text(words, .lead) } else { self }
  }
}
