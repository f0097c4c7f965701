import ProgramTesting
import Testing

/// Pages of small files of offices that came out wrong once: what is printed of them without any configuration.
struct FieldPagesTests {
  /// The text of the page about a region, without the blanks of its layout.
  private func page(_ text: String, _ region: String, _ period: String, language: String = "en") throws -> String {
    let folder = try TemporaryFolder(["figures.csv": text])
    let outcome = try Command.run("render", "figures.csv", "--region", region, "--language", language, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let words = try Program.run(
      "pdftotext", ["-layout", "Output/\(region)/\(region)-\(period).\(language).pdf", "-"], in: folder.path)
    return words.output.replacing("\u{A0}", with: " ").replacing("\u{2060}", with: "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  @Test func `a level on both sides of a change is compared in per cent, and not where it began with zero`() throws {
    let product = try page(
      "province,year,Regional product (bn yuan)\nNorland,2023,8427.70\nNorland,2024,8858.13\n", "norland", "2024")
    #expect(product.contains("rose 5.1% to 8,858.13 billion yuan in 2024"))
    let passengers = try page("region,year,Passengers\nPort,2020,0\nPort,2021,85000\nQuay,2020,5\nQuay,2021,6\n", "port", "2021")
    #expect(passengers.contains("85,000"))
    #expect(!passengers.contains("≈"))
    #expect(!passengers.contains("%"))
  }

  @Test func `a place is shown among the others, with its rank and the median`() throws {
    let states = ["Ashby": "5.6", "Brook": "11.3", "Cray": "17.4", "Dent": "8.0", "Elm": "12.8", "Firth": "10.5"].sorted {
      $0.key < $1.key
    }
    let page = try page("state,year,Growth of output (%)\n" + states.map { "\($0),2023,\($1)\n" }.joined(), "brook", "2023")
    for words in ["3rd", "10.9", "17.4", "Cray"] { #expect(page.contains(words), "\(words)") }
  }

  @Test func `no figure is printed as zero that is none, and a change is no finer than its levels`() throws {
    let text =
      "country,year,GDP (USD)\nAland,2020,62225478000.88224\nAland,2021,67461644222.03518\nBeland,2020,3.14159265358979\nBeland,2021,2.71828182845905\n"
    #expect(!(try page(text, "beland", "2021").contains("0.00000")))
    #expect(try page(text, "aland", "2021").contains("8.4%"))
  }

  @Test func `figures of one kind have one power of ten`() throws {
    let exports =
      "state,year,total exports (mn USD),beef (mn USD),pork (mn USD),dairy (mn USD)\nNorland,2011,16472.88,228.70,11.10,929.95\n"
    let page = try page(exports, "norland", "2011")
    for figure in ["16,472.88", "228.70", "11.10", "929.95"] { #expect(page.contains(figure), "\(figure)") }
    let income = try self.page("地区,年份,人均可支配收入（元）\n甲,2022,9803.9\n甲,2023,67013\n", "甲", "2023", language: "zh")
    #expect(!income.contains("万元"))
    let turnover = try self.page(
      "region,year,Turnover (mn yuan)\nBeland,2020,100\nBeland,2021,90\nBeland,2022,1500000\n", "beland", "2022")
    for figure in ["100", "90", "1,500,000"] { #expect(turnover.contains(figure), "\(figure)") }
    #expect(!turnover.contains("tn"))
  }

  @Test func `tiles have only figures that are there`() throws {
    let page = try page(
      "region,year,measure,value\nNorland,2024,Deaths,\nNorland,2024,Births,\nNorland,2024,Population on 1 January,83445000\n",
      "norland", "2024")
    #expect(page.contains("83.445"))
    #expect(page.split(separator: "TABLE").first?.contains("..") == false)
  }

  @Test func `what may be below zero is no warning, and what may not be is one`() throws {
    let folder = try TemporaryFolder([
      "net.csv": "region,year,Net migration (persons)\nNorland,2022,-400\nNorland,2023,50\n",
      "change.csv": "region,year,Population change (persons)\nNorland,2022,-400\nNorland,2023,50\n",
      "births.csv": "region,year,Births (persons)\nNorland,2022,-400\nNorland,2023,50\n",
    ])
    for file in ["net.csv", "change.csv"] {
      #expect(try Command.run("check", file, in: folder).outputLines.last?.contains("0 warnings") == true)
    }
    #expect(try Command.run("check", "births.csv", in: folder).outputLines.last?.contains("1 warning") == true)
  }

  @Test func `a figure has one rounding on its page`() throws {
    let page = try page("region,year,Share of services\nNorland,2022,0.5724\nNorland,2023,0.5757\n", "norland", "2023")
    #expect(page.contains("0.5757"))
    for other in ["0.576 ", "0.58 ", "0.57 "] { #expect(!page.contains(other), "\(other)") }
  }

  @Test func `the whole comes before its breakdowns`() throws {
    var rows = "region,year,sex,age,Population\n"
    for year in [2001, 2011] {
      for (sex, age, value) in [
        ("female", "0-4", 4), ("total", "0-4", 9), ("female", "total", 40), ("total", "total", 90), ("male", "total", 50),
        ("male", "0-4", 5),
      ] {
        rows += "Norland,\(year),\(sex),\(age),\(value * year)\n"
      }
    }
    let page = try page(rows, "norland", "2011")
    #expect(page.contains("Norland’s population"))
    #expect(page.contains("180,990"))
  }

  @Test func `what is withheld and what is unreliable are printed as such, and lead no page`() throws {
    let text = "region,year,Jobs (persons),Firms\nAland,2021,[c],500\nAland,2022,120,600\nAland,2023,330 [u],610\n"
    let page = try page(text, "aland", "2023")
    for words in ["Confidential: withheld by the publisher.", "Of low reliability, as published."] {
      #expect(page.contains(words), "\(words) in \(page)")
    }
    #expect(!page.contains("Not published"))
    #expect(page.prefix(120).lowercased().contains("firms"), "\(page)")
    let folder = try TemporaryFolder(["figures.csv": text])
    let path = try #require(try Command.run("render", "figures.csv", "--language", "en", in: folder).outputLines.first)
    _ = try Program.run("pdfdetach", ["-savefile", "data.csv", path], in: folder.path)
    let rows = String(decoding: try folder.bytes("data.csv"), as: UTF8.self).split(whereSeparator: \.isNewline)
    #expect(rows.contains { $0.hasPrefix("aland,jobs,2021,,") && $0.contains(",Q,") })
    #expect(rows.contains { $0.hasPrefix("aland,jobs,2023,330,") && $0.contains(",U,") })
  }

  @Test func `a name that is not known to count things is printed as it is`() throws {
    let text = "region,year,allindustries,Visitors\nNorland,2022,10,400\nNorland,2023,11,500\n"
    let page = try page(text, "norland", "2023")
    #expect(page.contains("allindustries"))
    #expect(!page.contains("number of allindustries"))
    #expect(!page.contains("had 11"))
    let visitors = try self.page("region,year,Visitors\nNorland,2022,400\nNorland,2023,500\n", "norland", "2023")
    #expect(visitors.contains("number of visitors"))
  }

  @Test func `growth whose base is not stated is printed beside its level, and told in no sentence`() throws {
    let english = try page(
      "region,year,Output (mn EUR),growth (%)\nA,2023,120.5,5.1\nB,2023,90.2,4.8\n", "a", "2023")
    #expect(english.contains("5.1"))
    #expect(!english.contains("rose"))
    let chinese = try page(
      "地区,年份,产值（亿元）,增长（%）,税收（亿元）,增长（%）\n甲县,2023,120.5,5.1,8.6,3.4\n", "甲县", "2023", language: "zh")
    #expect(chinese.contains("3.4"))
    #expect(!chinese.contains("增长3.4"))
  }
}
