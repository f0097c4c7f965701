import Drawing
import Languages
import Testing

/// Documents of the kinds that other engines fail at.
enum HardCase: String, CaseIterable, CustomTestStringConvertible {
  case everything, chinese, twoHundredPages, longTable, complexTable, arabicName, emptySections, sixtyFigures, links, spellings

  var testDescription: String { rawValue }

  /// The document, and the sheet that painted its text.
  func document() throws -> (Document, Sheet) {
    let sheet = try Sheet(language: self == .chinese ? .chinese : .english)
    let document =
      switch self {
      case .everything: Self.everything(sheet)
      case .chinese: Self.chinese(sheet)
      case .twoHundredPages: Self.twoHundredPages(sheet)
      case .longTable: Self.longTable(sheet, pages: 40, rows: 20)
      case .complexTable: Self.complexTable(sheet)
      case .arabicName: Self.arabicName(sheet)
      case .emptySections: Self.emptySections(sheet)
      case .sixtyFigures: Self.sixtyFigures(sheet)
      case .links: Self.links(sheet)
      case .spellings: Self.spellings(sheet)
      }
    return (document, sheet)
  }

  private static func everything(_ sheet: Sheet) -> Document {
    let item = { (label: String, body: String, y: Double) in
      sheet.tagged(
        .listItem,
        [
          sheet.tagged(.listLabel, [sheet.text(label, y: y)]), sheet.tagged(.listBody, [sheet.text(body, x: 70, y: y)]),
        ])
    }
    let first: [Scene.Item] = [
      sheet.heading(1, "Output grew by 9.8%", y: 60),
      sheet.tagged(
        .contents,
        [
          sheet.tagged(
            .contentsEntry,
            [sheet.link("Trade", to: .destination("trade"), description: "Trade, page 2", y: 80)])
        ]),
      sheet.tagged(
        .section,
        [
          sheet.heading(2, "Output", y: 110),
          sheet.tagged(
            .paragraph,
            [
              sheet.text("Jinhua (", y: 130), sheet.tagged(.span(language: .chinese), [sheet.text("金华市", x: 90, y: 130)]),
              sheet.text(") had a ", x: 130, y: 130),
              sheet.tagged(.span(expansion: "gross domestic product"), [sheet.text("GDP", x: 170, y: 130)]),
              sheet.text("of 535.5 billion yuan", x: 200, y: 130),
            ]),
          sheet.tagged(.list, [item("1.", "Manufacturing", 150), item("2.", "Services", 164)]),
          sheet.tagged(.list, [item("•", "Tourism", 184), item("•", "Film", 198)]),
          sheet.chart("Bar chart: output of Jinhua, 2014 to 2021, from 240 to 535 (billion yuan)", y: 220),
          sheet.tagged(.caption, [sheet.text("Figure 1. Output", y: 330)]),
          sheet.paragraph("浙江", y: 350),
        ], element: 1),
      sheet.tagged(.paragraph, [sheet.text("A paragraph that begins here", y: 780)], element: 2),
    ]
    let second: [Scene.Item] = [
      sheet.tagged(.paragraph, [sheet.text("and ends on the next page.", y: 60)], element: 2),
      sheet.tagged(
        .section,
        [
          sheet.heading(2, "Trade", y: 90),
          sheet.tagged(.note(), [sheet.text("¹ Provisional.", y: 740)]),
          sheet.tagged(.note(), [sheet.text("Source: customs", y: 752)]),
        ], element: 3),
    ]
    return sheet.document(
      [first, second],
      destinations: [.init(name: "trade", page: 1, point: Point(x: 50, y: 80)), .init(name: "top", page: 0, point: .zero)],
      bookmarks: [
        .init(title: "Output grew", level: 1, destination: "top"), .init(title: "Trade (贸易)", level: 2, destination: "trade"),
        .init(title: "Annex", level: 1, destination: "trade"),
      ])
  }

