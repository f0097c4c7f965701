package import Diagnostics
package import Languages
package import Layout
import Statistics

extension Template {
  /// A list of single figures with what they are, each with its plans and targets.
  package struct KeyFacts {
    /// The heading; the usual one if none is given.
    var heading: LocalizedText?
    /// The figures.
    var figures: Selection
  }
}

extension Template.KeyFacts: Template.Block {
  package static let name = "key-facts"

  package init(_ map: TokenMap, _ reader: TemplateReader) {
    self.init(heading: reader.heading(in: map), figures: reader.selection(in: map, limit: 6))
  }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    var entries: [FactList.Fact] = []
    for fact in scope.select(figures, shown: register.indicators) {
      for observation in [fact.observation] + fact.aims where entries.count - 2 < figures.limit {
        var entry = entry(observation, of: fact, scope.language, &register)
        entry.text = entry.text.declaring(Template.Sources.notes(of: [observation], scope))
        entries.append(entry)
        register.show(observation)
      }
      register.show(fact)
    }
    guard !entries.isEmpty else { return [] }
    return [FactList(Frame(number: heading?[scope.language] ?? Word.keyFacts[scope.language]), entries)]
  }

  private func entry(
    _ observation: Observation, of fact: Fact, _ language: Language, _ register: inout Register
  ) -> FactList.Fact {
    let rules = language.rules
    let reading = observation.reading(.tile, unit: fact.unit, language: language)
    let qualifier = reading.qualifierText.isEmpty ? "" : reading.qualifierText + rules.wordSpace
    let period = observation.period.name(.short, language: language)
    let details = [period, aim(observation)?[language] ?? ""].filter { !$0.isEmpty }
    let name = register.name(fact.indicator, .full) + RichText(details.map { rules.comma + $0 }.joined())
    let text = register.name(name, of: observation)
    let scale = reading.scale.isEmpty ? "" : rules.numberSpace + reading.scale
    // A sign stands at its number, a word after it.
    let isAttached = rules.isHan || fact.unit.kind == .percent
    return .init(
      number: RichText(qualifier + (reading.gap?.sign ?? reading.number) + scale + (isAttached ? reading.unitName : ""))
        + reading.raised(language),
      unit: RichText(isAttached ? "" : reading.unitName), text: text)
  }

  /// What a figure is that is no fact yet.
  private func aim(_ observation: Observation) -> Word? {
    switch observation.kind {
    case .plan: .rowPlanned
    case .target: .rowTarget
    case .actual: observation.status == .forecast ? .rowExpected : nil
    }
  }

  package var words: [LocalizedText] { [heading].compactMap(\.self) }
}
