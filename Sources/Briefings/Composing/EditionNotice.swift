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
        sections[0].blocks.insert(contentsOf: note(.draft, scope.word(.draftNote)), at: 0)
      }
    case .correction(let correction):
      let changes = changes(correction)
      if !changes.isEmpty { sections.append(PageSection(title: nil, blocks: corrected(changes), start: .runsOn)) }
      if !sections.isEmpty {
        sections[0].blocks.insert(contentsOf: note(.corrected, words(correction, isListed: !changes.isEmpty)), at: 0)
      }
    case .revising(let revision):
      let listed = Revision(figures: revision.listed(of: scope.region.id), basis: revision.basis)
      let changes = listed.changes(in: scope.composer.book)
      if !changes.isEmpty { sections.append(PageSection(title: nil, blocks: revised(changes, revision.basis), start: .runsOn)) }
    }
    return sections
  }

  private func note(_ heading: Word, _ text: RichText) -> [any Layout.Block] {
    [Heading(scope.word(heading), look: .ruled), Paragraph(text)]
  }

  /// Name of the place where the corrected figures are listed.
  private static let destination = "corrected-figures"

  private func words(_ correction: Correction, isListed: Bool) -> RichText {
    let text =
      Word.correctionNote[
        language,
        [
          "number": String(correction.replaced), "day": correction.released.name(language: language),
          "reason": correction.reason.trimmed.ending(language),
        ]] + language.rules.sentenceSpace
    guard isListed else { return RichText(text) + scope.word(.noFigureChanged) }
    return RichText(text) + RichText(.changedFiguresListed, language, ["page": .pageNumber(of: Self.destination)])
  }

  /// Published figures that are other than in the issue replaced: of all that this issue shows or that one showed.
  private func changes(_ correction: Correction) -> [FigureChange] {
    let known = correction.figures.filter { old in
      // A figure this issue leaves out for another reason is not withdrawn.
      shown.contains { $0.key == old.key } || scope.composer.book.observation(old.key) == nil
    }
    return FigureChange.between(known, shown)
  }

  private func corrected(_ changes: [FigureChange]) -> [any Layout.Block] {
    let heading = Heading(scope.word(.correctedFigures), look: .ruled, destination: Self.destination)
    return [heading, table(changes, under: heading, before: .columnEarlierIssue, now: .columnThisIssue)]
  }

  private func revised(_ changes: [FigureChange], _ basis: Revision.Basis) -> [any Layout.Block] {
    let heading = Heading(scope.word(.revisedFigures), look: .ruled)
    return [
      heading, Paragraph(scope.word(basis == .issues ? .revisionNote : .sourceRevisionNote)),
      table(changes, under: heading, before: .columnBeforeRevision, now: .columnRevised),
    ]
  }

  private func table(_ changes: [FigureChange], under heading: Heading, before: Word, now: Word) -> TableBlock {
    let columns: [TableColumn] = [
      .text(scope.word(.columnFigure)), .text(scope.word(.columnPeriod), voice: .secondary),
      .number(scope.word(before), voice: .secondary), .number(scope.word(now), voice: .strong), .unit(scope.word(.columnUnit)),
    ]
    return TableBlock(under: heading.text, columns: columns, rows: TableRows(changes.flatMap { rows($0) }))
  }

  /// A row for the value and one for the growth, where that is other too.
  private func rows(_ change: FigureChange) -> [TableRow] {
    let book = scope.composer.book
    guard let any = change.new ?? change.old, let unit = book.unit(any.unit).map({ book.read($0, of: any.indicator) }) else {
      return []
    }
    let own =
      any.region == scope.region.id
      ? "" : (scope.composer.book.region(any.region)?.name[language] ?? any.region) + language.rules.colon
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
            TableCell(RichText(name + language.rules.comma + Word.ofGrowth[language])), TableCell(period), growth(change.old),
            growth(change.new),
            TableCell(),
          ]))
    }
    return rows
  }
}

extension String {
  fileprivate var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    return String(rest.prefix(rest.lastIndex { !$0.isWhitespace }.map { rest.distance(from: rest.startIndex, to: $0) + 1 } ?? 0))
  }

  /// The text with a full stop, unless it ends a sentence by itself.
  fileprivate func ending(_ language: Language) -> String {
    if let last, ".!?。！？".contains(last) { return self }
    return self + language.rules.fullStop
  }
}
