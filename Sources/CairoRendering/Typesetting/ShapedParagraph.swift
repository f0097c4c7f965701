internal import CPangoCairo
internal import Drawing
internal import Languages

/// A text whose words are shaped: ready to be cut into lines of any width.
final class ShapedParagraph {
  /// A cluster in its place in the text.
  struct Unit {
    /// Index of the word; -1 for a line feed, that has no glyphs.
    var word: Int
    /// Index of the cluster in the word.
    var cluster: Int
    /// Index of the look.
    var look: Int
    /// Embedding level.
    var level: UInt8
    /// Which characters of the text it stands for.
    var scalars: Range<Int>
  }

  /// What of a run is needed once words are shaped.
  struct Look {
    /// Type size in points.
    var size: Double
    /// Extra space after each letter, in points.
    var tracking: Double
    /// How far the text is raised over the baseline, in points.
    var rise: Double
    /// Ink.
    var color: Color
    /// What the words are.
    var attributes: [TextAttribute]

    init(_ run: StyledText.Run) {
      size = run.style.size
      tracking = run.style.tracking * run.style.size
      rise = run.style.rise
      color = run.style.color
      attributes = run.attributes
    }
  }

  /// The text's main language.
  let language: TextLanguage
  /// Distance between its baselines, in points.
  let leading: Double
  /// The characters, cleaned.
  let scalars: [Unicode.Scalar]
  /// How the units look and what they are.
  let looks: [Look]
  /// The words.
  let words: [ShapedWord]
  /// The clusters in reading order.
  let units: [Unit]
  /// The hyphens that show where a line ends at a soft one, by the unit before.
  let hyphens: [Int: ShapedWord]
  /// Whether some of the text reads from right to left.
  let isMixedDirection: Bool
  /// The clusters as the line breaker sees them; breaks are found only when a line is too long.
  private(set) var pieces: [LinePiece]
  private var hasBreaks = false
  /// Lines made before, by width.
  private var finished: [(width: Double, lines: [TextLine])] = []

  init(
    text: StyledText, scalars: [Unicode.Scalar], looks: [Look], words: [ShapedWord], units: [Unit],
    hyphens: [Int: ShapedWord], isMixedDirection: Bool
  ) {
    language = text.language
    leading = text.leading
    self.scalars = scalars
    self.looks = looks
    self.words = words
    self.units = units
    self.hyphens = hyphens
    self.isMixedDirection = isMixedDirection
    pieces = []
    pieces = measure()
  }

  /// The lines for a width in points.
  func lines(width: Double) -> [TextLine] {
    if let known = finished.first(where: { $0.width == width }) { return known.lines }
    let whole = 0..<units.count
    let ranges: [Range<Int>]
    if !pieces.contains(where: { $0.breakAfter == .required }), LineBreaker.width(of: whole, in: pieces) <= width {
      ranges = units.isEmpty ? [] : [whole]
    } else {
      if width.isFinite, !hasBreaks { findBreaks() }
      ranges = LineBreaker(width: width).lines(of: pieces)
    }
    let lines = ranges.map { line($0) }
    if finished.count >= 4 { finished.removeFirst() }
    finished.append((width, lines))
    return lines
  }

  private func measure() -> [LinePiece] {
    var pieces: [LinePiece] = []
    pieces.reserveCapacity(units.count)
    for unit in units {
      guard unit.word >= 0 else {
        pieces.append(LinePiece(width: 0, breakAfter: .required, content: .space))
        continue
      }
      let look = looks[unit.look]
      let cluster = words[unit.word].clusters[unit.cluster]
      pieces.append(
        LinePiece(
          width: cluster.advance * look.size + look.tracking, endTrim: look.tracking,
          content: Self.content(scalars[unit.scalars.lowerBound])))
    }
    for index in units.indices where units[index].word >= 0 && !isPlain(index) { space(index, &pieces) }
    return pieces
  }

  /// Whether a cluster and the next are ASCII, whose advances stay as they are.
  private func isPlain(_ index: Int) -> Bool {
    guard scalars[units[index].scalars.upperBound - 1].isASCII else { return false }
    return index + 1 == units.count || scalars[units[index + 1].scalars.lowerBound].isASCII
  }

