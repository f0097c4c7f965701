import Drawing
import Styling

/// What a page begins with: its title, which states the finding, and a paragraph that says a little more.
///
/// A title takes two lines at most, broken by sense and about equally long. One that is longer is set a tenth smaller, once, on the
/// first page never below 24 pt; if it is still too long it is printed whole and reported.
public struct TitleBlock: Block {
  /// What the page says.
  public var title: RichText
  /// The paragraph under the title.
  public var standfirst: RichText?
  /// Name of its destination, where links should lead to it; otherwise it has one of its own for its bookmark.
  public var destination: String?

  /// Makes a title.
  public init(_ title: RichText, standfirst: RichText? = nil, destination: String? = nil) {
    self.title = title
    self.standfirst = standfirst
    self.destination = destination
  }

  /// The title's words.
  public var name: String { "title “\(title.string)”" }

  /// The title.
  public var semantics: BlockSemantics { .title(self) }

  /// Stays with what follows, and does not split.
  public var rules: FlowRules { FlowRules(splitting: .avoided, following: .withNext) }

  /// White below the title; above it where a section runs on.
  public func margin(in context: LayoutContext) -> Margin {
    Margin(before: Gap(least: 28, preferred: 32, most: 56), after: Gap(gapBelow))
  }

  /// White between the title block and what follows, in points: rules under it are then 20 pt below the last baseline.
  var gapBelow: Double { standfirst == nil ? 15 : 17 }

  /// Distance of the title's baseline from the block's top, in points.
  static func baseline(on page: Space.PageKind, in context: LayoutContext) -> Double {
    style(on: page, in: context).leading - 6
  }

  private static func style(on page: Space.PageKind, in context: LayoutContext) -> TextStyle {
    page == .first ? context.type.title : context.type.laterTitle
  }

  /// The most lines.
  private static let mostLines = 2
  /// The most lines of standfirst.
  private static let mostStandfirstLines = 3

  /// The whole title, or nothing.
  public func fit(_ space: Space) throws(LayoutError) -> Fit {
    let context = space.context
    var fragment = Fragment(size: Size(width: space.width, height: 0))
    let style = setTitle(in: space, on: &fragment)
    let lines = context.balancedLines(of: title, style, width: space.width, most: Self.mostLines)
    if lines.count > Self.mostLines {
      fragment.diagnostics.append(
        LayoutDiagnostic(.tooManyLines(count: lines.count, designed: Self.mostLines), block: name))
    }
    let first = Self.baseline(on: space.page, in: context)
    var baseline = first + Double(max(lines.count, 1) - 1) * style.leading
    fragment.paint(
      .tagged(.heading(1), lines.items(firstBaseline: first, leading: style.leading)))
    fragment.note(title)
    var depth = style.size / 4
    if let standfirst {
      let text = context.type.standfirst
      let grid = context.style.grid
      let width = min(space.width, grid.width(of: grid.columns - 1))
      let set = context.lines(of: standfirst, text, width: width)
      if set.count > Self.mostStandfirstLines {
        fragment.diagnostics.append(
          LayoutDiagnostic(.tooManyLines(count: set.count, designed: Self.mostStandfirstLines), block: "standfirst"))
      }
      let start = baseline + text.leading + (space.page == .first ? 12 : 8)
      fragment.paint(
        .tagged(.paragraph, set.items(firstBaseline: start, leading: text.leading)))
      fragment.note(standfirst)
      baseline = start + Double(max(set.count, 1) - 1) * text.leading
      depth = text.size / 4
    }
    fragment.size.height = baseline + depth
    guard fragment.size.height <= space.height + tolerance else {
      return .none(why: Refusal(needed: fragment.size, reason: "a title is not split", block: name))
    }
    let place = destination ?? "title-\(space.element)"
    fragment.places = [.init(name: place, point: .zero)]
    fragment.bookmarks = [.init(title: title.string, level: 1, destination: place)]
    return .whole(fragment)
  }

  /// The style the title is set in: a tenth smaller where that keeps it within its lines or brings it closer.
  private func setTitle(in space: Space, on fragment: inout Fragment) -> TextStyle {
    let style = Self.style(on: space.page, in: space.context)
    let lines = space.context.lines(of: title, style, width: space.width)
    guard lines.count > Self.mostLines else { return style }
    let least = space.page == .first ? min(style.size, 24) : 0
    let size = max(style.size * 0.9, least)
    guard size < style.size else { return style }
    fragment.diagnostics.append(LayoutDiagnostic(.titleShrunk(from: style.size, to: size), block: name))
    return style.sized(size)
  }
}
