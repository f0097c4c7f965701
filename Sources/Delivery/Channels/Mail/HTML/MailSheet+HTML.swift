internal import Briefings
internal import Languages
internal import Publishing
internal import Statistics

extension MailSheet {
  /// The HTML part in the colours of the house: the same paragraphs as the text, one column, no picture, no script, nothing that is
  /// fetched from elsewhere.
  func html(unsubscribing: MailSettings.Unsubscribing?) -> String {
    let body = paragraphs.map(html).joined(separator: "\n")
    // What readers show beside the subject in the list of mails.
    let preview = order.summary.standfirst.pieces.isEmpty ? value(.publisher) : value(.standfirst)
    return """
      <!DOCTYPE html>
      <html lang="\(languageTag)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <title>\(HTMLText.escaped(value(.title)))</title>
      <style>
      \(MailRole.darkRules(order.palette))
      </style>
      </head>
      <body \(look([.paper], "margin:0;padding:0;-webkit-text-size-adjust:100%"))>
      <div aria-hidden="true" style="display:none;max-height:0;overflow:hidden;mso-hide:all">\(HTMLText.escaped(preview))</div>
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" \(look([.paper], "width:100%"))>
      <tr><td align="center" style="padding:24px 20px 32px">
      <!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
      <div role="article" lang="\(languageTag)" aria-label="\(HTMLText.escaped(value(.title)))" \
      \(look([.ink], "\(type.text);max-width:600px;margin:0 auto;text-align:left;overflow-wrap:break-word"))>
      \(head)
      \(body)
      \(foot(unsubscribing))</div>
      <!--[if mso]></td></tr></table><![endif]-->
      </td></tr>
      </table>
      </body>
      </html>

      """
  }

  /// The publisher's own HTML with its fields filled in: text is escaped, the key figures are the table of the house.
  var ownHTML: String {
    let notice = template.has(.notice) ? "" : (value(.notice).isEmpty ? "" : html(.notice) + "\n")
    return notice
      + template.filled { field in
        switch field {
        case .figures: order.summary.figures.isEmpty ? "" : figures
        case .title: HTMLText.marked(order.summary.title)
        case .standfirst: HTMLText.marked(order.summary.standfirst)
        default: HTMLText.escaped(value(field))
        }
      } + (protection.map { "\n<p>\(HTMLText.escaped($0))</p>\n" } ?? "")
  }

  var type: MailType { MailType(language: order.summary.language) }

  /// Class and style of an element.
  func look(_ roles: [MailRole], _ style: String = "") -> String {
    MailRole.attributes(roles, order.palette, style)
  }

  private var languageTag: String { order.summary.language.textTag }

  /// The head of the first page: a rule with the block of colour under its beginning, the series, place and period.
  private var head: String {
    """
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" \
    style="width:100%;border-collapse:separate;border-spacing:0;margin:0 0 8px"><tr>\
    <td width="31" height="8" \(look([.block], "width:31px;height:8px;padding:0;font-size:0;line-height:0"))>&nbsp;</td>\
    <td height="8" \(look([.rule], "height:5px;padding:0;font-size:0;line-height:0;border-top:3px solid"))>&nbsp;</td></tr></table>
    <p \(look([.ink], "\(type.series);margin:0"))>\(HTMLText.escaped(value(.series)))</p>
    <p \(look([.soft], "\(type.small);margin:0 0 20px"))>\(HTMLText.escaped(value(.region))) · \
    \(HTMLText.escaped(value(.period)))</p>
    """
  }

  private func foot(_ unsubscribing: MailSettings.Unsubscribing?) -> String {
    guard let unsubscribing else { return "" }
    let (address, words) =
      switch unsubscribing {
      case .address(let address): ("mailto:\(address)?subject=unsubscribe", address.description)
      case .page(let page): (page, page)
      }
    return "<p \(look([.soft, .hair], "\(type.small);margin:20px 0 0;padding:12px 0 0;border-top:1px solid"))>"
      + HTMLText.escaped(unsubscribeWords)
      + "<a href=\"\(HTMLText.escaped(address))\" \(look([.soft], "word-break:break-all"))>\(HTMLText.escaped(words))</a></p>\n"
  }

  // MARK: Paragraphs

  private func html(_ paragraph: Paragraph) -> String {
    let summary = order.summary
    switch paragraph {
    case .title: return "<h1 \(look([.ink], "\(type.title);margin:0 0 12px"))>\(HTMLText.marked(summary.title))</h1>"
    case .standfirst:
      return "<p \(look([.soft], "\(type.standfirst);margin:0 0 22px"))>\(HTMLText.marked(summary.standfirst))</p>"
    case .notice:
      return panel("<strong>\(HTMLText.escaped(value(.notice)))</strong>", .edge, " role=\"note\"", "border-left:4px solid", 20)
    case .words(let pieces):
      let words = filled(pieces)
      if pieces.contains(.field(.file)) { return panel(words, nil, "", "", 16) }
      if Self.isSignature(pieces) { return "<p \(look([.soft], "\(type.small);margin:0 0 14px"))>\(words)</p>" }
      return "<p \(look([.ink], "margin:0 0 14px"))>\(words)</p>"
    case .figures: return figures
    }
  }

  /// Words on a ground of their own.
  private func panel(_ words: String, _ edge: MailRole?, _ attributes: String, _ border: String, _ gap: Int) -> String {
    let roles = [.panel, .ink] + [edge].compactMap(\.self)
    return """
      <table\(attributes.isEmpty ? " role=\"presentation\"" : attributes) width="100%" cellpadding="0" cellspacing="0" border="0" \
      style="width:100%;margin:0 0 \(gap)px"><tr><td \(look(roles, "padding:12px 16px;\(border)"))>\(words)</td></tr></table>
      """
  }

  private func filled(_ pieces: [MailTemplate.Piece]) -> String {
    MailTemplate(pieces).filled {
      HTMLText.escaped($0)
    } _: { field in
      let text = HTMLText.escaped(value(field))
      return switch field {
      // A short name stays on one line, which a telephone has room for.
      case .file: "<strong style=\"font-weight:600\(text.count <= 28 ? ";white-space:nowrap" : "")\">\(text)</strong>"
      case .size: "<span style=\"white-space:nowrap\">\(text)</span>"
      default: text
      }
    }.replacing("\n", with: "<br>\n")
  }

  /// Whether a paragraph has no words of its own: names alone, as at the end of a letter.
  private static func isSignature(_ pieces: [MailTemplate.Piece]) -> Bool {
    pieces.allSatisfy { piece in
      if case .words(let text) = piece { !text.contains { $0.isLetter || $0.isNumber } } else { true }
    }
  }
}
