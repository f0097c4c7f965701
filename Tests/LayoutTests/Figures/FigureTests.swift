import Drawing
import DrawingTesting
import Languages
import Layout
import Styling
import Testing

/// A drawing of a given height, as wide as its column or wider.
private struct Plot: FigureContent {
  var height: Double
  var excess = 0.0
  var notes: [Footnote] = []

  func resolve(width: Double, typesetter: any Typesetter, style: Style) throws(LayoutError) -> FigureDrawing {
    FigureDrawing(scene: Scene(size: Size(width: width + excess, height: height)), alternative: "Bars.", notes: notes)
  }
}

@Suite struct FigureTests {
  private let frame = Frame(number: "Figure 1", title: "Revenue rose", subtitle: "Billion yuan")

  @Test func `number, title, subtitle, plot and source stand as designed`() throws {
    let figure = Figure(frame, content: Plot(height: 100), source: "Source: reports")
    let fragment = try #require(try figure.fit(.testing(244, 400)).printed)
    #expect(texts(fragment.items).map(\.text) == ["FIGURE 1", "Revenue rose", "Billion yuan", "Source: reports"])
    #expect(texts(fragment.items).map(\.at.y) == [12, 26, 38, 160])
    #expect(fragment.tops.contains(48))
  }

  @Test func `Chinese numbers keep their letters and their own distances`() throws {
    let space = try Space.testing(244, 400, context: .testing(.chinese))
    let figure = Figure(Frame(number: "图1", title: "收入增长", subtitle: "亿元"), content: Plot(height: 100))
    #expect(texts(try figure.fit(space).printed?.items ?? []).map(\.at.y) == [12, 28, 41])
  }

  @Test func `the drawing is one figure with its words, the caption beside it`() throws {
    let description = try #require(try Figure(frame, content: Plot(height: 100)).fit(.testing(244, 400)).printed).scene.description
    #expect(description.contains("group figure \"Bars.\" at 0,48"))
    #expect(description.contains("group caption"))
  }

  @Test func `a figure is not split`() throws {
    let refusal = try #require(try Figure(frame, content: Plot(height: 100)).fit(.testing(244, 140, vacancy: .shared)).refusal)
    #expect(
      refusal == Refusal(needed: Size(width: 244, height: 148), reason: "a figure is not split", block: "figure “Revenue rose”"))
  }

  @Test func `a drawing wider than its column is refused`() throws {
    #expect(
      try Figure(frame, content: Plot(height: 10, excess: 5)).fit(.testing(244, 400)).refusal?.reason
        == "its drawing is wider than its column")
  }

  @Test func `notes of the drawing are the figure's`() throws {
    let note = Footnote.letter("d", "Derived.")
    #expect(try Figure(frame, content: Plot(height: 10, notes: [note])).fit(.testing(244, 400)).printed?.notes == [note])
  }

  @Test func `a title too long for two lines is set smaller and reported`() throws {
    let long = Frame(title: RichText(Array(repeating: "word", count: 40).joined(separator: " ")))
    let fragment = try #require(try Figure(long, content: Plot(height: 10)).fit(.testing(244, 400)).printed)
    #expect(fragment.diagnostics.map(\.finding) == [.titleShrunk(from: 9.5, to: 8.55), .tooManyLines(count: 4, designed: 2)])
  }
}
