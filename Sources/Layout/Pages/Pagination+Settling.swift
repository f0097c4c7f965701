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
  /// Everything is set more tightly, so that a page is saved. Where the pages set one after the other are full there is nothing else to try;
  /// otherwise a page ends earlier, so that what it would have held fills the last one, or a table begins with a wider pitch.
  func settle(_ run: Run, at page: Int) throws(LayoutError) -> [PageDraft] {
    let plain = try fill(run, at: page)
    let loose = try loosened(plain)
    guard plain.count > 1 else { return loose }
    let isBlank = loose.contains { $0.left > Self.mostLeft }
    var best = loose
    for manner in manners(for: plain) where isBlank || manner.looseness < 0 {
      // What cannot be set another way is no fault of the document.
      if let other = try? pages(of: run, manner, at: page, insteadOf: (plain, loose), for: Self.cost(best)) { best = other }
    }
    return best
  }

  /// The pages, each as loose as it takes to fill it.
  private func loosened(_ drafts: [PageDraft]) throws(LayoutError) -> [PageDraft] {
    var drafts = drafts
    for index in drafts.indices {
      drafts[index] = try loosened(drafts[index])
      letGo(ofPagesBefore: index, in: &drafts)
    }
    return drafts
  }

  /// The pages of a run set in a manner, each as loose as it takes to fill it; `nil` as soon as they are sure to cost no less than `price`,
  /// to be more than those set one after the other or to be nearly empty where one ends early.
  private func pages(
    of run: Run, _ manner: Manner, at page: Int, insteadOf known: (plain: [PageDraft], loose: [PageDraft]), for price: Double
  ) throws(LayoutError) -> [PageDraft]? {
    let (plain, loose) = known
    var drafts = Array(loose[..<(manner.firstPage ?? 0)])
    var cost = drafts.reduce(0) { $0 + Self.cost($1) }
    var used = 0.0
    // Whether all pages so far hold what they hold in the known way.
    var isKnown = true
    while true {
      // Only what is tighter saves a page.
      let fewest =
        if manner.looseness >= 0 {
          plain.count - drafts.count
        } else if isKnown {
          Self.fewest(plain[drafts.count...], at: manner.looseness)
        } else {
          Self.fewest(plain, at: manner.looseness, after: used)
        }
      guard drafts.count < plain.count, cost + Double(fewest) < price - Self.leastGain else { return nil }
      var draft = try next(of: run, manner, after: drafts, at: page)
      // What holds the same is as good as it was: nothing else would fit on it before.
      isKnown = isKnown && draft.holdsTheSame(as: loose[drafts.count])
      if !isKnown { draft = try fitted(draft, manner) }
      used += draft.used
      let isLast = draft.rest.isEmpty
      guard isLast || draft.used > draft.room * Self.leastFilled else { return nil }
      let set = isKnown ? loose[drafts.count] : try loosened(draft)
      drafts.append(set)
      letGo(ofPagesBefore: drafts.count - 1, in: &drafts)
      guard !isLast else { return Self.cost(drafts) < price - 0.01 ? drafts : nil }
      cost += Self.cost(set)
    }
  }

  /// How many pages at least what is on `plain` takes where it is set tightly, after what is on so many already.
  private static func fewest(_ plain: some Collection<PageDraft>, at looseness: Double, after used: Double = 0) -> Int {
    guard let room = plain.map(\.room).max(), room > 0 else { return plain.count }
    let height = plain.reduce(0) { $0 + $1.used } - plain.map(\.give).reduce(Give(), +).most(at: looseness) - used
    return max(1, Int((height / room).rounded(.up)))
  }

  /// A way that is sure to gain no more than this cures no fault, and is not tried to its end.
  private static let leastGain = 0.15

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
      let isCut = plain.contains(where: \.isCutReluctantly)
      for looseness in [-0.5, -1, -1.75, -2.5] where used * 0.75 < room {
        guard isCut || Self.fewest(plain, at: looseness) < plain.count else { continue }
        manners.append(Manner(looseness: looseness))
      }
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

  /// How far pages are from what they should be: what each costs, and 1 for a last page that holds hardly anything.
  static func cost(_ pages: [PageDraft]) -> Double {
    let isShort = pages.count > 1 && pages.last.map { $0.used < leastLast * $0.room } ?? false
    return pages.reduce(isShort ? 1 : 0) { $0 + cost($1) }
  }

  /// How far a page is from what it should be: 1 for itself, a half for white beyond what may be left and 1 for each 100 pt of it and more
  /// for much, 1 for columns that its end cuts, a little for what gives way.
  private static func cost(_ page: PageDraft) -> Double {
    let excess = max(0, page.left - mostLeft)
    // Much on one page is worse than a little on two.
    let blank = excess > 0 ? 0.5 + excess / 100 + (excess / 200) * (excess / 200) : 0
    return 1 + blank + (page.isCutReluctantly ? 1 : 0) + abs(page.recipe.looseness) * 0.05
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
