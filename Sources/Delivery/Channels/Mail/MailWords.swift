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

  /// The words of the house in English.
  package static let english = MailWords(
    subject: MailTemplate([.field(.region), .words(", "), .field(.period), .words(": "), .field(.title)]),
    text: MailTemplate([
      .field(.notice), .words("\n\n"), .field(.title), .words("\n\n"), .field(.standfirst), .words("\n\n"), .field(.figures),
      .words("\n\nThe briefing on "), .field(.region), .words(", "), .field(.period), .words(", is attached: "), .field(.file),
      .words(" ("), .field(.size), .words(").\n\n"), .field(.publisher), .words(" · "), .field(.series),
    ]))

  /// The words of the house in Chinese.
  package static let chinese = MailWords(
    subject: MailTemplate([.field(.region), .words(" "), .field(.period), .words("："), .field(.title)]),
    text: MailTemplate([
      .field(.notice), .words("\n\n"), .field(.title), .words("\n\n"), .field(.standfirst), .words("\n\n"), .field(.figures),
      .words("\n\n随信附上"), .field(.region), .field(.period), .words("简报全文："), .field(.file), .words("（"), .field(.size),
      .words("）。\n\n"), .field(.publisher), .words(" · "), .field(.series),
    ]))
}
