import Drawing
import Styling

/// A line that follows another text with white between them. It begins with a space, so that the two do not run together for
/// those who copy or hear them; its place and width are given without the space.
struct FollowingLine {
  private let line: TextLine
  private let space: Double

  /// Sets `text`. The space is set with it: one by itself is painted by no library.
  ///
  /// Only a space set with the letters after it, in one face and language, is taken back from the white before the line. Between words
  /// of different faces or languages it adds to the white, as a space between them does in a line.
  init(_ text: RichText, _ style: TextStyle, in context: LayoutContext) {
    line = context.line(of: RichText("\u{A0}") + text, style)
    if let run = line.runs.first, let first = run.clusters.first, run.glyphs.count > first.glyphs {
      space = run.glyphs[first.glyphs].x
    } else {
      space = 0
    }
  }

  /// Width without the space, in points.
  var width: Double { line.width - space }

  /// The line with its first letter at `point`.
  func item(at point: Point) -> Scene.Item {
    .text(line, at: Point(x: point.x - space, y: point.y))
  }
}
