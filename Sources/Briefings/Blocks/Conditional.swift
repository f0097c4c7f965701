package import Diagnostics
package import Languages
package import Layout
import Statistics

extension Template {
  /// Blocks for some regions only: `{when: …, blocks: […]}`, as on a page.
  package struct Conditional {
    /// For which regions.
    package var condition: Condition
    /// What is printed for them.
    package var blocks: Blocks

    /// Makes blocks for some regions.
    package init(_ condition: Condition, _ blocks: Blocks) {
      self.condition = condition
      self.blocks = blocks
    }
  }
}

extension Template.Conditional: Template.Block {
  package static let name = "when"

  package init(_ map: TokenMap, _ reader: TemplateReader) {
    self.init(reader.condition(in: map), reader.blocks(map, "blocks"))
  }

  package func compose(_ scope: Scope, _ register: inout Register) throws(BriefingError) -> [any Layout.Block] {
    scope.holds(condition) ? try blocks.compose(scope, &register) : []
  }

  package func listsSources(_ scope: Scope) -> Bool { scope.holds(condition) && blocks.listsSources(scope) }

  package var words: [LocalizedText] { blocks.words }
}
