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
    for index in drafts.indices { drafts[index] = try loosened(drafts[index], run: run, number: pages.count + index) }
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
      let number = pages.count + drafts.count
      var reserve = 0.0
      if let kept = manner.reserve, kept.page == drafts.count { reserve = kept.height }
      let title = drafts.isEmpty ? run.title : nil
      var page = try fill(queue, title: title, run: run, looseness: manner.looseness, reserve: reserve, number: number)
      if manner.looseness > -1, reserve == 0 { page = try tightened(page, title: title, run: run, number: number) }
      queue = page.rest
      drafts.append(page)
    } while !queue.isEmpty
    return drafts
  }

  /// One page.
  private func fill(
    _ queue: Stack, title: TitleBlock?, run: Run, looseness: Double, reserve: Double, number: Int
  ) throws(LayoutError) -> PageDraft {
    let label = String(number + 1)
    do throws(LayoutError) {
      var setting = setting
      setting.looseness = looseness
      let kind: Space.PageKind = number == 0 ? .first : .later
      var flowTop = master.flowTop(kind, setting)
      var titleFragment: Fragment?
      let width = setting.style.page.contentWidth
      if let title {
        let top = master.titleTop(kind, setting)
        let space = Space(
          width: width, height: setting.style.page.contentBottom - top, page: kind, element: run.element, setting: setting)
        switch try title.fit(space) {
        case .whole(let fragment), .part(let fragment, _):
          titleFragment = fragment
          flowTop = (top + fragment.size.height + title.gapBelow).roundedUp(toMultipleOf: setting.style.grid.step)
        case .none(let why):
          throw LayoutError(
            block: title.name, problem: .doesNotFit(needed: why.needed, available: space.size, reason: why.reason))
        }
      }
      let standing = titleFragment?.notes ?? []
      var known = (keys: Set<String>(), foot: PageFoot(standing, setting: setting))
      known.keys = Set(standing.map(\.key))
      func foot(_ notes: [Note]) -> PageFoot {
        let all = standing + notes
        let keys = Set(all.map(\.key))
        if keys != known.keys { known = (keys, PageFoot(all, setting: setting)) }
        return known.foot
      }
      let space = Space(
        width: width, height: known.foot.limit - flowTop - reserve, vacancy: .fresh, page: kind, element: run.element,
        setting: setting)
      let filling = try queue.fill(space) { foot($0).limit - flowTop - reserve }
      return PageDraft(
        kind: kind, section: run.first, queue: queue, rest: filling.queue, title: titleFragment, flowTop: flowTop,
        filling: filling, foot: foot(filling.placed.flatMap(\.fragment.notes)))
    } catch {
      throw error.on(page: label)
    }
  }

  /// The page with tighter gaps, where that lets the next block stand on it whole instead of leaving much blank.
  private func tightened(_ page: PageDraft, title: TitleBlock?, run: Run, number: Int) throws(LayoutError) -> PageDraft {
    guard !page.rest.isEmpty, page.filling.isCutReluctantly || (!page.isCut && page.left > Self.mostLeftBefore) else { return page }
    for looseness in [-0.5, -1] {
      let tight = try fill(page.queue, title: title, run: run, looseness: looseness, reserve: 0, number: number)
      let count = tight.filling.placed.count
      if !tight.isCut, count > page.filling.placed.count || (page.isCut && count == page.filling.placed.count) { return tight }
    }
    return page
  }

  /// The page with gaps and row pitches as wide as it takes to fill it, where more is left than should be. A page that begins or ends
  /// within a block keeps its pitch: the same table should look the same on both sides.
  private func loosened(_ page: PageDraft, run: Run, number: Int) throws(LayoutError) -> PageDraft {
    guard page.left > Self.mostLeft, !page.isCut, !page.queue.isContinuing else { return page }
    let title = page.title == nil ? nil : run.title
    for looseness in [1, 0.75, 0.5, 0.25] {
      let loose = try fill(page.queue, title: title, run: run, looseness: looseness, reserve: 0, number: number)
      if loose.filling.placed.count == page.filling.placed.count, !loose.isCut { return loose }
    }
    return page
  }
}
