package import Languages
internal import Layout
internal import Statistics

/// A briefing in short, for those who announce it: its title, its standfirst and its first key figures, character for character as its
/// pages print them.
package struct BriefingSummary: Hashable, Sendable {
  /// Words with raised marks among them, such as the ᵈ of a derived figure.
  package struct MarkedText: Hashable, Sendable {
    /// A stretch of it.
    package enum Piece: Hashable, Sendable {
      /// Words.
      case words(String)
      /// A raised mark.
      case mark(String)
    }

    /// The stretches in reading order.
    package var pieces: [Piece]

    /// Makes a text from its stretches.
    package init(_ pieces: [Piece] = []) {
      self.pieces = pieces
    }

    /// Words without marks.
    package init(_ words: String) {
      self.init(words.isEmpty ? [] : [.words(words)])
    }

    /// The characters where nothing can be raised: marks are written with raised letters and digits where Unicode has them, and without the
    /// word joiners that keep a number and its unit on one line, for which some readers draw boxes.
    package var plain: String {
      pieces.map { piece in
        switch piece {
        case .words(let text): text.without("\u{2060}")
        case .mark(let mark): mark.raised
        }
      }.joined()
    }
  }

  /// A key figure as its tile prints it.
  package struct Figure: Hashable, Sendable {
    /// What is measured.
    package var label: MarkedText
    /// The number with the sign before it, or what is printed for a missing one.
    package var number: MarkedText
    /// How the number is known: one that is derived never has the ink of published ones.
    package var standing: Standing
    /// The unit, with the status marks of the figure.
    package var unit: MarkedText
    /// How it has changed, in words with the basis, or why that is not known.
    package var change: MarkedText
    /// Which way it has gone; `nil` where it has not, or where that is not known.
    package var direction: Direction?
    /// The earlier value; empty if none is printed.
    package var earlier: MarkedText

    /// How a number is known.
    package enum Standing: String, Hashable, Sendable {
      /// Published as it is printed.
      case published
      /// Worked out from published figures.
      case derived
    }

    /// Which way a figure has gone.
    package enum Direction: String, Hashable, Sendable {
      /// Up.
      case up
      /// Down.
      case down
    }

    /// Makes a figure.
    package init(
      label: MarkedText, number: MarkedText, standing: Standing = .published, unit: MarkedText = MarkedText(),
      change: MarkedText = MarkedText(), direction: Direction? = nil, earlier: MarkedText = MarkedText()
    ) {
      self.label = label
      self.number = number
      self.standing = standing
      self.unit = unit
      self.change = change
      self.direction = direction
      self.earlier = earlier
    }

    /// The figure in a line: `Cluster revenue: 39.4 bn yuan; up 18.26% on a year earlier`.
    package func line(_ language: Language) -> String {
      let parts = [value(language), change.plain, earlier.plain].filter { !$0.isEmpty }
      return label.plain + language.rules.colon + parts.joined(separator: language.rules.semicolon)
    }

    /// The number with its unit. A period in the unit's place, as beside an index or a rank, is in brackets: nothing may look like more
    /// digits of the number, or like a date.
    private func value(_ language: Language) -> String {
      let unit = unit.plain
      let rules = language.rules
      if unit.isEmpty || unit.hasPrefix("%") { return number.plain + unit }
      let isPeriod = unit.contains { ("0"..."9").contains($0) } && !unit.contains(rules.comma)
      return number.plain + (isPeriod ? rules.bracketed(unit) : rules.wordSpace + unit)
    }
  }

  /// What a mark or sign among the figures means.
  package struct Meaning: Hashable, Sendable {
    /// The mark.
    package var mark: MarkedText
    /// What it means.
    package var words: String

    /// Makes a meaning.
    package init(mark: MarkedText, words: String) {
      self.mark = mark
      self.words = words
    }
  }

  /// The title of the first page.
  package var title: MarkedText
  /// The sentences under it; empty where there are none.
  package var standfirst: MarkedText
  /// The first key figures.
  package var figures: [Figure]
  /// What the marks in all of that mean.
  package var meanings: [Meaning]
  /// Name of the series.
  package var series: String
  /// Name of the region.
  package var region: String
  /// The period in words.
  package var period: String
  /// Who answers for the briefing.
  package var publisher: String
  /// The language of all of that.
  package var language: Language

  /// Makes a summary.
  package init(
    title: MarkedText, standfirst: MarkedText = MarkedText(), figures: [Figure] = [], meanings: [Meaning] = [], series: String,
    region: String, period: String, publisher: String, language: Language
  ) {
    self.title = title
    self.standfirst = standfirst
    self.figures = figures
    self.meanings = meanings
    self.series = series
    self.region = region
    self.period = period
    self.publisher = publisher
    self.language = language
  }
}

