import Drawing
import Styling

/// A list with bullets or numbers. A page end falls between entries or, in a long entry, leaves two lines on each side.
public struct TextList: Block {
  /// What precedes each entry.
  public enum Marker: Hashable, Sendable {
    /// A short dash.
    case bullet
    /// 1, 2, 3 in the accent colour.
    case number
  }

  /// One entry: what it is about in heavier type, then the rest.
  public struct Entry: Hashable, Sendable {
    /// Its beginning in heavier type; may be empty.
    public var lead: String
    /// The rest.
    public var text: RichText

    /// Makes an entry.
    public init(lead: String = "", _ text: RichText) {
      self.lead = lead
      self.text = text
    }
  }

  /// What precedes each entry.
  public var marker: Marker
  /// The entries in order.
  public var entries: [Entry]
  /// Index of the first entry not yet printed whole, and what earlier pages have left of it; `nil` if they have printed nothing of it.
  private var next = 0
  private var begun: StyledText?

  /// From the left edge to the text, and between entries, in points.
  private static let indent = 16.0
  private static let gap = Gap(least: 4, preferred: 6, most: 8)

  /// Makes a list.
  public init(_ marker: Marker, _ entries: [Entry]) {
    self.marker = marker
    self.entries = entries
  }

  /// The list by its first words.
  public var name: String { "list “\((entries.first.map { $0.lead.isEmpty ? $0.text.string : $0.lead } ?? "").prefix(40))”" }

  /// The list.
  public var semantics: BlockSemantics { .list(self) }

  /// Text follows its heading closely.
  public var rules: FlowRules { FlowRules(snap: .halfStep, form: .yielding) }

  /// The distances of running text.
  public func margin(in context: LayoutContext) -> Margin { .text }

  /// As many entries as fit, the last perhaps in part.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let context = space.context
    let style = context.type.body
    var fragment = Fragment(size: Size(width: space.width, height: 0))
    var items: [Scene.Item] = []
    var rest = self
    var top = 0.0
    while rest.next < entries.count {
      let text = fullText(of: rest.next)
      let left = rest.begun ?? context.styled(text, style)
      let lines = context.typesetter.lines(of: left, width: context.measure(in: space.width) - Self.indent)
      let room = Int(((space.height - top + tolerance) / style.leading).rounded(.down))
      let isFresh = space.vacancy == .fresh && top == 0
      let count = Paragraph.linesToPrint(of: lines.count, room: room, vacancy: isFresh ? .fresh : .shared)
      guard count > 0 || lines.isEmpty else { break }
      let isWhole = count == lines.count
      items.append(
        item(
          rest.next, lines: Array(lines[..<count]), top: top, isBegun: rest.begun != nil, isCut: !isWhole, space: space))
      fragment.note(text, on: lines[..<count])
      fragment.size.height = top + Double(count) * style.leading
      top = fragment.size.height + Self.gap.distance(at: context.looseness)
      if !isWhole, let last = lines[..<count].last {
        rest.begun = left.dropping(first: last.end)
        break
      }
      rest.next += 1
      rest.begun = nil
    }
    let isDone = rest.next == entries.count
    guard isDone || fragment.size.height > 0 else {
      let needed = Size(width: space.width, height: Double(Paragraph.leastLines) * style.leading)
      return .none(why: Refusal(needed: needed, reason: "\(Paragraph.leastLines) lines stay together", block: name))
    }
    let isWhole = isDone && next == 0 && begun == nil
    fragment.paint(.tagged(.list, items, element: isWhole ? nil : space.element))
    return isDone ? .whole(fragment) : .part(fragment, rest: rest)
  }

  private func fullText(of index: Int) -> RichText {
    let entry = entries[index]
    return entry.lead.isEmpty ? entry.text : .strong(entry.lead) + (entry.text.isEmpty ? "" : " ") + entry.text
  }

  private func item(
    _ index: Int, lines: [TextLine], top: Double, isBegun: Bool, isCut: Bool, space: Space
  ) -> Scene.Item {
    let context = space.context
    let style = context.type.body
    let element = isBegun || isCut ? Space.number(index, in: space.element) : nil
    let body = lines.items(left: Self.indent, firstBaseline: top + style.baseline, leading: style.leading)
    var parts: [Scene.Item] = []
    if !isBegun {
      let label = markerLine(index, context)
      parts.append(.tagged(.listLabel, [.text(label, at: Point(x: 0, y: top + style.baseline))]))
    }
    parts.append(.tagged(.listBody, body, element: element.map { Space.number(0, in: $0) }))
    return .tagged(.listItem, parts, element: element)
  }

  private func markerLine(_ index: Int, _ context: LayoutContext) -> TextLine {
    let strong = context.type.body.speaking(.strong, in: context.style)
    switch marker {
    case .number: return context.line(of: RichText(String(index + 1)), strong.colored(context.style.colors.accent))
    case .bullet: return context.line(of: "–", context.type.body.colored(context.style.colors.tertiary))
    }
  }
}
