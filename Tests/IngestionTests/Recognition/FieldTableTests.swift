import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// Tables as offices, banks and bureaus keep them, each read wrongly once: what came out had a wrong power, place or period.
struct FieldTableTests {
  @Test func `the words for powers of ten are understood with their currencies`() throws {
    let reading = try read("region,year,GDP (Rs crore),Output (MM USD),Wages (tys. zł)\nNorland,2020,1000,10,5000\n")
    #expect(
      reading.lines == [
        "norland | GDP | 2020 | 1000e7 INR", "norland | Output | 2020 | 10e6 USD", "norland | Wages | 2020 | 5000e3 PLN",
      ])
  }

  @Test func `a preamble names the indicator and its unit`() throws {
    let reading = try read(
      "\"Tabela 1 - Produto interno bruto\"\n\"Variável - PIB (Mil Reais)\"\n\"Unidade da Federação\",\"Ano\",\n\"\",\"2020\",\"2021\"\n\"Norte\",\"1000\",\"1100\"\n\"Sul\",\"2000\",\"2300\"\n"
    )
    #expect(reading.lines.prefix(2) == ["norte | PIB | 2020 | 1000e3 BRL", "norte | PIB | 2021 | 1100e3 BRL"])
  }

  @Test(arguments: [
    "Table 1. GDP by metropolitan area,,,,\n,Millions of dollars,,,2016 Rank*\n,2014,2015,2016*,\n\"Akston, XX\",10,11,12,1\n\"Boorne, XX\",5,6,7,2\n* Advance statistics,,,,\n",
    "Table 1. GDP by metropolitan area,,,,\n,Millions of dollars,,,Rank\n,2014,2015,2016*,2016\n\"Akston, XX\",10,11,12,1\n\"Boorne, XX\",5,6,7,2\n",
  ])
  func `a unit over the years is theirs, and a starred year is a year`(_ text: String) throws {
    #expect(
      try read(text).lines.prefix(4) == [
        "akston-xx | GDP by metropolitan area | 2014 | 10e6 DOLLAR", "akston-xx | GDP by metropolitan area | 2015 | 11e6 DOLLAR",
        "akston-xx | GDP by metropolitan area | 2016 | 12e6 DOLLAR", "akston-xx | Rank | 2016 | 1 RANK",
      ])
  }

  @Test func `a file with several units has an indicator for each`() throws {
    let text = "unit,geo\\time\t2014 \nMIO_EUR,ZZ11\t229930 \nEUR_HAB,ZZ11\t51200 \n"
    #expect(
      try read(text, name: "gdp.tsv").lines == [
        "zz11 | Gdp, MIO_EUR | 2014 | 229930e6 EUR", "zz11 | Gdp, EUR_HAB | 2014 | 51200 EUR_HAB",
      ])
    #expect(
      try read(text, TableMapping(roles: ["unit": .indicator]), name: "gdp.tsv").lines.first
        == "zz11 | MIO_EUR | 2014 | 229930e6 EUR")
  }

  @Test func `a row of figures is no header, and the rows above it name the period`() throws {
    let reading = try read(
      "Tabelle: 1\nBevoelkerung: Laender, Stichtag;\nBevoelkerungsstand (Anzahl);\n;Stichtag\n;31.12.2020\nAland;11103043\nBeland;13140183\nCeland;3664088\n__________\nQuelle: Amt\n"
    )
    #expect(
      reading.lines == [
        "aland | Bevoelkerungsstand | 2020-12-31 | 11103043 NUMBER", "beland | Bevoelkerungsstand | 2020-12-31 | 13140183 NUMBER",
        "celand | Bevoelkerungsstand | 2020-12-31 | 3664088 NUMBER",
      ])
  }

  @Test func `places of one name are told apart by their codes and named by where they are`() throws {
    let reading = try read(
      "county_fips,county_name,state_name,jobs_2012,jobs_2013,metro\n'90121',Wexford,CO,145960,155032,Non-Metro\n'91201',Wexford,KS,177496,203713,Non-Metro\n'93001',Leemoor,KS,70,71,Metro\n"
    )
    #expect(
      reading.dataset.regions.filter(\.isSubject).map { "\($0.id) \($0.name.inAnyLanguage) \($0.parent ?? "")" } == [
        "90121 Wexford, CO in-co", "91201 Wexford, KS in-ks", "93001 Leemoor in-ks",
      ])
    #expect(reading.dataset.indicators.count == 1)
  }

  @Test func `what a mapping says of parents holds`() throws {
    let reading = try read(
      "fips,county_name,state_name,pop_2012\n01,Wexford,CO,10\n03,Leemoor,KS,30\n",
      TableMapping(roles: ["fips": .areaCode, "state_name": .parent]))
    #expect(reading.dataset.regions.filter(\.isSubject).map(\.name.inAnyLanguage) == ["Wexford", "Leemoor"])
  }

  @Test(arguments: [
    ("Trimestre", "2019-T1", "2019-Q1"), ("Year", "2019-20", "2019-07-01/P1Y"), ("Year", "2019/20", "2019-07-01/P1Y"),
    ("Year", "2019-2020", "2019-07-01/P1Y"), ("Year", "FY 2019-20", "2019-07-01/P1Y"), ("month", "Jan-21", "2021-01"),
    ("month", "07.2021", "2021-07"), ("month", "8/2021", "2021-08"), ("month", "julio 2021", "2021-07"),
    ("year", "令和3年", "2021"), ("year", "民國110年", "2021"), ("year", "2023（初步核算）", "2023"), ("year", "2016*", "2016"),
    ("year", "2015 1", "2015"),
  ])
  func `periods are read as offices write them`(_ header: String, _ text: String, _ expected: String) throws {
    #expect(try read("region,\(header),Jobs\nNorland,\(text),10\n").dataset.observations.map(\.period.sdmx) == [expected])
  }

  @Test func `in a column of fiscal years 2009-10 is one too`() throws {
    let reading = try read("State,Year,Output\nKerand,2009-10,1\nKerand,2012-13,2\nKerand,2013-14,3\n")
    #expect(reading.dataset.observations.map(\.period) == [.fiscalYear(2009), .fiscalYear(2012), .fiscalYear(2013)])
    let wide = try read("State,2009-10,2012-13\nKerand,1,2\n")
    #expect(wide.dataset.observations.map(\.period) == [.fiscalYear(2009), .fiscalYear(2012)])
  }

  @Test(arguments: [("2023p", Status.provisional), ("2023e", .estimated), ("2023 (prov.)", .provisional), ("2023（预计）", .forecast)])
  func `a mark on a year is the standing of its figures`(_ header: String, _ status: Status) throws {
    let reading = try read("Region,2021,2022,\(header)\nAland,100,110,115\nBeland,50,55,60\n")
    #expect(reading.dataset.indicators.count == 1)
    #expect(reading.dataset.observations.prefix(3).map(\.period.sdmx) == ["2021", "2022", "2023"])
    #expect(reading.dataset.observations.prefix(3).map(\.status) == [.final, .final, status])
  }

  @Test func `places across are read where a total shows that the headers are places, with a warning`() throws {
    let text = "Date,Alphaville,Betatown,Total\n2021-01-01,100,200,300\n2021-02-01,101,202,303\n"
    let reading = try read(text)
    #expect(
      reading.lines.prefix(3) == [
        "alphaville | Figures | 2021-01 | 100 NUMBER", "betatown | Figures | 2021-01 | 200 NUMBER",
        "total | Figures | 2021-01 | 300 NUMBER",
      ])
    #expect(reading.diagnostics.map(\.severity) == [.warning])
    let unclear = "Date,Alphaville,Betatown\n2021-01-01,100,200\n"
    #expect(try refusal(unclear).first?.contains("`headers: areas`") == true)
    #expect(try read(unclear, TableMapping(headers: .areas)).dataset.regions.count == 2)
  }

  @Test func `an empty cell is the whole where its code shows it, or the project says so`() throws {
    let reading = try read(
      "Year,Units,Region,Sex,GeoCode,Value\n2020,GBP,,,Z92,12.1\n2020,GBP,Norland,,Z12,11.1\n2020,GBP,Norland,Male,Z12,12.0\n")
    #expect(
      reading.lines == [
        "Z92 | Figures | 2020 | 12.1 GBP", "Z12 | Figures | 2020 | 11.1 GBP", "Z12 | Figures, Male | 2020 | 12 GBP",
      ])
    let bare = "Year,Region,Value\n2020,,12.1\n2020,Norland,11.1\n"
    #expect(try refusal(bare).first?.contains("the area has no name") == true)
    #expect(try read(bare, TableMapping(whole: "Allland")).dataset.regions.map(\.name.inAnyLanguage) == ["Allland", "Norland"])
  }

  @Test func `a column without a value is never the area, and ends of months are months`() throws {
    let reading = try read(
      "RegionID,RegionName,StateName,2000-01-31,2000-02-29\n9,Norland,,184934,185555\n54,Sudmark,,108651,108710\n")
    #expect(reading.dataset.regions.map(\.name.inAnyLanguage) == ["Norland", "Sudmark"])
    #expect(Set(reading.dataset.observations.map(\.period.sdmx)) == ["2000-01", "2000-02"])
  }

  @Test func `a cell with another unit than its column is an error`() throws {
    #expect(
      try refusal("region,year,Turnover (mn yuan)\nAland,2020,100\nAland,2021,12%\nBeland,2021,€ 95\n").map { $0.prefix(24) } == [
        "figures.csv:3:12: error:", "figures.csv:4:13: error:",
      ])
  }

  @Test func `a dash before a figure is a minus, brackets and a minus behind are refused by their place`() throws {
    let text = "region,year,Balance (mn EUR)\nAland,2020,–12.5\nBeland,2020,7.1\n"
    #expect(try read(text).dataset.observations.first?.value == Decimal("-12.5"))
    #expect(
      try refusal(text + "Aland,2021,(3.5)\nBeland,2021,4-\n").map { $0.prefix(24) } == [
        "figures.csv:4:12: error:", "figures.csv:5:13: error:",
      ])
    let accounts = TableMapping(symbols: Symbols(brackets: .negative))
    #expect(try read(text + "Aland,2021,(3.5)\n", accounts).dataset.observations.last?.value == Decimal("-3.5"))
  }

  @Test(arguments: [
    (">2400000", "2400000", Qualifier.over), ("约710", "710", .about), ("<5", "5", .under), ("超过300", "300", .over),
    ("300左右", "300", .about),
    ("ca. 40", "40", .about),
  ])
  func `over, under and about in a cell are kept`(_ cell: String, _ value: String, _ qualifier: Qualifier) throws {
    let reading = try read("region,year,Jobs\nA,2020,1\nB,2020,2\nC,2020,\(cell)\n")
    #expect(reading.dataset.observations.last?.value == Decimal(value))
    #expect(reading.dataset.observations.last?.qualifier == qualifier)
  }

  @Test func `growth under a group header is of the figures beside it`() throws {
    let reading = try read(
      "5-3 居民人均消费支出,,,,\n年份,全体居民,,城镇居民,\n,人均消费支出(元),比上年增长（%）,人均消费支出(元),比上年增长（%）\n2023,42194,8.3,47762,7.3\n",
      TableMapping(area: "甲省"))
    #expect(
      reading.lines == [
        "甲省 | 全体居民人均消费支出 | 2023 | 42194 CNY 8.3% YOY", "甲省 | 城镇居民人均消费支出 | 2023 | 47762 CNY 7.3% YOY",
      ])
  }

  @Test func `growth beside a year is of that year`() throws {
    let reading = try read("地区,2023年产值（亿元）,比上年增长（%）,2023年税收（亿元）,比上年增长（%）\n甲县,120.5,5.1,8.6,3.4\n")
    #expect(reading.lines == ["甲县 | 产值 | 2023 | 120.5e8 CNY 5.1% YOY", "甲县 | 税收 | 2023 | 8.6e8 CNY 3.4% YOY"])
  }

  @Test func `growth of years that agrees with their levels is on the year before`() throws {
    let text = "Year,State,Retail sales (mn USD),Retail sales growth (%)\n2020,Norland,100,\n2021,Norland,110,"
    #expect(try read(text + "10\n").dataset.observations.last?.growth?.basis == .yearOnYear)
    #expect(try read(text + "12\n").dataset.observations.last?.growth?.basis == .unstated)
  }

  @Test func `a nation alone is what its file is about`() throws {
    let alone = try read("年份,地区生产总值（亿元）\n2023,1260582\n", TableMapping(area: "全国"))
    #expect(alone.dataset.regions.map(\.isSubject) == [true])
  }

  @Test func `an area in square kilometres is a measure`() throws {
    let reading = try read("Region,Population 2021 (thousand),Area (km2)\nAland,100.1,50\nBeland,50.2,10\n")
    #expect(reading.dataset.regions.map(\.id) == ["aland", "beland"])
    #expect(reading.diagnostics.map(\.description).first?.hasPrefix("figures.csv:1:35: note: “Area (km2)” is not used") == true)
  }

  @Test func `parts of a Chinese name are in brackets`() throws {
    let reading = try read(
      "5-9 居民收支,,,,\n项目,全体居民,,城镇居民,\n,2023,2024,2023,2024\n可支配收入（元）,63830,67013,74997,78251\n",
      TableMapping(roles: ["项目": .indicator], area: "甲省"))
    #expect(reading.dataset.indicators.map(\.name.inAnyLanguage) == ["可支配收入（全体居民）", "可支配收入（城镇居民）"])
  }

  @Test func `a description of a package says where the figures are`() throws {
    let package = #"{"name":"demo","resources":[{"name":"figures","path":"figures.csv"}]}"#
    let failure = try #require(throws: InvalidInput.self) { try read(package, name: "datapackage.json") }
    #expect(
      failure.description
        == "datapackage.json: error: the file describes a data package and has no figures of its own; give figures.csv, or a project whose `data` is the folder of the package"
    )
  }

  @Test func `the period may be in the title`() throws {
    let reading = try read("2023年各市主要指标,,\n地区,产值（亿元）,税收（亿元）\n甲市,120.5,8.6\n乙市,90.2,11.5\n")
    #expect(Set(reading.dataset.observations.map(\.period.sdmx)) == ["2023"])
    #expect(reading.diagnostics.map(\.message) == ["no column has periods: 2023 is read from “2023年各市主要指标”"])
  }

  @Test(arguments: [
    "地区,1-6月出口额（万美元）,同比（%）\n甲县,2210,5.1\n乙县,1950,4\n", "region,Exports (mn USD),Imports (mn USD)\nA,2210,1990\nB,1950,2020\n",
  ])
  func `counts that could be years are no periods`(_ text: String) throws {
    #expect(try refusal(text).first?.contains("no period was found") == true)
  }

  @Test(arguments: [
    ("Sales", "Jan-21", "2021-01"), ("Sales", "07.2021", "2021-07"), ("Jobs", "8/2021", "2021-08"),
    ("Jobs", "julio 2021", "2021-07"),
    ("Jobs", "2021p", "2021"),
  ])
  func `months as offices write them`(_ name: String, _ text: String, _ period: String) throws {
    let figure = try #require(try read("region,month,\(name)\nA,\(text),5\n").dataset.observations.first)
    #expect(figure.period.sdmx == period)
    #expect(figure.status == (text.hasSuffix("p") ? .provisional : .final))
  }
}
