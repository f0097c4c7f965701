internal import Diagnostics
package import Drawing
package import Languages
internal import Layout
package import Statistics
package import Styling

/// Where figures come from, which a reader must know of the whole briefing.
package enum DataOrigin: String, Hashable, Sendable, CaseIterable {
  /// They were published.
  case published
  /// They are invented, to show something; every page says so.
  case demonstration
}

/// Makes the briefing of any region of a data set: template, figures, language and style in, pages out. Pure.
package struct Composer: Sendable {
  /// The facts of all regions.
  package var book: FactBook
  /// The pages.
  package var template: Template
  /// How everything looks.
  package var style: Style
  /// The language.
  package var language: Language
  /// Which figures count.
  package var cutoff: FactBook.Cutoff
  /// Who answers for the briefing.
  package var publisher: LocalizedText
  /// Whether the figures were published or are invented.
  package var dataOrigin: DataOrigin
  /// What a reader must know of the issue as a whole.
  package var edition: Edition

  /// Makes a composer.
  package init(
    book: FactBook, template: Template, style: Style, language: Language, cutoff: FactBook.Cutoff = .init(),
    publisher: LocalizedText = [:], dataOrigin: DataOrigin = .published, edition: Edition = .regular
  ) {
    self.book = book
    self.template = template
    self.style = style
    self.language = language
    self.cutoff = cutoff
    self.publisher = publisher
    self.dataOrigin = dataOrigin
    self.edition = edition
  }

  /// Sets the pages of a region.
  ///
  /// - Throws: `BriefingError` where the region has no figures, the template is wrong, or a block fits no page.
  package func compose(_ region: Region, typesetter: any Typesetter) throws(BriefingError) -> Briefing {
    // 1. What is known of the region, and the period it is about.
    var composer = self
    if case .revising(let revision) = edition { composer.book.know(revision) }
    let facts = composer.book.facts(of: region, cutoff)
    guard !facts.isEmpty else { throw .nothingToShow(region: region.id) }
    let scope = Scope(composer: composer, region: region, facts: facts)
    // 2. The template's pages, first without what is printed only if there is room.
    var best = try draft(scope, SpareBlocks(), typesetter)
    for spare in SpareBlocks.choices(after: best.register, best.paginated) {
      // More on pages that are full costs a page.
      if best.paginated.excess == 0, !spare.printsLess { break }
      guard let other = try? draft(scope, spare, typesetter), other.cost < best.cost else { continue }
      best = other
    }
    let (pages, allowedPages) = (best.paginated.document.pages.count, allowedPages(of: region))
    guard allowedPages.contains(pages) else { throw .pageCount(pages, allowed: template.pageCount) }
    return Briefing(best.paginated, best.sections, scope, best.register, title: best.title)
  }

  /// A briefing's pages, with what they are made of.
  private struct Draft {
    var paginated: PaginatedDocument
    var sections: [PageSection]
    var register: Register
    var title: TitleBlock?

    /// How far it is from full pages, as few as there can be.
    var cost: Double { Double(paginated.blank.count) + paginated.excess / 100 }
  }

  private func draft(_ scope: Scope, _ spare: SpareBlocks, _ typesetter: any Typesetter) throws(BriefingError) -> Draft {
    // 1. What the region has figures for.
    var scope = scope
    scope.lead = spare.lead
    var register = Register(scope, taking: spare)
    var sections: [PageSection] = []
    for page in template.pages where scope.holds(page.condition) {
      if let section = try page.section(scope, &register, typesetter, isFirst: sections.isEmpty) { sections.append(section) }
    }
    let first = sections.first?.title
    sections = EditionNotice(scope: scope, shown: register.observations).added(to: sections)
    if template.dataAnnex == .appended, let annex = Template.Annex().section(scope, &register) { sections.append(annex) }
    // 2. The pages.
    let metadata = Document.Metadata(
      title: first?.title.string ?? "", author: publisher[language].disarmed, subject: RichText(scope.subject).string,
      keywords: [RichText(scope.region.name[language]).string, scope.period.name(language: language)],
      language: scope.textLanguage, abbreviations: template.glossary(language),
      created: "\((cutoff.asOf ?? book.asOf).sdmx)T00:00:00Z")
    do {
      let pages = try paginate(sections: sections, master: scope.master, metadata: metadata, style: style, typesetter: typesetter)
      return Draft(paginated: pages, sections: sections, register: register, title: first)
    } catch {
      throw .layout(error)
    }
  }

  /// The template's bounds; a note on the first page and a list of corrected figures may make more pages than it counted on.
  private func allowedPages(of region: Region) -> ClosedRange<Int> {
    switch edition {
    case .regular: template.pageCount
    case .draft: template.pageCount.lowerBound...template.pageCount.upperBound + 1
    case .correction(let correction):
      template.pageCount.lowerBound...template.pageCount.upperBound + 2 + correction.figures.count / 40
    case .revising(let revision):
      template.pageCount.lowerBound...template.pageCount.upperBound + 1 + revision.listed(of: region.id).count / 40
    }
  }
}

extension Briefing {
  /// Pages with what they are made of.
  init(_ pages: PaginatedDocument, _ sections: [PageSection], _ scope: Scope, _ register: Register, title: TitleBlock?) {
    let master = scope.master
    self.init(
      document: pages.document,
      content: BriefingContent(sections: sections, series: master.series, head: master.head, mark: master.mark),
      period: scope.period, observations: register.observations, derived: register.derived,
      told: register.told, counts: register.counts,
      missing: pages.missing.map { "page \($0.page): no font has “\($0.characters)” of “\($0.text)”" },
      compromises: register.compromises + pages.diagnostics.map(\.description),
      faults: pages.diagnostics.filter(\.isFault).map(\.description), summary: BriefingSummary(title, scope, register))
  }
}
