internal import Briefings
internal import Drawing
internal import Languages
internal import Publishing
internal import Statistics

/// What a chat robot says of a briefing: its headline, the sentences under it, the key figures, and where it is.
package struct ChatCard: Hashable, Sendable {
  /// That it is a correction or a draft, and the title.
  var title: String
  /// Paragraphs under the title.
  var paragraphs: [String]
  /// Key figures, one a line.
  var figures: [String]
  /// What their marks mean, one a line.
  var meanings: [String]
  /// Where the briefing is, and what is written there; `nil` where the settings do not say where.
  var link: Link?

  /// A link and its words.
  struct Link: Hashable, Sendable {
    var address: String
    var words: String
  }

  /// What is said of an order.
  init(of order: MailOrder, link: BriefingLink?) {
    let (summary, language) = (order.summary, order.summary.language)
    title = HeaderText.cleaned(order.occasion.prefix(language) + summary.title.plain).inert
    paragraphs = [order.occasion.notice(language), summary.standfirst.plain].map { HeaderText.cleaned($0).inert }.filter {
      !$0.isEmpty
    }
    figures = summary.figures.map { HeaderText.cleaned($0.line(language)).inert }
    meanings = summary.meanings.map { HeaderText.cleaned("\($0.mark.plain) \($0.words)").inert }
    self.link = link.map { Link(address: $0.address(of: order.key), words: DeliveryText.chatOpen[language]) }
  }

  /// The card as one text with few marks of Markdown: those that all robots know. At most so many bytes; figures are left out from the end.
  func markdown(within limit: Int = .max, titled isTitled: Bool = true) -> String {
    var figures = figures
    while true {
      let list = figures.map { "- \($0)" } + (meanings.isEmpty || figures.isEmpty ? [] : [""] + meanings)
      let parts =
        (isTitled ? ["**\(title)**"] : []) + paragraphs + (list.isEmpty ? [] : [list.joined(separator: "\n")])
        + (link.map { ["[\($0.words)](\($0.address))"] } ?? [])
      let text = parts.joined(separator: "\n\n")
      if text.utf8.count <= limit || figures.isEmpty { return text }
      figures.removeLast()
    }
  }
}

extension String {
  /// The text with the characters that robots read as marks in their full-width forms, so that a name is never a link, a mention or a heading.
  fileprivate var inert: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          guard "*_[]<>`#~\\|@".unicodeScalars.contains(scalar) else { return scalar }
          return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
        }))
  }
}

/// Where briefings can be read: an address with `{region}`, `{period}` and `{language}` in it.
package struct BriefingLink: Hashable, Sendable {
  private let pattern: String

  /// Takes a pattern; `nil` where it is no address or a field is unknown.
  init?(_ pattern: String) {
    let plain = ["{region}", "{period}", "{language}"].reduce(pattern) { $0.replacing($1, with: "x") }
    guard WebAddress.isSound(plain, .ownMachine) else { return nil }
    self.pattern = pattern
  }

  /// The address of a briefing.
  func address(of key: DeliveryKey) -> String {
    pattern.replacing("{region}", with: key.region.percentEncoded(keeping: \.isUnreserved)).replacing(
      "{period}", with: key.period.sdmx.percentEncoded(keeping: \.isUnreserved)
    )
    .replacing("{language}", with: key.language.tag)
  }
}
