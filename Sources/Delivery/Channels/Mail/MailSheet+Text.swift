internal import Briefings
internal import Languages
internal import Publishing
internal import Statistics

extension MailSheet {
  /// The text part, lines ended by CRLF as canonical text is.
  func text(unsubscribing: String?) -> String {
    let summary = order.summary
    var parts = paragraphs.map { paragraph in
      switch paragraph {
      case .title: value(.title)
      case .standfirst: value(.standfirst)
      case .notice: value(.notice)
      case .words(let pieces): MailTemplate(pieces).filled(value)
      case .figures:
        (summary.figures.map { "- " + HeaderText.cleaned($0.line(summary.language)) }
          + (summary.meanings.isEmpty ? [] : [""])
          + summary.meanings.map { HeaderText.cleaned("\($0.mark.plain) \($0.words)") }).joined(separator: "\n")
      }
    }
    if let unsubscribing { parts.append("-- \n" + unsubscribeWords + unsubscribing) }
    return parts.joined(separator: "\n\n").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "\r\n") + "\r\n"
  }
}
