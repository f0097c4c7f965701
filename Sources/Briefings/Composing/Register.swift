import Diagnostics
import Findings
import Languages
import Layout
import Statistics

/// What the blocks so far have shown: figures with their sources, signs and notes, and the numbers given out.
package struct Register {
  private let book: FactBook
  private let language: Language
  /// Every published observation shown, in order of first appearance.
  private(set) var observations: [Observation] = []
  /// Every derived observation shown.
  private(set) var derived: [Observation] = []
  /// Keys of the sources of what was shown.
  private(set) var sources: [String] = []
  /// Keys of the indicators that a tile, chart or list has shown, which later blocks may leave out.
  private(set) var indicators: Set<String> = []
  /// The signs that figures carry, which the key of marks explains.
  private(set) var signs: Set<StatusMark> = []
  /// The first strip of tiles.
  private(set) var tiles: [KeyFigureTile] = []
  /// The findings that were told, with their words.
  private(set) var told: [ToldFinding] = []
  /// Keys of the figures whose level and change a title or the lines under it tell.
  private(set) var changesTold: Set<Observation.Key> = []
  /// Numbers on the pages that count something and are no figures.
  private(set) var counts: [Int] = []
  /// What was given up, one line each.
  private(set) var compromises: [String] = []
  private var figures = 0
  private var tables = 0
  let spare: SpareBlocks
  /// How many places for blocks that are printed only if there is room the briefing has come to.
  private(set) var spareCount = 0
  /// Whether arithmetic is printed line by line.
  private(set) var listsArithmetic = false
  /// Whether a chart over time has a ranking beside it.
  private(set) var ranksBeside = false
  /// The figures shown since a table was begun; `nil` while none is made.
  private var tableFigures: [Observation]?
  private var notes: NoteNumbers
  private var seen: Set<Observation.Key> = []
  private var seenDerived: Set<Derived> = []

  /// What distinguishes a derived observation from another.
  private struct Derived: Hashable {
    var key: Observation.Key
    var origin: Origin
  }

  init(_ scope: Scope, taking spare: SpareBlocks = SpareBlocks()) {
    self.spare = spare
    book = scope.composer.book
    language = scope.language
    notes = NoteNumbers(scope.language.rules.notesAreCircled ? .circled : .plain)
  }

  /// Whether the next blocks that are printed only if there is room are.
  mutating func takesSpare() -> Bool {
    defer { spareCount += 1 }
    return spare.taken.contains(spareCount)
  }

  /// Remembers that a chart over time has a ranking beside it.
  mutating func rankBeside() { ranksBeside = true }

  /// Remembers that arithmetic is printed, if it is line by line.
  mutating func listArithmetic() {
    if spare.arithmetic == .listed { listsArithmetic = true }
  }

  /// Number of the next figure, as it is printed.
  mutating func nextFigure() -> String {
    figures += 1
    return Word.figureNumber[language, ["number": String(figures)]]
  }

  /// Number of the next table, as it is printed.
  mutating func nextTable() -> String {
    tables += 1
    return Word.tableNumber[language, ["number": String(tables)]]
  }

  /// From here on what is shown is shown by a table.
  mutating func beginTable() { tableFigures = [] }

  /// What the table shows that was begun last.
  mutating func endTable() -> TableFigures {
    defer { tableFigures = nil }
    var seen: Set<Observation> = []
    return TableFigures(figures: (tableFigures ?? []).filter { seen.insert($0).inserted })
  }

  /// Remembers that observations are shown.
  mutating func show(_ keys: [Observation.Key]) {
    for key in keys where !seen.contains(key) {
      if let observation = book.observation(key) { show(observation) }
    }
  }

  /// Remembers that what a sentence states is shown.
  mutating func show(_ sentence: Sentence) {
    show(sentence.keys)
    for figure in sentence.derived { show(figure) }
  }

  /// Remembers that an observation is shown, where it comes from, and how it was derived.
  mutating func show(_ figure: Observation) {
    let observation = book.known(figure)
    tableFigures?.append(figure)
    signs.formUnion(observation.toldStandings.map { StatusMark($0) })
    signs.formUnion([observation.qualifier, observation.growth?.qualifier].compactMap { $0.flatMap { StatusMark($0) } })
    if observation.isDerived {
      if seenDerived.insert(Derived(key: observation.key, origin: observation.origin)).inserted { derived.append(observation) }
    } else if seen.insert(observation.key).inserted {
      observations.append(observation)
    }
    if let source = observation.source, !sources.contains(source) { sources.append(source) }
  }

  /// Remembers that a fact is shown, and its indicator with it.
  mutating func show(_ fact: Fact) {
    indicators.insert(fact.indicator.id)
    show(fact.observation)
  }

  /// Remembers that level and change of figures are told under or in a title.
  mutating func tellChanges(of keys: [Observation.Key]) {
    changesTold.formUnion(keys)
  }

  /// Remembers that a finding is told in some words, and shows its figures.
  mutating func tell(_ finding: Finding, _ words: Phrase, in place: ToldFinding.Place) {
    told.append(ToldFinding(finding: finding, text: words.plain, place: place))
    for figure in finding.figures { show(figure) }
  }

  /// Remembers that a number is printed that counts something.
  mutating func count(_ number: Int) {
    counts.append(number)
  }

  /// Remembers that an indicator is shown.
  mutating func show(indicator: String) {
    indicators.insert(indicator)
  }

  /// Remembers a sign of no observation: the dots of a gap.
  mutating func use(_ sign: StatusMark) {
    signs.insert(sign)
  }

  /// Remembers a strip of tiles, if it is the first.
  mutating func show(_ strip: [KeyFigureTile]) {
    if tiles.isEmpty { tiles = strip }
  }

  /// Remembers compromises.
  mutating func compromise(_ lines: [String]) {
    compromises += lines
  }

  // MARK: Words

  /// A phrase as it is set: marks raised, each with its note at the foot of the page.
  mutating func rich(_ phrase: Phrase) -> RichText {
    var text = RichText()
    for part in phrase.parts {
      switch part {
      case .text(let words): text = text + RichText(words)
      case .strong(let words): text = text + .strong(words)
      case .mark(let standing): text = text + .mark(standing, language)
      case .note(let note): text = text.marked(with: numbers(note))
      }
    }
    return text
  }

  /// Words of the template with figures in them; empty where the region lacks one.
  ///
  /// - Throws: `BriefingError.template` with the place of what is wrong.
  mutating func phrase(_ text: TemplateText, _ scope: Scope) throws(BriefingError) -> Phrase {
    try sentence(text, scope)?.phrase ?? Phrase()
  }

  /// The same with the figures it states; `nil` where the region lacks one.
  ///
  /// - Throws: `BriefingError.template` with the place of what is wrong.
  mutating func sentence(_ text: TemplateText, _ scope: Scope) throws(BriefingError) -> Sentence? {
    do {
      let template = try book.texts.template(text.words[language])
      let context = TextTemplate.Context(
        region: scope.region, parent: book.ancestors(of: scope.region).first, period: scope.period, language: language,
        fact: { scope.fact($0) })
      guard let sentence = template.resolved(in: context) else { return nil }
      show(sentence)
      return sentence
    } catch {
      throw .template(at: text.location?.advanced(by: error.offset), message: error.description)
    }
  }

  /// The numbered notes of a remark, one for each of its sentences: what is said of many figures is printed once.
  mutating func numbers(_ note: Note) -> [Footnote] {
    let stop = language.rules.fullStop
    let sentences = note.text[language].split(separator: stop).map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }
    return sentences.map { notes.note("remark \($0)", RichText(($0 + stop).isolated)) }
  }

  /// A name with the numbers of what must be said with the observation, if anything.
  mutating func name(_ name: RichText, of observation: Observation) -> RichText {
    Note.of(observation).map { name.marked(with: numbers($0)) } ?? name
  }

  /// The name of an indicator with the number of its note, if it has one.
  mutating func name(_ indicator: Indicator, _ form: NameForm) -> RichText {
    let name =
      switch form {
      case .short: indicator.shortName ?? indicator.name
      case .full: indicator.name
      }
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
}
