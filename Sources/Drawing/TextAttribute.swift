public import Languages

/// What a stretch of text is, whatever it looks like. It is given with a run of a `StyledText`, or found by the typesetter in the words
/// themselves, and goes with the glyphs to where structure is made of it.
public enum TextAttribute: Hashable, Sendable, Codable {
  /// Words that lead somewhere; the description is what a screen reader says of them.
  case link(to: Scene.Link.Target, description: String)
  /// The mark of the note with this key.
  case mark(note: String)
  /// The mark that the note with this key begins with.
  case noteLabel(String)
  /// What the note with this key says.
  case noteBody(String)
  /// Words in another language than the text around them.
  case language(TextLanguage)
  /// An abbreviation, and what it stands for.
  case abbreviation(expansion: String)
}

extension [TextAttribute] {
  /// The language of words where it is another than that of the text around them.
  fileprivate var language: TextLanguage? {
    for case .language(let language) in self { return language }
    return nil
  }

  /// The attributes of words in which `found` was found: what their run says of their language is not guessed again.
  package func adding(_ found: TextAttribute) -> [TextAttribute] {
    if case .language = found, language != nil { return self }
    return self + [found]
  }
}

extension TextLine.GlyphRun {
  /// The language of the words where it is another than that of the text around them.
  package var language: TextLanguage? { attributes.language }

  /// The link that the words are part of.
  var link: TextAttribute? {
    attributes.first { attribute in
      if case .link = attribute { true } else { false }
    }
  }

  /// Whether there is nothing but white space.
  var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 } || text.allSatisfy(\.isWhitespace) }

  /// Whether letters of `language` are among the characters; digits and punctuation belong to any language.
  package func hasLetters(of language: TextLanguage) -> Bool {
    guard self.language == nil else { return false }
    return text.unicodeScalars.contains { scalar in
      if language.isHan { return HanSpacing.isIdeograph(scalar) }
      return scalar.isASCII ? scalar.isASCIILetter : scalar.properties.isAlphabetic
    }
  }
}

extension TextLine {
  /// Adjacent runs that share a value.
  package struct Part<Value> {
    /// What the runs share.
    package var value: Value
    /// Indices of the runs.
    package var runs: Range<Int>
  }

  /// The line's runs in visual order, those next to each other together that have the same value. White space goes with what is before
  /// it: no painter paints a space by itself.
  package func parts<Value: Equatable>(by value: (GlyphRun) -> Value) -> [Part<Value>] {
    var parts: [Part<Value>] = []
    var isBlank = false
    for (index, run) in runs.enumerated() {
      let own = value(run)
      if let last = parts.indices.last, isBlank || parts[last].value == own || run.isBlank {
        if isBlank { parts[last].value = own }
        parts[last].runs = parts[last].runs.lowerBound..<index + 1
        isBlank = isBlank && run.isBlank
      } else {
        isBlank = run.isBlank
        parts.append(Part(value: own, runs: index..<index + 1))
      }
    }
    return parts
  }

  /// Some of the line's runs, where they are in the whole line.
  package func line(of part: Range<Int>) -> TextLine {
    guard part != runs.indices else { return self }
    var line = self
    line.runs = Array(runs[part])
    return line
  }

  /// From the first glyph of some runs to the first one after them, white space at their end left out, in points.
  func extent(of part: Range<Int>) -> (left: Double, right: Double) {
    let end = part.last { !runs[$0].isBlank }.map { $0 + 1 } ?? part.upperBound
    let left = runs[part].lazy.compactMap(\.glyphs.first).first?.x ?? 0
    let right = end < runs.count ? runs[end].glyphs.first?.x ?? width : width
    return (left, max(left, right))
  }
}

extension Unicode.Scalar {
  /// Whether it is one of A to Z or a to z.
  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
}
