internal import CPangoCairo
internal import Drawing

/// The loaded faces of one worker, shared by its typesetter and its painters. Not for several threads.
final class FontLibrary {
  /// Pango's settings for shaping.
  let context: OpaquePointer
  /// How Cairo rasters and measures glyphs: without hinting.
  let options: OpaquePointer

  private let setup: FontSetup
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private var chains: [Face: FaceChain?] = [:]
  private var byName: [String: LoadedFace?] = [:]
  private lazy var further = setup.further.map { FaceChain($0.sources, library: self) }

  /// Makes an empty library over the files of `setup`; faces are loaded when they are first used.
  init(_ setup: FontSetup) throws(FontError) {
    FaceLock.shared.lock()
    defer { FaceLock.shared.unlock() }
    guard let fontMap = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw .unusable("Pango was built without FreeType")
    }
    self.setup = setup
    self.fontMap = fontMap
    pango_fc_font_map_set_config(OpaquePointer(fontMap), setup.configuration.pointer)
    pango_cairo_font_map_set_resolution(OpaquePointer(fontMap), 72)
    guard let context = pango_font_map_create_context(fontMap), let options = cairo_font_options_create() else {
      g_object_unref(fontMap)
      throw .unusable("Pango cannot create a context")
    }
    self.context = context
    self.options = options
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    pango_context_set_round_glyph_positions(context, 0)
  }

  deinit {
    FaceLock.shared.lock()
    defer { FaceLock.shared.unlock() }
    chains = [:]
    byName = [:]
    further = []
    cairo_font_options_destroy(options)
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(fontMap)
  }

  /// The fonts of a face; `nil` where the setup does not hold it.
  func chain(_ face: Face) -> FaceChain? {
    if let known = chains[face] { return known }
    let chain = setup.faces.first { $0.face == face }.map { FaceChain($0.sources, library: self) }
    chains[face] = chain
    return chain
  }

  /// The font that a `TextLine` names; `nil` where the setup does not hold it.
  func face(named name: String) -> LoadedFace? {
    if let known = byName[name] { return known }
    guard let source = (setup.faces + setup.further).flatMap(\.sources).first(where: { $0.name == name }) else { return nil }
    return load(source)
  }

  /// The first of the declared fallbacks that has the character.
  func fallback(covering scalar: Unicode.Scalar) -> LoadedFace? {
    for chain in further {
      if let face = chain.face(covering: scalar) { return face }
    }
    return nil
  }

  /// What replaces a face that the setup does not hold, so that text can be shown at all.
  var substitute: LoadedFace? { (setup.faces + setup.further).first?.sources.first.flatMap(load) }

  /// Loads a font once; `nil` if the libraries refuse it.
  fileprivate func load(_ source: FontSource) -> LoadedFace? {
    if let known = byName[source.name] { return known }
    let face = try? LoadedFace(source, number: byName.count, context: context, fontMap: fontMap)
    byName[source.name] = face
    return face
  }
}

/// The fonts of one face: its lean edition first, the whole only where that lacks a character.
final class FaceChain {
  private let sources: [FontSource]
  private var loaded: [LoadedFace] = []
  private unowned let library: FontLibrary

  fileprivate init(_ sources: [FontSource], library: FontLibrary) {
    self.sources = sources
    self.library = library
  }

  /// The font asked first.
  var first: LoadedFace? { font(0) }

  /// The first font that has the character.
  func face(covering scalar: Unicode.Scalar) -> LoadedFace? {
    for index in sources.indices {
      if let font = font(index), font.covers(scalar) { return font }
    }
    return nil
  }

  private func font(_ index: Int) -> LoadedFace? {
    while loaded.count <= index, loaded.count < sources.count {
      guard let face = library.load(sources[loaded.count]) else { return loaded.last }
      loaded.append(face)
    }
    return index < loaded.count ? loaded[index] : loaded.last
  }
}
