internal import Briefings
internal import Drawing
internal import Languages
internal import Layout
internal import Statistics
internal import Styling

/// Writes the blocks of a briefing as HTML, and remembers what the page needs besides: notes, the entries of its contents, the looks of
/// words in drawings.
struct WebWriter {
  /// An entry of the contents.
  struct Entry {
    var id: String
    var title: String
    var number = ""
  }

  let style: Style
  let language: Language
  let typesetter: any Typesetter
  /// Figures as CSV.
  let data: ([Observation]) -> [UInt8]
  /// Where the page will stand, if that is known.
  let address: PublicAddress?
  /// The pages, whose numbers some sentences name.
  let document: Document
  /// What has been written.
  private(set) var body = ""
  /// What is on the page, in order.
  var entries: [Entry] = []
  /// What follows the first title and its standfirst.
  var afterTitle = ""
  var drawings: SceneMarkup
  /// Words that are not set in the face of the text.
  private(set) var specialWords = SpecialWords()
  var footnotes = WebNotes()
  /// The figures by themselves, for pages elsewhere that show them.
  private(set) var lone: [LoneFigure] = []
  /// Sources that the texts of a block have named, which are said under it.
  var namedSources: [Footnote] = []
  private var figures = 0
  private var tables = 0
  private var headings = 0
  /// Level of the headings within the section.
  private var level = 2
  /// The words of the heading before, for a table without a caption.
  private var lastHeading = ""

  init(
    _ document: Document, style: Style, language: Language, faces: [String: Face], typesetter: any Typesetter,
    data: @escaping ([Observation]) -> [UInt8], address: PublicAddress? = nil
  ) {
    self.document = document
    self.address = address
    self.style = style
    self.language = language
    self.typesetter = typesetter
    self.data = data
    drawings = SceneMarkup(WebPalette(style), faces: faces)
  }

  /// The rules of style for the words in drawings.
  var rules: String { drawings.rules }

  func word(_ word: Word) -> String { word[language].markup }

  /// Writes a section.
  ///
  /// - Throws: `EditionError` where a drawing cannot be made.
  mutating func write(_ section: PageSection, index: Int) throws(EditionError) {
    level = index == 0 ? 2 : 3
    if let title = section.title {
      let id = anchor(title.destination ?? "part-\(index + 1)")
      specialWords.titles += title.title.string
      if index == 0 {
        body += "<h1 id=\"\(id)\">\(html(title.title))</h1>"
      } else {
        entries.append(Entry(id: id, title: title.title.string))
        body += "<h2 class=\"big\" id=\"\(id)\">\(html(title.title))</h2>"
      }
      if let standfirst = title.standfirst, !standfirst.isEmpty { body += "<p class=\"stand\">\(html(standfirst))</p>" }
    } else if index > 0 {
      level = 2
    }
    if index == 0 { body += afterTitle }
    try write(section.blocks)
    body += sources(section.notes)
    body += "\n"
  }

  private mutating func write(_ blocks: [any Layout.Block]) throws(EditionError) {
    for block in blocks {
      try write(block)
      body += ownSources()
    }
  }

