import Drawing
import Styling

extension Pagination {
  /// A document with what decides whether it is final.
  struct Assembled {
    var result: PaginatedDocument
    var outline: Outline
    var usesOutline: Bool
    /// The first link to each place.
    var links: [PlacedLink]

    /// A link within the document and the page it is on.
    struct PlacedLink {
      var destination: String
      var description: String
      var page: String
    }
  }

  /// Puts furniture and notes on the pages and collects places, bookmarks and what was noticed.
  func assemble(_ drafts: [PageDraft], metadata: Document.Metadata) throws(LayoutError) -> Assembled {
    var assembly = PageAssembly(outline: Outline(pageCount: drafts.count))
    var document = Document(metadata: metadata, pages: [])
    var notesArePrinted: [Bool] = []
    for (index, draft) in drafts.enumerated() {
      let label = String(index + 1)
      let content = PlacedContent(try content(of: draft), of: draft, master: master, context: context)
      notesArePrinted.append(assembly.printsNotesAgain(content, isContinuing: draft.isContinuing || draft.isCut))
      let page = page(draft, content, index, of: drafts.count, notesArePrinted: notesArePrinted[index])
      if drafts.count <= mostHeld { document.pages.append(page) }
      assembly.note(page)
      for place in content.fragment.places {
        guard assembly.names.insert(place.name).inserted else {
          throw LayoutError(block: "destination", page: label, problem: .duplicateDestination(place.name))
        }
        document.destinations.append(.init(name: place.name, page: index, point: place.point))
        assembly.outline.pages[place.name] = label
      }
      for bookmark in content.fragment.bookmarks {
        document.bookmarks.append(bookmark)
        assembly.outline.entries.append(
          .init(title: bookmark.title, level: bookmark.level, destination: bookmark.destination, page: label))
      }
      assembly.note(content.fragment.diagnostics + findings(draft, isLast: index == drafts.count - 1), page: label)
    }
    if drafts.count > mostHeld {
      let maker = PageSetter(self, drafts, notesArePrinted: notesArePrinted, elements: assembly.elements)
      document.pages = Document.Pages(madeBy: maker)
    }
    return Assembled(
      result: PaginatedDocument(
        document: document, diagnostics: assembly.diagnostics, missing: assembly.missing,
        blank: drafts.map { $0.left + PageMaster.clearance }),
      outline: assembly.outline, usesOutline: drafts.contains { $0.printsPageNumbers.inFlow || $0.printsPageNumbers.inNotes },
      links: assembly.links)
  }

  /// What a page holds, set again where it was let go.
  private func content(of draft: PageDraft) throws(LayoutError) -> PageContent {
    if let content = draft.content { return content }
    let again = try fill(draft.recipe)
    guard let content = again.content, again.left == draft.left, again.blockCount == draft.blockCount else {
      throw LayoutError(
        block: "page", page: String(draft.recipe.number + 1), problem: .content("it changes when it is set again"))
    }
    return content
  }

  /// The page at `index` of a document of `count` pages, set again where it was let go.
  func page(_ draft: PageDraft, at index: Int, of count: Int, notesArePrinted: Bool) throws(LayoutError) -> Document.Page {
    let content = PlacedContent(try content(of: draft), of: draft, master: master, context: context)
    return page(draft, content, index, of: count, notesArePrinted: notesArePrinted)
  }

  private func page(
    _ draft: PageDraft, _ content: PlacedContent, _ index: Int, of count: Int, notesArePrinted: Bool
  ) -> Document.Page {
    let label = String(index + 1)
    let section = sections[draft.recipe.section]
    let notes = content.noteItems(arePrinted: notesArePrinted)
    var items: [Scene.Item] = paper()
    items += [
      .tagged(.artifact, master.headItems(content.kind, right: section.head ?? master.head, context: context))
    ]
    // Notes must not come between the two parts of a block that the page's end cuts.
    items += draft.isCut ? content.items(notesBeforeLast: notes) : content.items + notes
    items.append(
      .tagged(
        .artifact,
        master.folioItems(title: section.shortTitle ?? master.shortTitle, page: label, of: count, context: context)))
    return Document.Page(scene: Scene(size: context.style.page.size, items: items), label: label)
  }

  /// Paper that is not white is printed.
  private func paper() -> [Scene.Item] {
    let color = context.style.colors.paper
    guard color != .white else { return [] }
    return [.tagged(.artifact, [.path(.rectangle(Rect(origin: .zero, size: context.style.page.size)), fill: color, stroke: nil)])]
  }

