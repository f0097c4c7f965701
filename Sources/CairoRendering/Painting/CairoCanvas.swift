internal import CPangoCairo
internal import Drawing

/// A Cairo context that paints items of scenes, and sets in Cairo only what changes.
final class CairoCanvas {
  /// The context.
  let context: OpaquePointer
  /// The first fault; after it nothing more is painted.
  private(set) var fault: RenderingError?
  /// Number of the page in work, from 1, for messages.
  var page = 1

  private let library: FontLibrary
  private let scale: Double
  private var origin = Point.zero
  private var origins: [Point] = []
  private var state = State()
  private var states: [State] = []
  /// Text that is not yet with Cairo: lines of one look are painted in one go, which costs it less.
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  private var characters: [UInt8] = []
  private var pictures: [Picture: OpaquePointer] = [:]

  /// What was last set in Cairo.
  private struct State {
    var color: Color?
    var stroke: Stroke?
    var face: LoadedFace?
    var size = 0.0
  }

  /// Paints on `surface`, where one point is `scale` units.
  init(_ surface: OpaquePointer, library: FontLibrary, scale: Double = 1) {
    context = cairo_create(surface)
    self.library = library
    self.scale = scale
    if scale != 1 { cairo_scale(context, scale, scale) }
  }

  deinit {
    for surface in pictures.values { cairo_surface_destroy(surface) }
    cairo_destroy(context)
  }

  /// Gives Cairo the text gathered so far. To be called before anything that text must not pass: a tag, the end of a page.
  func flush() {
    guard !clusters.isEmpty else { return }
    show(backward: false)
  }

  private func show(backward: Bool) {
    characters.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cairo_show_text_glyphs(
          context, characters.baseAddress, Int32(characters.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
          backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0))
      }
    }
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    characters.removeAll(keepingCapacity: true)
  }

  /// Notes a fault; only the first counts.
  func fail(_ error: RenderingError) {
    if fault == nil { fault = error }
  }

  /// Throws the first fault, Cairo's own included.
  func check() throws(RenderingError) {
    flush()
    if let fault { throw fault }
    let status = cairo_status(context)
    if status != CAIRO_STATUS_SUCCESS { throw .cairo(String(cString: cairo_status_to_string(status)), page: page) }
  }

  /// Forgets what was set in Cairo: a page begins with Cairo's own settings.
  func beginPage(_ number: Int) {
    page = number
    state = State()
  }

  /// Moves the origin and clips; `leave` undoes it.
  func enter(_ group: Scene.Group) {
    origins.append(origin)
    origin = origin + group.origin
    if !(group.origin.x.isFinite && group.origin.y.isFinite) { fail(.invalidCoordinate(page: page, item: "a group")) }
    guard let clip = group.clip else { return }
    flush()
    cairo_save(context)
    states.append(state)
    trace(clip)
    cairo_clip(context)
  }

  /// Undoes `enter`.
  func leave(_ group: Scene.Group) {
    origin = origins.popLast() ?? .zero
    guard group.clip != nil else { return }
    flush()
    cairo_restore(context)
    state = states.popLast() ?? State()
  }

  /// A rectangle of the group in work, in page coordinates.
  func onPage(_ rect: Rect) -> Rect { rect.offset(by: origin) }

  /// Paints one item that holds no others.
  func paint(_ item: Scene.Item) {
    guard fault == nil else { return }
    switch item {
    case .path(let path, let fill, let stroke): paint(path, fill: fill, stroke: stroke)
    case .text(let line, let point): paint(line, at: point)
    case .image(let picture, let rect): paint(picture, in: rect)
    case .group, .link: break
    }
  }

  private func paint(_ path: Path, fill: Color?, stroke: Stroke?) {
    guard !path.elements.isEmpty, fill != nil || stroke != nil else { return }
    flush()
    trace(path)
    if let fill {
      set(fill)
      if stroke == nil { cairo_fill(context) } else { cairo_fill_preserve(context) }
    }
    if let stroke {
      set(stroke)
      cairo_stroke(context)
    }
  }

  private func trace(_ path: Path) {
    var isFinite = true
    for element in path.elements {
      switch element {
      case .move(let point):
        let place = point + origin
        isFinite = isFinite && (place.x + place.y).isFinite
        cairo_move_to(context, place.x, place.y)
      case .line(let point):
        let place = point + origin
        isFinite = isFinite && (place.x + place.y).isFinite
        cairo_line_to(context, place.x, place.y)
      case .curve(let first, let second, let end):
        let (first, second, end) = (first + origin, second + origin, end + origin)
        isFinite = isFinite && (first.x + first.y + second.x + second.y + end.x + end.y).isFinite
        cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close: cairo_close_path(context)
      }
    }
    if !isFinite { fail(.invalidCoordinate(page: page, item: "an outline of \(path.elements.count) steps")) }
  }

  private func set(_ color: Color) {
    guard state.color != color else { return }
    flush()
    state.color = color
    cairo_set_source_rgb(context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255)
  }

  private func set(_ stroke: Stroke) {
    set(stroke.color)
    guard state.stroke != stroke else { return }
    if !(stroke.width.isFinite && stroke.dash.allSatisfy(\.isFinite)) {
      fail(.invalidCoordinate(page: page, item: "a stroke"))
    }
    if state.stroke?.width != stroke.width { cairo_set_line_width(context, stroke.width) }
    if state.stroke?.dash != stroke.dash { cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0) }
    switch stroke.cap {
    case .butt: cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    case .round: cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    case .square: cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
    }
    switch stroke.join {
    case .miter: cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER)
    case .round: cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    case .bevel: cairo_set_line_join(context, CAIRO_LINE_JOIN_BEVEL)
    }
    state.stroke = stroke
  }
}

