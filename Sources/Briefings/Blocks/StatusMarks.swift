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
    let language = scope.language
    let used = HouseText.Sign.allCases.filter(register.signs.contains)
    guard used.contains(where: { $0 != .final }) else { return [] }
    let entries = used.map { sign in
      StatusKey.Entry(
        mark: sign.symbol, swatch: sign.swatch?.scene(style: scope.style), name: RichText(sign.name[language]),
        form: RichText(sign.drawing[language]))
    }
    return [Heading(RichText(HouseText.statusMarks[language]), look: .ruled), StatusKey(entries)]
  }
}

extension HouseText.Sign {
  /// How a chart draws it; `nil` for what no chart draws.
  fileprivate var swatch: StandingSwatch? {
    switch self {
    case .final: StandingSwatch(standing: .final, qualifier: .exact)
    case .provisional: StandingSwatch(standing: .provisional, qualifier: .exact)
    case .estimate: StandingSwatch(standing: .estimate, qualifier: .exact)
    case .forecast: StandingSwatch(standing: .forecast, qualifier: .exact)
    case .derived: StandingSwatch(standing: .derived, qualifier: .exact)
    case .target: StandingSwatch(standing: .target, qualifier: .exact)
    case .over: StandingSwatch(standing: .final, qualifier: .over)
    case .under: StandingSwatch(standing: .final, qualifier: .under)
    case .about: StandingSwatch(standing: .final, qualifier: .about)
    case .notPublished, .notApplicable: nil
    }
  }
}
