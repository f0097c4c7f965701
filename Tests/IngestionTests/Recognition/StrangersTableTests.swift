import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// Tables of offices of many countries, as their files have them, each read wrongly or refused once.
struct StrangersTableTests {
  @Test(arguments: ["Quarter ID", "codigo_postal", "Functional Group ID", "Cód. setor", "時間コード"])
  func `codes are no figures`(_ header: String) throws {
    let reading = try read("State,\(header),Year,Workforce\nA,20101,2010,5\nA,20102,2011,6\nB,20101,2010,7\n")
    #expect(reading.dataset.indicators.map(\.name.inAnyLanguage) == ["Workforce"])
  }

  @Test func `a number beside the name that it stands for is its code`() throws {
    let reading = try read("지점,지점명,일시,월강수량합(mm)\n401,서초,1997-01-01,21.5\n401,서초,1997-02-01,114\n")
    #expect(reading.lines == ["서초 | 월강수량합 | 1997-01 | 21.5 MILLIMETRE", "서초 | 월강수량합 | 1997-02 | 114 MILLIMETRE"])
  }

  @Test func `a second column of dates measures nothing`() throws {
    let reading = try read("date,YYYYMMDD,Norland,Sudland,total\n27-04-2020,20200427,1,2,3\n28-04-2020,20200428,4,5,9\n")
    #expect(reading.dataset.regions.map(\.id) == ["norland", "sudland", "total"])
  }

  @Test func `the kind of a place is not its name`() throws {
    let reading = try read(
      "areacd,areanm,geography,indicator,period,observation\nE47,Tees Valley,Combined Authority or City Region,Jobs,2020,5\nE92,England,Country,Jobs,2020,9\nE07,South Kesteven,Local Authority District,Jobs,2020,2\n"
    )
    #expect(reading.dataset.regions.map(\.name.inAnyLanguage) == ["Tees Valley", "England", "South Kesteven"])
    #expect(reading.dataset.indicators.count == 1)
  }

  @Test func `of departments, provinces and districts the districts are the places`() throws {
    let reading = try read(
      "UBIGEO,DEPARTAMENTO,PROVINCIA,DISTRITO,POB_2017\n010101,AMAZONAS,BAGUA,BAGUA,5\n010102,AMAZONAS,BAGUA,ARAMANGO,6\n010201,AMAZONAS,BONGARA,JUMBILLA,7\n"
    )
    #expect(reading.dataset.regions.filter(\.isSubject).map(\.name.inAnyLanguage) == ["BAGUA", "ARAMANGO", "JUMBILLA"])
    #expect(reading.dataset.indicators.count == 1)
  }

  @Test(arguments: [
    "District,Population,Households\n2019,,\nAland,1000,400\nBeland,2000,800\nCeland,3000,1200\n2020p,,\nAland,1010,405\nBeland,2020,810\nCeland,2990,1190\n",
    "District;Population;Households\n;2019;\nAland;1000;400\nBeland;2000;800\nCeland;3000;1200\n;2020;\nAland;1010;405\nBeland;2020;810\nCeland;2990;1190\n",
    "District,Population,Households\nYear 2019,,\nAland,1000,400\nBeland,2000,800\nCeland,3000,1200\nYear 2020,,\nAland,1010,405\nBeland,2020,810\nCeland,2990,1190\n",
  ])
  func `a period in a row of its own is that of the rows below it`(_ text: String) throws {
    let observations = try read(text).dataset.observations
    #expect(observations.count == 12)
    let own = observations.filter { $0.region == "beland" && $0.indicator == "population" }
    #expect(own.map(\.period) == [.year(2019), .year(2020)])
    #expect(own.map(\.value) == [2000, 2020])
    #expect(own.last?.status == (text.contains("2020p") ? .provisional : .final))
  }

  @Test func `the quarters of a town are places in it`() throws {
    let reading = try read(
      "Land;Stadt;Merkmal;Stadtteil;31.12.2018;31.12.2019\nNordland;Hafen;Arbeitslose;Altstadt;40;45\nNordland;Hafen;Arbeitslose;Vorstadt;60;65\nNordland;Hafen;Quote;Altstadt;4,5;4,6\nNordland;Hafen;Quote;Vorstadt;5,5;5,6\n"
    )
    #expect(reading.dataset.regions.filter(\.isSubject).map(\.name.inAnyLanguage) == ["Altstadt", "Vorstadt"])
    #expect(reading.dataset.indicators.count == 2)
  }

