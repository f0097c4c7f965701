internal import Drawing

extension ShapedParagraph {
  /// The glyphs of one line in their places.
  func line(_ range: Range<Int>) -> TextLine {
    let inked = range.last { pieces[$0].content != .space }
    let end = inked.map { $0 + 1 } ?? range.lowerBound
    // One space stays at a break, so that words do not run together where the text is read without its lines.
    let keepsSpace = end < range.upperBound && range.upperBound < units.count && units[end].word >= 0 && inked != nil
    let shown = range.lowerBound..<(keepsSpace ? end + 1 : end)
    var setter = LineSetter(looks: looks, clusters: shown.count)
    setter.x = shown.isEmpty ? 0 : -pieces[shown.lowerBound].startTrim
    if isMixedDirection {
      for index in visualOrder(of: shown) { set(index, &setter) }
    } else {
      for index in shown { set(index, &setter) }
    }
    if range.upperBound < units.count, let hyphen = hyphens[range.upperBound - 1] {
      setter.set(hyphen, cluster: 0, look: units[range.upperBound - 1].look)
    }
    setter.finishRun()
    return TextLine(
      runs: setter.runs, width: LineBreaker.width(of: range, in: pieces), ascent: setter.ascent, descent: setter.descent,
      leading: leading, missing: setter.missing, language: language,
      end: range.upperBound < units.count ? units[range.upperBound].scalars.lowerBound : scalars.count)
  }

  private func set(_ index: Int, _ setter: inout LineSetter) {
    let unit = units[index]
    guard unit.word >= 0 else { return }
    setter.set(words[unit.word], cluster: unit.cluster, look: unit.look)
    setter.x += pieces[index].width
  }

  /// Rule L2 of the Unicode bidirectional algorithm: from the highest level down to the lowest odd one, stretches of at least that
  /// level are reversed.
  private func visualOrder(of range: Range<Int>) -> [Int] {
    var order = Array(range)
    var levels = order.map { units[$0].level }
    if let last = order.last, pieces[last].content == .space { levels[levels.count - 1] = 0 }
    guard let highest = levels.max(), highest > 0 else { return order }
    for level in stride(from: highest, through: 1, by: -1) {
      var start = 0
      while start < order.count {
        guard levels[start] >= level else {
          start += 1
          continue
        }
        var end = start
        while end < order.count, levels[end] >= level { end += 1 }
        order[start..<end].reverse()
        levels[start..<end].reverse()
        start = end
      }
    }
    return order
  }
}

/// Puts clusters next to each other and gathers those of one look into runs.
private struct LineSetter {
  var x = 0.0
  var runs: [TextLine.GlyphRun] = []
  var ascent = 0.0
  var descent = 0.0
  var missing = ""

  private let looks: [ShapedParagraph.Look]
  private var face: LoadedFace?
  /// Index of the look of the last cluster, and the look.
  private var index = -1
  private var look: ShapedParagraph.Look?
  private var size = 0.0
  private var rise = 0.0
  private var isRightToLeft = false
  private var glyphs: [TextLine.Glyph] = []
  private var clusters: [TextLine.Cluster] = []
  /// Characters of the run, for right-to-left runs cluster by cluster backwards.
  private var text: [UInt8] = []
  /// How many clusters may still come.
  private var expected: Int

  /// Makes a setter for this number of clusters at most, hyphens not counted.
  init(looks: [ShapedParagraph.Look], clusters: Int) {
    self.looks = looks
    expected = clusters
  }

  mutating func set(_ word: ShapedWord, cluster number: Int, look index: Int) {
    if face !== word.face || isRightToLeft != word.isRightToLeft || (self.index != index && !isSameRun(looks[index])) {
      finishRun()
      (face, isRightToLeft) = (word.face, word.isRightToLeft)
      glyphs.reserveCapacity(expected)
      clusters.reserveCapacity(expected)
      text.reserveCapacity(expected)
    }
    if self.index != index {
      let look = looks[index]
      (self.index, self.look, size, rise) = (index, look, look.size, look.rise)
    }
    let cluster = word.clusters[number]
    expected -= 1
    for index in cluster.glyphs {
      let glyph = word.glyphs[index]
      glyphs.append(.init(id: glyph.id, x: x + glyph.x * size, y: glyph.y * size - rise))
    }
    clusters.append(.init(bytes: cluster.bytes.count, glyphs: cluster.glyphs.count))
    if isRightToLeft {
      text.insert(contentsOf: word.text[cluster.bytes], at: 0)
    } else {
      for index in cluster.bytes { text.append(word.text[index]) }
    }
    if let ink = cluster.ink {
      ascent = max(ascent, rise - ink.top * size)
      descent = max(descent, ink.bottom * size - rise)
    }
    if cluster.isMissing {
      for character in String(decoding: word.text[cluster.bytes], as: UTF8.self) where !missing.contains(character) {
        missing.append(character)
      }
    }
  }

  /// Whether glyphs of `other` belong to the run in work.
  private func isSameRun(_ other: ShapedParagraph.Look) -> Bool {
    guard let look else { return false }
    return look.size == other.size && look.color == other.color && look.attributes == other.attributes
  }

  mutating func finishRun() {
    guard let face, let look, !clusters.isEmpty else { return }
    runs.append(
      .init(
        face: face.name, size: look.size, color: look.color, glyphs: glyphs, text: String(decoding: text, as: UTF8.self),
        clusters: isRightToLeft ? clusters.reversed() : clusters, isRightToLeft: isRightToLeft, attributes: look.attributes))
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    self.face = nil
  }
}
