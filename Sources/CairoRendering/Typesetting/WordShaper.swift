internal import CPangoCairo
internal import Drawing

/// Shapes words with Pango and remembers them: the words of a batch of documents are mostly the same.
final class WordShaper {
  /// What a word's shape depends on. Not its size: see `LoadedFace.shapingSize`.
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
    /// Whether the word is set by Chinese habits.
    var isHan: Bool
    /// BCP 47 tag of the text around.
    var language: String
  }

  private struct Key: Hashable {
    var manner: Manner
    var text: [UInt8]
  }

  private struct IdeographKey: Hashable {
    var manner: Manner
    var scalar: UInt32
  }

  /// Words remembered before all are forgotten and learnt again: some 10 MB.
  private static let capacity = 8192

  private let library: FontLibrary
  private let glyphs: UnsafeMutablePointer<PangoGlyphString>
  private var features: [Manner: UnsafeMutablePointer<GSList>?] = [:]
  private var words: [Key: ShapedWord] = [:]

  init(_ library: FontLibrary) {
    self.library = library
    glyphs = pango_glyph_string_new()
  }

  deinit {
    for list in features.values {
      g_slist_free_full(list) { attribute in
        pango_attribute_destroy(attribute?.assumingMemoryBound(to: PangoAttribute.self))
      }
    }
    pango_glyph_string_free(glyphs)
  }

  /// The shape of `bytes` (UTF-8, without invisible characters), set in `face`.
  ///
  /// `isMissing` marks a word in whose face nobody has a glyph for it.
  func word(_ bytes: [UInt8], in face: LoadedFace, _ manner: Manner, isMissing: Bool = false) -> ShapedWord {
    let key = Key(manner: manner, text: bytes)
    if !isMissing, let known = words[key] { return known }
    var analysis = PangoAnalysis()
    analysis.font = face.font
    analysis.level = manner.level
    analysis.script = UInt8(clamping: manner.script)
    analysis.language = pango_language_from_string(manner.isHan ? "zh-cn" : manner.language)
    analysis.extra_attrs = featureList(for: manner)
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { text in
        pango_shape_full(text.baseAddress, Int32(text.count), text.baseAddress, Int32(text.count), &analysis, glyphs)
      }
    }
    let word = ShapedWord(
      glyphs.pointee, of: bytes, shown: Self.shownText(bytes), face: face, isRightToLeft: manner.level % 2 == 1,
      isMissing: isMissing)
    if !isMissing {
      if words.count >= Self.capacity { words.removeAll(keepingCapacity: true) }
      words[key] = word
    }
    return word
  }

  /// Spaces of every width are found and copied as plain ones; the ideographic space stays.
  private static func shownText(_ bytes: [UInt8]) -> [UInt8] {
    switch bytes {
    case [0xC2, 0xA0], [0xE1, 0x9A, 0x80], [0xE2, 0x80, 0xAF], [0xE2, 0x81, 0x9F]: [0x20]
    case _ where bytes.count == 3 && bytes[0] == 0xE2 && bytes[1] == 0x80 && (0x80...0x8A).contains(bytes[2]): [0x20]
    default: bytes
    }
  }

  private func featureList(for manner: Manner) -> UnsafeMutablePointer<GSList>? {
    var features: [String] = []
    if manner.figures == .tabular { features.append("tnum=1") }
    if !manner.joinsLetters { features += ["liga=0", "clig=0"] }
    guard !features.isEmpty else { return nil }
    let kind = Manner(
      face: 0, figures: manner.figures, joinsLetters: manner.joinsLetters, level: 0, script: 0, isHan: false, language: "")
    if let known = self.features[kind] { return known }
    let list = g_slist_prepend(nil, pango_attr_font_features_new(features.joined(separator: ",")))
    self.features[kind] = list
    return list
  }
}