  private mutating func write(_ block: any Layout.Block) throws(EditionError) {
    switch block.semantics {
    case .title(let title): write(heading: title.title, level: level, id: title.destination)
    case .heading(let heading):
      write(heading: heading.text, level: level + heading.level - 2, id: heading.destination, class: heading.look.name)
    case .paragraph(let paragraph):
      if !paragraph.text.isEmpty { body += "<p class=\"\(paragraph.look.name)\">\(html(paragraph.text))</p>" }
    case .keyFigures(let strip): write(strip.tiles)
    case .figure(let figure): try write(figure)
    case .table(let table): write(table)
    case .facts(let list):
      write(list.frame) { writer in
        writer.body += "<dl class=\"facts\">"
        for fact in list.facts {
          let unit = fact.unit.isEmpty ? "" : " <small>\(writer.html(fact.unit))</small>"
          writer.body += "<div><dt>\(writer.html(fact.number))\(unit)</dt><dd>\(writer.html(fact.text))</dd></div>"
        }
        writer.body += "</dl>"
      }
    case .ranks(let list):
      write(list.frame) { writer in
        writer.body += "<dl class=\"ranks\">"
        for rank in list.ranks {
          writer.specialWords.numbers += rank.place.string
          let detail = rank.detail.isEmpty ? "" : "<small>\(writer.html(rank.detail))</small>"
          writer.body += "<div><dt>\(writer.html(rank.place))</dt><dd>\(writer.html(rank.text))\(detail)</dd></div>"
        }
        writer.body += "</dl>"
      }
    case .marks(let key):
      if let frame = key.frame { write(frame) { $0.write(key.entries) } } else { write(key.entries) }
    case .sources(let list):
      body += "<dl class=\"srcs\">"
      for source in list.sources {
        let details = source.details.map { "<span>\(html($0))</span>" }.joined()
        let id = source.destination.map { " id=\"\(anchor($0))\"" } ?? ""
        body += "<div\(id)><dt>\(source.key.markup)</dt><dd>\(html(source.text))\(details)</dd></div>"
      }
      body += "</dl>"
    case .list(let list):
      let element = list.marker == .number ? "ol" : "ul"
      body += "<\(element) class=\"list\">"
      for entry in list.entries {
        let lead = entry.lead.isEmpty ? "" : "<b>\(text(entry.lead))</b> "
        body += "<li>\(lead)\(html(entry.text))</li>"
      }
      body += "</\(element)>"
    case .blocks(let blocks, let notes):
      try write(blocks)
      body += sources(notes)
    case .columns(let columns):
      let filled = columns.filter { !$0.isEmpty }
      guard filled.count > 1 else {
        for column in filled { try write(column) }
        return
      }
      body += "<div class=\"cols c\(filled.count)\">"
      for column in filled {
        body += "<div>"
        try write(column)
        body += "</div>"
      }
      body += "</div>"
    }
  }

  private mutating func write(heading: RichText, level: Int, id: String?, class kind: String = "sec") {
    headings += 1
    let id = anchor(id ?? "heading-\(headings)")
    lastHeading = heading.string
    if level <= 2 { entries.append(Entry(id: id, title: heading.string)) }
    let level = min(6, max(2, level))
    body += "<h\(level) class=\"\(kind)\" id=\"\(id)\">\(html(heading))</h\(level)>"
  }

  /// Writes a list under its rule and heading.
  private mutating func write(_ frame: Frame, _ content: (inout WebWriter) -> Void) {
    body += "<section class=\"blk\">"
    if frame.title != nil, let number = frame.number { body += "<p class=\"no1\">\(number.markup)</p>" }
    if let title = frame.title ?? frame.number.map({ RichText($0) }) {
      let subtitle = frame.subtitle.map { "<p class=\"cs\">\(html($0))</p>" } ?? ""
      write(heading: title, level: max(3, level), id: nil, class: "over")
      body += subtitle
    }
    content(&self)
    body += ownSources()
    body += "</section>"
  }

  private mutating func write(_ tiles: [KeyFigureTile]) {
    if !entries.contains(where: { $0.id == "key" }) { entries.append(Entry(id: "key", title: Word.keyFigures[language])) }
    let id = body.contains("<dl class=\"tiles\"") ? "" : " id=\"key\""
    body += "<dl class=\"tiles\"\(id)>"
    for tile in tiles {
      // In reading order, which is that of the notes' numbers.
      let (label, number) = (html(tile.label), html(tile.number))
      specialWords.labels += tile.label.string
      specialWords.numbers += tile.number.string
      let unit = tile.unit.isEmpty ? "" : "<small>\(html(tile.unit))</small>"
      var change: String
      switch tile.change {
      case .moved(let direction, let amount, let basis, let spoken):
        let kind = direction == .up ? "up" : "down"
        let amount = html(amount)
        change =
          spoken.isEmpty
          ? "<b class=\"\(kind)\">\(amount)</b>"
          : "<span class=\"vh\">\(spoken.markup)</span><b class=\"\(kind)\" aria-hidden=\"true\">\(amount)</b>"
        change += " \(html(basis))"
      case .unchanged(let text, let basis): change = "<b>\(html(text))</b> \(html(basis))"
      case .none(let reason): change = html(reason)
      }
      let spark = tile.sparkline.map { drawings.svg($0, class: "spark") } ?? ""
      body +=
        "<div class=\"tile\"><dt>\(label)</dt><dd><p class=\"n\(tile.standing == .derived ? " q" : "")\">\(number)\(unit)"
        + "\(spark)</p><p>\(change)</p><p class=\"w\">\(html(tile.earlier))</p></dd></div>"
    }
    body += "</dl>"
  }

