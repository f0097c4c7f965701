package import Diagnostics
import Languages
package import Layout
import Statistics

extension Template {
  /// How the figures were made, in small type: the rules that apply, and the arithmetic of what the text says.
  package struct BackMatter {}
}

extension Template.BackMatter: Template.Block {
  package static let name = "back-matter"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  /// More lines of arithmetic are in the attached data alone.
  private static let mostLines = 14

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let language = scope.language
    let method = rules(register).map { Paragraph(scope.word($0), look: .note) }
    // The arithmetic of other places is in the data alone.
    let own = register.derived.filter { $0.region == scope.region.id && Self.isPlain($0) }
    let lines = own.prefix(Self.mostLines).compactMap { Self.line($0, scope) }
    let left = register.derived.count - lines.count
    var arithmetic: [any Layout.Block] = lines.map { Paragraph(RichText($0), look: .note) }
    if left > 0 {
      arithmetic.append(Paragraph(RichText(Word.moreArithmetic[language, ["count": "\(left)"]]), look: .note))
    }
    guard !arithmetic.isEmpty else { return [] }
    let half = (arithmetic.count + 1) / 2
    return [
      Layout.Columns(
        .fourFourFour,
        [
          [Heading(scope.word(.method), look: .ruled)] + method,
          [Heading(scope.word(.whatIsDerived), look: .ruled)] + arithmetic.prefix(half), Array(arithmetic.dropFirst(half)),
        ])
    ]
  }

  /// The rules that what was shown calls for.
  private func rules(_ register: Register) -> [Word] {
    func derives(_ method: Derivation.Method) -> Bool {
      register.derived.contains { if case .derived(let derivation) = $0.origin { derivation.method == method } else { false } }
    }
    var rules: [Word] = []
    if derives(.changeInPercent) || derives(.difference) { rules.append(.methodChanges) }
    if derives(.share) || derives(.median) { rules.append(.methodRanks) }
    if derives(.median) { rules.append(.methodMedians) }
    if register.signs.contains(.notPublished) { rules.append(.methodGaps) }
    return rules + [.methodSentences]
  }

  /// Whether its arithmetic is of a few published figures, which are on the pages.
  private static func isPlain(_ figure: Observation) -> Bool {
    if case .derived(let derivation) = figure.origin { derivation.inputs.count <= 2 } else { false }
  }

  /// `−17.3% = 16,451 ÷ 19,886 − 1`.
  private static func line(_ figure: Observation, _ scope: Scope) -> String? {
    let (book, language) = (scope.composer.book, scope.language)
    guard let unit = book.unitOfResult(figure.unit) ?? (figure.unit == Unit.percent.id ? .percent : nil),
      let formula = book.formula(of: figure, language: language)
    else { return nil }
    return "\(figure.reading(.sentence, unit: book.read(unit, of: figure.indicator), language: language).text) = \(formula)"
  }
}
