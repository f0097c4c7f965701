import Drawing
import Styling

extension Pagination {
  /// The pages of a run, one after the other.
  func fill(_ run: Run, at page: Int) throws(LayoutError) -> [PageDraft] {
    var drafts: [PageDraft] = []
    repeat {
      drafts.append(try fitted(try next(of: run, Manner(), after: drafts, at: page), Manner()))
      letGo(ofPagesBefore: drafts.count - 1, in: &drafts)
    } while drafts.last?.rest.isEmpty == false
    return drafts
  }

  /// The page of a run that follows those that are set, as it comes.
  func next(of run: Run, _ manner: Manner, after drafts: [PageDraft], at page: Int) throws(LayoutError) -> PageDraft {
    var recipe = PageRecipe(
      queue: drafts.last?.rest ?? run.stack, title: drafts.isEmpty ? run.title : nil, section: run.first, element: run.element,
      number: page + drafts.count, looseness: manner.looseness)
    switch manner.earlyEnd {
    case .height(let height, page: drafts.count): recipe.reserve = height
    case .blocks(let most, page: drafts.count): recipe.most = most
    case .height, .blocks, nil: break
    }
    return try fill(recipe)
  }

  /// The page with one more block, where tighter gaps or a change of neighbours make room for it and the manner leaves that open.
  func fitted(_ page: PageDraft, _ manner: Manner) throws(LayoutError) -> PageDraft {
    guard manner.looseness > -1, page.recipe.reserve == 0, page.recipe.most == .max else { return page }
    return try floated(try tightened(page))
  }

  /// Releases the content of a page that is so far before another that a document of that length is not held as a whole.
  func letGo(ofPagesBefore index: Int, in drafts: inout [PageDraft]) {
    if index >= mostHeld { drafts[index - mostHeld].content = nil }
  }