extension BriefingSummary {
  /// A briefing in short, once its pages are made. A template without key figures gets those of its first figures that are shown.
  init(_ title: TitleBlock?, _ scope: Scope, _ register: Register) {
    let language = scope.language
    var tiles = register.tiles
    if tiles.isEmpty {
      var register = register
      let shown = Set(register.observations.map(\.key))
      let facts = scope.facts.filter { shown.contains($0.observation.key) }.prefix(4)
      tiles = Template.KeyFigures.tiles(of: Array(facts), .hidden, scope, &register)
    }
    let notes = (title?.title.notes ?? []) + (title?.standfirst?.notes ?? []) + tiles.flatMap(\.notes)
    var seen: Set<String> = []
    self.init(
      title: MarkedText(title?.title ?? RichText()), standfirst: MarkedText(title?.standfirst ?? RichText()),
      figures: tiles.map { Figure($0, language: language) },
      meanings: notes.filter { !$0.mark.isEmpty && seen.insert($0.key).inserted }.map {
        Meaning(mark: MarkedText(RichText.mark($0)), words: $0.text.string)
      },
      series: scope.composer.template.series[language], region: scope.region.name[language],
      period: scope.period.name(language: language), publisher: scope.composer.publisher[language], language: language)
  }
}

extension BriefingSummary.MarkedText {
  /// A text as pages print it.
  init(_ text: RichText) {
    var pieces: [Piece] = []
    for piece in text.pieces {
      switch piece {
      case .mark(let note): pieces.append(note.isSign ? .words(note.mark) : .mark(note.mark))
      case .text(let text, .raised): pieces.append(.mark(text))
      case .text(let text, _), .link(let text, _), .styled(let text, _): pieces.append(.words(text.without("\u{200B}")))
      case .pageNumber: break
      }
    }
    self.init(pieces)
  }
}

extension BriefingSummary.Figure {
  /// A tile in words.
  init(_ tile: KeyFigureTile, language: Language) {
    label = .init(tile.label)
    number = .init(tile.number)
    standing = tile.standing == .derived ? .derived : .published
    unit = .init(tile.unit)
    earlier = .init(tile.earlier)
    switch tile.change {
    case .moved(let way, let amount, let basis, spoken: _):
      direction = way == .up ? .up : .down
      let word: Word = way == .up ? .up : .down
      change = .init(
        .tileMoved, language, ["direction": .words(word[language]), "amount": .init(amount), "basis": .init(basis)])
    case .unchanged(let word, let basis):
      direction = nil
      change = basis.isEmpty ? .init(word) : .init(.tileUnchanged, language, ["unchanged": .init(word), "basis": .init(basis)])
    case .none(let reason):
      direction = nil
      change = .init(reason)
    }
  }
}

extension Footnote {
  /// Whether its mark is on the line and not raised: `>`, `≈`, `..`.
  fileprivate var isSign: Bool {
    if case .sign = kind { true } else { false }
  }
}

extension String {
  /// The string without one character, such as a word joiner.
  fileprivate func without(_ scalar: Unicode.Scalar) -> String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 != scalar }))
  }
}