extension CairoCanvas {
  private func paint(_ line: TextLine, at point: Point) {
    let start = point + origin
    guard (start.x + start.y).isFinite else {
      return fail(.invalidCoordinate(page: page, item: "the text \"\(line.text)\""))
    }
    for run in line.runs where !run.clusters.isEmpty { paint(run, at: start, of: line) }
  }

  private func paint(_ run: TextLine.GlyphRun, at start: Point, of line: TextLine) {
    guard let face = library.face(named: run.face) else { return fail(.unknownFace(run.face, page: page)) }
    set(run.color)
    if state.face !== face || state.size != run.size {
      guard run.size.isFinite, run.size > 0, let font = face.scaledFont(size: run.size, scale: scale, options: library.options)
      else {
        return fail(.invalidCoordinate(page: page, item: "the text \"\(line.text)\""))
      }
      flush()
      cairo_set_scaled_font(context, font)
      (state.face, state.size) = (face, run.size)
    }
    if run.isRightToLeft { flush() }
    var isFinite = true
    for glyph in run.glyphs {
      let (x, y) = (start.x + glyph.x, start.y + glyph.y)
      isFinite = isFinite && (x + y).isFinite
      glyphs.append(cairo_glyph_t(index: UInt(glyph.id), x: x, y: y))
    }
    guard isFinite else { return fail(.invalidCoordinate(page: page, item: "the text \"\(line.text)\"")) }
    for cluster in run.clusters {
      clusters.append(cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs)))
    }
    characters.append(contentsOf: run.text.utf8)
    if run.isRightToLeft { show(backward: true) }
  }

  private func paint(_ picture: Picture, in rect: Rect) {
    let place = onPage(rect)
    guard (place.minX + place.minY + place.width + place.height).isFinite else {
      return fail(.invalidCoordinate(page: page, item: "a picture"))
    }
    guard let surface = surface(of: picture) else { return }
    flush()
    let (width, height) = (cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface))
    guard width > 0, height > 0, place.width > 0, place.height > 0 else { return }
    cairo_save(context)
    cairo_translate(context, place.minX, place.minY)
    cairo_scale(context, place.width / Double(width), place.height / Double(height))
    cairo_set_source_surface(context, surface, 0, 0)
    // Not `cairo_paint`: of an opaque picture it throws away what was recorded before it, the beginnings of tags included.
    cairo_rectangle(context, 0, 0, Double(width), Double(height))
    cairo_fill(context)
    cairo_restore(context)
  }

  private func surface(of picture: Picture) -> OpaquePointer? {
    if let known = pictures[picture] { return known }
    do throws(PictureFault) {
      let surface = try picture.surface()
      pictures[picture] = surface
      return surface
    } catch {
      fail(.unreadablePicture(page: page, reason: error.reason))
      return nil
    }
  }
}
