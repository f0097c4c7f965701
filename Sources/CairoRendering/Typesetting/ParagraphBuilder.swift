internal import CPangoCairo
internal import Drawing

/// Cuts a text into words of one face, script and direction, and has them shaped.
struct ParagraphBuilder {
  private let text: StyledText
  private let library: FontLibrary
  private let shaper: WordShaper
  private let isHanText: Bool
  private let styles: [TextStyle]
  private let faces: [(latin: FaceChain?, han: FaceChain?)]
  private var scalars: [Unicode.Scalar] = []
  private var styleOf: [Int] = []
  private var levels: [UInt8] = []
  private var words: [ShapedWord] = []
  private var units: [Paragraph.Unit] = []

  init(_ text: StyledText, library: FontLibrary, shaper: WordShaper) {
    self.text = text
    self.library = library
    self.shaper = shaper
    isHanText = text.language.isHan
    styles = text.runs.map(\.style)
    faces = styles.map { (library.chain($0.latin), library.chain($0.han)) }
  }

  /// Shapes everything.
  mutating func build() -> Paragraph {
    for (index, run) in text.runs.enumerated() { append(run.text, style: index) }
    let isMixedDirection = scalars.contains(where: Self.readsRightToLeft)
    if isMixedDirection { findLevels() }
    var index = 0
    while index < scalars.count { index = appendWord(at: index) }
    return Paragraph(
      text: text, scalars: scalars, styles: styles, words: words, units: units, isMixedDirection: isMixedDirection)
  }

  /// Takes over characters: line ends become line feeds, tabs spaces, other control characters U+FFFD; NUL is dropped.
  private mutating func append(_ string: String, style: Int) {
    var previous: Unicode.Scalar = " "
    for scalar in string.unicodeScalars {
      defer { previous = scalar }
      var kept = scalar
      switch scalar.value {
      case 0x20..<0x7F: break
      case 0: continue
      case 0x0A: if previous == "\r" { continue }
      case 0x0D, 0x85, 0x0B, 0x0C, 0x2028, 0x2029: kept = "\n"
      case 0x09: kept = " "
      case 0x01..<0x20, 0x7F..<0xA0: kept = "\u{FFFD}"
      default: break
      }
      scalars.append(kept)
      styleOf.append(style)
    }
  }

  private static func readsRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x590: false
    case 0x590...0x8FF, 0x200F, 0x202B, 0x202E, 0x2067, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  private mutating func findLevels() {
    let bytes = utf8(0..<scalars.count)
    var direction =
      ["ar", "fa", "he", "ur", "ug", "yi"].contains(text.language.rawValue.prefix(2)) ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let found = pango_log2vis_get_embedding_levels(characters.baseAddress, Int32(characters.count), &direction) else {
          return
        }
        levels = Array(UnsafeBufferPointer(start: found, count: scalars.count))
        g_free(found)
      }
    }
  }

  private func level(_ index: Int) -> UInt8 { levels.isEmpty ? 0 : levels[index] }

  /// Appends the units of the word that begins at `start`, and says where it ends.
  private mutating func appendWord(at start: Int) -> Int {
    let scalar = scalars[start]
    if scalar == "\n" {
      units.append(.init(word: -1, cluster: 0, style: styleOf[start], level: 0, scalars: start..<start + 1))
      return start + 1
    }
    if Self.isInvisible(scalar) { return start + 1 }
    let (side, chosen, isMissing) = face(at: start, after: nil)
    guard let face = chosen else { return start + 1 }
    var end = start + 1
    var script = Self.script(of: scalar)
    var shaped: [Range<Int>] = []
    if Self.isSpace(scalar) || (HanSpacing.isIdeograph(scalar) && level(start) == 0) {
      while end < scalars.count, HanSpacing.isJoined(scalars[end]) { end += 1 }
      shaped = [start..<end]
    } else {
      var segment = start
      while end < scalars.count {
        let next = scalars[end]
        if Self.isInvisible(next), styleOf[end] == styleOf[start] {
          if segment < end { shaped.append(segment..<end) }
          end += 1
          segment = end
          continue
        }
        if next == "\n" || Self.isSpace(next) || HanSpacing.isIdeograph(next) && level(end) == 0 { break }
        guard styleOf[end] == styleOf[start], level(end) == level(start) else { break }
        let (nextSide, nextFace, isNextMissing) = self.face(at: end, after: (side, face))
        guard nextSide == side, nextFace === face, isNextMissing == isMissing else { break }
        let nextScript = Self.script(of: next)
        if nextScript > 1 {
          if script > 1, nextScript != script { break }
          script = nextScript
        }
        end += 1
      }
      if segment < end { shaped.append(segment..<end) }
    }
    appendUnits(shaped, style: styleOf[start], level: level(start), side: side, face: face, script: script, isMissing: isMissing)
    return end
  }

  private mutating func appendUnits(
    _ shaped: [Range<Int>], style index: Int, level: UInt8, side: HanSpacing.Side, face: LoadedFace, script: Int32, isMissing: Bool
  ) {
    let style = styles[index]
    let manner = WordShaper.Manner(
      face: face.number, figures: style.figures, joinsLetters: style.tracking == 0, level: level, script: script,
      isHan: isHanText || side == .han && !["ja", "ko"].contains(text.language.rawValue.prefix(2)),
      language: text.language.rawValue)
    let indices = shaped.flatMap { Array($0) }
    let word = shaper.word(shaped.flatMap(utf8), in: face, manner, isMissing: isMissing)
    words.append(word)
    var position = 0
    for cluster in word.clusters.indices {
      let count = word.clusters[cluster].scalars
      guard count > 0, position + count <= indices.count else { continue }
      units.append(
        .init(
          word: words.count - 1, cluster: cluster, style: index, level: level,
          scalars: indices[position]..<indices[position + count - 1] + 1))
      position += count
    }
  }

  /// The side and face of a character, and whether no font has it. `after` is what the character before it got.
  private func face(at index: Int, after previous: (side: HanSpacing.Side, face: LoadedFace)?) -> (
    HanSpacing.Side, LoadedFace?, Bool
  ) {
    let scalar = scalars[index]
    let (latin, han) = faces[styleOf[index]]
    var side = HanSpacing.side(
      of: scalar, before: index > 0 ? scalars[index - 1] : nil, after: index + 1 < scalars.count ? scalars[index + 1] : nil,
      inHanText: isHanText)
    if side == .previous {
      if let previous, previous.face.covers(scalar) || scalar.properties.isDefaultIgnorableCodePoint {
        return (previous.side, previous.face, false)
      }
      side = previous?.side ?? .latin
    }
    let (own, other) = side == .han ? (han, latin) : (latin, han)
    guard let first = own?.first else { return (side, library.substitute, true) }
    if Self.isSpace(scalar) || scalar == "\u{2011}" || first.covers(scalar) { return (side, first, false) }
    guard
      let found = own?.face(covering: scalar) ?? other?.face(covering: scalar) ?? library.fallback(covering: scalar)
    else { return (side, first, true) }
    return (side, found, false)
  }

  /// Characters that only steer: they leave neither glyph nor text.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xAD: false
    case 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Script as GLib numbers it; 0 and 1 are common and inherited.
  private static func script(of scalar: Unicode.Scalar) -> Int32 {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: Int32(G_UNICODE_SCRIPT_LATIN.rawValue)
    case 0..<0xAA: 0
    default: Int32(g_unichar_get_script(scalar.value).rawValue)
    }
  }

  private func utf8(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 3)
    for scalar in scalars[range] { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
    return bytes
  }
}
