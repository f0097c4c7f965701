package import Diagnostics
import Findings
import Languages
package import Layout
import Statistics

extension Template {
  /// What the figures show, in a few short paragraphs: what title and figures have not said.
  package struct Commentary {}
}

extension Template.Commentary: Template.Block {
  package static let name = "commentary"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    Self.blocks(Story(scope), columns: 2, &register)
  }

  /// The text under its heading, in columns where it is long enough for them.
  static func blocks(_ story: Story, columns: Int, _ register: inout Register) -> [any Layout.Block] {
    let language = story.scope.language
    // Beside a figure there is room for what is best of it alone.
    var text = story.tellText(columns > 1 ? .max : 2, &register)
    let revisions = story.revisions(&register)
    if !revisions.isEmpty { text.append(revisions.paragraph(in: language)) }
    guard !text.isEmpty else { return [] }
    let heading = Heading(RichText(Word.whatTheFiguresShow[language]), look: .ruled)
    let paragraphs = text.map {
      Paragraph(register.rich($0.phrase).declaring(Template.Sources.notes(of: $0, story.scope)))
    }
    let length = text.reduce(0) { $0 + $1.phrase.plain.count }
    let isLong = length > (language.rules.isHan ? 60 : 150)
    // A few paragraphs are read on one page.
    return columns > 1 && isLong ? [heading, BalancedColumns(columns, paragraphs).keptTogether()] : [heading] + paragraphs
  }
}
