import Drawing
import Languages
import Layout
import Statistics

/// What is said of an edition: a note under the first title, and the corrected figures at the end.
struct EditionNotice {
  let scope: Scope
  /// The published figures that the issue shows.
  let shown: [Observation]

  private var language: Language { scope.language }

  /// The sections with what is to be said of the edition: a note under the first title, and the corrected figures at the end.
  func added(to sections: [PageSection]) -> [PageSection] {
    var sections = sections
    switch scope.composer.edition {
    case .regular: break
    case .draft:
      if !sections.isEmpty {
        sections[0].blocks.insert(contentsOf: note(HouseText.draft, RichText(HouseText.draftNote[language])), at: 0)
      }
    case .correction(let correction):
      let changes = changes(correction)
      if !changes.isEmpty { sections.append(PageSection(title: nil, blocks: list(changes), start: .runsOn)) }
      if !sections.isEmpty {
        sections[0].blocks.insert(contentsOf: note(HouseText.corrected, words(correction, isListed: !changes.isEmpty)), at: 0)
      }
    }
    return sections
  }

  private func note(_ heading: LocalizedText, _ text: RichText) -> [any Layout.Block] {
    [Heading(RichText(heading[language]), look: .ruled), Paragraph(text)]
  }

  /// Name of the place where the corrected figures are listed.
  private static let destination = "corrected-figures"

  private func words(_ correction: Correction, isListed: Bool) -> RichText {
    let text = HouseText.correction(
      replacing: correction.replaced, of: correction.released, reason: correction.reason, language)
    guard isListed else { return RichText(text + HouseText.noFigureChanged[language]) }
    return RichText(text + HouseText.changedFiguresListed[language]) + .pageNumber(of: Self.destination)
      + RichText(HouseText.changedFiguresListedEnd[language])
  }

  /// Published figures that are other than in the issue replaced: of all that this issue shows or that one showed.
  private func changes(_ correction: Correction) -> [FigureChange] {
    let known = correction.figures.filter { old in
      // A figure this issue leaves out for another reason is not withdrawn.
      shown.contains { $0.key == old.key } || scope.composer.book.observation(old.key) == nil
    }
    return FigureChange.between(known, shown)
  }

  private func list(_ changes: [FigureChange]) -> [any Layout.Block] {
    func word(_ text: LocalizedText) -> RichText { RichText(text[language]) }
    let columns: [TableColumn] = [
      .text(word(HouseText.Column.figure.text)), .text(word(HouseText.Column.period.text), voice: .secondary),
      .number(word(HouseText.earlierIssue), voice: .secondary), .number(word(HouseText.thisIssue), voice: .strong),
      .unit(word(HouseText.Column.unit.text)),
    ]
    let heading = Heading(word(HouseText.correctedFigures), look: .ruled, destination: Self.destination)
    let rows = changes.flatMap { self.rows($0) }
    return [heading, TableBlock(under: heading.text, columns: columns, rows: TableRows(rows))]
  }

  /// A row for the value and one for the growth, where that is other too.
  private func rows(_ change: FigureChange) -> [TableRow] {
    guard let any = change.new ?? change.old, let unit = scope.composer.book.unit(any.unit) else { return [] }
    let own = any.region == scope.region.id ? "" : (scope.composer.book.region(any.region)?.name[language] ?? any.region) + colon
    let indicator = scope.composer.book.indicator(any.indicator)
    let name = own + ((indicator?.shortName ?? indicator?.name)?[language] ?? any.indicator)
    let period = RichText(any.period.name(.short, language: language))
    let reading = any.reading(.table, unit: unit, language: language)
    func cell(_ observation: Observation?) -> TableCell {
      observation.map {
        TableCell($0.reading(.table, unit: unit, language: language, scaling: reading.scaling), .plain, language)
      } ?? .gap(language)
    }
    func growth(_ observation: Observation?) -> TableCell {
      observation?.growth.map { TableCell($0.reading(.table, language: language), .plain, language) } ?? .gap(language)
    }
    var rows = [
      TableRow([
        TableCell(RichText(name)), TableCell(period), cell(change.old), cell(change.new),
        TableCell(RichText(reading.gap == nil ? reading.unit : "")),
      ])
    ]
    if change.kind == .changed, change.old?.growth != change.new?.growth {
      rows.append(
        TableRow(
          [
            TableCell(RichText(name + HouseText.growthOf[language])), TableCell(period), growth(change.old), growth(change.new),
            TableCell(),
          ]))
    }
    return rows
  }

  private var colon: String { language == .english ? ": " : "：" }
}
