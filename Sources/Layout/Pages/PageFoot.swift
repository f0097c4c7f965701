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

  /// From the hairline to the first baseline, in points.
  private static let firstBaseline = 11.0
  /// The lowest baseline lies so far over the bottom of the content, in points.
  private static let lastBaseline = 2.0
  /// The hairline lies so far over the bottom of the content at least: with one line, and with more.
  private static let leastHeight = (one: 18.0, more: 24.0)

  init(_ notes: [Note], setting: Setting) {
    style = setting.type.note
    let bottom = setting.style.page.contentBottom
    let ordered = Note.ordered(notes)
    guard !ordered.isEmpty else {
      (lines, text, rule, limit) = ([], RichText(), bottom, bottom)
      return
    }
    text = Self.text(ordered, setting)
    lines = setting.lines(of: text, style, width: setting.style.page.contentWidth)
    let last = bottom - Self.lastBaseline
    let grown = last - style.leading * Double(max(lines.count, 1) - 1) - Self.firstBaseline
    rule = min(bottom - (lines.count <= 1 ? Self.leastHeight.one : Self.leastHeight.more), grown)
    limit = rule - PageMaster.clearance
  }

  /// The notes one after the other; sources that begin with the same word are one list after it.
  private static func text(_ notes: [Note], _ setting: Setting) -> RichText {
    let isHan = setting.language.isHan
    var text = RichText()
    var before: Note?
    for note in notes {
      if let before, before.kind == .source, note.kind == .source, before.lead == note.lead {
        let isSentence = before.text.string.last.map { ".。;；".contains($0) } ?? true
        text = text + RichText(isSentence ? (isHan ? "" : " ") : setting.words.listSeparator) + note.text
      } else {
        if before != nil { text = text + RichText(setting.words.noteSeparator) }
        switch note.kind {
        case .letter, .number: text = text + RichText(note.mark, .raised) + RichText(isHan ? "" : "\u{A0}")
        case .sign: text = text + RichText(note.mark + "\u{A0}")
        case .remark, .source: break
        }
        if !note.lead.isEmpty { text = text + RichText(note.lead, .lead) + RichText(isHan ? "" : " ") }
        text = text + note.text
      }
      before = note
    }
    return text
  }

  /// Whether any note prints the number of another page.
  var outlineUse: Fragment.OutlineUse { text.printsPageNumbers ? .pageNumbers : .none }

  /// Hairline and lines in page coordinates.
  func items(_ setting: Setting) -> (rule: Scene.Item, lines: [Scene.Item])? {
    guard !lines.isEmpty else { return nil }
    let page = setting.style.page
    return (
      .rule(
        y: rule, from: page.marginLeft, to: page.marginLeft + page.contentWidth, setting.style.colors.hair,
        width: setting.style.chart.stroke.hair),
      setting.items(
        of: text, lines: lines, left: page.marginLeft, firstBaseline: rule + Self.firstBaseline, leading: style.leading)
    )
  }
}

/// The foot of a page as more notes come to it: set anew only when a note comes that it does not have.
struct PageFeet {
  private let standing: [Note]
  private let setting: Setting
  private var keys: Set<String>
  private var known: PageFoot

  init(standing: [Note], setting: Setting) {
    self.standing = standing
    self.setting = setting
    keys = Set(standing.map(\.key))
    known = PageFoot(standing, setting: setting)
  }

  /// The foot with the standing notes and `notes`.
  mutating func foot(_ notes: [Note]) -> PageFoot {
    let needed = Set((standing + notes).map(\.key))
    if needed != keys {
      keys = needed
      known = PageFoot(standing + notes, setting: setting)
    }
    return known
  }
}

extension Note {
  /// Each note once, in the order in which notes are printed; where nothing else decides, in order of appearance. Sources that begin
  /// with the same word come in their own order, S2 before S10.
  static func ordered(_ notes: [Note]) -> [Note] {
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
