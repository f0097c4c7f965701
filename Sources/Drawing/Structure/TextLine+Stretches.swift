/// A part of a line of text, at its place in the line.
package struct TextStretch: Hashable, Sendable {
  /// Glyphs of the part; they stand where they stand in the whole line.
  package var line: TextLine
  /// What the part is of its own; `nil` for words like those around it.
  package var role: Tag.Role?
}

/// What is told apart within the lines of an element.
struct StretchKinds {
  /// Words in another language than the document's.
  var tellsLanguages: Bool
  /// Raised marks, which refer to notes.
  var tellsReferences: Bool
  /// Main language of the document.
  var language: TextLanguage
  /// Abbreviations that have not been written out yet, by their first byte.
  var abbreviations: Abbreviations
}

/// The abbreviations of a document that a listener has not met yet.
struct Abbreviations {
  private var waiting: [(word: [UInt8], expansion: String)]
  /// For each byte whether one of them begins with it.
  private var begins: [Bool] = []

  init(_ expansions: [String: String]) {
    waiting = expansions.sorted { $0.key < $1.key }.compactMap { word, expansion in
      word.isEmpty || expansion.isEmpty ? nil : (Array(word.utf8), expansion)
    }
    note()
  }

  var isEmpty: Bool { waiting.isEmpty }

  /// Whether a word of the text begins like one of them: nearly no text has any, and most can be told so at once.
  func mayStand(in text: String) -> Bool {
    var isInWord = false
    for byte in text.utf8 {
      if !isInWord, begins[Int(byte)] { return true }
      isInWord = Self.isOfWord(byte)
    }
    return false
  }

  /// The longest abbreviation that stands at `start` of `text` as a word of its own.
  func match(_ text: [UInt8], at start: Int) -> (length: Int, expansion: String)? {
    guard begins[Int(text[start])], start == 0 || !Self.isOfWord(text[start - 1]) else { return nil }
    var best: (length: Int, expansion: String)?
    for (word, expansion) in waiting where word.count > best?.length ?? 0 && text[start...].starts(with: word) {
      let end = start + word.count
      if end == text.count || !Self.isOfWord(text[end]) { best = (word.count, expansion) }
    }
    return best
  }

  /// Strikes an abbreviation: it has been written out.
  mutating func strike(_ word: ArraySlice<UInt8>) {
    waiting.removeAll { $0.word.elementsEqual(word) }
    note()
  }

  private mutating func note() {
    begins = Array(repeating: false, count: 256)
    for (word, _) in waiting { begins[Int(word[0])] = true }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    // Letters beyond ASCII go on with a word, ideographs do not.
    case 0xC3...0xDF: true
    default: false
    }
  }
}

extension TextLine {
  /// The parts of the line in painter's order, each with what it is of its own; `nil` where all of it is plain text.
  func stretches(_ kinds: inout StretchKinds) -> [TextStretch]? {
    var found = false
    var cuts: [[RunPart]] = []
    cuts.reserveCapacity(runs.count)
    for run in runs {
      let parts = run.parts(&kinds)
      found = found || parts.count > 1 || parts.first?.role != nil
      cuts.append(parts)
    }
    guard found else { return nil }
    var stretches: [TextStretch] = []
    for (run, parts) in zip(runs, cuts) {
      for part in parts {
        let piece = parts.count == 1 ? run : run.part(part.range)
        // Spaces belong to what stands before them.
        if let last = stretches.indices.last, stretches[last].role == part.role || piece.text.allSatisfy(\.isWhitespace) {
          stretches[last].line.runs.append(piece)
        } else {
          var line = self
          line.runs = [piece]
          stretches.append(TextStretch(line: line, role: part.role))
        }
      }
    }
    return stretches
  }

  /// Whether any part of the line is something of its own.
  func hasStretches(_ kinds: StretchKinds) -> Bool {
    var kinds = kinds
    return runs.contains { run in
      let parts = run.parts(&kinds)
      return parts.count > 1 || parts.first?.role != nil
    }
  }

  /// Whether letters of the language stand in the line, and letters of another.
  func languages(besides language: TextLanguage) -> (own: Bool, other: Bool) {
    var found = (own: false, other: false)
    for run in runs {
      if run.isRightToLeft {
        found.other = true
        continue
      }
      run.withText { text in
        if language.isHan {
          if !found.other, text.latinWords != nil { found.other = true }
          if !found.own, text.containsHan { found.own = true }
        } else if !(found.own && found.other) {
          if text.containsHan { found.other = true } else if text.containsLetters { found.own = true }
        }
      }
    }
    return found
  }
}

