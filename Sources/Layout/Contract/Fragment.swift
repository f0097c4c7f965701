public import Drawing

/// What is printed of a block in one space, in coordinates of its own: origin at its top left.
public struct Fragment {
  /// A named place within the fragment.
  public struct Place: Hashable, Sendable {
    /// Its name, unique in the document.
    public var name: String
    /// Where it is, in points.
    public var point: Point

    /// Makes a place.
    public init(name: String, point: Point) {
      self.name = name
      self.point = point
    }
  }

  /// Extent in points.
  public var size: Size
  /// What is painted.
  var ink: Ink
  /// Notes that the marks in the fragment need, in order of appearance; a note may occur more than once.
  public var notes: [Footnote]
  /// Places that links can lead to.
  public var places: [Place]
  /// Bookmarks, each to one of the places.
  public var bookmarks: [Document.Bookmark]
  /// Whether the fragment shows something of the `Outline`, so that it must be set again when page numbers have changed.
  public var outlineUse: OutlineUse
  /// What was done that the caller may want to know.
  public var diagnostics: [LayoutDiagnostic]

  /// Whether page numbers of other places are printed.
  public enum OutlineUse: Hashable, Sendable {
    /// No page number is printed.
    case none
    /// Page numbers are printed.
    case pageNumbers
  }

  /// Makes a fragment.
  public init(
    size: Size, items: [Scene.Item] = [], notes: [Footnote] = [], places: [Place] = [], bookmarks: [Document.Bookmark] = [],
    outlineUse: OutlineUse = .none, diagnostics: [LayoutDiagnostic] = []
  ) {
    self.size = size
    ink = Ink(items)
    self.notes = notes
    self.places = places
    self.bookmarks = bookmarks
    self.outlineUse = outlineUse
    self.diagnostics = diagnostics
  }

  /// What is painted, in painter's and reading order; drawn now where it has not been.
  public var items: [Scene.Item] { ink.items }

  /// Paints items over and after what is there.
  public mutating func paint(_ items: Scene.Item...) {
    ink.append(items)
  }

  /// Adds what `other` prints, its origin at `point`. The extent stays as it is.
  public mutating func add(_ other: Fragment, at point: Point) {
    if point == .zero {
      ink.append(other.ink)
    } else if !other.ink.isEmpty {
      ink.append(other.ink.grouped(origin: point))
    }
    notes += other.notes
    places += other.places.map { Place(name: $0.name, point: $0.point + point) }
    bookmarks += other.bookmarks
    if other.outlineUse == .pageNumbers { outlineUse = .pageNumbers }
    diagnostics += other.diagnostics
  }

  /// Adds the notes of a text and remembers whether it prints page numbers.
  mutating func note(_ text: RichText) {
    guard !text.isPlain else { return }
    notes += text.notes
    if text.printsPageNumbers { outlineUse = .pageNumbers }
  }

  /// Adds the notes that the marks on some lines of a text need, and those that the text needs anywhere.
  mutating func note(_ text: RichText, on lines: some Sequence<TextLine>) {
    guard !text.isPlain else { return }
    var marked: Set<String> = []
    for line in lines {
      for run in line.runs {
        for case .mark(let key) in run.attributes { marked.insert(key) }
      }
    }
    notes += text.notes.filter { marked.contains($0.key) || text.declared.contains($0) }
    if text.printsPageNumbers { outlineUse = .pageNumbers }
  }

  /// The fragment with all its items in one group.
  func tagged(_ tag: Tag) -> Fragment {
    var tagged = self
    tagged.ink = ink.grouped(tag: tag)
    return tagged
  }
}