  private mutating func write(_ entries: [StatusKey.Entry]) {
    body += "<dl class=\"marks\">"
    for entry in entries {
      let shown = entry.swatch.map { drawings.svg($0, class: "swatch") } ?? html(entry.instead)
      body +=
        "<div><dt>\(entry.mark.markup)</dt><dd>\(html(entry.name))<span>\(html(entry.form))</span></dd><dd>\(shown)</dd></div>"
    }
    body += "</dl>"
  }

  // MARK: Figures

  /// Widths that drawings are made in, in points, by their class: each where its smallest letters have twelve pixels and its others are not
  /// much larger than the text around it; and how wide each is shown in a frame on another page, in pixels.
  private static let widths = [("wide", 430.0, 736.0), ("middle", 250.0, 560.0), ("narrow", 162.0, 360.0)]

  private mutating func write(_ figure: Figure) throws(EditionError) {
    figures += 1
    let id = anchor(figure.destination ?? "figure-\(figures)")
    let title = figure.frame.title?.string ?? figure.frame.number ?? ""
    entries.append(Entry(id: id, title: title, number: figure.frame.title == nil ? "" : figure.frame.number ?? ""))
    let (before, caption) = (body, caption(figure.frame))
    body = "<div class=\"plot\">"
    var tallest = 0.0
    for (kind, width, shown) in Self.widths {
      let drawing = try drawn(figure, width: width)
      footnotes.add(drawing.notes)
      let (scene, words) = drawing.drawn
      tallest = max(tallest, scene.size.height * shown / width)
      body += drawings.svg(scene, class: kind, title: words, id: "\(id)-\(kind)")
    }
    body += "</div>"
    if let source = figure.source { body += "<p class=\"note\">\(html(source))</p>" }
    body += ownSources()
    let download = download((figure.content as? any FiguredContent)?.figures ?? [], as: id)
    var embed = ""
    let open = "<figure id=\"\(id)\"><figcaption>"
    if let address {
      let heading = caption.title.isEmpty ? "<h1 class=\"vh\">\(title.markup)</h1>" : ""
      let alone = LoneFigure(
        id: id, title: title, subtitle: figure.frame.subtitle?.string ?? "",
        markup: "\(open)\(heading)\(caption.html(titleIn: "h1"))</figcaption>\(body)</figure>", drawing: tallest)
      lone.append(alone)
      embed = alone.snippet(at: address, in: language)
    }
    body =
      before + "\(open)\(caption.html())</figcaption>" + body
      + "<div class=\"tools\">\(download)<a href=\"#\(id)\">\(word(.editionLinkFigure))</a>\(embed)</div></figure>\n"
  }

  private func drawn(_ figure: Figure, width: Double) throws(EditionError) -> FigureDrawing {
    do {
      return try figure.content.resolve(width: width, typesetter: typesetter, style: style)
    } catch {
      throw .unwritable("\(error)")
    }
  }

  private mutating func caption(_ frame: Frame) -> WebCaption {
    WebCaption(
      number: frame.number.map(\.markup) ?? "", title: frame.title.map { html($0) } ?? "",
      subtitle: frame.subtitle.map { html($0) } ?? "")
  }

  // MARK: Tables

