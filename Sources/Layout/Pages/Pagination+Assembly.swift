import Drawing
import Styling

extension Pagination {
  /// A document with what must be known to tell whether it is final.
  struct Assembled {
    var result: PaginatedDocument
    var outline: Outline
    var usesOutline: Bool
  }

  /// Puts furniture and notes on the pages and collects places, bookmarks and what was noticed.
  func assemble(_ drafts: [PageDraft], metadata: Document.Metadata) throws(LayoutError) -> Assembled {
    var document = Document(metadata: metadata, pages: [])
    var diagnostics: [LayoutDiagnostic] = []
    var outline = Outline(pageCount: drafts.count)
    var usesOutline = false
    var printedNotes: Set<String> = []
    var names: Set<String> = []
    for (index, draft) in drafts.enumerated() {
      let label = String(index + 1)
      let sheet = Sheet(draft, master: master, setting: setting)
      let section = sections[draft.section]
      let content = sheet.content
      let isContinuing = draft.queue.isContinuing || draft.isCut
      let notes = sheet.noteItems(alreadyPrinted: isContinuing && sheet.notes.allSatisfy { printedNotes.contains($0.key) })
      printedNotes.formUnion(sheet.notes.map(\.key))
      var items: [Scene.Item] = paper()
      items += [
        .tagged(.artifact, master.headItems(draft.kind, right: section.head ?? master.head, setting: setting))
      ]
      // Notes must not come between the two parts of a block that the page's end cuts.
      items += draft.isCut ? sheet.items(notesBeforeLast: notes) : sheet.items + notes
      items.append(
        .tagged(
          .artifact,
          master.folioItems(
            title: section.shortTitle ?? master.shortTitle, page: label, of: drafts.count, setting: setting)))
      document.pages.append(.init(scene: Scene(size: setting.style.page.size, items: items), label: label))
      for place in content.places {
        guard names.insert(place.name).inserted else {
          throw LayoutError(block: "destination", page: label, problem: .duplicateDestination(place.name))
        }
        document.destinations.append(.init(name: place.name, page: index, point: place.point))
        outline.pages[place.name] = label
      }
      for bookmark in content.bookmarks {
        document.bookmarks.append(bookmark)
        outline.entries.append(
          .init(title: bookmark.title, level: bookmark.level, destination: bookmark.destination, page: label))
      }
      usesOutline = usesOutline || content.outlineUse == .pageNumbers || draft.foot.outlineUse == .pageNumbers
      diagnostics += (content.diagnostics + findings(draft, isLast: index == drafts.count - 1)).map { diagnostic in
        var placed = diagnostic
        placed.page = placed.page ?? label
        return placed
      }
    }
    return Assembled(
      result: PaginatedDocument(document: document, diagnostics: diagnostics), outline: outline, usesOutline: usesOutline)
  }

  /// Paper that is not white is printed.
  private func paper() -> [Scene.Item] {
    let color = setting.style.colors.paper
    guard color != .white else { return [] }
    return [.tagged(.artifact, [.path(.rectangle(Rect(origin: .zero, size: setting.style.page.size)), fill: color, stroke: nil)])]
  }

  /// Pages that hold too little.
  private func findings(_ draft: PageDraft, isLast: Bool) -> [LayoutDiagnostic] {
    let height = setting.style.page.size.height
    if !isLast, draft.left > height * Self.mostBlank {
      return [LayoutDiagnostic(.emptySpace(height: draft.left), block: "page")]
    }
    if isLast, draft.title == nil, draft.used < Self.leastLast * (draft.foot.limit - draft.flowTop) {
      return [LayoutDiagnostic(.shortLastPage(height: draft.used), block: "page")]
    }
    return []
  }

  /// Every link within the document must lead somewhere.
  func check(_ assembled: Assembled) throws(LayoutError) {
    let names = Set(assembled.result.document.destinations.map(\.name))
    for page in assembled.result.document.pages {
      try check(page.scene.items, names: names, page: page.label)
    }
  }

  private func check(_ items: [Scene.Item], names: Set<String>, page: String) throws(LayoutError) {
    for item in items {
      switch item {
      case .group(let group): try check(group.items, names: names, page: page)
      case .link(let link):
        if case .destination(let name) = link.target, !names.contains(name) {
          throw LayoutError(block: "link “\(link.description)”", page: page, problem: .unknownDestination(name))
        }
        try check(link.items, names: names, page: page)
      case .path, .text, .image: break
      }
    }
  }
}

/// A page's content in page coordinates.
private struct Sheet {
  let draft: PageDraft
  let setting: Setting
  let notes: [Note]
  /// Everything that flows and the title.
  let content: Fragment
  /// What they paint.
  let items: [Scene.Item]

  init(_ draft: PageDraft, master: PageMaster, setting: Setting) {
    self.draft = draft
    self.setting = setting
    notes = draft.notes
    let left = setting.style.page.marginLeft
    var content = Fragment(size: setting.style.page.size, diagnostics: draft.filling.diagnostics)
    if let title = draft.title {
      content.add(title, at: Point(x: left, y: master.titleTop(draft.kind, setting)))
    }
    for placed in draft.filling.placed {
      content.add(placed.fragment, at: Point(x: left, y: draft.flowTop + placed.top))
    }
    self.content = content
    items = content.items
  }

  /// The notes as items of the page: artifacts where all of them have been read already.
  func noteItems(alreadyPrinted: Bool) -> [Scene.Item] {
    guard let (rule, notes) = draft.foot.items(setting) else { return [] }
    if alreadyPrinted { return [.tagged(.artifact, [rule] + notes)] }
    return [.tagged(.artifact, [rule])] + notes
  }

  /// The items with the notes before what stands last.
  func items(notesBeforeLast notes: [Scene.Item]) -> [Scene.Item] {
    items.dropLast() + notes + items.suffix(1)
  }
}
