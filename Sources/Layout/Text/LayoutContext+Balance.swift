import Drawing
import Languages

extension LayoutContext {
  /// The text in as few lines as fit `width`, broken by sense and about equally long if there are no more than `most`.
  ///
  /// Two lines are broken where both fit and the break reads best: after a mark of punctuation rather than a word, not after a word
  /// that leans on the next (an article, a preposition), and near the middle. More lines are only made equally wide.
  func balancedLines(of text: RichText, _ base: TextStyle, width: Double, most: Int) -> [TextLine] {
    let text = styled(text, base)
    let lines = typesetter.lines(of: text, width: width)
    guard lines.count > 1, lines.count <= most else { return lines }
    if lines.count == 2, let pair = pair(of: text, width: width) { return pair }
    return narrowest(of: text, width: width, count: lines.count)
  }

  /// The lines at the smallest width that still needs no more lines, by halving.
  private func narrowest(of text: StyledText, width: Double, count: Int) -> [TextLine] {
    var low = width / Double(count)
    var high = width
    while high - low > 4 {
      let middle = (low + high) / 2
      if typesetter.lines(of: text, width: middle).count > count { low = middle } else { high = middle }
    }
    return typesetter.lines(of: text, width: high)
  }

  /// The best break into two lines, or `nil` where no break leaves two that fit.
  private func pair(of text: StyledText, width: Double) -> [TextLine]? {
    var best: (lines: [TextLine], cost: Double)?
    let length = Double(text.string.count)
    // A break far from the middle never reads best.
    for cut in text.breaks where abs(Double(cut.position) / length - 0.5) < 0.3 {
      let lines = typesetter.lines(of: text.breaking(at: cut.position), width: width)
      guard lines.count == 2 else { continue }
      let uneven = abs(lines[0].width - lines[1].width) / width
      let cost = uneven + cut.penalty
      if cost < best?.cost ?? .infinity { best = (lines, cost) }
    }
    return best?.lines
  }
}

/// A place where a title may be broken.
struct SenseBreak: Hashable {
  /// Characters before it.
  var position: Int
  /// How badly it reads: 0 is neutral, one line's width of unevenness is 1.
  var penalty: Double
}

extension StyledText {
  /// The places where the text may be broken in two: at spaces, after full-width punctuation and at U+200B. Where words have no spaces
  /// between them, they are not known.
  var breaks: [SenseBreak] {
    let leaning = language.offered?.rules.leaningWords ?? []
    let characters = Array(string)
    var breaks: [SenseBreak] = []
    var word = ""
    for (index, character) in characters.enumerated() where index > 0 && index < characters.count - 1 {
      if "，；：。、！？".contains(character) {
        breaks.append(SenseBreak(position: index + 1, penalty: character == "、" ? 0.1 : -0.3))
      } else if character == "\u{200B}" {
        breaks.append(SenseBreak(position: index + 1, penalty: 0))
      } else if character == " " {
        let before = characters[index - 1]
        let penalty: Double =
          if ",;:.?!".contains(before) { -0.2 } else if leaning.contains(word.lowercased()) { 0.3 } else { 0 }
        breaks.append(SenseBreak(position: index + 1, penalty: penalty))
      }
      word = character == " " ? "" : word + (word.isEmpty && index == 1 ? String(characters[0]) : "") + String(character)
    }
    return breaks
  }

  /// The text with a line feed before the character at `position`. A space there stays before it: the words of a title that is copied
  /// must not run together.
  func breaking(at position: Int) -> StyledText {
    var broken = self
    var left = position
    for index in runs.indices {
      let text = runs[index].text
      if left > 0, left <= text.count { broken.runs[index].text = String(text.prefix(left)) + "\n" + String(text.dropFirst(left)) }
      left -= text.count
    }
    return broken
  }
}
