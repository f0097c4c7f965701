import Drawing
import Findings
import Languages
import Layout
import Statistics
import Styling

extension Template.Page {
  /// The page for a region; `nil` if the region has no figures for anything on it.
  ///
  /// - Parameters:
  ///   - scope: The region, its figures and the language.
  ///   - register: Numbers figures and notes.
  ///   - typesetter: Turns text into lines.
  ///   - isFirst: Whether no page is before it: then its title is that of the briefing.
  func section(
    _ scope: Scope, _ register: inout Register, _ typesetter: any Typesetter, isFirst: Bool
  ) throws(BriefingError) -> PageSection? {
    let title = try heading(scope, &register, typesetter, isFirst: isFirst)
    let blocks = try blocks.compose(scope, &register)
    guard !blocks.isEmpty else { return nil }
    if title.title.isEmpty, case .words(let text) = self.title {
      throw .template(
        at: text.location,
        message: "the title is empty for \(scope.region.id), which has none of its figures; write a title that needs no figures")
    }
    let start: PageSection.Start =
      switch start {
      case .newPage: .newPageUnlessBlank
      case .newSheet: .newPage
      case .runOn: .runsOn
      }
    return PageSection(title: title, blocks: blocks, start: start)
  }

  private func heading(
    _ scope: Scope, _ register: inout Register, _ typesetter: any Typesetter, isFirst: Bool
  ) throws(BriefingError) -> TitleBlock {
    let facts = scope.select(figures)
    let own = isFirst ? scope.composer.book.ownHeadline(about: scope.region, in: scope.language, scope.composer.cutoff) : nil
    let title =
      if let own { Phrase(own) } else { try self.title(facts, scope, &register, typesetter, isFirst: isFirst) }
    var block = TitleBlock(register.rich(title))
    switch standfirst {
    case .none: break
    case .words(let text): block.standfirst = register.rich(try register.phrase(text, scope))
    case .findings where !isNews(facts, scope):
      guard let sentence = Standfirst.make(facts, language: scope.language) else { break }
      register.show(sentence)
      register.tellChanges(of: sentence.keys)
      block.standfirst = register.rich(sentence.phrase)
    case .findings, .news:
      let story = Story(scope, about: indicators(of: facts))
      guard let lead = story.lead else { break }
      story.tell(&register)
      register.show(lead.keys)
      block.standfirst = register.rich(lead.phrase)
    }
    return block
  }

  /// The title as the template has it.
  private func title(
    _ facts: [Fact], _ scope: Scope, _ register: inout Register, _ typesetter: any Typesetter, isFirst: Bool
  ) throws(BriefingError) -> Phrase {
    switch title {
    case .finding where !isNews(facts, scope): plain(facts, scope, &register, typesetter, isFirst: isFirst)
    case .finding, .news: news(facts, scope, &register, typesetter, isFirst: isFirst)
    case .words(let text): try register.phrase(text, scope)
    }
  }

  /// A title made of the figures alone, whose change need not be told again.
  private func plain(
    _ facts: [Fact], _ scope: Scope, _ register: inout Register, _ typesetter: any Typesetter, isFirst: Bool
  ) -> Phrase {
    if isFirst, let lead = LeadFact.ranked(facts).first { register.tellChanges(of: [lead.observation.key]) }
    return headline(of: facts, scope, typesetter, isFirst: isFirst)
  }

  /// Whether a comparison with the past or with other regions says more than the figures alone.
  private func isNews(_ facts: [Fact], _ scope: Scope) -> Bool {
    !facts.isEmpty && Story(scope, about: indicators(of: facts)).headline?.claim.isComparative ?? false
  }

  /// What findings may be about: everything where the page chooses nothing.
  private func indicators(of facts: [Fact]) -> [String] { figures == .init() ? [] : facts.map(\.indicator.id) }

  /// The fullest title of the best finding that keeps to its lines; where nothing may be said, one made of the figures alone.
  private func news(
    _ facts: [Fact], _ scope: Scope, _ register: inout Register, _ typesetter: any Typesetter, isFirst: Bool
  ) -> Phrase {
    let story = Story(scope, about: indicators(of: facts))
    let titles = story.titles
    guard let headline = story.headline, !titles.isEmpty else {
      return self.headline(of: facts, scope, typesetter, isFirst: isFirst)
    }
    let title = fitting(titles, scope, typesetter, isFirst: isFirst) ?? titles.last ?? Phrase(scope.region.name[scope.language])
    register.tell(headline, title, in: .title)
    return title
  }

  /// The first of titles that keeps to two lines on the first page, to one on others.
  private func fitting(_ titles: [Phrase], _ scope: Scope, _ typesetter: any Typesetter, isFirst: Bool) -> Phrase? {
    let style = isFirst ? scope.type.title : scope.type.laterTitle
    return titles.first { candidate in
      let text = StyledText(candidate.plain, style, language: scope.textLanguage)
      return typesetter.lines(of: text, width: scope.style.page.contentWidth).count <= (isFirst ? 2 : 1)
    }
  }

  /// The fullest title that keeps to two lines on the first page, to one on others.
  private func headline(of facts: [Fact], _ scope: Scope, _ typesetter: any Typesetter, isFirst: Bool) -> Phrase {
    let candidates = Headline.candidates(
      for: facts, region: scope.region, language: scope.language, scope: isFirst ? .briefing : .page)
    return fitting(candidates, scope, typesetter, isFirst: isFirst) ?? candidates.last ?? Phrase(scope.region.name[scope.language])
  }
}
