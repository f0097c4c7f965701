import CairoRendering
import ChartingTesting
import Drawing
import DrawingTesting
import Styling

/// What the arguments ask for.
struct Wish: Sendable {
  /// Which rounds of each subject.
  var rounds: Range<Int>
  var subjects: [RandomSubject] = []
  var seed: UInt64 = 2022
  /// Whether lines are measured with real fonts.
  var usesFonts = false
  /// Where the charts are painted to, instead of looked at.
  var folder: String?
  /// Where their drawings are written to as text, for comparison with another version's.
  var texts: String?

  /// Reads the arguments; `nil` where they make no sense. ROUNDS is a count or `FROM..TO`, both included.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    guard let first = rest.popFirst() else { return nil }
    let ends = first.split(separator: ".", omittingEmptySubsequences: true).compactMap { Int($0) }
    guard let last = ends.last, ends.count <= 2, last >= 0, ends[0] <= last else { return nil }
    rounds = ends.count == 1 ? 0..<last : ends[0]..<(last + 1)
    while let argument = rest.popFirst() {
      switch argument {
      case "--seed":
        guard let number = rest.popFirst().flatMap({ UInt64($0) }) else { return nil }
        seed = number
      case "--fonts": usesFonts = true
      case "--output":
        guard let name = rest.popFirst() else { return nil }
        folder = name
      case "--texts":
        guard let name = rest.popFirst() else { return nil }
        texts = name
      default:
        guard let subject = RandomSubject(argument) else { return nil }
        subjects.append(subject)
      }
    }
    if subjects.isEmpty { subjects = RandomSubject.allCases }
  }

  /// What measures lines, one for each style.
  func typesetter(_ style: Style) throws -> any Typesetter {
    usesFonts ? try RenderingWorker(FontSetup(faces: style.faces)).typesetter : FixedWidthTypesetter()
  }
}
