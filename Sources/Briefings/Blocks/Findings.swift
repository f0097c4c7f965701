package import Diagnostics
import Findings
package import Languages
package import Layout
import Statistics

extension Template {
  /// What the figures show, under a heading: what was found by comparison with the past and with other regions, then what the figures say by
  /// themselves.
  package struct Findings {
    /// The heading; the usual one if none is given.
    var heading: LocalizedText?
    /// The figures.
    var figures: Selection
  }
}

extension Template.Findings: Template.Block {
  package static let name = "findings"

  package init(_ map: TokenMap, _ reader: TemplateReader) {
    self.init(heading: reader.heading(in: map), figures: reader.selection(in: map, limit: 6))
  }

  /// The sentences, in two columns if they are long enough.
  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let language = scope.language
    let facts = scope.select(figures, shown: register.indicators)
    let found = found(about: facts, scope, &register)
    let rest = facts.filter { fact in !found.about.contains(fact.indicator.id) }
    let sentences =
      found.sentences
      + Sentences(language: language, units: scope.composer.book.dataset.units).about(rest, after: register.changesTold)
    guard !sentences.isEmpty else { return [] }
    for fact in facts { register.show(fact.observation) }
    for sentence in sentences { register.show(sentence) }
    let title = Heading(RichText(heading?[language] ?? Word.whatTheFiguresShow[language]))
    let sources = Template.Sources.notes(of: facts.map(\.observation), scope)
    let paragraph = Paragraph(register.rich(sentences.paragraph(in: language).phrase.withoutNotes).declaring(sources))
    let isLong = paragraph.text.string.count > language.wording.columnRoom
    return [title, isLong ? BalancedColumns(2, [paragraph]) : paragraph]
  }

  /// More sentences about what was found are a report.
  private static let mostFound = 4

  /// Sentences of the best that was found about figures beside their change alone, and what they are about.
  private func found(
    about facts: [Fact], _ scope: Scope, _ register: inout Register
  ) -> (sentences: [Sentence], about: Set<String>) {
    guard !facts.isEmpty else { return ([], []) }
    let story = Story(scope, about: facts.map(\.indicator.id))
    let findings = story.paragraphs.joined().filter(\.claim.isComparative).prefix(Self.mostFound)
    return (story.sentences(of: Array(findings), &register), Set(findings.map(\.indicator.id)))
  }

  package var words: [LocalizedText] { [heading].compactMap(\.self) }
}
