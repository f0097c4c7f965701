public import Drawing
public import Styling

/// A document and what was noticed while it was made.
public struct PaginatedDocument: Hashable, Sendable {
  /// The pages.
  public var document: Document
  /// What was done to make content fit, in order of pages.
  public var diagnostics: [LayoutDiagnostic]
  /// The lines that hold characters for which no font has a glyph, in order of pages.
  public var missing: [MissingCharacters]
  /// Height in points that is blank over the notes or the bottom of each page.
  public var blank: [Double]

  /// More than this blank at the foot of a page is too much, in points.
  public static let mostBlank = 90.0

  /// What is left at the feet of pages beyond what may be, in points.
  public var excess: Double { blank.reduce(0) { $0 + max(0, $1 - Self.mostBlank) } }

  /// Characters that are not printed.
  public struct MissingCharacters: Hashable, Sendable {
    /// Label of the page.
    public var page: String
    /// The characters.
    public var characters: String
    /// The line they are in.
    public var text: String

    init(_ line: TextLine, page: String) {
      (self.page, characters, text) = (page, line.missing, line.text)
    }
  }

  /// Makes a result.
  public init(
    document: Document, diagnostics: [LayoutDiagnostic], missing: [MissingCharacters] = [], blank: [Double] = []
  ) {
    self.document = document
    self.diagnostics = diagnostics
    self.missing = missing
    self.blank = blank
  }
}

/// Sets sections on pages.
///
/// Each section begins a page with its title; blocks flow under it. A page's notes are collected from what is on it and are set at
/// its foot, and their room is kept free while blocks flow. A page with more than 90 pt left is set more loosely; where that does not fill
/// all pages of a section, blocks move between them or everything is set more tightly on fewer. Contents and page numbers in texts are known only
/// when all pages are set: then everything is set again until they hold.
///
/// The pages of a long document are not held: they are set again, one at a time, when they are requested. Its typesetter lives on with it.
///
/// ```swift
/// let worker = try RenderingWorker(FontSetup(faces: style.faces))
/// let pages = try paginate(
///   sections: [
///     PageSection(title: TitleBlock("Revenue rose by 18%"), notes: [.source("Source:", "statistical office.")]) {
///       KeyFigureStrip(tiles)
///       Figure(Frame(number: "Figure 1", title: "Tax kept pace", subtitle: "Billion yuan"), content: chart)
///       TableBlock(columns: [.text("Place"), .number("Revenue")], rows: rows)
///     }
///   ],
///   master: PageMaster(series: "Regional briefing", head: ["Yiwu", "2021"], shortTitle: "Yiwu, 2021"),
///   metadata: metadata, style: style, typesetter: worker.typesetter)
/// let pdf = try worker.pdf(pages.document)
/// ```
///
/// - Parameters:
///   - sections: what to print, in order.
///   - master: running head, folio, mark.
///   - metadata: what a reader program shows; its language is that of the document.
///   - style: how everything looks.
///   - typesetter: turns text into lines.
/// - Throws: `LayoutError` for a block that fits no page, a name that two places share, a link to nowhere.
public func paginate(
  sections: [PageSection], master: PageMaster, metadata: Document.Metadata, style: Style, typesetter: any Typesetter
) throws(LayoutError) -> PaginatedDocument {
  var pagination = Pagination(
    sections: sections, master: master,
    context: LayoutContext(
      typesetter: typesetter, style: style, language: metadata.language, glossary: metadata.abbreviations))
  return try pagination.paginated(metadata)
}

/// The making of a document's pages.
struct Pagination {
  var sections: [PageSection]
  var master: PageMaster
  private(set) var context: LayoutContext
  /// What is remembered of blocks while pages are tried.
  private(set) var memory = BlockMemory()
  /// The same of the feet of pages.
  private(set) var feet = FootMemory()

  /// So many pages are held at once; those of a longer document are set again when they are asked for.
  let mostHeld: Int

  init(sections: [PageSection], master: PageMaster, context: LayoutContext, mostHeld: Int = 64) {
    self.sections = sections
    self.master = master
    self.context = context
    self.mostHeld = mostHeld
  }

  /// Sets all pages, again until the page numbers that texts print hold.
  mutating func paginated(_ metadata: Document.Metadata) throws(LayoutError) -> PaginatedDocument {
    var drafts = try numbered(try pages())
    for _ in 0..<Self.mostPasses {
      let assembled = try assemble(drafts, metadata: metadata)
      if !assembled.usesOutline || assembled.outline == context.outline {
        try check(assembled)
        return assembled.result
      }
      set(with: assembled.outline)
      drafts = if let renumbered = try renumbered(drafts) { renumbered } else { try numbered(try pages()) }
    }
    var assembled = try assemble(drafts, metadata: metadata)
    try check(assembled)
    assembled.result.diagnostics.append(LayoutDiagnostic(.unstablePageNumbers, block: "document"))
    return assembled.result
  }

  /// Goes on with what is now known of the pages; texts that print page numbers change with it.
  mutating func set(with outline: Outline) {
    context.outline = outline
    memory = BlockMemory()
    feet = FootMemory()
  }

  /// After this many passes page numbers have settled or never will.
  static let mostPasses = 4
  /// More than this left at the foot of a page is too much, in points: the white over the notes is seen too, and letters end above the foot
  /// of their box.
  static let mostLeft = PaginatedDocument.mostBlank - PageMaster.clearance - 4
  /// More than this left while something follows is reason to try tighter gaps, in points.
  static let mostLeftBefore = 40.0
  /// A page, not the last, that is blank below for more than this part of its height is a fault.
  static let mostBlank = 0.35
  /// A last page should hold at least this part of what a page can.
  static let leastLast = 0.2

  /// Content from one page start to the next: a section, or several that run on.
  struct Run {
    var first: Int
    var title: TitleBlock?
    var stack: Stack
    var element: Int
  }
}
