import Languages

extension StyledText {
  /// What is found in the words of a text.
  package typealias Stretch = (range: Range<Int>, attribute: TextAttribute)

  /// What stretches of the text are that their runs do not say: words in letters that the text's language is not written in, and
  /// abbreviations of the glossary. They are in order and do not overlap.
  ///
  /// Every typesetter asks once, with the characters as it sets them, and puts the attributes to the glyphs.
  package func stretches(of scalars: [Unicode.Scalar]) -> [Stretch] {
    let abbreviations = glossary.abbreviations(in: scalars)
    let foreign = foreignWords(in: scalars)
    let words = abbreviations.map { Stretch($0.range, .abbreviation(expansion: $0.expansion)) }
    guard !foreign.isEmpty else { return words }
    // What is written out is written out in the text's own language.
    let others = foreign.flatMap { stretch in
      stretch.range.without(abbreviations.map(\.range)).filter { range in
        range.contains { foreignLanguage(at: $0, of: scalars) != nil }
      }.map { Stretch($0, stretch.attribute) }
    }
    return (words + others).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The words in another script. In a text in Han characters a single Latin letter is a mark or a unit, not a word.
  private func foreignWords(in scalars: [Unicode.Scalar]) -> [Stretch] {
    let isHan = language.isHan
    guard isHan || scalars.contains(where: { $0.value >= 0x590 }) else { return [] }
    var found: [Stretch] = []
    var index = 0
    while index < scalars.count {
      guard let other = foreignLanguage(at: index, of: scalars) else {
        index += 1
        continue
      }
      var start = index
      var end = start
      // What belongs to no language goes with the words on both sides of it, full-width punctuation with the ideographs next to it.
      while index < scalars.count {
        let isLetter = foreignLanguage(at: index, of: scalars) == other
        guard isLetter || joins(index, of: scalars, in: other) else { break }
        index += 1
        if isLetter || other == .ofIdeographs { end = index }
      }
      while other == .ofIdeographs, start > found.last?.range.upperBound ?? 0, HanSpacing.isFullWidthMark(scalars[start - 1]) {
        start -= 1
      }
      found.append((start..<end, .language(other)))
    }
    return found
  }

  /// The language that a letter is of where the text's language is written without it.
  private func foreignLanguage(at index: Int, of scalars: [Unicode.Scalar]) -> TextLanguage? {
    let scalar = scalars[index]
    if scalar.value < 0x590 {
      guard language.isHan, scalar.isASCIILetter else { return nil }
      let isWord = index > 0 && scalars[index - 1].isASCIILetter || index + 1 < scalars.count && scalars[index + 1].isASCIILetter
      return isWord ? .ofLatinLetters : nil
    }
    switch scalar.value {
    case 0x590...0x5FF, 0xFB1D...0xFB4F: return language.readsRightToLeft ? nil : .ofHebrewLetters
    case 0x600...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: return language.readsRightToLeft ? nil : .ofArabicLetters
    default: return !language.writesIdeographs && HanSpacing.isIdeograph(scalar) ? .ofIdeographs : nil
    }
  }

  /// Whether words of another language may go on past the character.
  private func joins(_ index: Int, of scalars: [Unicode.Scalar], in other: TextLanguage) -> Bool {
    let scalar = scalars[index]
    if scalar == "\n" { return false }
    if HanSpacing.isJoined(scalar) { return true }
    if other == .ofIdeographs { return HanSpacing.isFullWidthMark(scalar) }
    if other == .ofLatinLetters {
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      return HanSpacing.side(of: scalar, before: index > 0 ? scalars[index - 1] : nil, after: after, inHanText: true) == .latin
    }
    return scalar.isASCII ? !scalar.isASCIILetter : !scalar.properties.isAlphabetic
  }
}

extension Range<Int> {
  /// What is left of the range outside of others, which are in order and do not overlap.
  fileprivate func without(_ others: [Range<Int>]) -> [Range<Int>] {
    var left: [Range<Int>] = []
    var start = lowerBound
    for other in others where other.overlaps(self) {
      if start < other.lowerBound { left.append(start..<other.lowerBound) }
      start = other.upperBound
    }
    if start < upperBound { left.append(start..<upperBound) }
    return left
  }
}
