internal import Briefings
internal import Languages
internal import Publishing
internal import Statistics

extension MailSheet {
  /// The key figures as a table of two columns, which a telephone has room for: what is measured with its change, and the number
  /// over its unit; under it what the marks mean.
  var figures: String {
    let summary = order.summary
    return """
      <table width="100%" cellpadding="0" cellspacing="0" border="0" aria-label="\
      \(HTMLText.escaped(Word.keyFigures[summary.language]))" \
      \(look([.rule], "width:100%;border-collapse:collapse;margin:0 0 14px;border-top:1px solid"))>
      \(summary.figures.map(rows).joined(separator: "\n"))
      </table>
      \(meanings)
      """
  }

  private func rows(_ figure: BriefingSummary.Figure) -> String {
    let below = [change(figure), earlier(figure)].compactMap(\.self).joined(separator: "<br>")
    let end = "border-bottom:1px solid"
    let number =
      "<td\(below.isEmpty ? "" : " rowspan=\"2\"") align=\"right\" "
      + look([.hair], "padding:11px 0 11px 16px;vertical-align:top;text-align:right;\(end)") + ">\(number(figure))</td>"
    let label = HTMLText.marked(figure.label)
    guard !below.isEmpty else {
      return "<tbody><tr><th scope=\"row\" align=\"left\" \(look([.ink, .hair], "\(cell);padding:11px 0;\(end)"))>\(label)</th>"
        + "\(number)</tr></tbody>"
    }
    return """
      <tbody><tr><th scope="rowgroup" align="left" \(look([.ink], "\(cell);padding:11px 0 0"))>\(label)</th>\(number)</tr>
      <tr><td \(look([.ink, .hair], "\(cell);\(type.small);padding:1px 0 11px;\(end)"))>\(below)</td></tr></tbody>
      """
  }

  private var cell: String { "text-align:left;vertical-align:top;font-weight:600" }

  private func number(_ figure: BriefingSummary.Figure) -> String {
    let role = figure.standing == .derived ? MailRole.soft : .data
    let number =
      "<span \(look([role], "\(type.number);white-space:nowrap;font-variant-numeric:tabular-nums"))>"
      + "\(HTMLText.marked(figure.number))</span>"
    let unit = "<span \(look([.soft], type.small))>\(HTMLText.marked(figure.unit))</span>"
    if figure.unit.pieces.isEmpty { return number }
    return number + (figure.unit.plain.hasPrefix("%") ? "" : "<br>") + unit
  }

  private func change(_ figure: BriefingSummary.Figure) -> String? {
    guard !figure.change.pieces.isEmpty else { return nil }
    let words = "<span style=\"font-weight:400\">\(HTMLText.marked(figure.change))</span>"
    return switch figure.direction {
    case .up: "<span aria-hidden=\"true\" \(look([.up], "font-weight:400"))>▲</span> \(words)"
    case .down: "<span aria-hidden=\"true\" \(look([.down], "font-weight:400"))>▼</span> \(words)"
    case nil: words
    }
  }

  private func earlier(_ figure: BriefingSummary.Figure) -> String? {
    guard !figure.earlier.pieces.isEmpty else { return nil }
    return "<span \(look([.soft], "font-weight:400"))>\(HTMLText.marked(figure.earlier))</span>"
  }

  private var meanings: String {
    let rows = order.summary.meanings.map { meaning in
      let (mark, words) = (HTMLText.marked(meaning.mark), HTMLText.escaped(HeaderText.cleaned(meaning.words)))
      return "<tr><td \(look([.soft], "\(type.small);vertical-align:top;padding:0 8px 0 0"))>\(mark)</td>"
        + "<td \(look([.soft], "\(type.small);vertical-align:top"))>\(words)</td></tr>"
    }
    guard !rows.isEmpty else { return "" }
    return """
      <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 22px">
      \(rows.joined(separator: "\n"))
      </table>
      """
  }
}
