import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

private func file(_ name: String, _ text: String) -> DataFile { DataFile(name: "data/\(name)", bytes: Array(text.utf8)) }

private let header = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,QUALIFIER,KIND\n"

private let lists = [
  file("regions.csv", "id,name_en,name_zh,parent,subject\nyiwu,Yiwu,义乌,china,yes\nwuxi,Wuxi,无锡,,yes\nchina,China,中国,,no\n"),
  file("indicators.csv", "id,name_en,name_zh,kind\ntrade,Trade,贸易,level\nshare,Share,比重,share\n"),
]

private func read(_ observations: String, _ others: [DataFile] = lists) throws -> ReadDataset {
  try DataSource.read(folder: others + [file("observations.csv", observations)])
}

/// The diagnostics of an input that must fail, as lines.
private func failure(_ observations: String, _ others: [DataFile] = lists) throws -> [String] {
  let failure = try #require(throws: InvalidInput.self) { try read(observations, others) }
  return failure.diagnostics.map(\.description)
}

struct NativeReaderTests {
  @Test func `a row becomes an observation with everything that was said`() throws {
    let reading = try read(
      """
      REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS,QUALIFIER,KIND,GROWTH,GROWTH_BASIS,GROWTH_QUALIFIER,SOURCE,PUBLISHED,COMMENT,COMMENT_ZH
      yiwu,trade,2022-01-01/P8M,15.80,CNY,9,P,ABOUT,PLAN,-18.260,YOY,OVER,S1,2022-10-20,"Said, so",如此

      """)
    let observation = try #require(reading.dataset.observations.first)
    #expect(observation.value == Decimal("15.8"))
    #expect(observation.decimals == 2)
    #expect(observation.period.sdmx == "2022-01-01/P8M")
    #expect(observation.multiplier == 9)
    #expect(observation.status == .provisional)
    #expect(observation.kind == .plan)
    #expect(observation.qualifier == .about)
    #expect(observation.growth?.percent == Decimal("-18.26"))
    #expect(observation.growth?.decimals == 3)
    #expect(observation.growth?.basis == .yearOnYear)
    #expect(observation.growth?.qualifier == .over)
    #expect(observation.source == "S1")
    #expect(observation.released?.sdmx == "2022-10-20")
    #expect(observation.comment == [.english: "Said, so", .chinese: "如此"])
    #expect(reading.dataset.regions.map(\.id) == ["yiwu", "wuxi", "china"])
    #expect(reading.dataset.regions.map(\.isSubject) == [true, true, false])
    #expect(reading.dataset.units.map(\.id) == ["CNY"])
  }

