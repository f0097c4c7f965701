import Layout
import Statistics

extension Composition {
  /// A phrase as it is set: marks raised, each with its note at the foot of the page.
  mutating func rich(_ phrase: Phrase) -> RichText {
    var text = RichText()
    for part in phrase.parts {
      switch part {
      case .text(let words): text = text + RichText(words)
      case .strong(let words): text = text + .strong(words)
      case .mark(let standing): text = text + mark(standing)
      case .note(let note): text = text + .mark(number(note))
      }
    }
    return text
  }

  /// The raised letter of a standing with its note; nothing for a final figure.
  func mark(_ standing: Standing) -> RichText {
    guard let note = Self.note(.init(standing), language) else { return RichText() }
    return .mark(note)
  }

  /// The raised letters of a reading.
  func marks(_ reading: Statistics.Reading) -> RichText {
    reading.marks.reduce(RichText()) { $0 + mark($1) }
  }

  /// The note that explains a sign, where there is one to explain.
  static func note(_ sign: HouseText.Sign, _ language: Language) -> Layout.Note? {
    guard !sign.symbol.isEmpty else { return nil }
    let text = RichText(sign.footnote[language])
    return sign.isRaised ? .letter(sign.symbol, text) : .sign(sign.symbol, text)
  }

  /// The notes of all signs that a reading prints.
  func signs(_ reading: Statistics.Reading) -> [Layout.Note] {
    var signs: [HouseText.Sign] = []
    if reading.missing != nil { signs.append(reading.missing == ".." ? .notPublished : .notApplicable) }
    if let sign = HouseText.Sign(reading.qualifier), reading.qualifierText == sign.symbol { signs.append(sign) }
    return signs.compactMap { Self.note($0, language) }
  }

  /// A numbered note.
  mutating func number(_ note: Note) -> Layout.Note {
    notes.note(note.key, RichText(note.text[language]))
  }

  /// The name of an indicator with the number of its note, if it has one.
  mutating func name(_ indicator: Indicator, _ form: NameForm) -> RichText {
    let name = form == .short ? indicator.shortName ?? indicator.name : indicator.name
    guard let note = Note.of(indicator) else { return RichText(name[language]) }
    return RichText(name[language]) + .mark(number(note))
  }

  /// How a name is printed.
  enum NameForm {
    /// For tiles and labels.
    case short
    /// In full.
    case full
  }

  /// Words of the template with figures in them.
  ///
  /// - Throws: `BriefingError.template` with the place of what is wrong.
  mutating func phrase(_ text: TemplateText) throws(BriefingError) -> Phrase {
    let words = text.words[language]
    do {
      let template = try TextTemplate.parse(words, indicators: scope.composer.book.indicatorKeys)
      let scope = scope
      let context = TextTemplate.Context(
        region: scope.region, parent: scope.composer.book.ancestors(of: scope.region).first, period: scope.period,
        language: language, fact: { scope.fact($0) })
      guard let sentence = template.resolved(in: context) else { return Phrase() }
      show(sentence.keys)
      return sentence.phrase
    } catch {
      throw .template(line: text.line, column: text.column + error.offset, message: error.description)
    }
  }

  /// The source line under a figure or table: where its figures come from, with a link to the list.
  mutating func source(of observations: [Observation]) -> Layout.Note? {
    let keys = observations.compactMap(\.source)
    var distinct: [String] = []
    for key in keys where !distinct.contains(key) { distinct.append(key) }
    guard !distinct.isEmpty else { return nil }
    let separator = language == .english ? ", " : "、"
    return .source(HouseText.source[language], RichText(distinct.sorted().joined(separator: separator)))
  }
}

extension RichText {
  /// The text, needing a note, if there is one, without printing a mark for it.
  func declaring(_ note: Layout.Note?) -> RichText {
    RichText(pieces, declaring: declared + (note.map { [$0] } ?? []))
  }
}
