import Drawing
import Styling

/// A narrow list of ranks: the place, then what it is a place in.
public struct RankList: Block {
  /// One rank.
  public struct Rank: Hashable, Sendable {
    /// How much the rank says.
    public enum Weight: Hashable, Sendable {
      /// A leading place, in the ink of published figures.
      case leading
      /// Any other.
      case ordinary
    }

    /// The place: `1`, `16`.
    public var place: RichText
    /// What it is a place in.
    public var text: RichText
    /// A remark in small type.
    public var detail: RichText
    /// How much it says.
    public var weight: Weight

    /// Makes a rank.
    public init(place: RichText, text: RichText, detail: RichText = "", weight: Weight = .leading) {
      self.place = place
      self.text = text
      self.detail = detail
      self.weight = weight
    }
  }

  /// What is above the list.
  public var frame: Frame
  /// The ranks in order.
  public var ranks: [Rank]
  private var printed = 0

  /// Makes a list.
  public init(_ frame: Frame, _ ranks: [Rank]) {
    self.frame = frame
    self.ranks = ranks
  }

  /// The list by its title.
  public var name: String { "ranks “\(frame.words)”" }

  /// The ranks.
  public var semantics: BlockSemantics { .ranks(self) }

  /// Cut between rows, starts anywhere; rows are higher on a page that would not be full.
  public var rules: FlowRules { FlowRules(form: .yielding) }

  /// As many ranks as fit.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let places = ranks.map { setPlace($0, space.context) }
    let edge = max(numeral(space.context) * 4 / 3, places.map(\.width).max() ?? 0)
    let list = RowList(
      name: name, frame: frame, firstRow: 4, ending: .open, count: ranks.count, printed: printed,
      row: { row(ranks[$0], places[$0], edge: edge, space) })
    let (fit, printed) = list.fit(space)
    guard case .whole(let fragment) = fit, printed < ranks.count else { return fit }
    var rest = self
    rest.printed = printed
    return .part(fragment, rest: rest)
  }

  /// Size of the place's numeral in parts of a key figure's, and height of a row in parts of the numeral.
  private static let numeral = 2.0 / 3
  private static let leastHeight = 38.0 / 18
  /// White between place and text, in points.
  private static let gap = 10.0

  private func numeral(_ context: LayoutContext) -> Double { context.type.tileNumber.size * Self.numeral }

  private func setPlace(_ rank: Rank, _ context: LayoutContext) -> TextLine {
    let colors = context.style.colors
    return context.line(
      of: rank.place,
      context.type.tileNumber.sized(numeral(context)).colored(rank.weight == .leading ? colors.data : colors.secondary))
  }

  private func row(_ rank: Rank, _ place: TextLine, edge: Double, _ space: Space) -> RowList.Row {
    let context = space.context
    let label = context.type.tileLabel
    let small = context.type.note
    let left = edge + Self.gap
    let lines = context.lines(of: rank.text, label, width: space.width - left)
    let details = context.lines(of: rank.detail, small, width: space.width - left)
    // The words are in the middle of the row, and so does the numeral.
    let text = Double(max(lines.count, 1)) * label.leading + Double(details.count) * (small.leading + 1)
    let height = max(numeral(context) * Self.leastHeight, text + 14)
    let top = (height - text) / 2
    let first = top + label.baseline
    var items = lines.items(left: left, firstBaseline: first, leading: label.leading)
    items += details.items(
      left: left,
      firstBaseline: top + Double(lines.count) * label.leading + 1 + small.baseline, leading: small.leading)
    let numeral = Point(x: edge - place.width, y: height / 2 + numeral(context) * 0.36)
    return RowList.Row(
      height: height, items: [.tagged(.listLabel, [.text(place, at: numeral)]), .tagged(.listBody, items)],
      notes: rank.place.notes + rank.text.notes + rank.detail.notes)
  }
}
