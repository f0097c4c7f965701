import Drawing
import Languages
import Styling

/// What is above a figure, a table or a list of facts: a rule, its number, its title and what is measured.
public struct Frame: Hashable, Sendable {
  /// The number in words, such as `Figure 1` or `图1`; printed in capitals in Latin script.
  public var number: String?
  /// The finding, in two lines at most.
  public var title: RichText?
  /// Measure, unit and period.
  public var subtitle: RichText?
  /// Level of the title as a heading where it is one, as over a list of facts; a figure's title is its caption.
  public var role: Role

  /// What the frame's words are to a listener.
  public enum Role: Hashable, Sendable {
    /// The caption of a figure or table.
    case caption
    /// A heading of this level.
    case heading(Int)
  }

  /// Makes a frame.
  public init(number: String? = nil, title: RichText? = nil, subtitle: RichText? = nil, role: Role = .caption) {
    self.number = number
    self.title = title
    self.subtitle = subtitle
    self.role = role
  }

  /// Its words, for errors, bookmarks and links.
  public var words: String { title?.string ?? number ?? "" }

  /// The most lines of title.
  private static let mostTitleLines = 2

  /// A frame as it is printed.
  struct Head {
    /// The rule, an artifact.
    var rule: Scene.Item
    /// The words, without a tag.
    var words: [Scene.Item]
    /// Lowest baseline, in points from the rule; 0 without words.
    var baseline: Double
    /// Notes of its texts and what was noticed.
    var fragment: Fragment
  }

  /// Sets the frame. `suffix` follows the title: " (continued)".
  func head(width: Double, in context: LayoutContext, suffix: String = "") -> Head {
    let anatomy = context.style.chart.anatomy(in: context.language)
    let colors = context.style.colors
    var head = Head(
      rule: .tagged(.artifact, [.rule(y: 0, to: width, colors.ink, width: context.style.chart.stroke.topRule)]), words: [],
      baseline: 0, fragment: Fragment(size: .zero))
    if let number {
      let full = number + (title == nil ? suffix : "")
      let text = context.language.isHan ? full : full.uppercased()
      head.words.append(.text(context.line(of: RichText(text), context.type.figureNumber), at: Point(x: 0, y: anatomy.number)))
      head.baseline = anatomy.number
    }
    if let title {
      let full = suffix.isEmpty || title.string.hasSuffix(suffix) ? title : title + RichText(suffix)
      var style = context.type.chartTitle
      var lines = context.balancedLines(of: full, style, width: width, most: Self.mostTitleLines)
      if lines.count > Self.mostTitleLines {
        let smaller = style.sized(style.size * 0.9)
        head.fragment.diagnostics.append(.init(.titleShrunk(from: style.size, to: smaller.size), block: title.string))
        style = smaller
        lines = context.balancedLines(of: full, style, width: width, most: Self.mostTitleLines)
        if lines.count > Self.mostTitleLines {
          head.fragment.diagnostics.append(
            .init(.tooManyLines(count: lines.count, designed: Self.mostTitleLines), block: title.string))
        }
      }
      let first = number == nil ? anatomy.titleWithoutNumber : anatomy.title
      head.words += lines.items(firstBaseline: first, leading: anatomy.titleLine)
      head.baseline = first + Double(max(lines.count, 1) - 1) * anatomy.titleLine
      head.fragment.note(title)
    }
    if let subtitle, !subtitle.isEmpty {
      let style = context.type.chartSubtitle
      let lines = context.lines(of: subtitle, style, width: width)
      let first = head.baseline == 0 ? anatomy.titleWithoutNumber : head.baseline + anatomy.subtitle
      head.words += lines.items(firstBaseline: first, leading: style.leading)
      head.baseline = first + Double(max(lines.count, 1) - 1) * style.leading
      head.fragment.note(subtitle)
    }
    return head
  }
}
