import Drawing
import Styling

/// The notes of a page, once each, under a hairline. The block stands on the bottom of the content and grows upwards.
struct PageFoot {
  /// The lines as set.
  let lines: [TextLine]
  /// Height of the hairline on the page; the bottom of the content where there are no notes.
  let rule: Double
  /// What may flow ends here.
  let limit: Double

  private let text: RichText
  private let style: TextStyle
  /// The notes in order, as counts of printed characters.
  private let parts: [NotePart]

  /// Where a note stands in the text, and the mark that it begins with.
  private struct NotePart {
    var label: Range<Int>
    var range: Range<Int>
  }

  /// From the hairline to the first baseline, in points.
  private static let firstBaseline = 11.0
  /// The lowest baseline lies so far over the bottom of the content, in points.
  private static let lastBaseline = 2.0
  /// The hairline lies so far over the bottom of the content at least: with one line, and with more.
  private static let leastHeight = (one: 18.0, more: 24.0)

  init(_ notes: [Footnote], context: LayoutContext) {
    style = context.type.note
    let bottom = context.style.page.contentBottom
    let ordered = Footnote.ordered(notes)
    guard !ordered.isEmpty else {
      (lines, text, parts, rule, limit) = ([], RichText(), [], bottom, bottom)
      return
    }
    (text, parts) = Self.text(ordered, context)
    lines = context.lines(of: text, style, width: context.style.page.contentWidth)
    let last = bottom - Self.lastBaseline
    let grown = last - style.leading * Double(max(lines.count, 1) - 1) - Self.firstBaseline
    rule = min(bottom - (lines.count <= 1 ? Self.leastHeight.one : Self.leastHeight.more), grown)
    limit = rule - PageMaster.clearance
  }

  /// Keeps what stands on both sides of it on one line; it has no glyph and is in no file.
  private static let joiner = "\u{2060}"

  /// A short label whose ideographs stay on one line, and what it introduces with them.
  private static func joined(_ label: String) -> String {
    label.map(String.init).joined(separator: joiner) + joiner
  }

  /// The notes one after the other; sources that begin with the same word are one list after it.
  private static func text(_ notes: [Footnote], _ context: LayoutContext) -> (RichText, [NotePart]) {
    let isHan = context.language.isHan
    var text = RichText()
    var parts: [NotePart] = []
    var printed = 0
    func add(_ more: RichText) {
      text = text + more
      printed += more.pieces.reduce(0) { $0 + ($1.printed ?? context.printedLabel(of: $1)).visibleCount }
    }
    var before: Footnote?
    for note in notes {
      if let before, before.kind == .source, note.kind == .source, before.lead == note.lead {
        let isSentence = before.text.string.last.map { ".。;；".contains($0) } ?? true
        add(RichText(isSentence ? (isHan ? "" : " ") : context.words.listSeparator) + note.text)
        if let last = parts.indices.last { parts[last].range = parts[last].range.lowerBound..<printed }
      } else {
        if before != nil { add(RichText(context.words.noteSeparator)) }
        let start = printed
        switch note.kind {
        case .letter, .number: add(RichText(note.mark, .raised))
        case .sign: add(RichText(note.mark))
        case .remark, .source: break
        }
        let label = start..<printed
        switch note.kind {
        case .letter, .number: add(RichText(isHan ? Self.joiner : "\u{A0}"))
        case .sign: add(RichText("\u{A0}"))
        case .remark, .source: break
        }
        if !note.lead.isEmpty { add(RichText(isHan ? Self.joined(note.lead) : note.lead, .lead) + RichText(isHan ? "" : " ")) }
        add(note.text)
        parts.append(NotePart(label: label, range: start..<printed))
      }
      before = note
    }
    return (text, parts)
  }

  /// Whether any note prints the number of another page.
  var outlineUse: Fragment.OutlineUse { text.printsPageNumbers ? .pageNumbers : .none }

  /// Hairline and notes in page coordinates, each note with its label.
  func items(_ context: LayoutContext) -> (rule: Scene.Item, notes: [Scene.Item])? {
    guard !lines.isEmpty else { return nil }
    let page = context.style.page
    let items = context.items(
      of: text, lines: lines, left: page.marginLeft, firstBaseline: rule + Self.firstBaseline, leading: style.leading)
    return (
      .rule(
        y: rule, from: page.marginLeft, to: page.marginLeft + page.contentWidth, context.style.colors.hair,
        width: context.style.chart.stroke.hair),
      tagged(items)
    )
  }

