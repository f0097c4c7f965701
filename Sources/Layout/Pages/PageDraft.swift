import Drawing

/// A page with its content but not yet its furniture, which needs the number of all pages.
struct PageDraft {
  /// Which furniture it gets.
  var kind: Space.PageKind
  /// Index of the section whose running head and short title it bears.
  var section: Int
  /// What was to come when the page began.
  var queue: Stack
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

  /// Height of what flows, in points.
  var used: Double { filling.bottom }

  /// All notes that the page needs.
  var notes: [Note] { (title?.notes ?? []) + filling.placed.flatMap(\.fragment.notes) }

  /// Whether a block goes on over the end of the page.
  var isCut: Bool { filling.isCut }
}
