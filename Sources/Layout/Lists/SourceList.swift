import Drawing
import Styling

/// The list of sources: key, what it is, where it was found.
public struct SourceList: Block {
  /// One source.
  public struct Source: Hashable, Sendable {
    /// What texts call it: `S1`.
    public var key: String
    /// What it is.
    public var text: RichText
    /// Title, outlet, date, address: as many lines as it takes.
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

  /// Two columns of sources, the first half at the left.
  public static func inTwoColumns(_ sources: [Source]) -> Columns {
    let half = (sources.count + 1) / 2
    return Columns(
      .sixSix, [[SourceList(Array(sources[..<half]))], [SourceList(Array(sources[half...]))]], rules: FlowRules(snap: .halfStep))
  }

  /// What it is.
  public var name: String { "sources" }

  /// Close under its heading.
  public var rules: FlowRules { FlowRules(snap: .halfStep) }

  /// Close under its heading.
  public func margin(in context: LayoutContext) -> Margin { Margin(before: .none, after: Margin.figure.after) }

  /// Left edge of the text and white between sources, in points.
  private static let indent = 20.0
  private static let gap = 4.0

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
    let body = context.type.chartSubtitle.colored(context.style.colors.ink)
    let small = context.type.note
    let width = space.width - Self.indent
    var fragment = Fragment(size: Size(width: space.width, height: 0))
    let key = context.line(of: RichText(source.key), body.speaking(.strong, in: context.style).colored(context.style.colors.accent))
    let lines = context.lines(of: source.text, body, width: width)
    let leading = context.type.category.leading + 1
    let first = body.size + 1
    var text = lines.items(left: Self.indent, firstBaseline: first, leading: leading)
    fragment.note(source.text)
    var baseline = first + Double(max(lines.count, 1) - 1) * leading
    for detail in source.details {
      let lines = context.lines(of: detail, small, width: width)
      text += lines.items(left: Self.indent, firstBaseline: baseline + small.leading, leading: small.leading)
      fragment.note(detail)
      baseline += Double(lines.count) * small.leading
    }
    fragment.paint(.tagged(.listLabel, [.text(key, at: Point(x: 0, y: first))]), .tagged(.listBody, text))
    fragment.size.height = baseline + small.size / 4
    if let destination = source.destination { fragment.places = [.init(name: destination, point: .zero)] }
    return fragment
  }
}
