import Diagnostics
import Languages
import Statistics
import Testing

@testable import Ingestion

/// Workbooks read as tables are: sheets, titles, merged cells, formats, several tables.
struct WorkbookReaderTests {
  private func read(_ script: String, _ mapping: TableMapping = TableMapping()) throws -> ReadDataset {
    try DataSource.read(file: DataFile(name: "gdp.xlsx", bytes: try Books.xlsx(script)), mapping: mapping)
  }

  private func refusal(_ script: String, _ mapping: TableMapping = TableMapping()) throws -> [String] {
    try #require(throws: InvalidInput.self) { try read(script, mapping) }.diagnostics.filter { $0.severity == .error }.map(
      \.description)
  }

  private func lines(_ reading: ReadDataset) -> [String] {
    reading.dataset.observations.map { observation in
      let indicator = reading.dataset.indicators.first { $0.id == observation.indicator }?.name.inAnyLanguage ?? "?"
      let growth = observation.growth.map { " \($0.percent)%" } ?? ""
      let power = observation.multiplier == 0 ? "" : "e\(observation.multiplier)"
      return
        "\(observation.region) \(indicator) \(observation.period.sdmx) \(observation.value.map { "\($0)" } ?? "..")\(power) \(observation.unit)\(growth)"
    }
  }

  private static let office = """
    sheet.title = '2023'
    sheet['A1'] = '表5-1 各市生产总值'; sheet.merge_cells('A1:E1')
    sheet['E2'] = '单位：亿元'
    sheet['A3'] = '地区'; sheet.merge_cells('A3:A4')
    sheet['B3'] = '2022年'; sheet.merge_cells('B3:C3'); sheet['D3'] = '2023年'; sheet.merge_cells('D3:E3')
    for column, text in zip('BCDE', ['总量', '增速', '总量', '增速']): sheet[f'{column}4'] = text
    for row, cells in enumerate([['东阳', 822.35, 0.068, 868.2, 0.059], ['义乌', 2055.62, 0.095, 2259.6, 0.08]], 5):
      for column, cell in zip('ABCDE', cells): sheet[f'{column}{row}'] = cell
      sheet[f'C{row}'].number_format = '0.0%'; sheet[f'E{row}'].number_format = '0.0%'
    sheet['A7'] = '注：快报数。'
    """

  @Test func `a sheet with a title, a unit in its corner and merged headers is read as it is`() throws {
    let reading = try read(Self.office)
    #expect(
      lines(reading).prefix(2) == ["东阳 各市生产总值 2022 822.35e8 CNY 6.8%", "东阳 各市生产总值 2023 868.2e8 CNY 5.9%"])
    #expect(reading.dataset.observations.count == 4)
  }

  @Test func `years over their quarters in Roman numbers, and themselves, are one measure`() throws {
    let reading = try read(
      """
      sheet['A1'] = 'Region'; sheet.merge_cells('A1:A2')
      sheet['B1'] = 2022; sheet.merge_cells('B1:C1'); sheet['D1'] = 2023; sheet.merge_cells('D1:F1')
      for column, text in zip('BCDEF', ['I quarter', 'II quarter', 'I quarter', 'II quarter', 'Year']): sheet[f'{column}2'] = text
      for row, cells in enumerate([['Akmola', 5, 6, 7, 8, 15], ['Aktobe', 4, 5, 6, 7, 13]], 3):
        for column, cell in zip('ABCDEF', cells): sheet[f'{column}{row}'] = cell
      """)
    #expect(reading.dataset.indicators.count == 1)
    #expect(
      reading.dataset.observations.filter { $0.region == "akmola" }.map { "\($0.period.sdmx) \($0.value.map { "\($0)" } ?? "")" }
        == ["2022-Q1 5", "2022-Q2 6", "2023-Q1 7", "2023-Q2 8", "2023 15"])
  }

  @Test func `what is wrong is told by sheet and cell`() throws {
    #expect(
      try refusal(Self.office + "\nsheet['D6'] = 'abc'").first
        == "gdp.xlsx:2023!D6: error: “abc” is not a number; write a number, or leave the cell empty, or write .. if there is none"
    )
    #expect(
      try refusal(Self.office + "\nsheet['D6'] = '#DIV/0!'; sheet['D6'].data_type = 'e'").first?.hasPrefix(
        "gdp.xlsx:2023!D6: error:")
        == true)
  }

  @Test func `a sheet for each year is one data set, and sheets without a table are told`() throws {
    let reading = try read(
      """
      sheet.title = 'About'; sheet['A1'] = 'Figures of the bureau'
      for year in (2021, 2022):
        other = book.create_sheet(str(year))
        other.append(['Region', 'Exports (mn USD)', 'Population'])
        other.append(['North', year / 2, 100]); other.append(['South', 7.25, 200])
      """)
    #expect(lines(reading).count == 8)
    #expect(lines(reading).first == "north Exports 2021 1010.5e6 USD")
    #expect(reading.diagnostics.contains { $0.description == "gdp.xlsx:About: note: the sheet is not used: no table was found" })
  }

  @Test func `sheets that disagree in a figure are refused, with both of them`() throws {
    #expect(
      try refusal(
        """
        sheet.title = 'Old'; other = book.create_sheet('New')
        for page, jobs in ((sheet, 15), (other, 16)):
          for row in [['Region', 'Year', 'Jobs'], ['North', 2021, jobs], ['South', 2021, 20], ['East', 2021, 30]]: page.append(row)
        """) == [
          "gdp.xlsx:New: error: the figure of “north”, “jobs”, 2021 differs from that in gdp.xlsx:Old; keep the figure in one of the files"
        ])
  }

  @Test func `the project may choose the sheets`() throws {
    let script = """
      sheet.title = 'A'; sheet.append(['Region', 'Year', 'Jobs']); sheet.append(['North', 2021, 1.5])
      other = book.create_sheet('B'); other.append(['Region', 'Year', 'Jobs']); other.append(['North', 2022, 2.5])
      """
    #expect(try read(script, TableMapping(sheets: ["B"])).dataset.observations.map(\.period.sdmx) == ["2022"])
    #expect(
      try refusal(script, TableMapping(sheets: ["C"])) == [
        "gdp.xlsx: error: there is no sheet “C” with cells; did you mean “A”? the sheets are A, B"
      ])
  }

  @Test func `several tables on a sheet are read, each below its title`() throws {
    let reading = try read(
      """
      for row in [['Table 1. Exports'], ['Region', 2021, 2022], ['North', 1.5, 2.5], ['South', 3.5, 4.5], [],
        ['Table 2. Imports'], ['Region', 2021, 2022], ['North', 5.5, 6.5], ['South', 7.5, 8.5]]: sheet.append(row)
      """)
    #expect(reading.dataset.indicators.map(\.name.inAnyLanguage) == ["Exports", "Imports"])
    #expect(reading.dataset.observations.count == 8)
  }

  @Test func `a number shown in thousands is read as what it is`() throws {
    let reading = try read(
      "sheet.append(['Region', 'Year', 'Jobs']); sheet.append(['North', 2021, 1234567]); sheet['C2'].number_format = '#,##0,'")
    #expect(lines(reading) == ["north Jobs 2021 1234.567e3 VALUE"])
    let said = try read(
      "sheet.append(['Region', 'Year', 'Jobs (thousand)']); sheet.append(['North', 2021, 1234567]); sheet['C2'].number_format = '#,##0,'"
    )
    #expect(said.dataset.observations.first?.multiplier == 3)
  }

  @Test func `dates and years by number format are periods`() throws {
    let reading = try read(
      """
      sheet.append(['Region', 'Month', 'Jobs'])
      for month in (1, 2): sheet.append(['North', datetime.date(2021, month, 1), month + 0.5])
      for row in (2, 3): sheet[f'B{row}'].number_format = 'mmm-yy'
      """)
    #expect(reading.dataset.observations.map(\.period.sdmx) == ["2021-01", "2021-02"])
  }

  @Test func `an old workbook and an open one are read alike`() throws {
    let old = try DataSource.read(
      file: DataFile(
        name: "gdp.xls",
        bytes: try Books.xls(
          "for row, cells in enumerate([['Region', 'Year', 'Jobs'], ['North', 2021, 1.5]]):\n  for column, cell in enumerate(cells): sheet.write(row, column, cell)"
        )))
    #expect(lines(old) == ["north Jobs 2021 1.5 VALUE"])
  }

  @Test func `a book of charts, of text, or without cells is refused in words`() throws {
    #expect(
      try refusal("sheet['A1'] = 'only text'").first
        == "gdp.xlsx:Sheet: error: no table was found; give it a header and rows with at least two cells")
    #expect(
      try refusal("pass").first == "gdp.xlsx: error: the workbook is empty; give it a sheet with a header and at least one row")
  }
}
