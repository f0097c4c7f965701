/// Whoever follows a document in reading order: the painter, and those who must know what the painter emits.
package protocol StructureVisitor {
  /// A page begins; no element that holds content itself is open.
  mutating func beginPage(_ page: Document.Page, index: Int)
  /// A page ends; no element that holds content itself is open.
  mutating func endPage(_ page: Document.Page, index: Int)
  /// An element begins. `link` is given for links.
  mutating func open(_ kind: StructureElement.Kind, element: Int?, link: Scene.Link?)
  /// The element opened last ends.
  mutating func close(_ kind: StructureElement.Kind)
  /// The items that follow belong to `group`: its origin and clip hold.
  mutating func enter(_ group: Scene.Group)
  /// The group entered last ends.
  mutating func leave(_ group: Scene.Group)
  /// Paints an outline, a text or a picture.
  mutating func paint(_ item: Scene.Item)
}

extension StructureVisitor {
  package mutating func beginPage(_ page: Document.Page, index: Int) {}
  package mutating func endPage(_ page: Document.Page, index: Int) {}
  package mutating func enter(_ group: Scene.Group) {}
  package mutating func leave(_ group: Scene.Group) {}
  package mutating func paint(_ item: Scene.Item) {}
}

/// Goes through a document once and says where structure elements begin and end, so that everyone who needs the structure sees the
/// same one.
///
/// - An element without elements inside holds its content itself. Text next to other elements is wrapped: in a paragraph on a page
///   or in a section, in a span elsewhere. Artifacts are outside any element that holds content.
/// - A figure is one element; what is in it has no structure.
/// - A link that goes on in the next line of its element is one link with an area in each.
/// - Within text, links, words in another language, abbreviations where they first occur and the marks of notes are elements of their own:
///   what runs of glyphs are is read from their attributes.
/// - Groups with one element number are one element as long as nothing but artifacts is between them: it stays open over pages,
///   and the text of each part is wrapped.
package struct StructureWalk {
  fileprivate struct Node {
    var kind: StructureElement.Kind
    var element: Int?
    /// Whether the element holds its text itself.
    var holdsContent: Bool
    /// Whether words in another language are elements of their own: not if all words are in it.
    var tellsLanguages = false
  }

  private let document: Document
  /// How many groups with each element number are still to come.
  private var remaining: [Int: Int]
  /// The numbers that more than one group has.
  private var divided: Set<Int> = []
  /// Open elements, outermost first; those from `depth` on wait for their next part.
  private var open: [Node] = []
  private var depth = 0
  /// The wrapper of loose text that is open now.
  private var loose: StructureElement.Kind?
  /// Inside of figures and artifacts there is no structure.
  private var opaqueDepth = 0
  /// Inside of notes a mark is no reference.
  private var noteDepth = 0
  /// What abbreviations stand for that have been met.
  private var writtenOut: Set<String> = []

  /// Prepares the walk through `document`.
  package init(_ document: Document) {
    self.document = document
    remaining = document.pages.elements
    divided = Set(remaining.filter { $0.value > 1 }.keys)
  }

  /// Walks through all pages.
  package mutating func run(_ visitor: inout some StructureVisitor) {
    for (index, page) in document.pages.enumerated() {
      visitor.beginPage(page, index: index)
      visit(page.scene.items, &visitor)
      closeLoose(&visitor)
      if index == document.pages.count - 1 { closeWaiting(&visitor) }
      visitor.endPage(page, index: index)
    }
  }

  private mutating func visit(_ items: [Scene.Item], _ visitor: inout some StructureVisitor) {
    // A link whose words end a line, and may go on in the next.
    var link: Scene.Link?
    for item in items {
      if case .text(let line, let point) = item, opaqueDepth == 0, line.leadsSomewhere {
        visit(line, at: point, after: &link, &visitor)
        continue
      }
      visit(&link, &visitor)
      switch item {
      case .group(let group): visit(group, &visitor)
      case .link(let link): visit(link, &visitor)
      case .text(let line, let point): visit(words: line, at: point, &visitor)
      case .path, .image: visitor.paint(item)
      }
    }
    visit(&link, &visitor)
  }

  /// Visits a line some of whose words lead somewhere; `link` is what the line before ended with, and then what this one does.
  private mutating func visit(
    _ line: TextLine, at point: Point, after link: inout Scene.Link?, _ visitor: inout some StructureVisitor
  ) {
    for (index, part) in line.parts(by: \.link).enumerated() {
      let words = line.line(of: part.runs)
      guard case .link(let target, let description)? = part.value else {
        visit(&link, &visitor)
        visit(words: words, at: point, &visitor)
        continue
      }
      let (left, right) = line.extent(of: part.runs)
      let area = Rect(
        x: point.x + left, y: point.y - line.ascent - 1, width: right - left, height: line.ascent + line.descent + 2)
      if index > 0 || link?.target != target || link?.description != description { visit(&link, &visitor) }
      link = Scene.Link(
        to: target, description: description, areas: (link?.areas ?? []) + [area],
        items: (link?.items ?? []) + [.text(words.leadingNowhere, at: point)])
    }
  }

  /// Visits a link that has come to its end.
  private mutating func visit(_ ended: inout Scene.Link?, _ visitor: inout some StructureVisitor) {
    guard let link = ended else { return }
    ended = nil
    visit(link, &visitor)
  }

  /// Visits words that lead nowhere.
  private mutating func visit(words line: TextLine, at point: Point, _ visitor: inout some StructureVisitor) {
    let isApart = opaqueDepth == 0 && depth > 0 && !open[depth - 1].holdsContent && !open[depth - 1].isGrouping
    guard isApart, line.runs.contains(where: { !$0.attributes.isEmpty }) else {
      openLooseIfNeeded(&visitor)
      return visitor.paint(.text(line, at: point))
    }
    let tellsLanguages = open[depth - 1].tellsLanguages
    for part in line.parts(by: { role(of: $0, tellsLanguages: tellsLanguages) }) {
      let words = Scene.Item.text(line.line(of: part.runs), at: point)
      if let role = part.value, isNew(role) {
        closeLoose(&visitor)
        closeWaiting(&visitor)
        visitor.open(.tag(role), element: nil, link: nil)
        visitor.paint(words)
        visitor.close(.tag(role))
      } else {
        openLooseIfNeeded(&visitor)
        visitor.paint(words)
      }
    }
  }

  /// What words are as an element of their own, `nil` for words like those around them.
  private func role(of run: TextLine.GlyphRun, tellsLanguages: Bool) -> Tag.Role? {
    for attribute in run.attributes {
      switch attribute {
      case .mark(let note) where noteDepth == 0: return .reference(to: note)
      case .language(let language) where tellsLanguages: return .span(language: language)
      case .abbreviation(let expansion) where !writtenOut.contains(expansion): return .span(expansion: expansion)
      case .mark, .language, .abbreviation, .link, .noteLabel, .noteBody: continue
      }
    }
    return nil
  }

  /// Whether the element is to be opened: an abbreviation is written out once, even if one line holds it twice.
  private mutating func isNew(_ role: Tag.Role) -> Bool {
    guard case .span(nil, let expansion?) = role else { return true }
    return writtenOut.insert(expansion).inserted
  }

  private mutating func visit(_ group: Scene.Group, _ visitor: inout some StructureVisitor) {
    guard opaqueDepth == 0, let tag = group.tag else {
      visitor.enter(group)
      visit(group.items, &visitor)
      visitor.leave(group)
      return
    }
    closeLoose(&visitor)
    if tag.role == .artifact {
      visitor.enter(group)
      opaqueDepth += 1
      visit(group.items, &visitor)
      opaqueDepth -= 1
      visitor.leave(group)
      return
    }
    if case .note = tag.role { noteDepth += 1 }
    defer { if case .note = tag.role { noteDepth -= 1 } }
    enter(tag, group, &visitor)
    visitor.enter(group)
    if tag.role.isOpaque { opaqueDepth += 1 }
    visit(group.items, &visitor)
    if tag.role.isOpaque { opaqueDepth -= 1 }
    closeLoose(&visitor)
    visitor.leave(group)
    leave(&visitor)
  }

  private mutating func visit(_ link: Scene.Link, _ visitor: inout some StructureVisitor) {
    guard opaqueDepth == 0 else { return visit(link.items, &visitor) }
    closeLoose(&visitor)
    closeWaiting(&visitor)
    let kind = StructureElement.Kind.link(description: link.description, target: link.target)
    let words = words(in: link.items)
    open.append(
      Node(
        kind: kind, element: nil, holdsContent: !Self.hasStructure(link.items) && !words.areApart, tellsLanguages: words.areMixed))
    depth += 1
    visitor.open(kind, element: nil, link: link)
    visit(link.items, &visitor)
    closeLoose(&visitor)
    leave(&visitor)
  }

  private mutating func enter(_ tag: Tag, _ group: Scene.Group, _ visitor: inout some StructureVisitor) {
    let kind = StructureElement.Kind.tag(tag.role)
    if let element = tag.element, remaining[element] != nil { remaining[element, default: 1] -= 1 }
    if depth < open.count, let element = tag.element, open[depth].element == element, open[depth].kind == kind {
      depth += 1
      return
    }
    closeWaiting(&visitor)
    let isDivided = tag.element.map { divided.contains($0) && !tag.role.isOpaque } ?? false
    let words = tag.role.isOpaque || tag.role.isGrouping ? Words() : words(in: group.items)
    let holdsContent =
      tag.role.isOpaque || (!tag.role.isGrouping && !isDivided && !words.areApart && !Self.hasStructure(group.items))
    open.append(
      Node(
        kind: kind, element: tag.element, holdsContent: holdsContent, tellsLanguages: words.areMixed || isDivided && words.hasOther)
    )
    depth += 1
    visitor.open(kind, element: tag.element, link: nil)
  }

  /// Leaves the innermost element: it is closed unless another part of it is still to come.
  private mutating func leave(_ visitor: inout some StructureVisitor) {
    depth -= 1
    let node = open[depth]
    if let element = node.element, !node.holdsContent, remaining[element, default: 0] > 0 { return }
    closeWaiting(&visitor)
  }

  private mutating func closeWaiting(_ visitor: inout some StructureVisitor) {
    while open.count > depth, let node = open.popLast() { visitor.close(node.kind) }
  }

  private mutating func openLooseIfNeeded(_ visitor: inout some StructureVisitor) {
    guard opaqueDepth == 0, loose == nil else { return }
    if depth > 0, depth == open.count, open[depth - 1].holdsContent { return }
    closeWaiting(&visitor)
    let kind: StructureElement.Kind =
      switch open.last?.kind {
      case nil, .tag(.section): .looseParagraph
      default: .looseSpan
      }
    loose = kind
    visitor.open(kind, element: nil, link: nil)
  }

  private mutating func closeLoose(_ visitor: inout some StructureVisitor) {
    guard let kind = loose else { return }
    visitor.close(kind)
    loose = nil
  }

  /// What kinds of words are in an element.
  private struct Words {
    var hasOwn = false
    var hasOther = false
    var hasMarks = false
    /// Words in the document's language and in another.
    var areMixed: Bool { hasOwn && hasOther }
    /// Some of them are elements of their own.
    var areApart: Bool { areMixed || hasMarks }
  }

  private func words(in items: [Scene.Item]) -> Words {
    var words = Words()
    look(at: items, &words)
    if words.hasOther { words.hasOwn = holdOwnLetters(items) }
    return words
  }

  private func look(at items: [Scene.Item], _ words: inout Words) {
    for item in items {
      switch item {
      case .text(let line, _):
        for run in line.runs where !run.attributes.isEmpty {
          if line.language == document.metadata.language, run.language != nil { words.hasOther = true }
          if role(of: run, tellsLanguages: false) != nil { words.hasMarks = true }
        }
      case .group(let group): look(at: group.items, &words)
      case .link(let link): look(at: link.items, &words)
      case .path, .image: break
      }
    }
  }

  /// Whether letters of the document's language are anywhere in the items.
  private func holdOwnLetters(_ items: [Scene.Item]) -> Bool {
    items.contains { item in
      switch item {
      case .text(let line, _):
        line.language == document.metadata.language && line.runs.contains { $0.hasLetters(of: line.language) }
      case .group(let group): holdOwnLetters(group.items)
      case .link(let link): holdOwnLetters(link.items)
      case .path, .image: false
      }
    }
  }

  /// Whether there are tags or links anywhere in the items.
  private static func hasStructure(_ items: [Scene.Item]) -> Bool {
    items.contains { item in
      switch item {
      case .group(let group): group.tag != nil || hasStructure(group.items)
      case .link: true
      case .text(let line, _): line.leadsSomewhere
      case .path, .image: false
      }
    }
  }
}

extension TextLine {
  /// Whether any of its words are a link.
  fileprivate var leadsSomewhere: Bool { runs.contains { $0.link != nil } }

  /// The same words without their links.
  fileprivate var leadingNowhere: TextLine {
    var line = self
    for index in line.runs.indices {
      line.runs[index].attributes.removeAll { if case .link = $0 { true } else { false } }
    }
    return line
  }
}

extension StructureWalk.Node {
  /// Whether the element only groups others: text in it is a paragraph of its own.
  fileprivate var isGrouping: Bool {
    if case .tag(let role) = kind { role.isGrouping } else { false }
  }
}

extension Tag.Role {
  /// Whether nothing inside is structure of its own.
  var isOpaque: Bool {
    switch self {
    case .figure, .artifact: true
    default: false
    }
  }
}
