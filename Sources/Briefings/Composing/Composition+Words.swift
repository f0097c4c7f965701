import Drawing
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
      case .note(let note): text = text.marked(with: numbers(note))
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
  static func note(_ sign: HouseText.Sign, _ language: Language) -> Footnote? {
    guard !sign.symbol.isEmpty else { return nil }
    let text = RichText(sign.footnote[language])
    return sign.isRaised ? .letter(sign.symbol, text) : .sign(sign.symbol, text)
  }

  /// The notes of all signs that a reading prints.
  func signs(_ reading: Statistics.Reading) -> [Footnote] {
    var signs: [HouseText.Sign] = []
    if reading.missing != nil { signs.append(reading.missing == ".." ? .notPublished : .notApplicable) }
    if let sign = HouseText.Sign(reading.qualifier), reading.qualifierText == sign.symbol { signs.append(sign) }
    return signs.compactMap { Self.note($0, language) }
  }

  /// The numbered notes of a remark, one for each of its sentences: what is said of many figures is printed once.
  mutating func numbers(_ note: Note) -> [Footnote] {
    let stop: Character = language == .english ? "." : "。"
    let sentences = note.text[language].split(separator: stop).map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }
    return sentences.map { notes.note("remark \($0)", RichText(($0 + String(stop)).isolated)) }
  }

  /// The name of an indicator with the number of its note, if it has one.
  mutating func name(_ indicator: Indicator, _ form: NameForm) -> RichText {
    let name = form == .short ? indicator.shortName ?? indicator.name : indicator.name
    guard let note = Note.of(indicator) else { return RichText(name[language]) }
    return RichText(name[language]).marked(with: numbers(note))
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

  /// Where figures come from: each source once, with a link to the list of sources.
  func sources(of observations: [Observation]) -> [Footnote] {
    let keys = Set(observations.compactMap(\.source)).sorted()
    let areListed = listsSources
    return keys.map { key in
      // Without a list that says what S1 is, its title stands here.
      let title = scope.composer.book.source(key)?.title[language] ?? key
      return .source(
        HouseText.source[language],
        areListed ? .link(key, to: .destination(Self.destination(ofSource: key))) : RichText(title.isEmpty ? key : title))
    }
  }

  /// Whether the briefing has a list of sources to link to.
  var listsSources: Bool {
    scope.composer.template.pages.contains { scope.holds($0.condition) && listsSources($0.blocks) }
  }

  /// Whether blocks are or hold the list of sources, for this region.
  private func listsSources(_ blocks: [Template.Block]) -> Bool {
    blocks.contains { block in
      switch block {
      case .sources: true
      case .columns(_, let columns): columns.contains(where: listsSources)
      case .when(let condition, let blocks): scope.holds(condition) && listsSources(blocks)
      default: false
      }
    }
  }

  /// Name of the place where a source is listed.
  static func destination(ofSource key: String) -> String { "source-\(key)" }
}

extension RichText {
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
  var isNumbered: Bool {
    if case .number = kind { true } else { false }
  }
}
