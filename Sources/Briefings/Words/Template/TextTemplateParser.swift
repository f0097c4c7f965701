internal import Diagnostics
import Languages
import Statistics

/// Reads a template's text character by character.
struct TextTemplateParser {
  private let characters: [Character]
  private let indicators: Set<String>
  private var position = 0
  private var weight = TextTemplate.Weight.regular
  private var strongStart = 0

  /// Whether a text holds anything but plain characters.
  static func isNeeded(for text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "*"), UInt8(ascii: "["): true
      // Line ends of every kind become spaces.
      case 10...13, 0xC2, 0xE2: true
      default: false
      }
    }
  }

  init(_ text: String, indicators: Set<String>) {
    characters = Array(text)
    self.indicators = indicators
  }

  /// All stretches in order.
  mutating func pieces() throws(TextTemplateError) -> [TextTemplate.Piece] {
    let pieces = try pieces(until: nil)
    if weight == .strong { throw TextTemplateError(fault: .unclosedStrong, offset: strongStart) }
    return pieces
  }

  /// Whether a character is itself, without a meaning for the template. Most are, and are taken together.
  private static func isPlain(_ character: Character) -> Bool { !isNeeded(for: String(character)) }

  private mutating func pieces(until end: Int?) throws(TextTemplateError) -> [TextTemplate.Piece] {
    var pieces: [TextTemplate.Piece] = []
    var text = ""
    func flush(_ weight: TextTemplate.Weight) {
      if !text.isEmpty { pieces.append(.text(text, weight)) }
      text = ""
    }
    let limit = end ?? characters.count
    while position < limit {
      let plain = characters[position..<limit].prefix(while: Self.isPlain)
      text.append(contentsOf: plain)
      position += plain.count
      guard position < limit else { break }
      let character = characters[position]
      switch character {
      case "{" where next == "{", "}" where next == "}":
        text.append(character)
        position += 2
      case "{":
        flush(weight)
        pieces.append(.figure(try placeholder(), weight))
      case "}":
        throw TextTemplateError(fault: .strayClosingBrace, offset: position)
      case "*" where next == "*":
        flush(weight)
        if weight == .regular { strongStart = position }
        weight = weight == .regular ? .strong : .regular
        position += 2
      case "[":
        if end == nil, let close = closeOfOptional() {
          flush(weight)
          position += 1
          pieces.append(.optional(try self.pieces(until: close)))
          position = close + 1
        } else {
          text.append(character)
          position += 1
        }
      default:
        text.append(character.isNewline ? " " : character)
        position += 1
      }
    }
    flush(weight)
    return pieces
  }

  private var next: Character? { position + 1 < characters.count ? characters[position + 1] : nil }

  /// Where the bracket at the position is closed, if a placeholder is in between.
  private func closeOfOptional() -> Int? {
    guard let close = characters[position...].firstIndex(of: "]") else { return nil }
    var index = position
    while index < close {
      if characters[index] == "{" {
        if characters[index + 1] != "{" { return close }
        index += 1
      }
      index += 1
    }
    return nil
  }

  private mutating func placeholder() throws(TextTemplateError) -> FigureReference {
    let start = position
    guard let close = characters[start...].firstIndex(of: "}") else {
      throw TextTemplateError(fault: .unclosedPlaceholder, offset: start)
    }
    let inner = String(characters[(start + 1)..<close])
    if inner.contains("{") { throw TextTemplateError(fault: .unclosedPlaceholder, offset: start) }
    position = close + 1
    let words = inner.split(whereSeparator: \.isWhitespace).map(String.init)
    switch (words.count, words.first) {
    case (0, _): throw TextTemplateError(fault: .emptyPlaceholder, offset: start)
    case (1, "region"): return .region
    case (1, "parent"): return .parent
    case (1, "period"): return .period
    case (1, _): return try figure(words[0], at: offset(of: words[0], after: start))
    case (4, "share") where words[2] == "of":
      return .share(of: try indicator(words[1], after: start), in: try indicator(words[3], after: start))
    case (4, "times") where words[2] == "of":
      return .times(try indicator(words[1], after: start), of: try indicator(words[3], after: start))
    default: throw TextTemplateError(fault: .malformedPlaceholder(inner), offset: start)
    }
  }

  /// An indicator with a facet behind its last dot. An indicator whose key has dots itself wins over a facet.
  private func figure(_ name: String, at offset: Int) throws(TextTemplateError) -> FigureReference {
    if indicators.contains(name) { return .figure(indicator: name, .value) }
    guard let dot = name.lastIndex(of: ".") else { throw unknown(name, at: offset) }
    let indicator = String(name[..<dot])
    let facetName = String(name[name.index(after: dot)...])
    let facet = FigureReference.Facet(rawValue: facetName)
    guard indicators.contains(indicator) else { throw unknown(facet == nil ? name : indicator, at: offset) }
    guard let facet else {
      throw TextTemplateError(fault: .unknownFacet(facetName, indicator: indicator), offset: offset + indicator.count + 1)
    }
    return .figure(indicator: indicator, facet)
  }

  private func indicator(_ name: String, after start: Int) throws(TextTemplateError) -> String {
    guard indicators.contains(name) else { throw unknown(name, at: offset(of: name, after: start)) }
    return name
  }

  private func unknown(_ name: String, at offset: Int) -> TextTemplateError {
    let known = ["region", "parent", "period"] + indicators.sorted()
    return TextTemplateError(
      fault: .unknownIndicator(name, nearest: NearestName.nearest(to: name, in: known, limit: 2)), offset: offset)
  }

  /// Where a word begins at or after `start`.
  private func offset(of word: String, after start: Int) -> Int {
    let letters = Array(word)
    var index = start
    while index + letters.count <= characters.count {
      let before = index > 0 ? characters[index - 1] : " "
      if before == "{" || before.isWhitespace, Array(characters[index..<(index + letters.count)]) == letters { return index }
      index += 1
    }
    return start
  }
}
