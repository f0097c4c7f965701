package import Diagnostics
import Languages
package import Layout
import Statistics

extension Template {
  /// How the figures were made, a line a rule: the rules that the figures shown so far call for.
  package struct Method {
    /// A rule that figures follow, and what calls for it.
    struct Rule: Hashable, Sendable {
      /// The rule, as a sentence.
      var word: Word
      /// Which briefings it is about.
      var reach: Reach
    }

    /// Which briefings a rule is about.
    enum Reach: Hashable, Sendable {
      /// All of them.
      case all
      /// Those that show derived figures.
      case derivedFigures
      /// Those that show figures derived in one of these ways.
      case derivations(Set<Derivation.Method>)
      /// Those that show growth at constant prices beside levels.
      case growthAtConstantPrices
      /// Those in which one of these marks stands.
      case marks(Set<StatusMark>)
      /// Those whose figures are about several periods.
      case severalPeriods
    }
  }
}

extension Template.Method: Template.Block {
  package static let name = "method"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    [Heading(scope.word(.method), look: .small)]
      + Self.texts(scope, register).map { Paragraph($0, look: .note).spaced(Self.margin) }
  }

  /// White around a rule.
  private static let margin = Margin(before: .none, after: Gap(least: 1, preferred: 2, most: 4))

  /// More rules than these are read by nobody: of those that apply the first.
  private static let most = 5

  /// The rules, those first that a reader needs most.
  static let rules: [Rule] = [
    Rule(word: .ruleConstantPrices, reach: .growthAtConstantPrices),
    Rule(word: .ruleEarlier, reach: .derivations([.previousPeriod])),
    Rule(word: .ruleChanges, reach: .derivations([.changeInPercent])),
    Rule(word: .ruleRanks, reach: .derivations([.share, .median])),
    Rule(word: .ruleMedians, reach: .derivations([.median])),
    Rule(word: .ruleDerived, reach: .derivedFigures),
    Rule(word: .ruleMissing, reach: .marks([.notPublished])),
    Rule(word: .ruleBounds, reach: .marks(Set([.over, .under, .about].compactMap { StatusMark($0) }))),
    Rule(word: .ruleWords, reach: .all),
    Rule(word: .rulePeriods, reach: .severalPeriods),
    Rule(word: .rulePublished, reach: .all),
  ]

  /// Why these regions are compared, where that is not their place in the tree of regions, then the rules that what was shown calls for.
  static func texts(_ scope: Scope, _ register: Register) -> [RichText] {
    let rules = rules.filter { applies($0.reach, scope, register) }.map { scope.word($0.word) }
    return Array(([comparedRegions(scope)].compactMap(\.self) + rules).prefix(most))
  }

  private static func comparedRegions(_ scope: Scope) -> RichText? {
    let book = scope.composer.book
    guard !book.peers(of: scope.region).isEmpty else { return nil }
    switch book.peerRule {
    case .parent, .all: return nil
    case .group: return scope.word(.rulePeersGroup)
    case .lists: return scope.word(.rulePeersListed)
    case .neighbours: return scope.word(.rulePeersNeighbours)
    case .nearest(let count, let indicators):
      let names = indicators.compactMap { book.indicator($0) }.map { ($0.shortName ?? $0.name)[scope.language] }
      return RichText(
        Word.rulePeersNearest[
          scope.language,
          ["count": "\(count)", "measures": scope.language.rules.list(names.map(scope.language.rules.withinSentence))]])
    }
  }

  private static func applies(_ reach: Reach, _ scope: Scope, _ register: Register) -> Bool {
    switch reach {
    case .all: true
    case .derivedFigures: !register.derived.isEmpty
    case .derivations(let methods):
      register.derived.contains {
        if case .derived(let derivation) = $0.origin { methods.contains(derivation.method) } else { false }
      }
    case .growthAtConstantPrices:
      scope.facts.contains { fact in
        fact.indicator.growthPrices == .constant && register.indicators.contains(fact.indicator.id)
          && fact.observation.growth != nil
      }
    case .marks(let marks): !register.signs.isDisjoint(with: marks)
    case .severalPeriods: Set(scope.facts.map(\.observation.period)).count > 1
    }
  }
}
