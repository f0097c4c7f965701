import Drawing
import Languages
import Testing

@testable import Serving

struct PrintedWordsTests {
  /// A line whose letters are 5 pt wide.
  private static func line(_ text: String, at y: Double, _ attributes: [TextAttribute] = []) -> Scene.Item {
    let run = TextLine.GlyphRun(
      face: "", size: 10, color: .black,
      glyphs: text.indices.map { .init(id: 1, x: 5 * Double(text.distance(from: text.startIndex, to: $0)), y: 0) },
      text: text, clusters: text.map { .init(bytes: String($0).utf8.count, glyphs: 1) }, attributes: attributes)
    let width = 5 * Double(text.count)
    return .text(
      TextLine(
        runs: [run], width: width, ascent: 8, descent: 2, leading: 12, language: TextLanguage(rawValue: "en"), end: text.count),
      at: Point(x: 10, y: y))
  }

  private static let square: Scene.Item = .path(
    Path([.move(Point(x: 0, y: 0)), .line(Point(x: 90, y: 60)), .close]), fill: .black, stroke: nil)

  private static let words = PrintedWords(
    Scene(
      size: Size(width: 200, height: 300),
      items: [
        .group(.init([line("Running head", at: 5)], tag: Tag(.artifact))),
        .group(.init([line("Output rose, ", at: 20), line("exports fell", at: 32)], tag: Tag(.heading(1)))),
        .group(
          .init(
            [
              .group(.init([line("Output by county", at: 0)], tag: Tag(.caption))),
              .group(.init([square], tag: Tag(.figure(alternative: "")), origin: Point(x: 0, y: 10))),
            ],
            tag: Tag(.section), origin: Point(x: 100, y: 50))),
        .group(
          .init([line("One. ", at: 200), line("p", at: 200, [.mark(note: "p")]), line("Two.", at: 212)], tag: Tag(.paragraph))),
      ]))

  @Test func `a sentence is where its words are, one area a line, whatever is between them`() {
    #expect(
      Self.words.areas(of: "output rose exports\u{A0}fell.") == [
        Rect(x: 10, y: 12, width: 55, height: 10), Rect(x: 10, y: 24, width: 60, height: 10),
      ])
    #expect(Self.words.areas(of: "exports") == [Rect(x: 10, y: 24, width: 35, height: 10)])
    #expect(Self.words.areas(of: "One two").count == 2)
  }

  @Test func `a title has its drawing with it; what is not there has no area`() {
    #expect(Self.words.areas(of: "Output by county", withDrawing: true) == [Rect(x: 100, y: 42, width: 90, height: 78)])
    #expect(
      Self.words.areas(of: "Running head").isEmpty && Self.words.areas(of: "Imports").isEmpty && Self.words.areas(of: "…").isEmpty)
  }
}
