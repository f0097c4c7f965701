internal import CPangoCairo
internal import Drawing

/// A face as the libraries hold it: to shape with Pango, to measure with HarfBuzz, to paint with Cairo. Belongs to one worker.
final class LoadedFace {
  /// Reach of a glyph's ink over and under the baseline, and to the sides of its origin, in em; y grows downwards.
  struct Ink {
    var top: Double
    var bottom: Double
    var left: Double
    var right: Double
  }

  /// The size at which everything is shaped and measured, in points. Outlines are not hinted, so one size serves all: widths are
  /// proportional, and the libraries keep one font a face instead of one a size.
  static let shapingSize = 1000.0

  /// PostScript name, as in a `TextLine`.
  let name: String
  /// Number of the face among the worker's.
  let number: Int
  /// The font that Pango shapes with.
  let font: UnsafeMutablePointer<PangoFont>
  /// What Cairo paints with.
  let outlines: OpaquePointer

  private let measure: OpaquePointer
  private var inks: [UInt32: Ink] = [:]
  private var coverage: [UInt32: Bool] = [:]
  private var scaled: [ScaledSize: OpaquePointer] = [:]

  private struct ScaledSize: Hashable {
    var size: Double
    var scale: Double
  }

  /// Sizes kept ready for painting; a style has fewer than twenty.
  private static let scaledCapacity = 64

  /// Loads a font with the worker's font map.
  init(_ source: FontSource, number: Int, context: OpaquePointer, fontMap: UnsafeMutablePointer<PangoFontMap>) throws(FontError) {
    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, source.family)
    pango_font_description_set_weight(description, PangoWeight(rawValue: UInt32(source.weight)))
    pango_font_description_set_absolute_size(description, Self.shapingSize * Double(PANGO_SCALE))
    guard let font = pango_font_map_load_font(fontMap, context, description) else {
      throw .unusable("Pango cannot load \(source.name)")
    }
    let pattern = pango_fc_font_get_pattern(UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self))
    guard let pattern, FontConfiguration.string(pattern, FC_FILE) == source.path else {
      g_object_unref(font)
      throw .unusable("Pango takes another font for \(source.name)")
    }
    guard let outlines = cairo_ft_font_face_create_for_pattern(pattern), cairo_font_face_status(outlines) == CAIRO_STATUS_SUCCESS,
      let shaping = pango_font_get_hb_font(font), let measure = hb_font_create(hb_font_get_face(shaping))
    else {
      g_object_unref(font)
      throw .unusable("Cairo cannot load \(source.name)")
    }
    let scale = Int32(Self.shapingSize * Double(PANGO_SCALE))
    hb_font_set_scale(measure, scale, scale)
    self.name = source.name
    self.number = number
    self.font = font
    self.outlines = outlines
    self.measure = measure
  }

  deinit {
    for font in scaled.values { cairo_scaled_font_destroy(font) }
    cairo_font_face_destroy(outlines)
    hb_font_destroy(measure)
    g_object_unref(font)
  }

  /// Whether the face has all of ASCII's printable characters.
  private(set) lazy var coversASCII = (0x20..<0x7F).allSatisfy { Unicode.Scalar($0).map(covers) ?? false }

  /// Whether the face has a glyph for the character.
  func covers(_ scalar: Unicode.Scalar) -> Bool {
    if let known = coverage[scalar.value] { return known }
    var glyph: hb_codepoint_t = 0
    let isCovered = hb_font_get_nominal_glyph(measure, scalar.value, &glyph) != 0
    coverage[scalar.value] = isCovered
    return isCovered
  }

  /// The reach of a glyph's ink; `nil` for a glyph without ink.
  func ink(of glyph: UInt32) -> Ink? {
    if let known = inks[glyph] { return known.right > known.left ? known : nil }
    var extents = hb_glyph_extents_t()
    var ink = Ink(top: 0, bottom: 0, left: 0, right: 0)
    if hb_font_get_glyph_extents(measure, glyph, &extents) != 0 {
      let unit = Self.shapingSize * Double(PANGO_SCALE)
      ink.top = -Double(extents.y_bearing) / unit
      ink.bottom = -Double(extents.y_bearing + extents.height) / unit
      ink.left = Double(extents.x_bearing) / unit
      ink.right = Double(extents.x_bearing + extents.width) / unit
    }
    inks[glyph] = ink
    return ink.right > ink.left ? ink : nil
  }

  /// What is painted for a character that no font has, and its advance in em: U+FFFD or another sign that can be seen. Archival
  /// files may not show the box that fonts keep for it as glyph 0; that is the last resort.
  private(set) lazy var missing: (glyph: UInt32, advance: Double) = {
    var glyph: hb_codepoint_t = 0
    for sign: Unicode.Scalar in ["\u{FFFD}", "\u{25A1}", "?"] where covers(sign) {
      hb_font_get_nominal_glyph(measure, sign.value, &glyph)
      break
    }
    return (glyph, Double(hb_font_get_glyph_h_advance(measure, glyph)) / (Self.shapingSize * Double(PANGO_SCALE)))
  }()

  /// The face at a size in points, for painting where a point is `scale` units; without hinting.
  func scaledFont(size: Double, scale: Double, options: OpaquePointer) -> OpaquePointer? {
    let key = ScaledSize(size: size, scale: scale)
    if let known = scaled[key] { return known }
    var (fontMatrix, pageMatrix) = (cairo_matrix_t(), cairo_matrix_t())
    cairo_matrix_init_scale(&fontMatrix, size, size)
    cairo_matrix_init_scale(&pageMatrix, scale, scale)
    guard let font = cairo_scaled_font_create(outlines, &fontMatrix, &pageMatrix, options) else { return nil }
    guard cairo_scaled_font_status(font) == CAIRO_STATUS_SUCCESS else {
      cairo_scaled_font_destroy(font)
      return nil
    }
    if scaled.count >= Self.scaledCapacity {
      for font in scaled.values { cairo_scaled_font_destroy(font) }
      scaled.removeAll()
    }
    scaled[key] = font
    return font
  }
}
