internal import Briefings
internal import Languages

extension MailOrder.Occasion {
  /// What the subject of a correction or a draft begins with.
  func prefix(_ language: Language) -> String {
    switch self {
    case .issue: ""
    case .correction: Word.corrected[language] + language.rules.colon
    case .draft: DeliveryText.mailDraft[language] + language.rules.colon
    }
  }

  /// What a correction or a draft says above everything else.
  func notice(_ language: Language) -> String {
    switch self {
    case .issue: ""
    case .correction(_, let reason) where reason.isEmpty: DeliveryText.mailCorrectionNotice[language]
    case .correction(_, let reason):
      DeliveryText.mailCorrectionNotice[language] + language.rules.sentenceSpace
        + DeliveryText.mailCorrectionReason[language, ["reason": reason]]
    case .draft: DeliveryText.mailDraftNotice[language]
    }
  }
}
