import Drawing
import Styling

/// A narrow list of single figures: number and unit, then what they mean.
public struct FactList: Block {
  /// One figure.
  public struct Fact: Hashable, Sendable {
    /// The number, with what belongs to it: `38.3 bn`.
    public var number: RichText
    /// Its unit.
    public var unit: RichText
    /// What it means.
    public var text: RichText

    /// Makes a fact.
    public init(number: RichText, unit: RichText = "", text: RichText) {
      self.number = number
      self.unit = unit
      self.text = text
    }
  }

  /// What is above the list.
  public var frame: Frame
  /// The facts in order.
  public var facts: [Fact]
  private var printed = 0

  /// Makes a list.
  public init(_ frame: Frame, _ facts: [Fact]) {
    self.frame = frame
    self.facts = facts
  }

  /// The list by its heading.
  public var name: String { "facts “\(frame.words)”" }

  /// The facts.
  public var semantics: BlockSemantics { .facts(self) }

  /// Cut between rows, starts anywhere; rows are higher on a page that would not be full.
  public var rules: FlowRules { FlowRules(form: .yielding) }

  /// As many facts as fit.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let list = RowList(
      name: name, frame: frame, firstRow: 12, ending: .open, count: facts.count, printed: printed,
      row: { row(facts[$0], space) })
    let (fit, printed) = list.fit(space)
    guard case .whole(let fragment) = fit, printed < facts.count else { return fit }
    var rest = self
    rest.printed = printed
    return .part(fragment, rest: rest)
  }

  /// From the row's top to the number's baseline and white below the text, in parts of the number's size.
  private static let numberBaseline = 1.43
  private static let foot = 0.67
  /// The distance from number to text in excess of that between lines of text, in points.
  private static let textGap = 1.0

  private func row(_ fact: Fact, _ space: Space) -> RowList.Row {
    let context = space.context
    let type = context.type
    let body = type.chartSubtitle.colored(context.style.colors.ink)
    let baseline = type.heading.size * Self.numberBaseline
    let number = context.line(of: fact.number, type.heading.colored(context.style.colors.data))
    let unit = fact.unit.isEmpty ? nil : FollowingLine(fact.unit, type.tileUnit, in: context)
    let leading = min(body.leading, max(type.category.leading, body.size * 1.37))
    let lines = context.lines(of: fact.text, body, width: space.width)
    var head: [Scene.Item] = [.text(number, at: Point(x: 0, y: baseline))]
    if let unit { head.append(unit.item(at: Point(x: number.width + SetTile.gap, y: baseline))) }
    let first = baseline + leading + Self.textGap
    let text = lines.items(firstBaseline: first, leading: leading)
    let last = lines.isEmpty ? baseline : first + Double(lines.count - 1) * leading
    return RowList.Row(
      height: last + type.heading.size * Self.foot, items: [.tagged(.listLabel, head), .tagged(.listBody, text)],
      notes: fact.number.notes + fact.unit.notes + fact.text.notes)
  }
}