  private static func chinese(_ sheet: Sheet) -> Document {
    sheet.document(
      title: "金华市主要经济指标",
      [
        [
          sheet.heading(1, "地区生产总值同比增长9.8%", y: 60), sheet.paragraph("2021年，金华市地区生产总值5355.44亿元。", y: 90),
          sheet.paragraph("横店影视产业营收157.99亿元，同比增长18.26%。", y: 110),
          sheet.chart("柱状图：金华市地区生产总值，2014—2021年，单位：亿元", y: 140),
          sheet.tagged(.note(), [sheet.text("资料来源：金华市统计局", y: 300)]),
        ]
      ])
  }

  private static func twoHundredPages(_ sheet: Sheet) -> Document {
    var pages: [[Scene.Item]] = []
    var places: [Document.Destination] = []
    var bookmarks: [Document.Bookmark] = []
    for page in 0..<200 {
      let level = page == 0 ? 1 : 2
      var items: [Scene.Item] = [sheet.heading(level, "Region \(page + 1)", y: 60)]
      for line in 0..<20 {
        items.append(sheet.paragraph("Indicator \(line + 1) stood at \(page * 31 + line * 7).", y: 90 + Double(line) * 16))
      }
      items.append(sheet.tagged(.paragraph, [sheet.text("goes on and on", y: 600)], element: page / 2 + 1))
      pages.append(items)
      places.append(.init(name: "region-\(page)", page: page, point: Point(x: 50, y: 50)))
      bookmarks.append(.init(title: "Region \(page + 1)", level: level, destination: "region-\(page)"))
    }
    return sheet.document(pages, destinations: places, bookmarks: bookmarks)
  }

  /// One table over many pages, its header repeated on each as an artifact.
  static func longTable(_ sheet: Sheet, pages: Int, rows: Int) -> Document {
    var content: [[Scene.Item]] = []
    for page in 0..<pages {
      var table: [Scene.Item] = [sheet.tagged(.artifact, [rules(rows: rows)]), header(sheet, page: page)]
      for row in 0..<rows { table.append(body(sheet, number: page * rows + row, y: 76 + Double(row) * 17)) }
      var items: [Scene.Item] = page == 0 ? [sheet.heading(1, "All counties", y: 46)] : []
      items.append(sheet.tagged(.table, table, element: 1))
      content.append(items)
    }
    return sheet.document(content)
  }

  private static func header(_ sheet: Sheet, page: Int) -> Scene.Item {
    var cells: [Scene.Item] = []
    for (column, name) in ["Region", "2019", "2020", "2021"].enumerated() {
      let item = sheet.text(name, x: 50 + Double(column) * 120, y: 60, bold: true)
      cells.append(page == 0 ? sheet.tagged(.headerCell(.column), [item]) : item)
    }
    guard page > 0 else { return sheet.tagged(.row, cells) }
    return sheet.tagged(.artifact, cells + [sheet.text("(continued)", x: 500, y: 48, size: 7)])
  }

  private static func body(_ sheet: Sheet, number: Int, y: Double) -> Scene.Item {
    var cells: [Scene.Item] = [sheet.tagged(.headerCell(.row), [sheet.text("County \(number + 1)", y: y)])]
    for column in 1..<4 {
      cells.append(sheet.tagged(.cell(), [sheet.text("\(number * column).\(column)", x: 50 + Double(column) * 120, y: y)]))
    }
    return sheet.tagged(.row, cells)
  }

  private static func rules(rows: Int) -> Scene.Item {
    var path = Path()
    for row in 0...rows {
      let y = 64 + Double(row) * 17
      path = path.adding(.line(from: Point(x: 50, y: y), to: Point(x: 545, y: y)))
    }
    return .path(path, fill: nil, stroke: Stroke(.black, width: 0.25))
  }

