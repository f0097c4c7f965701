import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// Rows and titles that offices put around and among their figures and that are none, and groups of columns.
struct RowsAndTitlesTests {
  @Test(arguments: [
    "Jobs in 2020,,,\nRegion,Men,Women,All\nA,1,2,3\nNorland,10,11,21\nSudland,12,13,25\n",
    "Jobs in 2020,,,\nRegion,Men,Women,All\nА,1,2,3\nNorland,10,11,21\nSudland,12,13,25\n",
    "Jobs in 2020,,,\nRegion,Men,Women,All\n甲,1,2,3\nNorland,10,11,21\nSudland,12,13,25\n",
    "Jobs in 2020,,,\nRegion,Men,Women,All\n1,2,3,4\nNorland,10,11,21\nSudland,12,13,25\n",
    "Jobs in 2020,,,\nRegion,Men,Women,All\n,(1),(2),(3)\nNorland,10,11,21\nSudland,12,13,25\n",
    "Jobs in 2020,,,\nRegion,Men,Women,All\nкод графы,1,2,3\nNorland,10,11,21\nSudland,12,13,25\n",
  ])
  func `a row that numbers the columns is about no place, and is told`(_ text: String) throws {
    let reading = try read(text, name: "jobs.csv")
    #expect(reading.dataset.regions.map(\.id) == ["norland", "sudland"])
    #expect(reading.dataset.observations.count == 6)
    #expect(reading.findings.contains("note: the row only numbers the columns and is left out"))
  }

  @Test func `places of one letter with small figures are places`() throws {
    let reading = try read("Region,2019,2020,2021\nA,1,2,3\nB,2,3,4\nC,5,6,7\n", name: "jobs.csv")
    #expect(reading.dataset.regions.map(\.id) == ["a", "b", "c"])
  }

