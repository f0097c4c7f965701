import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

private func failure(_ text: String, _ mapping: TableMapping = TableMapping()) throws -> [String] {
  let failure = try #require(throws: InvalidInput.self) { try read(text, mapping) }
  return failure.diagnostics.map(\.description)
}

struct TableReaderTests {
  @Test func `areas of one name are told apart by their parents, however many there are`() throws {
    let rows = (0...65_536).map { "North,County \($0),2020,\($0)" }
    let text = "region,county,year,value\n" + rows.joined(separator: "\n") + "\n"
    let figures = try read(text, TableMapping(roles: ["county": .parent])).dataset.observations
    #expect(Set(figures.map(\.region)).count == rows.count)
  }

  @Test func `a tidy table with the usual headers needs no mapping`() throws {
    let reading = try read("region,year,value\nNorth,2020,1.5\nSouth,2020,2\nNorth,2021,3\n", name: "data/house_prices.csv")
    #expect(
      reading.lines == [
        "north | House prices | 2020 | 1.5 VALUE", "south | House prices | 2020 | 2 VALUE", "north | House prices | 2021 | 3 VALUE",
      ])
    #expect(
      reading.recognition?.description == """
        data/house_prices.csv: a table with a row for each area and period, comma-separated
          column 1 “region”: area
          column 2 “year”: period
          column 3 “value”: value
          2 areas, 1 indicator, 2020 to 2021, 3 figures
        """)
  }

  @Test func `Chinese headers are known, units in full-width brackets too`() throws {
    let reading = try read("城市,年份,地区生产总值（亿元）,同比增速（%）,常住人口（万人）\n金华,2021年,5355.44,9.8,712\n")
    #expect(
      reading.lines == [
        "金华 | Gross domestic product | 2021 | 5355.44e8 CNY 9.8% YOY", "金华 | Resident population | 2021 | 712e4 PERSON",
      ])
    #expect(reading.dataset.regions.first?.name[.chinese] == "金华")
    #expect(reading.dataset.indicators.map { $0.name[.chinese] } == ["地区生产总值", "常住人口"])
  }

  @Test func `a column for each year becomes a row for each year`() throws {
    let reading = try read("Region;2019;2020;2021\nA;1,5;:;2,25\nB;1.000,5;2;3\n")
    #expect(
      reading.lines == [
        "a | Figures | 2019 | 1.5 VALUE", "a | Figures | 2020 | .. VALUE", "a | Figures | 2021 | 2.25 VALUE",
        "b | Figures | 2019 | 1000.5 VALUE", "b | Figures | 2020 | 2 VALUE", "b | Figures | 2021 | 3 VALUE",
      ])
    #expect(reading.recognition?.description.contains("columns 2–4 “2019–2021”: value (decimal comma)") == true)
  }

  @Test func `years may stand beside the name of what is measured`() throws {
    let reading = try read("area,GDP 2020 (bn yuan),GDP 2021 (bn yuan),Population 2021\nA,1,2,300\n")
    #expect(
      reading.lines == ["a | GDP | 2020 | 1e9 CNY", "a | GDP | 2021 | 2e9 CNY", "a | Population | 2021 | 300 NUMBER"])
  }

  @Test func `indicator, unit and status columns are used`() throws {
    let reading = try read(
      "REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\nA,Exports,2022-Q1,5,USD,6,P\nA,Share of exports,2022-Q1,7,PT,0,A\n"
    )
    #expect(reading.lines == ["a | Exports | 2022-Q1 | 5e6 USD provisional", "a | Share of exports | 2022-Q1 | 7 PERCENT"])
    #expect(reading.dataset.observations.first?.status == .provisional)
    #expect(reading.dataset.indicators.map(\.kind) == [.level, .share])
  }

  @Test func `a column of words nobody knows splits the indicator`() throws {
    let reading = try read(
      "region,year,sex,employment\nA,2020,women,5\nA,2020,men,6\nA,2020,Total,11\nB,2020,women,1\nB,2020,men,2\nB,2020,Total,3\n")
    #expect(reading.dataset.indicators.map { $0.name[.english] } == ["employment, women", "employment, men", "employment"])
  }

  @Test func `a column that only says more of the area is left alone`() throws {
    let reading = try read("region,type,year,value\nA,city,2020,5\nA,city,2021,6\nB,county,2020,1\nB,county,2021,2\n")
    #expect(reading.dataset.indicators.count == 1)
    #expect(reading.recognition?.description.contains("column 2 “type”: ignored (says more of the area)") == true)
  }

  @Test func `the finest area is the place, the next one its parent, and codes are keys`() throws {
    let reading = try read("省份,城市,行政区划代码,年份,数值\n浙江,金华,330700,2021,1\n江苏,无锡,320200,2021,2\n")
    #expect(reading.dataset.regions.filter(\.isSubject).map(\.id) == ["330700", "320200"])
    #expect(reading.dataset.regions.first?.parent == "in-浙江")
    #expect(reading.dataset.regions.first { $0.id == "in-浙江" }?.isSubject == false)
  }

  @Test func `places of one name in two provinces are two places`() throws {
    let reading = try read("state,county,year,value\nOhio,Clay,2020,1\nIowa,Clay,2020,2\n")
    #expect(reading.dataset.regions.filter(\.isSubject).map(\.id) == ["clay", "iowa-clay"])
  }

  @Test func `names in two languages are one name`() throws {
    let reading = try read("地区,region,year,value\n金华,Jinhua,2020,1\n无锡,Wuxi,2020,1\n")
    #expect(
      reading.dataset.regions.map(\.name) == [
        [.english: "Jinhua", .chinese: "金华"], [.english: "Wuxi", .chinese: "无锡"],
      ])
  }

  @Test func `wholes are context`() throws {
    let reading = try read("地区,年份,数值\n全国,2020,3\n浙江,2020,1\n")
    #expect(reading.dataset.regions.map(\.isSubject) == [false, true])
  }

  @Test func `rows above the header are titles, and may name the unit`() throws {
    let reading = try read("各市一般公共预算收入,,\n单位：亿元,,\n地区,2020年,2021年\n金华,1.5,2\n")
    #expect(
      reading.lines == [
        "金华 | 各市一般公共预算收入 | 2020 | 1.5e8 CNY", "金华 | 各市一般公共预算收入 | 2021 | 2e8 CNY",
      ])
  }

  @Test func `an export of a statistical office is read between its title and its notes`() throws {
    let reading = try read(
      "数据库：分省年度数据\n指标：地区生产总值(亿元)\n时间：最近2年\n地区,2022年,2021年\n浙江省,77715.4,73515.8\n江苏省,122875.6,116364.2\n注：快报数。\n数据来源：统计局\n")
    #expect(reading.lines.first == "浙江省 | Gross domestic product | 2022 | 77715.4e8 CNY")
    #expect(reading.dataset.regions.count == 2)
    #expect(
      reading.diagnostics.map(\.description).filter { !$0.contains("common ones") } == [
        "figures.csv:7: note: “注：快报数。” is read as a note below the table, and 1 more below it"
      ])
  }

  @Test func `a note in a padded row is no place`() throws {
    let reading = try read("地区,2022年,2021年\n浙江,1,2\n台州,,\n数据来源：年鉴,,\n")
    #expect(reading.dataset.regions.map(\.id) == ["浙江", "台州"])
  }

  @Test func `a lone text between figures is an error`() throws {
    #expect(
      try failure("地区,2022年,2021年\n浙江,1,2\n苏南\n江苏,1,2\n").first?.hasPrefix("figures.csv:3: error: the row has one field") == true)
  }

  @Test func `a growth column belongs to the values beside it`() throws {
    let reading = try read("region,quarter,value,yoy\nA,2022Q1,5,-1.2\n")
    #expect(reading.lines == ["a | Figures | 2022-Q1 | 5 NUMBER -1.2% YOY"])
  }

  @Test func `growth without levels is an indicator of its own`() throws {
    let reading = try read("region,year,GDP growth (%)\nA,2020,5.1\nA,2021,-2\n")
    #expect(reading.dataset.indicators.map(\.kind) == [.growth])
    #expect(reading.dataset.observations.map(\.unit) == ["PERCENT", "PERCENT"])
  }

  @Test func `percent signs and currency signs in cells are units`() throws {
    let reading = try read("region\tyear\trate\twages\nA\t2020\t5.1%\t€1,234.50\n")
    #expect(reading.lines == ["a | rate | 2020 | 5.1 PERCENT", "a | wages | 2020 | 1234.5 EUR"])
  }

  @Test func `a year and a month in two columns are one period`() throws {
    let reading = try read("region,year,month,value\nA,2022,1,5\nA,2022,12,6\n")
    #expect(reading.dataset.observations.map(\.period.sdmx) == ["2022-01", "2022-12"])
  }

  @Test(arguments: [
    (["2020-01-01", "2021-01-01"], "2020 2021"), (["2020-12-31", "2021-12-31"], "2020 2021"),
    (["2020-03-31", "2020-06-30"], "2020-Q1 2020-Q2"), (["2020-01-31", "2020-02-29"], "2020-01 2020-02"),
    (["2020-01-15", "2020-02-15"], "2020-01-15 2020-02-15"), (["2020-06-30"], "2020-06-30"),
    (["31/12/2020", "01/02/2021"], "2020-12-31 2021-02-01"), (["12/31/2020", "02/01/2021"], "2020-12-31 2021-02-01"),
  ])
  func `dates stand for the periods that all of them begin or end`(_ dates: [String], _ expected: String) throws {
    let rows = dates.map { "A,\($0),1\n" }.joined()
    #expect(try read("region,date,value\n\(rows)").dataset.observations.map(\.period.sdmx).joined(separator: " ") == expected)
  }

  @Test func `dates that can be read two ways are refused`() throws {
    #expect(
      try failure("region,date,value\nA,03/04/2022,1\n").first?.hasPrefix(
        "figures.csv:2:3: error: “03/04/2022” can be read as two different days") == true)
  }

  @Test(arguments: [
    ("2021年", "2021"), ("2021年度", "2021"), ("2021年8月", "2021-08"), ("2021年8月31日", "2021-08-31"),
    ("2021年1-8月", "2021-01-01/P8M"), ("2021年1—8月", "2021-01-01/P8M"), ("2021年1至8月", "2021-01-01/P8M"), ("2021年第一季度", "2021-Q1"),
    ("2021年2季度", "2021-Q2"), ("2021年三季度", "2021-Q3"), ("2021年上半年", "2021-S1"), ("2021年前三季度", "2021-01-01/P9M"),
    ("2021年底", "2021-12-31"), ("２０２１年", "2021"), ("2021", "2021"), ("2021.0", "2021"), ("202108", "2021-08"),
    ("20210831", "2021-08-31"), ("2021/8", "2021-08"), ("2021/08/31", "2021-08-31"), ("2021-08-31T00:00:00", "2021-08-31"),
    ("2021-08-31 00:00", "2021-08-31"), ("Q3 2021", "2021-Q3"), ("2021 Q3", "2021-Q3"), ("2021q3", "2021-Q3"),
    ("3Q2021", "2021-Q3"),
    ("2021H1", "2021-S1"), ("2021M08", "2021-08"), ("Aug 2021", "2021-08"), ("August 2021", "2021-08"), ("2021 Sept", "2021-09"),
    ("31 August 2021", "2021-08-31"), ("Aug 31, 2021", "2021-08-31"), ("Jan-Aug 2021", "2021-01-01/P8M"), ("FY2021", "2021"),
    ("31.12.2021", "2021-12-31"),
  ])
  func `periods are read as people write them`(_ text: String, _ expected: String) throws {
    #expect(PeriodColumn(texts: [text]).periods == [try Period(sdmx: expected)])
  }

  @Test(arguments: ["2021.1", "2021年13月", "2021Q5", "21", "year", "2020/22", "2021-02-30", "n.a.", "3021", "2021年8-3月"])
  func `what is no period is none`(_ text: String) {
    #expect(PeriodColumn(texts: [text]).periods == [nil])
  }

  @Test(arguments: [
    ("亿元", "CNY", 8), ("万元", "CNY", 4), ("元", "CNY", 0), ("亿美元", "USD", 8), ("万人次", "VISIT", 4), ("万吨", "TONNE", 4),
    ("亿千瓦时", "KILOWATT_HOUR", 8),
    ("千克", "KILOGRAM", 0), ("百分点", "PERCENTAGE_POINT", 0), ("%", "PERCENT", 0), ("单位：万亿元", "CNY", 12), ("bn yuan", "CNY", 9),
    ("million EUR", "EUR", 6), ("EUR million", "EUR", 6), ("US$ m", "USD", 6), ("US$bn", "USD", 9), ("€m", "EUR", 6),
    ("thousand persons", "PERSON", 3),
    ("100 million yuan", "CNY", 8), ("10,000 tonnes", "TONNE", 4), ("2015=100", "INDEX", 0), ("上年=100", "INDEX", 0),
    ("‰", "PER_MILLE", 0),
    ("km²", "SQUARE_KILOMETRE", 0), ("’000 households", "HOUSEHOLD", 3), ("RMB bn", "CNY", 9), ("m", "METRE", 0),
  ])
  func `units are read as people write them`(_ text: String, _ id: String, _ multiplier: Int) throws {
    let phrase = try #require(UnitPhrase(text))
    #expect(phrase.unit?.id == id)
    #expect(phrase.multiplier == multiplier)
    #expect(phrase.isKnown)
  }

  @Test(arguments: [
    (
      3,
      "thousand Tausend Tsd. millier milliers miles milhares migliaia duizend tusen tuhat tisíc tys. tysięcy tisuća tisoč tūkst. mii ezer хиляди χιλιάδες míle elef ribu"
    ),
    (5, "lakh"), (7, "crore"),
    (
      6,
      "million mn mln Mio. Mill. millions millones milhões milioni miljoen milj. miljoonaa milionů mln. milijuna milijonov milijonai miljoni milioane millió милиона εκατ. milliún miljuni juta"
    ),
    (
      9,
      "billion bn mrd. Mrd mld. mia. milliards Milliarden miljard miljarder miljardia miliard miliardů milijardi milijardų mljrd. miliarde milliárd милиарда δισεκατομμύρια billiún miliar"
    ),
    (12, "trillion Billionen billones biljoen trilhões"), (4, "万 萬 만"), (8, "亿 億 억"), (3, "千 천"), (6, "百万 백만"), (7, "千万 천만"),
    (12, "万亿 兆円"),
  ])
  func `words for powers of ten are known in the languages of the Union, of East Asia, India and Brazil`(
    _ power: Int, _ words: String
  ) throws {
    for word in words.split(separator: " ").map(String.init) {
      let isHan = word.unicodeScalars.contains(where: \.isHanOrHangul)
      let phrase = try #require(
        UnitPhrase(known: isHan ? (word.hasSuffix("円") ? word : word + "元") : word + " EUR") ?? UnitPhrase(known: word))
      #expect(phrase.multiplier == power, "\(word)")
    }
  }

  @Test(arguments: [
    ("mn MAD", "MAD", 6), ("KES bn", "KES", 9), ("₺ mn", "TRY", 6), ("₴", "UAH", 0), ("₪", "ILS", 0), ("GH₵", "GHS", 0),
    ("RM", "MYR", 0),
    ("KSh", "KES", 0), ("zł", "PLN", 0), ("Kč", "CZK", 0), ("Ft", "HUF", 0), ("lei", "RON", 0), ("руб.", "RUB", 0),
  ])
  func `money is known by its code, its name and its sign`(_ text: String, _ id: String, _ multiplier: Int) throws {
    let phrase = try #require(UnitPhrase(known: text))
    #expect(phrase.unit?.id == id && phrase.unit?.kind == .currency)
    #expect(phrase.multiplier == multiplier)
  }

  @Test(arguments: [
    ("Rs crore", "INR", 7), ("Rs. lakh", "INR", 5), ("INR cr.", "INR", 7), ("MM USD", "USD", 6), ("tys. zł", "PLN", 3),
    ("R$ mil", "BRL", 3),
    ("Mil Reais", "BRL", 3), ("mil. Kč", "CZK", 6), ("mil. lei", "RON", 6), ("mld. Kč", "CZK", 9), ("Md€", "EUR", 9),
    ("M€", "EUR", 6),
    ("k€", "EUR", 3), ("migliaia di euro", "EUR", 3), ("miles de euros", "EUR", 3), ("mil millones de euros", "EUR", 9),
    ("млн руб.", "RUB", 6),
    ("億円", "JPY", 8), ("千円", "JPY", 3), ("兆円", "JPY", 12), ("억원", "KRW", 8), ("십억원", "KRW", 9), ("ezer Ft", "HUF", 3),
    ("Tausend Personen", "PERSON", 3), ("MYR million", "MYR", 6), ("MIO_EUR", "EUR", 6), ("THS_PER", "PERSON", 3),
    ("mm", "MILLIMETRE", 0),
  ])
  func `powers of ten are read in the languages of those who publish`(_ text: String, _ id: String, _ multiplier: Int) throws {
    let phrase = try #require(UnitPhrase(text))
    #expect(phrase.unit?.id == id)
    #expect(phrase.multiplier == multiplier)
    #expect(phrase.isKnown)
  }

  @Test(arguments: [
    "Rs foo", "mil USD", "EUR/inhabitant", "per 1000 inhabitants", "per 100,000", "10万人当たり", "T€", "当年价亿元", "EUR_HAB", "1 000 EUR",
  ])
  func `a unit that is not understood word for word stays as it is written, and nothing is scaled`(_ text: String) throws {
    let phrase = try #require(UnitPhrase(text))
    #expect(phrase.unit?.name[.english] == text)
    #expect(phrase.unit?.kind == .quantity)
    #expect(phrase.multiplier == 0)
    #expect(!phrase.isKnown)
  }

  @Test(arguments: [
    "region,Exports (mn USD),Imports (mn USD)\nAland,2210,1800\nBeland,1540,1700\nCeland,1999,2001\n",
    "地区,1-6月出口额（万美元）,同比（%）,6月出口额（万美元）,同比（%）\n甲县,12050,5.1,2210,-3.2\n乙县,9020,4.8,1540,12.4\n",
    "region,Exports\nAland,2010\nBeland,1987\nCeland,1999\n",
  ])
  func `counts that look like years are no periods`(_ text: String) throws {
    #expect(try failure(text).contains { $0.contains("no period was found") })
  }

  @Test func `a unit nobody knows keeps its own words`() throws {
    let phrase = try #require(UnitPhrase("thousand berths"))
    #expect(phrase.unit?.name[.english] == "berths")
    #expect(phrase.multiplier == 3)
    #expect(!phrase.isKnown)
  }

  @Test(arguments: [
    ("GDP (亿元)", "GDP", "CNY", 8), ("GDP, bn yuan", "GDP", "CNY", 9), ("Unemployment rate, %", "Unemployment rate", "PERCENT", 0),
    ("Unemployment rate %", "Unemployment rate", "PERCENT", 0), ("gdp_usd_mn", "gdp", "USD", 6), ("人口/万人", "人口", "PERSON", 4),
    ("增速(%)", "增速", "PERCENT", 0), ("Steel [million tonnes]", "Steel", "TONNE", 6), ("GDP (Rs crore)", "GDP", "INR", 7),
    ("GDP (Rs foo)", "GDP", "RS FOO", 0), ("GDP (constant 2015 US$)", "GDP (constant 2015 US$)", "USD", 0),
    ("GDP (current prices, million EUR)", "GDP (current prices, million EUR)", "EUR", 6), ("Price (EUR/m2)", "Price", "EUR/M2", 0),
  ])
  func `a header is a name and a unit`(_ header: String, _ name: String, _ unit: String, _ multiplier: Int) {
    let phrase = HeaderPhrase(header)
    #expect(phrase.name == name)
    #expect(phrase.unit?.unit?.id == unit)
    #expect(phrase.unit?.multiplier == multiplier)
  }

  @Test(arguments: ["Population (total)", "Employment, women", "working days", "New companies", "Births per woman"])
  func `words that are no unit stay in the name`(_ header: String) {
    #expect(HeaderPhrase(header) == HeaderPhrase(header))
    #expect(HeaderPhrase(header).name == header)
    #expect(HeaderPhrase(header).unit == nil)
  }

  @Test(arguments: [
    ("region,year,value\nA,2020,\"1,234\"\n", "1234"), ("region,year,value\nA,2020,\"1,234.5\"\n", "1234.5"),
    ("region;year;value\nA;2020;1,5\n", "1.5"), ("region;year;value\nA;2020;1.234,5\n", "1234.5"),
    ("region;year;value\nA;2020;1 234,5\n", "1234.5"), ("region;year;value\nA;2020;1.234.567\n", "1234567"),
    ("region;year;value\nA;2020;0,123\n", "0.123"), ("region\tyear\tvalue\nA\t2020\t1.234\n", "1.234"),
    ("region,year,value\nA,2020,1'234.5\n", "1234.5"), ("region,year,value\nA,2020,\u{2212}1.5\n", "-1.5"),
  ])
  func `marks in numbers are read where they are plain`(_ text: String, _ expected: String) throws {
    #expect(try read(text).dataset.observations.first?.value == Decimal(expected))
  }

  @Test func `a number that may be a thousand times larger is refused, unless the user says`() throws {
    let text = "region;year;value\nA;2020;1,234\n"
    #expect(
      try failure(text).first?.hasPrefix(
        "figures.csv:2:8: error: “1,234” may have a decimal mark or a mark between thousands") == true)
    let value = try read(text, TableMapping(decimalMark: .comma)).dataset.observations.first?.value
    #expect(value == Decimal("1.234"))
  }

  @Test func `two ways of writing numbers in one file are refused`() throws {
    let diagnostics = try failure("region;year;value\nA;2020;1,5\nB;2020;1.5\n")
    #expect(diagnostics.first?.hasPrefix("figures.csv:2:8: error: “1,5” has a decimal comma, “1.5” on line 3 has not") == true)
  }

  @Test(arguments: ["..", "-", "NA", ":", "", "—", "…", "n/a", "null", "暂无"])
  func `codes for what is missing are gaps`(_ code: String) throws {
    let reading = try read("region,year,value\nA,2020,\(code)\nA,2021,1\n")
    #expect(reading.dataset.observations.map(\.value) == [nil, 1])
    #expect(reading.dataset.observations.first?.status == .missing(.notPublished))
  }

  @Test(arguments: [
    (
      "region,year,value\nA,2020,x1\nA,2021,1\nA,2022,1\nA,2023,1\nA,2024,1\nA,2025,1\nA,2026,1\nA,2027,1\nA,2028,1\nA,2029,1\n",
      "2:8: error: “x1” is not a number"
    ),
    ("region,year,value\nA,2020,NaN\n", "2:8: error: “NaN” is not a finite number"),
    ("region,year,value\nA,2020,1e400\n", "2:8: error: “1e400” is out of range"),
    ("region,year,value\nA,20x0,1\n", "2:3: error: “20x0” is not a period"),
    ("region,year,value\nA,,1\n", "2:3: error: there is no period"),
    ("region,year,value\n,2020,1\n", "2:1: error: the area has no name"),
    ("region,year,value\nA,2020,1\nA,2020,2\n", "3: error: “a”, “figures”, 2020 has two figures: 2 here, 1 on line 2"),
    (
      "region,year,value,unit\nA,2020,1,t\nA,2021,2,yuan\n",
      "3: error: the series “a”, “figures” mixes units: CNY here, TONNE on line 2"
    ),
    ("region,year,value,value\nA,2020,1,2\n", "1:19: error: the column “value” is there twice, first as column 3"),
    ("region,value\nA,1.5\n", "1: error: no period was found"),
    ("year,value\n2020,1.5\n", "1: error: no column with areas was found"),
    ("region,year\nA,2020\n", "1: error: no column with figures was found"),
    ("region,year,value\n", "1: error: the file has a header but no rows"),
    ("region,year,value\nA,2020\n", "2: error: the row has 2 fields, the header has 3"),
    ("just a text\n", " error: no table was found"),
    ("region,year,value\nA,2020,..\n", " error: the file has no figures"),
  ])
  func `what is wrong is told with its place`(_ text: String, _ expected: String) throws {
    let diagnostics = try failure(text)
    #expect(diagnostics.first?.hasPrefix("figures.csv:\(expected)") == true, "\(diagnostics)")
  }

  @Test func `a mapping names what headers do not`() throws {
    let mapping = TableMapping(
      roles: ["x": .area, "y": .value, "z": .ignored], unit: "亿元", period: "2021", indicator: "Budget")
    #expect(
      try read("z,x,y\n7,A,5\n8,B,6\n", mapping, name: "f.csv").lines == [
        "a | Budget | 2021 | 5e8 CNY", "b | Budget | 2021 | 6e8 CNY",
      ])
    #expect(try failure("a,b,c\nA,2020,1\n", TableMapping(roles: ["d": .area])).first?.contains("there is no column “d”") == true)
  }

  @Test func `keys of places can be names of files`() {
    #expect(RegionNaming.slug("Côte d’Or (21)") == "côte-dor-21")
    #expect(RegionNaming.slug("義烏 / 义乌") == "義烏-义乌")
    #expect(RegionNaming.slug("../etc") == "etc")
    #expect(RegionNaming.slug("***") == "area")
  }
}