  private static func complexTable(_ sheet: Sheet) -> Document {
    func cell(_ role: Role, _ name: String, _ column: Int, _ row: Int) -> Scene.Item {
      sheet.tagged(role, [sheet.text(name, x: 50 + Double(column) * 100, y: 90 + Double(row) * 16)])
    }
    let rows: [[Scene.Item]] = [
      [cell(.headerCell(.column, rows: 2), "Region", 0, 0), cell(.headerCell(.column, columns: 2), "Exports", 1, 0)],
      [cell(.headerCell(.column), "2020", 1, 1), cell(.headerCell(.column), "2021", 2, 1)],
      [cell(.headerCell(.row), "Yiwu", 0, 2), cell(.cell(), "300.6", 1, 2), cell(.cell(), "365.9", 2, 2)],
      [cell(.headerCell(.row), "Dongyang", 0, 3), cell(.cell(columns: 2), "not published", 1, 3)],
    ]
    return sheet.document([[sheet.heading(1, "Exports", y: 60), sheet.tagged(.table, rows.map { sheet.tagged(.row, $0) })]])
  }

  private static func arabicName(_ sheet: Sheet) -> Document {
    sheet.document(
      title: "محافظة القاهرة in figures",
      [
        [
          sheet.heading(1, "محافظة القاهرة", y: 60), sheet.paragraph("Cairo (القاهرة) had 9.9 million people in 2021.", y: 90),
          sheet.chart("Bars: القاهرة", y: 120),
        ]
      ])
  }

  private static func emptySections(_ sheet: Sheet) -> Document {
    sheet.document([
      [
        sheet.heading(1, "Nothing to report", y: 60), sheet.tagged(.section, []), sheet.tagged(.paragraph, []),
        sheet.tagged(.section, [sheet.tagged(.list, []), sheet.tagged(.table, [])]),
        sheet.tagged(.section, [sheet.tagged(.table, [sheet.tagged(.row, [])])]),
      ], [],
    ])
  }

  private static func sixtyFigures(_ sheet: Sheet) -> Document {
    var pages: [[Scene.Item]] = []
    for page in 0..<10 {
      var items: [Scene.Item] = page == 0 ? [sheet.heading(1, "Sixty figures", y: 56)] : []
      for place in 0..<6 {
        items.append(sheet.chart("Bar chart \(page * 6 + place + 1): eight years", y: 60 + Double(place) * 120))
      }
      pages.append(items)
    }
    return sheet.document(pages)
  }

  private static func links(_ sheet: Sheet) -> Document {
    let targets: [(text: String, target: Scene.Link.Target, description: String)] = [
      ("Web", .uri("https://example.org/a?b=(c)&d='e'"), "Example's site (a)"),
      ("Mail", .uri("mailto:office@example.org"), "Mail to the office"),
      ("数据", .uri("https://example.org/数据"), "Data in Chinese 数据"),
      ("Inside", .destination("a (b) \\ 'c'"), "To the end"),
    ]
    var first: [Scene.Item] = [sheet.heading(1, "Links", y: 60)]
    var sentence: [Scene.Item] = [sheet.text("See ", y: 200)]
    for (place, link) in targets.enumerated() {
      first.append(sheet.link(link.text, to: link.target, description: link.description, y: 80 + Double(place) * 16))
      sentence.append(
        sheet.link(link.text, to: link.target, description: link.description, x: 80 + Double(place) * 90, y: 200))
    }
    first.append(sheet.tagged(.paragraph, sentence))
    let back = sheet.link("Back", to: .destination("top"), description: "Back to the top", y: 60)
    return sheet.document(
      [first, [sheet.tagged(.paragraph, [back])]],
      destinations: [
        .init(name: "a (b) \\ 'c'", page: 1, point: Point(x: 0, y: 40)), .init(name: "top", page: 0, point: .zero),
      ])
  }

  /// Ligatures, marks and signs for which Cairo spells the characters out, in content and outside of it.
  private static func spellings(_ sheet: Sheet) -> Document {
    let words = "ﬁnance café e\u{301}te\u{301} fi ffi 1½ → A\u{30A} 金\u{FE0E} \u{2068}عمر\u{2069} x\u{200B}y नमस्ते"
    return sheet.document([
      [
        sheet.heading(1, "Spellings", y: 60), sheet.paragraph(words, y: 90),
        sheet.tagged(.artifact, [sheet.text(words, y: 120)]),
      ]
    ])
  }
}
