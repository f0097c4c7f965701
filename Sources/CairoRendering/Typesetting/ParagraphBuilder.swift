internal import CPangoCairo
internal import Drawing
internal import Languages

/// Cuts a text into words of one face, script and direction, and has them shaped.
struct ParagraphBuilder {
  /// What a word is set with.
  private struct FaceChoice {
    var side: HanSpacing.Side
    var face: LoadedFace
    var isMissing: Bool
  }

  /// What decides the manner of a word in this text, and the manner's number.
  private struct KnownManner {
    var style: Int
    var face: Int
    var level: UInt8
    var script: Int32
    var isHan: Bool
    var number: WordShaper.MannerNumber
  }

  private let text: StyledText
  private let library: FontLibrary
  private let shaper: WordShaper
  private let isHanText: Bool
  /// The language whose shapes ideographs have.
  private let ideographs: TextLanguage
  private let styles: [TextStyle]
  private let faces: [(latin: FaceChain?, han: FaceChain?)]
  private var scalars: [Unicode.Scalar] = []
  private var styleOf: [Int] = []
  private var levels: [UInt8] = []
  private var words: [ShapedWord] = []
  private var units: [ShapedParagraph.Unit] = []
  /// UTF-8 of the word in work.
  private var bytes: [UInt8] = []
  /// The few manners of the text's words.
  private var manners: [KnownManner] = []

  init(_ text: StyledText, library: FontLibrary, shaper: WordShaper) {
    self.text = text
    self.library = library
    self.shaper = shaper
    isHanText = text.language.isHan
    ideographs = text.language.writesOtherIdeographs ? text.language : .ofIdeographs
    styles = text.runs.map(\.style)
    faces = styles.map { (library.chain($0.latin), library.chain($0.han)) }
  }

  /// Shapes everything.
  mutating func build() -> ShapedParagraph {
    let length = text.runs.reduce(0) { $0 + $1.text.utf8.count }
    scalars.reserveCapacity(length)
    styleOf.reserveCapacity(length)
    units.reserveCapacity(length)
    for (index, run) in text.runs.enumerated() { append(run.text, style: index) }
    let isMixedDirection = scalars.contains(where: CharacterKind.readsRightToLeft)
    if isMixedDirection { findLevels() }
    var index = 0
    while index < scalars.count { index = appendWord(at: index) }
    let hyphens = scalars.contains(CharacterKind.softHyphen) ? softHyphens() : [:]
    let looks = looks()
    return ShapedParagraph(
      text: text, scalars: scalars, looks: looks, words: words, units: units, hyphens: hyphens, isMixedDirection: isMixedDirection)
  }

  /// The looks of the runs, and of words that are something of their own: they are shaped as if they were not.
  private mutating func looks() -> [ShapedParagraph.Look] {
    var looks = text.runs.map(ShapedParagraph.Look.init)
    var index = 0
    for stretch in text.stretches(of: scalars) {
      var known: [Int: Int] = [:]
      while index < units.count, units[index].scalars.lowerBound < stretch.range.upperBound {
        defer { index += 1 }
        guard units[index].scalars.lowerBound >= stretch.range.lowerBound else { continue }
        let run = units[index].look
        if known[run] == nil {
          var look = looks[run]
          look.attributes = look.attributes.adding(stretch.attribute)
          known[run] = looks.count
          looks.append(look)
        }
        units[index].look = known[run] ?? run
      }
    }
    return looks
  }

  /// Takes over characters, each as one: line ends become line feeds, tabs spaces, other control characters U+FFFD. NUL and the second
  /// half of a line end become what has no glyph and changes no break.
  private mutating func append(_ string: String, style: Int) {
    var previous: Unicode.Scalar = " "
    for scalar in string.unicodeScalars {
      defer { previous = scalar }
      var kept = scalar
      switch scalar.value {
      case 0x20..<0x7F: break
      case 0: kept = "\u{200E}"
      case 0x0A: if previous == "\r" { kept = "\u{200E}" }
      case 0x0D, 0x85, 0x0B, 0x0C, 0x2028, 0x2029: kept = "\n"
      case 0x09: kept = " "
      case 0x01..<0x20, 0x7F..<0xA0: kept = "\u{FFFD}"
      default: break
      }
      scalars.append(kept)
      styleOf.append(style)
    }
  }