  @Test func `limits come with their level, as they are written`() throws {
    let header = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,LOWER,UPPER,LEVEL\n"
    let reading = try read(header + "yiwu,trade,2021,5.4,CNY,4.90,5.9,95\nyiwu,trade,2022,5.8,CNY,,,95\n")
    let observations = reading.dataset.observations
    #expect(
      observations[0].interval
        == ConfidenceInterval(from: Decimal(49, exponent: -1), to: Decimal(59, exponent: -1), decimals: 2, level: 95))
    #expect(observations[1].interval == nil)
    let again = try DataSource.read(
      folder: lists + [DataFile(name: "data/observations.csv", bytes: NativeWriter.csv(observations))])
    #expect(again.dataset.observations == observations)
  }

  @Test(arguments: [
    ("5.4,CNY,4.9,,95", "29: error: one of the two limits is missing; give LOWER and UPPER or neither"),
    ("5.4,CNY,5.5,5.9,95", "25: error: the value is not between its limits; LOWER is at most the value, UPPER at least"),
    (",CNY,5.5,5.9,95", "22: error: there are limits, but no value; give the value or remove the limits"),
    (
      "5.4,CNY,4.9,5.9,",
      "33: error: the limits need the level of their confidence; write it in percent, such as 95 for a 95% confidence interval"
    ),
  ])
  func `limits that say too little are refused with their place`(row: String, message: String) throws {
    let header = "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,LOWER,UPPER,LEVEL\n"
    #expect(try failure(header + "yiwu,trade,2021,\(row)\n") == ["data/observations.csv:2:\(message)"])
  }

  @Test func `byte order mark, CRLF and quoted line breaks are read`() throws {
    let text =
      "\u{FEFF}REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,COMMENT\r\nyiwu,trade,2021,\"1\",CNY,\"first\r\nsecond, \"\"quoted\"\"\"\r\n"
    let reading = try read(text)
    #expect(reading.dataset.observations.map { $0.comment?.text(in: .english) } == ["first\r\nsecond, \"quoted\""])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func `a place after a quoted line break is right`() throws {
    let text = "REF_AREA,INDICATOR,TIME_PERIOD,COMMENT,OBS_VALUE,UNIT_MEASURE\r\nyiwu,trade,2021,\"a\r\nb\",x,CNY\r\n"
    #expect(try failure(text).first?.hasPrefix("data/observations.csv:3:4: error: “x” is not a number") == true)
  }

  @Test func `columns are counted in characters`() throws {
    let text = "COMMENT,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\n金华é,yiwu,trade,2021,x,CNY\n"
    #expect(try failure(text).first?.hasPrefix("data/observations.csv:2:21: error:") == true)
  }

  @Test(arguments: [
    ("yiwu,trade,2021,abc,CNY,,,,", "2:17: error: “abc” is not a number"),
    ("yiwu,trade,2021,12abc,CNY,,,,", "2:17: error: “12abc” is not a number"),
    ("yiwu,trade,2021,NaN,CNY,,,,", "2:17: error: “NaN” is not a finite number"),
    ("yiwu,trade,2021,1e400,CNY,,,,", "2:17: error: “1e400” is out of range"),
    ("yiwu,trade,2021Q5,1,CNY,,,,", "2:12: error: “2021Q5” is not a period"),
    ("yiwu,trade,2021-13,1,CNY,,,,", "2:12: error: “2021-13” is not a period"),
    ("yiwo,trade,2021,1,CNY,,,,", "2:1: error: there is no region “yiwo”; did you mean “yiwu”?"),
    (",trade,2021,1,CNY,,,,", "2:1: error: REF_AREA is empty"),
    ("yiwu,trad,2021,1,CNY,,,,", "2:6: error: there is no indicator “trad”; did you mean “trade”?"),
    ("yiwu,trade,2021,1,,,,,", "2:19: error: UNIT_MEASURE is empty"),
    ("yiwu,trade,2021,1,CNY,billion,,,", "2:23: error: “billion” is not a power of ten"),
    ("yiwu,trade,2021,1,CNY,,Z,,", "2:24: error: there is no status “Z”; allowed are A, P, E, I, U, F, B, M, L, O, H, Q"),
    ("yiwu,trade,2021,1,CNY,,L,,", "2:17: error: there is a value, but the status says that there is none"),
    ("yiwu,trade,2021,,CNY,,A,,", "2:17: error: there is no value, but the status says that there is one"),
    ("yiwu,trade,2021,1,CNY,,,MAYBE,", "2:25: error: there is no qualifier “MAYBE”"),
    ("yiwu,trade,2021,1,CNY,,,,WISH", "2:26: error: there is no kind “WISH”"),
    ("yiwu,trade,2021,1,CNY,,,", "2: error: the row has 8 fields, the header has 9"),
    ("yiwu,trade,2021,1,CNY,,,,,surplus", "2: error: the row has 10 fields, the header has 9"),
    ("yiwu,trade,2021,\"1,CNY,,,,", "2:17: error: the quote is never closed"),
    ("yiwu,trade,2021,\"1\"2,CNY,,,,", "2:20: error: there is text after the closing quote"),
    ("yiwu,tra\"de,2021,1,CNY,,,,", "2:9: error: there is a quote inside a field that is not quoted"),
  ])
  func `a wrong row is told with its place, what is wrong and what is allowed`(_ row: String, _ expected: String) throws {
    let diagnostics = try failure(header + row + "\n")
    #expect(diagnostics.first?.hasPrefix("data/observations.csv:\(expected)") == true, "\(diagnostics)")
  }

  @Test func `all errors of a file are told at once, in order`() throws {
    let diagnostics = try failure(header + "yiwo,trade,2021,x,CNY,,,,\nyiwu,trade,20x1,1,CNY,,,,\nyiwu,trade,2021,1,CNY,,Z,,\n")
    #expect(
      diagnostics.map { $0.split(separator: " ")[0] } == ["2:1:", "2:17:", "3:12:", "4:24:"].map { "data/observations.csv:\($0)" })
  }

  @Test func `errors of all files are told at once`() throws {
    let diagnostics = try failure(header + "yiwu,trade,2021,x,CNY,,,,\n", [file("regions.csv", "id,name_en\nyiwu,\n"), lists[1]])
    #expect(diagnostics.contains { $0.hasPrefix("data/regions.csv:2:6: error: the region “yiwu” has no name") })
    #expect(diagnostics.contains { $0.hasPrefix("data/observations.csv:2:17: error: “x” is not a number") })
  }

  @Test func `a wrong code that stands in many rows is told once`() throws {
    let diagnostics = try failure(header + String(repeating: "yiwo,trade,2021,1,CNY,,,,\n", count: 4))
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.contains("there is no region “yiwo”, and in 3 more rows") == true)
  }

  @Test func `an unknown column is told with the nearest name`() throws {
    let diagnostics = try failure("REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALU,UNIT_MEASURE\nyiwu,trade,2021,1,CNY\n")
    #expect(
      diagnostics.contains {
        $0.hasPrefix("data/observations.csv:1:32: error: there is no column “OBS_VALU”; did you mean “OBS_VALUE”?")
      })
    #expect(diagnostics.contains { $0.hasPrefix("data/observations.csv:1: error: the column “OBS_VALUE” is missing") })
  }

  @Test func `a column that is there twice is an error`() throws {
    let diagnostics = try failure("REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_VALUE\nyiwu,trade,2021,1,CNY,2\n")
    #expect(
      diagnostics.contains {
        $0.hasPrefix("data/observations.csv:1:55: error: the column “OBS_VALUE” is there twice, first as column 4")
      })
  }

  @Test(
    arguments: [
      ([], "data/observations.csv: error: the file is empty"),
      (Array("\u{FEFF}\r\n \n".utf8), "data/observations.csv: error: the file is empty"),
      (Array(header.utf8), "data/observations.csv:1: error: the file has a header but no rows"),
      ([0xFF, 0xFE, 0x41], "data/observations.csv:1: error: there is a byte that is not UTF-16"),
      (Array("a,b\n1,".utf8) + [0xC3, 0x28], "data/observations.csv:2:3: error: the byte 0xC3 is not valid UTF-8"),
      (Array("a,b\n金,".utf8) + [0x00], "data/observations.csv:2:3: error: there is a NUL byte"),
    ] as [([UInt8], String)])
  func `a file that is no text or holds nothing is an error`(_ bytes: [UInt8], _ expected: String) throws {
    let failure = try #require(throws: InvalidInput.self) {
      try DataSource.read(folder: lists + [DataFile(name: "data/observations.csv", bytes: bytes)])
    }
    #expect(failure.diagnostics.first?.description.hasPrefix(expected) == true, "\(failure)")
  }

  @Test func `a missing file is named`() throws {
    let failure = try #require(throws: InvalidInput.self) { try DataSource.read(folder: lists) }
    #expect(failure.diagnostics.first?.description.contains("the file observations.csv is missing") == true)
  }

  @Test func `duplicates that agree are kept once, with a note`() throws {
    let reading = try read(header + "yiwu,trade,2021,1.5,CNY,9,,,\nyiwu,trade,2021,1500,CNY,6,,,\n")
    #expect(reading.dataset.observations.count == 1)
    #expect(
      reading.diagnostics.map(\.description) == [
        "data/observations.csv:3: note: the figure is there twice, first on line 2; one is kept"
      ]
    )
  }

  @Test func `duplicates that disagree name both lines`() throws {
    let diagnostics = try failure(
      header + "yiwu,trade,2021,1.5,CNY,9,,,\nwuxi,trade,2021,1,CNY,,,,\nyiwu,trade,2021,1.6,CNY,9,,,\n")
    #expect(diagnostics.count == 1)
    #expect(
      diagnostics.first?.hasPrefix(
        "data/observations.csv:4: error: “yiwu”, “trade”, 2021 has two figures: 1.6 × 10^9 here, 1.5 × 10^9 on line 2")
        == true)
  }

  @Test func `a plan and an actual of one period are no duplicates`() throws {
    #expect(try read(header + "yiwu,trade,2021,1,CNY,,,,PLAN\nyiwu,trade,2021,2,CNY,,,,\n").dataset.observations.count == 2)
  }

  @Test func `units that mix in a series are an error`() throws {
    let diagnostics = try failure(header + "yiwu,trade,2020,1,CNY,,,,\nyiwu,trade,2021,2,TONNE,,,,\n")
    #expect(
      diagnostics.first?.hasPrefix(
        "data/observations.csv:3: error: the series “yiwu”, “trade” mixes units: TONNE here, CNY on line 2")
        == true)
  }

  @Test func `the same periods in a second currency do not mix`() throws {
    #expect(try read(header + "yiwu,trade,2020,7,CNY,,,,\nyiwu,trade,2020,1,USD,,,,\n").dataset.observations.count == 2)
    #expect(try failure(header + "yiwu,trade,2020,7,CNY,,,,\nyiwu,trade,2021,1,USD,,,,\n").count == 1)
  }

  @Test func `a missing value is a gap with its reason`() throws {
    let reading = try read(header + "yiwu,trade,2019,,CNY,,,,\nyiwu,trade,2020,,CNY,,M,,\nyiwu,trade,2021,,CNY,,Q,,\n")
    #expect(reading.dataset.observations.map(\.value) == [nil, nil, nil])
    #expect(
      reading.dataset.observations.map(\.status) == [
        .missing(.notPublished), .missing(.notApplicable), .missing(.confidential),
      ])
  }

  @Test func `without lists codes are their own names`() throws {
    let reading = try read(header + "yiwu,trade,2021,1,CNY,,,,\n", [])
    #expect(reading.dataset.regions == [Region(id: "yiwu", name: "yiwu")])
    #expect(reading.dataset.indicators == [Indicator(id: "trade", name: "trade")])
    #expect(reading.diagnostics.count == 2)
  }

  @Test(arguments: [
    ("id,name_en,parent\na,A,b\n", "2:5: error: the parent “b” of “a” is not a region"),
    ("id,name_en,parent\na,A,b\nb,B,a\n", "2:5: error: the region “a” contains itself"),
    ("id,name_en\na/b,A\n", "2:1: error: the region id “a/b” has a character that no file name may have"),
    ("id,name_en\na,A\na,B\n", "3:1: error: the region “a” is there twice, first on line 2"),
    ("id,name_en,subject\na,A,maybe\n", "2:5: error: “maybe” is neither yes nor no"),
  ])
  func `a wrong list of regions is told`(_ text: String, _ expected: String) throws {
    let diagnostics = try failure(header + "a,trade,2021,1,CNY,,,,\n", [file("regions.csv", text), lists[1]])
    #expect(diagnostics.contains { $0.hasPrefix("data/regions.csv:\(expected)") }, "\(diagnostics)")
  }

  @Test func `a million errors are not all told`() throws {
    let diagnostics = try failure(header + (0..<600).map { "yiwu,trade,2021,x\($0),CNY,,,,\n" }.joined())
    #expect(diagnostics.count == 1)
    #expect(diagnostics[0].contains("“x0” is not a number; 599 more findings like this one (line 3, line 4, line 5, line 6, …)"))
  }

  @Test func `plain numbers are read from bytes as from text`() throws {
    for text in ["0", "00.50", "-0.0", "12345678901234567", "-3.14", "7.", "0.000000000000001", "105000"] {
      let table = try #require(try self.table("n\n\(text)\n"))
      #expect(try table.number(0, 0) == DecimalText.parse(text), "\(text)")
    }
  }

  @Test(arguments: [1, 2, 3, 7])
  func `a long file is read in lots as if in one`(_ lot: Int) throws {
    let rows = (0..<20).map { "\($0 % 3 == 0 ? "yiwu" : "wuxi"),trade,\(2000 + $0),\($0).5,CNY,,,,\n" }
    func read(_ more: String, lot: Int) -> (dataset: Dataset?, diagnostics: [Diagnostic]) {
      do {
        let reading = try NativeReader.read(file("observations.csv", header + rows.joined() + more), lists: lists, lot: lot)
        return (reading.dataset, reading.diagnostics)
      } catch {
        return (nil, error.diagnostics)
      }
    }
    let faults = "gone,trade,2021,1,CNY,,,,\nyiwu,trade,2021,1,CNY,,Z,,\ngone,trade,2022,1,CNY,,,,\nyiwu,trade,2000,9,CNY,,,,\n"
    for more in ["yiwu,trade,2000,0.5,CNY,,,,\n", "yiwu,share,2000,0.5,,,,,\n", faults] {
      let (whole, inLots) = (read(more, lot: 1000), read(more, lot: lot))
      #expect(inLots.dataset == whole.dataset)
      #expect(inLots.diagnostics == whole.diagnostics)
    }
    #expect(read("", lot: lot).dataset?.observations.count == 20)
    #expect(read(faults, lot: lot).diagnostics.contains { $0.message.contains("there is no region “gone”, and in one more row") })
  }

  private func table(_ text: String) throws -> Table? {
    var diagnostics = DiagnosticList()
    return Table(try TextFile(DataFile(name: "t", bytes: Array(text.utf8))), delimiter: 0x2C, diagnostics: &diagnostics)
  }
}
