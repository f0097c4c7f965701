extension English {
  func text(of text: DeliveryText) -> String {
    switch text {
    // MARK: Mails and messages to readers
    case .mailSubject: "{region}, {period}: {title}"
    case .mailAttached: "The briefing on {region}, {period}, is attached: {file} ({size})."
    case .mailDraft: "Draft"
    case .mailDraftNotice: "Draft for approval. It has not been sent to its recipients."
    case .mailCorrectionNotice: "Corrected. This replaces the briefing that you received before."
    case .mailCorrectionReason: "Reason: {reason}"
    case .chatOpen: "Open the briefing"
    case .mailUnsubscribe: "Unsubscribe"
    case .mailProtected:
      "The PDF opens with the password that was agreed with you. A copy with a password is not an archival PDF (PDF/A)."

    // MARK: Notices to the owner
    case .ownerLateSubject: "Late: {report}, {period}"
    case .ownerLate: "The deadline has passed and nothing was issued."
    case .ownerGivenUpSubject: "Given up: {report}, {period}"
    case .ownerGivenUp: "Every attempt failed, and there will be no more. Once the cause is fixed, “gazetteer deliver” sends it."
    case .ownerHeldSubject: "Held: {regions} {regions|region|regions} of {report}, {period}"
    case .ownerHeld: "These briefings of the report “{report}” about {period} were not sent:"
    case .ownerChangedSubject: "Changed since it was issued: {report}, {period}"
    case .ownerChanged:
      "Figures of these regions are no longer those that were sent. “gazetteer deliver” with --reissue --reason sends a correction."
    case .ownerBlockedSubject: "Cannot be sent: {report}, {period}"
    case .ownerBlocked: "The other side refuses what is sent, and waiting alone will not help:"
    case .ownerBlockedEnd:
      "Everything is kept and tried again. Once the settings, the server or the message are corrected, the next run sends it; what was given up by then leaves with “gazetteer deliver --again all”."
    case .ownerSourceSubject: "No new figures: {source}"
    case .ownerSource:
      "The source gives nothing that can be used. “gazetteer fetch” tries it again; an answer that is held is taken with --accept."
    case .ownerHeldEnd: "Nothing was sent to their recipients. What is fixed leaves with the next run."
    }
  }
}
