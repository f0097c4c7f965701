internal import Drawing

/// Goes through the structure tree of the file and that of the document side by side, and writes each element anew with what Cairo left
/// out. The types must agree in order: anything else is an error, never a guess.
struct StructureRewriter {
  /// One structure element in the file, as places of what it says.
  private struct Element {
    var type: Range<Int>
    var parent: Range<Int>
    var page: Range<Int>?
    var kids: Range<Int>?
  }

  private let file: SourceFile
  private let structure: DocumentStructure
  private let pages: [Document.Page]
  private var headers: HeaderCells?
  private var notes: [(page: Int, label: String, object: Int)] = []
  /// References are written last: a note may come after what refers to it.
  private var references: [(element: Element, number: Int, node: Int)] = []
  private var identifiers: [(name: String, object: Int)] = []
  /// What the annotations of links say, by object number.
  private(set) var descriptions: [(annotation: Int, text: String)] = []

  /// Prepares the walk over both trees.
  init(file: SourceFile, structure: DocumentStructure, pages: [Document.Page]) {
    self.file = file
    self.structure = structure
    self.pages = pages
  }

  /// Writes all elements under the root object `root` anew.
  mutating func rewrite(root: Int, in revision: inout Revision) throws(ArchivingError) {
    let tree = try file.object(root)
    guard let kids = try file.value(of: "/K", in: tree) else {
      throw .differentStructure(place: "the root", expected: "Document", found: "nothing")
    }
    let tops = file.references(in: kids)
    guard let top = tops.first, tops.count == 1 else {
      throw .differentStructure(place: "the root", expected: "one Document", found: "\(tops.count) elements")
    }
    let document = try element(top)
    guard file.equals(document.type, "/Document") else {
      throw .differentStructure(place: "the root", expected: "Document", found: file.text(document.type))
    }
    write(document, as: top, node: nil, in: &revision)
    try rewrite(kids: document.kids, with: structure.roots, place: "Document", in: &revision)
    for reference in references { write(reference.element, as: reference.number, node: reference.node, in: &revision) }
    try rewriteRoot(root, tree: tree, in: &revision)
  }

  private mutating func rewrite(
    kids: Range<Int>?, with nodes: some Sequence<Int>, place: String, in revision: inout Revision
  ) throws(ArchivingError) {
    var found = kids.map { Kids(file: file, in: $0) }
    for node in nodes {
      let expected = structure.nodes[node].kind.structureType
      guard let number = found?.nextElement() else {
        throw .differentStructure(place: "an element in \(place)", expected: expected, found: "nothing")
      }
      let element = try element(number)
      guard file.text(element.type).dropFirst() == expected else {
        throw .differentStructure(place: "an element in \(place)", expected: expected, found: file.text(element.type))
      }
      try rewrite(element, number, node, in: &revision)
    }
    if let number = found?.nextElement() {
      throw .differentStructure(
        place: "an element in \(place)", expected: "nothing", found: file.text(try element(number).type))
    }
  }

  private mutating func rewrite(
    _ element: Element, _ number: Int, _ node: Int, in revision: inout Revision
  ) throws(ArchivingError) {
    let kind = structure.nodes[node].kind
    switch kind {
    case .tag(.table): headers = HeaderCells(of: node, in: structure)
    case .link(let description, _):
      guard let kids = element.kids, let annotation = Kids(file: file, in: kids).annotation else {
        throw .differentStructure(
          place: "a Link on page \(structure.nodes[node].page + 1)", expected: "an annotation", found: "none")
      }
      descriptions.append((annotation, description))
    default: break
    }
    if kind == .tag(.reference) {
      references.append((element, number, node))
    } else {
      write(element, as: number, node: node, in: &revision)
    }
    let place = kind.structureType + " on page \(structure.nodes[node].page + 1)"
    try rewrite(kids: element.kids, with: structure.children(of: node), place: place, in: &revision)
  }

  private mutating func write(_ element: Element, as number: Int, node: Int?, in revision: inout Revision) {
    let bytes = file.bytes
    revision.replace(number) { store in
      store.append("<</S")
      store += bytes[element.type]
      store.append("/P ")
      store += bytes[element.parent]
      if let page = element.page {
        store.append("/Pg ")
        store += bytes[page]
      }
      if let kids = element.kids {
        store.append("/K ")
        store += bytes[kids]
      }
      if let node { writeAttributes(of: node, number, to: &store) }
      store.append(">>")
    }
  }

