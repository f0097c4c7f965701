import Drawing

/// How a page is set: everything but what is known of other pages.
struct PageRecipe {
  /// What was to come when the page began.
  var queue: Stack
  /// The title, where the page begins with one.
  var title: TitleBlock?
  /// Index of the section whose running head and short title it bears.
  var section: Int
  /// Number of the run that all its blocks' numbers derive from.
  var element: Int
  /// Index of the page in the document, from 0.
  var number: Int
  /// How far gaps and pitches give way.
  var looseness = 0.0
  /// Height kept free at the foot.
  var reserve = 0.0
}

/// A page with its content but not yet its furniture, which needs the number of all pages.
struct PageDraft {
  /// How it was set.
  var recipe: PageRecipe
  /// Which furniture it gets.
  var kind: Space.PageKind
  /// What is still to come after it.
  var rest: Stack
  /// The title, where the page begins with one, and where it stands.
  var title: Fragment?
  /// Height of what flows.
  var flowTop: Double
  /// What flows.
  var filling: Filling
  /// The notes.
  var foot: PageFoot

  /// Height that is left over the notes or the bottom, in points.
  var left: Double { foot.limit - flowTop - filling.bottom }

  /// Index of the section whose running head and short title it bears.
  var section: Int { recipe.section }

  /// What was to come when the page began.
  var queue: Stack { recipe.queue }

  /// Height of what flows, in points.
  var used: Double { filling.bottom }

  /// All notes that the page needs.
  var notes: [Note] { (title?.notes ?? []) + filling.placed.flatMap(\.fragment.notes) }

  /// Whether numbers of other pages stand in what flows.
  var printsPageNumbers: Bool {
    title?.outlineUse == .pageNumbers || filling.placed.contains { $0.fragment.outlineUse == .pageNumbers }
  }

  /// Whether a block goes on over the end of the page.
  var isCut: Bool { filling.isCut }
}
