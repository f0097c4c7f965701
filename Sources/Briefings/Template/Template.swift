package import Diagnostics
internal import Drawing
package import Languages
package import Statistics

/// The pages of a briefing, the same for every region: what a region has no figures for is left out.
package struct Template: Hashable, Sendable {
  /// Name of the publication, printed at the head of every page.
  package var series: LocalizedText
  /// The pages in order.
  package var pages: [Page]
  /// How many pages a briefing may have; a briefing outside is reported.
  package var pageCount: ClosedRange<Int>
  /// Whether all figures are printed once more as data.
  package var dataAnnex: DataAnnex
  /// What abbreviations stand for, besides those that the program prints itself: read out where they first occur.
  package let abbreviations: [String: LocalizedText]
  /// What abbreviations stand for in each language, made once for all briefings.
  private let glossaries: [Language: Glossary]

  /// Makes a template.
  package init(
    series: LocalizedText, pages: [Page], pageCount: ClosedRange<Int> = 1...400, dataAnnex: DataAnnex = .omitted,
    abbreviations: [String: LocalizedText] = [:]
  ) {
    self.series = series
    self.pages = pages
    self.pageCount = pageCount
    self.dataAnnex = dataAnnex
    self.abbreviations = abbreviations
    glossaries = Self.glossaries(abbreviations)
  }

  /// Whether a briefing ends with every figure it shows in a table.
  package enum DataAnnex: Hashable, Sendable {
    /// It does not; the figures are attached all the same.
    case omitted
    /// It does, on pages of their own.
    case appended
  }

  /// What the abbreviations of the template and of the program stand for in a language.
  func glossary(_ language: Language) -> Glossary { glossaries[language] ?? Glossary() }

  private static func glossaries(_ abbreviations: [String: LocalizedText]) -> [Language: Glossary] {
    let pairs = Language.known.map { language in
      (language, Glossary(language.rules.abbreviations.merging(abbreviations.mapValues { $0[language] }) { _, own in own }))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// Everything it says by itself, in no particular order: what fonts must have.
  package var words: [LocalizedText] {
    [series] + pages.flatMap(\.words)
  }

  /// A part of the briefing under one title.
  package struct Page: Hashable, Sendable {
    /// Where a page begins.
    package enum Start: String, Hashable, Sendable, CaseIterable {
      /// On a new sheet, unless the one before is nearly blank.
      case newPage = "new-page"
      /// On a new sheet, however blank the one before is.
      case newSheet = "new-sheet"
      /// Where the part before ends, if there is room.
      case runOn = "run-on"
    }

    /// What the title says.
    package var title: Title
    /// The paragraph under the title.
    package var standfirst: Standfirst
    /// The figures the title and the standfirst are made from.
    package var figures: Selection
    /// Where it begins.
    package var start: Start
    /// When it is printed at all.
    package var condition: Condition
    /// What is on it.
    package var blocks: Blocks

    /// Makes a page.
    package init(
      title: Title, standfirst: Standfirst = .none, figures: Selection = Selection(), start: Start = .newPage,
      condition: Condition = .always, blocks: Blocks
    ) {
      self.title = title
      self.standfirst = standfirst
      self.figures = figures
      self.start = start
      self.condition = condition
      self.blocks = blocks
    }

    var words: [LocalizedText] {
      var words = blocks.words
      if case .words(let text) = title { words.append(text.words) }
      if case .words(let text) = standfirst { words.append(text.words) }
      return words
    }
  }

  /// What a title says.
  package enum Title: Hashable, Sendable {
    /// The best finding by comparison with the past or with other regions; where there is none, what the first of the figures says.
    case finding
    /// The best of what was found by comparison with the past and with other regions.
    case news
    /// Fixed words, which may hold figures.
    case words(TemplateText)
  }

  /// What is under a title.
  package enum Standfirst: Hashable, Sendable {
    /// Nothing.
    case none
    /// Sentences made from the figures.
    case findings
    /// What the best finding leaves open, and the best about other indicators.
    case news
    /// Fixed words, which may hold figures.
    case words(TemplateText)
  }

  /// Which figures of a region are meant, in order of importance.
  package struct Selection: Hashable, Sendable {
    /// Keys of indicators, the most important first; empty for all in the order of the data.
    package var indicators: [String] = []
    /// Only indicators of this theme.
    package var theme: String?
    /// Only indicators of these kinds; empty for all.
    package var kinds: [Indicator.Kind] = []
    /// The greatest number of figures.
    package var limit = Int.max
    /// Figures that an earlier block of the briefing has shown are left out.
    package var rest = Rest.all

    /// Whether figures already shown count.
    package enum Rest: String, Hashable, Sendable, CaseIterable {
      /// All that fit the selection.
      case all
      /// Only those that no tile, chart or list before has shown.
      case unshown
    }
  }

  /// Which places figures are taken from.
  package enum Places: String, Hashable, Sendable, CaseIterable {
    /// The region alone.
    case itself
    /// The region and the places within it.
    case within
    /// The region and all others with the same parent.
    case peers
    /// The region and its parent.
    case parent
    /// The region, all others with the same parent, and that parent.
    case peersAndParent = "peers-and-parent"
    /// All places of the data.
    case all
  }

  /// When something is printed.
  package enum Condition: Hashable, Sendable {
    /// For every region.
    case always
    /// Where the region has at least one of these indicators.
    case has([String])
    /// For these regions only.
    case regions([String])
    /// Where the region holds others that have figures.
    case hasPlacesWithin
  }

  /// Whether the course of a figure is drawn beside it, where five or more values are published.
  package enum Sparklines: String, Hashable, Sendable, CaseIterable {
    /// A small line without an axis.
    case shown
    /// Nothing.
    case hidden
  }
}

/// Words of a template, with their place for errors.
package struct TemplateText: Hashable, Sendable {
  /// The words.
  package var words: LocalizedText
  /// Where they are written; `nil` for those of the program.
  package var location: SourceLocation?

  /// Makes words.
  package init(_ words: LocalizedText, at location: SourceLocation? = nil) {
    self.words = words
    self.location = location
  }
}
