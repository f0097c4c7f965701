import Charting
package import Diagnostics
import Languages
package import Layout
import Statistics

extension Template {
  /// What each mark means that the blocks so far use, and how it is drawn.
  package struct StatusMarks {}
}

extension Template.StatusMarks: Template.Block {
  package static let name = "status-marks"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  /// The key; nothing if every figure is final and exact.
  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let used = StatusMark.all.filter(register.signs.contains)
    guard used.contains(where: { $0 != StatusMark(Standing.final) }) else { return [] }
    let entries = used.map { sign in
      StatusKey.Entry(
        mark: sign.symbol, swatch: sign.swatch?.scene(style: scope.style), name: scope.word(sign.name),
        form: scope.word(sign.drawing))
    }
    return [Heading(scope.word(.statusMarks), look: .ruled), StatusKey(entries)]
  }
}

extension StatusMark {
  /// How a chart draws it; `nil` for what no chart draws.
  fileprivate var swatch: StandingSwatch? {
    standing.gap == nil ? StandingSwatch(standing: standing, qualifier: qualifier) : nil
  }
}
