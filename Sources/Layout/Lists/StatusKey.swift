public import Drawing
import Styling

/// What marks and fills mean: mark, swatch, name, and the form in words.
public struct StatusKey: Block {
  /// One meaning.
  public struct Entry: Hashable, Sendable {
    /// The mark in texts; may be empty.
    public var mark: String
    /// The form in charts, at most 40 × 12 pt; `nil` if there is none.
    public var swatch: Scene?
    /// Said in the swatch's place if there is none: "no bar".
    public var instead: RichText
    /// What it means.
    public var name: RichText
    /// The form in words.
    public var form: RichText

    /// Makes an entry.
    public init(mark: String, swatch: Scene?, instead: RichText = "", name: RichText, form: RichText) {
      self.mark = mark
      self.swatch = swatch
      self.instead = instead
      self.name = name
      self.form = form
    }
  }

  /// The meanings in order.
  public var entries: [Entry]
  /// What is above the key, if its heading is not a block of its own.
  public var frame: Frame?
  private var printed = 0

  /// Makes a key.
  public init(_ entries: [Entry], frame: Frame? = nil) {
    self.frame = frame
    self.entries = entries
  }

  /// The key by its heading.
  public var name: String { "key of marks" }

  /// The key.
  public var semantics: BlockSemantics { .marks(self) }

  /// Cut between rows, starts anywhere; rows are higher on a page that would not be full.
  public var rules: FlowRules { FlowRules(form: .yielding) }

  /// Close under its heading.
  public func margin(in context: LayoutContext) -> Margin {
    frame == nil ? Margin(before: .none, after: Margin.figure.after) : .figure
  }

  /// As many entries as fit.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let widest = widestForm(space.context)
    let list = RowList(
      name: name, frame: frame, firstRow: 8, ending: .ruled, count: entries.count, printed: printed,
      row: { row(entries[$0], space, widestForm: widest) })
    let (fit, printed) = list.fit(space)
    guard case .whole(let fragment) = fit, printed < entries.count else { return fit }
    var rest = self
    rest.printed = printed
    return .part(fragment, rest: rest)
  }

  /// Height of a row; middle of the mark; left edges of swatch and name, in points.
  private static let height = 18.0
  private static let mark = 10.0
  private static let swatch = 26.0
  private static let text = 76.0

  /// The least room of a name next to the form in words, in points.
  private static let leastName = 72.0

  /// Width of the longest form in words.
  private func widestForm(_ context: LayoutContext) -> Double {
    let style = context.type.note
    return entries.map { context.line(of: $0.form, style).width }.max() ?? 0
  }

  private func row(_ entry: Entry, _ space: Space, widestForm: Double) -> RowList.Row {
    let context = space.context
    let type = context.type
    let body = type.chartSubtitle.colored(context.style.colors.ink)
    let form = FollowingLine(entry.form, type.note.colored(context.style.colors.secondary), in: context)
    // In a narrow column the swatch must speak for itself.
    let room = space.width - Self.text - widestForm - SetTile.gap
    let hasForm = room >= Self.leastName
    let lines = context.lines(of: entry.name, body, width: hasForm ? room : max(1, space.width - Self.text))
    let height = Self.height + Double(max(lines.count, 1) - 1) * type.category.leading
    let baseline = Self.height / 2 + body.size * 0.36
    let mark = context.line(of: RichText(entry.mark, .strong), body)
    var label: [Scene.Item] = [.text(mark, at: Point(x: Self.mark - mark.width / 2, y: baseline))]
    if let swatch = entry.swatch {
      let origin = Point(x: Self.swatch, y: (Self.height - swatch.size.height) / 2)
      label.append(.group(.init(swatch.items, tag: Tag(.artifact), origin: origin)))
    } else if !entry.instead.isEmpty {
      label.append(
        .text(
          context.line(of: entry.instead, type.note.colored(context.style.colors.secondary)),
          at: Point(x: Self.swatch, y: baseline)))
    }
    let name = lines.items(left: Self.text, firstBaseline: baseline, leading: type.category.leading)
    return RowList.Row(
      height: height,
      items: [
        .tagged(.listLabel, label),
        .tagged(.listBody, name + (hasForm ? [form.item(at: Point(x: space.width - form.width, y: baseline))] : [])),
      ], notes: entry.name.notes + entry.form.notes)
  }
}
