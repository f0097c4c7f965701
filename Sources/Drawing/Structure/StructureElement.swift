/// One element of a document's structure tree, as the painter emits it: what a screen reader walks through.
public struct StructureElement: Hashable, Sendable {
  /// What the element is.
  public enum Kind: Hashable, Sendable {
    /// A tagged group of a scene; never an artifact.
    case tag(Tag.Role)
    /// A link; its content is what is seen of it.
    case link(description: String, target: Scene.Link.Target)
    /// Text that is in no group of its own, directly in a page or a section: a paragraph.
    case looseParagraph
    /// Text that is next to other elements within a paragraph, a cell or another element of text: a stretch of it.
    case looseSpan
  }

  /// What the element is.
  public var kind: Kind
  /// The number that joins the parts of an element cut by a page or column break; `nil` where it is whole.
  public var element: Int?
  /// Index of the page it begins on, from 0.
  public var page: Int
  /// The elements inside, in reading order. An element without any holds its content itself.
  public var children: [StructureElement]

  /// Makes an element.
  public init(_ kind: Kind, element: Int? = nil, page: Int, children: [StructureElement] = []) {
    self.kind = kind
    self.element = element
    self.page = page
    self.children = children
  }

  /// Name of the standard structure type (ISO 32000-1, 14.8.4).
  public var type: String { Self.type(of: kind) }

  /// Name of the standard structure type of a kind (ISO 32000-1, 14.8.4).
  package static func type(of kind: Kind) -> String {
    switch kind {
    case .tag(let role): role.structureType
    case .link: "Link"
    case .looseParagraph: "P"
    case .looseSpan: "Span"
    }
  }
}

extension Tag.Role {
  /// Name of the standard structure type (ISO 32000-1, 14.8.4); `Artifact` for what is not structure.
  public var structureType: String {
    switch self {
    case .section: "Sect"
    case .unit: "Div"
    case .heading(let level): "H\(min(6, max(1, level)))"
    case .paragraph: "P"
    case .list: "L"
    case .listItem: "LI"
    case .listLabel: "Lbl"
    case .listBody: "LBody"
    case .figure: "Figure"
    case .caption: "Caption"
    case .table: "Table"
    case .row: "TR"
    case .headerCell: "TH"
    case .cell: "TD"
    case .note: "Note"
    case .reference: "Reference"
    case .contents: "TOC"
    case .contentsEntry: "TOCI"
    case .span: "Span"
    case .artifact: "Artifact"
    }
  }

  /// Whether the element only groups others and never holds text itself.
  package var isGrouping: Bool {
    switch self {
    case .section, .unit, .list, .listItem, .table, .row, .contents: true
    default: false
    }
  }
}

/// The structure tree of a document.
public enum StructureOutline {
  /// The elements under the document's root, in the order in which the painter emits them: depth first, this is the order of the
  /// structure elements in the PDF.
  public static func elements(of document: Document) -> [StructureElement] {
    var collector = StructureCollector()
    var walk = StructureWalk(document)
    walk.run(&collector)
    return collector.roots
  }
}

/// Builds the tree while the walk opens and closes elements.
private struct StructureCollector: StructureVisitor {
  var roots: [StructureElement] = []
  var open: [StructureElement] = []
  var page = 0

  mutating func beginPage(_ page: Document.Page, index: Int) { self.page = index }

  mutating func open(_ kind: StructureElement.Kind, element: Int?, link: Scene.Link?) {
    open.append(StructureElement(kind, element: element, page: page))
  }

  mutating func close(_ kind: StructureElement.Kind) {
    guard let closed = open.popLast() else { return }
    if open.isEmpty {
      roots.append(closed)
    } else {
      open[open.count - 1].children.append(closed)
    }
  }
}