  private mutating func findLevels() {
    var text: [UInt8] = []
    for scalar in scalars { text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
    var direction = self.text.language.readsRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR
    let count = scalars.count
    levels = text.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let found = pango_log2vis_get_embedding_levels(characters.baseAddress, Int32(characters.count), &direction) else {
          return []
        }
        defer { g_free(found) }
        return Array(UnsafeBufferPointer(start: found, count: count))
      }
    }
  }

  /// The hyphens that show where a line ends at a soft one, by the unit before.
  private mutating func softHyphens() -> [Int: ShapedWord] {
    var hyphens: [Int: ShapedWord] = [:]
    for (index, unit) in units.enumerated().dropLast() where unit.word >= 0 {
      let (end, start) = (unit.scalars.upperBound, units[index + 1].scalars.lowerBound)
      guard end < start, scalars[end..<start].contains(CharacterKind.softHyphen) else { continue }
      let face = words[unit.word].face
      let number = mannerNumber(
        style: unit.look, level: unit.level, FaceChoice(side: .latin, face: face, isMissing: false), script: 0)
      hyphens[index] = shaper.word([UInt8(ascii: "-")], in: face, number).shown(as: Array("\u{AD}".utf8))
    }
    return hyphens
  }

  private func level(_ index: Int) -> UInt8 { levels.isEmpty ? 0 : levels[index] }

  /// Appends the units of the word that begins at `start`, and says where it ends.
  private mutating func appendWord(at start: Int) -> Int {
    let scalar = scalars[start]
    let style = styleOf[start]
    if scalar == "\n" {
      units.append(.init(word: -1, cluster: 0, look: style, level: 0, scalars: start..<start + 1))
      return start + 1
    }
    if CharacterKind.isInvisible(scalar) { return start + 1 }
    guard let choice = choice(at: start, after: nil) else { return start + 1 }
    bytes.removeAll(keepingCapacity: true)
    append(scalar)
    var end = start + 1
    var script = CharacterKind.script(of: scalar)
    // Where an invisible character was left out, a cluster's characters do not follow each other.
    var shown: [Int]?
    if CharacterKind.isSpace(scalar) || (HanSpacing.isIdeograph(scalar) && level(start) == 0) {
      while end < scalars.count, HanSpacing.isJoined(scalars[end]) {
        append(scalars[end])
        end += 1
      }
    } else {
      let isPlain = isPlain(choice, style: style)
      while end < scalars.count, styleOf[end] == style {
        let next = scalars[end]
        if next.value >= 0x80 {
          if CharacterKind.isInvisible(next) {
            if shown == nil { shown = Array(start..<end) }
            end += 1
            continue
          }
          if HanSpacing.isIdeograph(next), level(end) == 0 { break }
        }
        if next == "\n" || CharacterKind.isSpace(next) { break }
        guard level(end) == level(start) else { break }
        if !(isPlain && next.value < 0x7F) {
          guard let nextChoice = self.choice(at: end, after: choice), nextChoice.side == choice.side,
            nextChoice.face === choice.face, nextChoice.isMissing == choice.isMissing
          else { break }
        }
        let nextScript = CharacterKind.script(of: next)
        if nextScript > 1 {
          if script > 1, nextScript != script { break }
          script = nextScript
        }
        append(next)
        shown?.append(end)
        end += 1
      }
    }
    appendUnits(from: start, shown: shown, style: style, choice, script: script)
    return end
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func appendUnits(from start: Int, shown: [Int]?, style index: Int, _ choice: FaceChoice, script: Int32) {
    let number = mannerNumber(style: index, level: level(start), choice, script: script)
    let word =
      choice.isMissing
      ? shaper.missingWord(bytes[...], in: choice.face, number) : shaper.word(bytes[...], in: choice.face, number)
    words.append(word)
    let wordIndex = words.count - 1
    let level = level(start)
    var position = 0
    for (cluster, content) in word.clusters.enumerated() where content.scalars > 0 {
      let range: Range<Int>
      if let shown {
        guard position + content.scalars <= shown.count else { continue }
        range = shown[position]..<shown[position + content.scalars - 1] + 1
      } else {
        range = start + position..<start + position + content.scalars
      }
      units.append(.init(word: wordIndex, cluster: cluster, look: index, level: level, scalars: range))
      position += content.scalars
    }
  }

  private mutating func mannerNumber(style index: Int, level: UInt8, _ choice: FaceChoice, script: Int32) -> WordShaper.MannerNumber
  {
    let isHan = choice.side == .han
    let face = choice.face.number
    for known in manners
    where known.script == script && known.face == face && known.style == index && known.level == level && known.isHan == isHan {
      return known.number
    }
    let manner = WordShaper.Manner(
      face: face, figures: styles[index].figures, joinsLetters: styles[index].tracking == 0, level: level,
      script: script, fontTag: (isHan ? ideographs : text.language).fontTag)
    let number = shaper.number(of: manner, in: choice.face)
    manners.append(KnownManner(style: index, face: face, level: level, script: script, isHan: isHan, number: number))
    return number
  }

  /// Whether every character of ASCII in the style is set with `choice`.
  private func isPlain(_ choice: FaceChoice, style: Int) -> Bool {
    guard choice.side == .latin, !choice.isMissing, let face = faces[style].latin?.first else { return false }
    return face === choice.face && face.coversASCII
  }

  /// What a character is set with. `previous` is what the character before it in the word got.
  private func choice(at index: Int, after previous: FaceChoice?) -> FaceChoice? {
    let scalar = scalars[index]
    let (latin, han) = faces[styleOf[index]]
    if scalar.value < 0x7F, let face = latin?.first, face.coversASCII {
      return FaceChoice(side: .latin, face: face, isMissing: false)
    }
    var side = HanSpacing.side(
      of: scalar, before: index > 0 ? scalars[index - 1] : nil, after: index + 1 < scalars.count ? scalars[index + 1] : nil,
      inHanText: isHanText)
    if side == .previous {
      if let previous, previous.face.covers(scalar) || scalar.properties.isDefaultIgnorableCodePoint { return previous }
      side = previous?.side ?? .latin
    }
    let (own, other) = side == .han ? (han, latin) : (latin, han)
    guard let first = own?.first else {
      return library.substitute.map { FaceChoice(side: side, face: $0, isMissing: true) }
    }
    if CharacterKind.isSpace(scalar) || scalar == "\u{2011}" || first.covers(scalar) {
      return FaceChoice(side: side, face: first, isMissing: false)
    }
    let found = own?.face(covering: scalar) ?? other?.face(covering: scalar) ?? library.fallback(covering: scalar)
    return FaceChoice(side: side, face: found ?? first, isMissing: found == nil)
  }
}
