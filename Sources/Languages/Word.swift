/// A fixed word: everything that is printed and does not depend on the data. Each language has one file of them.
///
/// What stands in braces is filled in where the word is used:
///
/// ```swift
/// Word.gapOthers[language, ["count": "12"]]  // and 12 more
/// ```
///
/// What follows a count names it and the forms to choose from, for one thing first: `{pages} {pages|page|pages}`.
package enum Word: String, CaseIterable, Sendable {
  // MARK: How a figure is known

  case standingFinal, standingProvisional, standingEstimate, standingDerived, standingForecast, standingTarget,
    standingNotPublished,
    standingNotApplicable

  // MARK: Figures

  /// Before a number that is a bound or not exact.
  case about, over, under
  case percentagePoints, percentagePointsShort
  /// Over values without a unit.
  case index, place

  // MARK: Publishing

  case attachmentProvenance

  // MARK: Serving: the page

  /// The masthead if no publisher is known.
  case webSeries
  case webSkip, webPageLanguage, webRegions, webChooseRegion, webFind, webFindHint, webNoRegion, webOtherGroups, webPeriod
  case webBriefingLanguage, webStyle, webShow, webNewest, webDownload, webOpen, webAddresses, webThisBriefing, webNewestBriefing
  case webOverview, webPageCount, webPageOfPages, webNearest, webFault, webFaultLead, webNoBriefing, webLive, webLost, webHome
  case webRemarks, webStyleHouse, webStyleBulletin, webStyleMonochrome, webStyleScreen

  // MARK: Serving: what is missing for a region

  case gaps, gapsNone, gapUnpublished, gapWithheld, gapOnlyNeighbours, gapOlder, gapOthers

  // MARK: Serving: titles of problems

  case problemUnknownAddressTitle, problemUnknownRegionTitle, problemUnknownPeriodTitle, problemUnknownLanguageTitle
  case problemUnknownStyleTitle, problemUnknownPageTitle, problemNoFiguresTitle, problemUnreadableRequestTitle
  case problemWrongMethodTitle, problemNotAcceptableTitle, problemLongAddressTitle, problemLargeBodyTitle, problemNoTokenTitle
  case problemWrongHostTitle, problemWrongRangeTitle, problemBusyTitle, problemStoppingTitle, problemUnusableProjectTitle
  case problemFaultTitle

  // MARK: Serving: problems

  case problemUnknownAddress, problemUnknownRegion, problemUnknownPeriod, problemUnknownLanguage, problemUnknownStyle
  case problemUnknownPage, problemPageCount, problemPageNumber, problemChoice, problemEncoding, problemMethod, problemMediaType
  case problemAddressLength, problemBodyLength, problemLocalOnly, problemToken, problemFileLength, problemNoFigures
  case problemUnusableProject, problemBusy, problemStopping, problemFault

  // MARK: Delivery: mails to readers

  case mailSubject, mailAttached, mailDraft, mailDraftNotice, mailCorrectionNotice, mailCorrectionReason, mailKeyFigures
  case mailUnsubscribe

  // MARK: Delivery: notices to the owner

  case ownerLateSubject, ownerLate, ownerGivenUpSubject, ownerGivenUp, ownerHeldSubject, ownerHeld, ownerHeldEnd
  case ownerBlockedSubject, ownerBlocked, ownerBlockedEnd

  /// The word in a language.
  package subscript(language: Language) -> String { language.rules.text(of: self) }

  /// The word in a language, with what stands in braces filled in.
  package subscript(language: Language, values: KeyValuePairs<String, String>) -> String {
    language.rules.text(of: self).filled(values)
  }
}

extension LocalizedText {
  /// A text that each language on offer makes itself.
  package init(_ text: (Language) -> String) { self.init(Language.all.map { ($0, text($0)) }) }

  /// A fixed word in every language on offer, for where data may have words of their own.
  package init(_ word: Word) { self.init { word[$0] } }

  /// A fixed word in every language on offer, with what stands in braces filled in alike.
  package init(_ word: Word, _ values: KeyValuePairs<String, String>) { self.init { word[$0, values] } }

  /// A fixed word in every language on offer, with what stands in braces filled in from the same language.
  package init(_ word: Word, _ values: KeyValuePairs<String, LocalizedText>) {
    self.init { language in language.rules.text(of: word).filled { name in values.first { $0.key == name }?.value[language] } }
  }

  /// The name of a unit in every language on offer.
  package init(_ unit: UnitName) { self.init { $0.rules.name(of: unit) } }
}

extension String {
  /// The text with each `{name}` replaced by its value, and each `{name|form|form}` by the first form if the value is 1, else by the
  /// last. Values are taken as they are, braces and all.
  package func filled(_ values: KeyValuePairs<String, String>) -> String {
    filled { name in values.first { $0.key == name }?.value }
  }

  func filled(_ value: (Substring) -> String?) -> String {
    var filled = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let parts = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      filled += rest[..<open]
      switch value(parts[0]) {
      case let value? where parts.count > 1: filled += parts[value == "1" ? 1 : parts.count - 1]
      case let value?: filled += value
      case nil: filled += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
