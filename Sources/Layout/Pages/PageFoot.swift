import Drawing
import Languages
import Styling

/// The notes of a page, once each, under a hairline. The block rests on the bottom of the content and grows upwards.
struct PageFoot {
  /// The lines as set.
  let lines: [TextLine]
  /// Height of the hairline on the page; the bottom of the content if there are no notes.
  let rule: Double
  /// What may flow ends here.
  let limit: Double

  /// Whether any note prints the number of another page.
  let outlineUse: Fragment.OutlineUse

  private let style: TextStyle

  /// From the hairline to the first baseline, in points.
  private static let firstBaseline = 11.0
  /// The distance from the lowest baseline to the bottom of the content, in points.
  private static let lastBaseline = 2.0
  /// The least distance from the hairline to the bottom of the content, with one line and with more.
  private static let leastHeight = (one: 18.0, more: 24.0)

  init(_ notes: [Footnote], context: LayoutContext) {
    style = context.type.note
    let bottom = context.style.page.contentBottom
    let ordered = Footnote.ordered(notes.map(context.numbering.numbered))
    guard !ordered.isEmpty else {
      (lines, outlineUse, rule, limit) = ([], .none, bottom, bottom)
      return
    }
    outlineUse = ordered.contains { $0.texts.contains(where: \.printsPageNumbers) } ? .pageNumbers : .none
    let text = context.styled(Self.runs(ordered, style, context))
    lines = context.typesetter.lines(of: text, width: context.style.page.contentWidth)
    let last = bottom - Self.lastBaseline
    let grown = last - style.leading * Double(max(lines.count, 1) - 1) - Self.firstBaseline
    rule = min(bottom - (lines.count <= 1 ? Self.leastHeight.one : Self.leastHeight.more), grown)
    limit = rule - PageMaster.clearance
  }

  /// Keeps what is on both sides of it on one line; it has no glyph and is in no file.
  private static let joiner = "\u{2060}"

  /// A short label whose ideographs stay on one line, and what it introduces with them.
  private static func joined(_ label: String) -> String {
    label.map(String.init).joined(separator: joiner) + joiner
  }

  /// Of more sources than these only the keys are said.
  private static let mostNamed = 2

  /// The notes one after the other, each with its key; sources that begin with the same word are one list after it.
  private static func runs(_ notes: [Footnote], _ style: TextStyle, _ context: LayoutContext) -> [StyledText.Run] {
    let isHan = context.language.isHan
    var runs: [StyledText.Run] = []
    var key = ""
    func add(_ text: RichText, _ attribute: TextAttribute) {
      runs += context.runs(of: text, style).map { .init($0.text, $0.style, [attribute] + $0.attributes) }
    }
    var before: Footnote?
    let sources = Dictionary(grouping: notes.filter { $0.kind == .source }, by: \.lead)
    for note in notes {
      let alike = note.kind == .source ? sources[note.lead] ?? [] : []
      let isBrief = alike.count > mostNamed && alike.allSatisfy { $0.brief != nil }
      let text =
        isBrief && alike.last?.key == note.key
        ? (note.brief ?? note.text) + note.tail : isBrief ? note.brief ?? note.text : note.text
      if let before, before.kind == .source, note.kind == .source, before.lead == note.lead {
        let isSentence = before.text.string.last.map { ".。;；".contains($0) } ?? true
        let separator = isSentence ? (isHan ? "" : " ") : context.words.listSeparator
        add(RichText(separator) + text, .noteBody(key))
      } else {
        if before != nil { add(RichText(context.words.noteSeparator), .noteBody(key)) }
        key = note.key
        switch note.kind {
        case .letter, .number:
          add(RichText(note.mark, .raised), .noteLabel(key))
          add(RichText(isHan ? Self.joiner : "\u{A0}"), .noteBody(key))
        case .sign:
          add(RichText(note.mark), .noteLabel(key))
          add("\u{A0}", .noteBody(key))
        case .remark, .source: break
        }
        if !note.lead.isEmpty {
          add(RichText(isHan ? Self.joined(note.lead) : note.lead, .lead) + RichText(isHan ? "" : " "), .noteBody(key))
        }
        add(text, .noteBody(key))
      }
      before = note
    }
    return runs
  }

  /// Hairline and notes in page coordinates, each note with its label.
  func items(_ context: LayoutContext) -> (rule: Scene.Item, notes: [Scene.Item])? {
    guard !lines.isEmpty else { return nil }
    let page = context.style.page
    return (
      .rule(
        y: rule, from: page.marginLeft, to: page.marginLeft + page.contentWidth, context.style.colors.hair,
        width: context.style.chart.stroke.hair),
      notes(from: Point(x: page.marginLeft, y: rule + Self.firstBaseline))
    )
  }

  /// The lines cut where notes begin and end, a group for each note.
  private func notes(from start: Point) -> [Scene.Item] {
    var notes: [(key: String, label: [Scene.Item], body: [Scene.Item])] = []
    for (index, line) in lines.enumerated() {
      let place = Point(x: start.x, y: start.y + Double(index) * style.leading)
      for part in line.parts(by: \.noteAttribute) {
        let item = Scene.Item.text(line.line(of: part.runs), at: place)
        switch part.value {
        case .noteLabel(let key): notes.append((key, [item], []))
        case .noteBody(let key) where notes.last?.key != key: notes.append((key, [], [item]))
        default: if let last = notes.indices.last { notes[last].body.append(item) }
        }
      }
    }
    return notes.map { note in
      .tagged(.note(key: note.key), (note.label.isEmpty ? [] : [.tagged(.listLabel, note.label)]) + note.body)
    }
  }
}

extension TextLine.GlyphRun {
  /// Which note the words are of, and whether they are its label.
  fileprivate var noteAttribute: TextAttribute? {
    attributes.first { attribute in
      switch attribute {
      case .noteLabel, .noteBody: true
      case .link, .mark, .language, .abbreviation: false
      }
    }
  }
}

/// The feet that were set while pages are tried: the same few notes are asked for again and again.
final class FootMemory {
  /// By the keys of the notes in order of appearance.
  private var feet: [[String]: PageFoot] = [:]
  /// A document with other sources on every page has a foot for each; those before a page are not asked for again.
  private static let most = 256

  fileprivate func foot(_ keys: [String], _ set: () -> PageFoot) -> PageFoot {
    if let known = feet[keys] { return known }
    if feet.count == Self.most { feet.removeAll(keepingCapacity: true) }
    let foot = set()
    feet[keys] = foot
    return foot
  }
}

/// The foot of a page as more notes come to it: set anew only when a note comes that it does not have.
struct PageFeet {
  private let standing: [Footnote]
  private let context: LayoutContext
  private let memory: FootMemory
  private let standingKeys: [String]
  /// Keys of the notes that were asked for last.
  private var asked: [String] = []
  private var known: PageFoot

  init(standing: [Footnote], context: LayoutContext, memory: FootMemory) {
    self.standing = standing
    self.context = context
    self.memory = memory
    standingKeys = standing.map(\.key)
    known = memory.foot(standingKeys) { PageFoot(standing, context: context) }
  }

  /// The foot with the standing notes and `notes`.
  mutating func foot(_ notes: [Footnote]) -> PageFoot {
    let asked = notes.map { $0.key }
    guard asked != self.asked else { return known }
    self.asked = asked
    var seen: Set<String> = []
    known = memory.foot((standingKeys + asked).filter { seen.insert($0).inserted }) { PageFoot(standing + notes, context: context) }
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
      return (order: note.order, place: lead, words: (note.brief ?? note.text).string.naturalKey)
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
