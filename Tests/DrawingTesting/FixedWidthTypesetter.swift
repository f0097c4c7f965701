public import Drawing

/// A typesetter without fonts: each Latin letter is 0.5 em wide, each ideograph 1 em, ink reaches from 0.75 em over the baseline to
/// 0.25 em under it. Breaks at spaces and between ideographs, so that layout can be tested by arithmetic.
public final class FixedWidthTypesetter: Typesetter {
  /// Makes a typesetter.
  public init() {}

  /// A character with all that is known of it.
  private struct Letter {
    var character: Character
    var style: TextStyle
    var attributes: [TextAttribute]
  }

  /// Breaks at the last space or ideograph that fits, or between letters where a word is wider than the line.
  public func lines(of text: StyledText, width: Double) -> [TextLine] {
    var lines: [TextLine] = []
    var end = 0
    var line: [Letter] = []
    var reach = 0.0
    func flush(_ letters: [Letter]) {
      end += letters.reduce(0) { $0 + $1.character.unicodeScalars.count }
      var kept = letters
      while kept.last?.character == " " { kept.removeLast() }
      lines.append(set(kept, text: text, end: end))
    }
    for letter in letters(of: text) {
      if letter.character == "\n" {
        end += 1
        flush(line)
        (line, reach) = ([], 0)
        continue
      }
      line.append(letter)
      reach += advance(letter.character, letter.style)
      guard letter.character != " ", reach > width + 1e-9 else { continue }
      var cut = line.count - 1
      while cut > 0, !(line[cut - 1].character == " " || isHan(line[cut - 1].character) || isHan(line[cut].character)) {
        cut -= 1
      }
      if cut == 0 { cut = max(1, line.count - 1) }
      flush(Array(line[..<cut]))
      line = Array(line[cut...])
      reach = line.reduce(0) { $0 + advance($1.character, $1.style) }
    }
    if !line.isEmpty { flush(line) }
    return lines
  }

  private func letters(of text: StyledText) -> [Letter] {
    let stretches = text.stretches(of: Array(text.string.unicodeScalars))
    var position = 0
    return text.runs.flatMap { run in
      run.text.map { character in
        defer { position += character.unicodeScalars.count }
        let found = stretches.first { $0.range.contains(position) }?.attribute
        return Letter(character: character, style: run.style, attributes: found.map(run.attributes.adding) ?? run.attributes)
      }
    }
  }

  private func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x2E80...0x9FFF).contains($0.value) || (0xFF00...0xFFEF).contains($0.value) } ?? false
  }

  private func advance(_ letter: Character, _ style: TextStyle) -> Double {
    style.size * ((isHan(letter) ? 1 : 0.5) + style.tracking)
  }

  private func set(_ letters: [Letter], text: StyledText, end: Int) -> TextLine {
    var runs: [TextLine.GlyphRun] = []
    var x = 0.0
    var styles: [TextStyle] = []
    for letter in letters {
      let face = isHan(letter.character) ? letter.style.han : letter.style.latin
      let name = "\(face.family)-\(face.weight)"
      if styles.last != letter.style || runs.last?.face != name || runs.last?.attributes != letter.attributes {
        styles.append(letter.style)
        runs.append(
          .init(
            face: name, size: letter.style.size, color: letter.style.color, glyphs: [], text: "", clusters: [],
            attributes: letter.attributes))
      }
      runs[runs.count - 1].glyphs.append(
        .init(id: letter.character.unicodeScalars.first?.value ?? 0, x: x, y: -letter.style.rise))
      runs[runs.count - 1].text.append(letter.character)
      runs[runs.count - 1].clusters.append(.init(bytes: letter.character.utf8.count, glyphs: 1))
      x += letter.style.size * ((isHan(letter.character) ? 1 : 0.5) + letter.style.tracking)
    }
    let tallest = letters.map { $0.style.size * 0.75 + $0.style.rise }.max() ?? 0
    let deepest = letters.map { $0.style.size * 0.25 - $0.style.rise }.max() ?? 0
    return TextLine(
      runs: runs, width: x, ascent: tallest, descent: max(0, deepest), leading: text.leading, language: text.language,
      end: end)
  }
}
