internal import Briefings
internal import Languages
internal import Statistics

/// The fixed words of mails.
enum MailPhrases {
  /// The prefix of the subject of a correction or a draft.
  static func prefix(_ occasion: MailOrder.Occasion, _ language: Language) -> String {
    switch occasion {
    case .issue: ""
    case .correction: HouseText.corrected[language] + colon[language]
    case .draft: LocalizedText(english: "Draft", chinese: "草稿")[language] + colon[language]
    }
  }

  /// What a correction or a draft says above everything else.
  static func notice(_ occasion: MailOrder.Occasion, _ language: Language) -> String {
    switch occasion {
    case .issue: ""
    case .correction(_, let reason):
      LocalizedText(
        english: "Corrected. This replaces the briefing that you received before.", chinese: "更正：本简报取代此前发送的版本。")[language]
        + (reason.isEmpty ? "" : LocalizedText(english: " Reason: ", chinese: "更正原因：")[language] + reason)
    case .draft:
      LocalizedText(
        english: "Draft for approval. It has not been sent to its recipients.", chinese: "草稿，待审批。尚未发送给收件人。")[language]
    }
  }

  /// Between a word and what it introduces.
  static let colon = LocalizedText(english: ": ", chinese: "：")
  /// Name of the table of key figures.
  static let keyFigures = LocalizedText(english: "Key figures", chinese: "主要数据")
  /// Before the address that ends the mails.
  static let unsubscribe = LocalizedText(english: "No more of these mails: ", chinese: "不再接收此类邮件：")
}
