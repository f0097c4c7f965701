package import Drawing
package import Languages

/// What a document says of its own structure, in the order in which the painter emits it: everything that tags cannot carry through Cairo.
///
/// A table of thousands of rows has as many elements, so an element takes few bytes; what few of them have is kept apart.
package struct DocumentStructure {
  /// One structure element. Those inside it follow it directly.
  private struct Node {
    /// Number of what it is among `kinds`.
    let kind: UInt32
    /// Index of the page it begins on.
    let page: UInt32
    /// Index behind the last element inside.
    var end: UInt32
    /// Number of the language of its text among `languages`.
    var language: UInt8 = 0
  }

  /// The language of the texts in an element.
  enum PartLanguage: Equatable {
    /// There is no text.
    case none
    /// All of it is in the document's language, or it is mixed.
    case document
    /// All of it is in another one.
    case other(TextLanguage)
  }

  /// All elements, depth first.
  private var nodes: [Node] = []
  /// What elements are, each once.
  private var kinds: [StructureElement.Kind] = []
  private var kindNumbers: [StructureElement.Kind: UInt32] = [:]
  private var languages: [PartLanguage] = [.none, .document]
  /// What is painted in figures, in points from the top-left corner of the page, by element.
  private(set) var bounds: [Int: Rect] = [:]
  /// The first words of headings and labels, by element.
  private var texts: [Int: String] = [:]
  /// Height of each page in points.
  private(set) var pageHeights: [Double] = []

  private let documentLanguage: TextLanguage
  private var open: [Int] = []
  private var page = 0
  private var origins: [Point] = [.zero]
  private var clips: [Rect?] = [nil]
  private var artifactDepth = 0

  /// Walks through `document`.
  init(of document: Document) {
    self.init(in: document.metadata.language)
    var walk = StructureWalk(document)
    walk.run(&self)
  }

  /// Begins with nothing, for a walk through a document in `language`.
  package init(in language: TextLanguage) { documentLanguage = language }

  /// Indices of all elements, depth first.
  var indices: Range<Int> { nodes.indices }

  /// What the element at `index` is.
  func kind(of index: Int) -> StructureElement.Kind { kinds[Int(nodes[index].kind)] }

  /// Index of the page that the element at `index` begins on.
  func page(of index: Int) -> Int { Int(nodes[index].page) }

  /// The first words of a heading or a list label; empty for other elements.
  func text(of index: Int) -> String { texts[index] ?? "" }

  /// The language of the text of the element at `index`, where that is another than the document's.
  func language(of index: Int) -> PartLanguage { languages[Int(nodes[index].language)] }

  /// Indices of the element at `index` and all those inside.
  func family(of index: Int) -> Range<Int> { index..<Int(nodes[index].end) }

  /// Indices of the elements directly inside the one at `index`.
  func children(of index: Int) -> some Sequence<Int> {
    siblings(from: index + 1, to: family(of: index).upperBound)
  }

  /// Indices of the outermost elements.
  var roots: some Sequence<Int> { siblings(from: 0, to: nodes.count) }

  private func siblings(from start: Int, to end: Int) -> some Sequence<Int> {
    sequence(state: start) { next in
      guard next < end else { return nil }
      defer { next = family(of: next).upperBound }
      return next
    }
  }
}

extension DocumentStructure: StructureVisitor {
  package mutating func beginPage(_ page: Document.Page, index: Int) {
    self.page = index
    pageHeights.append(page.scene.size.height)
    clips = [Rect(origin: .zero, size: page.scene.size)]
  }

  package mutating func open(_ kind: StructureElement.Kind, element: Int?, link: Scene.Link?) {
    open.append(nodes.count)
    nodes.append(Node(kind: number(of: kind), page: UInt32(page), end: UInt32(nodes.count + 1)))
  }

  private mutating func number(of kind: StructureElement.Kind) -> UInt32 {
    if let known = kindNumbers[kind] { return known }
    let number = UInt32(kinds.count)
    kinds.append(kind)
    kindNumbers[kind] = number
    return number
  }

  package mutating func close(_ kind: StructureElement.Kind) {
    guard let index = open.popLast() else { return }
    nodes[index].end = UInt32(nodes.count)
  }

  package mutating func enter(_ group: Scene.Group) {
    if group.tag?.role == .artifact { artifactDepth += 1 }
    let origin = (origins.last ?? .zero) + group.origin
    origins.append(origin)
    let clip = group.clip?.bounds?.offset(by: origin)
    clips.append(clip.map { inner in (clips.last ?? nil).map { inner.intersection($0) } ?? inner } ?? clips.last ?? nil)
  }

  package mutating func leave(_ group: Scene.Group) {
    if group.tag?.role == .artifact { artifactDepth -= 1 }
    origins.removeLast()
    clips.removeLast()
  }

  package mutating func paint(_ item: Scene.Item) {
    guard let index = open.last else { return }
    switch kind(of: index) {
    case .tag(.figure): include(item, in: index)
    default:
      guard artifactDepth == 0, case .text(let line, _) = item else { return }
      note(line, in: index)
    }
  }

  private mutating func include(_ item: Scene.Item, in index: Int) {
    guard let own = item.bounds else { return }
    var placed = own.offset(by: origins.last ?? .zero)
    if let clip = clips.last ?? nil { placed = placed.intersection(clip) }
    bounds[index] = bounds[index]?.union(placed) ?? placed
  }

  private mutating func note(_ line: TextLine, in index: Int) {
    switch kind(of: index) {
    case .tag(.heading), .tag(.listLabel):
      if text(of: index).utf8.count < 60 { texts[index, default: ""] += line.text }
    default: break
    }
    guard let found = language(of: line) else { return }
    switch language(of: index) {
    case .none: nodes[index].language = number(of: found)
    case found, .document: break
    case .other: nodes[index].language = number(of: .document)
    }
  }

  private mutating func number(of language: PartLanguage) -> UInt8 {
    if let known = languages.firstIndex(of: language) { return UInt8(known) }
    // In a document of hundreds of languages the last ones are not distinguished.
    guard languages.count < 255 else { return number(of: .document) }
    languages.append(language)
    return UInt8(languages.count - 1)
  }

  /// The language of a line, `nil` where it has no letters: a number belongs to any language.
  private func language(of line: TextLine) -> PartLanguage? {
    if line.language != documentLanguage { return .other(line.language) }
    var language: PartLanguage?
    for run in line.runs {
      let own = run.language.map(PartLanguage.other) ?? (run.hasLetters(of: documentLanguage) ? .document : nil)
      if let own, language ?? own != own { return .document }
      language = language ?? own
    }
    return language
  }
}

extension Scene.Item {
  /// The smallest rectangle around what is inked, in the coordinates of the enclosing group.
  fileprivate var bounds: Rect? {
    switch self {
    case .path(let path, _, let stroke): path.bounds?.inset(by: -(stroke?.width ?? 0) / 2)
    case .text(let line, let point):
      Rect(x: point.x, y: point.y - line.ascent, width: line.width, height: line.ascent + line.descent)
    case .image(_, let rect): rect
    case .group, .link: nil
    }
  }
}

extension Rect {
  /// What the two rectangles share; without extent where they share nothing.
  fileprivate func intersection(_ other: Rect) -> Rect {
    let left = max(minX, other.minX)
    let top = max(minY, other.minY)
    return Rect(x: left, y: top, width: max(0, min(maxX, other.maxX) - left), height: max(0, min(maxY, other.maxY) - top))
  }
}
