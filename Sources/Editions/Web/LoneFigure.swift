internal import Drawing
internal import Languages

/// What is over a figure or in the caption of a table, as markup.
struct WebCaption {
  let number: String
  let title: String
  let subtitle: String

  /// The caption with its title in an element.
  func html(titleIn element: String = "span") -> String {
    (number.isEmpty ? "" : "<span class=\"no1\">\(number)</span> ")
      + (title.isEmpty ? "" : "<\(element) class=\"ct\">\(title)</\(element)> ")
      + (subtitle.isEmpty ? "" : "<span class=\"cs\">\(subtitle)</span>")
  }
}

/// A figure of a page by itself, as pages elsewhere show it in a frame.
struct LoneFigure {
  let id: String
  let title: String
  /// The figure as it is on the page, its title as a heading and without what is under it to be clicked.
  let markup: String
  /// Height in pixels of a frame that shows it without having to be scrolled, on a telephone or wider.
  let height: Int

  /// - Parameters:
  ///   - id: Its name on the page.
  ///   - title: Its title.
  ///   - subtitle: What is under the title.
  ///   - markup: The figure.
  ///   - drawing: Height in pixels of the drawing in the widest place for the one that is highest there.
  init(id: String, title: String, subtitle: String, markup: String, drawing: Double) {
    (self.id, self.title, self.markup) = (id, title, markup)
    let head = Self.height(of: title, size: 18, leading: 26) + Self.height(of: subtitle, size: 15, leading: 22)
    height = Int((drawing + head + Self.around).rounded(.up))
  }

  /// What is in the frame besides the drawing, its title and subtitle: the number, the source, the way back and white, in pixels.
  private static let around = 148.0

  /// The narrowest frame that is thought of, without the white at its sides, in pixels.
  private static let narrowest = 280.0

  /// How high a text is in the narrowest frame, in pixels.
  private static func height(of text: String, size: Double, leading: Double) -> Double {
    let width = text.unicodeScalars.reduce(0) { $0 + size * ($1.value < WebFont.firstWide ? 0.56 : 1) }
    return (width * 1.08 / narrowest).rounded(.up) * leading
  }

  /// The address and the words that show it on another page, folded.
  func snippet(at address: PublicAddress, in language: Language) -> String {
    let frame =
      "<iframe src=\"\(address.figure(id).markup)\" title=\"\(title.markup)\" width=\"100%\" height=\"\(height)\" "
      + "style=\"border:0\" loading=\"lazy\"></iframe>"
    return "<details class=\"embed\"><summary>\(Word.editionEmbed[language].markup)</summary><code>\(frame.markup)</code></details>"
  }
}
