import Archiving
import CairoRendering
import Drawing
import Languages

/// Makes documents with real text, and the PDFs of them.
struct Sheet {
  static let faces = [
    Face("Inter", weight: 400), Face("Inter", weight: 600), Face("Noto Sans CJK SC", weight: 400),
    Face("Noto Sans CJK SC", weight: 700), Face("Noto Serif CJK KR", weight: 700),
  ]
  static let fonts = Result { () throws(FontError) in try FontSetup(faces: faces) }
  static let size = Size(width: 595.28, height: 841.89)

  let worker: RenderingWorker
  var language = TextLanguage.english

  init(language: TextLanguage = .english) throws {
    worker = try RenderingWorker(Self.fonts.get())
    self.language = language
  }

  func text(_ string: String, x: Double = 50, y: Double, size: Double = 9, bold: Bool = false) -> Scene.Item {
    let style = TextStyle(
      latin: Face("Inter", weight: bold ? 600 : 400), han: Face("Noto Sans CJK SC", weight: bold ? 700 : 400), size: size,
      leading: size * 1.4, color: .black)
    return .text(worker.typesetter.line(of: StyledText(string, style, language: language)), at: Point(x: x, y: y))
  }

  /// Words with the raised mark of a note behind them.
  func marked(_ string: String, _ mark: String, of note: String, x: Double = 50, y: Double) -> Scene.Item {
    let style = TextStyle(
      latin: Face("Inter", weight: 400), han: Face("Noto Sans CJK SC", weight: 400), size: 9, leading: 12, color: .black)
    let text = StyledText(
      [.init(string, style), .init(mark, style.raised, [.mark(note: note)])].filter { !$0.text.isEmpty }, language: language)
    return .text(worker.typesetter.line(of: text), at: Point(x: x, y: y))
  }

  func tagged(_ role: Role, _ items: [Scene.Item], element: Int? = nil) -> Scene.Item {
    .group(.init(items, tag: Drawing.Tag(role, element: element)))
  }

  func heading(_ level: Int, _ string: String, y: Double) -> Scene.Item {
    tagged(.heading(level), [text(string, y: y, size: 14, bold: true)])
  }

  func paragraph(_ string: String, y: Double) -> Scene.Item { tagged(.paragraph, [text(string, y: y)]) }

  func link(_ string: String, to target: Scene.Link.Target, description: String, x: Double = 50, y: Double) -> Scene.Item {
    .link(
      .init(
        to: target, description: description, areas: [Rect(x: x, y: y - 9, width: 80, height: 12)],
        items: [text(string, x: x, y: y)]))
  }

  func rule(y: Double) -> Scene.Item {
    .path(.line(from: Point(x: 50, y: y), to: Point(x: 545, y: y)), fill: nil, stroke: Stroke(.black, width: 0.5))
  }

  /// Running head, rule and page number: no content.
  func furniture(page: Int) -> [Scene.Item] {
    [
      rule(y: 30), tagged(.artifact, [text("Regional briefing  |  2022", y: 26, size: 7), rule(y: 800)]),
      tagged(.artifact, [text("\(page)", x: 530, y: 812, size: 7)]),
    ]
  }

  /// Bars with their labels and a title.
  func chart(_ alternative: String, y: Double, height: Double = 80) -> Scene.Item {
    var items: [Scene.Item] = [rule(y: y)]
    for bar in 0..<8 {
      let value = height * Double(bar * 5 % 8 + 1) / 8
      let x = 60 + Double(bar) * 40
      let outline = Path.rectangle(Rect(x: x, y: y + height - value, width: 25, height: value))
      items.append(.path(outline, fill: Color(red: 20, green: 63, blue: 102), stroke: nil))
      items.append(text("\(2014 + bar)", x: x, y: y + height + 10, size: 7))
    }
    return tagged(.figure(alternative: alternative), items)
  }

  func document(
    title: String = "Jinhua in figures", _ pages: [[Scene.Item]], destinations: [Document.Destination] = [],
    bookmarks: [Document.Bookmark] = []
  ) -> Document {
    Document(
      metadata: .init(
        title: title, author: "Office of Statistics & Co", subject: "Output, trade and tourism", keywords: ["Jinhua", "金华"],
        language: language, created: "2022-10-12T08:00:00+08:00"),
      pages: pages.enumerated().map { index, items in
        .init(scene: Scene(size: Self.size, items: furniture(page: index + 1) + items), label: "\(index + 1)")
      }, destinations: destinations, bookmarks: bookmarks)
  }

  static let attachments = [
    Attachment(
      name: "data.csv", mediaType: "text/csv", description: "The observations that the pages show",
      bytes: Array("REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\n330700,GDP,2021,5355.44\n".utf8)),
    Attachment(
      name: "briefing.json", mediaType: "application/json", description: "How this briefing was made", relationship: .source,
      bytes: Array("{\"version\":\"1\"}\n".utf8)),
  ]

  func archived(_ document: Document, attachments: [Attachment] = Sheet.attachments) throws -> [UInt8] {
    try Archive().archived(pdf: try worker.pdf(document), document: document, attachments: attachments)
  }
}
