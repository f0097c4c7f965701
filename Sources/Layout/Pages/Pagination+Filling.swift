import Drawing
import Styling

extension Pagination {
  /// How a run's pages are set.
  struct Manner {
    /// How far gaps and pitches give way.
    var looseness = 0.0
    /// Height kept free at the foot of one page of the run, by its index.
    var reserve: (page: Int, height: Double)?
  }

  /// The pages of a run, with a last page that holds enough and gaps that fill.
  func settle(_ run: Run, after pages: [PageDraft]) throws(LayoutError) -> [PageDraft] {
    var drafts = try fill(run, Manner(), after: pages)
    if drafts.count > 1, let last = drafts.last, isShort(last) {
      drafts = try relieved(run, drafts, after: pages)
    }
    for index in drafts.indices { drafts[index] = try loosened(drafts[index]) }
    return drafts
  }

  /// Whether a page holds too little to stand alone.
  private func isShort(_ page: PageDraft) -> Bool {
    page.used < Self.leastLast * (page.foot.limit - page.flowTop)
  }

  /// The pages of a run whose last one holds little: without it, where everything is set tightly; or with more on it, taken from the
  /// page before.
  private func relieved(_ run: Run, _ drafts: [PageDraft], after pages: [PageDraft]) throws(LayoutError) -> [PageDraft] {
    let tight = try fill(run, Manner(looseness: -1), after: pages)
    if tight.count < drafts.count { return tight }
    let before = drafts[drafts.count - 2]
    let height = before.foot.limit - before.flowTop
    for share in [0.1, 0.2, 0.3] {
      let manner = Manner(reserve: (page: drafts.count - 2, height: height * share))
      // A block that needs the height kept free is no fault of the document's.
      guard let even = try? fill(run, manner, after: pages) else { continue }
      guard even.count == drafts.count, let last = even.last else { continue }
      let blank = even[even.count - 2].left / setting.style.page.size.height
      if !isShort(last), blank <= Self.mostBlank { return even }
    }
    return drafts
  }

  /// The pages of a run.
  private func fill(_ run: Run, _ manner: Manner, after pages: [PageDraft]) throws(LayoutError) -> [PageDraft] {
    var drafts: [PageDraft] = []
    var queue = run.stack
    repeat {
      var recipe = PageRecipe(
        queue: queue, title: drafts.isEmpty ? run.title : nil, section: run.first, element: run.element,
        number: pages.count + drafts.count, looseness: manner.looseness)
      if let kept = manner.reserve, kept.page == drafts.count { recipe.reserve = kept.height }
      var page = try fill(recipe)
      if manner.looseness > -1, recipe.reserve == 0 { page = try tightened(page) }
      queue = page.rest
      drafts.append(page)
    } while !queue.isEmpty
    return drafts
  }

  /// One page.
  func fill(_ recipe: PageRecipe) throws(LayoutError) -> PageDraft {
    do throws(LayoutError) {
      var setting = setting
      setting.looseness = recipe.looseness
      let kind: Space.PageKind = recipe.number == 0 ? .first : .later
      let width = setting.style.page.contentWidth
      var flowTop = master.flowTop(kind, setting)
      var title: Fragment?
      if let block = recipe.title {
        let top = master.titleTop(kind, setting)
        let space = Space(
          width: width, height: setting.style.page.contentBottom - top, page: kind, element: recipe.element, setting: setting)
        let fragment = try set(block, in: space)
        flowTop = (top + fragment.size.height + block.gapBelow).roundedUp(toMultipleOf: setting.style.grid.step)
        title = fragment
      }
      var feet = PageFeet(standing: title?.notes ?? [], setting: setting)
      // Titles of sections that run on are those of later pages, even on the first.
      let space = Space(
        width: width, height: feet.foot([]).limit - flowTop - recipe.reserve, vacancy: .fresh, page: .later,
        element: recipe.element, setting: setting)
      let filling = try recipe.queue.fill(space) { feet.foot($0).limit - flowTop - recipe.reserve }
      return PageDraft(
        recipe: recipe, kind: kind, rest: filling.queue, title: title, flowTop: flowTop, filling: filling,
        foot: feet.foot(filling.placed.flatMap(\.fragment.notes)))
    } catch {
      throw error.on(page: String(recipe.number + 1))
    }
  }

  private func set(_ title: TitleBlock, in space: Space) throws(LayoutError) -> Fragment {
    switch try title.fit(space) {
    case .whole(let fragment), .part(let fragment, _): return fragment
    case .none(let why):
      throw LayoutError(
        block: title.name, problem: .doesNotFit(needed: why.needed, available: space.size, reason: why.reason))
    }
  }

  /// The page with tighter gaps, where that lets the next block stand on it whole instead of leaving much blank.
  private func tightened(_ page: PageDraft) throws(LayoutError) -> PageDraft {
    guard !page.rest.isEmpty, page.filling.isCutReluctantly || (!page.isCut && page.left > Self.mostLeftBefore) else { return page }
    // Gaps give eight points each at most, tables and plots an eighth of their height: where that is too little there is no use in
    // trying.
    let gain = 8 * Double(page.filling.placed.count) + page.used / 8
    if let refusal = page.filling.refusal, refusal.needed.height * 7 / 8 > page.left + gain { return page }
    for looseness in [-0.5, -1] {
      var recipe = page.recipe
      recipe.looseness = looseness
      let tight = try fill(recipe)
      let count = tight.filling.placed.count
      if !tight.isCut, count > page.filling.placed.count || (page.isCut && count == page.filling.placed.count) { return tight }
    }
    return page
  }

  /// The page with gaps and row pitches as wide as it takes to fill it, where more is left than should be. A page that begins or ends
  /// within a block keeps its pitch: the same table should look the same on both sides.
  private func loosened(_ page: PageDraft) throws(LayoutError) -> PageDraft {
    guard page.left > Self.mostLeft, !page.isCut, !page.queue.isContinuing else { return page }
    for looseness in [1, 0.8, 0.6, 0.4, 0.2] {
      var recipe = page.recipe
      recipe.looseness = looseness
      recipe.reserve = 0
      let loose = try fill(recipe)
      if loose.filling.placed.count == page.filling.placed.count, !loose.isCut { return loose }
    }
    return page
  }

  /// The pages with what is now known of their numbers; `nil` where that moves anything to another page.
  func renumbered(_ drafts: [PageDraft]) throws(LayoutError) -> [PageDraft]? {
    var renumbered: [PageDraft] = []
    for draft in drafts {
      var page = draft
      if draft.printsPageNumbers {
        page = try fill(draft.recipe)
        guard page.filling.placed.count == draft.filling.placed.count, !page.isCut, !draft.isCut else { return nil }
      } else if draft.foot.outlineUse == .pageNumbers {
        page.foot = PageFoot(draft.notes, setting: setting)
        guard page.foot.limit == draft.foot.limit else { return nil }
      }
      renumbered.append(page)
    }
    return renumbered
  }
}
