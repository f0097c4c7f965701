/// Cuts a paragraph into lines: as much on each line as fits, a wide word between its letters, and nothing lonely on the last line.
public struct LineBreaker: Sendable {
  /// The room for a line, in points.
  public var width: Double
  /// A last line of one word is filled up from the line above only if that line stays at least this share of `width` long.
  public var shortestLine = 0.6
  /// A discouraged break is taken only where the line would otherwise be shorter than this share of `width`.
  public var fullEnough = 0.72

  /// Widths that differ by less are equal, in points: far below what any device shows, far above rounding.
  static let tolerance = 1e-6

  /// Makes a breaker for lines of `width` points.
  public init(width: Double) {
    self.width = width
  }

  /// The pieces of each line, spaces at its end included. No line is wider than `width` unless a single piece is.
  public func lines(of pieces: [LinePiece]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < pieces.count {
      let firstLine = lines.count
      let end = paragraphEnd(from: start, in: pieces)
      while start < end {
        let lineEnd = self.lineEnd(from: start, to: end, in: pieces)
        lines.append(start..<lineEnd)
        start = lineEnd
      }
      if lines.count - firstLine > 1 { fillLastLine(&lines, of: pieces) }
    }
    return lines
  }

  /// The room a line takes: without the spaces and half marks at its ends, in points.
  public static func width(of line: Range<Int>, in pieces: [LinePiece]) -> Double {
    guard let last = line.last(where: { pieces[$0].content != .space }) else { return 0 }
    var width = -pieces[line.lowerBound].startTrim - pieces[last].endTrim
    for index in line.lowerBound...last { width += pieces[index].width }
    return max(0, width)
  }

  private func paragraphEnd(from start: Int, in pieces: [LinePiece]) -> Int {
    var index = start
    while index < pieces.count {
      if pieces[index].breakAfter == .required { return index + 1 }
      index += 1
    }
    return index
  }

  private func lineEnd(from start: Int, to end: Int, in pieces: [LinePiece]) -> Int {
    var advance = -pieces[start].startTrim
    var lastBreak: (end: Int, width: Double)?
    var lastResort: Int?
    var inked = 0.0
    for index in start..<end {
      let piece = pieces[index]
      advance += piece.width
      if piece.content != .space {
        inked = advance - piece.endTrim
        if inked > width + Self.tolerance {
          if let lastBreak, lastResort == nil || lastBreak.width >= width * fullEnough { return lastBreak.end }
          return lastResort ?? emergencyEnd(before: index, from: start, in: pieces)
        }
      }
      switch piece.breakAfter {
      case .allowed: (lastBreak, lastResort) = ((index + 1, inked), nil)
      case .discouraged: lastResort = index + 1
      case .forbidden, .required: break
      }
    }
    return end
  }

  /// Where a word wider than the line is cut: so that a mark does not begin a line, if one letter back is enough for that.
  private func emergencyEnd(before index: Int, from start: Int, in pieces: [LinePiece]) -> Int {
    guard index > start + 1, pieces[index].content == .punctuation, pieces[index - 1].content != .punctuation else {
      return max(start + 1, index)
    }
    return index - 1
  }

  /// Moves the last break of a paragraph forward where its last line would be one ideograph, or one word alone.
  private func fillLastLine(_ lines: inout [Range<Int>], of pieces: [LinePiece]) {
    let last = lines[lines.count - 1]
    let above = lines[lines.count - 2]
    guard isLonely(last, in: pieces) else { return }
    var cut = last.lowerBound - 1
    while cut > above.lowerBound {
      defer { cut -= 1 }
      guard pieces[cut - 1].breakAfter == .allowed || pieces[cut - 1].breakAfter == .discouraged else { continue }
      let (shorter, longer) = (above.lowerBound..<cut, cut..<last.upperBound)
      guard Self.width(of: longer, in: pieces) <= width + Self.tolerance,
        Self.width(of: shorter, in: pieces) >= width * shortestLine
      else { return }
      if !isLonely(longer, in: pieces) {
        lines[lines.count - 2] = shorter
        lines[lines.count - 1] = longer
        return
      }
    }
  }

  /// Whether a last line holds a single ideograph with its marks, a single Latin word shorter than a fifth of the line, or several shorter
  /// than a tenth: `a row.` under two full lines.
  private func isLonely(_ line: Range<Int>, in pieces: [LinePiece]) -> Bool {
    var ideographs = 0
    var hasInnerSpace = false
    var letters = 0
    for index in line {
      switch pieces[index].content {
      case .ideograph: ideographs += 1
      case .letter: letters += 1
      case .space: hasInnerSpace = hasInnerSpace || pieces[index..<line.upperBound].contains { $0.content != .space }
      case .punctuation: break
      }
    }
    if ideographs + letters <= 1 { return true }
    return ideographs == 0 && Self.width(of: line, in: pieces) < width / (hasInnerSpace ? 10 : 5)
  }
}
