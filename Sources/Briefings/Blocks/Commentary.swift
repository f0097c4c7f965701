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
    let story = Story(scope)
    let text = story.tellText(&register)
    guard !text.isEmpty else { return [] }
    let heading = Heading(RichText(Word.whatTheFiguresShow[scope.language]), look: .ruled)
    let paragraphs = text.map { Paragraph(register.rich($0.phrase)) }
    let length = text.reduce(0) { $0 + $1.phrase.plain.count }
    return length > (scope.language.rules.isHan ? 60 : 150) ? [heading, BalancedColumns(2, paragraphs)] : [heading] + paragraphs
  }
}
