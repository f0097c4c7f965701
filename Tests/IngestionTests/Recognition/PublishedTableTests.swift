import Languages
import Statistics
import Testing

@testable import Ingestion

/// Kinds of tables in the files of offices and of those who gather them, each read wrongly or refused once.
struct PublishedTableTests {
  @Test func `a number in a header that offices have no figures of is no year`() throws {
    #expect(try refusal("region,jobs_1000,quotient\nA,3.7,1\nB,3.4,2\n").first?.contains("no period was found") == true)
  }

  @Test(arguments: [
    "cars_per_1000_persons", "Cars pro 1000 Einwohner", "Cars (per 1,000 inhabitants)", "Cars je 1.000 Einwohner",
    "Crime rate per 100,000", "Crime rate (per 100 000)",
  ])
  func `what is counted for each thousand persons is no thousands of persons`(_ header: String) throws {
    let figure = try #require(try read("region;year;\(header)\nA;2020;412.4\nB;2020;300.1\n").dataset.observations.first)
    #expect(figure.multiplier == 0)
    #expect(figure.unit != "PERSON")
  }

  @Test func `a rate for a thousand in a column of units is scaled by nothing`() throws {
    let reading = try read("region,year,measure,unit,value\nA,2020,Cars,pro 1000 Einwohner,412.4\n")
    #expect(reading.dataset.observations.map(\.multiplier) == [0])
  }

  @Test func `percent behind a number belongs to the number`() throws {
    let reading = try read("region,year,part_time_50_75_percent,share_of_services_percent\nA,2020,12,50\n")
    #expect(reading.dataset.observations.map(\.unit) == ["NUMBER", "PERCENT"])
  }

