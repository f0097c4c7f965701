import Drawing
import DrawingTesting

/// Counts how often text is set.
final class CountingTypesetter: Typesetter {
  private let inner = FixedWidthTypesetter()
  private(set) var calls = 0

  func lines(of text: StyledText, width: Double) -> [TextLine] {
    calls += 1
    return inner.lines(of: text, width: width)
  }
}
