import Drawing
import Styling

extension Pagination {
  /// All pages in order: each section on pages of its own, or on the last page of the section before where it asks for that or where that
  /// makes fuller pages.
  ///
  /// Of all ways to put sections together that make sense the best is taken. A section that fills its pages is put together with none,
  /// so that most documents are set once.
  func pages() throws(LayoutError) -> [PageDraft] {
    var known: [Int: Arrangement] = [:]
    var drafts = try arranged(from: 0, page: 0, &known).pages
    for index in drafts.indices { drafts[index].recipe.number = index }
    return drafts
  }

  /// Pages and how far they are from what they should be.
  struct Arrangement {
    var pages: [PageDraft] = []
    var cost = 0.0
  }

  /// The best pages of the sections from `index` on, the first of which is page `page` of the document.
  private func arranged(from index: Int, page: Int, _ known: inout [Int: Arrangement]) throws(LayoutError) -> Arrangement {
    guard index < sections.count else { return Arrangement() }
    if let known = known[index] { return known }
    var run = Run(
      first: index, title: sections[index].title, stack: Stack(sections[index].notedBlocks), element: Space.number(index, in: 1))
    var best: Arrangement?
    var next = index + 1
    while true {
      let drafts = try settle(run, at: page)
      let mustRunOn = next < sections.count && sections[next].start == .runsOn
      if !mustRunOn {
        let tail = try arranged(from: next, page: page + drafts.count, &known)
        let titles = Double(next - index - 1) * Self.titleBelow
        // A briefing of little data is one page, however blank.
        let isOnly = drafts.count == 1 && page == 0 && next == sections.count
        let cost = (isOnly ? 1 : Self.cost(drafts)) + titles + tail.cost
        if cost < best?.cost ?? .infinity { best = Arrangement(pages: drafts + tail.pages, cost: cost) }
      }
      guard next < sections.count else { break }
      switch sections[next].start {
      case .newPage: return remember(best, index, &known)
      case .newPageUnlessBlank where (drafts.last?.left ?? 0) <= Self.mostLeft: return remember(best, index, &known)
      case .newPageUnlessBlank, .runsOn: break
      }
      run.stack = run.stack.appending((sections[next].title.map { [$0] } ?? []) + sections[next].notedBlocks)
      next += 1
    }
    return remember(best, index, &known)
  }

  private func remember(_ best: Arrangement?, _ index: Int, _ known: inout [Int: Arrangement]) -> Arrangement {
    let best = best ?? Arrangement()
    known[index] = best
    return best
  }

  /// What it costs to have a title below other content.
  private static let titleBelow = 0.4
}

extension Stack {
  /// The stack with more blocks below.
  func appending(_ blocks: [any Block]) -> Stack {
    Stack(continuing: self, with: blocks)
  }
}
