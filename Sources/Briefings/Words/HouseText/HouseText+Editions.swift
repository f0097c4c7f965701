package import Languages
package import Statistics

extension HouseText {
  /// Mark of a draft, on every page and over its note.
  package static let draft = LocalizedText(english: "Draft – not for release", chinese: "草案 · 未经批准不得发布")
  /// What a draft means.
  package static let draftNote = LocalizedText(
    english: "This draft is for those who approve it. It is not to be quoted, passed on or published.",
    chinese: "本草案仅供审批人审阅，不得引用、转发或发布。")
  /// Heading of the list of corrected figures.
  package static let correctedFigures = LocalizedText(english: "Corrected figures", chinese: "更正的数据")
  /// Column of what an issue said before.
  package static let earlierIssue = LocalizedText(english: "Earlier issue", chinese: "原发布")
  /// Column of what this issue says.
  package static let thisIssue = LocalizedText(english: "This issue", chinese: "更正后")
  /// After the name of a figure whose growth is meant.
  package static let growthOf = LocalizedText(english: ", growth", chinese: "，增速")
  /// Said where no published figure differs.
  package static let noFigureChanged = LocalizedText(
    english: "No published figure is other than in the earlier issue.", chinese: "公布数据与原发布一致。")
  /// Before the page with the list.
  package static let changedFiguresListed = LocalizedText(
    english: "The changed figures are listed on page\u{A0}", chinese: "改动的数据列于第")
  /// After the page with the list.
  package static let changedFiguresListedEnd = LocalizedText(english: ".", chinese: "页。")

  /// Which issue is replaced, and why.
  package static func correction(replacing number: Int, of day: Period, reason: String, _ language: Language) -> String {
    let reason = reason.trimmed.ending(language)
    switch language {
    case .english: return "This issue replaces issue \(number) of \(day.name(language: .english)). Reason: \(reason) "
    case .chinese: return "本期取代\(day.name(language: .chinese))第\(number)期。更正原因：\(reason)"
    }
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
    return self + (language == .english ? "." : "。")
  }
}
