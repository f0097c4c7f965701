import Drawing
import DrawingTesting
import Styling
import Synchronization
import Testing

@testable import Layout

@Suite struct PageSetterTests {
  /// A block that can be set as often as is said, and never again.
  private final class Exhausted: Block {
    let name = "table “Levels”"
    let semantics = BlockSemantics.blocks([])
    private let left: Mutex<Int>

    init(after times: Int) { left = Mutex(times) }

    func fit(_ space: Space) throws(LayoutError) -> Fit {
      let mayBeSet = left.withLock { left in
        left -= 1
        return left >= 0
      }
      guard mayBeSet else { throw LayoutError(block: name, problem: .content("its data are gone")) }
      return .whole(Fragment(size: Size(width: space.width, height: 700)))
    }
  }

  @Test func `a page that cannot be set again says why`() throws {
    // Whole before the pages are assembled, and gone when they are asked for.
    for times in 1...60 {
      var pagination = Pagination(
        sections: [PageSection(title: nil, blocks: [Exhausted(after: times), MockBlock("b", height: 700)])],
        master: PageMaster(series: "Briefing", head: ["Yiwu"], shortTitle: "Short"), context: try .testing(), mostHeld: 1)
      guard let result = try? pagination.paginated(PaginationTests.metadata) else { continue }
      var faults: [String] = []
      for _ in 0..<6 { faults += result.document.pages.compactMap(\.fault) }
      #expect(faults.first?.hasSuffix("table “Levels”: its data are gone") == true)
      return
    }
    Issue.record("the document was never set")
  }
}
