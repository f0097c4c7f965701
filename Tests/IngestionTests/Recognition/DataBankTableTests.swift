import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// Tables as data banks and yearbooks of more offices have them.
struct DataBankTableTests {
  private func book(_ script: String) throws -> ReadDataset {
    try DataSource.read(file: DataFile(name: "book.xlsx", bytes: try Books.xlsx(script)), mapping: TableMapping())
  }

  @Test func `series of one name are told apart by the row below the header that differs`() throws {
    let reading = try book(
      """
      sheet.title = 'Data1'
      for row in [['', 'Vehicles sold', 'Vehicles sold'], ['Unit', 'Number', 'Number'], ['Series Type', 'Original', 'Trend'],
                  ['Data Type', 'FLOW', 'FLOW'], ['Frequency', 'Month', 'Month'], ['Series ID', 'A1', 'A2']]: sheet.append(row)
      for month, a, b in [(1, 27140, 29996), (2, 36341, 30101), (3, 31000, 30333)]:
        sheet.append([datetime.datetime(2020, month, 1), a, b])
      """)
    #expect(reading.lines.first == "book | Vehicles sold Original | 2020-01 | 27140 NUMBER")
    #expect(reading.lines.contains("book | Vehicles sold Trend | 2020-03 | 30333 NUMBER"))
  }

  @Test func `what pandas writes for a column without a name is none`() throws {
    let text = """
      Poverty among the population,Unnamed: 1,Unnamed: 2,Unnamed: 3
      Year,2015,2018,2021
      Geolocation,,,
      Norland,23.5,16.7,18.1
      ..Norton,4.1,2.2,3.5
      """
    let reading = try read(text)
    #expect(reading.lines.contains { $0.hasPrefix("norland |") && $0.contains("| 2018 | 16.7 ") })
    #expect(reading.recognition?.columns.first?.role == .area)
  }

  @Test func `two names stand in the corner below the years`() throws {
    let text = """
      Enrolment rate,,,
      ,Year,2019,2020
      Geolocation,Sex,,
      Norland,Boys,94.1,88.9
      Norland,Girls,94.3,89.2
      Sudland,Boys,91.0,90.1
      Sudland,Girls,91.5,90.9
      """
    let reading = try read(text)
    #expect(reading.recognition?.columns.map(\.role).prefix(2) == [.area, .breakdown])
    #expect(reading.dataset.observations.count == 8)
  }

  @Test func `weeks across are those of the year of the row`() throws {
    let reading = try book(
      """
      for row in [['Bundesland 1', 'Jahr', 'Kalenderwoche'], ['', '', 1, 2, 3, 4, 5], ['Hessen', 2019, 18, 19, 20, 21, 22],
                  ['Hessen', 2020, 28, 29, 30, 31, 32], ['Bremen', 2019, 8, 9, 10, 11, 12], ['Bremen', 2020, 7, 6, 5, 4, 3]]: sheet.append(row)
      sheet.insert_rows(1); sheet['A1'] = 'Sterbefälle nach Kalenderwochen'
      """)
    #expect(reading.dataset.observations.count == 20)
    #expect(reading.lines.contains { $0.hasPrefix("hessen |") && $0.contains("| 2020-W03 | 30 ") })
  }

  @Test func `months below what is measured are parts of the year that the title names`() throws {
    let reading = try book(
      """
      for row in [['Handel 2018'], ['Land', 'Monate', '', ''], ['', 'Januar', 'Februar', 'März'], ['Hessen', 18, 19, 20],
                  ['Bremen', 28, 29, 30]]: sheet.append(row)
      sheet.merge_cells('B2:D2')
      """)
    #expect(reading.dataset.observations.count == 6 && reading.dataset.indicators.count == 1)
    #expect(reading.lines.contains { $0.hasPrefix("bremen |") && $0.contains("| 2018-02 | 29 ") })
    let two = try book(
      """
      for row in [['Trade 2018'], ['Country', 'Exports', '', 'Imports', ''], ['', 'Jan', 'Feb', 'Jan', 'Feb'], ['Norland', 18, 19, 20, 21],
                  ['Sudland', 28, 29, 30, 31]]: sheet.append(row)
      sheet.merge_cells('B2:C2'); sheet.merge_cells('D2:E2')
      """)
    #expect(two.lines.contains("sudland | Imports | 2018-02 | 31 NUMBER"))
  }

