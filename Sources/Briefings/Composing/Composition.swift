import Drawing
import Layout
import Statistics
import Styling

/// A briefing while it is put together: what has been numbered, shown and derived so far.
struct Composition {
  let scope: Scope
  let typesetter: any Typesetter
  private(set) var documentTitle = ""
  /// Title and standfirst of the first page.
  private(set) var firstTitle = RichText()
  private(set) var firstStandfirst: RichText?
  /// The first strip of tiles.
  var firstTiles: [KeyFigureTile] = []
  private(set) var observations: [Observation] = []
  private(set) var derived: [Observation] = []
  private(set) var compromises: [String] = []
  private(set) var sources: [String] = []
  /// Keys of indicators that a tile, chart or list has shown.
  private(set) var shown: Set<String> = []
  /// The signs that figures shown so far bear, which the key of marks explains.
  private(set) var usedSigns: Set<HouseText.Sign> = []
  private var figures = 0
  private var tables = 0
  private var seen: Set<Observation.Key> = []
  private var seenDerived: Set<Derived> = []
  var notes: NoteNumbers

  /// What tells a derived observation from another.
  private struct Derived: Hashable {
    var key: Observation.Key
    var origin: Origin
  }

  init(scope: Scope, typesetter: any Typesetter) {
    self.scope = scope
    self.typesetter = typesetter
    notes = NoteNumbers(scope.language == .chinese ? .circled : .plain)
  }

  var language: Language { scope.language }

  /// A page of the template, or `nil` where nothing of it applies.
  mutating func section(_ page: Template.Page) throws(BriefingError) -> PageSection? {
    let facts = scope.select(page.figures)
    let (title, standfirst) = try heading(page, facts)
    let blocks = try self.blocks(page.blocks)
    guard !blocks.isEmpty else { return nil }
    if title.isEmpty, case .words(let text) = page.title {
      throw .template(
        line: text.line, column: text.column,
        message: "the title says nothing for \(scope.region.id), which lacks its figures; give it words that need none")
    }
    if documentTitle.isEmpty {
      documentTitle = title.string
      (firstTitle, firstStandfirst) = (title, standfirst)
    }
    let start: PageSection.Start =
      switch page.start {
      case .newPage: .newPageUnlessBlank
      case .newSheet: .newPage
      case .runOn: .runsOn
      }
    return PageSection(title: TitleBlock(title, standfirst: standfirst), blocks: blocks, start: start)
  }

  private mutating func heading(
    _ page: Template.Page, _ facts: [Fact]
  ) throws(BriefingError) -> (title: RichText, standfirst: RichText?) {
    let title: RichText =
      switch page.title {
      case .finding: rich(headline(of: facts))
      case .words(let text): rich(try phrase(text))
      }
    switch page.standfirst {
    case .none: return (title, nil)
    case .words(let text): return (title, rich(try phrase(text)))
    case .findings:
      guard let sentence = Standfirst.make(facts, language: language) else { return (title, nil) }
      show(sentence.keys)
      return (title, rich(sentence.phrase))
    }
  }

  /// The fullest title that keeps to two lines.
  private func headline(of facts: [Fact]) -> Phrase {
    let isFirst = documentTitle.isEmpty
    let candidates = Headline.candidates(
      for: facts, region: scope.region, language: language, scope: isFirst ? .briefing : .page)
    let style = isFirst ? scope.type.title : scope.type.laterTitle
    let fitting = candidates.first { candidate in
      let text = StyledText(candidate.plain, style, language: scope.textLanguage)
      return typesetter.lines(of: text, width: scope.style.page.contentWidth).count <= (isFirst ? 2 : 1)
    }
    return fitting ?? candidates.last ?? Phrase(scope.region.name[language])
  }

  /// Blocks in order; what the region has no figures for is left out.
  mutating func blocks(_ templates: [Template.Block]) throws(BriefingError) -> [any Layout.Block] {
    var blocks: [any Layout.Block] = []
    for template in templates { blocks += try block(template) }
    return blocks
  }

  private mutating func block(_ block: Template.Block) throws(BriefingError) -> [any Layout.Block] {
    switch block {
    case .keyFigures(let selection, let sparklines): keyFigures(selection, sparklines)
    case .chart(let chart): try self.chart(chart)
    case .charts(let selection): charts(selection)
    case .findings(let heading, let selection): findings(heading: heading, selection)
    case .text(let heading, let texts): try text(heading: heading, texts)
    case .keyFacts(let heading, let selection): keyFacts(heading: heading, selection)
    case .ranks(let heading, let selection): ranks(heading: heading, selection)
    case .table(let table): try self.table(table)
    case .columns(let split, let columns): try self.columns(split, columns)
    case .method: method()
    case .statusMarks: statusMarks()
    case .derivations: derivations()
    case .sources: sourceList()
    case .dataAnnex: dataAnnex()
    case .contents: [ContentsList()]
    case .when(let condition, let blocks): scope.holds(condition) ? try self.blocks(blocks) : []
    }
  }

  /// Columns side by side; where only one has anything, it takes the whole width.
  private mutating func columns(_ split: Template.Split, _ templates: [[Template.Block]]) throws(BriefingError) -> [any Layout
    .Block]
  {
    var columns: [[any Layout.Block]] = []
    for blocks in templates { columns.append(try self.blocks(blocks)) }
    let filled = columns.filter { !$0.isEmpty }
    guard filled.count > 1 else { return filled.first ?? [] }
    let layout: Columns.Split =
      switch split {
      case .sevenFour: .sevenFour
      case .eightFour: .eightFour
      case .sixSix: .sixSix
      case .thirds: .fourFourFour
      }
    return [Columns(layout, columns)]
  }

  // MARK: What has been shown

  /// Number of the next figure, as it is printed.
  mutating func nextFigure() -> String {
    figures += 1
    return HouseText.figure(figures, language)
  }

  /// Number of the next table, as it is printed.
  mutating func nextTable() -> String {
    tables += 1
    return HouseText.table(tables, language)
  }

  /// Remembers that observations are shown.
  mutating func show(_ keys: [Observation.Key]) {
    for key in keys where !seen.contains(key) {
      if let observation = scope.composer.book.observation(key) { show(observation) }
    }
  }

  /// Remembers that an observation is shown, where it comes from, and how it was derived.
  mutating func show(_ observation: Observation) {
    usedSigns.formUnion(observation.standings.map(HouseText.Sign.init))
    usedSigns.formUnion([observation.qualifier, observation.growth?.qualifier].compactMap { $0.flatMap(HouseText.Sign.init) })
    if observation.isDerived {
      if seenDerived.insert(Derived(key: observation.key, origin: observation.origin)).inserted { derived.append(observation) }
    } else if seen.insert(observation.key).inserted {
      observations.append(observation)
    }
    if let source = observation.source, !sources.contains(source) { sources.append(source) }
  }

  /// Remembers that a fact's indicator is shown, so that later blocks may leave it out.
  mutating func show(_ fact: Fact) {
    shown.insert(fact.indicator.id)
    show(fact.observation)
  }

  /// Remembers a sign that stands for no observation: the dots of a gap.
  mutating func use(_ sign: HouseText.Sign) {
    usedSigns.insert(sign)
  }

  /// Remembers a compromise.
  mutating func compromise(_ text: String) {
    compromises.append(text)
  }
}
