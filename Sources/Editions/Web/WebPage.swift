package import Briefings
package import Drawing
package import Languages
internal import Layout
package import Statistics
package import Styling

/// A briefing as a page on the web: one file of HTML with everything in it, made from the blocks that its pages are set from.
package struct WebPage {
  /// What is next to the page, where it is offered.
  package struct Surroundings: Hashable, Sendable, Codable {
    /// Something next to the page.
    package struct Neighbour: Hashable, Sendable, Codable {
      /// What it is called; of a language its tag.
      package var name: String
      /// Where it is, from the page.
      package var address: String

      /// Names a neighbour.
      package init(_ name: String, at address: String) {
        self.name = name
        self.address = address
      }
    }

    /// The page in each language, the page's own among them.
    package var languages: [Neighbour]
    /// Other forms of the briefing.
    package var files: [Neighbour]
    /// The list of all briefings.
    package var index: String?
    /// The folder of the faces that all pages share; without one the page brings its own.
    package var faces: String?
    /// Where the page will stand, for everybody: without it nothing of the page can be shown elsewhere.
    package var address: String?

    /// Says what is next to a page; by default nothing.
    package init(
      languages: [Neighbour] = [], files: [Neighbour] = [], index: String? = nil, faces: String? = nil, address: String? = nil
    ) {
      self.languages = languages
      self.files = files
      self.index = index
      self.faces = faces
      self.address = address
    }
  }

  private let briefing: Briefing
  private let language: Language
  private let style: Style
  private let surroundings: Surroundings
  private let fonts: ([Face: Set<Unicode.Scalar>]) -> [WebFont]
  private let address: PublicAddress?
  private var writer: WebWriter

  /// Prepares a page.
  ///
  /// - Parameters:
  ///   - briefing: The briefing.
  ///   - language: The language of its words.
  ///   - style: Its colours.
  ///   - faces: The style's faces by the names that lines of text know them by.
  ///   - typesetter: What measures the words of drawings.
  ///   - data: Figures as CSV, for the page to carry them.
  ///   - fonts: The faces that browsers load, for faces with the characters that the page takes from each.
  ///   - surroundings: What is next to it.
  package init(
    _ briefing: Briefing, in language: Language, style: Style, faces: [String: Face], typesetter: any Typesetter,
    data: @escaping ([Observation]) -> [UInt8],
    fonts: @escaping ([Face: Set<Unicode.Scalar>]) -> [WebFont],
    surroundings: Surroundings = Surroundings()
  ) {
    self.fonts = fonts
    self.briefing = briefing
    self.language = language
    self.style = style
    self.surroundings = surroundings
    address = surroundings.address.map(PublicAddress.init)
    writer = WebWriter(
      briefing.document, style: style, language: language, faces: faces, typesetter: typesetter, data: data, address: address)
  }

  /// The page: the same bytes for the same briefing.
  ///
  /// - Throws: `EditionError` where a drawing cannot be made.
  package mutating func html() throws(EditionError) -> [UInt8] {
    for (index, section) in briefing.content.sections.enumerated() {
      if index == 0 { writer.afterTitle = dateLine + Self.contentsPlace }
      try writer.write(section, index: index)
    }
    let notes = writer.notes()
    let list = tableOfContents
    let body = (writer.body + notes).replacing(Self.contentsPlace, with: list.folded)
    let page = masthead + list.beside + "<main id=\"main\"><article>\(body)</article></main></div>" + foot
    return Array((head(fontRules(page)) + page).utf8)
  }

  /// The figures of the page by themselves, once it is written: each under the name that its address ends with, as `figure-1.html`. None
  /// where the page has no address.
  package func figures() -> [(name: String, html: [UInt8])] {
    guard let address else { return [] }
    return writer.lone.map { figure in
      let whole = "<p class=\"tools\"><a href=\"\(address.page.markup)#\(figure.id)\">\(word(.editionWhole))</a></p>"
      // What leads to another place of the page leads there, and out of the frame.
      let markup = figure.markup.replacing(" href=\"#", with: " href=\"\(address.page.markup)#")
      let body = (markup + whole).replacing("<a href=\"", with: "<a target=\"_top\" href=\"")
      let faces = fontRules(figure.title + body + word(.editionWhole), below: "../")
      return (
        "\(figure.id).html",
        Array(
          """
          <!doctype html>
          <html lang="\(language.textTag)">
          <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width,initial-scale=1">
          <title>\(figure.title.markup)</title>
          <meta name="color-scheme" content="light dark">
          <link rel="canonical" href="\(address.page.markup)">
          \(styles(faces))
          </head>
          <body class="alone"><main>\(body)</main></body>
          </html>

          """.utf8)
      )
    }
  }

  /// The style sheet of the page.
  private func styles(_ fontRules: String) -> String {
    """
    <style>
    \(fontRules)\(WebPalette(style).rules)
    \(WebType(style, in: language).rules)
    \(String(decoding: PackageResources.web_css, as: UTF8.self))
    \(writer.rules)
    </style>
    """
  }

  /// The rules of the faces that the words of a page need.
  private func fontRules(_ page: String, below folder: String = "") -> String {
    let type = WebType(style, in: language)
    let faces = type.faces(page + word(.webSkip), writer.specialWords, drawn: writer.drawings.characters)
    return fonts(faces).map { type.rule(WebFont($0.face, at: $0.address.hasPrefix("data:") ? $0.address : folder + $0.address)) }
      .joined()
  }

  // MARK: Head

  /// The page in each language, where there are others.
  private var languages: [(language: Language, address: String)] {
    let known = surroundings.languages.compactMap { neighbour in
      Language(tag: neighbour.name).map { (language: $0, address: neighbour.address) }
    }
    return known.count > 1 ? known : []
  }

  private var word: (Word) -> String { { $0[language].markup } }

  private func head(_ fontRules: String) -> String {
    let metadata = briefing.document.metadata
    let summary = briefing.summary
    let description = (summary.standfirst.plain.isEmpty ? metadata.subject : summary.standfirst.plain).markup
    let alternates = languages.map {
      "<link rel=\"alternate\" hreflang=\"\($0.language.textTag)\" href=\"\($0.address.markup)\">"
    }
    return """
      <!doctype html>
      <html lang="\(language.textTag)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <title>\(metadata.title.markup)</title>
      <meta name="description" content="\(description)">
      <meta name="author" content="\(metadata.author.markup)">
      <meta name="color-scheme" content="light dark">
      <meta property="og:type" content="article">
      <meta property="og:title" content="\(metadata.title.markup)">
      <meta property="og:description" content="\(description)">
      \(publicPlace)\(alternates.joined())\(styles(fontRules))
      <script type="application/ld+json">\(linkedData)</script>
      </head>
      <body>
      <a class="skip" href="#main">\(word(.webSkip))</a>

      """
  }

  /// Where the page stands, and the picture that other sites show of it.
  private var publicPlace: String {
    guard let address else { return "" }
    let (page, picture) = (address.page.markup, address.picture.markup)
    return """
      <link rel="canonical" href="\(page)">
      <meta property="og:url" content="\(page)">
      <meta property="og:image" content="\(picture)">
      <meta property="og:image:width" content="\(Self.pictureSize.width)">
      <meta property="og:image:height" content="\(Self.pictureSize.height)">
      <meta property="og:image:alt" content="\(briefing.document.metadata.title.markup)">
      <meta name="twitter:card" content="summary_large_image">

      """
  }

  /// The size in pixels of the picture of a page: what sites that show one ask for.
  package static let pictureSize = (width: 1200, height: 630)

  /// What search engines for data sets read.
  private var linkedData: String {
    let metadata = briefing.document.metadata
    let day = String(metadata.created.prefix(10))
    func text(_ value: String) -> String {
      var escaped = ""
      for scalar in value.unicodeScalars {
        switch scalar {
        case "\"", "\\": escaped += "\\\(scalar)"
        // A closing tag would end the element.
        case "<", ">", "&", "\u{0}"..<"\u{20}", "\u{2028}", "\u{2029}":
          let digits = String(scalar.value, radix: 16)
          escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return "\"\(escaped)\""
    }
    let span = "\(briefing.period.firstDay.sdmx)/\(briefing.period.lastDay.sdmx)"
    return "{\"@context\":\"https://schema.org\",\"@type\":\"Dataset\",\"name\":\(text(metadata.title)),"
      + (address.map { "\"url\":\(text($0.page))," } ?? "")
      + "\"description\":\(text(metadata.subject)),\"inLanguage\":\(text(language.textTag)),"
      + "\"temporalCoverage\":\(text(span)),\"spatialCoverage\":\(text(briefing.content.head.first ?? "")),"
      + "\"dateModified\":\(text(day)),\"creator\":{\"@type\":\"Organization\",\"name\":\(text(metadata.author))},"
      + "\"keywords\":[\(metadata.keywords.map(text).joined(separator: ","))]}"
  }

  private var masthead: String {
    let content = briefing.content
    let places = content.head.map(\.markup).joined(separator: "<i>|</i>")
    var tongues = ""
    if !languages.isEmpty {
      tongues = "<nav class=\"tongues\" aria-label=\"\(word(.webBriefingLanguage))\">"
      for (other, address) in languages {
        let current = other == language ? " aria-current=\"page\"" : ""
        tongues +=
          "<a href=\"\(address.markup)\"\(current) lang=\"\(other.textTag)\" hreflang=\"\(other.textTag)\">\(other.ownName.markup)</a>"
      }
      tongues += "</nav>"
    }
    let mark = content.mark.map { "<p class=\"mark\">\($0.markup)</p>" } ?? ""
    return
      "<header class=\"mast\"><p class=\"series\">\(content.series.markup)</p>\(mark)<p class=\"place\">\(places)</p>\(tongues)"
      + "</header>\n<div class=\"lay\">"
  }

  private var dateLine: String {
    let day = (try? Period(sdmx: String(briefing.document.metadata.created.prefix(10))))?.name(language: language) ?? ""
    let files = files.map { "<a href=\"\($0.address)\"\($0.attributes)>\($0.name.markup)</a>" }
    return "<p class=\"meta\"><span>\(Word.editionDay[language, ["day": day]].markup)</span>\(files.joined())</p>"
  }

  /// What else can be taken: the figures, which the page itself carries, and other forms of the briefing.
  private var files: [(name: String, address: String, attributes: String)] {
    let carried = writer.address(of: briefing.observations + briefing.derived)
    return surroundings.files.map { ($0.name, $0.address.markup, "") } + [
      (Word.editionCSV[language], carried, " download=\"data.csv\"")
    ]
  }

  // MARK: Contents

  /// Where the folded contents go, once all that is on the page is known.
  private static let contentsPlace = "<!--contents-->"

  /// What is on the page and what can be taken: beside it, and folded into it where there is no room beside.
  private var tableOfContents: (beside: String, folded: String) {
    let items = writer.entries.map { entry in
      "<li><a href=\"#\(entry.id)\">\(entry.title.markup)"
        + (entry.number.isEmpty ? "" : "<span class=\"no\">\(entry.number.markup)</span>") + "</a></li>"
    }.joined()
    let (head, take) = (word(.contents), word(.editionTake))
    let taken = files.map { "<li><a href=\"\($0.address)\"\($0.attributes)>\($0.name.markup)</a></li>" }.joined()
    return (
      "<div class=\"toc d\"><nav aria-label=\"\(head)\"><h2>\(head)</h2><ol>\(items)</ol></nav>"
        + (surroundings.files.isEmpty
          ? "" : "<nav aria-label=\"\(take)\"><h2>\(take)</h2><ul>\(taken)</ul></nav>") + "</div>",
      "<nav class=\"toc m\" aria-label=\"\(head)\"><details><summary>\(head)</summary><ol>\(items)</ol></details></nav>"
    )
  }

  private var foot: String {
    let index = surroundings.index.map { "<a href=\"\($0.markup)\">\(word(.editionIndex))</a>" } ?? ""
    let place = address.map { "<a href=\"\($0.page.markup)\">\($0.spoken.markup)</a>" } ?? ""
    let author = briefing.document.metadata.author.markup
    return "\n<footer class=\"foot\"><span>\(author)</span>\(place)\(index)</footer>\n</body>\n</html>\n"
  }
}