  /// Pages that hold too little.
  private func findings(_ draft: PageDraft, isLast: Bool) -> [LayoutDiagnostic] {
    let height = context.style.page.size.height
    if !isLast, draft.left > height * Self.mostBlank {
      return [LayoutDiagnostic(.emptySpace(height: draft.left), block: "page")]
    }
    if isLast, draft.recipe.title == nil, draft.used < Self.leastLast * draft.room {
      return [LayoutDiagnostic(.shortLastPage(height: draft.used), block: "page")]
    }
    return []
  }

  /// Every link within the document must lead somewhere.
  func check(_ assembled: Assembled) throws(LayoutError) {
    let names = Set(assembled.result.document.destinations.map(\.name))
    for link in assembled.links where !names.contains(link.destination) {
      throw LayoutError(block: "link “\(link.description)”", page: link.page, problem: .unknownDestination(link.destination))
    }
  }
}

/// What is gathered page by page while a document is assembled.
private struct PageAssembly {
  var outline: Outline
  var names: Set<String> = []
  var diagnostics: [LayoutDiagnostic] = []
  var missing: [PaginatedDocument.MissingCharacters] = []
  var elements: [Int: Int] = [:]
  private(set) var links: [Pagination.Assembled.PlacedLink] = []
  private var linked: Set<String> = []
  private var printedNotes: Set<String> = []

  init(outline: Outline) { self.outline = outline }

  /// Whether all notes of a page that goes on with something have been printed on pages before.
  mutating func printsNotesAgain(_ content: PlacedContent, isContinuing: Bool) -> Bool {
    // A note that has another number here is another to whoever listens.
    func name(_ note: Footnote) -> String { note.mark + note.key }
    defer { printedNotes.formUnion(content.notes.map(name)) }
    return isContinuing && content.notes.allSatisfy { printedNotes.contains(name($0)) }
  }

  mutating func note(_ diagnostics: [LayoutDiagnostic], page label: String) {
    self.diagnostics += diagnostics.map { diagnostic in
      var placed = diagnostic
      placed.page = placed.page ?? label
      return placed
    }
  }

  mutating func note(_ page: Document.Page) {
    page.scene.count(elements: &elements)
    note(page.scene.items, page: page.label)
  }

  private mutating func note(_ items: [Scene.Item], page: String) {
    for item in items {
      switch item {
      case .group(let group): note(group.items, page: page)
      case .link(let link):
        note(link.target, link.description, page: page)
        note(link.items, page: page)
      case .text(let line, _):
        if !line.missing.isEmpty { missing.append(.init(line, page: page)) }
        for run in line.runs {
          for case .link(let target, let description) in run.attributes { note(target, description, page: page) }
        }
      case .path, .image: break
      }
    }
  }

  private mutating func note(_ target: Scene.Link.Target, _ description: String, page: String) {
    if case .destination(let name) = target, linked.insert(name).inserted {
      links.append(.init(destination: name, description: description, page: page))
    }
  }
}

/// A page's content in page coordinates.
private struct PlacedContent {
  let kind: Space.PageKind
  let notes: [Footnote]
  /// Everything that flows and the title.
  let fragment: Fragment
  /// What they paint.
  let items: [Scene.Item]
  private let foot: PageFoot
  private let context: LayoutContext

  init(_ content: PageContent, of draft: PageDraft, master: PageMaster, context: LayoutContext) {
    self.context = context
    kind = content.kind
    notes = content.notes.map(draft.recipe.numbering.numbered)
    foot = content.foot
    let left = context.style.page.marginLeft
    var fragment = Fragment(size: context.style.page.size, diagnostics: content.filling.diagnostics)
    if let title = content.title {
      fragment.add(title, at: Point(x: left, y: master.titleTop(content.kind, context)))
    }
    for placed in content.filling.placed {
      fragment.add(placed.fragment, at: Point(x: left, y: content.flowTop + placed.top))
    }
    self.fragment = fragment
    items = fragment.items
  }

  /// The notes as items of the page: artifacts where all of them have been read already.
  func noteItems(arePrinted: Bool) -> [Scene.Item] {
    guard let (rule, notes) = foot.items(context) else { return [] }
    if arePrinted { return [.tagged(.artifact, [rule] + notes)] }
    return [.tagged(.artifact, [rule])] + notes
  }

  /// The items with the notes before the last of them.
  func items(notesBeforeLast notes: [Scene.Item]) -> [Scene.Item] {
    items.dropLast() + notes + items.suffix(1)
  }
}