  /// One page.
  func fill(_ recipe: PageRecipe) throws(LayoutError) -> PageDraft {
    do throws(LayoutError) {
      var context = context
      context.looseness = recipe.looseness
      context.numbering = recipe.numbering
      // What is remembered of feet has the numbers that were given out.
      let feet = recipe.numbering.isEmpty ? feet : FootMemory()
      let kind: Space.PageKind = recipe.number == 0 ? .first : .later
      let width = context.style.page.contentWidth
      var flowTop = master.flowTop(kind, context)
      var title: Fragment?
      if let block = recipe.title {
        let top = master.titleTop(kind, context)
        let space = Space(
          width: width, height: context.style.page.contentBottom - top, page: kind, element: recipe.element, context: context)
        let fragment = try set(block, in: space)
        flowTop = (top + fragment.size.height + block.gapBelow).roundedUp(toMultipleOf: context.style.grid.step)
        title = fragment
      }
      var growing = PageFeet(standing: title?.notes ?? [], context: context, memory: feet)
      // Titles of sections that run on are those of later pages, even on the first.
      var space = Space(
        width: width, height: growing.foot([]).limit - flowTop - recipe.reserve, vacancy: .fresh, page: .later,
        element: recipe.element, context: context)
      space.memory = memory.inner(recipe.element)
      let filling = try recipe.queue.fill(space, most: recipe.most) { growing.foot($0).limit - flowTop - recipe.reserve }
      let foot = growing.foot(filling.notes)
      return PageDraft(recipe, PageContent(kind: kind, title: title, flowTop: flowTop, filling: filling, foot: foot))
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

  /// The page with tighter gaps, where that lets the next block fit on it whole instead of leaving much blank.
  private func tightened(_ page: PageDraft) throws(LayoutError) -> PageDraft {
    guard !page.rest.isEmpty, page.isCutReluctantly || page.isNearlyWhole || (!page.isCut && page.left > Self.mostLeftBefore)
    else { return page }
    // Where a page would stay blank, plots give more: a lower plot is a lesser evil.
    let steps = page.left > Self.mostLeft || page.isCut ? Self.tightSteps : Array(Self.tightSteps.prefix(2))
    for looseness in steps {
      // Where that cannot be enough there is no use in trying.
      if let next = page.rest.first?.block, let needed = page.refusal?.needed.height, page.recipe.looseness == 0 {
        var give = page.give
        give.add(needed, next.rules.form, white: 0)
        guard page.used + needed - give.most(at: looseness) <= page.room else { continue }
      }
      var recipe = page.recipe
      recipe.looseness = looseness
      let tight = try fill(recipe)
      let count = tight.blockCount
      if !tight.isCut, count > page.blockCount || (page.isCut && count == page.blockCount) { return tight }
    }
    return page
  }

  /// The page with a figure that did not fit before or after a table next to it, where that fills the page. A figure moves before the table
  /// above it, which the page end then cuts, or lets the table below it begin on the page.
  private func floated(_ page: PageDraft) throws(LayoutError) -> PageDraft {
    guard page.left > Self.mostLeft, !page.isCut, let next = page.rest.first else { return page }
    var best = page
    for queue in page.recipe.queue.floating(next.index) {
      var recipe = page.recipe
      recipe.queue = queue
      let other = try fill(recipe)
      if other.left < Self.mostLeft, other.left < best.left { best = other }
    }
    return best
  }

  /// The page with gaps, pitches and plots as wide as it takes to fill it, where more is left than should be.
  func loosened(_ page: PageDraft) throws(LayoutError) -> PageDraft {
    guard page.left > Self.mostLeft, !page.isCut else { return page }
    func loose(_ looseness: Double) throws(LayoutError) -> PageDraft? {
      var recipe = page.recipe
      recipe.looseness = looseness
      recipe.reserve = 0
      let loose = try fill(recipe)
      return loose.blockCount == page.blockCount && !loose.isCut ? loose : nil
    }
    if var loosest = try loose(1) {
      // White and pitches give no more; plots do.
      for further in Self.looseSteps where loosest.left > Self.mostLeft {
        guard let higher = try loose(further), higher.left < loosest.left - 1 else { break }
        loosest = higher
      }
      return loosest
    }
    var best = page
    var (low, high) = (0.0, 1.0)
    for _ in 0..<3 {
      let middle = (low + high) / 2
      if let looser = try loose(middle) { (best, low) = (looser, middle) } else { high = middle }
    }
    return best
  }

  /// How tight a page is set, in turn, to let a block fit on it; beyond −1 only plots give way.
  private static let tightSteps = [-0.5, -1, -1.75, -2.5]
  /// How loose a page is set, in turn, that is still blank at 1: only plots give way.
  private static let looseSteps = [1.5, 2, 3, 4]

  /// The pages, each counting its notes from 1. A page on which smaller numbers would change what is on it keeps the numbers given out.
  func numbered(_ drafts: [PageDraft]) throws(LayoutError) -> [PageDraft] {
    var numbered = drafts
    for (index, draft) in drafts.enumerated() {
      let numbering = PageNumbering(draft.numberedNotes)
      guard !numbering.isEmpty else { continue }
      var recipe = draft.recipe
      recipe.numbering = numbering
      var page = try fill(recipe)
      guard page.blockCount == draft.blockCount, page.isCut == draft.isCut, abs(page.used - draft.used) < tolerance else {
        continue
      }
      if draft.content == nil { page.content = nil }
      numbered[index] = page
    }
    return numbered
  }

  /// The pages with what is now known of their numbers; `nil` where that moves anything to another page.
  func renumbered(_ drafts: [PageDraft]) throws(LayoutError) -> [PageDraft]? {
    var renumbered: [PageDraft] = []
    for draft in drafts {
      var page = draft
      if draft.printsPageNumbers.inFlow {
        page = try fill(draft.recipe)
        guard page.blockCount == draft.blockCount, !page.isCut, !draft.isCut else { return nil }
      } else if draft.printsPageNumbers.inNotes, let content = draft.content {
        var context = context
        context.numbering = draft.recipe.numbering
        page.content?.foot = PageFoot(content.notes, context: context)
        guard page.content?.foot.limit == content.foot.limit else { return nil }
      } else if draft.printsPageNumbers.inNotes {
        guard try fill(draft.recipe).room == draft.room else { return nil }
      }
      renumbered.append(page)
    }
    return renumbered
  }
}
