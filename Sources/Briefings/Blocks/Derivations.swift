package import Diagnostics
import Languages
package import Layout
import Statistics

extension Template {
  /// How each derived figure shown was made, with its arithmetic.
  package struct Derivations {}
}

extension Template.Derivations: Template.Block {
  package static let name = "derivations"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    guard !register.derived.isEmpty else { return [] }
    let rows = register.derived.compactMap { observation in
      if case .derived(let derivation) = observation.origin { Self.row(observation, derivation, scope) } else { nil }
    }
    let columns: [TableColumn] = [
      .text(scope.word(.columnFigure)), .text(scope.word(.columnPeriod), voice: .secondary),
      .text(scope.word(.columnArithmetic), voice: .secondary), .number(scope.word(.columnResult), voice: .secondary),
      .unit(scope.word(.columnUnit)),
    ]
    let heading = scope.word(.whatIsDerived)
    return [Heading(heading, look: .ruled), TableBlock(under: heading, columns: columns, rows: TableRows(rows))]
  }

  private static func row(_ observation: Observation, _ derivation: Derivation, _ scope: Scope) -> TableRow {
    let (book, language) = (scope.composer.book, scope.language)
    // The difference of two percentages is in points, and a result has the power of ten of its arithmetic.
    let scaling = book.scaling(ofFormula: observation, language: language)
    let reading = book.unitOfResult(observation.unit).map {
      observation.reading(
        .table, unit: derivation.method == .difference ? $0.ofChanges : $0, language: language, scaling: scaling)
    }
    return TableRow([
      TableCell(RichText(name(observation, derivation.method, scope))),
      TableCell(RichText(observation.period.name(.short, language: language))),
      TableCell(RichText(book.formula(of: observation, language: language) ?? derivation.formula)),
      reading.map { TableCell($0, .secondary, language) } ?? TableCell(),
      TableCell(RichText(reading?.unit ?? "")),
    ])
  }

  private static func name(_ observation: Observation, _ method: Derivation.Method, _ scope: Scope) -> String {
    let (book, language) = (scope.composer.book, scope.language)
    let region = book.region(observation.region)?.name[language] ?? observation.region
    let indicator = book.indicator(observation.indicator)
    let name = (indicator?.shortName ?? indicator?.name)?[language] ?? observation.indicator
    let isChange = method == .difference && indicator?.partOf == nil
    let kind: Word? = method == .contribution ? .ofContribution : isChange ? .ofChange : nil
    return region + language.rules.colon + name + (kind.map { language.rules.comma + $0[language] } ?? "")
  }
}
