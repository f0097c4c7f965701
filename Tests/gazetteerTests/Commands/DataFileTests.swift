import ProgramTesting
import Testing

/// Files that were made for nobody's program, rendered without any configuration.
struct DataFileTests {
  private static func path(_ name: String, from here: StaticString = #filePath) -> String {
    "\(here)".split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
      + "/PublishingTests/Data/\(name)"
  }

  private func text(_ path: String, in folder: TemporaryFolder) throws -> String {
    let outcome = try Program.run("pdftotext", ["-layout", path, "-"], in: folder.path)
    return outcome.output.replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "")
  }

  @Test func `a wide file by year`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(
      "render", Self.path("unemployment-rate.csv"), "--region", "D01", "--language", "en", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("column 1 “Region”: "))
    let path = try #require(outcome.outputLines.first)
    #expect(path == "Output/D01/D01-2023.en.pdf")
    let text = try text(path, in: folder)
    for number in ["5.0", "5.1", "4.4", "1.6"] { #expect(text.contains(number)) }
  }

  @Test func `a long file with 300 regions, of which three are asked for`() throws {
    let folder = try TemporaryFolder()
    let all = try Command.run("check", Self.path("counties-long.csv"), in: folder)
    #expect(all.status == 0)
    #expect(all.outputLines.last == "2400 figures, 2 indicators, 300 regions: 0 errors, 0 warnings")
    let outcome = try Command.run(
      "render", Self.path("counties-long.csv"), "--region", "10001", "--region", "10003", "--region", "10005", "--language", "en",
      in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.outputLines == [
        "Output/10001/10001-2022.en.pdf", "Output/10003/10003-2022.en.pdf", "Output/10005/10005-2022.en.pdf",
        "Output/manifest.json",
      ])
    let text = try text("Output/10001/10001-2022.en.pdf", in: folder)
    #expect(text.contains("Ashton County"))
    #expect(text.contains("55.2") || text.contains("55,199.7"))
  }

  @Test func `the figures that a briefing carries make the same briefing again`() throws {
    let folder = try TemporaryFolder()
    let first = try Command.run("render", "--sample", "--region", "hengdian", "--language", "en", in: folder)
    let path = try #require(first.outputLines.first)
    #expect(try Program.run("pdfdetach", ["-savefile", "data.csv", path], in: folder.path).status == 0)
    let check = try Command.run("check", "data.csv", in: folder)
    #expect(check.status == 0, "\(check.errors)")
    #expect(check.errors.contains("6 derived figures are left out: they are computed again from the published ones"))
    let again = try Command.run("render", "data.csv", "--region", "hengdian", "--language", "en", "--output", "again", in: folder)
    #expect(again.status == 0, "\(again.errors)")
    let text = try text("again/hengdian/hengdian-2022-01-01--P8M.en.pdf", in: folder)
    for number in ["15.799", "18.26%", "7.764"] { #expect(text.contains(number), "\(number)") }
  }

  @Test func `fiscal years, months and rates of growth are spanned and compared as what they are`() throws {
    let folder = try TemporaryFolder([
      "fiscal.csv": "State,Year,Sales (mn yuan)\nKerand,2019-20,810\nKerand,2020-21,770\nKerand,2021-22,920\n",
      "months.csv": "region,month,Sales (mn yuan)\nNorland,Jan-21,10\nNorland,Feb-21,11\n",
      "growth.csv": "region,year,Growth of output (%)\nAshby,2022,4.9\nAshby,2023,5.6\n",
    ])
    func pages(_ file: String) throws -> String {
      let outcome = try Command.run("render", "\(file).csv", "--output", file, in: folder)
      // English names only: no page in another language.
      #expect(outcome.outputLines.count == 2, "\(outcome.outputLines) \(outcome.errors)")
      return try text(try #require(outcome.outputLines.first), in: folder)
    }
    #expect(try pages("fiscal").contains("2019/20 to 2021/22"))
    let months = try pages("months")
    #expect(months.contains("Jan 2021 to Feb 2021") && !months.contains("No earlier figure"))
    let growth = try pages("growth")
    #expect(growth.contains("4.9 a year earlier") && !growth.contains("No earlier figure"))
  }

  @Test func `a file with Chinese headers`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run("render", Self.path("cities-zh.csv"), "--region", "甲城", "--language", "zh", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let path = try #require(outcome.outputLines.first)
    #expect(path.hasPrefix("Output/甲城/甲城-"))
    let text = try text(path, in: folder)
    for words in ["甲城", "地区生产总值", "常住人口", "进出口总额"] { #expect(text.contains(words)) }
  }

  @Test func `each run of the program makes the same bytes of a file, sums of all areas among them`() throws {
    let rows = (1...9).map { "Area \($0),2023,\(100 + $0 * 7),\(20 + $0)" }.joined(separator: "\n")
    let folder = try TemporaryFolder(["areas.csv": "area,year,exports (million USD),jobs (thousand)\n\(rows)\n"])
    // Each process sorts its hash tables otherwise.
    let digests = try (1...4).map { run in
      let outcome = try Command.run("render", "areas.csv", "--region", "area-3", "--output", "\(run)", "--quiet", in: folder)
      #expect(outcome.status == 0, "\(outcome)")
      let pdf = try #require(try folder.files.first { $0.hasPrefix("\(run)/") && $0.hasSuffix(".pdf") })
      return try folder.bytes(pdf)
    }
    #expect(Set(digests).count == 1)
  }
}
