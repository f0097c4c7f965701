public import Drawing
import Styling

/// Running text. A page end leaves at least two lines before and two after it, and cuts no short paragraph; in a column wider than eight of
/// the page's twelve the lines stop there, since longer ones are hard to read.
public struct Paragraph: Block {
  /// Which text style it is set in.
  public enum Look: Hashable, Sendable {
    /// Running text.
    case body
    /// The paragraph under a title.
    case standfirst
    /// Footnotes and sources.
    case note
    /// Any other style.
    case custom(TextStyle)
  }

  /// What it says.
  public var text: RichText
  /// Which text style it is set in.
  public var look: Look
  /// Lines that stay together at its beginning and end.
  public static let leastLines = 2
  /// A paragraph of fewer lines than these is not cut.
  static let fewLines = 6

  /// What earlier pages have left of it; `nil` if they have printed nothing.
  private var rest: Rest?

  /// The end of a paragraph: its words, and its lines for a column of the same width.
  private struct Rest {
    var text: StyledText
    var lines: [TextLine]
    var width: Double

    /// What follows the first `count` of some lines.
    init(_ text: StyledText, _ lines: [TextLine], after count: Int, width: Double) {
      let end = count > 0 ? lines[count - 1].end : 0
      self.text = text.dropping(first: end)
      self.lines = lines[count...].map { line in
        var line = line
        line.end -= end
        return line
      }
      self.width = width
    }
  }

  /// Makes a paragraph.
  public init(_ text: RichText, look: Look = .body) {
    self.text = text
    self.look = look
  }

  /// Its first words.
  public var name: String { "paragraph “\(text.string.prefix(40))”" }

  /// The paragraph.
  public var semantics: BlockSemantics { .paragraph(self) }

  /// Text follows text closely.
  public var rules: FlowRules { FlowRules(snap: .halfStep, form: .rigid) }

  /// The distances of running text.
  public func margin(in context: LayoutContext) -> Margin {
    Margin(before: .none, after: Margin.text.after)
  }

  /// The lines that fit, at least two of them and leaving at least two.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let context = space.context
    let style = textStyle(context)
    let width = look == .note ? space.width : context.measure(in: space.width)
    let left = rest?.text ?? context.styled(text, style)
    let known = rest.flatMap { $0.width == width ? $0.lines : nil }
    let lines = known ?? context.typesetter.lines(of: left, width: width)
    let room = Int(((space.height + tolerance) / style.leading).rounded(.down))
    let count = Self.linesToPrint(of: lines.count, room: room, vacancy: space.vacancy)
    guard count > 0 || lines.isEmpty else {
      let least = lines.count < Self.fewLines ? lines.count : Self.leastLines
      return .none(
        why: Refusal(
          needed: Size(width: space.width, height: Double(least) * style.leading), reason: "\(least) lines stay together",
          block: name))
    }
    let isWhole = count == lines.count
    var fragment = Fragment(size: Size(width: space.width, height: Double(count) * style.leading))
    fragment.note(text, on: lines[..<count])
    let element = isWhole && rest == nil ? nil : space.element
    let items = Array(lines[..<count]).items(firstBaseline: style.baseline, leading: style.leading)
    if !items.isEmpty { fragment.paint(.tagged(.paragraph, items, element: element)) }
    guard !isWhole, count > 0 else { return .whole(fragment) }
    var next = self
    next.rest = Rest(left, lines, after: count, width: width)
    return .part(fragment, rest: next)
  }

  private func textStyle(_ context: LayoutContext) -> TextStyle {
    switch look {
    case .body: context.type.body
    case .standfirst: context.type.standfirst
    case .note: context.type.note
    case .custom(let style): style
    }
  }

  /// How many of `count` lines are printed if there is room for `room`.
  static func linesToPrint(of count: Int, room: Int, vacancy: Space.Vacancy) -> Int {
    if room >= count { return count }
    let kept = min(room, count - leastLines)
    if kept >= leastLines, count >= fewLines || vacancy == .fresh { return kept }
    // On an empty page even a lone line is better than none.
    return vacancy == .fresh ? max(0, room) : 0
  }
}
