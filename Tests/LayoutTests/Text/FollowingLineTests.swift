import Drawing
import Languages
import Styling
import Testing

@testable import Layout

struct FollowingLineTests {
  /// Where the first letter after the space is, of a line placed at 0.
  private func start(_ text: String, _ language: TextLanguage) throws -> Double {
    let context = try LayoutContext.testing(language)
    let line = FollowingLine(RichText(text), context.type.body, in: context)
    guard case .text(let set, let origin) = line.item(at: .zero) else { return .nan }
    let glyphs = set.runs.flatMap(\.glyphs)
    #expect(abs(line.width - (set.width + origin.x)) < 1e-9)
    return origin.x + glyphs[1].x
  }

  @Test func `letters set with the space begin where they are placed`() throws {
    #expect(try start("bn yuan", .english) == 0)
    #expect(try start("%", .chinese) == 0)
  }

  @Test func `letters of another face or language stay a space away`() throws {
    let space = try LayoutContext.testing(.chinese).type.body.size / 2
    #expect(try start("亿元", .chinese) == space)
    #expect(try start("GWh", .chinese) == space)
  }
}
