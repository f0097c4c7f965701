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

  /// The notes one after the other.
  private static func text(_ notes: [Note], _ setting: Setting) -> RichText {
    var text = RichText()
    for (index, note) in notes.enumerated() {
      // Several sources follow one lead.
      let goesOn = index > 0 && note.kind == .source && notes[index - 1].kind == .source && notes[index - 1].lead == note.lead
      if index > 0 { text = text + RichText(goesOn ? setting.words.listSeparator : setting.words.noteSeparator) }
      switch note.kind {
      case .letter, .number:
        text = text + RichText(note.mark, .raised) + RichText(setting.language.isHan ? "" : "\u{A0}")
      case .sign: text = text + RichText(note.mark + "\u{A0}")
      case .remark, .source: break
      }
      if !note.lead.isEmpty, !goesOn { text = text + RichText(note.lead, .lead) + RichText(setting.language.isHan ? "" : " ") }
      text = text + note.text
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
  /// Each note once, in the order in which notes are printed; where nothing else decides, in order of appearance.
  static func ordered(_ notes: [Note]) -> [Note] {
    once(notes).enumerated().sorted { first, second in
      let (a, b) = (first.element.order, second.element.order)
      return (a.kind, a.number, a.mark, first.offset) < (b.kind, b.number, b.mark, second.offset)
    }.map(\.element)
  }
}