  @Test func `a period between two rows of a header is found`() throws {
    let book = try Books.xlsx(
      """
      for row in [['Tabela 1612 - Valor da produção'], ['Variável - Valor da produção (Mil Reais)'], ['Cód.', 'Município', 'Ano x Produto das lavouras temporárias'],
                  [None, None, '2021'], [None, None, 'Total'], [1100015, 'Norte (RO)', 74356], [1100023, 'Sul (RO)', 76668]]: sheet.append(row)
      sheet.merge_cells('A3:A5'); sheet.merge_cells('B3:B5')
      """)
    let reading = try DataSource.read(file: DataFile(name: "book.xlsx", bytes: book))
    #expect(
      reading.lines == [
        "1100015 | Valor da produção | 2021 | 74356e3 BRL", "1100023 | Valor da produção | 2021 | 76668e3 BRL",
      ])
  }

  @Test func `two years beside each other are the ends of a stretch, and no period`() throws {
    let reading = try read("District,POP_2017,POP_2025,RATE_2007_2024\nA,1,2,3.5\nB,3,4,5.5\n")
    #expect(Set(reading.dataset.observations.map(\.period)) == [.year(2017), .year(2025)])
  }

  @Test func `years that are repeated for each group are a header, if one of them is lacking too`() throws {
    let reading = try read(
      " ,Total,,,Men,,,,\n ,2021,2020,1998,2021,2020,1998,1997\nNorland,10,11,12,4,5,6,7\nSudland,20,21,22,8,9,10,11\n")
    #expect(reading.lines.prefix(2) == ["norland | Total | 2021 | 10 NUMBER", "norland | Total | 2020 | 11 NUMBER"])
    #expect(reading.dataset.observations.count == 14)
  }

  @Test func `unit is the name of a column among other names`() throws {
    let reading = try read(
      "unit,indic_na,geo,time,Value\nEuro per inhabitant,GDP,Italy,1946,\nEuro per inhabitant,GDP,Italy,1947,\nEuro per inhabitant,GDP,Italy,1995,15100\nEuro per inhabitant,GDP,Italy,1996,17400\n"
    )
    #expect(reading.dataset.observations.count == 4)
    #expect(reading.dataset.regions.map(\.id) == ["italy"])
  }

  @Test func `a title with its unit at the other end is no header`() throws {
    let reading = try read(
      "表10-1　総人口の推計値,,,（1,000人）\n年次,年次,出生中位,出生高位\n平成27,2015,127094.745,127094.745\n28,2016,126837.7,126863.795\n".replacing(
        "（1,000人）", with: "\"（1,000人）\""), TableMapping(area: "日本"))
    #expect(reading.lines.first == "日本 | 出生中位 | 2015 | 127094.745e3 PERSON")
  }

  @Test func `headings over rows that repeat are groups of the figures`() throws {
    let reading = try read(
      ",2019,2018\nBoth sexes,,\nNorland,10,11\nSudland,20,21\nMen,,\nNorland,4,5\nSudland,8,9\nWomen,,\nNorland,6,6\nSudland,12,12\n",
      name: "residents.csv")
    #expect(
      reading.dataset.indicators.map(\.name.inAnyLanguage) == ["Residents, Both sexes", "Residents, Men", "Residents, Women"])
    #expect(reading.findings.contains { $0.contains("3 more headings") || $0.contains("2 more headings") })
  }

  @Test func `what the rows are figures of stands right below the header`() throws {
    let reading = try read(
      "API,,1980,1981\n,hydroelectricity net generation (billion kWh),,\nX.1,    Europe,458.018,464.155\nX.2,        Albania,2.919,3.018\n,    Eurasia,,\nX.3,        Moldova,0.255,0.371\n"
    )
    #expect(reading.lines.first == "europe | hydroelectricity net generation | 1980 | 458.018e9 KILOWATT_HOUR")
    #expect(reading.dataset.regions.first { $0.id == "moldova" }?.parent == "eurasia")
  }

  @Test func `money in millions of pesos is not the dollars that the cells show`() throws {
    let book = try Books.xlsx(
      "sheet.append(['region', 'year', 'PIB (MDP)', 'Gasto (XYZ)'])\nfor row in [['A', 2020, 5, 7], ['B', 2020, 6, 8]]: sheet.append(row)\nfor row in (2, 3):\n  for column in (3, 4): sheet.cell(row, column).number_format = '\"$\"#,##0.00'"
    )
    let reading = try DataSource.read(file: DataFile(name: "book.xlsx", bytes: book))
    #expect(reading.lines.prefix(2) == ["a | PIB | 2020 | 5e6 MXN", "a | Gasto (XYZ) | 2020 | 7 NUMBER"])
  }

  @Test func `a sign of money of any country makes a number of a workbook no word`() throws {
    let book = try Books.xlsx(
      "sheet.append(['region', 'year', 'Output'])\nfor row in [['A', 2020, 3464.72], ['B', 2020, 3590.84]]: sheet.append(row)\nfor row in (2, 3): sheet.cell(row, 3).number_format = '[$₦-470]#,##0.00'"
    )
    #expect(
      try DataSource.read(file: DataFile(name: "book.xlsx", bytes: book)).lines == [
        "a | Output | 2020 | 3464.72 NGN", "b | Output | 2020 | 3590.84 NGN",
      ])
  }

  @Test func `flags beside figures under one year are their standing`() throws {
    let book = try Books.xlsx(
      """
      for row in [['Demographic indicator', None, 'Population on 1 January'], [], ['TIME', '2001', None, '2002', None], ['GEO (Labels)', '', '', '', ''],
                  ['Belgium', 10263414.0, '', 10309725.0, 'e'], ['Italy', 8149468.0, 'p', 7868815.0, ''], ['France', 1.5, '', 2.5, '']]: sheet.append(row)
      sheet.merge_cells('B3:C3'); sheet.merge_cells('D3:E3')
      sheet.append([]); sheet.append(['Available flags:']); sheet.append(['e', 'estimated']); sheet.append(['bp', 'break in time series, provisional'])
      """)
    let reading = try DataSource.read(file: DataFile(name: "book.xlsx", bytes: book))
    #expect(
      reading.lines.prefix(4) == [
        "belgium | Population on 1 January | 2001 | 10263414 VALUE",
        "belgium | Population on 1 January | 2002 | 10309725 VALUE estimated",
        "italy | Population on 1 January | 2001 | 8149468 VALUE provisional",
        "italy | Population on 1 January | 2002 | 7868815 VALUE",
      ])
  }

  @Test func `an empty text in a cell is empty, whatever was in the one before it`() throws {
    let book = try Books.xlsx(
      "for row in [['region', 'year', 'Jobs', 'Firms'], ['A', 2020, '', 7], ['B', 2020, 5, '']]: sheet.append(row)")
    #expect(
      try DataSource.read(file: DataFile(name: "book.xlsx", bytes: book)).dataset.observations.map(\.value) == [nil, 7, 5, nil])
  }

  @Test func `signs are explained on another sheet of the book`() throws {
    let book = try Books.xlsx(
      "sheet.append(['Município', 2020, 2021])\nfor row in [['A', 5, '-'], ['B', '...', 6], ['C', 'X', 7]]: sheet.append(row)\nnotes = book.create_sheet('Notas')\nfor row in [['Legenda'], ['Símbolo', 'Significado'], ['-', 'Zero absoluto, não resultante de arredondamento'], ['...', 'Valor não disponível'], ['X', 'Valor inibido para não identificar o informante']]: notes.append(row)"
    )
    let reading = try DataSource.read(file: DataFile(name: "book.xlsx", bytes: book))
    #expect(reading.dataset.observations.map(\.value) == [5, 0, nil, 6, nil, 7])
    #expect(reading.dataset.observations[4].status == .missing(.confidential))
  }

  @Test func `sheets of other figures for the same places are told apart by their names`() throws {
    let script =
      "for name, factor in (('Men', 1), ('Women', 2)):\n  sheet = sheet if name == 'Men' else book.create_sheet()\n  sheet.title = name\n  sheet.append(['region', 'year', 'Residents'])\n  for row in [['A', 2020, 5 * factor], ['B', 2020, 6 * factor], ['C', 2020, 7 * factor]]: sheet.append(row)"
    let reading = try DataSource.read(file: DataFile(name: "book.xlsx", bytes: try Books.xlsx(script)))
    #expect(reading.dataset.indicators.map(\.name.inAnyLanguage) == ["Residents, Men", "Residents, Women"])
    #expect(reading.dataset.observations.map(\.value) == [5, 6, 7, 10, 12, 14])
  }

  @Test func `a sheet with figures that is not used is warned of, one of words is noted`() throws {
    let script =
      "sheet.append(['region', 'year', 'Jobs'])\nfor row in [['A', 2020, 5], ['B', 2020, 6]]: sheet.append(row)\nother = book.create_sheet('More')\nother.append(['Kind', 'x', 'y'])\nfor row in [['a', 1, 2], ['b', 3, 4], ['c', 5, 6]]: other.append(row)\nwords = book.create_sheet('Words')\nfor row in [['Name', 'Text'], ['a', 'aa'], ['b', 'bb']]: words.append(row)"
    let reading = try DataSource.read(file: DataFile(name: "book.xlsx", bytes: try Books.xlsx(script)))
    #expect(reading.diagnostics.filter { $0.message.hasPrefix("the sheet is not used") }.map(\.severity) == [.warning, .note])
  }

  @Test func `the name that a title and its sheet begin with is the place`() throws {
    let book = try Books.xlsx(
      "sheet.title = 'AMAZONAS T'\nsheet.append(['AMAZONAS: ESTIMACIONES DE LA POBLACIÓN'])\nsheet.append([])\nfor row in [['Edad', 1995, 1996], ['0-4', 5, 6], ['5-9', 7, 8]]: sheet.append(row)"
    )
    let reading = try DataSource.read(file: DataFile(name: "book.xlsx", bytes: book))
    #expect(reading.dataset.regions.map(\.id) == ["amazonas"])
    #expect(reading.findings.contains { $0.hasPrefix("warning: no column has areas") })
  }

  @Test func `a column without a name can be mapped`() throws {
    let reading = try read(",2019,2018\nTotal,1,2\nMen,3,4\nWomen,5,6\n", TableMapping(roles: ["(no name)": .area]))
    #expect(reading.dataset.regions.map(\.id) == ["total", "men", "women"])
  }

  @Test func `the whole of a country is not China’s where nothing else says so`() throws {
    let reading = try read("地域_時系列,年,人口\n全国,2015,127094745\n全国,2020,126146099\n")
    #expect(reading.dataset.regions.map { $0.name[.english] } == ["the whole country"])
  }

  @Test func `units in the lowest row of a header are those of their columns, and tell two of one name apart`() throws {
    let reading = try read(
      "Region,Men,,Women,\n,Thousand,Per cent,Thousand,Per cent\nNorland,12726.66,55,1729.9,45\nSudland,681.6,56,93.97,44\n",
      TableMapping(period: "2025-Q1"))
    #expect(
      reading.lines.prefix(4) == [
        "norland | Men | 2025-Q1 | 12726.66e3 VALUE", "norland | Men, % | 2025-Q1 | 55 PERCENT",
        "norland | Women | 2025-Q1 | 1729.9e3 VALUE",
        "norland | Women, % | 2025-Q1 | 45 PERCENT",
      ])
  }

  @Test func `headers that are paths end in their places`() throws {
    // Whose pesos they are is not said: the unit stays as it is written.
    let path = "Cuentas nacionales > PIB por entidad > PIB a precios de mercado > "
    let reading = try read(
      "Periodos;\(path)Jalisco /f1 (Millones de pesos) Anual;\(path)Colima /f1 (Millones de pesos) Anual\n2003;5;6\n2004;7;8\n",
      TableMapping(headers: .areas))
    #expect(
      reading.lines.prefix(2) == [
        "jalisco | PIB a precios de mercado (Millones de pesos) | 2003 | 5 NUMBER",
        "colima | PIB a precios de mercado (Millones de pesos) | 2003 | 6 NUMBER",
      ])
  }

  @Test func `a name above all ages is that of each, whatever total follows`() throws {
    let reading = try read(
      "Province,Age,2018,2019\nEast,0-4,1,2\n,5-9,3,4\nTotal East,,4,6\nWest,0-4,5,6\n,5-9,7,8\nTotal West,,12,14\nTotal,,16,20\n",
      name: "residents.csv")
    #expect(reading.lines.contains("west | Residents, 5-9 | 2019 | 8 NUMBER"))
    #expect(reading.findings.contains { $0.hasPrefix("warning: the cells of “Province” are filled once for each run of “Age”") })
  }

  @Test func `years below headings are those of each group`() throws {
    let reading = try read(
      "ANNI;15-24;25-34\nLICENZA MEDIA;;\n2018;69,1;52,6\n2019;70,0;53,3\nDIPLOMA;;\n2018;29,2;37,5\n2019;28,0;38,5\n",
      TableMapping(area: "Italia"))
    #expect(reading.lines.contains("italia | 15-24, DIPLOMA | 2019 | 28 VALUE"))
    #expect(reading.dataset.observations.count == 8)
  }

  @Test(arguments: ["7 - 10", "7-10", "2 - 3 rooms"])
  func `a stretch of numbers in a header is a group and no period`(_ header: String) throws {
    let reading = try read("Region,Year,\(header),11 - 15\nNorland,2020,5,6\nSudland,2020,7,8\n", name: "pupils.csv")
    #expect(Set(reading.dataset.observations.map(\.period)) == [.year(2020)])
    #expect(reading.dataset.indicators.count == 2)
  }
}