  /// The items cut where notes begin and end, a group for each note.
  private func tagged(_ items: [Scene.Item]) -> [Scene.Item] {
    var labels = [[Scene.Item]](repeating: [], count: parts.count)
    var bodies = labels
    var printed = 0
    for item in items {
      let count = item.printedCount
      let range = printed..<printed + count
      printed += count
      let touched = parts.indices.filter { parts[$0].range.overlaps(range) }
      guard case .text(let line, let point) = item, !line.runs.contains(where: \.isRightToLeft) else {
        // A link, or a line that reads from right to left, is not cut.
        if let first = touched.first { bodies[first].append(item) }
        continue
      }
      for index in touched {
        let (label, whole) = (parts[index].label, parts[index].range)
        let body = label.upperBound..<(index + 1 < parts.count ? parts[index + 1].range.lowerBound : max(whole.upperBound, printed))
        for (piece, isLabel) in [(label, true), (body, false)] where piece.overlaps(range) {
          let cut = piece.clamped(to: range)
          let own = cut.lowerBound - range.lowerBound..<cut.upperBound - range.lowerBound
          guard let part = line.part(visible: own, ownsSpace: { own.contains($0 - 1) || $0 == 0 && own.contains(0) }) else {
            continue
          }
          let item = Scene.Item.text(part.line, at: Point(x: point.x + part.left, y: point.y))
          if isLabel { labels[index].append(item) } else { bodies[index].append(item) }
        }
      }
    }
    return parts.indices.map { index in
      .tagged(.note, (labels[index].isEmpty ? [] : [.tagged(.listLabel, labels[index])]) + bodies[index])
    }
  }
}

extension Scene.Item {
  /// Number of printed characters in a line or in what is seen of a link.
  fileprivate var printedCount: Int {
    switch self {
    case .text(let line, _): line.text.visibleCount
    case .link(let link): link.items.reduce(0) { $0 + $1.printedCount }
    case .group(let group): group.items.reduce(0) { $0 + $1.printedCount }
    case .path, .image: 0
    }
  }
}

extension LayoutContext {
  /// What is printed for a piece whose words depend on the document's pages.
  fileprivate func printedLabel(of piece: RichText.Piece) -> String {
    if case .pageNumber(let destination) = piece { outline.pages[destination] ?? "0" } else { "" }
  }
}

/// The foot of a page as more notes come to it: set anew only when a note comes that it does not have.
struct PageFeet {
  private let standing: [Footnote]
  private let context: LayoutContext
  private let standingKeys: Set<String>
  /// Keys of the notes that were asked for last.
  private var asked: [String] = []
  private var keys: Set<String>
  private var known: PageFoot

  init(standing: [Footnote], context: LayoutContext) {
    self.standing = standing
    self.context = context
    standingKeys = Set(standing.map(\.key))
    keys = standingKeys
    known = PageFoot(standing, context: context)
  }

  /// The foot with the standing notes and `notes`.
  mutating func foot(_ notes: [Footnote]) -> PageFoot {
    let asked = notes.map { $0.key }
    guard asked != self.asked else { return known }
    self.asked = asked
    let needed = standingKeys.union(asked)
    if needed != keys {
      keys = needed
      known = PageFoot(standing + notes, context: context)
    }
    return known
  }
}

extension Footnote {
  /// Each note once, in the order in which notes are printed; where nothing else decides, in order of appearance. Sources that begin
  /// with the same word come in their own order, S2 before S10.
  static func ordered(_ notes: [Footnote]) -> [Footnote] {
    let notes = once(notes)
    let keys = notes.enumerated().map { offset, note in
      guard note.kind == .source else { return (order: note.order, place: offset, words: [UInt64]()) }
      let lead = notes.firstIndex { $0.kind == .source && $0.lead == note.lead } ?? offset
      return (order: note.order, place: lead, words: note.text.string.naturalKey)
    }
    return notes.indices.sorted { first, second in
      let (a, b) = (keys[first], keys[second])
      let (left, right) = (
        (a.order.kind, a.order.number, a.order.mark, a.place), (b.order.kind, b.order.number, b.order.mark, b.place)
      )
      return left != right ? left < right : a.words.lexicographicallyPrecedes(b.words)
    }.map { notes[$0] }
  }
}

extension String {
  /// What the string is sorted by where the numbers in it count as numbers.
  fileprivate var naturalKey: [UInt64] {
    var key: [UInt64] = []
    var isNumber = false
    for scalar in unicodeScalars {
      guard (0x30...0x39).contains(scalar.value) else {
        key.append(UInt64(scalar.value) << 32)
        isNumber = false
        continue
      }
      let digit = UInt64(scalar.value - 0x30)
      if isNumber, let last = key.last, last < 1 << 28 {
        key[key.count - 1] = last * 10 + digit
      } else {
        key.append(digit)
      }
      isNumber = true
    }
    return key
  }
}
