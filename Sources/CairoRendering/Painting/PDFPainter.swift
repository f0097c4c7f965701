internal import CPangoCairo
internal import Drawing

/// Paints the pages of a document into a PDF, with structure, links, places, bookmarks and page labels.
struct PDFPainter {
  private let library: FontLibrary

  init(_ library: FontLibrary) {
    self.library = library
  }

  /// The file's bytes, while `visitor` follows the document too. The same document gives the same bytes.
  func render(_ document: Document, beside visitor: inout some StructureVisitor) throws(RenderingError) -> [UInt8] {
    guard let first = document.pages.first else { throw .noPages }
    try checkDestinations(of: document)
    let sink = ByteSink()
    guard
      let surface = cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.closure, first.scene.size.width, first.scene.size.height)
    else { throw .cairo("no surface", page: nil) }
    defer { cairo_surface_destroy(surface) }
    // From PDF 1.5 on, newer releases of Cairo pack objects into streams, which the archiving pass would only unpack again.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    try write(document.metadata, to: surface)
    let canvas = CairoCanvas(surface, library: library)
    var pair = VisitorPair(PDFVisitor(document, surface: surface, canvas: canvas), visitor)
    var walk = StructureWalk(document)
    walk.run(&pair)
    visitor = pair.second
    try canvas.check()
    addBookmarks(of: document, to: surface)
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(String(cString: cairo_status_to_string(status)), page: nil) }
    return withExtendedLifetime(sink) { sink.take() }
  }

  private func checkDestinations(of document: Document) throws(RenderingError) {
    var names: Set<String> = []
    for destination in document.destinations {
      guard names.insert(destination.name).inserted, document.pages.indices.contains(destination.page) else {
        throw .invalidDestination(destination.name)
      }
    }
    for bookmark in document.bookmarks where !names.contains(bookmark.destination) {
      throw .unknownDestination(bookmark.destination, page: nil)
    }
  }

  private func write(_ metadata: Document.Metadata, to surface: OpaquePointer) throws(RenderingError) {
    guard Self.isTime(metadata.created) else { throw .invalidDate(metadata.created) }
    func set(_ entry: cairo_pdf_metadata_t, _ value: String) {
      if !value.isEmpty { cairo_pdf_surface_set_metadata(surface, entry, value) }
    }
    set(CAIRO_PDF_METADATA_TITLE, metadata.title)
    set(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
    set(CAIRO_PDF_METADATA_SUBJECT, metadata.subject)
    set(CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", "))
    set(CAIRO_PDF_METADATA_CREATOR, "Gazetteer")
    set(CAIRO_PDF_METADATA_CREATE_DATE, metadata.created)
    set(CAIRO_PDF_METADATA_MOD_DATE, metadata.created)
  }

  /// Whether the text is an RFC 3339 time with seconds and an offset: Cairo would take anything, and today where it takes nothing.
  static func isTime(_ text: String) -> Bool {
    let form = Array("dddd-dd-ddTdd:dd:dd".utf8)
    var bytes = Array(text.utf8)
    guard bytes.count >= 20 else { return false }
    for (byte, expected) in zip(bytes, form) {
      guard expected == UInt8(ascii: "d") ? (0x30...0x39).contains(byte) : byte == expected else { return false }
    }
    bytes.removeFirst(form.count)
    if bytes == [UInt8(ascii: "Z")] { return true }
    guard bytes.count == 6, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[0]), bytes[3] == UInt8(ascii: ":") else {
      return false
    }
    return [1, 2, 4, 5].allSatisfy { (0x30...0x39).contains(bytes[$0]) }
  }

  private func addBookmarks(of document: Document, to surface: OpaquePointer) {
    var parents: [(level: Int, id: Int32)] = []
    for bookmark in document.bookmarks {
      while let last = parents.last, last.level >= bookmark.level { parents.removeLast() }
      let flags = parents.isEmpty ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0)
      let id = cairo_pdf_surface_add_outline(
        surface, parents.last?.id ?? Int32(CAIRO_PDF_OUTLINE_ROOT), bookmark.title,
        "dest=\(TagAttributes.quoted(bookmark.destination))", flags)
      parents.append((bookmark.level, id))
    }
  }
}