  @Test func `sheets with the same columns are the places that they are named after, which is said`() throws {
    let reading = try book(
      """
      for index, name in enumerate(['Region I', 'Region II', 'CAR']):
        page = sheet if index == 0 else book.create_sheet()
        page.title = name
        for row in [['', 'Agriculture', 'Manufacturing'], [2019, 340 + index, 155], [2020, 350, 163 + index], [2021, 360, 170]]:
          page.append(row)
      """)
    #expect(Set(reading.dataset.regions.map(\.name.inAnyLanguage)) == ["Region I", "Region II", "CAR"])
    #expect(reading.findings.contains { $0.contains("each is read as the area that it is named after") })
  }

  @Test func `numbered notes and letters with their meaning stand below the figures of all tables of a sheet`() throws {
    let reading = try book(
      """
      for row in [['Region', '', 'Sheep', '', ''], ['', '', 2023, 2024, 2025], ['Norland', '', 190, 182, 'S'], ['Sudland', '', 'S', 201, 199],
                  ['Estland', '', 100, 'S', 'S'], [], ['Region', '', 'Pigs', '', ''], ['', '', 2023, 2024, 2025],
                  ['Norland', '', 19, 'S', 17], ['Sudland', '', 20, 21, 19], [], ['1.', 'Figures may not add to the totals due to rounding.'],
                  ['Symbols:'], ['S', 'suppressed'], ['-', 'nil or zero']]: sheet.append(row)
      sheet.merge_cells('C1:E1'); sheet.merge_cells('C7:E7')
      """)
    #expect(reading.dataset.observations.count { $0.value == nil && $0.status == .missing(.confidential) } == 5)
    #expect(reading.dataset.observations.count == 15)
    #expect(reading.dataset.regions.count == 3)
  }

  @Test func `headers are areas where other columns say what is measured and when`() throws {
    let text = """
      Items,Duration,Andhra,Arunachal,Assam,All_India GDP
      GSDP at current prices (crore rupees),2011-12,379402,11063,143175,8736039
      GSDP at current prices (crore rupees),2012-13,411404,12547,156864,9946636
      """
    let reading = try read(text)
    #expect(reading.dataset.regions.count == 4)
    #expect(reading.findings.contains { $0.hasPrefix("warning: the headers “Andhra” to “All_India GDP” are read as areas") })
    let regions = try read(
      "Year,Northland Region,Auckland Region,Waikato Region,Total\n2019,4,5,6,15\n2020,4,6,7,17\n2021,5,6,8,19\n")
    #expect(regions.dataset.regions.count == 4)
  }

  @Test func `the last months of quarters are quarters, and months in a column of their own are parts of years`() throws {
    let dates = ["2010-03-01,1", "2010-06-01,2", "2010-09-01,3", "2010-12-01,4"].joined(separator: "\n")
    #expect(try read("Fecha,PIB\n\(dates)\n", name: "chile.csv").lines.last?.contains("| 2010-Q4 | 4") == true)
    let months = try read("provincia,año,mes,empleo\nNorte,1994,12,32\nSur,1994,12,51\nNorte,1995,1,33\nSur,1995,1,52\n")
    #expect(months.lines.contains("norte | empleo | 1994-12 | 32 NUMBER"))
  }

  @Test func `a column that counts the rows and one that repeats the unit measure nothing`() throws {
    let counted = try read(",region,births 2019,births 2020\n0,Norland,5,6\n1,Sudland,7,8\n2,Estland,9,9\n")
    #expect(counted.dataset.observations.count == 6)
    #expect(counted.findings == ["note: the column without a name only counts the rows and is not used"])
    let kinds = try read("Province/City,2019,2020\nNorton,5,6\nSutton,7,8\n")
    #expect(kinds.findings.isEmpty && kinds.dataset.regions.count == 2)
  }
}
