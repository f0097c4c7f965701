package import Diagnostics
import Drawing
import Languages
package import Layout
import Statistics

extension Template {
  /// Where the figures shown were published.
  package struct Sources {}
}

extension Template.Sources: Template.Block {
  package static let name = "sources"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let language = scope.language
    let entries = scope.composer.book.dataset.sources.filter { register.sources.contains($0.id) }.map { source in
      let details = [source.publisher[language], source.published?.name(language: language) ?? ""].filter { !$0.isEmpty }
      return SourceList.Source(
        key: source.id, text: RichText(source.title[language]),
        details: [RichText(details.joined(separator: language.rules.comma))].filter { !$0.isEmpty }
          + (source.address.map { [.link($0, to: .uri($0))] } ?? []),
        destination: Self.destination(of: source.id))
    }
    guard !entries.isEmpty else { return [] }
    return [Heading(scope.word(.sources), look: .small), SourceList(entries)]
  }

  package func listsSources(_ scope: Scope) -> Bool { true }

  /// Name of the place where a source is listed.
  private static func destination(of key: String) -> String { "source-\(key)" }

  /// Notes on where figures come from: each source once, with a link to the list of sources if the briefing has one.
  static func notes(of observations: [Observation], _ scope: Scope) -> [Footnote] {
    let areListed = scope.listsSources
    // Where no figure says where it was published, the data file answers for all of them.
    if let origin = scope.composer.book.origin, !observations.isEmpty, observations.allSatisfy({ $0.source == nil }) {
      return [.source(Word.sourceLabel[scope.language], RichText(origin[scope.language]))]
    }
    return Set(observations.compactMap(\.source)).sorted().map { note(of: $0, areListed: areListed, scope) }
  }

  /// Notes on where the published figures that a sentence states come from.
  static func notes(of sentence: Sentence, _ scope: Scope) -> [Footnote] {
    notes(of: sentence.keys.compactMap { scope.composer.book.observation($0) }, scope)
  }

  private static func note(of key: String, areListed: Bool, _ scope: Scope) -> Footnote {
    let language = scope.language
    let label = Word.sourceLabel[language]
    let source = scope.composer.book.source(key)
    let title = source?.title[language] ?? ""
    // Without a list that says what S1 is, its title is here.
    guard areListed else { return .source(label, RichText(title.isEmpty ? key : title)) }
    let publisher = source?.publisher[language] ?? ""
    let name = [publisher.isEmpty ? title : publisher, source?.published?.name(language: language) ?? ""].filter { !$0.isEmpty }
    let link = RichText.link(key, to: .destination(destination(of: key)))
    let page = RichText.pageNumber(of: destination(of: key))
    return .source(
      label,
      name.isEmpty
        ? link
        : RichText(
          .sourceNamed, language, ["source": RichText(name.joined(separator: language.rules.comma)), "key": link, "page": page]),
      brief: link, tail: RichText(.sourcesListed, language, ["page": page]))
  }
}
