internal import CPangoCairo
internal import Drawing

/// Paints a scene without structure: as pixels, or as SVG.
struct ScenePainter {
  private let library: FontLibrary

  init(_ library: FontLibrary) {
    self.library = library
  }

  /// A PNG on white, with `scale` pixels a point.
  func png(_ scene: Scene, scale: Double, page: Int) throws(RenderingError) -> [UInt8] {
    let (width, height) = ((scene.size.width * scale).rounded(.up), (scene.size.height * scale).rounded(.up))
    guard width >= 1, height >= 1, width <= 32_767, height <= 32_767 else {
      throw .invalidCoordinate(page: page, item: "the picture's size: \(width) × \(height) pixels, allowed are 1 to 32767")
    }
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
      throw .cairo("no surface", page: page)
    }
    defer { cairo_surface_destroy(surface) }
    let canvas = CairoCanvas(surface, library: library, scale: scale)
    cairo_set_source_rgb(canvas.context, 1, 1, 1)
    cairo_paint(canvas.context)
    try paint(scene, on: canvas, page: page)
    let sink = ByteSink()
    let status = withExtendedLifetime(sink) { cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure) }
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(String(cString: cairo_status_to_string(status)), page: page) }
    return sink.take()
  }

  /// An SVG file, one unit a point, letters as outlines; its title is the alternative text of the scene's first figure.
  func svg(_ scene: Scene, page: Int) throws(RenderingError) -> [UInt8] {
    let sink = ByteSink()
    guard scene.size.width > 0, scene.size.height > 0, (scene.size.width + scene.size.height).isFinite else {
      throw .invalidCoordinate(page: page, item: "the picture's size")
    }
    guard let surface = cairo_svg_surface_create_for_stream(ByteSink.write, sink.closure, scene.size.width, scene.size.height)
    else {
      throw .cairo("no surface", page: page)
    }
    defer { cairo_surface_destroy(surface) }
    try paint(scene, on: CairoCanvas(surface, library: library), page: page)
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(String(cString: cairo_status_to_string(status)), page: page) }
    let svg = SVGNames.renumbered(withExtendedLifetime(sink) { sink.take() })
    return Self.alternative(of: scene.items).map { SVGNames.titled(svg, $0) } ?? svg
  }

  /// What the first figure says in words.
  private static func alternative(of items: [Scene.Item]) -> String? {
    for item in items {
      guard case .group(let group) = item else { continue }
      if case .figure(let alternative) = group.tag?.role, !alternative.isEmpty { return alternative }
      if let found = alternative(of: group.items) { return found }
    }
    return nil
  }

  private func paint(_ scene: Scene, on canvas: CairoCanvas, page: Int) throws(RenderingError) {
    canvas.beginPage(page)
    paint(scene.items, on: canvas)
    try canvas.check()
  }

  private func paint(_ items: [Scene.Item], on canvas: CairoCanvas) {
    for item in items {
      switch item {
      case .group(let group):
        canvas.enter(group)
        paint(group.items, on: canvas)
        canvas.leave(group)
      case .link(let link): paint(link.items, on: canvas)
      case .path, .text, .image: canvas.paint(item)
      }
    }
  }
}
