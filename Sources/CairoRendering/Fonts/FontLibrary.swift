internal import CPangoCairo
internal import Drawing

/// The loaded faces of one worker, shared by its typesetter and its painters. Not for several threads.
final class FontLibrary {
  /// Pango's settings for shaping.
  let context: OpaquePointer
  /// How Cairo rasters and measures glyphs: without hinting.
  let options: OpaquePointer
  /// The loaded faces by number.
  private(set) var faces: [LoadedFace] = []

  private let setup: FontSetup
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private var byFace: [Face: LoadedFace?] = [:]
  private var byName: [String: LoadedFace] = [:]
  private lazy var fallbacks: [LoadedFace] = setup.fallbacks.compactMap { try? load($0) }

  /// Makes an empty library over the files of `setup`; faces are loaded when they are first used.
  init(_ setup: FontSetup) throws(FontError) {
    guard let fontMap = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw .unusable("Pango was built without FreeType")
    }
    self.setup = setup
    self.fontMap = fontMap
    pango_fc_font_map_set_config(OpaquePointer(fontMap), setup.configuration.pointer)
    pango_cairo_font_map_set_resolution(OpaquePointer(fontMap), 72)
    guard let context = pango_font_map_create_context(fontMap), let options = cairo_font_options_create() else {
      g_object_unref(fontMap)
      throw .unusable("Pango gives no context")
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
    byFace = [:]
    byName = [:]
    faces = []
    cairo_font_options_destroy(options)
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(fontMap)
  }

  /// The loaded face; `nil` where the setup does not hold it.
  func face(_ face: Face) -> LoadedFace? {
    if let known = byFace[face] { return known }
    let loaded = setup.files.first { $0.face == face }.flatMap { try? load($0) }
    byFace[face] = loaded
    return loaded
  }

  /// The face that a `TextLine` names; `nil` where the setup does not hold it.
  func face(named name: String) -> LoadedFace? {
    if let known = byName[name] { return known }
    return (setup.files + setup.fallbacks).first { $0.name == name }.flatMap { try? load($0) }
  }

  /// The first face that has the character: of `preferred`, then of the declared fallbacks; `nil` where none has it.
  func face(covering scalar: Unicode.Scalar, preferred: [LoadedFace]) -> LoadedFace? {
    preferred.first { $0.covers(scalar) } ?? fallbacks.first { $0.covers(scalar) }
  }

  /// What stands in for a face that the setup does not hold, so that text can be shown at all.
  var substitute: LoadedFace? {
    faces.first ?? (setup.files.first ?? setup.fallbacks.first).flatMap { try? load($0) }
  }

  private func load(_ file: FontFile) throws(FontError) -> LoadedFace {
    if let known = byName[file.name] { return known }
    let face = try LoadedFace(file, number: faces.count, context: context, fontMap: fontMap)
    faces.append(face)
    byName[file.name] = face
    return face
  }
}
