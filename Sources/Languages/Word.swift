/// A fixed word: everything that is printed and does not depend on the data. Each language has one file of them.
///
/// What stands in braces is filled in where the word is used:
///
/// ```swift
/// Word.gapOthers[language, ["count": "12"]]  // and 12 more
/// ```
///
/// What follows a count names it and the forms to choose from, for one thing first: `{pages} {pages|page|pages}`.
package enum Word: String, CaseIterable, FixedText {
  // MARK: How a figure is known

  case standingFinal, standingProvisional, standingEstimate, standingDerived, standingForecast, standingTarget,
    standingNotPublished,
    standingNotApplicable, standingUnreliable, standingConfidential, standingRevised

  // MARK: Figures

  /// Before a number that is a bound or not exact.
  case about, over, under
  case percentagePoints, percentagePointsShort
  /// Over values without a unit.
  case index, place

  // MARK: Publishing

  case attachmentProvenance

  // MARK: Editions: workbooks

  /// Names of sheets.
  case bookCover, bookNotes, bookMarks, bookSources, bookData
  /// Remarks on a sheet: what the workbook is, how many tables a sheet has, what empty cells and brackets say.
  case bookOfBriefing, bookOneTable, bookEmptyCells, bookBrackets
  /// After a name or number: its note.
  case bookNote
  /// Titles of tables, by the length of their periods.
  case bookYears, bookFiscalYears, bookHalves, bookQuarters, bookMonths, bookWeeks, bookDays, bookStretches
  /// Columns.
  case columnSheet, columnContent, columnNoteNumber, columnNote, columnMark, columnMeaning, columnTitle, columnPublisher,
    columnReleased, columnAddress, columnArithmetic, columnRegionCode, columnIndicatorCode, columnPeriodCode, columnUnitCode,
    columnPowerOfTen, columnExactness, columnKind, columnChangePublished, columnChangeExactness, columnLower, columnUpper,
    columnInterval, columnRemark
  /// What a derived figure that is no level is, after the name of its indicator.
  case derivedShare, derivedIndex, derivedRatio, derivedExchangeRate, derivedContribution, derivedChange, derivedMedian

  // MARK: Editions: pages on the web

  /// When the figures are of, what else can be taken, and the notes.
  case editionDay, editionTake, editionCSV, editionNotes
  /// Under a figure or table.
  case editionDownload, editionLinkFigure, editionLinkTable, editionEmbed
  /// Under a figure that is shown by itself: the way to the briefing.
  case editionWhole
  /// What a screen reader says of a note's mark, and of the ways back from the note.
  case editionNote, editionBack, editionBackTo
  /// The list of all briefings of a run.
  case editionIndex

  // MARK: Serving: the page

  /// The masthead if no publisher is known.
  case webSeries
  case webSkip, webPageLanguage, webRegions, webChooseRegion, webFind, webFindHint, webNoRegion, webOtherGroups, webPeriod
  case webBriefingLanguage, webStyle, webShow, webNewest, webDownload, webOpen, webAddresses, webThisBriefing, webNewestBriefing
  case webOverview, webPageCount, webPageOfPages, webNearest, webFault, webFaultLead, webNoBriefing, webLive, webLost, webHome
  case webRemarks, webStyleHouse, webStyleBulletin, webStyleMonochrome, webStyleScreen

  // MARK: Serving: what is missing for a region

  case gaps, gapsNone, gapUnpublished, gapWithheld, gapOnlyNeighbours, gapOlder, gapOthers

  // MARK: Briefings

  /// Headings of blocks and tables.
  case keyFigures, keyFacts, whatTheFiguresShow, allFigures, otherFigures, publishedRanks, sources, method, statusMarks,
    whatIsDerived,
    annexTitle, annexTable, annexSubtitle, dataFileDescription, signatureDescription
  /// The template that data get without one of their own.
  case regionalBriefing
  /// Numbers over charts and tables.
  case figureNumber, tableNumber
  /// Before the source of a figure or page; a source named in full, with its key and the page of the list; and that page alone.
  case sourceLabel, sourceNamed, sourcesListed
  /// Columns.
  case columnIndicator, columnRegion, columnPeriod, columnLevel, columnPublished, columnValue, columnUnit, columnEarlier,
    columnChange, columnPercent, columnAmount, columnBasis, columnStatus, columnSource, columnFigure,
    columnCourse, columnGrowth, columnEarlierIssue, columnThisIssue, columnBeforeRevision, columnRevised
  /// Subtitles of tables.
  case growthOnYearUnlessMarked, changeOnYearUnlessMarked
  /// What the further rows of a figure are.
  case rowPlanned, rowTarget, rowExpected, rowOtherUnit, rowOtherLength, rowEarlier
  /// After the name of a figure: which amount of it is meant.
  case ofChange, ofGrowth
  /// What a change is measured against. “As published” where sources use a word loosely.
  case basisYearOnYear, basisYearBefore, basisMonthOnMonth, basisQuarterOnQuarter, basisUnstated, basisAsPublished
  /// Tiles: which way a figure went, and when it had its earlier value.
  case up, down, unchanged, unchangedOnYear, unchangedOnYearBefore, tileMoved, tileUnchanged, yearBefore,
    samePeriodOfYearBefore, noChangePublished,
    noEarlierFigure, earlierLevelNotStated, earlierValue, valueInPeriod
  /// Charts.
  case levelsAndChanges, changesCompared, publishedLevels, changeAsPublished, periodsDiffer, fromPeriodToPeriod, fromYearToYear
  /// What an edition is.
  case corrected, demonstrationData, draft, draftNote, correctedFigures, correctionNote, noFigureChanged, changedFiguresListed
  case revisedFigures, revisionNote, sourceRevisionNote, revisedFrom, figureRevised
  /// The table of marks: what they are called where that is not the name of a standing, and how they are drawn.
  case markFinal, markOver, markUnder, markAbout, drawnFinal, drawnProvisional, drawnEstimate, drawnForecast, drawnDerived,
    drawnTarget, drawnOver, drawnUnder, drawnAbout, drawnNotPublished, drawnNotApplicable, drawnConfidential, drawnUnreliable,
    drawnRevised
  /// Notes at the foot of a page.
  case noteProvisional, noteEstimate, noteForecast, noteDerived, noteTarget, noteOver, noteUnder, noteAbout, noteNotPublished,
    noteNotApplicable, noteUnreliable, noteConfidential, noteRevised, noteBaseNotStated, noteMonthOnMonth
  /// What regions are called where the data do not say what they are, and a place among them.
  case oneRegion, severalRegions, oneNeighbour, severalNeighbours, columnRank, real
  /// Rules of the method, each a sentence.
  case rulePublished, ruleDerived, ruleEarlier, ruleConstantPrices, ruleChanges, ruleRanks, ruleMedians, ruleBounds, ruleMissing,
    rulePeriods, ruleWords, rulePeersGroup, rulePeersListed, rulePeersNeighbours, rulePeersNearest
  /// How much of the arithmetic is elsewhere.
  case moreArithmetic

  // MARK: Kinds of charts

  case chartHorizontalBars, chartVerticalBars, chartHorizontalStacks, chartVerticalStacks, chartWaterfall, chartPyramid
  case chartLines, chartStepLines, chartArea, chartStackedAreas, chartSlopes
  case chartDots, chartTicks, chartDumbbells, chartRanges, chartIntervals, chartProgress, chartHeatTable

  // MARK: On charts

  /// Over a plot, for what its values are.
  case shareOfTotal, changeOnYear, changeOnMonth, changeOnQuarter, changeUnstated
  /// In a key.
  case confidenceInterval, confidenceIntervals, derivedFromGrowth
  /// What a value is of, where marks are told apart by it.
  case kindActual, kindPlan, kindTarget
  /// Next to a number in a chart of progress, and how the two go together.
  case progressPlan, progressTarget, progressExpected, numberWithWord
  /// The last bar of a waterfall.
  case waterfallTotal
  /// Next to the line of a break.
  case breakOfBase, breakOfSeries
  /// Under a chart that shows only some of its places.
  case omission, omissionOfMiddle, omissionButOne, omissionAtLine
  /// Beside the unit of a scale whose steps are factors, and what strips of dots show in words.
  case logarithmicScale, stripText
  /// In the frame of a chart that was not drawn.
  case notDrawn

  // MARK: Maps

  /// In the subtitle of a tile grid, and of maps of several periods.
  case mapTiles, mapOneScale
  /// Over the key: how many places have which value.
  case mapKey
  /// In the key: what the sign of the lower side says, the median, and what is not known of which places.
  case mapBelowMiddle, mapBelowZero, mapMedian, mapNotPublished, mapConfidential, mapNotApplicable
  /// Under a map: places without an area, the classes, and where the boundaries are from.
  case mapAbsent, mapWidths, mapBoundaries, mapApproval, mapBoundariesUnchanged, mapInsets, mapArea
  /// At a box of far islands and under a circle: how much smaller or larger it is.
  case mapInset, mapEnlarged
  /// Under maps of several periods: what squares are. Over each: the median.
  case mapSquares, mapMedianOver
  /// Of where a region is: title where nothing is known of its neighbours, subtitle, and the share of an area or a figure.
  case mapPlace, mapIn, mapThenIn, mapShareOfArea, mapShareOf
  /// A figure that is divided by another, and its unit.
  case mapPer, mapPerUnit
  /// In words: what a map or tile grid shows, and where a place stands.
  case mapText, mapTilesText, mapSymbolsText, mapStanding, mapNeighbours, mapLocatorText, mapLocatorNeighbours,
    mapLocatorFact

  // MARK: Charts in words

  /// How many places or lines there are, and how many of them, or of their periods, have no value.
  case placesInChart, placesUnpublished, periodsUnpublished
  case highestAndLowest, lowestValue, highestValue
  /// A value, or what there is in place of it, with its period.
  case inPeriod
  /// A value with the limits between which it is.
  case valueWithInterval

  // MARK: Pages

  /// After the title of a table or list that began on the page before.
  case continued
  case contents
  /// At the foot of a page.
  case folio

}

