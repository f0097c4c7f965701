import Drawing
import Languages
import Layout
import Statistics

extension StatusMark {
  /// The note that explains the mark; `nil` if there is nothing to explain.
  func note(_ language: Language) -> Footnote? {
    guard let explanation else { return nil }
    let text = RichText(explanation[language])
    return isRaised ? .letter(symbol, text) : .sign(symbol, text)
  }
}

extension Statistics.Reading {
  /// The raised letters behind the number.
  func raised(_ language: Language) -> RichText {
    marks.reduce(RichText()) { $0 + .mark($1, language) }
  }

  /// The number, with the notes of the signs in it.
  func text(_ voice: RichText.Voice, _ language: Language) -> RichText {
    RichText([.text(bare, voice)], declaring: signs(language))
  }

  /// The notes of the signs that it prints.
  private func signs(_ language: Language) -> [Footnote] {
    var signs: [StatusMark] = []
    switch gap {
    case .notPublished?: signs.append(.notPublished)
    case .notApplicable?: signs.append(StatusMark(.notApplicable))
    case .confidential?: signs.append(StatusMark(.confidential))
    case nil: break
    }
    if isQualifiedBySign, let sign = StatusMark(qualifier) { signs.append(sign) }
    return signs.compactMap { $0.note(language) }
  }
}

extension TableCell {
  /// A cell that says nothing.
  init() {
    self.init(RichText())
  }

  /// A number with its marks.
  init(_ reading: Statistics.Reading, _ voice: RichText.Voice, _ language: Language) {
    self.init(reading.text(voice, language), marks: reading.raised(language))
  }

  /// The dots of a figure that is not there.
  static func gap(_ language: Language) -> TableCell {
    TableCell(
      RichText(
        [.text(Statistics.Reading.Gap.notPublished.sign, .secondary)],
        declaring: [StatusMark.notPublished.note(language)].compactMap(\.self)))
  }
}

extension RichText {
  /// The raised letter of a standing with its note; nothing for a final figure.
  static func mark(_ standing: Standing, _ language: Language) -> RichText {
    StatusMark(standing).note(language).map { .mark($0) } ?? RichText()
  }

  /// The text, needing notes without printing marks for them.
  func declaring(_ notes: [Footnote]) -> RichText {
    RichText(pieces, declaring: declared + notes)
  }

  /// The text with the marks of notes after it, commas between them so that 1 and 2 do not read as 12.
  func marked(with notes: [Footnote]) -> RichText {
    var text = self
    for note in notes {
      if case .mark(let last)? = text.pieces.last, last.isNumbered { text = text + .raised(",") }
      text = text + .mark(note)
    }
    return text
  }
}

extension Footnote {
  fileprivate var isNumbered: Bool {
    if case .number = kind { true } else { false }
  }
}
