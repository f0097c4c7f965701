package import Diagnostics
import Languages
package import Layout
import Statistics

extension Template {
  /// How the figures were made, in small type: the rules that apply, and beside them the arithmetic.
  package struct BackMatter {}
}

extension Template.BackMatter: Template.Block {
  package static let name = "back-matter"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  /// White around the rules where they run across the page.
  private static let margin = Margin(before: Gap(least: 10, preferred: 18, most: 28), after: .none)

  /// As many lines are one column.
  private static let fewLines = 7

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let arithmetic = Template.Derivations.lines(scope, &register)
    guard !arithmetic.isEmpty else { return [] }
    register.listArithmetic()
    guard register.spare.arithmetic == .listed else {
      // A few lines across the page, so that what is about the region has the room.
      let texts = Template.Method.texts(scope, register) + Template.Derivations.texts(scope, &register)
      let space = RichText(scope.language.rules.sentenceSpace)
      let method = RichText([.text(Word.method[scope.language] + scope.language.rules.colon, .strong)])
      return [Paragraph(texts.reduce(method) { $0 + space + $1 }, look: .note).spaced(Self.margin)]
    }
    let method = Template.Method().compose(scope, &register)
    // A few lines take no more height than the rules beside them.
    let isShort = arithmetic.count <= Self.fewLines
    let lines: any Layout.Block = isShort ? Stack(arithmetic) : BalancedColumns(2, arithmetic)
    return [
      Layout.Columns(
        isShort ? .sixSix : .grid([.init(4), .init(8)]), [method, [Template.Derivations.heading(scope), lines]])
    ]
  }
}