  @Test func `a title with the delimiter in it is no header`() throws {
    let reading = try read(
      "Tabelle: 1\nGestorbene: Deutschland; Monate; Geschlecht;\nDeutschland;;;\nGestorbene (Anzahl);;;\n;;männlich;weiblich\n1950;Januar;33504;33511\n1950;Februar;33142;33119\n"
    )
    #expect(
      reading.lines.prefix(2) == [
        "deutschland | Gestorbene, männlich | 1950-01 | 33504 NUMBER",
        "deutschland | Gestorbene, weiblich | 1950-01 | 33511 NUMBER",
      ])
  }

  @Test func `rows that describe each column are no figures, and their unit is the column's`() throws {
    let reading = try read(
      ",Hours worked,Jobs\nUnit,000 Hours,Number\nSeries Type,Original,Original\nNo. Obs,2,2\nSeries ID,A1,A2\n2020-Q1,10.5,7\n2020-Q2,11.5,8\n",
      TableMapping(area: "Norland"))
    #expect(reading.lines.first == "norland | Hours worked | 2020-Q1 | 10.5e3 HOUR")
    #expect(reading.dataset.observations.count == 4)
  }

  @Test func `a list of series is not their figures`() throws {
    #expect(
      try refusal(
        "Data Item Description,Series ID,Series Start,Series End,No. Obs.,Unit\nHours,A1,1984-12,2018-09,136,000 Hours\nJobs,A2,1984-12,2018-09,136,Number\n"
      )
      .contains { $0.contains("no period was found") })
  }

  @Test(arguments: ["GBP (Million)", "million GBP", "GBP million"])
  func `a power in brackets behind its currency is understood`(_ unit: String) throws {
    let figure = try #require(try read("region,year,unit,value\nA,2020,\(unit),5691\n").dataset.observations.first)
    #expect((figure.unit, figure.multiplier) == ("GBP", 6))
  }

  @Test func `a row of counts that could be years is no header`() throws {
    let reading = try read("Number of persons,,\nRegion,2021,2022\nA,2557,2999\nHeading,,\nB,2093,1966\nC,319,80\n")
    #expect(reading.dataset.observations.count { $0.value != nil } == 6)
  }

  @Test func `tables side by side are read one by one`() throws {
    let reading = try read("2022年各市产值,,,,\n地区,产值（亿元）,,地区,产值（亿元）\n甲市,100,,丙市,60\n乙市,90,,丁市,55\n戊市,80,,,\n")
    #expect(reading.dataset.regions.map(\.id) == ["甲市", "乙市", "戊市", "丙市", "丁市"])
    #expect(reading.dataset.indicators.count == 1)
  }

  @Test func `a column of footnotes splits nothing`() throws {
    let reading = try read(
      "region,year,Population,Data footnote,Modification footnote\nA,2020,1,see a,x\nA,2021,2,see b,y\nB,2020,3,,z\n")
    #expect(reading.dataset.indicators.count == 1)
    #expect(reading.dataset.observations.first?.comment?.inAnyLanguage == "see a")
  }

  @Test(arguments: [
    "Change on previous year (%)", "Veränderung zum Vorjahr in %", "比上年±%", "Evolution sur un an (%)", "variación interanual (%)",
    "前年比（%）",
  ])
  func `growth in the words of offices is that of the column before it`(_ header: String) throws {
    let reading = try read("Region,Year,Exports (mn EUR),\(header)\nA,2022,100,5.1\nB,2022,50,4\n")
    #expect(reading.lines == ["a | Exports | 2022 | 100e6 EUR 5.1% YOY", "b | Exports | 2022 | 50e6 EUR 4% YOY"])
  }

  @Test(arguments: ["Change on previous year", "增减", "比上年增减"])
  func `a change without a percent sign may be a difference`(_ header: String) throws {
    let reading = try read("Region,Year,Exports (mn EUR),\(header)\nA,2022,100,5.1\nB,2022,50,4\n")
    #expect(reading.dataset.observations.allSatisfy { $0.growth == nil && $0.unit != "PERCENT" })
  }

  @Test func `one place has one key in all sheets, with its code or without`() throws {
    let book = try Books.xlsx(
      "sheet.append(['code', 'region', 'year', 'Jobs']); sheet.append(['D01', 'Norland', 2020, 1]); sheet.append(['D02', 'Sudmark', 2020, 2])\n"
        + "other = book.create_sheet('More'); other.append(['region', 'year', 'Firms']); other.append(['Norland', 2020, 5])")
    let reading = try DataSource.read(file: DataFile(name: "book.xlsx", bytes: book))
    #expect(reading.dataset.regions.map(\.id) == ["D01", "D02"])
    #expect(reading.dataset.observations.map(\.region) == ["D01", "D02", "D01"])
  }

  @Test(arguments: ["spatialunit_uid", "Region code"])
  func `where only codes name the places, they are the places`(_ header: String) throws {
    let reading = try read("year,category,births,\(header)\n2012,Foreign,5,3_A\n2012,Own,6,3_A\n2012,Own,7,4_B\n")
    #expect(Set(reading.dataset.observations.map(\.region)) == ["3-a", "4-b"])
    #expect(reading.dataset.indicators.count == 2)
  }

  @Test func `what is of low reliability is kept as such, from flags, letters and brackets`() throws {
    let flags = try read("geo\\time\t2020 \t2021 \nZZ1\t12.3 u\t12.4 \nZZ2\t:c\t5 bu\n", name: "x.tsv")
    #expect(flags.dataset.observations.map(\.status) == [.unreliable, .final, .missing(.confidential), .unreliable])
    let brackets = try read("region,year,Jobs\nA,2020,(3.5)\nB,2020,7.1\n", TableMapping(symbols: Symbols(convention: .destatis)))
    #expect(brackets.dataset.observations.map(\.status) == [.unreliable, .final])
    #expect(try read("region,year,Jobs\nA,2020,12 [u]\nB,2020,7\n").dataset.observations.first?.status == .unreliable)
  }

  @Test func `a note to which a year or a figure refers is said of the figures`() throws {
    let reading = try read("Region,2015,2016*\nA,1,2\nB,3,4†\n* Advance statistics\n† Without the north\n")
    #expect(
      reading.dataset.observations.map { $0.comment?.inAnyLanguage } == [nil, "Advance statistics", nil, "Without the north"])
  }

  @Test func `signs in a table of the German offices are theirs`() throws {
    let reading = try read(
      "GENESIS-Tabelle: 1;;\nGeborene: Deutschland;;\nDeutschland;;\n;männlich;weiblich\n2019;5;-\n2020;.;6\n2021;/;7\n")
    #expect(reading.dataset.observations.map { $0.value } == [5, 0, nil, 6, nil, 7])
    #expect(reading.recognition?.convention == .destatis)
  }

  @Test func `a total may be named in the column of running numbers`() throws {
    let reading = try read(",COUNTRY,2020\n1,NORLAND,5\n2,SUDMARK,6\nTOTAL,,11\n")
    #expect(
      reading.dataset.regions.map { "\($0.name.inAnyLanguage) \($0.isSubject)" } == ["NORLAND true", "SUDMARK true", "TOTAL false"])
  }

  @Test func `rows in per cent are the growth of rows of their name, where these show it`() throws {
    let text = "region,Indicator,Unit,2021,2022\nA,GDP,bn EUR,100,105\nA,GDP,%,3.0,5.0\nB,GDP,bn EUR,50,51\nB,GDP,%,1.0,2.0\n"
    #expect(
      try read(text).lines.filter { $0.contains("2022") } == [
        "a | GDP | 2022 | 105e9 EUR 5% YOY", "b | GDP | 2022 | 51e9 EUR 2% YOY",
      ])
    let shares = try read(text.replacing(",5.0", with: ",7.5"))
    #expect(shares.dataset.indicators.map(\.name.inAnyLanguage) == ["GDP, bn EUR", "GDP, %"])
    #expect(shares.dataset.observations.allSatisfy { $0.growth == nil })
  }

  @Test func `a series below a list of what describes it is read with its unit`() throws {
    let reading = try read(
      "\"Title\",\"Gross Domestic Product: Seasonally adjusted £m\"\n\"CDID\",\"ABMI\"\n\"Source dataset ID\",\"QNA\"\n\"PreUnit\",\"£\"\n\"Unit\",\"m\"\n\"Release date\",\"23-12-2024\"\n\"Important notes\",\n\"1948\",\"422621\"\n\"1949\",\"436620\"\n\"1955 Q1\",\"130000\"\n",
      TableMapping(area: "United Kingdom"))
    #expect(
      reading.lines == [
        "united-kingdom | Gross Domestic Product: Seasonally adjusted | 1948 | 422621e6 GBP",
        "united-kingdom | Gross Domestic Product: Seasonally adjusted | 1949 | 436620e6 GBP",
        "united-kingdom | Gross Domestic Product: Seasonally adjusted | 1955-Q1 | 130000e6 GBP",
      ])
  }

  @Test func `headers that begin with places are read for each of them`() throws {
    let text =
      "序号,日期,北京:房价指数:环比:上月=100,天津:房价指数:环比:上月=100,甲城:房价指数:环比:上月=100\n,指标名称,a,b,c\n,频率,月,月,月\n,单位,上月=100,上月=100,上月=100\n1,2025-03,99.8,100.3,99.9\n2,2025-02,100.1,99.7,99.7\n"
    let reading = try read(text)
    #expect(reading.dataset.regions.map(\.id) == ["北京", "天津", "甲城"])
    #expect(reading.lines.first == "北京 | 房价指数:环比 | 2025-03 | 99.8 INDEX")
    #expect(reading.dataset.observations.count == 6)
  }

  @Test func `one place before all headers is what they are about`() throws {
    let reading = try read(
      "序号,日期,中国:GDP:现价:累计值,中国:GDP:现价:第一产业:累计值\n,指标ID,A1,A2\n,单位,亿元,亿元\n1,2025-03,318758,11713\n2,2024-12,1349083.5,91413.9\n")
    #expect(reading.dataset.regions.map(\.id) == ["中国"])
    #expect(
      reading.lines.prefix(2) == [
        "中国 | GDP:现价:累计值 | 2025-Q1 | 318758e8 CNY", "中国 | GDP:现价:第一产业:累计值 | 2025-Q1 | 11713e8 CNY",
      ])
  }

  @Test func `places across may have units of their own`() throws {
    let mapping = TableMapping(headers: .areas)
    let reading = try read("年,甲城 (亿元),乙城 (亿港元)\n2020,5,6\n", mapping)
    #expect(reading.lines.map { $0.suffix(8) } == ["5e8 CNY", "6e8 HKD"].map { " \($0)".suffix(8) })
    #expect(reading.dataset.regions.map(\.id) == ["甲城", "乙城"])
  }

  @Test func `a column with empty cells is no column of places unless its header says so`() throws {
    let reading = try read("Year,Grade,Output (mn EUR)\n2020,,10\n2020,high,6\n2020,low,4\n", name: "norway.csv")
    #expect(reading.dataset.regions.map(\.id) == ["norway"])
    #expect(reading.dataset.indicators.count == 3)
  }

  @Test func `names and codes with points are those behind the last point`() throws {
    let reading = try read("Year,Units,general.territorio,Value\n2020,UNIDAD_MEDIDA.PT,ES,20.7\n2020,UNIDAD_MEDIDA.PT,ES53,22.7\n")
    #expect(reading.lines.map { $0.suffix(12) } == ["20.7 PERCENT", "22.7 PERCENT"])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func `figures of quarters and years dated by their last month are of these`() throws {
    let reading = try read(
      "序号,日期,中国:GDP:当季值,中国:GDP:支出法,中国:CPI\n,指标ID,A1,A2,A3\n,频率,季,年,月\n,单位,亿元,亿元,%\n1,2024-12,373687,1346000,0.1\n2,2024-09,332910,,0.4\n"
    )
    #expect(
      reading.dataset.observations.filter { $0.value != nil }.map(\.period.sdmx) == [
        "2024-Q4", "2024", "2024-12", "2024-Q3", "2024-09",
      ])
    let hours = try read(",Hours\nUnit,000 Hours\nFrequency,Quarter\n2021-06,5\n2021-09,6\n", TableMapping(area: "Norland"))
    #expect(hours.dataset.observations.map(\.period.sdmx) == ["2021-Q2", "2021-Q3"])
  }

  @Test(arguments: ["Tea bags, box of 100", "Nails, box of 1000", "Paper (100)", "Rank of 100"])
  func `a number of things in a name is no power of ten`(_ header: String) throws {
    let reading = try read("region;year;\(header)\nA;2020;4.5\nB;2020;3.9\n")
    #expect(reading.dataset.observations.map(\.multiplier) == [0, 0])
  }

  @Test(arguments: ["Einwohner in 1000", "Erwerbstätige (1000)", "Jobs (thousand)", "Jobs, 1000 persons"])
  func `a power of ten in a header is one`(_ header: String) throws {
    #expect(try read("region;year;\(header)\nA;2020;4.5\nB;2020;3.9\n").dataset.observations.map(\.multiplier) == [3, 3])
  }

  @Test func `kinds of things are no places`() throws {
    let text =
      "Quarter,Benefit type,Recipients\n2020-Q1,Jobseeker Support,5\n2020-Q1,Sole Parent Support,3\n2020-Q2,Jobseeker Support,6\n2020-Q2,Sole Parent Support,4\n"
    let reading = try read("Benefits in New Zealand,,\n" + text)
    #expect(reading.dataset.regions.map(\.id) == ["new-zealand"])
    #expect(
      reading.dataset.indicators.map(\.name.inAnyLanguage) == ["Recipients, Jobseeker Support", "Recipients, Sole Parent Support"])
  }

  @Test func `a column that no two rows differ in alone is a remark, and splits nothing`() throws {
    let text = "country,year,Population,Data quality\nA,2000,10,1 good\nA,2010,11,2 fair\nB,2000,5,2 fair\nB,2010,6,3 rough\n"
    let reading = try read(text)
    #expect(reading.dataset.indicators.map(\.name.inAnyLanguage) == ["Population"])
    #expect(reading.findings.first?.hasPrefix("note: “Data quality” is not used") == true)
    let split = try read(text, TableMapping(roles: ["Data quality": .breakdown]))
    #expect(split.dataset.indicators.count == 3)
  }

  @Test func `a kind of area that places have several of is no place around them`() throws {
    let reading = try read(
      "State,Area,Year,Jobs\nAshby,Cities,2020,5\nAshby,Country,2020,3\nBrook,Cities,2020,6\nBrook,Country,2020,4\n")
    #expect(reading.dataset.regions.map(\.id) == ["ashby", "brook"])
    #expect(reading.dataset.indicators.map(\.name.inAnyLanguage) == ["Jobs, Cities", "Jobs, Country"])
  }

  @Test func `changes without a percent sign that may be fractions are told, and levels decide`() throws {
    let alone = try read("country,year,GDP growth\nA,2020,0.0654\nA,2021,0.0712\nB,2020,0.031\nB,2021,-0.0021\n")
    #expect(alone.dataset.observations.map(\.unit) == ["VALUE", "VALUE", "VALUE", "VALUE"])
    #expect(alone.findings.first?.hasPrefix("warning: “GDP growth” has no unit") == true)
    let beside = "country,year,Exports (mn USD),Exports growth\nA,2020,100.0,\nA,2021,106.5,0.065\nB,2020,50.0,\nB,2021,51.5,"
    let fractions = try read(beside + "0.030\n")
    #expect(fractions.dataset.observations.compactMap { $0.growth?.percent } == [Decimal("6.5"), Decimal("3")])
    #expect(fractions.findings == ["note: the growth of “Exports” is read as fractions: 0.01 is 1%, as its levels show"])
    let unknown = try read(beside + "0.900\n")
    #expect(unknown.dataset.observations.allSatisfy { $0.growth == nil })
    #expect(unknown.findings.first?.hasPrefix("warning: the growth of “Exports” is not used") == true)
    let percent = try read("country,month,CPI growth\nA,2020-01,0.3\nA,2020-02,-0.1\n")
    #expect(percent.dataset.units.map(\.id) == ["PERCENT"])
  }

  @Test func `dots that lead from a name to its figures are no part of it`() throws {
    let reading = try read("region,2022\nNorland . . . . . .,100\nSudmark.........,60\nSt. John's,5\n")
    #expect(reading.dataset.regions.map(\.name.inAnyLanguage) == ["Norland", "Sudmark", "St. John's"])
  }
}
