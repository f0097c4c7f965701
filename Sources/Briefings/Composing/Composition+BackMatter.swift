import Charting
import Drawing
import Layout
import Statistics

extension Composition {
  /// How the figures were made, as a numbered list: the rules that the figures shown so far call for.
  func method() -> [any Layout.Block] {
    let space = language == .english ? " " : ""
    let entries = HouseText.methodRules.filter(applies).map {
      TextList.Entry(lead: $0.lead[language] + space, RichText($0.text[language]))
    }
    return [Heading(RichText(HouseText.method[language]), look: .ruled), TextList(.number, entries)]
  }

  private func applies(_ rule: HouseText.Rule) -> Bool {
    switch rule.reach {
    case .all: true
    case .derivedFigures: !derived.isEmpty
    case .growthAtConstantPrices:
      scope.facts.contains { fact in
        fact.indicator.growthPrices == .constant && shown.contains(fact.indicator.id) && fact.observation.growth != nil
      }
    case .earlierLevels:
      derived.contains { if case .derived(let derivation) = $0.origin { derivation.method == .previousPeriod } else { false } }
    }
  }

  /// What each mark means that the blocks so far use, and how it is drawn; nothing where every figure is final and exact.
  func statusMarks() -> [any Layout.Block] {
    let used = HouseText.Sign.allCases.filter(usedSigns.contains)
    guard used.contains(where: { $0 != .final }) else { return [] }
    let entries = used.map { sign in
      StatusKey.Entry(
        mark: sign.symbol, swatch: swatch(sign),
        name: RichText(sign.name[language]), form: RichText(sign.drawing[language]))
    }
    return [Heading(RichText(HouseText.statusMarks[language]), look: .ruled), StatusKey(entries)]
  }

  private func swatch(_ sign: HouseText.Sign) -> Scene? {
    guard let drawn = sign.drawn else { return nil }
    return StandingSwatch(standing: drawn.standing, qualifier: drawn.qualifier).scene(style: scope.style)
  }

  /// How each derived figure shown was made, with its arithmetic.
  mutating func derivations() -> [any Layout.Block] {
    guard !derived.isEmpty else { return [] }
    func word(_ column: HouseText.Column) -> RichText { RichText(column.text[language]) }
    var rows: [TableRow] = []
    for observation in derived {
      guard case .derived(let derivation) = observation.origin else { continue }
      let unit = scope.composer.book.unitOfResult(observation.unit)
      // What lies between two percentages is points, and a result stands in the power of ten of its arithmetic.
      let scaling = scope.composer.book.scaling(ofFormula: observation, language: language)
      let reading = unit.map {
        observation.reading(
          .table, unit: derivation.method == .difference ? $0.ofChanges : $0, language: language, scaling: scaling)
      }
      rows.append(
        TableRow([
          TableCell(RichText(derivedName(observation, derivation.method))),
          TableCell(RichText(observation.period.name(.short, language: language))),
          TableCell(RichText(scope.composer.book.formula(of: observation, language: language) ?? derivation.formula)),
          TableCell(
            RichText([.text(reading?.bare ?? "", .secondary)], declaring: reading.map(signs) ?? []), marks: reading.map(marks) ?? ""
          ),
          TableCell(RichText(reading?.unit ?? "")),
        ]))
    }
    let columns: [TableColumn] = [
      .text(word(.figure)), .text(word(.period), voice: .secondary), .text(word(.arithmetic), voice: .secondary),
      .number(word(.result), voice: .secondary), .unit(word(.unit)),
    ]
    let heading = RichText(HouseText.whatIsDerived[language])
    return [Heading(heading, look: .ruled), TableBlock(under: heading, columns: columns, rows: TableRows(rows))]
  }

  private func derivedName(_ observation: Observation, _ method: Derivation.Method) -> String {
    let book = scope.composer.book
    let region = book.region(observation.region)?.name[language] ?? observation.region
    let indicator = book.indicator(observation.indicator)
    let name = (indicator?.shortName ?? indicator?.name)?[language] ?? observation.indicator
    let change = HouseText.Column.change.text[language]
    let isChange = method == .difference && indicator?.partOf == nil
    let kind = method == .contribution ? HouseText.contribution[language] : isChange ? change.lowercased() : nil
    switch language {
    case .english: return "\(region): \(name)" + (kind.map { ", \($0)" } ?? "")
    case .chinese: return "\(region)：\(name)" + (kind.map { "，\($0)" } ?? "")
    }
  }

  /// Where the figures shown were published.
  func sourceList() -> [any Layout.Block] {
    let book = scope.composer.book
    let entries = book.dataset.sources.filter { sources.contains($0.id) }.map { source in
      var details = [source.publisher[language], source.published?.name(language: language) ?? ""].filter { !$0.isEmpty }
      details = [details.joined(separator: language == .english ? ", " : "，")]
      return SourceList.Source(
        key: source.id, text: RichText(source.title[language]),
        details: details.map { RichText($0) } + (source.address.map { [.link($0, to: .uri($0))] } ?? []),
        destination: Self.destination(ofSource: source.id))
    }
    guard !entries.isEmpty else { return [] }
    return [Heading(RichText(HouseText.sources[language]), look: .ruled), SourceList.inTwoColumns(entries)]
  }
}

extension HouseText.Sign {
  /// What a swatch of the mark shows.
  var drawn: (standing: Standing, qualifier: Qualifier)? {
    switch self {
    case .final: (.final, .exact)
    case .provisional: (.provisional, .exact)
    case .estimate: (.estimate, .exact)
    case .forecast: (.forecast, .exact)
    case .derived: (.derived, .exact)
    case .target: (.target, .exact)
    case .over: (.final, .over)
    case .under: (.final, .under)
    case .about: (.final, .about)
    case .notPublished, .notApplicable: nil
    }
  }
}
