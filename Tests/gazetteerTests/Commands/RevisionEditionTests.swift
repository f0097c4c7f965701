import ProgramTesting
import Testing

/// What a source revised, as readers of each edition see it: marked in tables, told in words.
struct RevisionEditionTests {
  private static let first = "region,year,Output (mn yuan)\nEast,2021,10\nEast,2022,11\nWest,2021,20\nWest,2022,22\n"
  private static let second =
    "region,year,Output (mn yuan)\nEast,2021,10\nEast,2022,11.4\nEast,2023,12\nWest,2021,20\nWest,2022,22\nWest,2023,23\n"

  /// A project whose source has revised a figure of the east.
  private func project(_ server: SourceServer, revisions: Bool = true) throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "gazetteer.yml":
        "publisher: Office\nlanguages: [en, zh]\nsources:\n  output: {url: \(server.address("/output.csv")), insecure: yes, allow-private: yes}\n"
        + (revisions ? "revisions: true\n" : ""),
      "data/indicators.csv": "id,name_en,name_zh,kind\noutput,Output,产值,level\n",
      "data/regions.csv": "id,name_en,name_zh\neast,East,东部\nwest,West,西部\n",
    ])
    for (day, text) in [Self.first, Self.second].enumerated() {
      try server.publish("/output.csv", ["text": text])
      let fetched = try Command.run("fetch", ".", "--now", "2026-07-0\(day + 1)T09:00Z", in: folder)
      #expect(fetched.status == 0, "\(fetched)")
    }
    return folder
  }

  private func render(_ folder: TemporaryFolder, _ format: String) throws -> [String] {
    let outcome = try Command.run("render", ".", "--region", "east", "--format", format, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.outputLines.filter { $0.hasSuffix(".\(format)") && !$0.hasSuffix("index.html") }.sorted()
  }

  private func words(_ path: String, in folder: TemporaryFolder) throws -> String {
    try Program.run("pdftotext", ["-raw", path, "-"], in: folder.path).output
  }

  @Test func `pages mark the figure, say what it was in words, and come out the same again`() throws {
    let server = try SourceServer()
    let folder = try project(server)
    let pages = try render(folder, "pdf")
    #expect(pages.count == 2)
    for (path, said) in zip(
      pages,
      [
        [
          "2022r", "11.4r", "Output: the figure for 2022 is revised from 11.0 million yuan.",
          "Revised: published before with another value.",
        ],
        ["修订数：此前公布的数值与此不同。", "产值：2022年数据修订前为"],
      ])
    {
      let text = try words(path, in: folder).replacing("\n", with: " ")
      for phrase in said {
        #expect(text.contains(phrase) || text.replacing(" ", with: "").contains(phrase), "\(phrase) in \(text)")
      }
      let verified = try Command.run("verify", path, "--project", ".", in: folder)
      #expect(verified.output.contains("a re-run gives the same bytes"), "\(verified.output)")
    }
    // Tiles too.
    let current = try Command.run(
      "render", ".", "--region", "east", "--language", "en", "--period", "2022", "--output", "Then", in: folder)
    let then = try #require(current.outputLines.first { $0.hasSuffix(".pdf") })
    #expect(try words(then, in: folder).contains("Output, mn yuanr"))
    let other = try Command.run("render", ".", "--region", "west", "--language", "en", "--output", "West", in: folder)
    #expect(other.status == 0)
    let west = try #require(other.outputLines.first { $0.hasSuffix(".pdf") })
    #expect(try !words(west, in: folder).contains("evised from"))
  }

  @Test func `a page on the web and a workbook mark it and say what it was too`() throws {
    let server = try SourceServer()
    let folder = try project(server)
    for (path, said) in zip(
      try render(folder, "html"),
      [
        ["Output: the figure for 2022 is revised from 11.0", ">r</a></sup>", "Revised figures"],
        ["产值：2022年数据修订前为", ">r</a></sup>", "修订的数据"],
      ])
    {
      let page = String(decoding: try folder.bytes(path), as: UTF8.self)
      for phrase in said { #expect(page.contains(phrase), "\(phrase)") }
    }
    for (path, said) in zip(
      try render(folder, "xlsx"),
      [
        ["Revised from 11.0 mn yuan.", "Revised", "[r]"], ["修订前为", "修订数", "[r]"],
      ])
    {
      let script = """
        import sys, openpyxl
        for sheet in openpyxl.load_workbook(sys.argv[1]):
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value is not None: print(cell.value, cell.number_format)
        """
      let cells = try Python.run(script, [path], in: folder.path).output.replacing("\u{A0}", with: " ")
        .replacing("\u{2060}", with: "")
      for phrase in said { #expect(cells.contains(phrase), "\(phrase) in \(cells)") }
      #expect(try Command.run("verify", path, "--project", ".", in: folder).output.contains("a re-run gives the same bytes"))
    }
  }

  @Test func `without the setting nothing is said of it`() throws {
    let server = try SourceServer()
    let folder = try project(server, revisions: false)
    for path in try render(folder, "pdf") {
      let text = try words(path, in: folder)
      #expect(!text.contains("evised from") && !text.contains("修订前为"))
    }
  }
}
