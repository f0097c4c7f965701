import Drawing

/// How a page is set: everything but what is known of other pages. The same recipe gives the same page.
struct PageRecipe {
  /// What was to come when the page began.
  var queue: Stack
  /// The title, where the page begins with one.
  var title: TitleBlock?
  /// Index of the section whose running head and short title it has.
  var section: Int
  /// Number of the run that all its blocks' numbers derive from.
  var element: Int
  /// Index of the page in the document, from 0.
  var number: Int
  /// How far gaps and pitches give way.
  var looseness = 0.0
  /// Height kept free at the foot.
  var reserve = 0.0
  /// So many blocks are on it at most.
  var most = Int.max
  /// The numbers of its notes.
  var numbering = PageNumbering()
}

/// A page that is set but has not yet its furniture, which needs the number of all pages.
///
/// What decides where the next page begins is kept. The content itself may be let go, as it can be set again.
struct PageDraft {
  /// How it was set.
  var recipe: PageRecipe
  /// What is still to come after it.
  let rest: Stack
  /// Height of what may flow on it, in points.
  let room: Double
  /// Height of what flows, in points.
  let used: Double
  /// How far that gives way.
  let give: Give
  /// Number of the blocks on it, the last perhaps in part.
  let blockCount: Int
  /// Whether a block goes on over the end of the page.
  let isCut: Bool
  /// Whether that block would rather not be cut.
  let isCutReluctantly: Bool
  /// Why the next block is not on it.
  let refusal: Refusal?
  /// Whether numbers of other pages are in what flows, and in the notes.
  let printsPageNumbers: (inFlow: Bool, inNotes: Bool)
  /// Its notes with numbers, in order of appearance.
  let numberedNotes: [Footnote]
  /// What it holds; `nil` once it was let go.
  var content: PageContent?

  init(_ recipe: PageRecipe, _ content: PageContent) {
    self.recipe = recipe
    self.content = content
    let filling = content.filling
    rest = filling.queue
    room = content.foot.limit - content.flowTop
    used = filling.bottom
    give = filling.give
    blockCount = filling.placed.count
    isCut = filling.isCut
    isCutReluctantly = filling.isCutReluctantly
    refusal = filling.refusal
    numberedNotes = Footnote.once(content.notes.filter { if case .number = $0.kind { true } else { false } })
    printsPageNumbers = (content.printsPageNumbers, content.foot.outlineUse == .pageNumbers)
  }

  /// Height that is left over the notes or the bottom, in points.
  var left: Double { room - used }

  /// Whether a page end cuts a block of which so little is left that tighter gaps may make room for it.
  var isNearlyWhole: Bool {
    guard isCut, let remaining = rest.first?.block.rules.remaining else { return false }
    return remaining <= left + Self.nearly * used
  }

  /// By this part of what is on a page it becomes lower where it is set tightly.
  private static let nearly = 0.25

  /// Whether it ends where another page ends that begins where it does, each with whole blocks.
  func holdsTheSame(as other: PageDraft) -> Bool {
    blockCount == other.blockCount && !isCut && !other.isCut && rest.first?.number == other.rest.first?.number
  }

  /// Whether it begins with what the page before has left of a block.
  var isContinuing: Bool { recipe.queue.isContinuing }
}

/// What a page holds: title, what flows, notes.
struct PageContent {
  /// Which furniture the page gets.
  var kind: Space.PageKind
  /// The title, where the page begins with one.
  var title: Fragment?
  /// Height of what flows.
  var flowTop: Double
  /// What flows.
  var filling: Filling
  /// The notes.
  var foot: PageFoot

  /// All notes that the page needs.
  var notes: [Footnote] { (title?.notes ?? []) + filling.notes }

  /// Whether numbers of other pages are in what flows.
  var printsPageNumbers: Bool {
    title?.outlineUse == .pageNumbers || filling.placed.contains { $0.fragment.outlineUse == .pageNumbers }
  }
}
