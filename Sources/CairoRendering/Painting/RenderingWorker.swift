public import Drawing

/// Sets text and paints: what one thread needs to turn text into lines, and pages into files.
///
/// Holds the libraries' handles and caches; make one for each thread, use it there for many documents, and let it go there.
public final class RenderingWorker {
  /// Sets text with the worker's fonts.
  public let typesetter: PangoTypesetter
  private let library: FontLibrary

  /// Makes a worker with the fonts of `fonts`.
  public init(_ fonts: FontSetup) throws(FontError) {
    library = try FontLibrary(fonts)
    typesetter = PangoTypesetter(library)
  }

  /// The document as a tagged PDF. The same document gives the same bytes.
  ///
  /// Throws `RenderingError` naming the page and the item that cannot be painted; nothing is left out silently.
  public func pdf(_ document: Document) throws(RenderingError) -> [UInt8] {
    var visitor = SilentVisitor()
    return try pdf(document, beside: &visitor)
  }

  /// The same, while `visitor` follows the document too.
  package func pdf(_ document: Document, beside visitor: inout some StructureVisitor) throws(RenderingError) -> [UInt8] {
    FaceLock.shared.lock()
    defer { FaceLock.shared.unlock() }
    return try PDFPainter(library).render(document, beside: &visitor)
  }

  /// The scene as a PNG on white, with `scale` pixels a point.
  public func png(_ scene: Scene, scale: Double = 1) throws(RenderingError) -> [UInt8] {
    FaceLock.shared.lock()
    defer { FaceLock.shared.unlock() }
    return try ScenePainter(library).png(scene, scale: scale, page: 1)
  }

  /// The scene as an SVG file, one unit a point.
  public func svg(_ scene: Scene) throws(RenderingError) -> [UInt8] {
    FaceLock.shared.lock()
    defer { FaceLock.shared.unlock() }
    return try ScenePainter(library).svg(scene, page: 1)
  }

  /// The page as a PNG on white, with `scale` pixels a point.
  public func png(_ page: Document.Page, number: Int, scale: Double = 1) throws(RenderingError) -> [UInt8] {
    if let fault = page.fault { throw .unmadePage(number, reason: fault) }
    FaceLock.shared.lock()
    defer { FaceLock.shared.unlock() }
    return try ScenePainter(library).png(page.scene, scale: scale, page: number)
  }

  /// The page as an SVG file, one unit a point.
  public func svg(_ page: Document.Page, number: Int) throws(RenderingError) -> [UInt8] {
    if let fault = page.fault { throw .unmadePage(number, reason: fault) }
    FaceLock.shared.lock()
    defer { FaceLock.shared.unlock() }
    return try ScenePainter(library).svg(page.scene, page: number)
  }
}

/// Follows a document and notes nothing.
private struct SilentVisitor: StructureVisitor {
  func open(_ kind: StructureElement.Kind, element: Int?, link: Scene.Link?) {}
  func close(_ kind: StructureElement.Kind) {}
}
