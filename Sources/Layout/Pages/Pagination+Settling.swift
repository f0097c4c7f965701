import Drawing
import Styling

extension Pagination {
  /// How a run's pages are set.
  struct Manner {
    /// How far gaps and pitches give way.
    var looseness = 0.0
    /// Where one page of the run ends before it is full.
    var earlyEnd: EarlyEnd?

    /// What is left for the next page though there is room.
    enum EarlyEnd {
      /// So much is kept free at the foot of a page of the run, by its index.
      case height(Double, page: Int)
      /// So many blocks are on a page at most.
      case blocks(Int, page: Int)
    }
  }

  /// The pages of a run: of the ways to set them that are worth trying the one that costs least.
  ///
  /// Where the pages set one after the other are full there is nothing to try. Otherwise everything is set more tightly, so that a page is
  /// saved; or a page ends earlier, so that what it would have held fills the last one; or a table begins with a wider pitch.
  func settle(_ run: Run, at page: Int) throws(LayoutError) -> [PageDraft] {
    let plain = try fill(run, Manner(), at: page)
    let loosePlain = try loosened(plain)
    guard plain.count > 1, loosePlain.contains(where: { $0.left > Self.mostLeft }) else { return loosePlain }
    var best = loosePlain
    var least = Self.cost(best)
    for manner in manners(for: plain) {
      // Only what is tighter saves a page.
      let fewest = manner.looseness < 0 ? 1 : plain.count
      guard least > Double(fewest) + 0.01 else { continue }
      let begun = manner.firstPage ?? 0
      // What cannot be set another way is no fault of the document.
      guard let other = try? fill(run, manner, at: page, after: plain[..<begun]), other.count <= plain.count,
        other.dropLast().allSatisfy({ $0.used > $0.room * Self.leastFilled })
      else { continue }
      let loose = try loosened(other, after: loosePlain[..<begun])
      let cost = Self.cost(loose)
      if cost < least - 0.01 { (best, least) = (loose, cost) }
    }
    return best
  }

  /// The pages, each as loose as it takes to fill it; those in `begun` are that already.
  private func loosened(_ drafts: [PageDraft], after begun: ArraySlice<PageDraft> = []) throws(LayoutError) -> [PageDraft] {
    var drafts = Array(begun) + drafts[begun.count...]
    for index in drafts.indices.dropFirst(begun.count) {
      drafts[index] = try loosened(drafts[index])
      letGo(ofPagesBefore: index, in: &drafts)
    }
    return drafts
  }

  /// A page that ends early holds at least this part of what it can.
  private static let leastFilled = 0.4

  /// Longer runs are not set again as a whole.
  private static let mostRepeated = 8

  /// The ways to set a run again that has these pages if they are set one after the other.
  private func manners(for plain: [PageDraft]) -> [Manner] {
    guard let last = plain.last else { return [] }
    var manners: [Manner] = []
    if plain.count <= Self.mostRepeated {
      // Plots give up to a third of their height, the rest an eighth: what is on more pages than that is not set on fewer.
      let used = plain.reduce(0) { $0 + $1.used }
      let room = plain.dropLast().reduce(0) { $0 + $1.room }
      if used * 0.75 < room { manners += [-0.5, -1, -1.75, -2.5].map { Manner(looseness: $0) } }
      if last.isContinuing { manners += [1, 0.5].map { Manner(looseness: $0) } }
    }
    for before in [plain.count - 2, plain.count - 3] where before >= 0 {
      let page = plain[before]
      for fewer in 1...4 where page.blockCount - fewer > 0 {
        manners.append(Manner(earlyEnd: .blocks(page.blockCount - fewer, page: before)))
      }
      guard page.isCut else { continue }
      for share in [0.1, 0.2, 0.3, 0.4] { manners.append(Manner(earlyEnd: .height(page.room * share, page: before))) }
    }
    return manners
  }

  /// How far pages are from what they should be: 1 for each page, a half for white beyond what may be left and 1 for each 100 pt of it and more for much, 1 for
  /// columns that a page end cuts, 1 for a last page that holds hardly anything, a little for what gives way.
  static func cost(_ pages: [PageDraft]) -> Double {
    pages.enumerated().reduce(0) { cost, page in
      let draft = page.element
      let excess = max(0, draft.left - mostLeft)
      // Much on one page is worse than a little on two.
      let blank = excess > 0 ? 0.5 + excess / 100 + (excess / 200) * (excess / 200) : 0
      let isShort = page.offset == pages.count - 1 && page.offset > 0 && draft.used < leastLast * draft.room
      let give = abs(draft.recipe.looseness) * 0.05
      return cost + 1 + blank + (draft.isCutReluctantly ? 1 : 0) + (isShort ? 1 : 0) + give
    }
  }
}

extension Pagination.Manner {
  /// The first page that comes out otherwise; `nil` where all do.
  fileprivate var firstPage: Int? {
    switch earlyEnd {
    case .height(_, let page), .blocks(_, let page): page
    case nil: nil
    }
  }
}