  private mutating func write(_ table: TableBlock) {
    tables += 1
    let id = anchor(table.destination ?? "table-\(tables)")
    let name =
      table.frame.map { caption($0).html() } ?? "<span class=\"vh\">\((table.heading?.string ?? lastHeading).markup)</span>"
    if let frame = table.frame {
      entries.append(
        Entry(id: id, title: frame.title?.string ?? frame.number ?? "", number: frame.title == nil ? "" : frame.number ?? ""))
    }
    body +=
      "<div class=\"tab\" id=\"\(id)\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"\(id)-name\"><table>"
    body += "<caption id=\"\(id)-name\"><span>\(name)</span></caption>\(head(of: table.columns))<tbody>"
    var isFirst = true
    for index in 0..<table.rows.count {
      let row = table.rows[index]
      switch row.kind {
      case .group:
        if !isFirst { body += "</tbody><tbody>" }
        body +=
          "<tr class=\"g\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">\(row.cells.first.map { html($0.text) } ?? "")</th></tr>"
      case .values(let level): write(row, level: level, of: table.columns)
      }
      isFirst = false
    }
    body += "</tbody></table></div>"
    if let source = table.source { body += "<p class=\"note\">\(html(source))</p>" }
    body += ownSources()
    if table.frame != nil {
      let download = download((table.subject as? TableFigures)?.figures ?? [], as: id)
      body += "<p class=\"tools\">\(download)<a href=\"#\(id)\">\(word(.editionLinkTable))</a></p>"
    }
    body += "</div>\n"
  }

  private mutating func head(of columns: [TableColumn]) -> String {
    let hasSpanners = columns.contains { $0.spanner != nil }
    var (upper, lower) = ("", "")
    var index = 0
    while index < columns.count {
      let column = columns[index]
      guard let spanner = column.spanner else {
        upper +=
          "<th scope=\"col\"\(hasSpanners ? " rowspan=\"2\"" : "")\(Self.classes(column, isHead: true))>\(html(column.title))</th>"
        index += 1
        continue
      }
      let count = columns[index...].prefix { $0.spanner == spanner }.count
      upper += "<th scope=\"colgroup\" colspan=\"\(count)\" class=\"sp\"><span>\(html(spanner))</span></th>"
      for column in columns[index..<index + count] {
        lower += "<th scope=\"col\"\(Self.classes(column, isHead: true, isLower: true))>\(html(column.title))</th>"
      }
      index += count
    }
    return "<thead><tr>\(upper)</tr>\(lower.isEmpty ? "" : "<tr>\(lower)</tr>")</thead>"
  }

  private mutating func write(_ row: TableRow, level: Int, of columns: [TableColumn]) {
    body += row.separation == .ruleAbove ? "<tr class=\"line\">" : "<tr>"
    for (index, column) in columns.enumerated() {
      let cell = index < row.cells.count ? row.cells[index] : TableCell(RichText())
      let drawing = cell.drawing.map { drawings.svg($0, class: "spark") } ?? ""
      let content = html(cell.text) + html(cell.marks) + drawing
      if index == 0 {
        body += "<th scope=\"row\"\(level > 0 ? " class=\"l\(min(level, 2))\"" : "")>\(content)</th>"
      } else {
        body += "<td\(Self.classes(column))>\(content)</td>"
      }
    }
    body += "</tr>"
  }

  private static func classes(_ column: TableColumn, isHead: Bool = false, isLower: Bool = false) -> String {
    var names: [String] = []
    switch column.kind {
    case .number, .trailingText: names.append("r")
    case .unit: names.append("u")
    case .text, .drawing: break
    }
    if isLower { names.append("l2") }
    if !isHead {
      switch column.voice {
      case .strong: names.append("v")
      case .secondary: names.append("q")
      case .plain, .raised, .lead: break
      }
    }
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }
}

extension Heading.Look {
  /// The class of a heading.
  fileprivate var name: String {
    switch self {
    case .plain: "sec"
    case .ruled: "sec rule"
    case .small: "sec small"
    }
  }
}

extension Paragraph.Look {
  /// The class of a paragraph.
  fileprivate var name: String {
    switch self {
    case .body, .custom: "body"
    case .standfirst: "stand"
    case .note: "note"
    }
  }
}
