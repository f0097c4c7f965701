package import Diagnostics
import Languages
package import Layout
import Statistics

extension Template {
  /// How the figures were made, as a numbered list: the rules that the figures shown so far call for.
  package struct Method {
    /// A rule: a few bold words that say it, and a text that explains it.
    struct Rule: Hashable, Sendable {
      /// What it is, as a sentence.
      var lead: Word
      /// What follows from it.
      var text: Word
      /// Which briefings it is about.
      var reach = Reach.all

      /// Which briefings a rule is about.
      enum Reach: Hashable, Sendable {
        /// All of them.
        case all
        /// Those that show derived figures.
        case derivedFigures
        /// Those that show earlier levels which follow from published growth.
        case earlierLevels
        /// Those that show growth at constant prices beside levels.
        case growthAtConstantPrices
      }
    }
  }
}

extension Template.Method: Template.Block {
  package static let name = "method"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let language = scope.language
    let entries = Self.rules.filter { Self.applies($0, scope, register) }.map {
      TextList.Entry(lead: $0.lead[language] + language.rules.sentenceSpace, scope.word($0.text))
    }
    return [Heading(scope.word(.method), look: .ruled), TextList(.number, entries)]
  }

  /// The rules that figures follow, in the order in which they are numbered.
  static let rules: [Rule] = [
    Rule(lead: .rulePublished, text: .rulePublishedText),
    Rule(lead: .ruleDerived, text: .ruleDerivedText, reach: .derivedFigures),
    Rule(lead: .ruleEarlier, text: .ruleEarlierText, reach: .earlierLevels),
    Rule(lead: .ruleConstantPrices, text: .ruleConstantPricesText, reach: .growthAtConstantPrices),
    Rule(lead: .ruleBounds, text: .ruleBoundsText), Rule(lead: .ruleMissing, text: .ruleMissingText),
    Rule(lead: .rulePeriods, text: .rulePeriodsText), Rule(lead: .ruleWords, text: .ruleWordsText),
  ]

  private static func applies(_ rule: Rule, _ scope: Scope, _ register: Register) -> Bool {
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
