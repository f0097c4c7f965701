internal import CPangoCairo

/// A word as its glyphs, in em: valid at every size. A word here is what is shaped at once: letters between two spaces, one
/// ideograph, a few full-width marks, one space.
final class ShapedWord {
  /// A glyph and its place relative to the start of its cluster, in em; y grows downwards.
  struct Glyph {
    var id: UInt32
    var x: Double
    var y: Double
  }

  /// Characters that share glyphs, in reading order: mostly one letter.
  struct Cluster {
    /// Where the characters are in `text`, in bytes.
    var bytes: Range<Int>
    /// Number of characters.
    var scalars: Int
    /// Which glyphs show them; in visual order.
    var glyphs: Range<Int>
    /// Advance in em.
    var advance: Double
    /// Reach of the ink, in em; `nil` without ink.
    var ink: LoadedFace.Ink?
    /// Whether no font has the characters.
    var isMissing: Bool
  }

  /// The face of all glyphs.
  let face: LoadedFace
  /// Whether the word reads from right to left.
  let isRightToLeft: Bool
  /// The characters as UTF-8, as they are to be found and copied.
  let text: [UInt8]
  /// The glyphs in visual order.
  let glyphs: [Glyph]
  /// The clusters in reading order.
  let clusters: [Cluster]

  init(face: LoadedFace, isRightToLeft: Bool, text: [UInt8], glyphs: [Glyph], clusters: [Cluster]) {
    self.face = face
    self.isRightToLeft = isRightToLeft
    self.text = text
    self.glyphs = glyphs
    self.clusters = clusters
  }
}

extension ShapedWord {
  /// Takes over what Pango shaped: `result` holds the glyphs of `bytes` at the shaping size. `text` differs from `bytes` only for a
  /// space, which is copied as a plain one.
  convenience init(
    _ result: PangoGlyphString, of bytes: [UInt8], shown text: [UInt8], face: LoadedFace, isRightToLeft: Bool, isMissing: Bool
  ) {
    let unit = LoadedFace.shapingSize * Double(PANGO_SCALE)
    let count = Int(result.num_glyphs)
    var glyphs: [Glyph] = []
    var clusters: [Cluster] = []
    glyphs.reserveCapacity(count)
    var index = 0
    while index < count {
      let start = Int(result.log_clusters[index])
      let firstGlyph = glyphs.count
      var advance = 0.0
      var ink: LoadedFace.Ink?
      var lacksGlyph = isMissing
      while index < count, Int(result.log_clusters[index]) == start {
        let info = result.glyphs[index]
        index += 1
        // PANGO_GLYPH_EMPTY: a joiner or another character without a glyph.
        guard info.glyph != PangoGlyph(0x0FFF_FFFF) else { continue }
        var id = info.glyph
        var width = Double(info.geometry.width) / unit
        if id & 0x1000_0000 != 0 {  // PANGO_GLYPH_UNKNOWN_FLAG
          (id, width, lacksGlyph) = (face.missing.glyph, face.missing.advance, true)
        }
        let glyph = Glyph(
          id: id, x: advance + Double(info.geometry.x_offset) / unit, y: Double(info.geometry.y_offset) / unit)
        if let own = face.ink(of: id) {
          let placed = LoadedFace.Ink(
            top: own.top + glyph.y, bottom: own.bottom + glyph.y, left: own.left + glyph.x, right: own.right + glyph.x)
          ink = ink.map { $0.union(placed) } ?? placed
        }
        glyphs.append(glyph)
        advance += width
      }
      clusters.append(
        Cluster(
          bytes: start..<start, scalars: 0, glyphs: firstGlyph..<glyphs.count, advance: advance, ink: ink, isMissing: lacksGlyph))
    }
    if isRightToLeft { clusters.reverse() }
    for index in clusters.indices {
      let start = clusters[index].bytes.lowerBound
      let end = index + 1 < clusters.count ? clusters[index + 1].bytes.lowerBound : bytes.count
      clusters[index].bytes = start..<max(start, end)
      clusters[index].scalars = bytes[start..<max(start, end)].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
    if text.count != bytes.count, clusters.count == 1 { clusters[0].bytes = 0..<text.count }
    self.init(face: face, isRightToLeft: isRightToLeft, text: text, glyphs: glyphs, clusters: clusters)
  }
}

extension ShapedWord {
  /// A word of one cluster that is found and copied as other characters than it was shaped from.
  func shown(as text: [UInt8]) -> ShapedWord {
    guard var cluster = clusters.first, clusters.count == 1 else { return self }
    cluster.bytes = 0..<text.count
    return ShapedWord(face: face, isRightToLeft: isRightToLeft, text: text, glyphs: glyphs, clusters: [cluster])
  }
}

extension LoadedFace.Ink {
  /// The reach of both.
  func union(_ other: LoadedFace.Ink) -> LoadedFace.Ink {
    LoadedFace.Ink(
      top: min(top, other.top), bottom: max(bottom, other.bottom), left: min(left, other.left), right: max(right, other.right))
  }
}