/// A part of a run, in UTF-8 bytes.
private struct RunPart {
  var range: Range<Int>
  var role: Tag.Role?
}

extension TextLine.GlyphRun {
  /// What the parts of the run are. Adjacent parts differ in what they are.
  fileprivate func parts(_ kinds: inout StretchKinds) -> [RunPart] {
    let whole = 0..<self.text.utf8.count
    if kinds.tellsReferences, isRaised, self.text.utf8.contains(where: { $0 > 0x20 }) {
      return [RunPart(range: whole, role: .reference)]
    }
    let mayAbbreviate = !kinds.abbreviations.isEmpty && kinds.abbreviations.mayStand(in: self.text)
    guard isRightToLeft || kinds.tellsLanguages || mayAbbreviate else { return [RunPart(range: whole)] }
    let text = Array(self.text.utf8)
    if isRightToLeft {
      return [RunPart(range: whole, role: kinds.tellsLanguages ? .span(language: text.rightToLeftLanguage) : nil)]
    }
    var parts: [RunPart] = []
    var plain = 0
    func add(_ range: Range<Int>, _ role: Tag.Role) {
      if plain < range.lowerBound { parts.append(RunPart(range: plain..<range.lowerBound)) }
      parts.append(RunPart(range: range, role: role))
      plain = range.upperBound
    }
    if kinds.tellsLanguages {
      if kinds.language.isHan {
        if let words = text.latinWords { add(words, .span(language: .english)) }
      } else if text.containsHan {
        return [RunPart(range: whole, role: .span(language: .chinese))]
      }
    }
    if parts.isEmpty, mayAbbreviate {
      var index = 0
      while index < text.count {
        if let (length, expansion) = kinds.abbreviations.match(text, at: index) {
          add(index..<index + length, .span(expansion: expansion))
          kinds.abbreviations.strike(text[index..<index + length])
          index += length
        } else {
          index += 1
        }
      }
    }
    if parts.isEmpty { return [RunPart(range: whole)] }
    if plain < text.count { parts.append(RunPart(range: plain..<text.count)) }
    return parts
  }

  /// Gives the text's UTF-8 as it lies in memory.
  fileprivate func withText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8(body)
  }

  /// Whether the glyphs stand over the baseline, as marks of notes do.
  private var isRaised: Bool {
    guard let first = glyphs.first else { return false }
    return first.y < -0.2 * size
  }

  /// The clusters that begin within a range of bytes, with their glyphs.
  fileprivate func part(_ range: Range<Int>) -> TextLine.GlyphRun {
    var part = self
    part.glyphs = []
    part.clusters = []
    var (byte, glyph) = (0, 0)
    var bytes = 0..<0
    for cluster in clusters {
      if range.contains(byte) {
        part.glyphs += glyphs[glyph..<min(glyph + cluster.glyphs, glyphs.count)]
        part.clusters.append(cluster)
        bytes = (bytes.isEmpty ? byte : bytes.lowerBound)..<byte + cluster.bytes
      }
      byte += cluster.bytes
      glyph += cluster.glyphs
    }
    part.text = String(decoding: Array(text.utf8)[bytes.clamped(to: 0..<text.utf8.count)], as: UTF8.self)
    return part
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether an ideograph is among the characters.
  fileprivate var containsHan: Bool {
    indices.contains { index in
      switch self[index] {
      // U+4000 to U+9FFF, and U+20000 to U+3FFFF.
      case 0xE4...0xE9: true
      case 0xE3: index + 1 < endIndex && self[index + 1] >= 0x90
      case 0xF0: index + 1 < endIndex && self[index + 1] >= 0xA0
      default: false
      }
    }
  }

  /// Whether a letter of an alphabet is among the characters.
  fileprivate var containsLetters: Bool {
    contains { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || (0xC3...0xDF).contains($0) }
  }

  /// From the first to the last word in Latin letters, where there is any: two letters at least, which a mark or a sign of a unit is not.
  fileprivate var latinWords: Range<Int>? {
    var words: Range<Int>?
    var start: Int?
    for index in startIndex...endIndex {
      let isLetter = index < endIndex && ((0x41...0x5A).contains(self[index]) || (0x61...0x7A).contains(self[index]))
      if isLetter {
        if start == nil { start = index }
      } else if let begun = start {
        if index - begun > 1 { words = (words?.lowerBound ?? begun)..<index }
        start = nil
      }
    }
    return words
  }

  /// The language that letters written from right to left are most likely in.
  fileprivate var rightToLeftLanguage: TextLanguage {
    contains { $0 == 0xD6 || $0 == 0xD7 } ? TextLanguage(rawValue: "he") : TextLanguage(rawValue: "ar")
  }
}
