internal import CPangoCairo
internal import Drawing

/// Shapes words with Pango and remembers them: the words of a batch of documents are mostly the same.
final class WordShaper {
  /// What a word's shape depends on besides its characters. Not its size: see `LoadedFace.shapingSize`.
  struct Manner: Hashable {
    /// Number of the face.
    var face: Int
    /// How digits are set.
    var figures: TextStyle.Figures
    /// Whether letters may join to ligatures: not where they are spaced out.
    var joinsLetters: Bool
    /// Embedding level of the Unicode bidirectional algorithm.
    var level: UInt8
    /// Script as GLib numbers it.
    var script: Int32
    /// The language by whose habits the word is set, as fonts know it.
    var fontTag: String
  }

  /// A manner's number, which represents it in keys.
  struct MannerNumber: Hashable {
    fileprivate var value: Int32
  }

  /// A word of at most 15 bytes in its manner: nearly every word, and no memory of its own.
  private struct ShortKey: Hashable {
    var manner: MannerNumber
    var first: UInt64
    var second: UInt64
  }

  private struct LongKey: Hashable {
    var manner: MannerNumber
    var text: [UInt8]
  }

  private let glyphs: UnsafeMutablePointer<PangoGlyphString>
  private var manners: [Manner: MannerNumber] = [:]
  private var analyses: [PangoAnalysis] = []
  /// Some 10 MB when full.
  private var short = RecentCache<ShortKey, ShapedWord>(capacity: 6000)
  private var long = RecentCache<LongKey, ShapedWord>(capacity: 1000)

  init() {
    glyphs = pango_glyph_string_new()
  }

  deinit {
    for analysis in analyses {
      g_slist_free_full(analysis.extra_attrs) { attribute in
        pango_attribute_destroy(attribute?.assumingMemoryBound(to: PangoAttribute.self))
      }
    }
    pango_glyph_string_free(glyphs)
  }

  /// The number of a manner in `face`.
  func number(of manner: Manner, in face: LoadedFace) -> MannerNumber {
    if let known = manners[manner] { return known }
    var analysis = PangoAnalysis()
    analysis.font = face.font
    analysis.level = manner.level
    analysis.script = UInt8(clamping: manner.script)
    analysis.language = pango_language_from_string(manner.fontTag)
    analysis.extra_attrs = Self.features(for: manner)
    let number = MannerNumber(value: Int32(analyses.count))
    analyses.append(analysis)
    manners[manner] = number
    return number
  }

  /// The shape of `bytes` (UTF-8, without invisible characters), set in `face`.
  func word(_ bytes: ArraySlice<UInt8>, in face: LoadedFace, _ manner: MannerNumber) -> ShapedWord {
    if bytes.count < 16 {
      var key = ShortKey(manner: manner, first: UInt64(bytes.count), second: 0)
      var isFirst = true
      var shift: UInt64 = 8
      for byte in bytes {
        if isFirst { key.first |= UInt64(byte) << shift } else { key.second |= UInt64(byte) << shift }
        shift += 8
        if shift == 64 { (isFirst, shift) = (false, 0) }
      }
      if let known = short.value(key) { return known }
      let word = shape(Array(bytes), in: face, manner, isMissing: false)
      short.remember(word, for: key)
      return word
    }
    let key = LongKey(manner: manner, text: Array(bytes))
    if let known = long.value(key) { return known }
    let word = shape(key.text, in: face, manner, isMissing: false)
    long.remember(word, for: key)
    return word
  }

  /// The shape of a word that no font has the characters of: boxes.
  func missingWord(_ bytes: ArraySlice<UInt8>, in face: LoadedFace, _ manner: MannerNumber) -> ShapedWord {
    shape(Array(bytes), in: face, manner, isMissing: true)
  }

  private func shape(_ characters: [UInt8], in face: LoadedFace, _ manner: MannerNumber, isMissing: Bool) -> ShapedWord {
    // A no-break space is as wide as a space. With a glyph of its own that is copied as a space it would need a second font in the file.
    let bytes = characters == [0xC2, 0xA0] && face.coversASCII ? [0x20] : characters
    let analysis = analyses[Int(manner.value)]
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        withUnsafePointer(to: analysis) {
          pango_shape_full(text.baseAddress, Int32(text.count), text.baseAddress, Int32(text.count), $0, glyphs)
        }
      }
    }
    return ShapedWord(
      glyphs.pointee, of: bytes, shown: Self.shownText(bytes), face: face, isRightToLeft: analysis.level % 2 == 1,
      isMissing: isMissing)
  }

  /// Spaces of every width are found and copied as plain ones; the ideographic space stays.
  private static func shownText(_ bytes: [UInt8]) -> [UInt8] {
    switch bytes {
    case [0xC2, 0xA0], [0xE1, 0x9A, 0x80], [0xE2, 0x80, 0xAF], [0xE2, 0x81, 0x9F]: [0x20]
    case _ where bytes.count == 3 && bytes[0] == 0xE2 && bytes[1] == 0x80 && (0x80...0x8A).contains(bytes[2]): [0x20]
    default: bytes
    }
  }

  private static func features(for manner: Manner) -> UnsafeMutablePointer<GSList>? {
    var features: [String] = []
    if manner.figures == .tabular { features.append("tnum=1") }
    if !manner.joinsLetters { features += ["liga=0", "clig=0"] }
    guard !features.isEmpty else { return nil }
    return g_slist_prepend(nil, pango_attr_font_features_new(features.joined(separator: ",")))
  }
}
