internal import Drawing
import Languages

/// Goes through the structure tree of the file and that of the document side by side, and writes each element anew with what Cairo left
/// out. The types must agree in order: anything else is an error, never a guess.
///
/// First both trees are compared, and what elements say of each other is noted; then each element is written when its turn in the file
/// comes, so that no more are held than a short document has.
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
  /// The elements that were read when the trees were compared, by item. Those of a long document are read again when they are written.
  private var elements: [Element?]

  /// So many elements are held at most.
  private static let mostHeld = 4096

  /// The header cells of each table.
  private var tables: [HeaderCells] = []
  /// The elements that others name, with their identifiers.
  private var identifiers: [Int: Identifier] = [:]
  /// The notes that marks can refer to, by their keys, each wherever it is printed.
  private var notes: [String: [(page: Int, object: Int)]] = [:]
  private var noteCount = 0
  /// What the annotations of links say, by object number.
  private(set) var descriptions: [(annotation: Int, text: String)] = []

  /// Prepares the walk over both trees.
  init(file: SourceFile, structure: DocumentStructure) {
    self.file = file
    self.structure = structure
    elements = Array(repeating: nil, count: min(structure.indices.count, Self.mostHeld))
  }

  /// What others name an element by, and its object.
  private struct Identifier {
    var name: String
    var object: Int
  }

  /// The item that represents the element above all others, which is not the document's own.
  private var top: Int { structure.indices.upperBound }

  /// Number of the items that are elements.
  var itemCount: Int { top + 1 }

  /// Compares all elements under the root object `root`, and has them written anew.
  mutating func rewrite(root: Int, in revision: inout Revision) throws(ArchivingError) {
    let tree = try file.object(root)
    guard let kids = try file.value(of: "/K", in: tree) else {
      throw .differentStructure(place: "the root", expected: "Document", found: "nothing")
    }
    let tops = file.references(in: kids)
    guard let first = tops.first, tops.count == 1 else {
      throw .differentStructure(place: "the root", expected: "one Document", found: "\(tops.count) elements")
    }
    let document = try element(first)
    guard file.equals(document.type, "/Document") else {
      throw .differentStructure(place: "the root", expected: "Document", found: file.text(document.type))
    }
    revision.change(first, to: top)
    try rewrite(kids: document.kids, with: structure.roots, place: "Document", in: &revision)
    try rewriteRoot(root, tree: tree, in: &revision)
  }

  private mutating func rewrite(
    kids: Range<Int>?, with nodes: some Sequence<Int>, place: String, in revision: inout Revision
  ) throws(ArchivingError) {
    var found = kids.map { Kids(file: file, in: $0) }
    for node in nodes {
      let expected = structure.kind(of: node).structureType
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
    let kind = structure.kind(of: node)
    switch kind {
    case .tag(.table):
      let cells = HeaderCells(of: node, in: structure)
      tables.append(cells)
      for header in cells.named { identifiers[header] = Identifier(name: "header-\(header)", object: 0) }
    case .tag(.headerCell): identifiers[node]?.object = number
    case .tag(.note(let key)):
      if let key { notes[key, default: []].append((structure.page(of: node), number)) }
      noteCount += 1
      identifiers[node] = Identifier(name: "note-\(noteCount)", object: number)
    case .link(let description, _):
      guard let kids = element.kids, let annotation = Kids(file: file, in: kids).annotation else {
        throw .differentStructure(
          place: "a Link on page \(structure.page(of: node) + 1)", expected: "an annotation", found: "none")
      }
      descriptions.append((annotation, description))
    default: break
    }
    revision.change(number, to: node)
    if elements.indices.contains(node) { elements[node] = element }
    let place = kind.structureType + " on page \(structure.page(of: node) + 1)"
    try rewrite(kids: element.kids, with: structure.children(of: node), place: place, in: &revision)
  }

  /// Writes the element that is object `number`, as `item` of what changes.
  func write(_ number: Int, _ item: Int, to output: inout [UInt8]) throws(ArchivingError) {
    let bytes = file.bytes
    let known = elements.indices.contains(item) ? elements[item] : nil
    let element = if let known { known } else { try element(number) }
    output.append("<</S")
    output += bytes[element.type]
    output.append("/P ")
    output += bytes[element.parent]
    if let page = element.page {
      output.append("/Pg ")
      output += bytes[page]
    }
    if let kids = element.kids {
      output.append("/K ")
      if item == top || structure.kind(of: item).isGrouping {
        // Since 1.18 Cairo has what is painted between the elements of a group as the group's own content. It is marked as an artifact.
        Kids(file: file, in: kids).writeElements(to: &output)
      } else {
        output += bytes[kids]
      }
    }
    if item != top { writeAttributes(of: item, to: &output) }
    output.append(">>")
  }

  private func writeAttributes(of index: Int, to output: inout [UInt8]) {
    let kind = structure.kind(of: index)
    if case .other(let language) = structure.language(of: index), !kind.namesLanguage {
      output.append("/Lang")
      output.append(string: language.rawValue)
    }
    switch kind {
    case .tag(.figure(let alternative)):
      output.append("/Alt")
      output.append(string: alternative)
      if let bounds = structure.bounds[index] {
        output.append(layoutOf: bounds, pageHeight: structure.pageHeights[structure.page(of: index)])
      }
    case .tag(.headerCell(let scope, let columns, let rows)):
      output.append(cell: scope, columns: columns, rows: rows, headers: headerNames(of: index))
    case .tag(.cell(let columns, let rows)):
      output.append(cell: nil, columns: columns, rows: rows, headers: headerNames(of: index))
    case .tag(.reference(let key)):
      if let note = note(key, from: structure.page(of: index)) {
        output.append("/Ref[")
        output.append(reference: note)
        output.append("]")
      }
    case .tag(.list):
      output.append(listNumbering: structure.firstLabel(in: index))
    case .tag(.span(let language, let expansion)):
      if let language {
        output.append("/Lang")
        output.append(string: language.rawValue)
      }
      if let expansion {
        output.append("/E")
        output.append(string: expansion)
      }
    default: break
    }
    if let identifier = identifiers[index] {
      output.append("/ID")
      output.append(string: identifier.name)
    }
  }

  /// The object of the note with this key that is nearest to the page: on it, or on the last page before that prints it.
  private func note(_ key: String, from page: Int) -> Int? {
    let printed = notes[key] ?? []
    return (printed.last { $0.page <= page } ?? printed.first)?.object
  }

  private func headerNames(of index: Int) -> [String] {
    let table = tables.last { $0.contains(index) }
    return (table?.headers(of: index) ?? []).compactMap { identifiers[$0]?.name }
  }

  private func rewriteRoot(_ root: Int, tree: Range<Int>, in revision: inout Revision) throws(ArchivingError) {
    let identifiers = identifiers.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
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
