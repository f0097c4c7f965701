package import Diagnostics
package import Layout

extension Template {
  /// Sections and their pages, where there are more than four pages.
  package struct Contents {}
}

extension Template.Contents: Template.Block {
  package static let name = "contents"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] { [ContentsList()] }
}
