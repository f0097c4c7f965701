package import Languages

/// What the mails of one language say.
package struct MailWords: Hashable, Sendable {
  /// The subject line.
  package var subject: MailTemplate
  /// The text: paragraphs separated by blank lines.
  package var text: MailTemplate
  /// The HTML part; `nil` for the same paragraphs as the text, in the colours of the house.
  package var html: MailTemplate?

  /// Makes words.
  package init(subject: MailTemplate, text: MailTemplate, html: MailTemplate? = nil) {
    self.subject = subject
    self.text = text
    self.html = html
  }

  /// The words of the house in a language.
  package static func house(_ language: Language) -> MailWords {
    func fields(_ word: DeliveryText) -> [MailTemplate.Piece] {
      (try? MailTemplate(word[language]))?.pieces ?? [.words(word[language])]
    }
    return MailWords(
      subject: MailTemplate(fields(.mailSubject)),
      text: MailTemplate(
        [
          .field(.notice), .words("\n\n"), .field(.title), .words("\n\n"), .field(.standfirst), .words("\n\n"), .field(.figures),
          .words("\n\n"),
        ] + fields(.mailAttached) + [.words("\n\n"), .field(.publisher), .words(" · "), .field(.series)]))
  }
}