  @Test func `changes in rows between the years are left out, and told`() throws {
    let reading = try read(
      "Area,Year,Thefts\nNorland,2015,50\nNorland,2016,60\nNorland,Percent change,20\nSudland,2015,10\nSudland,2016,9\nSudland,Percent change,-10\n"
    )
    #expect(reading.dataset.observations.map(\.value) == [50, 60, 10, 9])
    #expect(
      reading.findings.contains(
        "note: “Percent change”, and in one more row is the change between the periods above it and is left out"))
  }

  @Test func `notes at the foot are no places, whether a gap or a number is before them`() throws {
    for text in ["\nP Provisional\n1 By date of registration\n", "1 By date of registration\n2 By residence\n"] {
      let book = try Books.xlsx(
        "for row in [['Region', 'Year', 'Deaths'], ['Norland', 2020, 5], ['Sudland', 2020, 6]] + [[line] if line else [] for line in '''\(text)'''.split('\\n')[:-1]]: sheet.append(row)"
      )
      let reading = try DataSource.read(file: DataFile(name: "deaths.xlsx", bytes: book))
      #expect(reading.dataset.regions.map(\.id) == ["norland", "sudland"])
      #expect(!reading.diagnostics.contains { $0.severity == .warning })
    }
  }

  @Test func `what leads to another sheet is no title, and says not what is measured`() throws {
    for link in ["Back to contents", "К содержанию", "返回目录", "Zurück zum Inhalt"] {
      let book = try Books.xlsx(
        "for row in [['  \(link)'], ['Value of houses, mn EUR'], ['', 2019, 2020], ['Norland', 1.5, 2.5], ['Sudland', 3.5, 4.5]]: sheet.append(row)"
      )
      let reading = try DataSource.read(file: DataFile(name: "houses.xlsx", bytes: book))
      #expect(reading.lines.first == "norland | Value of houses | 2019 | 1.5e6 EUR")
    }
  }

  @Test func `a lone text in brackets over the columns is the unit of all of them`() throws {
    let book = try Books.xlsx(
      "for row in [['Houses'], ['', '', '(dwellings)'], ['', 2019, 2020], ['Norland', 15, 25], ['Sudland', 35, 45]]: sheet.append(row)"
    )
    let reading = try DataSource.read(file: DataFile(name: "houses.xlsx", bytes: book))
    #expect(reading.dataset.indicators.map(\.name.inAnyLanguage) == ["Houses"])
    #expect(reading.dataset.observations.map(\.period.sdmx) == ["2019", "2020", "2019", "2020"])
  }

  @Test(arguments: [
    ("persons", "15 PERSON"), ("человек", "15 PERSON"), ("тыс.чел.", "15e3 PERSON"), ("млн.руб.", "15e6 RUB"),
    ("tys.zł", "15e3 PLN"),
    ("Mio.EUR", "15e6 EUR"),
  ])
  func `a unit alone in a row below the title is that of the table`(_ unit: String, _ figure: String) throws {
    let reading = try read("Workers by region,,\n\(unit),,\n,2019,2020\nNorland,15,25\nSudland,35,45\n")
    #expect(reading.lines.first == "norland | Workers by region | 2019 | \(figure)")
  }

  @Test(arguments: ["B2:D2", "C2:D2"]) func `a unit in brackets that is merged to the right end over years is that of the table`(
    _ merge: String
  ) throws {
    let book = try Books.xlsx(
      "for row in [['Houses'], [], ['', 2019, 2020, 2021], ['Norland', 15, 25, 35], ['Sudland', 35, 45, 55]]: sheet.append(row)\nsheet['\(merge.prefix(2))'] = '(thousand)'; sheet.merge_cells('\(merge)')"
    )
    let reading = try DataSource.read(file: DataFile(name: "houses.xlsx", bytes: book))
    #expect(
      reading.lines.prefix(3) == [
        "norland | Houses | 2019 | 15e3 NUMBER", "norland | Houses | 2020 | 25e3 NUMBER", "norland | Houses | 2021 | 35e3 NUMBER",
      ])
    #expect(reading.dataset.indicators.count == 1)
  }

  @Test(arguments: [
    ("1800.0 Survey of trees, 2017", "2017"), ("2071.0 - Survey of trees, 2016", "2016"),
    ("Output in 2009/10 prices, year 2016", "2016"),
  ])
  func `numbers of publications and years of prices are not when figures are of`(_ title: String, _ period: String) throws {
    let reading = try read("\"\(title)\",,\nRegion,Oaks,Elms\nNorland,15,25\nSudland,35,45\n")
    #expect(Set(reading.dataset.observations.map(\.period.sdmx)) == [period])
  }

  @Test func `the day of a release is not when figures are of`() throws {
    let reading = try read(
      "Survey of trees 2016,,\nReleased on 15 November 2017,,\nRegion,Oaks,Elms\nNorland,15,25\nSudland,35,45\n")
    #expect(Set(reading.dataset.observations.map(\.period.sdmx)) == ["2016"])
    #expect(
      try refusal("Output in 2009/10 prices,,\nRegion,Oaks,Elms\nNorland,15,25\nSudland,35,45\n").first?.contains("no period")
        == true)
  }

  @Test func `a unit behind a group of columns is that of each, unless it has one of its own`() throws {
    let visits = try read(
      "Tourism in 2020,,,,\nRegion,Visits (thousand),,Spending (mn GBP),\n,Domestic,Foreign,Domestic,Foreign\nNorland,1.5,2.5,3.1,4.2\nSudland,1.6,2.6,3.2,4.3\n"
    )
    #expect(
      visits.lines.prefix(4) == [
        "norland | Visits Domestic | 2020 | 1.5e3 VALUE", "norland | Visits Foreign | 2020 | 2.5e3 VALUE",
        "norland | Spending Domestic | 2020 | 3.1e6 GBP", "norland | Spending Foreign | 2020 | 4.2e6 GBP",
      ])
    let growth = try read("地区,2022年（亿元）,,2023年（亿元）,\n,总量,增速（%）,总量,增速（%）\n东阳,1.5,2.5,3.1,4.2\n义乌,1.6,2.6,3.2,4.3\n", name: "出口.csv")
    #expect(
      growth.lines.prefix(2).map { $0.split(separator: "|").dropFirst(2).joined() } == [
        " 2022  1.5e8 CNY 2.5% UNSTATED", " 2023  3.1e8 CNY 4.2% UNSTATED",
      ])
  }

  @Test func `a year beside its quarters is theirs until the next`() throws {
    let reading = try read(
      "Year,Quarter,Farms,Mines\n2018,Mar,100,50\n,Jun,101,51\n,Sep,102,52\n2019,Mar,104,54\n,Jun,105,55\n",
      TableMapping(area: "Norland"))
    #expect(
      reading.dataset.observations.filter { $0.indicator == "farms" }.map(\.period.sdmx) == [
        "2018-03", "2018-06", "2018-09", "2019-03", "2019-06",
      ])
    #expect(
      try refusal("Year,Month,Farms,Mines\n2018,Mar,100,50\n,Feb,101,51\n,Jun,5,6\n", TableMapping(area: "Norland")).isEmpty
        == false)
  }

  @Test func `dates beside the numbers of their weeks are the periods`() throws {
    for (header, periods) in [
      ("start_date,week", ["2015-01-02", "2015-01-09", "2015-01-16"]),
      ("Week ended (Friday),Registration week", ["2015-W01", "2015-W02", "2015-W03"]),
    ] {
      let reading = try read(
        "\(header),deaths\n02/01/2015,1,937\n09/01/2015,2,977\n16/01/2015,3,913\n", TableMapping(area: "Norland"))
      #expect(reading.dataset.observations.map(\.period.sdmx) == periods)
      #expect(reading.dataset.indicators.count == 1)
    }
  }

  @Test func `men and women beside a total are no places`() throws {
    let reading = try read("Week ending,Male,Female,Total\n2020-01-03,5,6,11\n2020-01-10,7,8,15\n", name: "norland.csv")
    #expect(reading.dataset.regions.map(\.id) == ["norland"])
    #expect(reading.dataset.indicators.count == 3)
  }

  @Test func `sheets that are numbered are told apart by their titles`() throws {
    let script = """
      for number, title in enumerate(['Houses in towns', 'Houses in villages'], 1):
        page = sheet if number == 1 else book.create_sheet()
        page.title = str(number)
        for row in [['To contents'], [title], ['', 2019, ''], ['', 'All', 'New'], ['Norland', 15 * number, 2 * number], ['Sudland', 35 * number, 4 * number]]: page.append(row)
        page['A1'] = 'Back to contents'; page.merge_cells('B3:C3')
      """
    let reading = try DataSource.read(file: DataFile(name: "houses.xlsx", bytes: try Books.xlsx(script)))
    #expect(
      reading.dataset.indicators.map(\.name.inAnyLanguage) == [
        "All, Houses in towns", "New, Houses in towns", "All, Houses in villages", "New, Houses in villages",
      ])
  }

  @Test func `long names that begin alike are not one`() throws {
    let stem = String(repeating: "very long name of a measure ", count: 4)
    let script = """
      for number, year in ((1, 2019), (2, 2020)):
        page = sheet if number == 1 else book.create_sheet()
        for row in [['\(stem)' + ('alpha' if number == 1 else 'beta')], ['', year], ['Norland', 15], ['Sudland', 35]]: page.append(row)
      """
    let reading = try DataSource.read(file: DataFile(name: "houses.xlsx", bytes: try Books.xlsx(script)))
    #expect(reading.dataset.indicators.map(\.name.inAnyLanguage) == [stem + "alpha", stem + "beta"])
    #expect(Set(reading.dataset.observations.map(\.indicator)).count == 2)
  }
}
