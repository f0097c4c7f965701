import Drawing
import Styling

/// A line that follows another text with white between them. It begins with a space, so that the two do not run together for
/// those who copy or hear them; its place and width are given without the space.
struct FollowingLine {
  private let line: TextLine
  private let space: Double

  /// Sets `text`. The space is set with it: one by itself is painted by no library.
  init(_ text: RichText, _ style: TextStyle, in context: LayoutContext) {
    line = context.line(of: RichText("\u{A0}") + text, style)
    let glyphs = line.runs.first?.clusters.first?.glyphs ?? 0
    space = line.runs.lazy.flatMap(\.glyphs).dropFirst(glyphs).first?.x ?? 0
  }

  /// Width without the space, in points.
  var width: Double { line.width - space }

  /// The line with its first letter at `point`.
  func item(at point: Point) -> Scene.Item {
    .text(line, at: Point(x: point.x - space, y: point.y))
  }
}
