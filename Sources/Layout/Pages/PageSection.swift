/// A part of a document with its own title.
public struct PageSection: Sendable {
  /// Where the section begins.
  public enum Start: Hashable, Sendable {
    /// On a page of its own.
    case newPage
    /// On a page of its own, unless more of the page before would stay blank than should and running on makes fuller pages: then there.
    case newPageUnlessBlank
    /// Right after the section before, on the same page if there is room.
    case runsOn
  }

  /// The title, with its standfirst.
  public var title: TitleBlock?
  /// What follows, in order.
  public var blocks: [any Block]
  /// Notes that every page of the section needs, whatever is on it: its source.
  public var notes: [Footnote]
  /// Where the section begins.
  public var start: Start
  /// Place and period in the running head, where they differ from the document's.
  public var head: [String]?
  /// Short title in the folio, where it differs from the document's.
  public var shortTitle: String?

  /// Makes a section.
  public init(
    title: TitleBlock?, blocks: [any Block], notes: [Footnote] = [], start: Start = .newPageUnlessBlank, head: [String]? = nil,
    shortTitle: String? = nil
  ) {
    self.title = title
    self.blocks = blocks
    self.notes = notes
    self.start = start
    self.head = head
    self.shortTitle = shortTitle
  }

  /// The blocks, each with the section's notes.
  var notedBlocks: [any Block] {
    notes.isEmpty ? blocks : blocks.map { Noted(block: $0, notes: notes) }
  }
}

extension PageSection {
  /// Makes a section.
  public init(
    title: TitleBlock?, notes: [Footnote] = [], start: Start = .newPageUnlessBlank, head: [String]? = nil,
    shortTitle: String? = nil,
    @BlockBuilder _ blocks: () -> [any Block]
  ) {
    self.init(title: title, blocks: blocks(), notes: notes, start: start, head: head, shortTitle: shortTitle)
  }
}
