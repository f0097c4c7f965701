/// What mails and messages to readers say around a briefing, and notices to the owner of a report.
///
/// As with `Word`, each language has one file of them, and what stands in braces is filled in where the text is used.
package enum DeliveryText: String, CaseIterable, FixedText {
  // MARK: Mails and messages to readers

  case mailSubject, mailAttached, mailDraft, mailDraftNotice, mailCorrectionNotice, mailCorrectionReason
  case mailUnsubscribe, mailProtected, chatOpen

  // MARK: Notices to the owner

  case ownerLateSubject, ownerLate, ownerGivenUpSubject, ownerGivenUp, ownerHeldSubject, ownerHeld, ownerHeldEnd
  case ownerChangedSubject, ownerChanged
  case ownerBlockedSubject, ownerBlocked, ownerBlockedEnd
  case ownerSourceSubject, ownerSource

  package func text(in rules: any LanguageRules) -> String { rules.text(of: self) }
}
