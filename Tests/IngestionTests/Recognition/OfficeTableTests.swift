import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// Sheets as offices export them: marks behind numbers, rates beside levels, cumulative columns, merged cells, two rows of headers.
struct OfficeTableTests {
  private func read(_ text: String, _ mapping: TableMapping = TableMapping()) throws -> ReadDataset {
    try DataSource.read(file: DataFile(name: "f.csv", bytes: Array(text.utf8)), mapping: mapping)
  }

  private func lines(_ reading: ReadDataset) -> [String] {
    reading.dataset.observations.map { observation in
      let indicator = reading.dataset.indicators.first { $0.id == observation.indicator }?.name[.chinese] ?? "?"
      let growth = observation.growth.map { " \($0.percent)%" } ?? ""
      return
        "\(observation.region) \(indicator) \(observation.period.sdmx) \(observation.value.map { "\($0)" } ?? "..")e\(observation.multiplier) \(observation.unit)\(growth)"
    }
  }

  @Test(arguments: [
    ("2055.62r", "2055.62", Status.final), ("2259.60p", "2259.60", .provisional), ("110.2 e", "110.2", .estimated),
    ("110.2（e）", "110.2", .estimated), ("110.2f", "110.2", .forecast), ("868.20*", "868.20", .final), ("18.2②", "18.2", .final),
    ("18.2[3]", "18.2", .final), ("５．９", "5.9", .final), ("\"１，１５０，０２１\"", "1150021", .final), ("5.9p①", "5.9", .provisional),
    ("7.1（预计）", "7.1", .forecast),
  ])
  func `marks behind a number are taken off, and the letters of a status are kept`(
    _ cell: String, _ value: String, _ status: Status
  )
    throws
  {
    let reading = try read("地区,年份,数值\nA,2022,1\nA,2023,\(cell)\n")
    #expect(reading.dataset.observations.last?.value == Decimal(value))
    #expect(reading.dataset.observations.last?.status == status)
  }