/// Turns the walk through a document into Cairo's tags and ink.
private struct PDFVisitor: StructureVisitor {
  let canvas: CairoCanvas
  private let surface: OpaquePointer
  private let names: Set<String>
  private let destinations: [[Document.Destination]]

  init(_ document: Document, surface: OpaquePointer, canvas: CairoCanvas) {
    self.surface = surface
    self.canvas = canvas
    names = Set(document.destinations.map(\.name))
    var destinations = [[Document.Destination]](repeating: [], count: document.pages.count)
    for destination in document.destinations { destinations[destination.page].append(destination) }
    self.destinations = destinations
  }

  mutating func beginPage(_ page: Document.Page, index: Int) {
    canvas.beginPage(index + 1)
    if let fault = page.fault { return canvas.fail(.unmadePage(index + 1, reason: fault)) }
    let size = page.scene.size
    guard size.width.isFinite, size.height.isFinite, size.width > 0, size.height > 0 else {
      return canvas.fail(.invalidCoordinate(page: index + 1, item: "the page's size"))
    }
    // A change of size throws away what the page holds so far: tags may begin only after it.
    cairo_pdf_surface_set_size(surface, size.width, size.height)
    if index == 0 { cairo_tag_begin(canvas.context, "Document", nil) }
    cairo_pdf_surface_set_page_label(surface, page.label)
    for destination in destinations[index] {
      guard destination.point.x.isFinite, destination.point.y.isFinite else {
        canvas.fail(.invalidCoordinate(page: index + 1, item: "the place \"\(destination.name)\""))
        continue
      }
      cairo_tag_begin(
        canvas.context, CAIRO_TAG_DEST,
        "name=\(TagAttributes.quoted(destination.name)) x=\(number(destination.point.x)) y=\(number(destination.point.y))")
      cairo_tag_end(canvas.context, CAIRO_TAG_DEST)
    }
  }

  mutating func endPage(_ page: Document.Page, index: Int) {
    canvas.flush()
    if index == destinations.count - 1 { cairo_tag_end(canvas.context, "Document") }
    cairo_show_page(canvas.context)
    let status = cairo_status(canvas.context)
    if status != CAIRO_STATUS_SUCCESS { canvas.fail(.cairo(String(cString: cairo_status_to_string(status)), page: index + 1)) }
  }

  mutating func open(_ kind: StructureElement.Kind, element: Int?, link: Scene.Link?) {
    canvas.flush()
    guard let link else { return cairo_tag_begin(canvas.context, StructureElement.type(of: kind), nil) }
    if case .destination(let name) = link.target, !names.contains(name) {
      canvas.fail(.unknownDestination(name, page: canvas.page))
    }
    let areas = link.areas.map(canvas.onPage)
    guard areas.allSatisfy({ ($0.minX + $0.minY + $0.width + $0.height).isFinite }) else {
      return canvas.fail(.invalidCoordinate(page: canvas.page, item: "the link \"\(link.description)\""))
    }
    cairo_tag_begin(canvas.context, CAIRO_TAG_LINK, TagAttributes.link(to: link.target, areas: areas))
  }

  mutating func close(_ kind: StructureElement.Kind) {
    canvas.flush()
    cairo_tag_end(canvas.context, StructureElement.type(of: kind))
  }

  mutating func enter(_ group: Scene.Group) { canvas.enter(group) }
  mutating func leave(_ group: Scene.Group) { canvas.leave(group) }
  mutating func paint(_ item: Scene.Item) { canvas.paint(item) }
}

/// Writes Cairo's attribute strings.
enum TagAttributes {
  /// A text in quotes, with the signs escaped that would end it.
  static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars where scalar.value >= 0x20 {
      if scalar == "'" || scalar == "\\" { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result + "'"
  }

  /// What Cairo needs to know of a link.
  static func link(to target: Scene.Link.Target, areas: [Rect]) -> String {
    let sides = areas.flatMap { [$0.minX, $0.minY, $0.width, $0.height] }.map(number)
    let rect = "rect=[\(sides.joined(separator: " "))]"
    return switch target {
    case .destination(let name): "\(rect) dest=\(quoted(name))"
    // Other characters than those of ASCII as RFC 3987, 3.1, has them.
    case .uri(let address): "\(rect) uri=\(quoted(address.percentEncoded { $0 > 0x20 && $0 < 0x7F }))"
    }
  }
}
