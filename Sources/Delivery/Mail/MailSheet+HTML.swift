internal import Briefings
internal import Publishing
internal import Statistics

extension MailSheet {
  /// The HTML part in the colours of the house: the same paragraphs as the text, one column, no picture, no script, nothing that is
  /// fetched from elsewhere. Every style stands with its element, as many readers drop style sheets.
  func html(unsubscribing: MailSettings.Unsubscribing?) -> String {
    let language = order.summary.language
    let palette = order.palette
    let body = paragraphs.map(html).joined(separator: "\n")
    let foot = unsubscribing.map { target in
      let (address, words) =
        switch target {
        case .address(let address): ("mailto:\(address)?subject=unsubscribe", address.description)
        case .page(let page): (page, page)
        }
      return "<p style=\"\(small)margin:16px 0 0\">\(HTMLText.escaped(MailPhrases.unsubscribe[language]))"
        + "<a href=\"\(HTMLText.escaped(address))\" style=\"color:\(palette.secondary)\">\(HTMLText.escaped(words))</a></p>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(languageTag)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light">
      <title>\(HTMLText.escaped(value(.title)))</title>
      </head>
      <body style="margin:0;padding:0;background:\(palette.paper);color:\(palette.ink)">
      <div role="article" aria-label="\(HTMLText.escaped(value(.title)))" style="\(text)max-width:600px;margin:0 auto;padding:24px 20px 32px">
      <p style="\(small)margin:0 0 20px;padding:10px 0 0;border-top:3px solid \(palette.ink)"><strong \
      style="color:\(palette.ink)">\(HTMLText.escaped(value(.region)))</strong> · \(HTMLText.escaped(value(.period)))</p>
      \(body)
      \(foot ?? "")</div>
      </body>
      </html>

      """
  }

  private var languageTag: String {
    switch order.summary.language {
    case .english: "en"
    case .chinese: "zh-Hans"
    }
  }

  // MARK: Paragraphs

  private func html(_ paragraph: Paragraph) -> String {
    let palette = order.palette
    let summary = order.summary
    switch paragraph {
    case .title:
      return "<h1 style=\"\(titleType)margin:0 0 12px;color:\(palette.ink)\">\(HTMLText.marked(summary.title))</h1>"
    case .standfirst:
      return "<p style=\"font-size:17px;line-height:26px;margin:0 0 22px;color:\(palette.secondary)\">"
        + "\(HTMLText.marked(summary.standfirst))</p>"
    case .notice:
      return "<p role=\"note\" style=\"margin:0 0 20px;padding:10px 14px;background:\(palette.panel);"
        + "border-left:4px solid \(palette.accent)\"><strong>\(HTMLText.escaped(value(.notice)))</strong></p>"
    case .words(let pieces):
      let words = MailTemplate(pieces).filled {
        HTMLText.escaped($0)
      } _: {
        HTMLText.escaped(value($0))
      }
      return "<p style=\"margin:0 0 14px\">\(words.replacing("\n", with: "<br>\n"))</p>"
    case .figures: return figures
    }
  }

  private var figures: String {
    let summary = order.summary
    let language = summary.language
    let heads = MailPhrases.columns.enumerated().map { index, words in
      let side = index == 1 ? "right" : "left"
      return "<th scope=\"col\" style=\"\(small)font-weight:600;text-align:\(side);padding:0 \(index == 2 ? 0 : 14)px 6px 0;"
        + "border-bottom:1px solid \(order.palette.ink)\">\(HTMLText.escaped(words[language]))</th>"
    }
    let meanings = summary.meanings.map { meaning in
      "\(HTMLText.marked(meaning.mark)) \(HTMLText.escaped(HeaderText.cleaned(meaning.words)))"
    }
    let legend = meanings.isEmpty ? "" : "\n<p style=\"\(small)margin:-8px 0 22px\">\(meanings.joined(separator: "<br>\n"))</p>"
    return """
      <table style="border-collapse:collapse;width:100%;margin:0 0 18px" aria-label="\
      \(HTMLText.escaped(MailPhrases.keyFigures[language]))">
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(summary.figures.map(row).joined(separator: "\n"))
      </tbody>
      </table>\(legend)
      """
  }

  private func row(_ figure: BriefingSummary.Figure) -> String {
    let palette = order.palette
    let cell = "padding:10px 14px 10px 0;border-bottom:1px solid \(palette.hair);vertical-align:baseline;"
    let arrow =
      switch figure.direction {
      case .up: "<span aria-hidden=\"true\">▲</span> "
      case .down: "<span aria-hidden=\"true\">▼</span> "
      case nil: ""
      }
    let earlier =
      figure.earlier.pieces.isEmpty
      ? "" : "<br><span style=\"color:\(palette.secondary)\">\(HTMLText.marked(figure.earlier))</span>"
    let gap = figure.unit.pieces.isEmpty ? "" : " "
    return """
      <tr><th scope="row" style="\(cell)font-weight:400;text-align:left">\(HTMLText.marked(figure.label))</th>\
      <td style="\(cell)text-align:right;white-space:nowrap"><span style="font-size:22px;font-weight:600;color:\(palette.data);\
      font-variant-numeric:tabular-nums">\(HTMLText.marked(figure.number))</span>\
      <span style="font-size:13px;color:\(palette.secondary)">\(gap)\(HTMLText.marked(figure.unit))</span></td>\
      <td style="\(cell)padding-right:0;font-size:13px;line-height:19px">\(arrow)\(HTMLText.marked(figure.change))\(earlier)</td></tr>
      """
  }

  // MARK: Type

  private var families: (text: String, title: String) {
    switch order.summary.language {
    case .english:
      ("Inter,'Helvetica Neue',Helvetica,Arial,sans-serif", "'Source Serif 4','Source Serif Pro',Georgia,'Times New Roman',serif")
    case .chinese:
      (
        "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei','Hiragino Sans GB',sans-serif",
        "'Noto Serif CJK SC','Songti SC',SimSun,serif"
      )
    }
  }

  private var text: String { "font-family:\(families.text);font-size:15px;line-height:23px;" }
  private var small: String { "font-size:13px;line-height:19px;color:\(order.palette.secondary);" }
  private var titleType: String { "font-family:\(families.title);font-size:25px;line-height:33px;font-weight:700;" }
}

/// Text in HTML.
enum HTMLText {
  /// Without a character that could begin a tag, end an attribute or be an entity.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: if character == "\n" || !character.isControl { result.unicodeScalars.append(character) }
      }
    }
    return result
  }

  /// With raised marks.
  static func marked(_ text: BriefingSummary.MarkedText) -> String {
    text.pieces.map { piece in
      switch piece {
      case .words(let words): escaped(words)
      case .mark(let mark): "<sup style=\"font-size:11px;line-height:0\">\(escaped(mark))</sup>"
      }
    }.joined()
  }
}

extension MailSheet {
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
      }
  }
}
