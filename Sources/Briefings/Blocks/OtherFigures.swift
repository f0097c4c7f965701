package import Diagnostics
import Languages
package import Layout
import Statistics

extension Template {
  /// Every figure of the region that nothing before has shown: plans and targets, forecasts, other units, other lengths of time.
  package struct OtherFigures {}
}

extension Template.OtherFigures: Template.Block {
  package static let name = "other-figures"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let (book, language) = (scope.composer.book, scope.language)
    let shown = Set(register.observations.map(\.key))
    let others = scope.facts.map { fact in
      let all = book.observations(of: scope.region.id, indicator: fact.indicator.id).filter(scope.composer.cutoff.admits)
      return (fact: fact, figures: all.filter { !shown.contains($0.key) }.sorted { $0.period > $1.period })
    }
    let left = others.flatMap(\.figures)
    guard !left.isEmpty else { return [] }
    func standings(_ figure: Observation) -> [Standing] { figure.toldStandings.filter { $0 != .final } }
    let hasStandings = left.contains { !standings($0).isEmpty }
    var rows: [TableRow] = []
    for (fact, figures) in others {
      for (index, figure) in figures.enumerated() {
        let unit = book.unit(figure.unit).map { book.read($0, of: figure.indicator) } ?? fact.unit
        let reading = figure.reading(.table, unit: unit, language: language)
        let name = index == 0 ? register.name(fact.indicator, .full) : RichText()
        let words = standings(figure).map { $0.name[language] }.joined(separator: language.rules.listSeparator)
        rows.append(
          TableRow(
            [
              TableCell(register.name(name, of: figure)), TableCell(RichText(figure.period.name(.short, language: language))),
              TableCell(reading, .strong, language), TableCell(RichText(reading.gap == nil ? reading.unit : "")),
            ] + (hasStandings ? [TableCell(RichText(words, .secondary))] : [])))
      }
    }
    for figure in left { register.show(figure) }
    let frame = Frame(
      number: register.nextTable(),
      title: scope.word(.otherFigures).declaring(Template.Sources.notes(of: left, scope)),
      subtitle: RichText(scope.region.name[language]))
    return [
      TableBlock(
        frame,
        columns: [
          .text(scope.word(.columnIndicator)), .text(scope.word(.columnPeriod), voice: .secondary),
          .number(scope.word(.columnValue), voice: .strong), .unit(scope.word(.columnUnit)),
        ] + (hasStandings ? [.text(scope.word(.columnStatus), voice: .secondary)] : []),
        rows: TableRows(rows), subject: TableFigures(figures: left))
    ]
  }
}