  private static func content(_ scalar: Unicode.Scalar) -> LinePiece.Content {
    if HanSpacing.isIdeograph(scalar) { return .ideograph }
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .letter
    case 0x20, 0x2000...0x200A, 0x205F, 0x3000, 0x1680: return .space
    default:
      let category = scalar.properties.generalCategory
      switch category {
      case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .dashPunctuation,
        .connectorPunctuation:
        return .punctuation
      default: return .letter
      }
    }
  }

  /// Sets a cluster apart from the next, or takes an empty half off it.
  private func space(_ index: Int, _ pieces: inout [LinePiece]) {
    let unit = units[index]
    let look = looks[unit.look]
    let size = look.size
    let cluster = words[unit.word].clusters[unit.cluster]
    let isFullWidth = cluster.advance > 0.95
    let last = scalars[unit.scalars.upperBound - 1]
    let mark = isFullWidth ? HanSpacing.mark(last) : .other
    if mark == .opening, let ink = cluster.ink { pieces[index].startTrim = max(0, min(0.5, ink.left)) * size }
    let next = index + 1 < units.count && units[index + 1].word >= 0 ? units[index + 1] : nil
    if let next {
      let first = scalars[next.scalars.lowerBound]
      let nextSize = looks[next.look].size
      if unit.level == 0, next.level == 0, looks[next.look].rise == look.rise, HanSpacing.needsGap(last, first) {
        let gap = HanSpacing.gap * min(size, nextSize)
        pieces[index].width += gap
        pieces[index].endTrim += gap
        return
      }
      let nextCluster = words[next.word].clusters[next.cluster]
      let isMarkNext = nextCluster.advance > 0.95 && HanSpacing.mark(first) != .other
      if isMarkNext, mark == .closing, let ink = cluster.ink {
        pieces[index].width -= max(0, min(0.5, cluster.advance - ink.right)) * size
        return
      }
      if isMarkNext, mark == .opening, HanSpacing.mark(first) == .opening, let ink = nextCluster.ink {
        pieces[index].width -= max(0, min(0.5, ink.left)) * nextSize
        return
      }
    }
    if mark == .closing, let ink = cluster.ink { pieces[index].endTrim += max(0, min(0.5, cluster.advance - ink.right)) * size }
  }

  /// Asks Pango where lines may end (UAX #14), then the rules of Chinese setting.
  private func findBreaks() {
    hasBreaks = true
    var text: [UInt8] = []
    text.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.isASCII {
        text.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: scalars.count + 1)
    text.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        pango_get_log_attrs(
          characters.baseAddress, Int32(characters.count), 0,
          pango_language_from_string(language.fontTag),
          &attributes, Int32(attributes.count))
      }
    }
    let isHan = language.isHan
    let namesPhrases = isHan && scalars.contains("\u{200B}")
    var broken = pieces
    for index in units.indices.dropLast() where broken[index].breakAfter == .forbidden {
      guard units[index + 1].word >= 0 else { continue }
      broken[index].breakAfter = breakAfter(index, broken, attributes, isHan: isHan, namesPhrases: namesPhrases)
      if let hyphen = hyphens[index], broken[index].breakAfter != .forbidden {
        broken[index].breakAfter = .discouraged
        broken[index].endTrim = -(hyphen.clusters.first?.advance ?? 0) * looks[units[index].look].size
      }
    }
    pieces = broken
  }

  private func breakAfter(
    _ index: Int, _ pieces: [LinePiece], _ attributes: [PangoLogAttr], isHan: Bool, namesPhrases: Bool
  ) -> LinePiece.Break {
    let (end, start) = (units[index].scalars.upperBound, units[index + 1].scalars.lowerBound)
    let isBesideSpace = pieces[index].content == .space || pieces[index + 1].content == .space
    if !isBesideSpace, looks[units[index + 1].look].rise > looks[units[index].look].rise { return .forbidden }
    let ruled =
      end == start && !isBesideSpace
      ? HanSpacing.mayBreak(between: scalars[end - 1], and: scalars[start], inHanText: isHan) : nil
    guard ruled ?? attributes[end...start].contains(where: { $0.is_line_break != 0 }) else { return .forbidden }
    switch scalars[end - 1] {
    case "-", "\u{2010}", "/": return isBesideSpace ? .allowed : .discouraged
    default: break
    }
    // Where the text names its phrases, other places between ideographs are second best.
    if namesPhrases, end == start, pieces[index].content == .ideograph, pieces[index + 1].content == .ideograph {
      return .discouraged
    }
    return .allowed
  }
}
