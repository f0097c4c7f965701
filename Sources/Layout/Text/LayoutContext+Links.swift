import Drawing

extension LayoutContext {
  /// The lines of a text as items, with what leads somewhere as links.
  func items(
    of text: RichText, lines: [TextLine], left: Double = 0, width: Double = 0, firstBaseline: Double, leading: Double,
    alignment: Alignment = .leading
  ) -> [Scene.Item] {
    guard text.leadsSomewhere else {
      return lines.items(left: left, width: width, firstBaseline: firstBaseline, leading: leading, alignment: alignment)
    }
    let spans = text.linkSpans(self)
    var printed = 0
    var items: [Scene.Item] = []
    for (index, line) in lines.enumerated() {
      let origin = Point(
        x: left + alignment.left(line.width, in: width), y: firstBaseline + Double(index) * leading)
      let count = line.text.visibleCount
      items += line.items(at: origin, linking: spans, from: printed)
      printed += count
    }
    return items
  }
}

/// A stretch of a text that leads somewhere, counted in printed characters.
struct LinkSpan: Hashable {
  var range: Range<Int>
  var target: Scene.Link.Target
  var words: String
}

extension RichText {
  var leadsSomewhere: Bool {
    pieces.contains { piece in
      switch piece {
      case .link, .pageNumber: true
      case .text, .mark, .styled: false
      }
    }
  }

  func linkSpans(_ context: LayoutContext) -> [LinkSpan] {
    var spans: [LinkSpan] = []
    var position = 0
    for piece in pieces {
      switch piece {
      case .link(let text, let target):
        let count = text.visibleCount
        spans.append(LinkSpan(range: position..<position + count, target: target, words: text))
        position += count
      case .pageNumber(let destination):
        let label = context.outline.pages[destination] ?? "0"
        let count = label.visibleCount
        if context.outline.pages[destination] != nil {
          spans.append(LinkSpan(range: position..<position + count, target: .destination(destination), words: label))
        }
        position += count
      case .text, .mark, .styled:
        position += (piece.printed ?? "").visibleCount
      }
    }
    return spans
  }
}

extension TextLine {
  /// The line in pieces, those that lie in a span as links; its first printed character is number `first` of the text.
  fileprivate func items(at origin: Point, linking spans: [LinkSpan], from first: Int) -> [Scene.Item] {
    let count = text.visibleCount
    let touching = spans.filter { $0.range.overlaps(first..<first + count) }
    // A line that reads from right to left stays whole: its glyphs do not stand in the order of its characters.
    guard !touching.isEmpty, !runs.contains(where: \.isRightToLeft) else { return [.text(self, at: origin)] }
    var items: [Scene.Item] = []
    var position = 0
    // A space stands with the words around it that lead nowhere; between two links with the first.
    func owns(_ range: Range<Int>, _ isLink: Bool, spaceBefore next: Int) -> Bool {
      let isBeforeLink = touching.contains { $0.range.lowerBound - first == next }
      if range.contains(next - 1) { return !isLink || range.contains(next) || isBeforeLink }
      return !isLink && range.contains(next)
    }
    func take(upTo end: Int, isLink: Bool) -> (line: TextLine, left: Double)? {
      guard end > position else { return nil }
      let range = position..<end
      position = end
      return part(visible: range) { owns(range, isLink, spaceBefore: $0) }
    }
    for span in touching {
      if let plain = take(upTo: max(0, span.range.lowerBound - first), isLink: false) {
        items.append(.text(plain.line, at: Point(x: origin.x + plain.left, y: origin.y)))
      }
      guard let linked = take(upTo: min(count, span.range.upperBound - first), isLink: true) else { continue }
      let place = Point(x: origin.x + linked.left, y: origin.y)
      let area = Rect(
        x: place.x, y: origin.y - ascent - 1, width: linked.line.width, height: ascent + descent + 2)
      items.append(.link(.init(to: span.target, description: span.words, area: area, items: [.text(linked.line, at: place)])))
    }
    if let plain = take(upTo: count, isLink: false) {
      items.append(.text(plain.line, at: Point(x: origin.x + plain.left, y: origin.y)))
    }
    return items
  }

  /// The glyphs of some of the printed characters as a line of their own, and where it begins in this one. `ownsSpace` tells whether
  /// the space before a printed character belongs to them.
  func part(visible range: Range<Int>, ownsSpace: (Int) -> Bool) -> (line: TextLine, left: Double)? {
    var position = 0
    var parts: [GlyphRun] = []
    var left: Double?
    var right = width
    for run in runs {
      var part = run
      part.glyphs = []
      part.text = ""
      part.clusters = []
      var rest = Substring(run.text).utf8
      var glyph = 0
      for cluster in run.clusters {
        let bytes = rest.prefix(cluster.bytes)
        rest = rest.dropFirst(cluster.bytes)
        let glyphs = run.glyphs[glyph..<min(glyph + cluster.glyphs, run.glyphs.count)]
        glyph += cluster.glyphs
        let text = String(Substring(bytes))
        let visible = text.visibleCount
        if visible > 0 ? range.contains(position) : ownsSpace(position) {
          left = left ?? glyphs.first?.x
          part.glyphs += glyphs
          part.text += text
          part.clusters.append(cluster)
        } else if left != nil, right == width, let x = glyphs.first?.x {
          right = x
        }
        position += visible
      }
      if !part.glyphs.isEmpty { parts.append(part) }
    }
    guard let left else { return nil }
    for index in parts.indices {
      for glyph in parts[index].glyphs.indices { parts[index].glyphs[glyph].x -= left }
    }
    return (
      TextLine(
        runs: parts, width: right - left, ascent: ascent, descent: descent, leading: leading, language: language),
      left
    )
  }
}
