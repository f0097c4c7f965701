import Drawing
import DrawingTesting
import Languages

/// `Testing` has tags of its own.
typealias Role = Drawing.Tag.Role

/// A line of text with made-up measures.
func line(_ text: String, language: TextLanguage = .english) -> TextLine {
  let style = TextStyle(
    latin: Face("Inter", weight: 400), han: Face("Noto Sans CJK SC", weight: 400), size: 10, leading: 12, color: .black)
  var line = FixedWidthTypesetter().line(of: StyledText(text, style, language: language))
  (line.width, line.ascent, line.descent) = (40, 8, 2)
  return line
}

/// Text at a place.
func text(_ string: String, x: Double = 50, y: Double = 50, language: TextLanguage = .english) -> Scene.Item {
  .text(line(string, language: language), at: Point(x: x, y: y))
}

/// A group with a tag.
func tagged(_ role: Tag.Role, _ items: [Scene.Item], element: Int? = nil, at origin: Point = .zero) -> Scene.Item {
  .group(.init(items, tag: Tag(role, element: element), origin: origin))
}

/// A document whose pages hold `pages`.
func document(_ pages: [Scene.Item]..., language: TextLanguage = .english, title: String = "Title") -> Document {
  let metadata = Document.Metadata(
    title: title, author: "Office", subject: "Subject", language: language, created: "2024-03-01T10:00:00+08:00")
  let size = Size(width: 595.28, height: 841.89)
  return Document(
    metadata: metadata,
    pages: pages.enumerated().map { Document.Page(scene: Scene(size: size, items: $1), label: "\($0 + 1)") })
}
