/// What the service and the workbench say where they cannot do what was asked: a title for each kind of problem, and what it is.
///
/// As with `Word`, each language has one file of them, and what stands in braces is filled in where the text is used.
package enum ProblemText: String, CaseIterable, FixedText {
  // MARK: Titles

  case problemUnknownAddressTitle, problemUnknownRegionTitle, problemUnknownPeriodTitle, problemUnknownLanguageTitle
  case problemUnknownStyleTitle, problemUnknownPageTitle, problemNoFiguresTitle, problemUnreadableRequestTitle
  case problemWrongMethodTitle, problemNotAcceptableTitle, problemLongAddressTitle, problemLargeBodyTitle, problemNoTokenTitle
  case problemWrongHostTitle, problemWrongRangeTitle, problemBusyTitle, problemStoppingTitle, problemUnusableProjectTitle
  case problemFaultTitle, problemChangedTitle, problemRefusedTitle, problemUnwrittenTitle

  // MARK: Details

  case problemUnknownAddress, problemUnknownRegion, problemUnknownPeriod, problemUnknownLanguage, problemUnknownStyle
  case problemUnknownPage, problemPageCount, problemPageNumber, problemChoice, problemEncoding, problemMethod, problemMediaType
  case problemAddressLength, problemBodyLength, problemHost, problemLocalOnly, problemToken, problemFileLength, problemNoFigures
  case problemUnusableProject, problemBusy, problemStopping, problemFault
  case problemWorkbenchToken, problemBody, problemChanged, problemRefused, problemUnwritten, problemUnreadableFile

  package func text(in rules: any LanguageRules) -> String { rules.text(of: self) }
}