extension Word {
  package func text(in rules: any LanguageRules) -> String { rules.text(of: self) }
}

/// A text that does not depend on the data but for what is filled in: a word of a page, the title of a problem.
package protocol FixedText: Sendable {
  /// The text as a language has it, with names in braces.
  func text(in rules: any LanguageRules) -> String
}

extension FixedText {
  /// The text in a language.
  package subscript(language: Language) -> String { text(in: language.rules) }

  /// The text in a language, with what stands in braces filled in.
  package subscript(language: Language, values: KeyValuePairs<String, String>) -> String {
    text(in: language.rules).filled(values)
  }
}

extension LocalizedText {
  /// A text that each language makes itself.
  package init(_ text: (Language) -> String) { self.init(Language.known.map { ($0, text($0)) }) }

  /// A fixed word in every language, for where data may have words of their own.
  package init(_ word: Word) { self.init { word[$0] } }

  /// A fixed word in every language, with what stands in braces filled in alike.
  package init(_ word: Word, _ values: KeyValuePairs<String, String>) { self.init { word[$0, values] } }

  /// A fixed word in every language, with what stands in braces filled in from the same language.
  package init(_ word: Word, _ values: KeyValuePairs<String, LocalizedText>) {
    self.init { language in language.rules.text(of: word).filled { name in values.first { $0.key == name }?.value[language] } }
  }

