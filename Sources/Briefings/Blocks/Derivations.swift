package import Diagnostics
import Languages
package import Layout
import Statistics

extension Template {
  /// The arithmetic of the derived figures shown, a line each, the result first: `−17.3% = 16,451 ÷ 19,886 − 1`.
  package struct Derivations {}
}

extension Template.Derivations: Template.Block {
  package static let name = "derivations"

  package init(_ map: TokenMap, _ reader: TemplateReader) { self.init() }

  /// More lines than these are in the attached data alone.
  private static let most = 20

  package func compose(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    let lines = Self.lines(scope, &register)
    guard !lines.isEmpty else { return [] }
    register.listArithmetic()
    return [Self.heading(scope), BalancedColumns(2, lines)]
  }

  static func heading(_ scope: Scope) -> Heading { Heading(scope.word(.whatIsDerived), look: .small) }

  /// A line a figure, and one that says how many are in the data alone.
  static func lines(_ scope: Scope, _ register: inout Register) -> [any Layout.Block] {
    texts(scope, &register).map { Paragraph($0, look: .note).spaced(margin) }
  }

  /// The same as texts.
  static func texts(_ scope: Scope, _ register: inout Register) -> [RichText] {
    // The arithmetic of other places is in their own briefings, that of many figures in the data.
    // What did not change needs none: “0 = 1.5 − 1.5” says nothing.
    let derived = register.derived.filter { !($0.value?.isZero ?? true) }
    let own = derived.filter { $0.region == scope.region.id && isPlain($0) }
    var seen: Set<String> = []
    let sums = register.derived.filter(\.isSum)
    let lines = own.compactMap { line($0, sums, scope) }.filter { seen.insert($0).inserted }
    let shown = lines.prefix(register.spare.arithmetic == .attached ? 0 : most)
    let left = derived.count - own.count + (lines.count - shown.count)
    var texts = shown.map { RichText($0) }
    if left > 0 {
      register.count(left)
      texts.append(RichText(Word.moreArithmetic[scope.language, ["count": "\(left)"]]))
    }
    return texts
  }

  /// White around a line.
  private static let margin = Margin(before: .none, after: Gap(least: 0, preferred: 0, most: 2))

  /// Whether its arithmetic is of a few published figures, which are on the pages, and more than one figure repeated: the middle of three
  /// is one of them, and the first of an index is 100.
  private static func isPlain(_ figure: Observation) -> Bool {
    guard case .derived(let derivation) = figure.origin, derivation.inputs.count <= 2 else { return false }
    if derivation.method == .median,
      derivation.inputs.count == 1 || derivation.inputs.contains(where: { $0.period != figure.period })
    {
      return false
    }
    return derivation.inputs.count < 2 || derivation.inputs[0] != derivation.inputs[1]
  }

  private static func line(_ figure: Observation, _ sums: [Observation], _ scope: Scope) -> String? {
    let (book, language) = (scope.composer.book, scope.language)
    guard case .derived(let derivation) = figure.origin, let equation = book.equation(of: figure, language: language, sums: sums),
      let unit = book.unitOfResult(figure.unit) ?? (figure.unit == Unit.percent.id ? .percent : nil)
    else { return nil }
    // The difference of two percentages is in points, and a result has the power of ten of its arithmetic.
    let own = book.read(derivation.method == .difference ? unit.ofChanges : unit, of: figure.indicator)
    var result = figure
    if result.qualifier == .about { result.qualifier = .exact }
    let reading = result.reading(
      .table, unit: own, language: language, scaling: own.usage == nil ? book.scaling(ofFormula: figure, language: language) : nil)
    return "\(reading.text) \(equation)"
  }
}

extension Observation {
  /// Whether it is the sum of others.
  fileprivate var isSum: Bool {
    guard case .derived(let derivation) = origin else { return false }
    return derivation.method == .sum
  }
}
