import Drawing
import Languages
import Styling

/// What every page has besides its content: masthead and running head, notes, folio. All of it but the notes is artifact.
public struct PageMaster: Hashable, Sendable {
  /// Name of the series, in the running head on the left.
  public var series: String
  /// Place and period, in the running head on the right.
  public var head: [String]
  /// Short title of the document, in the folio on the left.
  public var shortTitle: String
  /// What the reader must know of the whole issue: a draft, a correction, demonstration data. In running head and folio.
  public var mark: String?

  /// Makes a master.
  public init(series: String, head: [String], shortTitle: String, mark: String? = nil) {
    self.series = series
    self.head = head
    self.shortTitle = shortTitle
    self.mark = mark
  }

  /// White between what flows and the rule over the notes, and under the running head, in points.
  static let clearance = 16.0

  /// Top of the title block, so that its baseline is where the style puts it.
  func titleTop(_ page: Space.PageKind, _ context: LayoutContext) -> Double {
    let style = context.style.page
    return (page == .first ? style.firstTitle : style.laterTitle) - TitleBlock.baseline(on: page, in: context)
  }

  /// Top of what flows on a page without a title.
  func flowTop(_ page: Space.PageKind, _ context: LayoutContext) -> Double {
    let style = context.style.page
    let head = page == .first ? style.firstHead : style.laterRule + style.laterRuleWidth
    return (head + Self.clearance).roundedUp(toMultipleOf: context.style.grid.step)
  }

  /// The running head of a page: the masthead on the first, a rule under it on the others.
  func headItems(_ page: Space.PageKind, right: [String], context: LayoutContext) -> [Scene.Item] {
    let style = context.style.page
    let colors = context.style.colors
    let text = context.type.head
    let left = style.marginLeft
    let right = right.filter { !$0.isEmpty }.joined(separator: context.words.headSeparator)
    let baseline = page == .first ? style.firstHead : style.laterHead
    var items: [Scene.Item] = []
    if page == .first {
      items.append(.rule(y: style.mastheadTop, from: left, to: left + style.contentWidth, colors.ink, width: style.masthead))
      if style.mastheadBlock.width > 0, style.mastheadBlock.height > 0 {
        let block = Rect(
          x: left, y: style.mastheadTop, width: style.mastheadBlock.width, height: style.mastheadBlock.height)
        items.append(.path(.rectangle(block), fill: colors.accent, stroke: nil))
      }
    } else {
      items.append(
        .rule(y: style.laterRule, from: left, to: left + style.contentWidth, colors.ink, width: style.laterRuleWidth))
    }
    let logo = page == .first ? logoItems(context) : (items: [], width: 0)
    items += logo.items
    var runs = [StyledText.Run(context.language.isHan ? series : series.uppercased(), text)]
    if let mark {
      runs += [.init(context.words.headSeparator, text.colored(colors.secondary)), .init(mark, text.colored(colors.accent))]
    }
    var plain = context.type.folio
    (plain.size, plain.leading, plain.color) = (text.size, text.leading, colors.secondary)
    items += Self.opposite(
      StyledText(runs, language: context.language), context.styled(RichText(right), plain), inset: logo.width, baseline: baseline,
      growing: .up, context: context)
    return items
  }

  /// The style's logo before the name of the series, its middle at the middle of the letters, and how far it moves the name.
  private func logoItems(_ context: LayoutContext) -> (items: [Scene.Item], width: Double) {
    let style = context.style.page
    let box = Size(width: style.contentWidth * Self.widestLogo, height: style.logoHeight)
    guard let drawing = context.style.logo?.drawing(within: box) else { return ([], 0) }
    let middle = style.firstHead - context.type.head.size * 0.36
    let origin = Point(x: style.marginLeft, y: middle - drawing.size.height / 2)
    return ([.group(.init(drawing.items, origin: origin))], drawing.size.width + Self.logoGap)
  }

  /// A logo takes at most this part of the width.
  private static let widestLogo = 0.3
  /// White between logo and name, in points.
  private static let logoGap = 8.0

  /// The line at the foot of a page: short title and page number.
  func folioItems(title: String, page: String, of count: Int, context: LayoutContext) -> [Scene.Item] {
    let style = context.style.page
    let left = style.marginLeft
    let right = left + style.contentWidth
    let title = title + (mark.map { context.words.headSeparator + $0 } ?? "")
    let words = context.words.folio(of: count)
    let type = context.type
    let runs = [(words.before, type.folio), (page, type.folioNumber), (words.after, type.folio)]
    let number = StyledText(
      runs.filter { !$0.0.isEmpty }.map { StyledText.Run($0.0, $0.1) }, language: context.language)
    let rule = Scene.Item.rule(
      y: style.folioRule, from: left, to: right, context.style.colors.hair, width: context.style.chart.stroke.hair)
    return [rule]
      + Self.opposite(
        context.styled(RichText(title), context.type.folio), number, baseline: style.folio, growing: .down, context: context)
  }

  /// Which way a text goes on that is too long for one line.
  private enum Growth { case up, down }

  /// Two texts at the two edges of the content, the left one after `inset`. Where they are too long for one line together, each takes
  /// as many lines as it needs.
  private static func opposite(
    _ left: StyledText, _ right: StyledText, inset: Double = 0, baseline: Double, growing growth: Growth, context: LayoutContext
  ) -> [Scene.Item] {
    let page = context.style.page
    let width = page.contentWidth - inset - context.style.grid.gutter
    let natural = (left: context.typesetter.line(of: left).width, right: context.typesetter.line(of: right).width)
    // Neither gets less than half the width, unless the other leaves more.
    let room = (left: max(width / 2, width - natural.right), right: max(width / 2, width - natural.left))
    func items(_ text: StyledText, room: Double, alignment: Alignment) -> [Scene.Item] {
      let lines = context.typesetter.lines(of: text, width: room)
      let lift = growth == .up ? Double(max(lines.count, 1) - 1) * text.leading : 0
      let inset = alignment == .leading ? inset : 0
      return lines.items(
        left: page.marginLeft + inset, width: page.contentWidth, firstBaseline: baseline - lift, leading: text.leading,
        alignment: alignment)
    }
    return items(left, room: room.left, alignment: .leading) + items(right, room: room.right, alignment: .trailing)
  }
}
