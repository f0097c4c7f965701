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

  /// As many lines are one column.
  private static let fewLines = 7

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let arithmetic = Template.Derivations.lines(scope, &register)
    guard !arithmetic.isEmpty else { return [] }
    register.listArithmetic()
    guard register.spare.arithmetic == .listed else {
      let texts = Template.Method.texts(scope, register).map { Paragraph($0, look: .note) } + arithmetic
      return [Heading(scope.word(.method), look: .small), BalancedColumns(2, texts)]
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
