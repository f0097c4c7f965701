internal import Drawing

/// What a document says of its own structure, in the order in which the painter emits it: everything that tags cannot carry through Cairo.
struct DocumentStructure {
  /// One structure element. Those inside it follow it directly.
  struct Node {
    /// What it is.
    let kind: StructureElement.Kind
    /// Index of the page it begins on.
    let page: Int
    /// Index behind the last element inside.
    var end: Int
    /// What is painted in a figure, in points from the top-left corner of the page.
    var bounds: Rect?
    /// The first words, for messages about headings and for list labels.
    var text = ""
    /// The language of its text, where that is another than the document's.
    var language = PartLanguage.none
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
  private(set) var nodes: [Node] = []

  private let documentLanguage: TextLanguage
  private var open: [Int] = []
  private var page = 0
  private var origins: [Point] = [.zero]
  private var clips: [Rect?] = [nil]
  private var artifactDepth = 0

  /// Walks through `document`.
  init(of document: Document) {
    documentLanguage = document.metadata.language
    var walk = StructureWalk(document)
    walk.run(&self)
  }

  /// Indices of the elements directly inside the one at `index`.
  func children(of index: Int) -> some Sequence<Int> {
    siblings(from: index + 1, to: nodes[index].end)
  }

  /// Indices of the outermost elements.
  var roots: some Sequence<Int> { siblings(from: 0, to: nodes.count) }

  private func siblings(from start: Int, to end: Int) -> some Sequence<Int> {
    sequence(state: start) { next in
      guard next < end else { return nil }
      defer { next = nodes[next].end }
      return next
    }
  }
}

extension DocumentStructure: StructureVisitor {
  mutating func beginPage(_ page: Document.Page, index: Int) {
    self.page = index
    clips = [Rect(origin: .zero, size: page.scene.size)]
  }

  mutating func open(_ kind: StructureElement.Kind, element: Int?, link: Scene.Link?) {
    open.append(nodes.count)
    nodes.append(Node(kind: kind, page: page, end: nodes.count + 1))
  }

  mutating func close(_ kind: StructureElement.Kind) {
    guard let index = open.popLast() else { return }
    nodes[index].end = nodes.count
  }

  mutating func enter(_ group: Scene.Group) {
    if group.tag?.role == .artifact { artifactDepth += 1 }
    let origin = (origins.last ?? .zero) + group.origin
    origins.append(origin)
    let clip = group.clip?.bounds?.offset(by: origin)
    clips.append(clip.map { inner in (clips.last ?? nil).map { inner.intersection($0) } ?? inner } ?? clips.last ?? nil)
  }

  mutating func leave(_ group: Scene.Group) {
    if group.tag?.role == .artifact { artifactDepth -= 1 }
    origins.removeLast()
    clips.removeLast()
  }

  mutating func paint(_ item: Scene.Item) {
    guard let index = open.last else { return }
    switch nodes[index].kind {
    case .tag(.figure): include(item, in: index)
    default:
      guard artifactDepth == 0, case .text(let line, _) = item else { return }
      note(line, in: index)
    }
  }

  private mutating func include(_ item: Scene.Item, in index: Int) {
    guard let bounds = item.bounds else { return }
    var placed = bounds.offset(by: origins.last ?? .zero)
    if let clip = clips.last ?? nil { placed = placed.intersection(clip) }
    nodes[index].bounds = nodes[index].bounds?.union(placed) ?? placed
  }

  private mutating func note(_ line: TextLine, in index: Int) {
    switch nodes[index].kind {
    case .tag(.heading), .tag(.listLabel), .tag(.reference):
      if nodes[index].text.utf8.count < 60 { nodes[index].text += line.text }
    default: break
    }
    guard let language = language(of: line) else { return }
    switch nodes[index].language {
    case .none: nodes[index].language = language
    case language, .document: break
    case .other: nodes[index].language = .document
    }
  }

  /// The language of a line, `nil` where it has no letters: a number belongs to any language.
  private func language(of line: TextLine) -> PartLanguage? {
    if line.language != documentLanguage { return .other(line.language) }
    var letters = (latin: 0, han: false)
    for run in line.runs {
      for scalar in run.text.unicodeScalars {
        switch scalar.value {
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: letters.han = true
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x2000: letters.latin += 1
        default: break
        }
      }
    }
    if documentLanguage.isHan {
      // A letter or two are a unit or a mark.
      return letters.han ? .document : letters.latin > 2 ? .other(.english) : nil
    }
    return letters.latin > 0 ? .document : letters.han ? .other(.chinese) : nil
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