  private mutating func writeAttributes(of index: Int, _ number: Int, to store: inout [UInt8]) {
    let node = structure.nodes[index]
    if case .other(let language) = node.language, !node.kind.namesLanguage {
      store.append("/Lang")
      store.append(string: language.rawValue)
    }
    switch node.kind {
    case .tag(.figure(let alternative)):
      store.append("/Alt")
      store.append(string: alternative)
      if let bounds = node.bounds { store.append(layoutOf: bounds, pageHeight: pages[node.page].scene.size.height) }
    case .tag(.headerCell(let scope, let columns, let rows)):
      store.append(cell: scope, columns: columns, rows: rows, headers: headerNames(of: index))
      if headers?.named.contains(index) == true { name(index, number, &store) }
    case .tag(.cell(let columns, let rows)):
      store.append(cell: nil, columns: columns, rows: rows, headers: headerNames(of: index))
    case .tag(.note):
      notes.append((node.page, structure.firstLabel(in: index), number))
      name("note-\(notes.count)", number, &store)
    case .tag(.reference):
      let noted = node.text.split(separator: ",").compactMap { note(String($0), from: node.page) }
      if !noted.isEmpty {
        store.append("/Ref[")
        for object in noted {
          store.append(reference: object)
          store.append(" ")
        }
        store.append("]")
      }
    case .tag(.list):
      store.append(listNumbering: structure.firstLabel(in: index))
    case .tag(.span(let language, let expansion)):
      if let language {
        store.append("/Lang")
        store.append(string: language.rawValue)
      }
      if let expansion {
        store.append("/E")
        store.append(string: expansion)
      }
    default: break
    }
  }

  /// The note with this label that is nearest to the page: on it, or on the last page before that prints it.
  private func note(_ label: String, from page: Int) -> Int? {
    let label = label.filter { !$0.isWhitespace }
    let found = notes.filter { $0.label.filter { !$0.isWhitespace } == label }
    return (found.last { $0.page <= page } ?? found.first)?.object
  }

  private func headerNames(of index: Int) -> [String] {
    (headers?.headers[index] ?? []).map { Self.headerName($0) }
  }

  private static func headerName(_ index: Int) -> String { "header-\(index)" }

  private mutating func name(_ index: Int, _ number: Int, _ store: inout [UInt8]) {
    name(Self.headerName(index), number, &store)
  }

  private mutating func name(_ identifier: String, _ number: Int, _ store: inout [UInt8]) {
    identifiers.append((identifier, number))
    store.append("/ID")
    store.append(string: identifier)
  }

  private func rewriteRoot(_ root: Int, tree: Range<Int>, in revision: inout Revision) throws(ArchivingError) {
    let identifiers = identifiers.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    revision.replace(root) { store in
      store.append("<<")
      for entry in Entries(file.bytes, in: tree) {
        store += file.bytes[entry.key]
        store.append(32)
        store += file.bytes[entry.value]
      }
      if !identifiers.isEmpty {
        store.append("/IDTree<</Names[")
        for identifier in identifiers {
          store.append(string: identifier.name)
          store.append(reference: identifier.object)
          store.append(32)
        }
        store.append("]>>")
      }
      store.append(">>")
    }
  }

  private func element(_ number: Int) throws(ArchivingError) -> Element {
    var type: Range<Int>?
    var parent: Range<Int>?
    var page: Range<Int>?
    var kids: Range<Int>?
    for entry in try file.entries(of: number) where entry.key.count <= 3 {
      switch (file.bytes[entry.key.lowerBound + 1], entry.key.count) {
      case (UInt8(ascii: "S"), 2): type = entry.value
      case (UInt8(ascii: "P"), 2): parent = entry.value
      case (UInt8(ascii: "P"), 3) where file.equals(entry.key, "/Pg"): page = entry.value
      case (UInt8(ascii: "K"), 2): kids = entry.value
      default: break
      }
    }
    guard let type, let parent else { throw .malformedFile(object: number, why: "no structure element") }
    return Element(type: type, parent: parent, page: page, kids: kids)
  }
}
