internal import Briefings
internal import Languages
internal import Publishing
internal import Statistics

/// What a mail says, paragraph by paragraph, before it is text or HTML: both are made of the same.
struct MailSheet {
  /// A paragraph.
  enum Paragraph: Hashable {
    /// The title of the briefing.
    case title
    /// The sentences under it.
    case standfirst
    /// The key figures and what their marks mean.
    case figures
    /// That it is a correction or a draft.
    case notice
    /// Words with other fields among them.
    case words([MailTemplate.Piece])
  }

  let order: MailOrder
  let template: MailTemplate

  /// The paragraphs of the template that have something to say. A correction or a draft says so even where the template does not, and so does
  /// a PDF that a password opens.
  var paragraphs: [Paragraph] {
    var all = Self.split(template)
    if !template.has(.notice) { all.insert(.notice, at: 0) }
    if let protection {
      let file = all.firstIndex { if case .words(let pieces) = $0 { pieces.contains(.field(.file)) } else { false } }
      all.insert(.words([.words(protection)]), at: file.map { $0 + 1 } ?? all.count)
    }
    return all.filter { paragraph in
      switch paragraph {
      case .title: true
      case .standfirst: !order.summary.standfirst.pieces.isEmpty
      case .figures: !order.summary.figures.isEmpty
      case .notice: !value(.notice).isEmpty
      case .words(let pieces): !MailTemplate(pieces).filled(value).allSatisfy(\.isWhitespace)
      }
    }
  }

  /// What is said of a PDF that a password opens; `nil` for one without.
  var protection: String? {
    order.recipient.password == nil ? nil : DeliveryText.mailProtected[order.summary.language]
  }

  /// Splits a template at its blank lines; fields that are a paragraph of their own are always alone.
  private static func split(_ template: MailTemplate) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var pieces: [MailTemplate.Piece] = []
    func flush() {
      defer { pieces = [] }
      let isBlank = pieces.allSatisfy { if case .words(let text) = $0 { text.allSatisfy(\.isWhitespace) } else { false } }
      guard !isBlank else { return }
      let fields = pieces.compactMap { if case .field(let field) = $0 { field } else { nil as MailField? } }
      let isAlone = pieces.allSatisfy { if case .words(let text) = $0 { text.allSatisfy(\.isWhitespace) } else { true } }
      switch fields.first {
      case .title where isAlone && fields.count == 1: paragraphs.append(.title)
      case .standfirst where isAlone && fields.count == 1: paragraphs.append(.standfirst)
      default: paragraphs.append(.words(pieces))
      }
    }
    for piece in template.pieces {
      switch piece {
      case .field(.figures):
        flush()
        paragraphs.append(.figures)
      case .field(.notice):
        flush()
        paragraphs.append(.notice)
      case .field: pieces.append(piece)
      case .words(let text):
        for (number, part) in blocks(text).enumerated() {
          if number > 0 { flush() }
          if !part.isEmpty { pieces.append(.words(part)) }
        }
      }
    }
    flush()
    return paragraphs
  }

  /// Stretches between blank lines.
  private static func blocks(_ text: String) -> [String] {
    var blocks = [""]
    var isAfterLineEnd = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if isAfterLineEnd, line.allSatisfy(\.isWhitespace) {
        if blocks.last?.isEmpty == false || blocks.count == 1 { blocks.append("") }
      } else {
        if isAfterLineEnd, blocks.last?.isEmpty == false { blocks[blocks.count - 1] += "\n" }
        blocks[blocks.count - 1] += line
      }
      isAfterLineEnd = true
    }
    return blocks
  }

  /// The text of a field, on one line.
  func value(_ field: MailField) -> String {
    let summary = order.summary
    let text: String
    switch field {
    case .title: text = summary.title.plain
    case .standfirst: text = summary.standfirst.plain
    case .figures:
      text = summary.figures.map { $0.line(summary.language) }.joined(separator: summary.language.rules.semicolon)
    case .region: text = summary.region
    case .period: text = summary.period
    case .series: text = summary.series
    case .publisher: text = summary.publisher
    case .name: text = order.recipient.name
    case .issue: text = String(order.key.issue)
    case .file: text = order.fileName
    case .size: text = Self.size(order.pdf.count)
    case .notice: text = order.occasion.notice(summary.language)
    }
    return HeaderText.cleaned(text)
  }

  /// What is before the address that ends the mails.
  var unsubscribeWords: String { DeliveryText.mailUnsubscribe[order.summary.language] + order.summary.language.rules.colon }

  /// A size in words, decimal units: `181 kB`.
  private static func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\(max(1, (bytes + 500) / 1_000)) kB" }
    let tenths = (bytes + 50_000) / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
  }
}
