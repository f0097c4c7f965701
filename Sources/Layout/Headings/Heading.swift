import Drawing
import Styling

/// A heading within a page, with or without a rule over it. It never ends a page.
public struct Heading: Block {
  /// What is above the words.
  public enum Look: Hashable, Sendable {
    /// Nothing.
    case plain
    /// A rule across the column, as over a figure.
    case ruled
    /// The same, the words no larger than the header of a table: over what is set in the size of notes.
    case small
  }

  /// What it says.
  public var text: RichText
  /// What is above the words.
  public var look: Look
  /// Level in the document, from 2; the page's title has level 1.
  public var level: Int
  /// Name of its destination, where links should lead to it; otherwise it has one of its own for its bookmark.
  public var destination: String?

  /// Makes a heading.
  public init(_ text: RichText, look: Look = .plain, level: Int = 2, destination: String? = nil) {
    self.text = text
    self.look = look
    self.level = level
    self.destination = destination
  }

  /// The heading's words.
  public var name: String { "heading “\(text.string)”" }

  /// The heading.
  public var semantics: BlockSemantics { .heading(self) }

  /// Stays with what follows, and does not split.
  public var rules: FlowRules {
    FlowRules(splitting: .avoided, following: .withNext, snap: look == .plain ? .halfStep : .step, form: .rigid)
  }

  /// White above as between blocks, little below.
  public func margin(in context: LayoutContext) -> Margin {
    switch look {
    case .plain: .heading
    case .ruled: Margin(before: Margin.figure.after, after: Margin.heading.after)
    case .small: Margin(before: Gap(least: 12, preferred: 20, most: 36), after: Gap(1))
    }
  }

  /// The whole heading, or nothing.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let context = space.context
    let style = look == .small ? context.type.tableHead : context.type.heading
    let lines = context.lines(of: text, style, width: space.width)
    let top = firstBaseline(style, context)
    let height = top + Double(max(lines.count, 1) - 1) * style.leading + style.leading - style.baseline
    guard height <= space.height + tolerance else {
      return .none(
        why: Refusal(needed: Size(width: space.width, height: height), reason: "a heading is not split", block: name))
    }
    var fragment = Fragment(size: Size(width: space.width, height: height))
    if look != .plain { fragment.paint(Self.rule(space.width, context)) }
    fragment.paint(
      .tagged(.heading(level), lines.items(firstBaseline: top, leading: style.leading)))
    fragment.note(text)
    let place = destination ?? "heading-\(space.element)"
    fragment.places = [.init(name: place, point: .zero)]
    fragment.bookmarks = [.init(title: text.string, level: level, destination: place)]
    return .whole(fragment)
  }

  private func firstBaseline(_ style: TextStyle, _ context: LayoutContext) -> Double {
    switch look {
    case .plain: style.baseline
    // Where that of a figure's title without a number is, and a little lower for its size.
    case .ruled: context.style.chart.anatomy(in: context.language).titleWithoutNumber + 2
    case .small: context.style.chart.anatomy(in: context.language).number
    }
  }

  /// White between a heading and the table under it.
  static let aboveTable = Gap(least: 4, preferred: 6, most: 8)

  private static func rule(_ width: Double, _ context: LayoutContext) -> Scene.Item {
    .tagged(
      .artifact, [.rule(y: 0, to: width, context.style.colors.ink, width: context.style.chart.stroke.topRule)])
  }

  /// A ruled heading's words over what goes on on another page, and where that may begin, in points: it looks as the heading does and is
  /// none.
  static func repeated(_ text: RichText, width: Double, in context: LayoutContext) -> (head: Frame.Head, bottom: Double) {
    let style = context.type.heading
    let lines = context.lines(of: text, style, width: width)
    let first = context.style.chart.anatomy(in: context.language).titleWithoutNumber + 2
    let last = first + Double(max(lines.count, 1) - 1) * style.leading
    var head = Frame.Head(
      rule: rule(width, context), words: lines.items(firstBaseline: first, leading: style.leading),
      baseline: last, fragment: Fragment(size: .zero))
    head.fragment.note(text)
    let below = max(Margin.heading.after.preferred, Self.aboveTable.preferred)
    return (head, (last + style.leading - style.baseline + below).roundedUp(toMultipleOf: context.style.grid.step))
  }
}
