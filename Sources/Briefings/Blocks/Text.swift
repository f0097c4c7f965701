package import Diagnostics
package import Languages
package import Layout
import Statistics

extension Template {
  /// Paragraphs of fixed words with figures in them, under a heading.
  package struct Text {
    /// The heading, if any.
    package var heading: LocalizedText?
    /// The paragraphs.
    package var paragraphs: [TemplateText]

    /// Makes paragraphs.
    package init(heading: LocalizedText? = nil, _ paragraphs: [TemplateText]) {
      self.heading = heading
      self.paragraphs = paragraphs
    }
  }
}

extension Template.Text: Template.Block {
  package static let name = "text"

  package init(_ map: TokenMap, _ reader: TemplateReader) {
    self.init(
      heading: reader.heading(in: map), reader.list(map, "paragraphs") { reader.text($0, path: $1) } ?? [])
  }

  /// The paragraphs; one that has nothing to say for the region is left out.
  package func compose(_ scope: Scope, _ register: inout Register) throws(BriefingError) -> [any Layout.Block] {
    var blocks: [any Layout.Block] = []
    for text in paragraphs {
      guard let sentence = try register.sentence(text, scope), !sentence.phrase.isEmpty else { continue }
      let sources = Template.Sources.notes(of: sentence, scope)
      blocks.append(Paragraph(register.rich(sentence.phrase).declaring(sources)))
    }
    if let heading, !blocks.isEmpty { blocks.insert(Heading(RichText(heading[scope.language])), at: 0) }
    return blocks
  }

  package var words: [LocalizedText] { [heading].compactMap(\.self) + paragraphs.map(\.words) }
}
