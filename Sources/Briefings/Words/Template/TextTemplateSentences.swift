/// Cuts the pieces of a template's text into sentences, so that one without its figures can be left out whole.
enum TextTemplateSentences {
  /// The sentences without the spaces around them; empty ones are dropped.
  static func split(_ pieces: [TextTemplate.Piece]) -> [[TextTemplate.Piece]] {
    var sentences: [[TextTemplate.Piece]] = [[]]
    for (index, piece) in pieces.enumerated() {
      guard case .text(let text, let weight) = piece else {
        sentences[sentences.count - 1].append(piece)
        continue
      }
      let isLast = index == pieces.count - 1
      var rest = text[...]
      while let end = sentenceEnd(in: rest, isLastPiece: isLast) {
        sentences[sentences.count - 1].append(.text(String(rest[..<end]), weight))
        sentences.append([])
        rest = rest[end...].drop(while: \.isWhitespace)
      }
      if !rest.isEmpty { sentences[sentences.count - 1].append(.text(String(rest), weight)) }
    }
    return sentences.map(trimmed).filter { !$0.isEmpty }
  }

  /// Behind the first sentence's full stop and the marks that close with it, if a sentence ends in `text`.
  private static func sentenceEnd(in text: Substring, isLastPiece: Bool) -> Substring.Index? {
    var index = text.startIndex
    // Most bytes begin no full stop: only where one may is the character looked at.
    while let place = text.utf8[index...].firstIndex(where: mayBeginStop) {
      index = place
      let character = text[index]
      index = text.index(after: index)
      guard latinStops.contains(character) || hanStops.contains(character) else { continue }
      var end = index
      while end < text.endIndex, closers.contains(text[end]) { end = text.index(after: end) }
      if hanStops.contains(character) { return end }
      guard end < text.endIndex else { return isLastPiece ? end : nil }
      guard text[end].isWhitespace else { continue }
      let after = text[end...].first { !$0.isWhitespace }
      if after.map({ !$0.isLowercase }) ?? true { return end }
    }
    return nil
  }

  /// Whether a byte is a Latin full stop or the first of one among Han characters.
  private static func mayBeginStop(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == 0xE3 || byte == 0xEF
  }

  private static func trimmed(_ pieces: [TextTemplate.Piece]) -> [TextTemplate.Piece] {
    var pieces = pieces
    if case .text(let text, let weight)? = pieces.first {
      pieces[0] = .text(String(text.drop(while: \.isWhitespace)), weight)
    }
    if case .text(let text, let weight)? = pieces.last {
      var end = text
      while end.last?.isWhitespace ?? false { end.removeLast() }
      pieces[pieces.count - 1] = .text(end, weight)
    }
    return pieces.filter { if case .text("", _) = $0 { false } else { true } }
  }

  private static let latinStops: Set<Character> = [".", "!", "?"]
  private static let hanStops: Set<Character> = ["。", "！", "？"]
  private static let closers: Set<Character> = ["”", "’", "」", "』", "）", ")", "\""]
}