  /// What a problem is, in every language, with what stands in braces filled in alike.
  package init(_ problem: ProblemText, _ values: KeyValuePairs<String, String> = [:]) { self.init { problem[$0, values] } }

  /// The name of a unit in every language.
  package init(_ unit: UnitName) { self.init { $0.rules.name(of: unit) } }
}

/// A stretch of a fixed word.
package enum WordPart: Hashable, Sendable {
  /// Characters that are printed.
  case text(String)
  /// What is filled in, by its name.
  case value(String)

  /// As it is written.
  fileprivate var characters: String {
    switch self {
    case .text(let text): text
    case .value(let name): "{\(name)}"
    }
  }
}

extension String {
  /// The text cut at each `{name}`.
  package var wordParts: [WordPart] {
    var parts: [WordPart] = []
    var rest = self[...]
    // Braces are bytes of their own, which are found quickest.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}")) {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.value(String(rest[rest.utf8.index(after: open)..<close])))
      rest = rest[rest.utf8.index(after: close)...]
    }
    return rest.isEmpty ? parts : parts + [.text(String(rest))]
  }

  /// What is before and after a name in braces that was not filled in, for values that are set in a style of their own.
  package func around(_ placeholder: String) -> (before: String, after: String) {
    guard let range = firstRange(of: placeholder) else { return (self, "") }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }

  /// The text with each `{name}` replaced by its value, and each `{name|form|form}` by the first form if the value is 1, else by the
  /// last. Values are taken as they are, braces and all.
  package func filled(_ values: KeyValuePairs<String, String>) -> String {
    filled { name in values.first { $0.key == name }?.value }
  }

  func filled(_ value: (Substring) -> String?) -> String {
    wordParts.map { part in
      guard case .value(let slot) = part else { return part.characters }
      let forms = slot.split(separator: "|", omittingEmptySubsequences: false)
      switch value(forms[0]) {
      case let value? where forms.count > 1: return String(forms[value == "1" ? 1 : forms.count - 1])
      case let value?: return value
      case nil: return part.characters
      }
    }.joined()
  }
}
