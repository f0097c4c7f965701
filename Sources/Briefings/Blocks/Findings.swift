package import Diagnostics
package import Languages
package import Layout
import Statistics

extension Template {
  /// Sentences made from the figures, under a heading.
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
    let sentences = Sentences(language: language, units: scope.composer.book.dataset.units).about(facts)
    guard !sentences.isEmpty else { return [] }
    for fact in facts { register.show(fact.observation) }
    for sentence in sentences { register.show(sentence.keys) }
    let title = Heading(RichText(heading?[language] ?? Word.whatTheFiguresShow[language]))
    let paragraph = Paragraph(register.rich(sentences.paragraph(in: language).phrase.withoutNotes))
    let isLong = paragraph.text.string.count > language.wording.columnRoom
    return [title, isLong ? BalancedColumns(2, [paragraph]) : paragraph]
  }

  package var words: [LocalizedText] { [heading].compactMap(\.self) }
}
