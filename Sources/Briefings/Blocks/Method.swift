package import Diagnostics
import Languages
package import Layout
import Statistics

extension Template {
  /// How the figures were made, as a numbered list: the rules that the figures shown so far call for.
  package struct Method {}
}

extension Template.Method: Template.Block {
  package static let name = "method"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let language = scope.language
    let space = language == .english ? " " : ""
    let entries = HouseText.methodRules.filter { Self.applies($0, scope, register) }.map {
      TextList.Entry(lead: $0.lead[language] + space, RichText($0.text[language]))
    }
    return [Heading(RichText(HouseText.method[language]), look: .ruled), TextList(.number, entries)]
  }

  private static func applies(_ rule: HouseText.Rule, _ scope: Scope, _ register: Register) -> Bool {
    switch rule.reach {
    case .all: true
    case .derivedFigures: !register.derived.isEmpty
    case .growthAtConstantPrices:
      scope.facts.contains { fact in
        fact.indicator.growthPrices == .constant && register.indicators.contains(fact.indicator.id)
          && fact.observation.growth != nil
      }
    case .earlierLevels:
      register.derived.contains {
        if case .derived(let derivation) = $0.origin { derivation.method == .previousPeriod } else { false }
      }
    }
  }
}