  @Test func `each mark is told once, where it stands first`() throws {
    let reading = try read("地区,年份,数值\nA,2022,1.5p\nA,2023,2.5p\nA,2024,3.5*\n")
    #expect(
      reading.diagnostics.map(\.description) == [
        "f.csv:2:8: note: “p” after the number in “1.5p”, and in 1 more is read as provisional",
        "f.csv:4:8: note: “*” after the number in “3.5*” refers to a note and is left out",
      ])
  }

  @Test(arguments: ["3b", "5k", "7m", "2t", "10²", "1-5", "65+", "3.5万", "12.5)"])
  func `what may be a power of ten, a unit or a range is no number`(_ cell: String) throws {
    #expect(throws: InvalidInput.self) { try read("地区,年份,数值\nA,2021,1\nA,2022,1\nA,2023,\(cell)\n") }
  }

  @Test func `two months in a column of months are no December`() throws {
    let reading = try read("年份,月份,地区,数值\n2024,1-2月,A,1\n2024,1-9月,A,2\n2024,12月,A,3\n2024,9,A,4\n")
    #expect(reading.dataset.observations.map(\.period.sdmx) == ["2024-01-01/P2M", "2024-01-01/P9M", "2024-12", "2024-09"])
  }

  @Test func `a column that says percent is no amount of money, whatever the column of units says`() throws {
    let reading = try read("时间,地区,指标,单位,累计值,累计同比%\n2024年1-9月,A,进出口总额,亿元,219.87,9.2\n")
    #expect(lines(reading) == ["a 进出口总额 2024-01-01/P9M 219.87e8 CNY 9.2%"])
    let lone = try read("时间,地区,单位,规模,占比%\n2024年,A,亿元,219.87,9.2\n")
    #expect(lines(lone) == ["a 规模 2024 219.87e8 CNY", "a 占比 2024 9.2e0 PERCENT"])
  }

  @Test func `cumulative figures of a month are about everything from January on, each with its own growth`() throws {
    let reading = try read("地区,时间,指标,单位,本月,同比%,累计,同比%\nA,2024年9月,出口,亿元,30.1,-2.1,219.87,9.2\n")
    #expect(lines(reading) == ["a 出口 2024-09 30.1e8 CNY -2.1%", "a 出口 2024-01-01/P9M 219.87e8 CNY 9.2%"])
    #expect(reading.recognition?.description.contains("column 7 “累计”: value (from January on") == true)
  }

  @Test func `a rate right behind a level is its growth, with or without a bracket round the sign`() throws {
    let reading = try read("地区,年份,收入（万元）,同比（%）,可支配收入（元）,增速%\nA,2024,822331,2.6,71020,4.3\n")
    #expect(lines(reading) == ["a 收入 2024 822331e4 CNY 2.6%", "a 可支配收入 2024 71020e0 CNY 4.3%"])
  }

  @Test func `a second rate of one level stays a figure of its own`() throws {
    let reading = try read("地区,时间,产值（亿元）,同比（%）,环比（%）\nA,2024年9月,5,2.6,-1.1\n")
    #expect(lines(reading) == ["a 产值 2024-09 5e8 CNY 2.6%", "a 产值，环比 2024-09 -1.1e0 PERCENT"])
  }

  @Test func `two rows of headers are one, a rate under a year belongs to the level under it`() throws {
    let reading = try read("地区,2023年,,2024年,\n,总量（亿元）,增速（%）,总量（亿元）,增速（%）\n东阳,822.35,6.8,868.20,5.9\n义乌,2055.62,9.5,2259.6,8\n")
    #expect(
      lines(reading).prefix(2) == ["东阳 F 2023 822.35e8 CNY 6.8%", "东阳 F 2024 868.2e8 CNY 5.9%"])
    let wider = try read("地区,地区生产总值,,,常住人口,,\n,2022,2023,2024,2022,2023,2024\n东阳,1.5,2.5,3.5,108,109,110\n")
    #expect(wider.dataset.observations.count == 6)
    #expect(lines(wider).first == "东阳 地区生产总值 2022 1.5e0 VALUE")
  }

  @Test func `cells that were merged alike are filled, with a warning`() throws {
    let reading = try read("地区,指标,2023年,2024年\n东阳,出口,1,2\n,进口,3,4\n义乌,出口,5,6\n,进口,7,8\n")
    #expect(reading.dataset.regions.map(\.id) == ["东阳", "义乌"])
    #expect(reading.dataset.observations.count == 8)
    #expect(reading.diagnostics.map(\.severity) == [.warning])
    #expect(throws: InvalidInput.self) { try read("地区,指标,2023年\n东阳,出口,1\n,进口,3\n义乌,出口,5\n") }
  }

  @Test func `a column of numbers with a word among them is no breakdown: the word is told`() throws {
    let failure = try #require(throws: InvalidInput.self) {
      try read("地区,年份,人口,失业率\nA,2022,5,6.9\nA,2023,6,7.0\nB,2022,7,8.0\nB,2023,8,高\n")
    }
    #expect(failure.diagnostics.map(\.message) == ["“高” is not a number"])
  }

  @Test func `groups of ages split an indicator`() throws {
    let reading = try read("region,year,age,value\nA,2020,0-14,5\nA,2020,15-64,6\nA,2020,65+,11\n")
    #expect(reading.dataset.observations.count == 3)
    #expect(reading.dataset.indicators.count == 3)
  }

  @Test func `a sheet of one place takes the place and the period that the user names`() throws {
    let mapping = TableMapping(period: "2024-01-01/P9M", area: "东阳市")
    let reading = try read("东阳市主要经济指标,,,\n指标,单位,1-9月累计,同比±%\n生产总值,亿元,612.3,5.9\n出口,亿元,219.87,9.2\n", mapping)
    #expect(
      lines(reading) == ["东阳市 生产总值 2024-01-01/P9M 612.3e8 CNY 5.9%", "东阳市 出口 2024-01-01/P9M 219.87e8 CNY 9.2%"])
  }

  @Test(arguments: [
    ("I квартал 2023 года", "2023-Q1"), ("ІV квартал 2023", "2023-Q4"), ("2023 III кв.", "2023-Q3"),
    ("1-й квартал 2023 г.", "2023-Q1"),
    ("1st quarter 2023", "2023-Q1"), ("Second quarter of 2023", "2023-Q2"), ("2º trimestre de 2023", "2023-Q2"),
    ("II trimestre 2023", "2023-Q2"), ("IV kwartał 2023", "2023-Q4"), ("2. čtvrtletí 2023", "2023-Q2"),
    ("2023 Quarter 2", "2023-Q2"),
    ("First half 2023", "2023-S1"), ("II półrocze 2023", "2023-S2"), ("1. Halbjahr 2023", "2023-S1"),
    ("2023 I полугодие", "2023-S1"),
    ("1. Quartal 2024", "2024-Q1"), ("Januar 2024", "2024-01"), ("März 2024", "2024-03"), ("T3 2024", "2024-Q3"),
    ("août 2024", "2024-08"),
    ("H1 2024", "2024-S1"), ("2024 H2", "2024-S2"), ("2. Halbjahr 2024", "2024-S2"), ("T4 2024", "2024-Q4"), ("2024T2", "2024-Q2"),
    ("2024上半年", "2024-S1"), ("2024年9月末", "2024-09-30"), ("2024年前9个月", "2024-01-01/P9M"), ("2024年2月底", "2024-02-29"),
  ])
  func `periods as German, French and Chinese sheets write them`(_ text: String, _ expected: String) throws {
    #expect(PeriodColumn(texts: [text]).periods == [try Period(sdmx: expected)])
  }

  @Test func `German headers, numbers and missing words are read`() throws {
    let reading = try read(
      "Bundesland;Stichtag;Merkmal;Einheit;Wert;Veränderung in %\nHessen;31.12.2023;Umsatz;Mio. EUR;1.234,5;0,5\nHessen;31.12.2024;Umsatz;Mio. EUR;1.200,0;-2,8\nBayern;31.12.2024;Umsatz;Mio. EUR;k. A.;x\n"
    )
    #expect(reading.dataset.observations.map(\.period.sdmx) == ["2023", "2024", "2024"])
    #expect(reading.dataset.observations.map(\.value) == [Decimal("1234.5"), 1200, nil])
    #expect(reading.dataset.observations.first?.multiplier == 6)
    #expect(reading.dataset.observations.first?.growth?.percent == Decimal("0.5"))
  }

  @Test func `a gap is of the unit that the signs of its column tell`() throws {
    let reading = try read("Région;Année;Taux\nA;2022;n.d.\nA;2023;7,0 %\nB;2022;6,1 %\nB;2023;.\n")
    #expect(reading.dataset.observations.map(\.unit) == ["PERCENT", "PERCENT", "PERCENT", "PERCENT"])
    #expect(reading.dataset.observations.map(\.value) == [nil, 7, Decimal("6.1"), nil])
  }

  @Test func `a rate below zero or above a hundred percent is no share, and no fault`() throws {
    let reading = try read("region,year,inflation (%),debt (% of GDP),turnout (%)\nA,2020,-0.4,110.5,61.2\n")
    #expect(reading.dataset.indicators.map(\.kind) == [.level, .level, .share])
    #expect(DatasetCheck(reading.dataset).diagnostics().isEmpty)
  }

  @Test func `a ragged export is read between its heading and the notes below it`() throws {
    let reading = try read(
      "\"2021 Census - employment\"\n\"Counting: Persons\"\n\n,\"SEXP Sex\",\"Male\",\"Female\",\"Total\",\n\"SA4\",\n\"Capital Region\",,109123,111456,220579,\n\"Central Coast\",,165432,175321,340753,\n\"Total\",,274555,286777,561332,\n\n\"Data source: Census, 2021\"\n\"INFO\",\"Cells have been adjusted.\"\n\"Copyright Commonwealth, 2022\"\n"
    )
    #expect(reading.dataset.regions.map(\.id) == ["capital-region", "central-coast", "total"])
    #expect(reading.dataset.observations.count == 9)
    #expect(reading.findings.contains { $0.hasPrefix("note: “SA4” is the only text in its row") })
  }

  @Test func `years above quarters stand beside years alone`() throws {
    let book = try Books.xlsx(
      "sheet.append(['Balances (net transactions)']); sheet.append([None] * 5 + ['£ million'])\n"
        + "sheet.append([None, 2018, 2019, 2018, 2018, 2018, 2018, 2019, 2019]); sheet.append([None, None, None, 'Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2'])\n"
        + "sheet.append(['Trade balance', 10.5, 11.5, 2, 3, 2, 3.5, 4, 5]); sheet.append(['Income balance', -1, -2, -0.5, -0.2, -0.2, -0.1, -1, -0.5])"
    )
    let reading = try DataSource.read(file: DataFile(name: "uk.xlsx", bytes: book), mapping: TableMapping(area: "United Kingdom"))
    #expect(
      reading.dataset.observations.prefix(8).map(\.period.sdmx) == [
        "2018", "2019", "2018-Q1", "2018-Q2", "2018-Q3", "2018-Q4", "2019-Q1", "2019-Q2",
      ])
    #expect(Set(reading.dataset.observations.map(\.multiplier)) == [6])
  }

  @Test func `a column called data with dates is that of the periods`() throws {
    let reading = try read(
      "data,stato,codice_regione,denominazione_regione,totale_casi\n2025-01-08T17:00:00,ITA,13,Abruzzo,698218\n2025-01-08T17:00:00,ITA,17,Basilicata,204432\n"
    )
    #expect(reading.dataset.regions.filter(\.isSubject).map(\.name.inAnyLanguage) == ["Abruzzo", "Basilicata"])
    #expect(Set(reading.dataset.observations.map(\.period.sdmx)) == ["2025-01-08"])
  }
}
